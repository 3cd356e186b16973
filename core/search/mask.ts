import type { SearchedDocument, SearchFilter } from '../model/search.ts';
import { departmentNamed } from './departments.ts';
import { STATUS, TYPES } from './filters.ts';
import { documentOf, type Hit } from './hits.ts';
import type { SearchIndex } from './search-index.ts';
import { tokensOf } from './tokens.ts';

/** What a query's filters let through. */
export interface Mask {
  /** 1 for the clauses that may be shown. */
  readonly clauses: Uint8Array;
  readonly lets: (hit: Hit) => boolean;
}

/** One filter: the clauses it lets through, where it is about clauses, and what else it asks of a hit. */
type Rule = (index: SearchIndex, value: string) => Pick<Mask, 'lets'> & Partial<Mask>;

const RULES: Readonly<Record<SearchFilter['kind'], Rule>> = {
  document: (index, value) => {
    const isIt = (document: SearchedDocument, at: number) => isMeant(document, value, index.documentKey(at));
    return {
      clauses: clausesWhere(index, isIt),
      lets: ({ type, thing }) => type !== 'document' || isIt(index.documents[thing]!, thing),
    };
  },
  department: (index, value) => {
    const clauses = new Uint8Array(index.firstTarget);
    const { name = '', charges = [] } = departmentNamed(index.departments, value) ?? {};
    for (const number of charges) clauses.fill(1, index.charges[number]!.from, index.charges[number]!.to);
    return {
      clauses,
      lets: ({ type, title }) => type !== 'document' && (type !== 'department' || title!.includes(name)),
    };
  },
  type: ({ entities }, value) => {
    const wanted = TYPES.get(value);
    return { lets: ({ type, thing }) => type === wanted || (type === 'entity' && entities[thing]!.type === wanted) };
  },
  status: ({ targets }, value) => ({
    lets: ({ type, thing }) => type === 'target' && targets[thing]!.status === STATUS.get(value),
  }),
  year: (index, value) => {
    const year = value.slice(0, 4);
    const isOf = (hit: Hit) => index.documents[documentOf(index, hit)]!.date.startsWith(year);
    return {
      clauses: clausesOfYear(index, year),
      lets: (hit) => {
        const deadline = hit.type === 'target' ? index.targets[hit.thing]!.deadline : '';
        return isYear(deadline) ? deadline === year : (hit.type !== 'target' && hit.type !== 'document') || isOf(hit);
      },
    };
  },
};

/** Undefined for a query without filters. */
export function maskOf(index: SearchIndex, filters: readonly SearchFilter[]): Mask | undefined {
  if (filters.length === 0) return undefined;
  const clauses = new Uint8Array(index.firstTarget).fill(1);
  const rules = filters.map(({ kind, value }) => RULES[kind](index, value));
  for (const { clauses: kept } of rules) for (let i = 0; kept && i < kept.length; i++) clauses[i]! &= kept[i]!;
  return { clauses, lets: (hit) => clauses[hit.clause] !== 0 && rules.every(({ lets }) => lets(hit)) };
}

type Test = (document: SearchedDocument, at: number) => boolean;

function clausesWhere({ documents, clauseStarts, firstTarget }: SearchIndex, isWanted: Test): Uint8Array {
  const clauses = new Uint8Array(firstTarget);
  documents.forEach((document, i) => {
    if (isWanted(document, i)) clauses.fill(1, clauseStarts[i], clauseStarts[i + 1]);
  });
  return clauses;
}

/** 文件:2025, 文件:003, 文件:规划建议 */
function isMeant({ id, date }: SearchedDocument, value: string, key: string): boolean {
  const year = /^((?:19|20)\d\d)年?$/.exec(value)?.[1];
  return year === undefined ? id === value || key.includes(value) : date.startsWith(year);
}

/** A clause is of a year that it names, that a figure in it is for, or in which its document was written unless its figures say another. */
function clausesOfYear(index: SearchIndex, year: string): Uint8Array {
  const { targets, targetOf, firstTarget } = index;
  const clauses = clausesWhere(index, ({ date }) => date.startsWith(year));
  const mark = (mark: 0 | 1, isMarked: (deadline: string) => boolean) =>
    targets.forEach(({ deadline }, i) => {
      if (isMarked(deadline)) clauses[targetOf[i]!] = mark;
    });
  mark(0, isYear);
  mark(1, (deadline) => deadline === year);
  const { numbers } = index.tally;
  const count = index.read(tokensOf(year)[0]!.key, numbers);
  for (let i = 0; i < count; i++) if (numbers[i]! < firstTarget) clauses[numbers[i]!] = 1;
  return clauses;
}

function isYear(deadline: string): boolean {
  return /^\d{4}$/.test(deadline);
}
