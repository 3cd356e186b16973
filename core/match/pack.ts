import type { Comparator, Corpus, EntityType, Grade } from '../model.ts';
import { foldKey } from '../text/fold.ts';
import { type Automaton, openAutomaton } from './automaton.ts';
import { buildAutomaton } from './build-automaton.ts';
import { type Form, formsOf } from './forms.ts';
import { JINAN_WORDS, OTHER_PLACES } from './places.ts';

/** What the matcher knows of an entity. */
export interface PackEntity {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
}

/** A form of the name automaton: a way to write one or more entities, or a place. */
export type PackForm =
  | {
      readonly kind: 'name';
      readonly text: string;
      readonly entities: readonly number[];
      readonly grade: Grade;
      readonly rule: Form['rule'];
    }
  | { readonly kind: 'place'; readonly text: string; readonly own: boolean };

/** What the matcher knows of a target. */
export interface PackTarget {
  readonly id: string;
  readonly indicator: string;
  readonly value: number | readonly [number, number] | string;
  readonly base: number;
  readonly unit: string;
  readonly baseUnit: string;
  readonly comparator: Comparator;
  readonly deadline: string;
  readonly status: 'planned' | 'achieved';
  readonly scope: string;
  readonly clause: string;
}

interface Side {
  readonly entities: readonly PackEntity[];
  readonly forms: readonly PackForm[];
  readonly indicators: readonly (readonly number[])[];
  readonly targets: readonly PackTarget[];
}

/** Everything the page needs to find and judge mentions, opened from one buffer. */
export interface MatchPack extends Side {
  readonly names: Automaton;
  readonly figures: Automaton;
}

const MAGIC = 0x4a59_4d50;
const VERSION = 1;
const HEADER_WORDS = 6;

/** Indicator names shorter than this say too little: 产量, 规模. */
const SHORTEST_INDICATOR = 3;

/** Builds the pack of a corpus: names, places and indicators in two automata, and a side table. Done at build time. */
export function buildMatchPack(corpus: Corpus): Uint8Array {
  const forms = [...nameForms(corpus), ...placeForms()];
  const targets = figureTargets(corpus);
  const indicators = indicatorForms(corpus, targets);
  const side: Side = {
    entities: corpus.entities.map(({ id, name, type }) => ({ id, name, type })),
    forms,
    indicators: [...indicators.values()],
    targets,
  };
  const parts = [
    buildAutomaton(forms.map((form) => form.text)),
    buildAutomaton([...indicators.keys()]),
    toUnits(JSON.stringify(side)),
  ];
  return join(parts);
}

/**
 * Opens a pack.
 *
 * @throws Error when the bytes are of another kind or version
 */
export function openMatchPack(bytes: Uint8Array): MatchPack {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const header = new Uint32Array(aligned.buffer, aligned.byteOffset, HEADER_WORDS);
  const [magic, version, length, namesAt, figuresAt, sideAt] = header as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (magic !== MAGIC || version !== VERSION) throw new Error(`not a match pack of version ${VERSION}`);
  const side = JSON.parse(fromUnits(aligned.subarray(sideAt, length))) as Side;
  return {
    ...side,
    names: openAutomaton(aligned.subarray(namesAt, figuresAt)),
    figures: openAutomaton(aligned.subarray(figuresAt, sideAt)),
  };
}

/** A string as its UTF-16 units, little-endian: mostly Chinese, and every runtime can read it without a decoder. */
function toUnits(text: string): Uint8Array {
  const units = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return new Uint8Array(units.buffer);
}

function fromUnits(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  const pieces: string[] = [];
  for (let i = 0; i < units.length; i += 0x2000) pieces.push(String.fromCharCode(...units.subarray(i, i + 0x2000)));
  return pieces.join('');
}

/** One form for each folded spelling; where entities share it, those whose proper name it is come first. */
function nameForms(corpus: Corpus): PackForm[] {
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
  return [...byKey.values()].map(({ form, entities }) => ({
    kind: 'name',
    text: form.text,
    entities,
    grade: form.grade,
    rule: form.rule,
  }));
}

function placeForms(): PackForm[] {
  return [
    ...JINAN_WORDS.map((text) => ({ kind: 'place' as const, text, own: true })),
    ...OTHER_PLACES.map((text) => ({ kind: 'place' as const, text, own: false })),
  ];
}

function figureTargets(corpus: Corpus): PackTarget[] {
  return corpus.documents.flatMap((document) =>
    document.targets.flatMap((target): PackTarget[] => {
      const base = typeof target.base === 'number' ? target.base : target.base?.[0];
      if (base === undefined) return [];
      const { id, indicator, value, unit, baseUnit, comparator, deadline, status, scope, clause } = target;
      return [{ id, indicator, value, base, unit, baseUnit, comparator, deadline, status, scope, clause }];
    }),
  );
}

/** Spelling of an indicator → targets it may mean. */
function indicatorForms(corpus: Corpus, targets: readonly PackTarget[]): Map<string, number[]> {
  const index = new Map(targets.map((target, i) => [target.id, i]));
  const forms = new Map<string, number[]>();
  for (const target of corpus.documents.flatMap((document) => document.targets)) {
    const at = index.get(target.id);
    if (at === undefined) continue;
    for (const text of [target.indicator, ...target.aliases]) {
      const key = foldKey(text);
      if (key.length >= SHORTEST_INDICATOR) forms.set(key, [...new Set([...(forms.get(key) ?? []), at])]);
    }
  }
  return forms;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const offsets: number[] = [];
  let length = 4 * HEADER_WORDS;
  for (const part of parts) {
    offsets.push(length);
    length += Math.ceil(part.length / 4) * 4;
  }
  const end = offsets[2]! + parts[2]!.length;
  const bytes = new Uint8Array(length);
  new Uint32Array(bytes.buffer, 0, HEADER_WORDS).set([MAGIC, VERSION, end, ...offsets]);
  parts.forEach((part, i) => {
    bytes.set(part, offsets[i]!);
  });
  return bytes;
}
