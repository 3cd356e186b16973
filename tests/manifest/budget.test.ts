import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OTHER_PLACES } from '@/core/match/places.ts';
import { FOLD_PAIRS } from '@/core/text/fold-pairs.ts';

const build = join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3');
const KB = 1000;

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** The matcher's base64, the one long run of its alphabet. */
function packIn(script: string): string {
  return (script.match(/[A-Za-z0-9+/=]{10000,}/g) ?? []).join('');
}

describe('the size of the production build', () => {
  const script = readFileSync(join(build, 'news.js'), 'utf8');
  const pack = packIn(script);

  it('keeps the code that runs in every page under 40 kB, its data left out', () => {
    const data = pack.length + bytesOf(FOLD_PAIRS) + bytesOf(OTHER_PLACES.join(' '));
    expect(pack.length).toBeGreaterThan(100 * KB);
    expect(bytesOf(script) - data).toBeLessThan(40 * KB);
  });

  it('keeps the matcher under 600 kB as text', () => {
    expect(pack.length).toBeLessThan(600 * KB);
  });

  it('keeps Preact, Dexie and OpenCC out of every page', () => {
    expect(script).not.toMatch(/IDBKeyRange|versionchange|__k\b|diffed|OpenCC/);
  });

  it('keeps the whole extension under 4 MB', () => {
    const files = readdirSync(build, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(build, name)));
    expect(files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0)).toBeLessThan(4 * KB * KB);
  });
});
