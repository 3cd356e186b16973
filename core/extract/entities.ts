import type { Clause, Entity, EntityType, Mention, Span } from '../model/corpus.ts';
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

/** A name shown by the grammar: which, and where in its clause. */
interface Shown extends Span {
  readonly form: number;
}

/** The places where no grammar shows a name, but its words stand. */
function addPlainMentions(document: string, clauses: readonly Clause[], found: readonly Found[]): void {
  const lexicon = buildLexicon(found.map(({ name }) => name));
  const shown = shownByClause(found);
  for (const clause of clauses) {
    const here = shown.get(clause.id) ?? [];
    let next = 0;
    for (const { form, start, end } of findNames(lexicon, clause.text)) {
      while (next < here.length && here[next]!.end <= start) next++;
      if (!overlaps(here, next, { form, start, end }))
        found[form]!.mentions.push({ document, clause: clause.id, start, end });
    }
  }
}

/** In order of the text. */
function shownByClause(found: readonly Found[]): Map<string, Shown[]> {
  const shown = new Map<string, Shown[]>();
  found.forEach(({ mentions }, form) => {
    for (const { clause, start, end } of mentions) {
      const here = shown.get(clause) ?? [];
      here.push({ form, start, end });
      shown.set(clause, here);
    }
  });
  for (const here of shown.values()) here.sort((a, b) => a.start - b.start);
  return shown;
}

/** Whether the same name is shown at a place already; names before `from` end before it. */
function overlaps(shown: readonly Shown[], from: number, { form, start, end }: Shown): boolean {
  for (let i = from; i < shown.length && shown[i]!.start < end; i++) {
    if (shown[i]!.form === form && start < shown[i]!.end) return true;
  }
  return false;
}
