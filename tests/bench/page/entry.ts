/** What the bench runs inside Chromium; the text of a job is the page's own. */
import { annotatePage } from '@/core/match/annotate-page.ts';
import { openAutomaton, scanText } from '@/core/match/automaton.ts';
import { buildAutomaton } from '@/core/match/build-automaton.ts';
import { openMatchPack } from '@/core/match/pack.ts';
import { bytesFromBase64 } from '@/page/base64.ts';
import { blocksBelow } from '@/page/blocks.ts';
import { medianMsInTurns, timeMs } from '../timing.ts';
import { compareWithReference, type FoundNames } from './found-names.ts';
import { markingJobs } from './marking-jobs.ts';
import { floorOf, MATCHERS, type MatcherName } from './matchers.ts';

const jobs = { scan, openCold, openPackCold, buildCold, annotate, findNames, ...markingJobs };

export type Bench = typeof jobs;

declare global {
  var bench: Bench;
}
globalThis.bench = jobs;

/** For all turns in one page. */
const BUDGET_MS = 400;

interface ScanJob {
  readonly matcher: MatcherName;
  readonly names: readonly string[];
}

/** Characters a millisecond, warm: of a matcher, and of the floor in the same page. */
export interface ScanSpeed {
  readonly matcher: number;
  readonly floor: number;
}

/** Scans the page's text. */
function scan({ matcher, names }: ScanJob): ScanSpeed {
  const text = document.body.textContent;
  const [count, floor] = [MATCHERS[matcher](names), floorOf()];
  const [matcherMs, floorMs] = medianMsInTurns([() => count(text), () => floor(text)], BUDGET_MS);
  return { matcher: text.length / matcherMs, floor: text.length / floorMs };
}

/** Milliseconds of the first call in this page: bytes as they are embedded → ready to scan. */
function openCold(base64: string): number {
  return timeMs(() => openAutomaton(bytesFromBase64(base64)));
}

/** The same for the whole pack, with or without the tables of what names and figures mean, which pages without a name never read. */
function openPackCold({ base64, tables }: { readonly base64: string; readonly tables: boolean }): number {
  return timeMs(() => {
    const pack = openMatchPack(bytesFromBase64(base64));
    return tables ? [pack.formAt(0), pack.indicators, pack.targets] : [];
  });
}

/** Milliseconds of the first call in this page: names → ready to scan. */
function buildCold(names: readonly string[]): number {
  return timeMs(() => openAutomaton(buildAutomaton(names)));
}

/** Milliseconds, warm, to annotate the page's blocks, and to scan them for names alone. */
function annotate(pack64: string): { readonly annotateMs: number; readonly scanMs: number; readonly mentions: number } {
  const pack = openMatchPack(bytesFromBase64(pack64));
  const blocks = [...blocksBelow(document.body)].map(({ block }) => block);
  const page = { facts: { url: 'https://news.example/2025/11/18/1.html', title: document.title }, blocks };
  const mark = () => annotatePage(pack, page);
  const [annotateMs, scanMs] = medianMsInTurns(
    [mark, () => blocks.map(({ text }) => scanText(pack.names, text))],
    BUDGET_MS,
  );
  return { annotateMs, scanMs, mentions: mark().mentions.length };
}

interface FindJob {
  readonly pack: string;
  readonly forms: readonly string[];
}

/** What is found in the page's blocks, beside a reference. */
function findNames({ pack, forms }: FindJob): FoundNames {
  return compareWithReference(openMatchPack(bytesFromBase64(pack)), forms);
}
