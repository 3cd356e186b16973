import type { Corpus } from '../model/corpus.ts';
import { foldKey } from '../text/fold.ts';
import { toBase } from '../text/units.ts';
import { buildAutomaton } from './build-automaton.ts';
import { formFacts } from './form-facts.ts';
import { type Form, formsOf } from './forms.ts';
import { indicatorForms } from './indicator-forms.ts';
import { buildNameTable } from './name-table.ts';
import { type FigureTable, HEADER_WORDS, MAGIC, type PackTarget, VERSION } from './pack.ts';
import { JINAN_WORDS, OTHER_PLACES } from './places.ts';
import { toUnits } from './utf16.ts';

/**
 * Builds the pack of a corpus: names and places in one automaton, and what they and the indicators mean. Done at build time.
 *
 * @param parts of `names` no figure is known: the figure pack comes by itself
 */
export function buildMatchPack(corpus: Corpus, parts: 'all' | 'names' = 'all'): Uint8Array {
  const names = nameForms(corpus);
  const table = buildNameTable(corpus.entities, [
    ...names.map(({ form: { text, grade, rule }, entities }) => {
      const facts = formFacts(text, corpus.entities[entities[0]!]!.type);
      return { kind: 'name', grade, rule, entities, ...facts } as const;
    }),
    ...JINAN_WORDS.map(() => ({ kind: 'place', own: true }) as const),
    ...OTHER_PLACES.map(() => ({ kind: 'place', own: false }) as const),
  ]);
  const forms = [...names.map(({ form }) => form.text), ...JINAN_WORDS, ...OTHER_PLACES];
  const figures = parts === 'all' ? figureTableOf(corpus) : { indicators: [], targets: [] };
  return join([buildAutomaton(forms), table, toBytes(figures)]);
}

/** What figures mean, by itself. */
export function buildFigurePack(corpus: Corpus): Uint8Array {
  return toBytes(figureTableOf(corpus));
}

function figureTableOf(corpus: Corpus): FigureTable {
  const targets = figureTargets(corpus);
  return {
    indicators: [...indicatorTable(corpus, targets)].map(([form, at]) => [form, ...at] as const),
    targets: targets.map((t) => [
      ...([t.id, t.indicator, t.value, t.base, t.unit, t.baseUnit, t.comparator, t.deadline] as const),
      ...([t.status === 'achieved' ? 1 : 0, t.scope, t.clause] as const),
    ]),
  };
}

/** A table as JSON, filled up to four bytes by a blank. */
function toBytes(table: FigureTable): Uint8Array {
  const json = JSON.stringify(table);
  return new Uint8Array(toUnits(json.length % 2 === 0 ? json : `${json} `).buffer);
}

/** One form for each folded spelling; where entities share it, those whose proper name it is come first. */
function nameForms(corpus: Corpus): { form: Form; entities: number[] }[] {
  const rank = { name: 0, alias: 1, 'short-form': 2 };
  const all = corpus.entities.flatMap((entity, index) => formsOf(entity).map((form) => ({ form, index })));
  all.sort((a, b) => rank[a.form.rule] - rank[b.form.rule]);
  const byKey = new Map<string, { form: Form; entities: number[] }>();
  for (const { form, index } of all) {
    const key = foldKey(form.text);
    const known = byKey.get(key);
    if (!known) byKey.set(key, { form, entities: [index] });
    else if (!known.entities.includes(index)) known.entities.push(index);
  }
  return [...byKey.values()];
}

function figureTargets(corpus: Corpus): PackTarget[] {
  return corpus.documents.flatMap((document) =>
    document.targets.flatMap((target): PackTarget[] => {
      const { id, indicator, value, unit, baseUnit, comparator, deadline, status, scope, clause } = target;
      if (target.base === undefined) return [];
      const base = inFamily(target.base, baseUnit);
      return [{ id, indicator, value, base, unit, baseUnit, comparator, deadline, status, scope, clause }];
    }),
  );
}

function inFamily(base: number | readonly [number, number], baseUnit: string): PackTarget['base'] {
  return typeof base === 'number' ? toBase(base, baseUnit) : [toBase(base[0], baseUnit), toBase(base[1], baseUnit)];
}

/** Spelling of an indicator → targets it may mean. */
function indicatorTable(corpus: Corpus, targets: readonly PackTarget[]): Map<string, number[]> {
  const index = new Map(targets.map((target, i) => [target.id, i]));
  const forms = new Map<string, number[]>();
  for (const target of corpus.documents.flatMap((document) => document.targets)) {
    const at = index.get(target.id);
    if (at === undefined) continue;
    for (const form of indicatorForms([target.indicator, ...target.aliases])) {
      forms.set(form, [...new Set([...(forms.get(form) ?? []), at])]);
    }
  }
  return forms;
}

/** The parts behind a header; each is a multiple of four bytes long. */
function join(parts: readonly Uint8Array[]): Uint8Array {
  const offsets: number[] = [];
  let length = 4 * HEADER_WORDS;
  for (const part of parts) {
    offsets.push(length);
    length += part.length;
  }
  const bytes = new Uint8Array(length);
  new Uint32Array(bytes.buffer, 0, HEADER_WORDS).set([MAGIC, VERSION, length, ...offsets]);
  parts.forEach((part, i) => {
    bytes.set(part, offsets[i]!);
  });
  return bytes;
}
