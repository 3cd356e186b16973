import { groupOf, spoken } from './layout.ts';
import { alike, firstEnds, fitPinyin } from './pinyin.ts';
import { addKey, type SearchIndex } from './search-index.ts';
import { emptyTally } from './tally.ts';
import { initialsKey, isHan, letterOf, signKey, startKey } from './tokens.ts';

export interface NameHit {
  readonly entity: number;
  /** 0 … 1. */
  readonly score: number;
}

/** An alias counts a little less than the entity's own name. */
const ALIAS = 0.97;

/** Longer queries are not compared sign by sign: only names that stand in them whole are found. */
const LONGEST_COMPARED = 24;

/** The best fit of each entity's names with the words, in no order; words are folded. The tally must be empty, and is again. */
export function findNames(index: SearchIndex, words: readonly string[], joined: string): NameHit[] {
  const best = new Map<number, number>();
  const signs = findBySigns(index, words, joined, best);
  if (/[a-z]/.test(joined) && !signs) findBySound(index, words.map(spoken), spoken(joined), best);
  return [...best].map(([entity, score]) => ({ entity, score }));
}

/** Whether a name was found that holds the whole query. */
function findBySigns(index: SearchIndex, words: readonly string[], joined: string, best: Map<number, number>): boolean {
  const signs = new Set(joined.split(''));
  for (const sign of signs) addKey(index, signKey(sign.charCodeAt(0)), 1);
  // One sign may be wrong, in three and more.
  const fewest = joined.length > LONGEST_COMPARED ? 3 : signs.size - (signs.size >= 3 ? 1 : 0);
  return keepBest(index, best, (name, shared) => {
    if (shared < 3 && shared < fewest) return 0;
    return fitSigns(index.nameKey(name), joined, words, shared >= fewest);
  });
}

/** Keeps the better score of each entity for the names in the tally, which is empty then; whether one fits well. */
function keepBest(
  { tally, firstName, nameStarts }: SearchIndex,
  best: Map<number, number>,
  scoreOf: (name: number, weight: number) => number,
): boolean {
  let fits = false;
  for (let i = 0; i < tally.count; i++) {
    const unit = tally.touched[i]!;
    const name = unit - firstName;
    const score = scoreOf(name, tally.weights[unit]!);
    if (score > 0.6) fits = true;
    if (score <= 0) continue;
    const entity = groupOf(nameStarts, name);
    const weighted = nameStarts[entity] === name ? score : score * ALIAS;
    if (weighted > (best.get(entity) ?? 0)) best.set(entity, weighted);
  }
  emptyTally(tally);
  return fits;
}

function fitSigns(key: string, joined: string, words: readonly string[], close: boolean): number {
  if (key === joined) return 1;
  if (key.length >= 3 && key.length < joined.length && joined.includes(key))
    return 0.45 + (0.5 * key.length) / joined.length;
  if (!close || joined.length > LONGEST_COMPARED) return 0;
  const share = joined.length / key.length;
  const at = key.indexOf(joined);
  if (at >= 0) return 0.7 + 0.18 * share + (at === 0 ? 0.04 : 0);
  if (joined.length < 3) return 0;
  if (words.length > 1 && words.every((word) => key.includes(word))) return 0.68 + 0.18 * Math.min(1, share);
  return fitWithSlip(key, joined) || fitInOrder(key, joined);
}

/** One character wrong in a window of the name of the query's length; one that sounds alike counts for more. */
function fitWithSlip(key: string, words: string): number {
  for (let start = 0; start + words.length <= key.length; start++) {
    let wrong = -1;
    for (let i = 0; i < words.length && wrong > -2; i++) {
      if (key.charCodeAt(start + i) !== words.charCodeAt(i)) wrong = wrong === -1 ? i : -2;
    }
    if (wrong < 0) continue;
    const sounds = alike(key.charCodeAt(start + wrong), words.charCodeAt(wrong));
    // A wrong figure is another thing: 4号线 is not 8号线.
    if (/\d/.test(words[wrong]!)) continue;
    // Two characters of three are too few, unless they are the whole name's: 老商阜.
    if (words.length < 4 && !sounds && key.length > words.length) continue;
    return (sounds ? 0.78 : 0.66) + (0.12 * words.length) / key.length;
  }
  return 0;
}

/** All characters of the query in the name, in order, with gaps: 市一院新院区 in 市第一人民医院新院区. One may be wrong in long queries. */
function fitInOrder(key: string, words: string): number {
  if (key.length > words.length * 3 + 2) return 0;
  let at = -1;
  let found = 0;
  for (const char of words) {
    const next = key.indexOf(char, at + 1);
    if (next < 0) {
      if (/\d/.test(char)) return 0;
      continue;
    }
    at = next;
    found++;
  }
  const missing = words.length - found;
  if (found < 3 || missing > (words.length >= 5 ? 1 : 0)) return 0;
  return 0.52 + 0.25 * (found / Math.max(key.length, words.length)) - 0.08 * missing;
}

function findBySound(index: SearchIndex, words: readonly string[], joined: string, best: Map<number, number>): void {
  gatherBySound(index, joined);
  if (words.length > 1) gatherBySound(index, words[0]!);
  keepBest(index, best, (name) => {
    const key = index.spokenName(name);
    const whole = soundScore(fitPinyin(key, joined), key.length);
    return words.length > 1 ? Math.max(whole, fitWordsInOrder(key, words)) : whole;
  });
}

/** The names that can fit: the rarest Chinese character typed stands in them; else two first letters follow each other as typed. */
function gatherBySound(index: SearchIndex, typed: string): void {
  const { numbers } = index.tally;
  const signs = Array.from({ length: typed.length }, (_, i) => typed.charCodeAt(i))
    .filter(isHan)
    .map(signKey);
  const counts = signs.map((key) => index.read(key, numbers));
  if (signs.length > 0) {
    addKey(index, signs[counts.indexOf(Math.min(...counts))]!, 1);
    return;
  }
  const first = letterOf(typed.charCodeAt(0));
  if (first < 0) return;
  for (const end of firstEnds(typed)) {
    const second = letterOf(typed.charCodeAt(end));
    if (end === typed.length) addKey(index, startKey(first), 1);
    else if (second >= 0) addKey(index, initialsKey(first, second), 1);
  }
}

function soundScore(fit: ReturnType<typeof fitPinyin>, length: number): number {
  if (!fit) return 0;
  return 0.45 + 0.25 * fit.whole + (0.2 * (fit.end - fit.start)) / length + (fit.start === 0 ? 0.06 : 0);
}

/** Words that fit the name one behind the other, with gaps: `biyadi erqi` and 比亚迪整车二期. */
function fitWordsInOrder(key: string, words: readonly string[]): number {
  let from = 0;
  let covered = 0;
  let whole = 0;
  for (const word of words) {
    const fit = fitPinyin(key, word, from);
    if (!fit) return 0;
    from = fit.end;
    covered += fit.end - fit.start;
    whole += fit.whole;
  }
  return 0.4 + (0.25 * whole) / words.length + (0.2 * covered) / key.length;
}
