import type { CleanText, Issue } from '../model.ts';
import { foldCode, readingEnd } from '../text/fold.ts';
import { alignTexts } from './align.ts';
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
 * Mends runs whose bytes were eaten (`匯聚?!绊椖可罨辍` for 匯聚。“項目深化年) by the words another copy has in their place.
 * Without a witness, or where it does not help, the run becomes an issue.
 */
export function mendMojibake(
  draft: Draft,
  witness: CleanText | undefined,
  witnessId: string,
): { draft: Draft; issues: Issue[] } {
  if (!BROKEN.test(draft.text)) return { draft, issues: [] };
  if (witness === undefined) return { draft, issues: brokenRuns(draft) };
  const replacements: Replacement[] = [];
  for (const gap of alignTexts(foldSigns(draft.text), foldSigns(witness.text))) {
    const here = draft.text.slice(gap.start, gap.end);
    const context = draft.text.slice(Math.max(0, gap.start - 1), gap.end + 1);
    if (here.length === 0 || !BROKEN.test(context) || gap.otherEnd - gap.otherStart > here.length * 3 + 8) continue;
    const text = witness.text.slice(gap.otherStart, gap.otherEnd).replace(/\n/g, '');
    const note = '此处原件乱码，据另一版本补';
    replacements.push({ start: gap.start, end: gap.end, text, reason: 'mojibake', note, witness: witnessId });
  }
  const mended = applyReplacements(draft, replacements);
  return { draft: mended, issues: brokenRuns(mended) };
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

function brokenRuns(draft: Draft): Issue[] {
  const runs = draft.text.matchAll(new RegExp(BROKEN.source, 'g'));
  return [...runs].map((run) => ({
    code: 'unreadable-run',
    message: `此处乱码，无法还原：${draft.text.slice(Math.max(0, run.index - 6), run.index + 10)}`,
    span: { start: draft.offsets[run.index]!, end: draft.offsets[run.index + run[0].length - 1]! + 1 },
  }));
}
