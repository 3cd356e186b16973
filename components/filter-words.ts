import { foldText } from '@/core/text/fold.ts';

/** The words of what is typed to narrow a list, folded: `公園 ２Ｋｍ ` → 公园, 2km. None lets everything through. */
export function filterWords(typed: string): string[] {
  // Cut first: blanks between Chinese characters are folded away.
  return typed.split(/\s+/).map(folded).filter(Boolean);
}

/** The texts in which the words are looked for: script, width and case do not count, and no word runs from one into the next. */
export function foldedTexts(texts: readonly string[]): string {
  return texts.map(folded).join('\n');
}

function folded(text: string): string {
  return foldText(text).text;
}
