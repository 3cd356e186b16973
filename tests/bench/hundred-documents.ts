import type { Clause, Corpus, Duty, Entity, PolicyDocument, Target } from '../../core/model/corpus.ts';

const DOCUMENTS = 100;
const CLAUSES = 1500;
const CLAUSES_A_SECTION = 25;

/** Each name again in so many misspellings, as further things with mentions of their own. */
const GENERATIONS = 6;
const MENTIONS = 5;
const TARGETS = 94;

/**
 * A hundred documents of 150,000 clauses made of the bundled ones, the same each time: clauses recombined at their commas, one
 * character of forty another, so that new pairs of characters and new names occur.
 */
export function hundredDocuments(corpus: Corpus): Corpus {
  const random = randomFrom(2025);
  const originals = corpus.documents.filter((document) => document.witnessOf === undefined);
  const texts = originals.flatMap(({ clauses }) => clauses.map(({ text }) => text));
  const signs = [...new Set(texts.join('').match(/[一-鿿]/g))];
  const pieces = texts.map((text) => text.split('，'));
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
  const misspelt = (text: string) =>
    Array.from(text, (char) => (/[一-鿿]/.test(char) && random() < 0.025 ? pick(signs) : char)).join('');
  const recombined = () => {
    const own = [...pick(pieces)];
    own[Math.floor(random() * own.length)] = pick(pick(pieces));
    return misspelt(own.join('，'));
  };
  const documents = Array.from({ length: DOCUMENTS }, (_, i) => {
    const base = pick(originals);
    return documentOf(
      `b${i}`,
      base,
      recombined,
      () => pick(corpus.documents.flatMap(({ targets }) => targets)),
      corpus,
    );
  });
  const entities = Array.from({ length: GENERATIONS + 1 }, (_, generation) =>
    corpus.entities.map((entity, i) => {
      const change = (name: string) => {
        const at = Math.floor(random() * name.length);
        return generation === 0 ? name : name.slice(0, at) + pick(signs) + name.slice(at + 1);
      };
      const id = `${generation} ${i}`;
      return { ...entity, id, name: change(entity.name), aliases: entity.aliases.map(change), ...mentioned(documents) };
    }),
  ).flat();
  return { hash: 'b1'.repeat(32), documents, entities, lineages: [] };

  function mentioned(all: readonly PolicyDocument[]): Pick<Entity, 'mentions' | 'related'> {
    const mentions = Array.from({ length: MENTIONS }, (_, i) => {
      const document = pick(all);
      return { document: document.id, clause: pick(document.clauses).id, start: 0, end: 2, lead: i === 0 };
    });
    return { mentions, related: [] };
  }
}

function documentOf(
  id: string,
  base: PolicyDocument,
  text: () => string,
  target: () => Target,
  corpus: Corpus,
): PolicyDocument {
  const sectionOf = (number: number) => `${id}/${Math.floor(number / CLAUSES_A_SECTION)}`;
  const clauses: Clause[] = Array.from({ length: CLAUSES }, (_, i) => {
    const section = sectionOf(i);
    return { id: `${section}/${i}`, section, text: text(), kind: 'sentence', paragraph: i, source: [] };
  });
  const sections = Array.from({ length: CLAUSES / CLAUSES_A_SECTION }, (_, i) => ({
    ...base.sections[i % base.sections.length]!,
    id: `${id}/${i}`,
    parent: null,
  }));
  const targets = Array.from({ length: TARGETS }, (_, i) => ({
    ...target(),
    id: `${id} ${i}`,
    document: id,
    clause: clauses[i * 15]!.id,
  }));
  const duties: Duty[] = corpus.documents.flatMap((document) =>
    document.duties.map((duty, i) => ({ ...duty, clause: clauses[(i % sections.length) * CLAUSES_A_SECTION]!.id })),
  );
  return { ...base, id, title: `${base.title}（${id}）`, clauses, sections, targets, duties, edits: [], issues: [] };
}

/** Mulberry32: small, seeded, the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
