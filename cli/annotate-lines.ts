import { Worker } from 'node:worker_threads';
import { type AnnotatorParts, errorRecord, type LineRecord, openAnnotator } from './annotator.ts';
import { inOrder } from './in-order.ts';
import { print } from './print.ts';
import { type Line, readLines } from './read-lines.ts';
import { openWorkers } from './workers.ts';

/** So many chunks of input may be ahead of the output for each thread: enough to keep it busy, little enough to stay in memory. */
const CHUNKS_A_JOB = 4;

/** What a run did. Megabytes are millions of bytes: of input, but for `peakMegabytes`, the most memory the process held at once. */
export interface RunStats {
  readonly lines: number;
  readonly errors: number;
  readonly jobs: number;
  readonly megabytes: number;
  readonly seconds: number;
  readonly megabytesPerSecond: number;
  readonly megabytesPerSecondPerJob: number;
  readonly peakMegabytes: number;
}

interface Tally {
  lines: number;
  errors: number;
  bytes: number;
}

/** Answers each line of the input with a line on standard output, in order. One job is done here, several are done by threads. */
export async function annotateLines(
  input: AsyncIterable<Uint8Array>,
  parts: AnnotatorParts,
  jobs: number,
): Promise<RunStats> {
  const began = performance.now();
  const tally: Tally = { lines: 0, errors: 0, bytes: 0 };
  const workers = jobs > 1 ? startWorkers(parts, jobs) : workHere(parts);
  await inOrder(readLines(counted(input, tally)), {
    work: workers.run,
    use: (records) => printRecords(records, tally),
    atOnce: jobs > 1 ? jobs * CHUNKS_A_JOB : 1,
  });
  await workers.close();
  return toStats(tally, (performance.now() - began) / 1000, jobs);
}

function startWorkers(parts: AnnotatorParts, count: number) {
  return openWorkers<Line, LineRecord>({
    count,
    start: () => new Worker(new URL('./annotate-worker.ts', import.meta.url), { workerData: parts }),
    giveUp: errorRecord,
  });
}

function workHere(parts: AnnotatorParts) {
  const annotator = openAnnotator(parts);
  return { run: (lines: readonly Line[]) => lines.map(annotator.line), close: async () => {} };
}

async function printRecords(records: readonly LineRecord[], tally: Tally): Promise<void> {
  for (const { json, failed } of records) {
    tally.lines++;
    if (failed) tally.errors++;
    await print(json);
  }
}

async function* counted(input: AsyncIterable<Uint8Array>, tally: Tally): AsyncGenerator<Uint8Array> {
  for await (const chunk of input) {
    tally.bytes += chunk.length;
    yield chunk;
  }
}

function toStats({ lines, errors, bytes }: Tally, seconds: number, jobs: number): RunStats {
  const megabytes = bytes / 1e6;
  return {
    lines,
    errors,
    jobs,
    megabytes: round(megabytes),
    seconds: round(seconds),
    megabytesPerSecond: round(megabytes / seconds),
    megabytesPerSecondPerJob: round(megabytes / seconds / jobs),
    peakMegabytes: Math.round((process.resourceUsage().maxRSS * 1024) / 1e6),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
