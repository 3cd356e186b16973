import { readdirSync, readFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import { parseAst } from 'vite';
import { expect, it, vi } from 'vitest';

/** The rooms whose expressions meet text that we did not write: documents, pages, queries, messages. */
const ROOMS = ['core', 'page', 'runtime', 'store', 'cli', 'components'];

const files = ROOMS.flatMap((room) =>
  readdirSync(new URL(`../${room}`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${room}/${file}`),
);

/** Attackers need a text that costs more than its length: every expression is tried by recheck, which looks for one. */
it('no regular expression has a worst case worse than linear', { timeout: 300_000 }, async () => {
  const expressions = new Set([...files.flatMap(literalsIn), ...(await composedOnImport())]);
  expect(expressions.size).toBeGreaterThan(250);
  // What recheck fears it tries out by the clock, so that a busy machine may convict the innocent: once, not twice.
  expect([...expressions].filter(isFeared).filter(isFeared)).toEqual([]);
});

function isFeared(text: string): boolean {
  const at = text.lastIndexOf('/');
  return checkSync(text.slice(1, at), text.slice(at + 1), { timeout: 10_000 }).status === 'vulnerable';
}

function literalsIn(file: string): string[] {
  const code = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  const found: string[] = [];
  collect(parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }), found);
  return found;
}

function collect(node: unknown, found: string[]): void {
  if (typeof node !== 'object' || node === null) return;
  if ('regex' in node && typeof node.regex === 'object' && node.regex !== null && 'raw' in node)
    found.push(String(node.raw));
  else for (const child of Object.values(node)) collect(child, found);
}

/** The expressions that modules put together of parts when they are loaded. */
async function composedOnImport(): Promise<string[]> {
  const found: string[] = [];
  const Native = RegExp;
  vi.stubGlobal(
    'RegExp',
    new Proxy(Native, {
      construct(target, parts: [string, string?]) {
        const expression = new target(...parts);
        found.push(String(expression));
        return expression;
      },
    }),
  );
  vi.resetModules();
  for (const file of files.filter((name) => name.startsWith('core/')))
    await import(/* @vite-ignore */ new URL(`../${file}`, import.meta.url).href);
  vi.unstubAllGlobals();
  return found;
}
