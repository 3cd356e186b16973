import type { MatchPack } from '@/core/match/pack.ts';
import { scanBlock } from '@/core/match/scan.ts';
import { isBorder, surroundingsIn } from '@/core/text/elements.ts';
import { blocksBelow } from '@/page/blocks.ts';
import { naiveScan } from '../../match/naive-scan.ts';

/** Numbers of names; `expected` is what the reference finds. */
export interface FoundNames {
  readonly expected: number;
  readonly missing: number;
  readonly extra: number;
}

/**
 * Names found in the page by its blocks, against every form tried at every place of the text of each element that holds nothing but
 * inline elements. `forms` are all that the pack holds.
 */
export function compareWithReference(pack: MatchPack, forms: readonly string[]): FoundNames {
  const found = [...blocksBelow(document.body)].flatMap(({ block }) =>
    scanBlock(pack, block).names.map(({ start, end }) => `${start} ${end} ${block.text}`),
  );
  const expected = textsOfLeaves().flatMap((text) =>
    naiveScan(forms, text).map(({ start, end }) => `${start} ${end} ${text}`),
  );
  return {
    expected: expected.length,
    missing: withoutEach(expected, found).length,
    extra: withoutEach(found, expected).length,
  };
}

function textsOfLeaves(): string[] {
  return [...document.body.querySelectorAll('*')]
    .filter((element) => isBlock(element) && ![...element.querySelectorAll('*')].some(isBlock))
    .filter((element) => !isSkipped(element) && !element.closest('svg'))
    .map((element) => element.textContent);
}

function isBlock({ localName }: Element): boolean {
  return isBorder(localName);
}

function isSkipped(element: Element): boolean {
  const attribute = (name: string) => element.getAttribute(name);
  return surroundingsIn(undefined, { element, name: element.localName, attribute, labels: () => [] }).skipped;
}

/** What is left of `list` when each of `others` takes one equal away. */
function withoutEach(list: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return list.filter((item) => {
    const count = left.get(item) ?? 0;
    left.set(item, count - 1);
    return count <= 0;
  });
}
