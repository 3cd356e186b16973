import type { Citation } from '../model/answers.ts';
import type { Clause, Edit, PolicyDocument, Span } from '../model/corpus.ts';
import { bareWords } from '../text/bare-words.ts';
import type { CorpusView } from './corpus-view.ts';
import { receivedPieces } from './received.ts';

/** `['三、2025年重点工作', '（六）…', '推动起步区全面成形起势']`: the headings above a section, from the top, and its own. */
export function sectionPath(view: CorpusView, id: string): string[] {
  const path: string[] = [];
  for (let section = view.sections.get(id); section; section = view.sections.get(section.parent ?? '')) {
    path.unshift(section.label + section.title);
  }
  return path;
}

/** What is told of a document wherever its words are cited. */
export function citedDocument({ id, title, date, kind, issuer }: PolicyDocument): Citation['document'] {
  return { id, title, date, kind, issuer };
}

/** One clause ready to be shown; undefined for an id the corpus does not hold. */
export function citeClause(view: CorpusView, id: string, highlights: readonly Span[] = []): Citation | undefined {
  const found = view.clauses.get(id);
  if (!found) return undefined;
  const { document, clause } = found;
  const path = sectionPath(view, clause.section);
  const notes = repairNotes(document, clause);
  const received = notes.length > 0 ? receivedPieces(clause, document.edits) : undefined;
  return {
    document: citedDocument(document),
    clause: id,
    // A heading's own words are the clause; its path is what stands above it.
    path: clause.kind === 'heading' ? path.slice(0, -1) : path,
    text: clause.text,
    highlights,
    notes,
    alsoIn: [],
    ...(received ? { received } : {}),
  };
}

/** The repairs inside a clause, in words, each once. */
function repairNotes(document: PolicyDocument, clause: Clause): string[] {
  const inside = (edit: Edit) =>
    clause.source.some((span) => edit.span.start >= span.start && edit.span.end <= span.end);
  const notes = document.edits.filter(
    (edit) => edit.note !== undefined && edit.reason !== 'traditional' && inside(edit),
  );
  return [...new Set(notes.map((edit) => edit.note!))];
}

/**
 * Joins citations that say the same in two copies of one document: the copy's is dropped and its id kept in `alsoIn`. Other documents
 * that happen to use the same words stay.
 */
export function foldWitnesses(view: CorpusView, citations: readonly Citation[]): Citation[] {
  const kept: Citation[] = [];
  for (const citation of citations) {
    const original = view.documents.get(citation.document.id)?.witnessOf;
    const twin = kept.findIndex((other) => other.document.id === original && sameWords(other.text, citation.text));
    if (original === undefined) kept.push(citation);
    else if (twin >= 0) kept[twin] = { ...kept[twin]!, alsoIn: [...kept[twin]!.alsoIn, citation.document.id] };
    else kept.push(citation);
  }
  return kept;
}

function sameWords(a: string, b: string): boolean {
  const [x, y] = [bareWords(a), bareWords(b)];
  return x === y || x.includes(y) || y.includes(x);
}
