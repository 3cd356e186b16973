import { MAX_QUERY_LENGTH, type SearchAnswer } from '../model/search.ts';
import { browse, nearest } from './browse.ts';
import { departmentHits } from './department-hits.ts';
import { bestClauses, type ClauseHit, fitBySound, type Looked, lookFor } from './find-clauses.ts';
import { findNames, type NameHit } from './find-names.ts';
import { findTargets, shareOf, yearAsked } from './find-targets.ts';
import { byScore, distinct, documentOf, type Hit, resultsOf } from './hits.ts';
import { clauseAt, type PlacedClause, pathOf } from './layout.ts';
import { type Mask, maskOf } from './mask.ts';
import { LONGEST_SENTENCE, passageHits } from './passage.ts';
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

/** What comes near where nothing is found. */
const MOST_SUGGESTED = 5;

const HAN = /[一-鿿]/;

/** Queries this long are passages: their nearest clauses hold only a part of them. */
const PASSAGE = 18;

/** A clause that holds less of a query than this is no answer to it; of a passage, less than that. */
const LEAST_SHARE = 0.55;
const LEAST_OF_PASSAGE = 0.22;

/** Answers a query: what is found, in order, or what comes nearest. */
export function answerTo(index: SearchIndex, text: string, limit: number): SearchAnswer {
  const query = parseQuery(text);
  const { joined, filters, asks } = query;
  const none = { results: [], suggestions: [], filters };
  if (limit <= 0 || (joined === '' && filters.length === 0)) return { ...none, kind: 'empty' };
  const mask = maskOf(index, filters);
  const { hits, clauses } =
    joined === ''
      ? { hits: browse(index, mask!, limit), clauses: [] }
      : text.length > LONGEST_SENTENCE
        ? { hits: passageHits(index, text.slice(0, MAX_QUERY_LENGTH)), clauses: [] }
        : findAll(index, query, limit, mask);
  const passage = joined.length >= PASSAGE;
  const answers = clauses.filter(({ share }) => share >= (passage ? LEAST_OF_PASSAGE : LEAST_SHARE));
  const all = clauseHits(index, query, clauses, hits).filter(({ score }) => score > 0);
  const found = answers.length + hits.length > 0 ? [...hits, ...all] : [];
  // What is only browsed through is in order already; of equal results the newer document's comes first.
  const inOrder = (a: Hit, b: Hit) => byScore(a, b) || (joined ? documentOf(index, a) - documentOf(index, b) : 0);
  const shown = distinct((mask ? found.filter(mask.lets) : found).sort(inOrder), limit);
  const written = (hits: Hit[]) => resultsOf(index, hits, query.words.join(' '));
  const [first] = shown;
  if (!first) {
    const near = distinct(nearest(index, query, all).sort(byScore), MOST_SUGGESTED);
    return { ...none, kind: 'nothing', suggestions: written(near) };
  }
  return {
    ...none,
    kind: passage && !answers.some(({ share }) => share > 0.9) ? 'nearest' : 'found',
    results: written(shown),
    asks: first.type !== 'target' ? undefined : asks.when ? 'year' : asks.figure ? 'value' : undefined,
  };
}

interface Found {
  readonly hits: Hit[];
  readonly clauses: readonly ClauseHit[];
}

function findAll(index: SearchIndex, query: SearchQuery, limit: number, mask: Mask | undefined): Found {
  const { words, literal } = query;
  const hits = namesOf(index, query, mask);
  const looked = lookFor(index, words.join(' '));
  // Signs that make no pair stand in names alone.
  if (looked.total === 0) return { hits, clauses: [] };
  const most = Math.max(MOST_COMPARED, 2 * limit);
  let clauses = bestClauses(index, looked, most, mask?.clauses);
  hits.push(...targetHits(index, query, looked));
  emptyTally(index.tally);
  if (looked.bySound) clauses = rankBySound(index, query, looked, clauses);
  if (literal !== undefined) {
    // Where a word was replaced by what the documents call it, the clauses that have it as typed count too: 地铁 stands in a few.
    const best = new Map(clauses.map((hit) => [hit.clause, hit]));
    for (const hit of bestClauses(index, lookFor(index, literal), most, mask?.clauses))
      if (hit.share > (best.get(hit.clause)?.share ?? 0)) best.set(hit.clause, hit);
    emptyTally(index.tally);
    clauses = [...best.values()].sort(byScore);
  }
  return { hits: [...departmentHits(index, query, clauses), ...hits, ...documentHits(index, query)], clauses };
}

function rankBySound(
  index: SearchIndex,
  { joined, words }: SearchQuery,
  looked: Looked,
  clauses: ClauseHit[],
): ClauseHit[] {
  if (!HAN.test(joined)) return clauses;
  return clauses
    .map((hit) => {
      const { score, share } = fitBySound(index, hit.clause, looked, words);
      return { clause: hit.clause, share, score: Math.min(hit.score, score) };
    })
    .sort(byScore);
}

