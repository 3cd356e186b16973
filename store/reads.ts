import type { Corpus, CorpusStamp } from '@/core/model/corpus.ts';
import type { IndexDatabase, Row } from './schema.ts';
import { countCorpus, wrongCounts } from './validate.ts';

/** What stands in an open database, laid against the stamp of the package. */
export type Stored =
  | { readonly state: 'ready'; readonly corpus: Corpus; readonly searchIndex: Uint8Array }
  /** Nothing was ever stored, or the browser lost it: both open without an error. */
  | { readonly state: 'empty' }
  /** Of another version of the extension. */
  | { readonly state: 'stale' }
  | { readonly state: 'damaged'; readonly reason: string };

/** Reads the whole corpus in one transaction, so that an import beside it is seen whole or not at all. */
export function readStored(database: IndexDatabase, expected: CorpusStamp): Promise<Stored> {
  const { documents, entities, lineages, files, stamps } = database;
  return database.transaction('r', [documents, entities, lineages, files, stamps], async (): Promise<Stored> => {
    const stamp = (await stamps.get('corpus'))?.stamp;
    if (!stamp) return { state: 'empty' };
    if (stamp.files !== expected.files || stamp.format !== expected.format) return { state: 'stale' };
    const [documentRows, entityRows, lineageRows, search] = await Promise.all([
      documents.toArray(),
      entities.toArray(),
      lineages.toArray(),
      files.get('search'),
    ]);
    const corpus: Corpus = {
      hash: stamp.corpus,
      documents: inOrder(documentRows),
      entities: inOrder(entityRows),
      lineages: inOrder(lineageRows),
    };
    const wrong = wrongCounts(countCorpus(corpus), expected.counts);
    if (!search) wrong.push('no search index');
    if (wrong.length > 0) return { state: 'damaged', reason: wrong.join('; ') };
    return { state: 'ready', corpus, searchIndex: search!.value };
  });
}

function inOrder<T>(rows: readonly Row<T>[]): T[] {
  return rows.toSorted((a, b) => a.order - b.order).map((row) => row.value);
}
