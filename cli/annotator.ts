import { annotatePage } from '../core/match/annotate-page.ts';
import { buildMatchPack } from '../core/match/build-pack.ts';
import { openMatchPack } from '../core/match/pack.ts';
import type { Corpus } from '../core/model/corpus.ts';
import type { PageMention } from '../core/model/page.ts';
import { sourceLister } from './mention-sources.ts';
import { type PageText, pageFromHtml, pageFromText } from './page-text.ts';
import type { Line } from './read-lines.ts';

/** What an annotator is made of; plain data, so that it can be sent to other threads. */
export interface AnnotatorParts {
  readonly corpus: Corpus;
  readonly pack: Uint8Array;
}

/** Pages in, records of the command line out. */
export interface Annotator {
  /** The record of a page. `id` is whatever the page is to be found by. */
  readonly page: (id: unknown, page: PageText) => object;
  /** The record of an input line. Never throws. */
  readonly line: (line: Line) => LineRecord;
}

/** A line of output: `{"id","locality","mentions"}`, or `{"id","error"}` when it has failed. */
export interface LineRecord {
  readonly json: string;
  readonly failed: boolean;
}

export function annotatorParts(corpus: Corpus): AnnotatorParts {
  return { corpus, pack: buildMatchPack(corpus) };
}

export function openAnnotator({ corpus, pack: bytes }: AnnotatorParts): Annotator {
  const pack = openMatchPack(bytes);
  const sourcesOf = sourceLister(corpus);
  const page = (id: unknown, page: PageText) => {
    const { locality, mentions } = annotatePage(pack, page);
    const occurrence = occurrenceCounter(page.content);
    return { id, locality, mentions: mentions.map((one) => toMentionRecord(one, page, { occurrence, sourcesOf })) };
  };
  return { page, line: (line) => annotateLine(line, page) };
}

/** The record of a line that could not be annotated. Its id is read from the beginning of the line, where it stands there. */
export function errorRecord(line: Line, error: string): LineRecord {
  const head = typeof line === 'string' ? line : line.head;
  return { json: JSON.stringify({ id: idAtHead(head), error }), failed: true };
}

/** A line that cannot be read gives an error record, and the next one is read: an archive must not stop at one bad page. */
function annotateLine(line: Line, annotate: Annotator['page']): LineRecord {
  if (typeof line !== 'string') return errorRecord(line, line.problem);
  // `trim` takes a byte order mark too.
  const json = line.trim();
  if (json === '') return errorRecord(json, 'The line is empty.');
  try {
    const { id, page } = readRecord(json);
    return { json: JSON.stringify(annotate(id, page)), failed: false };
  } catch (error) {
    return errorRecord(json, error instanceof SyntaxError ? 'The line is not JSON.' : messageOf(error));
  }
}

function readRecord(json: string): { readonly id: string | number | null; readonly page: PageText } {
  const record = Object(JSON.parse(json)) as { id?: unknown; url?: unknown; html?: unknown; text?: unknown };
  const id = record.id ?? null;
  if (typeof id !== 'string' && typeof id !== 'number' && id !== null)
    throw new Error('The "id" is neither a string nor a number.');
  if (Number.isInteger(id) && !Number.isSafeInteger(id))
    throw new Error('The "id" is too large for a number: write it as a string.');
  const url = typeof record.url === 'string' ? record.url : undefined;
  if (typeof record.html === 'string') return { id, page: pageFromHtml(record.html, url) };
  if (typeof record.text === 'string') return { id, page: pageFromText(record.text, url) };
  throw new Error('The line has neither "html" nor "text".');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Only an id that comes first is found where the line cannot be parsed. */
function idAtHead(line: string): unknown {
  const written = /^\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.)*"|-?\d{1,15}(?=\s*,))/.exec(line.slice(0, 1024))?.[1];
  try {
    return JSON.parse(written ?? 'null');
  } catch {
    return null;
  }
}

interface MentionTools {
  readonly occurrence: (exact: string, start: number) => number;
  readonly sourcesOf: (mention: PageMention) => object[];
}

function toMentionRecord(mention: PageMention, { content, offsets }: PageText, tools: MentionTools): object {
  const start = offsets[mention.block]![mention.start]!;
  // Behind the last character: what is skipped after it, such as the reading of a ruby, is no part of the name.
  const end = offsets[mention.block]![mention.end - 1]! + 1;
  const exact = content.slice(start, end);
  return {
    surface: exact,
    occurrence: tools.occurrence(exact, start),
    start,
    end,
    kind: mention.kind,
    entity: { id: mention.id, name: mention.name },
    selector: {
      exact,
      prefix: content.slice(Math.max(0, start - 32), start),
      suffix: content.slice(end, end + 32),
    },
    sources: tools.sourcesOf(mention),
    comparison: mention.comparison,
    why: mention.why,
  };
}

/** Counts, 1-based, the places where the same words stand. Mentions come in order, so each count goes on where it was. */
function occurrenceCounter(content: string): MentionTools['occurrence'] {
  const reached = new Map<string, { count: number; next: number }>();
  return (exact, start) => {
    let { count, next } = reached.get(exact) ?? { count: 0, next: content.indexOf(exact) };
    for (; next >= 0 && next <= start; next = content.indexOf(exact, next + 1)) count++;
    reached.set(exact, { count, next });
    return count;
  };
}
