/**
 * `npm run bench`: how fast names are found, documents compiled and queries answered, beside what else could be used. All numbers are of one run on one
 * machine; the ratios tell more than they do.
 */
import { availableParallelism } from 'node:os';
import { type CompileResult, LENGTHS, measureCompile } from './compile.ts';
import {
  measurePack,
  measureScan,
  type PackResult,
  SCAN_VARIANTS,
  type ScanResult,
  type ScanVariant,
  scanLabel,
} from './scan.ts';
import { measureSearch, SEARCH_VARIANTS, type SearchTiming, type SearchVariant, searchLabel } from './search.ts';
import type { Density } from './texts.ts';
import { measureApart } from './timing.ts';

const [job, variant, density] = process.argv.slice(2);
if (job === undefined) printAll();
else console.log(JSON.stringify(measureHere()));

function measureHere(): ScanResult | PackResult | CompileResult | SearchTiming {
  if (job === 'scan') return measureScan(variant as ScanVariant, density as Density);
  if (job === 'compile') return measureCompile(Number(variant));
  return job === 'pack' ? measurePack() : measureSearch(variant as SearchVariant);
}

function printAll(): void {
  console.log(
    `Node ${process.version} (V8 ${process.versions.v8}), ${process.arch}, ${availableParallelism()} processors.`,
  );
  console.log('Each row is measured in a process of its own, warm; times are medians. “÷”: ours divided by the row’s.');
  console.log('Large regular expressions are several times faster in newer versions of V8 than 12.');
  printScans();
  printPack();
  printCompiling();
  printSearches();
}

function printScans(): void {
  for (const density of ['few', 'dense'] as const) {
    const results = SCAN_VARIANTS.map((name) => measureApart<ScanResult>('scan', name, density));
    const [ours] = results as [ScanResult];
    const text = density === 'few' ? 'prose with few names' : 'the documents’ own text';
    printTable(
      `Finding ${ours.forms} forms in ${text}`,
      ['million characters a second', '÷', 'hits per 1,000', 'characters', 'runs'],
      results.map((result, i) => [
        scanLabel(SCAN_VARIANTS[i]!),
        (result.charsPerMs / 1000).toFixed(1),
        (ours.charsPerMs / result.charsPerMs).toFixed(2),
        ((1000 * result.hits) / result.chars).toFixed(1),
        String(result.chars),
        String(result.runs),
      ]),
    );
  }
}

function printPack(): void {
  const { openMs, buildMs, bytes } = measureApart<PackResult>('pack');
  printTable(
    `The match pack, ${Math.round(bytes / 1024)} KB`,
    ['ms', 'opening ÷'],
    [
      ['opening it as it was packaged', openMs.toFixed(2), '1'],
      ['building it from the corpus', buildMs.toFixed(2), (openMs / buildMs).toFixed(4)],
    ],
  );
}

function printCompiling(): void {
  const results = LENGTHS.map((times) => measureApart<CompileResult>('compile', String(times)));
  const [once] = results as [CompileResult];
  printTable(
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

function printSearches(): void {
  const results = SEARCH_VARIANTS.map((name) => measureApart<SearchTiming>('search', name));
  const [ours] = results as [SearchTiming];
  printTable(
    `Answering ${ours.queries} queries, ${ours.rounds} times each`,
    ['p50 ms', 'p99 ms', 'p50 ÷', 'p99 ÷', 'answered'],
    results.map((result, i) => [
      searchLabel(SEARCH_VARIANTS[i]!),
      result.p50.toFixed(3),
      result.p99.toFixed(2),
      (ours.p50 / result.p50).toFixed(2),
      (ours.p99 / result.p99).toFixed(2),
      String(result.answered),
    ]),
  );
}

function printTable(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): void {
  const lines = [[title, ...heads], ...rows];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => width(line[column]!))));
  console.log();
  for (const line of lines) {
    console.log(line.map((cell, i) => (i === 0 ? padEnd(cell, widths[i]!) : padStart(cell, widths[i]!))).join('  '));
  }
}

/** Chinese characters take two columns of a terminal. */
function width(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[一-鿿]/.test(char) ? 2 : 1), 0);
}

function padEnd(text: string, to: number): string {
  return text + ' '.repeat(to - width(text));
}

function padStart(text: string, to: number): string {
  return ' '.repeat(to - width(text)) + text;
}
