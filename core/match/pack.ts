import type { Comparator } from '../model/corpus.ts';
import { type Automaton, openAutomaton } from './automaton.ts';
import { type NameTable, openNameTable } from './name-table.ts';
import { once } from './once.ts';
import { fromUnits } from './utf16.ts';

/** What the matcher knows of a target. */
export interface PackTarget {
  readonly id: string;
  readonly indicator: string;
  readonly value: number | readonly [number, number] | string;
  /** Value or range in the first unit of its family, without 万 and 亿: 18.35万亩 is 122,333,333 平方米. */
  readonly base: number | readonly [number, number];
  readonly unit: string;
  readonly baseUnit: string;
  readonly comparator: Comparator;
  readonly deadline: string;
  readonly status: 'planned' | 'achieved';
  readonly scope: string;
  readonly clause: string;
}

/** What the page needs to understand figures. */
export interface FigurePack {
  /** Spellings of indicators, folded, with the targets each may mean. */
  readonly indicators: readonly { readonly form: string; readonly targets: readonly number[] }[];
  readonly targets: readonly PackTarget[];
}

/**
 * Everything the page needs to find and judge mentions, opened from one buffer. What names and figures mean is read when it is first
 * asked for: most pages name nothing, and a page that is not about Jinan needs no figures.
 */
export interface MatchPack extends FigurePack, NameTable {
  readonly names: Automaton;
}

/** What figures mean, as it is stored: rows, because most of them are asked for where any is. */
export interface FigureTable {
  readonly indicators: readonly (readonly [string, ...number[]])[];
  readonly targets: readonly (readonly [
    string,
    string,
    PackTarget['value'],
    PackTarget['base'],
    string,
    string,
    Comparator,
    string,
    number,
    string,
    string,
  ])[];
}

export const MAGIC = 0x4a59_4d50;
export const VERSION = 4;
/** Magic, version, bytes, and where the automaton and the two tables begin. */
export const HEADER_WORDS = 6;

/** Opens what `buildFigurePack` built. */
export function openFigurePack(bytes: Uint8Array): FigurePack {
  const { indicators, targets } = JSON.parse(fromUnits(bytes)) as FigureTable;
  return {
    indicators: indicators.map(([form, ...at]) => ({ form, targets: at })),
    targets: targets.map(toTarget),
  };
}

/**
 * Opens a pack.
 *
 * @throws Error when the bytes are of another kind or version, or cut
 */
export function openMatchPack(bytes: Uint8Array): MatchPack {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const header = new Uint32Array(aligned.buffer, aligned.byteOffset, HEADER_WORDS);
  const [magic, version, length = 0, namesAt = 0, nameTableAt = 0, figureTableAt = 0] = header;
  if (magic !== MAGIC || version !== VERSION || length !== bytes.byteLength)
    throw new Error(`not a match pack of version ${VERSION}`);
  const figures = once(() => openFigurePack(aligned.subarray(figureTableAt, length)));
  return {
    names: openAutomaton(aligned.subarray(namesAt, nameTableAt)),
    ...openNameTable(aligned.subarray(nameTableAt, figureTableAt)),
    get indicators() {
      return figures().indicators;
    },
    get targets() {
      return figures().targets;
    },
  };
}

function toTarget(stored: FigureTable['targets'][number]): PackTarget {
  const [id, indicator, value, base, unit, baseUnit, comparator, deadline, achieved, scope, clause] = stored;
  return {
    id,
    indicator,
    value,
    base,
    unit,
    baseUnit,
    comparator,
    deadline,
    status: achieved ? 'achieved' : 'planned',
    scope,
    clause,
  };
}
