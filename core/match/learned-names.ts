import type { Span } from '../model/corpus.ts';
import { foldKey } from '../text/fold.ts';
import type { MatchPack } from './pack.ts';
import type { BlockScan } from './scan.ts';

/** A short name that an article gives to a thing it has named in full. It counts in that article only, behind that place. */
export interface LearnedName {
  /** As the article writes it. */
  readonly text: string;
  /** Index of the entity in the pack. */
  readonly entity: number;
  /** Index of the block where it was given, and where it may be used from there on. */
  readonly block: number;
  readonly from: number;
}

/** A use of a learned name in the block's text. */
export interface LearnedMatch extends Span {
  readonly entity: number;
}

/** 黄河国际会展中心（以下简称“会展中心”）; 黄河国际会展中心，简称会展中心。 */
const GIVEN =
  /^[”’」』]?(?:工程|[项項]目)?(?:[（(，,]\s*(?:以下)?[简簡下][称稱](?:为|為|[:：])?\s*[“"‘「『]?([一-鿿A-Za-z0-9·]{2,12}))/;

/** Kinds of things; a name of five characters and more that ends in one may be taken up by this end: 黄河体育中心 → 体育中心. */
const KINDS =
  /(?:体育|会展|医学|科学|文化|艺术|展览|数据|超算|创新)中心$|(?:产业|科技|工业|软件|湿地|郊野|森林)(?:公园|园区|园)$|(?:国家|省|重点)实验室$|(?:产业|生产|制造)基地$|黄河(?:大桥|隧道)$|(?:博物|图书|美术|科技|档案)馆$/;

/** What all of them end in. */
const KIND_ENDS: ReadonlySet<string> = new Set('心园室地桥道馆');

/** An article gives so many short names at most; a page that gives more is a list, and none of them would be clear. */
const MOST_LEARNED = 40;

/**
 * The short names an article gives, each where it gives it first: those known already, and those of the blocks from `first` on.
 */
export function learnNames(
  pack: MatchPack,
  scans: readonly BlockScan[],
  known: readonly LearnedName[] = [],
  first = 0,
): LearnedName[] {
  const learned = new Map(known.map((name) => [name.text, name]));
  for (let block = first; block < scans.length; block++) {
    const { text } = scans[block]!.block;
    for (const { start, end, form: index } of scans[block]!.names) {
      const form = pack.formAt(index);
      if (form.kind !== 'name' || form.grade === 'template' || learned.size >= MOST_LEARNED) continue;
      const short = givenBehind(text, end) ?? endOf(text, start, end);
      if (short === undefined || learned.has(short)) continue;
      learned.set(short, { text: short, entity: form.entities[0]!, block, from: end });
    }
  }
  return [...learned.values()];
}

/** What may begin what is said of a short name; behind nearly all names there is something else. */
const BEGINNINGS: ReadonlySet<string> = new Set('”’」』工项項（(，,');

function givenBehind(text: string, end: number): string | undefined {
  return BEGINNINGS.has(text[end] ?? '') ? GIVEN.exec(text.slice(end, end + 30))?.[1] : undefined;
}

function endOf(text: string, start: number, end: number): string | undefined {
  if (end - start <= 5 || !KIND_ENDS.has(text[end - 1]!)) return undefined;
  const name = text.slice(start, end);
  return foldKey(name).length > 5 ? KINDS.exec(name)?.[0] : undefined;
}

/** Where a block uses learned names, in order, outside of the names that were found in it anyway. */
export function usesOf(
  learned: readonly LearnedName[],
  { block: { text }, names }: BlockScan,
  block: number,
): LearnedMatch[] {
  const found: LearnedMatch[] = [];
  for (const { text: short, entity, block: given, from } of learned) {
    if (given > block) continue;
    let at = text.indexOf(short, given === block ? from : 0);
    for (; at >= 0; at = text.indexOf(short, at + short.length)) {
      const use = { start: at, end: at + short.length, entity };
      const meets = (other: Span) => other.start < use.end && use.start < other.end;
      if (!names.some(meets) && !found.some(meets)) found.push(use);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
