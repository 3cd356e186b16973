import type { Corpus, CorpusCounts, CorpusStamp, Entity, PolicyDocument } from '@/core/model/corpus.ts';

/** Enough to see what kind of damage it is. */
const MAX_PROBLEMS = 10;

/**
 * What is wrong with a corpus before it is stored: ids that stand twice or lead nowhere, spans outside their text, numbers that
 * are not the stamp's. A mention of 小清河复航 in clause `003/9/abc` of a document without that clause → one problem.
 */
export function findCorpusProblems(corpus: Corpus, stamp: CorpusStamp): string[] {
  const clauses = new Map(
    corpus.documents.map((d) => [d.id, new Map(d.clauses.map((clause) => [clause.id, clause.text.length]))]),
  );
  const problems = [
    ...(corpus.hash === stamp.corpus ? [] : ['the hash is not the stamp’s']),
    ...wrongCounts(countCorpus(corpus), stamp.counts),
    ...repeated('document', corpus.documents),
    ...repeated('entity', corpus.entities),
    ...repeated('lineage', corpus.lineages),
    ...corpus.documents.flatMap(findDocumentProblems),
    ...corpus.entities.flatMap((entity) => findEntityProblems(entity, clauses)),
  ];
  return problems.slice(0, MAX_PROBLEMS);
}

/** `{ documents: 5, clauses: 1900, entities: 500, lineages: 40 }`: what the stamp and the witness keep. */
export function countCorpus({ documents, entities, lineages }: Corpus): CorpusCounts {
  return {
    documents: documents.length,
    clauses: documents.reduce((sum, document) => sum + document.clauses.length, 0),
    entities: entities.length,
    lineages: lineages.length,
  };
}

/** The counts that differ, in words. */
export function wrongCounts(found: CorpusCounts, expected: CorpusCounts): string[] {
  const names = Object.keys(expected) as (keyof CorpusCounts)[];
  return names.filter((n) => found[n] !== expected[n]).map((n) => `${found[n]} ${n}, not ${expected[n]}`);
}

function findDocumentProblems(document: PolicyDocument): string[] {
  const sections = new Set(document.sections.map((section) => section.id));
  const clauses = new Set(document.clauses.map((clause) => clause.id));
  const lost = (kind: string, id: string) => `${document.id}: ${kind} ${id} is nowhere`;
  return [
    ...repeated('section', document.sections),
    ...repeated('clause', document.clauses),
    ...repeated('target', document.targets),
    ...document.clauses.filter((c) => !sections.has(c.section)).map((c) => lost('section', c.section)),
    ...[...document.targets, ...document.duties, ...document.references]
      .filter((item) => !clauses.has(item.clause))
      .map((item) => lost('clause', item.clause)),
  ];
}

function findEntityProblems(entity: Entity, clauses: ReadonlyMap<string, ReadonlyMap<string, number>>): string[] {
  return entity.mentions
    .filter(({ document, clause, start, end }) => {
      const length = clauses.get(document)?.get(clause);
      return length === undefined || start < 0 || start >= end || end > length;
    })
    .map(({ clause, start, end }) => `${entity.id}: ${clause} has no ${start}–${end}`);
}

function repeated(kind: string, items: readonly { readonly id: string }[]): string[] {
  const seen = new Set<string>();
  return items.filter(({ id }) => seen.size === seen.add(id).size).map(({ id }) => `${kind} ${id} stands twice`);
}
