import type { Span } from '../model/corpus.ts';
import { foldText } from '../text/fold.ts';

/** A known name found in a text. */
export interface NameHit extends Span {
  /** Index of the form in the lexicon. */
  readonly form: number;
}

/** Known names, ready to be looked for. */
export interface Lexicon {
  readonly keys: readonly string[];
  /** Forms by their first two folded characters, longest first. */
  readonly byHead: ReadonlyMap<string, readonly number[]>;
}

const QUOTATION_MARKS = /["'“”‘’]/;

/** A lexicon of names; quotation marks and widths do not count. Names of one character are left out. */
export function buildLexicon(forms: readonly string[]): Lexicon {
  const keys = forms.map((form) => stripMarks(foldText(form).text));
  const byHead = new Map<string, number[]>();
  keys.forEach((key, index) => {
    if (key.length < 2) return;
    const head = key.slice(0, 2);
    byHead.set(head, [...(byHead.get(head) ?? []), index]);
  });
  for (const list of byHead.values()) list.sort((a, b) => keys[b]!.length - keys[a]!.length);
  return { keys, byHead };
}

/** Leftmost-longest hits of known names in a text, ordered, not overlapping; spans are in the text as given. */
export function findNames(lexicon: Lexicon, text: string): NameHit[] {
  const folded = foldText(text);
  const at: number[] = [];
  let plain = '';
  for (let i = 0; i < folded.text.length; i++) {
    if (QUOTATION_MARKS.test(folded.text[i]!)) continue;
    plain += folded.text[i];
    at.push(folded.offsets[i]!);
  }
  const hits: NameHit[] = [];
  for (let i = 0; i + 1 < plain.length; ) {
    const form = lexicon.byHead.get(plain.slice(i, i + 2))?.find((index) => plain.startsWith(lexicon.keys[index]!, i));
    if (form === undefined) {
      i++;
      continue;
    }
    const length = lexicon.keys[form]!.length;
    hits.push({ form, start: at[i]!, end: at[i + length - 1]! + 1 });
    i += length;
  }
  return hits;
}

function stripMarks(text: string): string {
  return [...text].filter((char) => !QUOTATION_MARKS.test(char)).join('');
}
