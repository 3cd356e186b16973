/**
 * `npm run bench`: how fast names are found, documents compiled and queries answered, beside what else could be used. All numbers
 * are of one run on one machine; the ratios tell more than they do. `-- --write` writes them to `docs/benchmarks.md` too;
 * `-- searching` measures one part alone: matching, marking, compiling, searching, and of the built extension card and reading.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { measureApart } from './apart.ts';
import { sayFirstLine } from './card.ts';
import { type BenchBrowser, startBenchBrowser } from './chromium.ts';
import { type CompileResult, LENGTHS, measureCompile } from './compile.ts';
import { sayMarking } from './marking.ts';
import { sayMatching } from './matching.ts';
import { sayReading } from './reading.ts';
import { said, say, sayTable } from './report.ts';
import { saySearches } from './say-search.ts';
import { compareQuality, compareSearch, type Size, type Weighed, weighSearch } from './search.ts';

const root = join(import.meta.dirname, '..', '..');
const PACKAGES = ['fastscan', '@monyone/aho-corasick', 'modern-ahocorasick', 'minisearch', 'pinyin-pro'];

const PARTS = {
  matching: () => inChromium(sayMatching),
  marking: () => inChromium(sayMarking),
  card: sayFirstLine,
  compiling: sayCompiling,
  searching: saySearches,
  reading: sayReading,
} as const;

const [job = '', variant] = process.argv.slice(2);
if (job === '' || job === '--write') for (const say of Object.values(PARTS)) await say();
else if (job in PARTS) await PARTS[job as keyof typeof PARTS]();
else console.log(JSON.stringify(measureHere()));
if (job === '--write') writeFileSync(join(root, 'docs', 'benchmarks.md'), page(said()));

function measureHere(): unknown {
  if (job === 'compile') return measureCompile(Number(variant)) satisfies CompileResult;
  if (job === 'memory') return weighSearch(variant as Weighed);
  return variant === 'quality' ? compareQuality() : compareSearch(variant as Size);
}

async function inChromium(sayPart: (browser: BenchBrowser) => Promise<void>): Promise<void> {
  const browser = await startBenchBrowser();
  sayMachine(browser);
  await sayPart(browser).finally(browser.close);
}

function sayMachine({ version }: BenchBrowser): void {
  say(
    `${availableParallelism()} cores, ${process.arch}, ${systemName()}, Chromium ${version}, Node ${process.version}.`,
  );
  say(`${PACKAGES.map((name) => `${name} ${versionOf(name)}`).join(', ')}.`);
  say('Matchers run in Chromium, each alone in a fresh page, on a million characters; all are medians, warm unless');
  say(
    'said otherwise. Beside each runs the floor, a loop of charCodeAt and one table read: shares of it give the ratios.',
  );
}

function systemName(): string {
  return /^PRETTY_NAME="([^"(]*[^"( ])/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? process.platform;
}

function versionOf(name: string): string {
  const manifest = readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

function page(text: string): string {
  return `# Benchmarks\n\nOne run of \`npm run bench -- --write\`. Ratios travel between machines; absolute numbers do not.\n\n\`\`\`\n${text}\`\`\`\n`;
}

/** In Node, each row in a process of its own, as searching is. */
function sayCompiling(): void {
  const results = LENGTHS.map((times) => measureApart<CompileResult>('compile', String(times)));
  const [once] = results as [CompileResult];
  sayTable(
    'Compiling a foreign document: repair, parse, extract',
    ['characters', 'ms per 100,000', '÷ once'],
    results.map(({ chars, msPer100k }, i) => [
      `said ${LENGTHS[i]} times`,
      String(chars),
      msPer100k.toFixed(1),
      (msPer100k / once.msPer100k).toFixed(2),
    ]),
  );
}
