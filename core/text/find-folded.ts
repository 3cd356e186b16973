import type { Span } from '../model/corpus.ts';
import { foldText } from './fold.ts';

/** Where words stand in a text, whatever their script, width or case, and with blanks and readings between them: 體育 in 体 育 → 0–3. */
export function findFolded(text: string, words: string): Span[] {
  const sought = foldText(words).text;
  if (sought === '') return [];
  const { text: folded, offsets } = foldText(text);
  const found: Span[] = [];
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + sought.length))
    found.push({ start: offsets[at]!, end: offsets[at + sought.length - 1]! + 1 });
  return found;
}
