import type { Quantity } from '../model/corpus.ts';
import { stripEnd } from '../text/strip-end.ts';
import { COMMON_UNITS, toBase, unitFamily } from '../text/units.ts';
import { type FigureWords, ownWords } from './figure-words.ts';
import { type Candidate, holding, type IndicatorIndex, indicatorIndex } from './indicator-index.ts';
import type { FigurePack, PackTarget } from './pack.ts';

/** An indicator recognised in the words around a figure. */
export interface IndicatorHit {
  readonly form: string;
  /** Where it begins in the words before the figure; their length when it stands behind. */
  readonly start: number;
  /** How far it reaches behind the figure, in characters; 0 when it stands before. */
  readonly behind: number;
  readonly targets: readonly PackTarget[];
}

interface Fit {
  readonly start: number;
  readonly behind: number;
  readonly score: number;
}

/**
 * The indicators a figure may state, best first. The name stands whole before or behind the figure with nothing but linking words between,
 * or in pieces around it, one of them right beside it: 158条支路街巷的环境整治, 覆盖3905个行政村.
 */
export function findIndicators(pack: FigurePack, quantity: Quantity, words: FigureWords): IndicatorHit[] {
  const unit = unitFamily(quantity.baseUnit);
  const index = indicatorIndex(pack, unit);
  const fits = new Map<Candidate, Fit>();
  for (const [candidate, fit] of [
    ...wholeBefore(index, words),
    ...wholeBehind(index, words),
    ...inPieces(index, words, COMMON_UNITS.has(unit)),
  ])
    if ((fits.get(candidate)?.score ?? 0) < fit.score) fits.set(candidate, fit);
  if (fits.size === 0) return findByValue(index, quantity, words);
  return [...fits]
    .sort(([, a], [, b]) => b.score - a.score)
    .map(([candidate, { start, behind }]) => ({ ...candidate, start, behind }));
}

/** Whether a figure is the very value of a target. */
export function isValueOf({ base }: PackTarget, quantity: Quantity): boolean {
  return typeof quantity.base === 'number' && toBase(quantity.base, quantity.baseUnit) === base;
}

type Found = readonly [Candidate, Fit];

// ------------------------------------------------------------------------------------------------------------ whole names

/** So many characters that are no linking words may stand between a whole name and its figure. */
const MOST_BETWEEN = 3;

/** So many characters may stand between them at all. */
const FARTHEST = 24;

function wholeBefore({ byEnd }: IndicatorIndex, { before }: FigureWords): Found[] {
  const found: Found[] = [];
  for (let end = before.length; end >= 2 && before.length - end <= FARTHEST; end--) {
    for (const candidate of byEnd.get(before.slice(end - 2, end)) ?? []) {
      const { form } = candidate;
      const gap = before.slice(end);
      if (!before.endsWith(form, end) || !isOpen(gap)) continue;
      found.push([candidate, { start: end - form.length, behind: 0, score: 3 + form.length / 10 - gap.length / 30 }]);
    }
  }
  return found;
}

/** Whether what stands between a name and its figure says nothing of its own; a comma needs it to say nothing at all. */
function isOpen(gap: string): boolean {
  if (gap.includes('、')) return false;
  const rest = ownWords(gap).replace(/[,:]/g, '');
  return rest.length <= (gap.includes(',') ? 0 : MOST_BETWEEN);
}

/** So many characters may stand between a figure and the name behind it. */
const FARTHEST_BEHIND = 3;

function wholeBehind({ byStart }: IndicatorIndex, { before, after }: FigureWords): Found[] {
  const found: Found[] = [];
  for (let at = 0; at <= FARTHEST_BEHIND && !/[、:]/.test(after[at] ?? '、'); at++) {
    for (const candidate of byStart.get(after.slice(at, at + 2)) ?? []) {
      const { form } = candidate;
      if (!after.startsWith(form, at)) continue;
      found.push([candidate, { start: before.length, behind: at + form.length, score: 2.5 + form.length / 10 }]);
    }
  }
  return found;
}

// ----------------------------------------------------------------------------------------------------------------- pieces

/** What a name in pieces is looked for in. */
interface Pieces {
  /** The words before the figure, with and without the linking words at their end. */
  readonly tails: readonly string[];
  /** The words behind it. */
  readonly head: string;
  /** All words a piece may come from. */
  readonly around: string;
}

/** Words that a list and a whole statement say once for all: 新建公园54处、绿道116公里. */
const LIST_VERB = /新建|新增|新改扩建|改扩建|改造|新培育|新认定|治理|完成/;

/** What a name ends in here and not there: 更新提升全民健身设施 is 全民健身更新提升项目. */
const LAST_WORDS: readonly string[] = ['设施', '项目', '工程', '任务', '工作', '场所'];

/** A piece is at least so long. */
const PIECE = 2;

/** A name in pieces must be there to such a share of its characters; a unit of its own makes up for more. */
const SHARE = 0.8;
const SHARE_RARE_UNIT = 0.66;

function piecesAround({ before, after, part, listed, counted }: FigureWords): Pieces {
  const tail = ownWords(before);
  const head = after.replace(/^(?:新的|新|的|多|余|以上|左右)/, '');
  const own = before.slice(part);
  const verb = LIST_VERB.exec(before.slice(0, part))?.[0] ?? '';
  const whole = listed || (!counted && ownWords(own).length <= 4);
  return {
    tails: [before, tail, stripEnd(tail, LAST_WORDS)],
    head,
    around: `${whole ? before : `${verb} ${own}`} ${after}`,
  };
}

