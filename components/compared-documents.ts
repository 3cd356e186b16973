import type { PolicyDocument } from '@/core/model/corpus.ts';
import type { ChangesPlace } from './overview-address.ts';

/** The documents that can be laid side by side, oldest first. A second copy says the same as its original. */
export function comparableDocuments(documents: readonly PolicyDocument[]): PolicyDocument[] {
  return documents.filter(({ witnessOf }) => witnessOf === undefined).toSorted((a, b) => a.date.localeCompare(b.date));
}

/**
 * The two that an address means: unless it says otherwise the oldest and the newest, a newspaper's report only where there is nothing
 * else. Undefined where it names one that is not there.
 */
export function comparedDocuments(
  comparable: readonly PolicyDocument[],
  { from, to }: Pick<ChangesPlace, 'from' | 'to'>,
): readonly [from: PolicyDocument, to: PolicyDocument] | undefined {
  const newest = comparable.findLast(({ kind }) => kind !== '新闻报道') ?? comparable.at(-1);
  const first = from === '' ? comparable[0] : comparable.find(({ id }) => id === from);
  const second = to === '' ? newest : comparable.find(({ id }) => id === to);
  return first && second ? [first, second] : undefined;
}
