import { expect, it } from 'vitest';
import { type CompileProgress, compileForeign, compileForeignInSteps } from '@/core/compile.ts';
import { foreignSource } from './parse/compiled-seeds.ts';

const source = foreignSource('一、目标\n加快鹊泉体育中心建设，书房达到9个。');

it('says how far a compilation is, and comes to the same end', async () => {
  const reports: CompileProgress[] = [];
  const compiled = await compileForeignInSteps(source, undefined, (progress) => void reports.push(progress));
  expect(compiled).toEqual(compileForeign(source));
  expect(reports.map(({ phase }) => phase)).toEqual(['repair', 'parse', 'extract', 'link']);
  const shares = reports.map(({ share }) => share);
  expect(shares[0]).toBe(0);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  expect(shares.every((share) => share < 1)).toBe(true);
});

it('lets others work between its steps', async () => {
  let turns = 0;
  const compiled = await compileForeignInSteps(source, undefined, async () => {
    await new Promise((resolve) => setTimeout(resolve));
    turns++;
  });
  expect(turns).toBe(4);
  expect(compiled.document.targets).toHaveLength(1);
});

it('ends where its caller cancels, with the caller’s own reason', async () => {
  const stop = new AbortController();
  const phases: string[] = [];
  const compiling = compileForeignInSteps(source, undefined, ({ phase }) => {
    stop.signal.throwIfAborted();
    phases.push(phase);
    if (phase === 'parse') stop.abort(new Error('not wanted any more'));
  });
  await expect(compiling).rejects.toThrow('not wanted any more');
  expect(phases).toEqual(['repair', 'parse']);
});
