import { annotatePage } from '../core/match/annotate.ts';
import { buildMatchPack, type MatchPack, openMatchPack } from '../core/match/pack.ts';
import type { Corpus, PageMention } from '../core/model.ts';
import { loadCorpus } from '../tools/load-corpus.ts';
import { sourceLister } from './mention-sources.ts';
import { type PageText, pageFromHtml, pageFromText } from './page-text.ts';
import { printJson } from './print.ts';
import { readLines } from './read-lines.ts';
import { readTextFile } from './read-text-file.ts';
import { UsageError } from './usage-error.ts';

interface Annotator {
  readonly pack: MatchPack;
  readonly sourcesOf: (mention: PageMention) => object[];
}

/** `annotate FILE…` annotates pages; `annotate --ndjson` answers each line of standard input with one line, in order. */
export async function run(args: readonly string[]): Promise<void> {
  const files = args.filter((arg) => arg !== '--ndjson');
  const unknown = files.find((arg) => arg.startsWith('--'));
  if (unknown) throw new UsageError(`annotate knows no option ${unknown}.`);
  if (args.includes('--ndjson')) {
    if (files.length > 0) throw new UsageError('annotate --ndjson reads standard input: give it no files.');
    return annotateLines(openAnnotator(loadCorpus()));
  }
  if (files.length === 0) throw new UsageError('Use `annotate FILE…` or `annotate --ndjson`.');
  const texts = files.map((file) => [file, readTextFile(file)] as const);
  const annotator = openAnnotator(loadCorpus());
  for (const [file, text] of texts) {
    const page = /^\s*<|<(?:html|body|p|div|article)\b/i.test(text) ? pageFromHtml(text) : pageFromText(text);
    await printJson(toRecord(file, page, annotator));
  }
}

function openAnnotator(corpus: Corpus): Annotator {
  return { pack: openMatchPack(buildMatchPack(corpus)), sourcesOf: sourceLister(corpus) };
}

/** A line that cannot be read gives an error record, and the next one is read: an archive must not stop at one bad page. */
async function annotateLines(annotator: Annotator): Promise<void> {
  for await (const line of readLines(process.stdin)) {
    // `trim` takes a byte order mark too.
    const json = line.trim();
    if (json !== '') await printJson(annotateLine(json, annotator));
  }
}

function annotateLine(line: string, annotator: Annotator): object {
  let id: unknown = null;
  try {
    const record = Object(JSON.parse(line)) as { id?: unknown; url?: unknown; html?: unknown; text?: unknown };
    id = record.id ?? null;
    const url = typeof record.url === 'string' ? record.url : undefined;
    if (typeof record.html === 'string') return toRecord(id, pageFromHtml(record.html, url), annotator);
    if (typeof record.text === 'string') return toRecord(id, pageFromText(record.text, url), annotator);
    return { id, error: 'The line has neither "html" nor "text".' };
  } catch (error) {
    return { id, error: error instanceof SyntaxError ? 'The line is not JSON.' : String(error) };
  }
}

function toRecord(id: unknown, page: PageText, { pack, sourcesOf }: Annotator): object {
  const { locality, mentions } = annotatePage(pack, page);
  return { id, locality, mentions: mentions.map((mention) => toMentionRecord(mention, page, sourcesOf)) };
}

function toMentionRecord(mention: PageMention, page: PageText, sourcesOf: Annotator['sourcesOf']): object {
  const offsets = page.offsets[mention.block]!;
  const start = offsets[mention.start]!;
  const end = offsets[mention.end]!;
  const exact = page.content.slice(start, end);
  return {
    surface: exact,
    occurrence: occurrenceAt(page.content, exact, start),
    start,
    end,
    kind: mention.kind,
    entity: { id: mention.id, name: mention.name },
    selector: {
      exact,
      prefix: page.content.slice(Math.max(0, start - 32), start),
      suffix: page.content.slice(end, end + 32),
    },
    sources: sourcesOf(mention),
    comparison: mention.comparison,
    why: mention.why,
  };
}

/** 1-based among the places where the same words stand. */
function occurrenceAt(content: string, exact: string, start: number): number {
  let count = 0;
  for (let at = content.indexOf(exact); at >= 0 && at <= start; at = content.indexOf(exact, at + 1)) count++;
  return count;
}
