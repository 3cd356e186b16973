import type { SearchFilter, SearchResult } from '../model/answers.ts';
import type { PolicyDocument } from '../model/corpus.ts';
import { foldKey } from '../text/fold.ts';
import { departmentNamed } from './departments.ts';
import { isEntityType, statusMeant, typeMeant } from './filters.ts';
import type { Hit } from './hits.ts';
import { groupOf } from './layout.ts';
import type { SearchIndex } from './search-index.ts';
import { tokensOf } from './tokens.ts';

/** What a query's filters let through. */
export interface Mask {
  /** 1 for the clauses that may be shown. */
  readonly clauses: Uint8Array;
  readonly lets: (hit: Hit) => boolean;
}

/** Undefined for a query without filters. */
export function maskOf(index: SearchIndex, filters: readonly SearchFilter[]): Mask | undefined {
  if (filters.length === 0) return undefined;
  const clauses = new Uint8Array(index.stored.clauses).fill(1);
  const tests: ((hit: Hit) => boolean)[] = [];
  for (const { kind, value } of filters) {
    const year = value.slice(0, 4);
    const kept =
      kind === 'document'
        ? clausesWhere(index, (document) => isMeant(document, value))
        : kind === 'department'
          ? clausesCharged(index, value)
          : kind === 'year' && clausesOfYear(index, year);
    if (kept) for (let i = 0; i < clauses.length; i++) clauses[i]! &= kept[i]!;
    if (kind === 'type') tests.push((hit) => isOfType(index, hit, typeMeant(value)));
    if (kind === 'status')
      tests.push((hit) => hit.type === 'target' && index.layout.targets[hit.thing]!.status === statusMeant(value));
    if (kind === 'year') tests.push((hit) => hit.type !== 'target' || isTargetOf(index, hit.thing, year));
  }
  const lets = (hit: Hit) =>
    (hit.clause < 0 ? letsDocument(index, hit, filters) : clauses[hit.clause] === 1) &&
    tests.every((test) => test(hit));
  return { clauses, lets };
}

function clausesWhere({ layout, stored }: SearchIndex, isMeant: (document: PolicyDocument) => boolean): Uint8Array {
  const clauses = new Uint8Array(stored.clauses);
  layout.documents.forEach((document, i) => {
    if (isMeant(document)) clauses.fill(1, layout.clauseStarts[i], layout.clauseStarts[i + 1]);
  });
  return clauses;
}

/** 文件:2025, 文件:003, 文件:规划建议 */
function isMeant(document: PolicyDocument, value: string): boolean {
  const year = /^((?:19|20)\d\d)年?$/.exec(value)?.[1];
  if (year !== undefined) return document.date.startsWith(year);
  return document.id === value || foldKey(document.title + document.kind).includes(value);
}

function letsDocument({ layout }: SearchIndex, hit: Hit, filters: readonly SearchFilter[]): boolean {
  const document = layout.documents[hit.thing]!;
  return filters.every(({ kind, value }) => {
    if (kind === 'document') return isMeant(document, value);
    if (kind === 'year') return document.date.startsWith(value.slice(0, 4));
    return kind === 'type';
  });
}

/** The sections a department is charged with. */
function clausesCharged(index: SearchIndex, value: string): Uint8Array {
  const clauses = new Uint8Array(index.stored.clauses);
  const department = departmentNamed(index.departments, value);
  for (const { from, to } of department?.sections ?? []) clauses.fill(1, from, to);
  return clauses;
}

/** A clause is of a year that it names, that a figure in it is for, or in which its document was written unless its figures say another. */
function clausesOfYear(index: SearchIndex, year: string): Uint8Array {
  const clauses = clausesWhere(index, (document) => document.date.startsWith(year));
  const { layout, stored, tally } = index;
  layout.targets.forEach((target, i) => {
    if (/^\d{4}$/.test(target.deadline) && target.deadline !== year) clauses[stored.targetOf[i]!] = 0;
  });
  layout.targets.forEach((target, i) => {
    if (target.deadline === year) clauses[stored.targetOf[i]!] = 1;
  });
  const count = stored.postings.read(tokensOf(year)[0]!.key, tally.numbers);
  for (let i = 0; i < count; i++) if (tally.numbers[i]! < stored.clauses) clauses[tally.numbers[i]!] = 1;
  return clauses;
}

function isTargetOf({ layout, stored }: SearchIndex, number: number, year: string): boolean {
  const { deadline } = layout.targets[number]!;
  if (/^\d{4}$/.test(deadline)) return deadline === year;
  return layout.documents[groupOf(layout.clauseStarts, stored.targetOf[number]!)]!.date.startsWith(year);
}

function isOfType({ layout }: SearchIndex, hit: Hit, type: string): boolean {
  if (!isEntityType(type)) return hit.type === (type as SearchResult['type']);
  return hit.type === 'entity' && layout.corpus.entities[hit.thing]!.type === type;
}
