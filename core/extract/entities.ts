import type { Clause, Entity, EntityType, Mention } from '../model.ts';
import { categoryOf } from './name-endings.ts';
import { findNamePhrases } from './name-phrases.ts';
import { buildLexicon, findNames } from './names.ts';
import { findPlaceBrands, placeOf } from './own-place.ts';

interface Found {
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: Set<string>;
  readonly mentions: Mention[];
}

/**
 * Names by rule, for documents nobody has reviewed, each with every place that says it. `known` names are somebody's already.
 */
export function findEntities(document: string, clauses: readonly Clause[], known: ReadonlySet<string>): Entity[] {
  const found = new Map<string, Found>();
  const place = placeOf(clauses.map(({ text }) => text));
  for (const clause of clauses) {
    for (const { name, type, aliases, start, end } of [
      ...findNamePhrases(clause.text),
      ...findPlaceBrands(clause.text, place),
    ]) {
      if (known.has(name)) continue;
      const entry = found.get(name) ?? { name, type, aliases: new Set(), mentions: [] };
      for (const alias of aliases) entry.aliases.add(alias);
      entry.mentions.push({
        document,
        clause: clause.id,
        start,
        end,
        ...(entry.mentions.length === 0 ? { lead: true } : {}),
      });
      found.set(name, entry);
    }
  }
  addPlainMentions(document, clauses, [...found.values()]);
  return [...found.values()].map(({ name, type, aliases, mentions }) => ({
    id: name,
    name,
    aliases: [...aliases],
    type,
    category: categoryOf(name, type),
    grade: 'local',
    localForms: [],
    mentions,
    related: [],
    curated: false,
  }));
}

/** The places where no grammar shows a name, but its words stand. */
function addPlainMentions(document: string, clauses: readonly Clause[], found: readonly Found[]): void {
  const lexicon = buildLexicon(found.map(({ name }) => name));
  const shown = new Map<string, { readonly form: number; readonly start: number; readonly end: number }[]>();
  found.forEach(({ mentions }, form) => {
    for (const { clause, start, end } of mentions)
      shown.set(clause, [...(shown.get(clause) ?? []), { form, start, end }]);
  });
  for (const clause of clauses) {
    const here = shown.get(clause.id) ?? [];
    for (const { form, start, end } of findNames(lexicon, clause.text)) {
      if (!here.some((m) => m.form === form && m.start < end && start < m.end))
        found[form]!.mentions.push({ document, clause: clause.id, start, end });
    }
  }
}
