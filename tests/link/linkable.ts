import type { CuratedEntity } from '@/core/curated.ts';
import { buildLexicon, findNames } from '@/core/extract/names.ts';
import { indexQuotes } from '@/core/extract/quotes.ts';
import type { LinkDocument } from '@/core/link/entities.ts';
import { parsed } from '../extract/parsed.ts';

export function entity(name: string, rest: Partial<CuratedEntity> = {}): CuratedEntity {
  return {
    file: 'entities.jsonl',
    line: 3,
    name,
    aliases: [],
    type: 'project',
    category: 'other',
    grade: 'distinctive',
    tier: 1,
    localForms: [],
    related: [],
    places: [],
    ...rest,
  };
}

/** A document as linking gets it; names are found as the compiler finds them. */
export function linkable(id: string, date: string, text: string, entities: readonly CuratedEntity[]): LinkDocument {
  const { facts, clauses } = parsed(text, { id, date });
  const forms = entities.flatMap(({ name, aliases }, index) => [name, ...aliases].map((form) => ({ form, index })));
  const lexicon = buildLexicon(forms.map(({ form }) => form));
  const names = (words: string) =>
    findNames(lexicon, words).map(({ form, start, end }) => ({ entity: forms[form]!.index, start, end }));
  return { facts, clauses, find: indexQuotes(clauses).find, names };
}
