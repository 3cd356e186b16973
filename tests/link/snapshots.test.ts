import { beforeAll, describe, expect, it } from 'vitest';
import { compileForeign } from '@/core/compile.ts';
import type { CuratedEntity } from '@/core/curated.ts';
import type { Clause, Corpus, Entity, Target } from '@/core/model/corpus.ts';
import { loadCorpus } from '../../tools/load-corpus.ts';
import { readSeeds } from '../../tools/read-seeds.ts';

let corpus: Corpus;
let clauses: ReadonlyMap<string, Clause>;

beforeAll(() => {
  corpus = loadCorpus();
  clauses = new Map(corpus.documents.flatMap((document) => document.clauses.map((clause) => [clause.id, clause])));
});

/** What is understood of the documents, to be read by people; see tests/parse/snapshots.test.ts. */
describe('the corpus holds what it held:', () => {
  it('entities with the words that name them', async () => {
    await expect(lines(corpus.entities.map(describeEntity))).toMatchFileSnapshot('../corpus/entities.txt');
  });

  it('targets', async () => {
    const targets = corpus.documents.flatMap((document) => document.targets);
    await expect(lines(targets.map(describeTarget))).toMatchFileSnapshot('../corpus/targets.txt');
  });

  it('departments by document', async () => {
    const duties = corpus.documents.flatMap((document) =>
      document.duties.map(({ department, role, name, clause }) => `${clause} ${role} ${department}  ${name}`),
    );
    await expect(lines(duties)).toMatchFileSnapshot('../corpus/duties.txt');
  });

  it('lineages', async () => {
    const described = corpus.lineages.map(({ id, arc, points }) =>
      [`${id}: ${arc}`, ...points.map((p) => `  ${p.year} ${p.status} ${p.clause} ${p.quote}`)].join('\n'),
    );
    await expect(lines(described)).toMatchFileSnapshot('../corpus/lineages.txt');
  });
});

/** The same files without what people decided: a change of a rule shows here what it gains and loses. */
describe('the rules alone find what they found:', () => {
  const sources = readSeeds().sources.filter((source) => source.witnessOf === undefined);

  it.each(sources.map((source) => [source.id, source] as const))('%s', async (id, source) => {
    const { document, entities } = compileForeign(source);
    const found = [...document.targets.map(describeTarget), '', ...entities.map(({ name, type }) => `${type} ${name}`)];
    await expect(lines(found)).toMatchFileSnapshot(`../corpus/rules-${id}.txt`);
  });

  /** The rules were written while these documents lay open: what they find in others is less. */
  it('so many of the reviewed names', async () => {
    const { curated } = readSeeds();
    const counts = sources.map((source) => {
      const { entities } = compileForeign(source);
      const reviewed = curated.entities.filter((line) => line.places.some((place) => place.document === source.id));
      return describeCoverage(source.id, entities, reviewed);
    });
    await expect(lines(counts)).toMatchFileSnapshot('../corpus/rules-coverage.txt');
  });
});

/** Names of people's first two tiers that the rules find, and names found that people know, with those of the third. */
function describeCoverage(document: string, found: readonly Entity[], reviewed: readonly CuratedEntity[]): string {
  const names = ({ name, aliases }: Pick<Entity, 'name' | 'aliases'>) => [name, ...aliases].map(withoutSigns);
  const foundNames = new Set(found.flatMap(names));
  const reviewedNames = new Set(reviewed.flatMap(names));
  const wanted = reviewed.filter(({ tier }) => tier < 3);
  const hit = wanted.filter((line) => names(line).some((name) => foundNames.has(name)));
  const right = found.filter((entity) => names(entity).some((name) => reviewedNames.has(name)));
  return `${document} finds ${hit.length} of ${wanted.length} names; of ${found.length} found ${right.length} are names`;
}

function withoutSigns(name: string): string {
  return name.replace(/[“”（）()\s]/g, '');
}

function describeEntity({ name, type, category, grade, mentions }: Entity): string {
  const places = mentions.map(({ clause, start, end, lead }) => {
    const words = clauses.get(clause)!.text.slice(start, end);
    return `  ${clause}${lead ? ' *' : ''}${words === name ? '' : ` ${words}`}`;
  });
  return [`${name} (${type}, ${category}, ${grade})`, ...places].join('\n');
}

function describeTarget({
  document,
  indicator,
  comparator,
  value,
  unit,
  deadline,
  status,
  scope,
  quote,
}: Target): string {
  const where = scope === '全市' ? '' : ` ${scope}`;
  return `${document} ${indicator} ${comparator} ${String(value)}${unit} ${deadline} ${status}${where} | ${quote}`;
}

function lines(described: readonly string[]): string {
  return `${described.join('\n')}\n`;
}
