import { foldText } from './fold.ts';

/** The words of a text alone: `突破 ５０００Ｐ！` → `突破5000p`. Copies of a document differ in signs, blanks and script. */
export function bareWords(text: string): string {
  return foldText(text).text.replace(/[^\p{L}\p{N}%]/gu, '');
}