/** The names of which a piece stands right before or right behind the figure and the others around it. */
function inPieces(index: IndicatorIndex, words: FigureWords, common: boolean): Found[] {
  const { tails, head, around } = piecesAround(words);
  const found: Found[] = [];
  const look = (pair: string, pieceOf: (form: string) => Beside | undefined) => {
    if (pair.length < PIECE) return;
    for (const candidate of holding(index, pair)) {
      const beside = pieceOf(candidate.form);
      const fit = beside && fitPieces(candidate.form, beside, around, words, common);
      if (fit) found.push([candidate, fit]);
    }
  };
  for (const tail of new Set(tails)) look(tail.slice(-PIECE), (form) => pieceBefore(form, tail));
  look(head.slice(0, PIECE), (form) => pieceBehind(form, head));
  return found;
}

function fitPieces(
  form: string,
  beside: Beside,
  around: string,
  { before, part }: FigureWords,
  common: boolean,
): Fit | undefined {
  if (beside.from > 0 && !around.includes(form.slice(0, PIECE))) return undefined;
  const left = coveredBy(form.slice(0, beside.from), around);
  const right = coveredBy(form.slice(beside.from + beside.length), around);
  const share = (left.covered + beside.length + right.covered) / form.length;
  const piece = form.slice(beside.from, beside.from + beside.length);
  const first = beside.from === 0 ? piece : left.first;
  if (first === '' || share < (common ? SHARE : SHARE_RARE_UNIT)) return undefined;
  const begin = before.lastIndexOf(first);
  const at = beside.behind > 0 ? before.length : before.lastIndexOf(piece);
  return { start: begin >= part ? Math.min(begin, at) : at, behind: beside.behind, score: share + form.length / 20 };
}

interface Beside {
  readonly from: number;
  readonly length: number;
  /** How far it reaches behind the figure; 0 for a piece before it. */
  readonly behind: number;
}

/** The longest piece of a name that a text ends in. */
function pieceBefore(form: string, tail: string): Beside | undefined {
  let best: Beside | undefined;
  for (let end = form.length; end >= PIECE; end--) {
    let length = 0;
    while (length < end && form[end - 1 - length] === tail[tail.length - 1 - length]) length++;
    if (length >= PIECE && length > (best?.length ?? 0)) best = { from: end - length, length, behind: 0 };
  }
  return best;
}

/** The longest piece of a name that a text begins with. */
function pieceBehind(form: string, head: string): Beside | undefined {
  let best: Beside | undefined;
  for (let from = 0; from + PIECE <= form.length; from++) {
    let length = 0;
    while (from + length < form.length && form[from + length] === head[length]) length++;
    if (length >= PIECE && length > (best?.length ?? 0)) best = { from, length, behind: length };
  }
  return best;
}

/** How many characters of a part of a name stand in a text, in pieces, and the piece it begins with; none where that is missing. */
function coveredBy(part: string, text: string): { readonly covered: number; readonly first: string } {
  let covered = 0;
  let first = '';
  for (let at = 0; at < part.length; ) {
    let length = part.length - at;
    while (length >= PIECE && !text.includes(part.slice(at, at + length))) length--;
    if (length < PIECE) at++;
    else {
      if (at === 0) first = part.slice(0, length);
      covered += length;
      at += length;
    }
  }
  return { covered, first };
}

// --------------------------------------------------------------------------------------------------------------- by value

/** A figure's digits that are not zero at its end: 4 of 1.054万, 1 of 3000; 0 for a range. */
export function digitsOf({ base }: Quantity): number {
  return typeof base === 'number' ? stripEnd(String(base).replace('.', ''), ['0']).length : 0;
}

/**
 * What makes a figure of a document known where its indicator's name is scattered: so many digits, and so many pairs of the name's
 * characters, as a share of all of them too, in the statement.
 */
const TELLING: readonly { readonly digits: number; readonly pairs: number; readonly share: number }[] = [
  { digits: 4, pairs: 2, share: 0 },
  { digits: 3, pairs: 3, share: 0.4 },
  { digits: 2, pairs: 4, share: 0.5 },
];

/**
 * The indicator whose very figure this is, of several the one of which most stands in the statement: 累计在3232个村推进“三变”改革 is
 * 农村“三变”改革覆盖行政村数, 3232个; 中小学和幼儿园，去年开工新建改扩建60所.
 */
function findByValue(
  { candidates }: IndicatorIndex,
  quantity: Quantity,
  { before, after }: FigureWords,
): IndicatorHit[] {
  const digits = digitsOf(quantity);
  if (digits === 0) return [];
  const around = `${before} ${after}`;
  let best: IndicatorHit | undefined;
  let most = 0;
  for (const { form, targets } of candidates) {
    const same = targets.filter((target) => isValueOf(target, quantity));
    if (same.length === 0) continue;
    const pairs = pairsAmong(form, around);
    const share = pairs / (form.length - 1);
    if (share <= most || !TELLING.some((it) => digits >= it.digits && pairs >= it.pairs && share >= it.share)) continue;
    most = share;
    best = { form, targets: same, start: before.length, behind: 0 };
  }
  return best ? [best] : [];
}

function pairsAmong(form: string, text: string): number {
  let found = 0;
  for (let i = 0; i + 1 < form.length; i++) if (text.includes(form.slice(i, i + 2))) found++;
  return found;
}
