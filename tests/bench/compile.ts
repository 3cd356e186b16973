import { compileForeign } from '../../core/compile.ts';
import { readSeeds } from '../../tools/read-seeds.ts';
import { percentile, timeMs } from './timing.ts';

/** The longest bundled document said so many times over: the cost a character must not grow. */
export const LENGTHS = [1, 10, 100] as const;

export interface CompileResult {
  readonly chars: number;
  readonly msPer100k: number;
}

/** Repair to extraction of a document nobody has reviewed, at one length. */
export function measureCompile(times: number): CompileResult {
  const source = readSeeds().sources.find(({ id }) => id === '003')!;
  const raw = source.raw.repeat(times);
  const compile = () => compileForeign({ ...source, id: 'bench', raw });
  for (let i = 0; i < 3; i++) compileForeign({ ...source, id: 'warm' });
  const ms = percentile(
    Array.from({ length: times < 100 ? 5 : 1 }, () => timeMs(compile)),
    0.5,
  );
  return { chars: raw.length, msPer100k: (ms / raw.length) * 100_000 };
}