function namesOf(index: SearchIndex, query: SearchQuery, mask: Mask | undefined): Hit[] {
  const { words, joined, asks, plain } = query;
  const fits: NameHit[] = findNames(index, words, joined);
  // 谁执法谁普法 is a name, whatever it seems to ask.
  const exact = plain === joined ? [] : findNames(index, [plain], plain).filter((hit) => hit.score >= AS_NAMED);
  const named = new Set(exact.map(({ entity }) => entity));
  fits.push(...exact);
  // What a question asks is more than the thing it names.
  const part = asks.question ? 0.76 : 0.82;
  for (const word of words.length > 1 ? words : []) {
    if (word.length < 3) continue;
    for (const { entity, score } of findNames(index, [word], word)) fits.push({ entity, score: score * part });
  }
  // A figure or a department asked for is in the clauses, not in the name. Of a sentence the clause that says it is meant; letters of
  // that length may still be one name.
  const asked = asks.figure || asks.department ? 0.7 : 1;
  const inPassage = joined.length < PASSAGE ? 1 : HAN.test(joined) ? 0.6 : 0.85;
  const hits: Hit[] = [];
  for (const { entity, score } of fits.filter((hit) => hit.score >= WORST_NAME).sort(byScore)) {
    if (hits.length === MOST_NAMES) break;
    const shown = shownOf(index, entity, words, mask);
    if (!shown) continue;
    const beside = named.has(entity) ? 1 : asked < 1 || score >= AS_NAMED ? asked : inPassage;
    const { mentions, ...clause } = shown;
    const known = WEIGHT.entity * score * beside + knownBonus(joined, mentions);
    hits.push({ type: 'entity', thing: entity, ...clause, score: known });
  }
  return hits;
}

/** Of the many names that hold a short word, those the documents speak of more are meant more often. */
function knownBonus(joined: string, mentions: number): number {
  return joined.length <= 2 ? Math.min(3, Math.log2(1 + mentions)) : Math.min(mentions, 8) * 0.1;
}

/** The clause to show for an entity: the one with most of the query's other words, else the leading one. */
function shownOf(index: SearchIndex, entity: number, words: readonly string[], mask: Mask | undefined) {
  const { links, linkAt } = index;
  const start = linkAt[entity]!;
  let best: { clause: number; twin: boolean; mentions: number } | undefined;
  let most = -1;
  for (let at = start + 1; at < linkAt[entity + 1]! && most <= words.length; at++) {
    const clause = links[at]! >>> 1;
    if (mask?.clauses[clause] === 0) continue;
    const text = index.foldedClause(clause);
    const held = words.filter((word) => text.includes(word)).length + (most < 0 ? 0.5 : 0);
    if (held <= most) continue;
    most = held;
    best = { clause, twin: links[at]! % 2 === 1, mentions: links[start]! };
  }
  return best;
}

function targetHits(index: SearchIndex, query: SearchQuery, looked: Looked): Hit[] {
  const weight = query.asks.figure || query.asks.when ? ASKED_TARGET : WEIGHT.target;
  return findTargets(index, query, looked).map(({ target, score }) => ({
    type: 'target',
    thing: target,
    clause: index.targetOf[target]!,
    score: weight * score,
  }));
}

function clauseHits(
  index: SearchIndex,
  query: SearchQuery,
  clauses: readonly ClauseHit[],
  hits: readonly Hit[],
): Hit[] {
  const { figure, when } = query.asks;
  return clauses.map((hit) => {
    const { clause } = hit;
    // A figure that is asked for comes before the clause that says it.
    const said = figure || when ? hits.find((it) => it.type === 'target' && it.clause === clause) : undefined;
    const score = WEIGHT.clause * Math.min(1.28, hit.score + bonusOf(index, query, hit));
    return { type: 'clause', thing: clause, clause, score: Math.min(score, said?.score ?? score) };
  });
}

function bonusOf(index: SearchIndex, query: SearchQuery, { clause: number, share }: ClauseHit): number {
  const { words, joined, asks } = query;
  const placed = clauseAt(index, number);
  const { heading, text } = placed.clause;
  let bonus = heading ? -0.05 : 0;
  if (share > 0.7) {
    const folded = index.foldedClause(number);
    // To hold a short word whole says little: every clause that has it does.
    if (joined.length >= 2 && folded.includes(joined)) bonus += Math.min(0.16, 0.04 * (joined.length - 1));
    if (words.length > 1 && words.every((word) => folded.includes(word))) bonus += 0.12;
  }
  if (asks.figure && /\d/.test(text)) bonus += 0.12;
  if (asks.department && /责任单位|牵头单位/.test(text)) bonus += 0.2;
  return bonus + yearBonus(placed, yearAsked(query, index.newestYear));
}

/** The newest year is in the plans of its report, the one before in what the report looks back on. */
function yearBonus(placed: PlacedClause, year: number): number {
  const { reportYear = 0, to } = placed.document.period;
  if (to > reportYear + 1) return 0;
  const part = year === to ? /重点工作|主要目标/ : year === reportYear ? /回顾/ : undefined;
  return part?.test(pathOf(placed).join('')) ? 0.25 : 0;
}

function documentHits({ documents, documentKey }: SearchIndex, { joined }: SearchQuery): Hit[] {
  // Most titles do not even begin to agree: two pairs are tried before all are.
  const ends = [joined.slice(0, 2), joined.slice(-2)];
  return documents.flatMap((_, thing) => {
    const key = documentKey(thing);
    if (joined.length < 4 || !ends.some((pair) => key.includes(pair))) return [];
    const { share } = shareOf(joined, key);
    return share < 0.8 ? [] : { type: 'document', thing, clause: -1, score: WEIGHT.document * share };
  });
}
