import type { ChangeItem, DocumentChanges } from '@/core/model/answers.ts';
import { filterWords, foldedTexts } from './filter-words.ts';
import type { ChangesPlace } from './overview-address.ts';

/** What passes the filter of the comparison: of one kind, and with each word of its text in its name or in what is said of it. */
export function narrowChanges(
  { both, onlyFrom, onlyTo }: DocumentChanges,
  { kind, text }: Pick<ChangesPlace, 'kind' | 'text'>,
): DocumentChanges {
  const words = filterWords(text);
  const passes = (it: Pick<ChangeItem, 'kind'>, said: readonly string[]) => {
    if (kind !== 'all' && it.kind !== kind) return false;
    const folded = words.length > 0 ? foldedTexts(said) : '';
    return words.every((word) => folded.includes(word));
  };
  const named = (items: readonly ChangeItem[]) => items.filter((item) => passes(item, [item.name]));
  return {
    both: both.filter((it) => passes(it, [it.name, ...[...it.from, ...it.to].map((side) => side.text)])),
    onlyFrom: named(onlyFrom),
    onlyTo: named(onlyTo),
  };
}
