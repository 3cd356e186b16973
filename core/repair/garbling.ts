import type { CleanText, Issue } from '../model/corpus.ts';
import { foldCode, readingEnd } from '../text/fold.ts';
import { alignTexts, type Gap } from './align.ts';
import { applyReplacements, type Draft, type Replacement } from './draft.ts';
import { simplify } from './simplify.ts';

/** A text with fewer inserted readings than this is not garbled: a primer on Pinyin has some too. */
const FEWEST_READINGS = 20;

/** Signs of bytes read one out of step: lone question marks after hanzi, ¿, €, kana and box drawing among hanzi. */
const BROKEN = /[一-鿿][?？]|[?？][一-鿿!！;；(（]|[€ㄅ-ㄩぁ-ヶ┌-╋]/;

/** Takes out the readings that a broken converter put behind characters: `現(xiàn)在` → `現在`. Must not touch `(REITs)`. */
export function removeReadings(draft: Draft): Draft {
  const replacements: Replacement[] = [];
  for (let i = draft.text.search(/[(（]/); i >= 0 && i < draft.text.length; i++) {
    const char = draft.text[i];
    if (char !== '(' && char !== '（') continue;
    const end = readingEnd(draft.text, i);
    if (end > 0) replacements.push({ start: i, end, text: '', reason: 'inserted-reading' });
  }
  return replacements.length < FEWEST_READINGS ? draft : applyReplacements(draft, replacements);
}

/** Converts Traditional text to Simplified. One edit stands for the whole file: a record for each character would say nothing. */
export function simplifyDraft(draft: Draft): Draft {
  const text = simplify(draft.text);
  const whole = { start: 0, end: draft.offsets[draft.text.length]! };
  const note = '原件为繁体，按通行规则逐字转为简体';
  return text === draft.text
    ? draft
    : { ...draft, text, edits: [...draft.edits, { span: whole, text: '', reason: 'traditional', note }] };
}

/**
 * Mends runs whose bytes were eaten (`匯聚?!绊椖可罨辍` for 匯聚。“項目深化年) by the words another copy has in their place, and
 * takes the other copy's paragraphs where both agree: 004 kept 12 of its line ends, one of them inside a name. A run ends
 * where eight characters agree again, so words closer to it than that are the witness's, too.
 */
export function mendFromWitness(draft: Draft, witness: CleanText, witnessId: string): Draft {
  const { gaps, places } = alignTexts(foldSigns(draft.text), foldSigns(witness.text));
  const replacements: Replacement[] = lineReplacements(draft, witness, places);
  for (const gap of gaps) {
    const here = draft.text.slice(gap.start, gap.end);
    const context = draft.text.slice(Math.max(0, gap.start - 1), gap.end + 1);
    if (here.length === 0 || !BROKEN.test(context) || gap.otherEnd - gap.otherStart > here.length * 3 + 8) continue;
    const text = witness.text.slice(gap.otherStart, gap.otherEnd).replace(/\n/g, '');
    replacements.push(...mendRun(gap, text, witnessId));
  }
  replacements.sort((a, b) => a.start - b.start || a.end - b.end);
  return applyReplacements(draft, replacements);
}

/** A run that swallowed a full stop is mended in two edits, so that each sentence has its own: `?!绊椖` → 。 and “项目. */
function mendRun({ start, end }: Gap, text: string, witness: string): Replacement[] {
  const mend = { reason: 'mojibake', note: '此处原件乱码，据另一版本补', witness } as const;
  const stop = text.indexOf('。') + 1;
  if (stop === 0 || stop === text.length || end - start < 2) return [{ start, end, text, ...mend }];
  const border = Math.min(start + stop, end - 1);
  return [
    { start, end: border, text: text.slice(0, stop), ...mend },
    { start: border, end, text: text.slice(stop), ...mend },
  ];
}

/** Line ends where the witness has them and the draft has not, and the other way round: 增长极全面提升 → 增长极¶全面提升. */
function lineReplacements(draft: Draft, witness: CleanText, places: Int32Array): Replacement[] {
  const replacements: Replacement[] = [];
  const put = (start: number, end: number, text: string) => {
    const note = '原件失去分段，据另一版本';
    if (draft.text.slice(start, end) !== text) replacements.push({ start, end, text, reason: 'page-break', note });
  };
  for (let i = 1; i < witness.text.length; i++) {
    const before = places[i - 1]!;
    const at = places[i]!;
    const sign = witness.text[i]!;
    if (before >= 0 && at > before + 1 && draft.text.slice(before + 1, at).trim() === '') put(before + 1, at, '');
    if (sign.trim() !== '') continue;
    const next = places[i + 1] ?? -1;
    if (at >= 0) put(at, at + 1, sign);
    else if (sign === '\n' && next > 0 && draft.text[next - 1]!.trim() !== '') put(next, next, sign);
  }
  return replacements;
}

/** One width and one style of signs, so that only real differences are left. Keeps the length. */
function foldSigns(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const code = foldCode(text.charCodeAt(i));
    folded += code === 0xffff ? ' ' : String.fromCharCode(code);
  }
  return folded;
}

/** What stayed unreadable, each run an issue. Outside a garbled text a question mark is a question: 怎么办？ */
export function unreadableRuns(draft: Draft, garbled: boolean): Issue[] {
  const runs = draft.text.matchAll(garbled ? new RegExp(`${BROKEN.source}|\uFFFD+`, 'g') : /\uFFFD+/g);
  return [...runs].map((run) => ({
    code: 'unreadable-run',
    message: `此处乱码，无法还原：${draft.text.slice(Math.max(0, run.index - 6), run.index + 10)}`,
    span: { start: draft.offsets[run.index]!, end: draft.offsets[run.index + run[0].length - 1]! + 1 },
  }));
}
