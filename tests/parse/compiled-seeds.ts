import type { CuratedRepair } from '@/core/curated.ts';
import type { CleanText, Edit, Source, Span } from '@/core/model/corpus.ts';
import { type Parsed, parseDocument } from '@/core/parse/parse.ts';
import { repairText } from '@/core/repair/repair.ts';
import { simplify } from '@/core/repair/simplify.ts';
import { readSeeds } from '@/tools/read-seeds.ts';

/** One bundled document after repair and parse, nothing extracted yet. */
export interface CompiledSeed {
  readonly source: Source;
  readonly clean: CleanText;
  readonly parsed: Parsed;
}

/** The five bundled documents, in order; 004 is mended from 003. */
export function compileSeeds(repairsOf?: (document: string) => readonly CuratedRepair[]): CompiledSeed[] {
  const { sources, curated } = readSeeds();
  const clean = new Map<string, CleanText>();
  return sources.map((source) => {
    const repairs = repairsOf?.(source.id) ?? curated.repairs.filter((repair) => repair.document === source.id);
    const text = repairText(source, repairs, clean.get(source.witnessOf ?? ''));
    clean.set(source.id, text);
    return { source, clean: text, parsed: parseDocument(source, text) };
  });
}

/** A document that is not bundled, as a reader would add it. */
export function foreignSource(raw: string, facts: Partial<Source> = {}): Source {
  return {
    id: 'x',
    title: '某市规划',
    issuer: '',
    date: '2024-01-01',
    kind: '文件',
    period: { from: 2024, to: 2024 },
    language: 'zh-Hans',
    sourceFile: 'x.txt',
    raw,
    ...facts,
  };
}

/**
 * The raw characters of `spans` with the recorded edits applied: what a reader sees who checks us by hand. An insertion at the
 * border of a span is a line end between two clauses and belongs to neither.
 */
export function applyEdits(raw: string, spans: readonly Span[], edits: readonly Edit[]): string {
  const local = edits.filter((edit) => edit.reason !== 'traditional');
  let text = '';
  for (const span of spans) {
    let at = span.start;
    for (const edit of local) {
      if (edit.span.end <= span.start || edit.span.start >= span.end) continue;
      if (edit.span.start < span.start || edit.span.end > span.end) text += '[an edit runs over the border]';
      text += raw.slice(at, edit.span.start) + edit.text;
      at = edit.span.end;
    }
    text += raw.slice(at, span.end);
  }
  return local.length < edits.length ? simplify(text) : text;
}
