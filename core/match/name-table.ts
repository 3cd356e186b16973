import type { EntityType, Grade } from '../model/corpus.ts';
import type { Form } from './forms.ts';
import { once } from './once.ts';
import { fromUnits, toUnits } from './utf16.ts';

/** What the matcher knows of an entity. */
export interface PackEntity {
  readonly id: string;
  readonly type: EntityType;
}

/** A form of the name automaton: a way to write one or more entities, or a place. */
export type PackForm = PackName | { readonly kind: 'place'; readonly own: boolean };

export interface PackName {
  readonly kind: 'name';
  /** Indices of entities: the one meant first, then its rivals. */
  readonly entities: readonly number[];
  readonly grade: Grade;
  /** `learned`: a short name of one article, never in a pack. */
  readonly rule: Form['rule'] | 'learned';
  /** It begins with a place, so that no place before it is needed to tell whose it is: 德州至商河高铁. */
  readonly beginsWithPlace: boolean;
  /** That place is Jinan: it speaks for itself and for what follows it. */
  readonly beginsWithJinan: boolean;
  /** It is a name only behind words that let one begin: any city may have such a place, 高新区. */
  readonly needsLead: boolean;
}

/** What the names of a pack mean. */
export interface NameTable {
  readonly formCount: number;
  formAt(index: number): PackForm;
  entityAt(index: number): PackEntity;
}

const TYPES: readonly EntityType[] = ['project', 'place', 'institution', 'programme', 'event', 'brand'];
const GRADES: readonly Grade[] = ['distinctive', 'local', 'template'];
const RULES: readonly Form['rule'][] = ['name', 'alias', 'short-form'];

/** What is known of a form, in bits: 0–1 its grade, 2–3 its rule, and these. */
const PLACE = 0x10;
const OWN = 0x20;
const HAS_RIVALS = 0x40;
const BEGINS_WITH_PLACE = 0x80;
const BEGINS_WITH_JINAN = 0x100;
const NEEDS_LEAD = 0x200;

/** Counts of entities, forms, rivals, and UTF-16 units of all ids. */
const HEADER_WORDS = 4;

/**
 * Columns, little-endian, read where they lie, because a page asks for a few dozen of thousands of rows:
 *
 * ```
 *  header   Uint32 × 4
 *  rivals   Uint32 × 2r   (form, entity): a further entity that a form may mean, in the order of the forms
 *  idEnds   Uint32 × e    where the id of each entity ends in the text of all
 *  first    Uint16 × f    the entity each form means first; 0 for a place
 *  forms    Uint16 × f    what is known of each form
 *  ids      Uint16 × u    all ids behind one another
 *  types    Uint8 × e
 * ```
 */
export function buildNameTable(entities: readonly PackEntity[], forms: readonly PackForm[]): Uint8Array {
  const ids = entities.map(({ id }) => id).join('');
  let end = 0;
  const idEnds = entities.map(({ id }) => {
    end += id.length;
    return end;
  });
  const senses = forms.map((form) => (form.kind === 'name' ? form.entities : []));
  const rivals = senses.flatMap(([, ...others], form) => others.flatMap((entity) => [form, entity]));
  const words = [entities.length, forms.length, rivals.length / 2, ids.length, ...rivals, ...idEnds];
  const units = [...senses.map(([first = 0]) => first), ...forms.map(bitsOf), ...toUnits(ids)];
  const types = entities.map(({ type }) => TYPES.indexOf(type));
  const columns = [Uint32Array.from(words), Uint16Array.from(units), Uint8Array.from(types)];
  const table = new Uint8Array(roundUp(columns.reduce((sum, column) => sum + column.byteLength, 0)));
  let at = 0;
  for (const column of columns) {
    table.set(new Uint8Array(column.buffer), at);
    at += column.byteLength;
  }
  return table;
}

/** Opens what `buildNameTable` built; the bytes must be aligned to four. Nothing is read but what is asked for. */
export function openNameTable({ buffer, byteOffset }: Uint8Array): NameTable {
  const [entityCount = 0, formCount = 0, rivalCount = 0, units = 0] = new Uint32Array(buffer, byteOffset, HEADER_WORDS);
  let at = byteOffset + 4 * HEADER_WORDS;
  const take = <Column extends { readonly byteLength: number }>(
    Kind: new (buffer: ArrayBufferLike, at: number, length: number) => Column,
    length: number,
  ): Column => {
    const column = new Kind(buffer, at, length);
    at += column.byteLength;
    return column;
  };
  const rivals = take(Uint32Array, 2 * rivalCount);
  const idEnds = take(Uint32Array, entityCount);
  const first = take(Uint16Array, formCount);
  const bits = take(Uint16Array, formCount);
  const idUnits = take(Uint16Array, units);
  const types = take(Uint8Array, entityCount);
  const ids = once(() => fromUnits(new Uint8Array(buffer, idUnits.byteOffset, 2 * units)));
  const rivalsOf = (form: number) => {
    const found: number[] = [];
    for (let i = 0; i < rivals.length; i += 2) if (rivals[i] === form) found.push(rivals[i + 1]!);
    return found;
  };
  const forms: PackForm[] = [];
  return {
    formCount,
    formAt(index) {
      forms[index] ??= toForm(bits[index]!, [first[index]!, ...(bits[index]! & HAS_RIVALS ? rivalsOf(index) : [])]);
      return forms[index];
    },
    entityAt: (index) => ({ id: ids().slice(idEnds[index - 1] ?? 0, idEnds[index]), type: TYPES[types[index]!]! }),
  };
}

function bitsOf(form: PackForm): number {
  if (form.kind === 'place') return PLACE | (form.own ? OWN : 0);
  return (
    GRADES.indexOf(form.grade) |
    (RULES.indexOf(form.rule as Form['rule']) << 2) |
    (form.entities.length > 1 ? HAS_RIVALS : 0) |
    (form.beginsWithPlace ? BEGINS_WITH_PLACE : 0) |
    (form.beginsWithJinan ? BEGINS_WITH_JINAN : 0) |
    (form.needsLead ? NEEDS_LEAD : 0)
  );
}

function toForm(bits: number, entities: readonly number[]): PackForm {
  if (bits & PLACE) return { kind: 'place', own: (bits & OWN) !== 0 };
  return {
    kind: 'name',
    grade: GRADES[bits & 3]!,
    rule: RULES[(bits >> 2) & 3]!,
    entities,
    beginsWithPlace: (bits & BEGINS_WITH_PLACE) !== 0,
    beginsWithJinan: (bits & BEGINS_WITH_JINAN) !== 0,
    needsLead: (bits & NEEDS_LEAD) !== 0,
  };
}

function roundUp(bytes: number): number {
  return 4 * Math.ceil(bytes / 4);
}
