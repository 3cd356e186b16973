import type { Corpus, Entity, PolicyDocument } from '../model/corpus.ts';
import { foldKey } from '../text/fold.ts';
import { type IndexParts, writeIndex } from './index-file.ts';
import { clauseAt, identityOf, type Layout, layoutOf, spoken } from './layout.ts';
import { eachInitial } from './pinyin.ts';
import { PostingsBuilder } from './postings.ts';
import { searchedDocuments, searchTexts } from './texts.ts';
import { eachToken, initialsKey, signKey, startKey } from './tokens.ts';

/** Builds the search index of a corpus, at build time or after an import; the same corpus gives the same bytes. */
export function buildSearchIndex(corpus: Corpus): Uint8Array {
  const layout = layoutOf(searchTexts(corpus));
  const postings = new PostingsBuilder();
  const clauses = addClauses(layout, postings);
  const { length } = clauses.lengths;
  layout.targets.forEach(({ words }, i) => {
    eachToken(foldKey(words), (key) => postings.add(length + i, key));
  });
  addNames(layout, postings, length + layout.targets.length);
  return writeIndex({
    identity: identityOf(layout),
    ...clauses,
    postings: postings.finish(),
    ...linksOf(corpus, layout),
  });
}

function addClauses({ documents }: Layout, postings: PostingsBuilder): Pick<IndexParts, 'lengths' | 'tokens'> {
  const clauses = documents.flatMap((document) => document.clauses);
  const lengths = new Uint8Array(clauses.length);
  let tokens = 0;
  clauses.forEach(({ text }, unit) => {
    let length = 0;
    eachToken(foldKey(text), (key) => {
      postings.add(unit, key);
      length++;
    });
    lengths[unit] = Math.min(0xff, length);
    tokens += length;
  });
  return { lengths, tokens };
}

/** A name is found by any of its signs and by the first letters of neighbours: a list of names for each is short. */
function addNames({ entities }: Layout, postings: PostingsBuilder, first: number): void {
  let unit = first;
  for (const { names } of entities) {
    for (const form of names) {
      const key = foldKey(form);
      for (let i = 0; i < key.length; i++) postings.add(unit, signKey(key.charCodeAt(i)));
      addInitials(postings, unit, spoken(key));
      unit++;
    }
  }
}

function addInitials(postings: PostingsBuilder, unit: number, name: string): void {
  for (let i = 0; i < name.length; i++) {
    eachInitial(name.charCodeAt(i), (letter) => {
      if (i === 0) postings.add(unit, startKey(letter));
      if (i + 1 < name.length)
        eachInitial(name.charCodeAt(i + 1), (following) => postings.add(unit, initialsKey(letter, following)));
    });
  }
}

type Documents = ReadonlyMap<string, PolicyDocument>;
type Links = Pick<IndexParts, 'targetOf' | 'linkAt' | 'links'>;

function linksOf(corpus: Corpus, layout: Layout): Links {
  const { documents, entities } = corpus;
  const searched = layout.documents.flatMap(({ clauses }) => clauses);
  const numbers = new Map(searched.map(({ id }, number) => [id, number]));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const targets = searchedDocuments(corpus).flatMap((document) => document.targets);
  const links: number[] = [];
  const linkAt = new Uint32Array(entities.length + 1);
  entities.forEach((entity, i) => {
    links.push(entity.mentions.length, ...shownFor(entity, layout, numbers, byId));
    linkAt[i + 1] = links.length;
  });
  return {
    targetOf: Uint32Array.from(targets, (target) => numbers.get(target.clause)!),
    linkAt,
    links: Uint32Array.from(links),
  };
}

/** So many clauses are tried for an entity; further ones are in its dossier. */
const MOST_SHOWN = 24;

/**
 * The clauses that may be shown for an entity, the best first: the leading one of the newest document, a government document before
 * a newspaper of the same year, a heading last.
 */
function shownFor(
  entity: Entity,
  layout: Layout,
  numbers: ReadonlyMap<string, number>,
  documents: Documents,
): number[] {
  const twins = twinsOf(entity, documents);
  const scores = new Map<number, number>();
  for (const mention of entity.mentions) {
    const number = numbers.get(mention.clause);
    if (number === undefined) continue;
    const { date, kind } = documents.get(mention.document)!;
    const isHeading = clauseAt(layout, number).clause.heading;
    const score =
      (mention.lead ? 1000 : 0) +
      Number(date.slice(0, 4)) * 0.1 +
      (kind === '新闻报道' ? 0 : 0.05) -
      (isHeading ? 500 : 0);
    scores.set(number, Math.max(score, scores.get(number) ?? score));
  }
  const ranked = [...scores].sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b);
  return ranked.slice(0, MOST_SHOWN).map(([number]) => {
    const { document, clause } = clauseAt(layout, number);
    return number * 2 + (twins.has(`${document.id} ${wordsHash(clause.id)}`) ? 1 : 0);
  });
}

/** The clauses a witness repeats, as original document and words: ids end in a hash of the words. */
function twinsOf(entity: Entity, documents: Documents): Set<string> {
  return new Set(
    entity.mentions.flatMap(({ document, clause }) => {
      const original = documents.get(document)?.witnessOf;
      return original === undefined ? [] : [`${original} ${wordsHash(clause)}`];
    }),
  );
}

function wordsHash(clauseId: string): string {
  return clauseId.slice(clauseId.lastIndexOf('/') + 1);
}
