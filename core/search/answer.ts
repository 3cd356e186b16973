import type { SearchAnswer } from '../model/answers.ts';
import { browse, nearest } from './browse.ts';
import { departmentHits } from './department-hits.ts';
import { bestClauses, type ClauseHit, fitBySound, type Looked, lookFor } from './find-clauses.ts';
import { findNames, type NameHit } from './find-names.ts';
import { findTargets, shareOf, yearAsked } from './find-targets.ts';
import { distinct, type Hit, inOrder, resultsOf } from './hits.ts';
import { clauseAt } from './layout.ts';
import { type Mask, maskOf } from './mask.ts';
import { parseQuery, type SearchQuery } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { emptyTally } from './tally.ts';

/**
 * One score orders all results: how well the query fits (0 … 1) times the weight of the kind, so that a name met whole comes first
 * and a shared word last. A clause may reach 1.28 times its weight, when it holds the query whole and answers what it asks.
 */
const WEIGHT = { entity: 100, target: 92, clause: 74, document: 60 } as const;

/** A figure was asked for, and this is it. */
const ASKED_TARGET = 100;

/** A name that fits worse than this is noise beside the clauses. */
const WORST_NAME = 0.55;

const MOST_NAMES = 12;

/** A name or an alias met whole. */
const AS_NAMED = 0.97;

/** Clauses that are looked at a second time. */
const MOST_COMPARED = 60;

/** Queries this long are passages: their nearest clauses hold only a part of them. */
const PASSAGE = 18;

/** A clause that holds less of a query than this is no answer to it; of a passage, less than that. */
const LEAST_SHARE = 0.55;
const LEAST_OF_PASSAGE = 0.22;

/** Answers a query: what is found, in order, or what comes nearest. */
export function answerTo(index: SearchIndex, text: string, limit: number): SearchAnswer {
  const query = parseQuery(text);
  const { filters } = query;
  if (limit <= 0 || (query.joined === '' && filters.length === 0))
    return { kind: 'empty', results: [], suggestions: [], filters };
  const mask = maskOf(index, filters);
  const { hits, clauses } =
    query.joined === '' ? { hits: browse(index, mask!, limit), clauses: [] } : findAll(index, query, limit, mask);
  const passage = query.joined.length >= PASSAGE;
  const answers = clauses.filter(({ share }) => share >= (passage ? LEAST_OF_PASSAGE : LEAST_SHARE));
  const found = [...hits, ...(answers.length > 0 || hits.length > 0 ? clauseHits(index, query, clauses) : [])];
  const shown = distinct(inOrder(index, mask ? found.filter(mask.lets) : found), limit);
  const words = query.words.join(' ');
  if (shown.length > 0) {
    const kind = passage && !answers.some(({ share }) => share > 0.9) ? 'nearest' : 'found';
    const { when, figure } = query.asks;
    const asks = shown[0]!.type !== 'target' ? undefined : when ? 'year' : figure ? 'value' : undefined;
    return { kind, results: resultsOf(index, shown, words), suggestions: [], filters, asks };
  }
  const near = distinct(inOrder(index, nearest(index, query, clauseHits(index, query, clauses))), 5);
  return { kind: 'nothing', results: [], suggestions: resultsOf(index, near, words), filters };
}

interface Found {
  readonly hits: Hit[];
  readonly clauses: readonly ClauseHit[];
}

function findAll(index: SearchIndex, query: SearchQuery, limit: number, mask: Mask | undefined): Found {
  const names = namesOf(index, query, mask);
  const looked = lookFor(index, query.words.join(' '));
  if (looked.total === 0) return { hits: names, clauses: [] };
  const most = Math.max(MOST_COMPARED, 2 * limit);
  const clauses = bestClauses(index, looked, most, mask?.clauses);
  const targets = targetHits(index, query, looked);
  emptyTally(index.tally);
  const bySound = looked.bySound ? rankBySound(index, query, looked, clauses) : clauses;
  const near = query.literal === undefined ? bySound : withLiteral(index, query.literal, bySound, most, mask);
  const departments = departmentHits(index, query, near);
  return { hits: [...departments, ...names, ...targets, ...documentHits(index, query)], clauses: near };
}

/** Where a word was replaced by what the documents call it, the clauses that have it as typed: 地铁 stands in a few. */
function withLiteral(
  index: SearchIndex,
  literal: string,
  others: readonly ClauseHit[],
  most: number,
  mask: Mask | undefined,
): ClauseHit[] {
  const best = new Map(others.map((hit) => [hit.clause, hit]));
  for (const hit of bestClauses(index, lookFor(index, literal), most, mask?.clauses))
    if (hit.share > (best.get(hit.clause)?.share ?? 0)) best.set(hit.clause, hit);
  emptyTally(index.tally);
  return [...best.values()].sort((a, b) => b.score - a.score);
}

function rankBySound(
  index: SearchIndex,
  query: SearchQuery,
  looked: Looked,
  clauses: readonly ClauseHit[],
): ClauseHit[] {
  if (!/[一-鿿]/.test(query.joined)) return [...clauses];
  return clauses
    .map((hit) => {
      const { score, share } = fitBySound(index, hit.clause, looked, query.words);
      return { clause: hit.clause, share, score: Math.min(hit.score, score) };
    })
    .sort((a, b) => b.score - a.score);
}

