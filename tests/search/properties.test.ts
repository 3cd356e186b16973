import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { searchTexts } from '@/core/search/texts.ts';
import { foldKey, foldText } from '@/core/text/fold.ts';
import { FOLD_PAIRS } from '@/core/text/fold-pairs.ts';
import { loadCorpus } from '@/tools/load-corpus.ts';
import { engineOf } from './engine.ts';

const corpus = loadCorpus();
const engine = engineOf(corpus);

/** Who is called so. */
const bearers = new Map<string, Set<string>>();
for (const { id, name, aliases } of corpus.entities)
  for (const form of [name, ...aliases]) bearers.set(foldKey(form), (bearers.get(foldKey(form)) ?? new Set()).add(id));

/** Queries whose first result is not one of those called so. */
function strays(queries: readonly { readonly query: string; readonly form: string }[]): string[] {
  return queries.flatMap(({ query, form }) => {
    const [best] = engine.search(query, { limit: 1 });
    const right = best?.type === 'entity' && bearers.get(foldKey(form))!.has(best.id);
    return right ? [] : [`${query} → ${best?.type} ${best?.title}`];
  });
}

const names = corpus.entities.map(({ name }) => ({ query: name, form: name }));
const aliases = corpus.entities.flatMap(({ aliases }) => aliases.map((alias) => ({ query: alias, form: alias })));

/** One Traditional character for each Simplified one that has any. */
const traditional = new Map<string, string>();
for (let i = 0; i < FOLD_PAIRS.length; i += 2)
  if (!traditional.has(FOLD_PAIRS[i + 1]!)) traditional.set(FOLD_PAIRS[i + 1]!, FOLD_PAIRS[i]!);

function inTraditional(form: string): string {
  return Array.from(form, (char) => traditional.get(char) ?? char).join('');
}

function inPinyin(form: string): string {
  return pinyin(form, { toneType: 'none', type: 'array', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9.]/g, '');
}

describe('every entity is found first', () => {
  it('by its own name', () => expect(strays(names)).toEqual([]));

  it('by each alias', () => expect(strays(aliases)).toEqual([]));

  it('by its name and aliases in Traditional characters', () => {
    const forms = [...names, ...aliases].map(({ form }) => ({ form, query: inTraditional(form) }));
    expect(forms.filter(({ form, query }) => form !== query).length).toBeGreaterThan(1000);
    expect(strays(forms)).toEqual([]);
  });

  it('by the pinyin of its name, unless another sounds the same', () => {
    const sounds = Map.groupBy(names, ({ form }) => inPinyin(form));
    const alone = [...sounds].filter(([typed, some]) => some.length === 1 && typed.length >= 4);
    expect(strays(alone.map(([query, [name]]) => ({ query, form: name!.form })))).toEqual([]);
  });
});

describe('every clause is found', () => {
  /** A piece of eight characters from a place that changes with the clause, no number cut in two; shorter clauses are asked for whole. */
  const pieces = searchTexts(corpus)
    .documents.flatMap(({ clauses }) => clauses)
    .flatMap((clause, i) => {
      const { text } = foldText(clause.text);
      const from = text.length <= 8 ? 0 : (i * 7919) % (text.length - 8);
      const piece = text.slice(from, from + 8);
      const cut = [from, from + 8].some((at) => /^[\d.]{2}$/.test(text.slice(at - 1, at + 1)));
      return /[一-鿿]{2}/.test(piece) && !cut ? [{ id: clause.id, piece }] : [];
    });

  it('by a piece of eight characters', () => {
    expect(pieces.length).toBeGreaterThan(1300);
    const lost = pieces.filter(({ id, piece }) => {
      const results = engine.search(piece, { limit: 100 });
      // A name or figure shown by this clause stands for it.
      return !results.some((result) => result.clause === id);
    });
    expect(lost.map(({ id, piece }) => `${id} ${piece}`)).toEqual([]);
  });
});
