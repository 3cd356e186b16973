import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const TOP_FOLDERS = ['core', 'page', 'components', 'store', 'runtime', 'entrypoints', 'modules', 'tools', 'cli'];
const CORE_PHASES = ['repair', 'parse', 'extract', 'link', 'cite', 'match', 'search'];

/** Room → rooms it may import besides itself. The table of docs/architecture.md. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'core/model': [],
  'core/curated': ['core/model'],
  'core/text': ['core/model'],
  ...Object.fromEntries(CORE_PHASES.map((phase) => [`core/${phase}`, ['core/model', 'core/curated', 'core/text']])),
  'core/search': ['core/model', 'core/text', 'core/cite'],
  'core/compile': ['core/model', 'core/curated', 'core/text', 'core/repair', 'core/parse', 'core/extract', 'core/link'],
  page: ['core/model', 'core/text', 'core/match'],
  components: ['core/model', 'core/text'],
  store: ['core/model'],
  runtime: ['core/model'],
  modules: ['tools', 'page/mark-styles.ts'],
  tools: ['core'],
  cli: ['core', 'tools'],
};

/** Package → where it may be imported. Types may be imported anywhere. */
const PACKAGE_HOME: Record<string, RegExp> = {
  dexie: /^store\//,
  'opencc-js': /^(core\/repair\/simplify\.ts|tools\/)/,
  preact: /^(components|entrypoints)\//,
  'wxt/browser': /^(runtime|entrypoints)\//,
  parse5: /^cli\//,
  valibot: /^tools\//,
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = TOP_FOLDERS.flatMap(sourceFiles);
const imports = files.flatMap(importsOf);

describe('the rooms of the house', () => {
  it('import only what the table allows', () => {
    expect(imports.filter((i) => !allowed(i)).map((i) => `${i.from} → ${i.to}`)).toEqual([]);
  });

  it('keep each package at home', () => {
    const strays = imports.filter((i) => {
      const home = Object.entries(PACKAGE_HOME).find(([name]) => i.to === name || i.to.startsWith(`${name}/`))?.[1];
      return home !== undefined && !i.typeOnly && !home.test(i.from);
    });
    expect(strays.map((i) => `${i.from} → ${i.to}`)).toEqual([]);
  });

  it('let no package into core', () => {
    const packages = imports.filter((i) => i.from.startsWith('core/') && isPackage(i.to));
    expect(packages.map((i) => `${i.from} → ${i.to}`)).toEqual(
      packages.filter((i) => i.from === 'core/repair/simplify.ts').map((i) => `${i.from} → ${i.to}`),
    );
  });

  it('keep the heavy rooms out of every web page', () => {
    const heavy = /^(store|components|core\/(compile|repair|parse|extract|link|search|cite))/;
    expect([...reachedFrom('entrypoints/news/index.ts')].filter((file) => heavy.test(file))).toEqual([]);
  });

  it('have no cycles', () => {
    expect(files.filter((file) => reachedFrom(file).has(file))).toEqual([]);
  });

  it('have no barrels, and default exports only where WXT demands one', () => {
    const barrels = files.filter((f) => /(^|\/)index\.tsx?$/.test(f) && !f.startsWith('entrypoints/'));
    const defaults = files.filter(
      (f) =>
        !/^(entrypoints|modules)\//.test(f) &&
        !f.endsWith('.d.ts') &&
        /^export default /m.test(readFileSync(join(root, f), 'utf8')),
    );
    expect({ barrels, defaults }).toEqual({ barrels: [], defaults: [] });
  });
});

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

function importsOf(from: string): Import[] {
  const text = readFileSync(join(root, from), 'utf8');
  const statements = text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm);
  return [...statements].map((m) => ({ from, to: resolveImport(from, m[2]!), typeOnly: Boolean(m[1]) }));
}

function resolveImport(from: string, specifier: string): string {
  if (specifier.startsWith('@/')) return withEnding(specifier.slice(2));
  if (specifier.startsWith('.')) return withEnding(normalize(join(dirname(from), specifier)));
  return specifier;
}

function withEnding(path: string): string {
  return files.find((file) => [path, `${path}.ts`, `${path}.tsx`].includes(file)) ?? path;
}

function isPackage(target: string): boolean {
  return !TOP_FOLDERS.some((folder) => target.startsWith(`${folder}/`)) && !target.includes('?');
}

function room(file: string): string {
  const [top, second] = file.split('/') as [string, string];
  return top === 'core' ? `core/${second.replace(/\.ts$/, '')}` : top;
}

function allowed({ from, to }: Import): boolean {
  if (isPackage(to) || room(from) === room(to) || room(from) === 'entrypoints')
    return !to.startsWith('entrypoints/') || room(from) === 'entrypoints';
  return (MAY_IMPORT[room(from)] ?? []).some((may) => [room(to), to].includes(may) || room(to).startsWith(`${may}/`));
}

function reachedFrom(start: string): Set<string> {
  const reached = new Set<string>();
  const waiting = [start];
  while (waiting.length > 0) {
    const file = waiting.pop()!;
    for (const next of imports) {
      if (next.from !== file || next.typeOnly || reached.has(next.to)) continue;
      reached.add(next.to);
      waiting.push(next.to);
    }
  }
  return reached;
}
