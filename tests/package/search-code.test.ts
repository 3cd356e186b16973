import { join } from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** `core/search` minified, without its table of pinyin, which is data, and without `core/text`, which every page has. */
async function minifiedSearch(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root,
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: join(root, 'core', 'search', 'search.ts'), formats: ['iife'], name: 'search' },
      rolldownOptions: { external: /pinyin-table|core\/text|\/text\// },
    },
  });
  const [{ output }] = result as unknown as [{ output: [{ code: string }] }];
  return output[0].code;
}

it('keeps the code of the search under 25 kB', { timeout: 60_000 }, async () => {
  const code = await minifiedSearch();
  expect(code).toContain('another corpus');
  expect(code.length).toBeGreaterThan(10_000);
  expect(new TextEncoder().encode(code).length).toBeLessThan(25_000);
});
