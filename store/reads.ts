import type { Corpus, CorpusStamp } from '@/core/model/corpus.ts';
import type { IndexDatabase, Row } from './schema.ts';
import { countCorpus, wrongCounts } from './validate.ts';

/** What stands in an open database, laid against the stamp of the package. */
export type Stored<Contents> =
  | { readonly state: 'ready'; readonly contents: Contents }
  /** Nothing was ever stored, or the browser lost it: both open without an error. */
  | { readonly state: 'empty' }
  /** Of another version of the extension. */
  | { readonly state: 'stale' }
  | { readonly state: 'damaged'; readonly reason: string };

/** Reads something of an open database, if its stamp is as expected. */
export type Read<Contents> = (database: IndexDatabase, expected: CorpusStamp) => Promise<Stored<Contents>>;

/** The whole corpus. */
export const readCorpus: Read<Corpus> = reading(corpusIn);

/** Whether all rows are there, without reading them. */
export const countRows: Read<object> = reading(async ({ documents, entities, lineages }, expected) => {
  const [documentRows, entityRows, lineageRows] = await Promise.all(
    [documents, entities, lineages].map((table) => table.count()),
  );
  const { clauses } = expected.counts;
  const found = { documents: documentRows!, clauses, entities: entityRows!, lineages: lineageRows! };
  return wrongCounts(found, expected.counts).join('; ') || expected;
});

/** Reads in one transaction, so that an import beside it is seen whole or not at all. A text says what is wrong. */
function reading<Contents extends object>(
  read: (database: IndexDatabase, expected: CorpusStamp) => Promise<Contents | string>,
): Read<Contents> {
  return (database, expected) =>
    database.transaction('r', database.tables, async (): Promise<Stored<Contents>> => {
      // Asked for together: a browser that has just started takes its time for each answer.
      const [row, contents] = await Promise.all([database.stamps.get('corpus'), read(database, expected)]);
      if (!row) return { state: 'empty' };
      if (row.stamp.file !== expected.file || row.stamp.format !== expected.format) return { state: 'stale' };
      if (typeof contents === 'string') return { state: 'damaged', reason: contents };
      return { state: 'ready', contents };
    });
}

async function corpusIn({ documents, entities, lineages }: IndexDatabase, expected: CorpusStamp) {
  const [documentRows, entityRows, lineageRows] = await Promise.all([
    documents.toArray(),
    entities.toArray(),
    lineages.toArray(),
  ]);
  const corpus: Corpus = {
    hash: expected.corpus,
    documents: inOrder(documentRows),
    entities: inOrder(entityRows),
    lineages: inOrder(lineageRows),
  };
  return wrongCounts(countCorpus(corpus), expected.counts).join('; ') || corpus;
}

function inOrder<T>(rows: readonly Row<T>[]): T[] {
  return rows.toSorted((a, b) => a.order - b.order).map((row) => row.value);
}
