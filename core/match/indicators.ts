import type { Quantity } from '../model.ts';
import { stripEnd } from '../text/strip-end.ts';
import { type FigureWords, ownWords } from './figure-words.ts';
import type { MatchPack, PackTarget } from './pack.ts';
import { toBase, unitFamily } from './units.ts';

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

/** Units that so many things are counted in that they say nothing of the indicator. */
const COMMON_UNITS: ReadonlySet<string> = new Set(['%', '个', '人', '元', '次', '个百分点', '']);

/**
 * The indicators a figure may state, best first. Its name stands whole before or behind the figure with nothing but linking words between, or in pieces
 * around it, one of them right beside it: 158条支路街巷的环境整治, 覆盖3905个行政村. The nearest and longest form comes first.
 */
export function findIndicators(pack: MatchPack, quantity: Quantity, words: FigureWords): IndicatorHit[] {
  const pieces = piecesAround(words);
  const unit = unitFamily(quantity.baseUnit);
  const found: (IndicatorHit & { readonly score: number })[] = [];
  for (const { form, targets } of candidatesOf(pack, unit)) {
    const fit =
      fitBefore(form, words) ?? fitBehind(form, words) ?? fitPieces(form, pieces, words, COMMON_UNITS.has(unit));
    const told = targets.some((target) => isValue(target, quantity)) ? 0.4 : 0;
    if (fit) found.push({ form, targets, ...fit, score: fit.score + told });
  }
  if (found.length === 0) return findByValue(pack, quantity, words);
  return found.sort((a, b) => b.score - a.score);
}

function isValue({ base }: PackTarget, quantity: Quantity): boolean {
  return typeof quantity.base === 'number' && toBase(quantity.base, quantity.baseUnit) === base;
}

// ------------------------------------------------------------------------------------------------------------- candidates

interface Candidate {
  readonly form: string;
  readonly targets: readonly PackTarget[];
}

const candidates = new WeakMap<MatchPack, Map<string, readonly Candidate[]>>();

/** The indicators counted in a family of units; gathered once a pack and family, as a table of figures asks thousands of times. */
function candidatesOf(pack: MatchPack, family: string): readonly Candidate[] {
  const known = candidates.get(pack) ?? new Map<string, readonly Candidate[]>();
  candidates.set(pack, known);
  const found = known.get(family) ?? gather(pack, family);
  known.set(family, found);
  return found;
}

function gather(pack: MatchPack, family: string): Candidate[] {
  return pack.indicators.flatMap(({ form, targets: indices }) => {
    const targets = indices.map((index) => pack.targets[index]!).filter((it) => unitFamily(it.baseUnit) === family);
    return targets.length > 0 ? [{ form, targets }] : [];
  });
}

// ------------------------------------------------------------------------------------------------------------ whole names

/** So many characters that are no linking words may stand between a whole name and its figure. */
const MOST_BETWEEN = 3;

function fitBefore(form: string, { before }: FigureWords): Fit | undefined {
  const start = before.lastIndexOf(form);
  if (start < 0) return undefined;
  const gap = before.slice(start + form.length);
  const rest = ownWords(gap).replace(/[,:]/g, '');
  if (rest.length > (gap.includes(',') ? 0 : MOST_BETWEEN) || gap.includes('、') || /\d/.test(rest)) return undefined;
  return { start, behind: 0, score: 3 + form.length / 10 - gap.length / 30 };
}

function fitBehind(form: string, { before, after }: FigureWords): Fit | undefined {
  const at = after.indexOf(form);
  if (at < 0 || at > 3 || /[,、:]/.test(after.slice(0, at))) return undefined;
  return { start: before.length, behind: at + form.length, score: 2.5 + form.length / 10 };
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
const KINDS: readonly string[] = ['设施', '项目', '工程', '任务', '工作', '场所'];

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
    tails: [before, tail, stripEnd(tail, KINDS)],
    head,
    around: `${whole ? before : `${verb} ${own}`} ${after}`,
  };
}

function fitPieces(form: string, pieces: Pieces, { before, part }: FigureWords, common: boolean): Fit | undefined {
  const beside = pieceBeside(form, pieces);
  if (!beside) return undefined;
  const left = coveredBy(form.slice(0, beside.from), pieces.around);
  const right = coveredBy(form.slice(beside.from + beside.length), pieces.around);
  const share = (left.covered + beside.length + right.covered) / form.length;
  const first = beside.from === 0 ? form.slice(0, beside.length) : left.first;
  const enough = form.length <= 5 ? 1 : common ? SHARE : SHARE_RARE_UNIT;
  if (first === '' || share < enough) return undefined;
  const begin = before.lastIndexOf(first);
  const piece =
    beside.behind > 0 ? before.length : before.lastIndexOf(form.slice(beside.from, beside.from + beside.length));
  return {
    start: begin >= part ? Math.min(begin, piece) : piece,
    behind: beside.behind,
    score: share + form.length / 20,
  };
}

interface Beside {
  readonly from: number;
  readonly length: number;
  /** How far it reaches behind the figure; 0 for a piece before it. */
  readonly behind: number;
}

/** The longest piece of a name right before or right behind the figure. */
function pieceBeside(form: string, { tails, head }: Pieces): Beside | undefined {
  let best: Beside | undefined;
  for (let from = 0; from + PIECE <= form.length; from++) {
    for (let length = form.length - from; length >= PIECE && length > (best?.length ?? 0); length--) {
      const piece = form.slice(from, from + length);
      if (tails.some((tail) => tail.endsWith(piece))) best = { from, length, behind: 0 };
      else if (head.startsWith(piece)) best = { from, length, behind: length };
    }
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

/** So many digits that are not zero at the end are no coincidence, with so many pairs of the indicator's characters beside them. */
const TELLING_DIGITS = 4;
const TELLING_PAIRS = 2;
const TELLING_REACH = 20;

/**
 * An indicator whose very figure this is, where its name is scattered: 累计在3232个村推进“三变”改革 is 农村“三变”改革覆盖行政村数, 3232个.
 */
function findByValue(pack: MatchPack, quantity: Quantity, { before, after }: FigureWords): IndicatorHit[] {
  const { base } = quantity;
  if (typeof base !== 'number' || stripEnd(String(base).replace('.', ''), ['0']).length < TELLING_DIGITS) return [];
  const around = `${before.slice(-TELLING_REACH)} ${after}`;
  for (const { form, targets } of candidatesOf(pack, unitFamily(quantity.baseUnit))) {
    const same = targets.filter((target) => isValue(target, quantity));
    if (same.length === 0 || pairsAmong(form, around) < TELLING_PAIRS) continue;
    return [{ form, targets: same, start: before.length, behind: 0 }];
  }
  return [];
}

function pairsAmong(form: string, text: string): number {
  let found = 0;
  for (let i = 0; i + 1 < form.length; i++) if (text.includes(form.slice(i, i + 2))) found++;
  return found;
}