function namesOf(index: SearchIndex, query: SearchQuery, mask: Mask | undefined): Hit[] {
  const { words, joined, asks, plain } = query;
  const fits: NameHit[] = findNames(index, words, joined);
  // 谁执法谁普法 is a name, whatever it seems to ask.
  const exact = plain === joined ? [] : findNames(index, [plain], plain).filter((hit) => hit.score >= AS_NAMED);
  const named = new Set(exact.map(({ entity }) => entity));
  fits.push(...exact);
  if (words.length > 1) {
    for (const word of words) {
      if (word.length < 3) continue;
      // What a question asks is more than the thing it names.
      const part = asks.question ? 0.76 : 0.82;
      for (const { entity, score } of findNames(index, [word], word)) fits.push({ entity, score: score * part });
    }
  }
  const best = fits.filter((hit) => hit.score >= WORST_NAME).sort((a, b) => b.score - a.score);
  // Of a sentence the clause that says it is meant; letters of that length may still be one name.
  const inPassage = /[一-鿿]/.test(joined) ? 0.6 : 0.85;
  const hits: Hit[] = [];
  for (const { entity, score } of best) {
    if (hits.length === MOST_NAMES) break;
    const shown = shownOf(index, entity, words, mask);
    if (!shown) continue;
    // A figure or a department asked for is in the clauses, not in the name; of a passage the name is a small part.
    const beside = named.has(entity)
      ? 1
      : asks.figure || asks.department
        ? 0.7
        : joined.length >= PASSAGE && score < AS_NAMED
          ? inPassage
          : 1;
    hits.push({
      type: 'entity',
      thing: entity,
      clause: shown.clause,
      twin: shown.twin,
      score: WEIGHT.entity * score * beside + knownBonus(joined, shown.mentions),
    });
  }
  return hits;
}

/** Of the many names that hold a short word, those the documents speak of more are meant more often. */
function knownBonus(joined: string, mentions: number): number {
  return joined.length <= 2 ? Math.min(3, Math.log2(1 + mentions)) : Math.min(mentions, 8) * 0.1;
}

/** The clause to show for an entity: the one with most of the query's other words, else the leading one. */
function shownOf(index: SearchIndex, entity: number, words: readonly string[], mask: Mask | undefined) {
  const { links, linkAt } = index.stored;
  const start = linkAt[entity]!;
  let best: { clause: number; twin: boolean; mentions: number } | undefined;
  let most = -1;
  for (let at = start + 1; at < linkAt[entity + 1]! && most <= words.length; at++) {
    const clause = links[at]! >>> 1;
    if (mask && mask.clauses[clause] === 0) continue;
    const held = heldIn(index, clause, words) + (most < 0 ? 0.5 : 0);
    if (held <= most) continue;
    most = held;
    best = { clause, twin: links[at]! % 2 === 1, mentions: links[start]! };
  }
  return best;
}

function heldIn(index: SearchIndex, clause: number, words: readonly string[]): number {
  const text = index.foldedClause(clause);
  let held = 0;
  for (const word of words) if (text.includes(word)) held++;
  return held;
}

function targetHits(index: SearchIndex, query: SearchQuery, looked: Looked): Hit[] {
  const asked = query.asks.figure || query.asks.when;
  return findTargets(index, query, looked).map(({ target, score }) => ({
    type: 'target',
    thing: target,
    clause: index.stored.targetOf[target]!,
    score: (asked ? ASKED_TARGET : WEIGHT.target) * score,
  }));
}

function clauseHits(index: SearchIndex, query: SearchQuery, clauses: readonly ClauseHit[]): Hit[] {
  return clauses.map((hit) => ({
    type: 'clause',
    thing: hit.clause,
    clause: hit.clause,
    score: WEIGHT.clause * Math.min(1.28, hit.score + bonusOf(index, query, hit)),
  }));
}

function bonusOf(index: SearchIndex, query: SearchQuery, { clause: number, share }: ClauseHit): number {
  const { words, joined, asks } = query;
  const { clause } = clauseAt(index.layout, number);
  let bonus = clause.kind === 'heading' ? -0.05 : 0;
  if (share > 0.7) {
    const text = index.foldedClause(number);
    // To hold a short word whole says little: every clause that has it does.
    if (joined.length >= 2 && text.includes(joined)) bonus += Math.min(0.16, 0.04 * (joined.length - 1));
    if (words.length > 1 && words.every((word) => text.includes(word))) bonus += 0.12;
  }
  if (asks.figure && /\d/.test(clause.text)) bonus += 0.12;
  if (asks.department && /责任单位|牵头单位/.test(clause.text)) bonus += 0.2;
  const year = yearAsked(query, index.newestYear);
  return year === undefined ? bonus : bonus + yearBonus(index, number, Number(year));
}

/** The newest year is in the plans of its report, the one before in what the report looks back on. */
function yearBonus(index: SearchIndex, number: number, year: number): number {
  const { period } = clauseAt(index.layout, number).document;
  if (period.reportYear === undefined || period.to > period.reportYear + 1) return 0;
  const part = year === period.to ? /重点工作|主要目标/ : year === period.reportYear ? /回顾/ : undefined;
  return part?.test(index.pathOf(number).join('')) ? 0.25 : 0;
}

function documentHits({ layout, documentKey }: SearchIndex, { joined }: SearchQuery): Hit[] {
  const hits: Hit[] = [];
  // Most titles do not even begin to agree: two pairs are tried before all are.
  const ends = [joined.slice(0, 2), joined.slice(-2)];
  for (let thing = 0; joined.length >= 4 && thing < layout.documents.length; thing++) {
    const key = documentKey(thing);
    if (!ends.some((pair) => key.includes(pair))) continue;
    const { share } = shareOf(joined, key);
    if (share >= 0.8) hits.push({ type: 'document', thing, clause: -1, score: WEIGHT.document * share });
  }
  return hits;
}
