import type { SearchResult } from '@/core/model/search.ts';
import { decodedPart } from './decoded-part.ts';

/** What the reader shows: a document, maybe one clause of it, maybe what is known of a name beside it. */
export interface ReaderPlace {
  readonly document: string;
  readonly clause: string;
  /** Entity or target id. */
  readonly about: string;
  /** Empty for the repaired text; `received` as the file has it, `witness` beside its second copy. */
  readonly view: ReaderMode;
  /** The beginning of the clause, in links that leave the page: it is found by it should its id be gone. */
  readonly quote: string;
}

export type ReaderMode = '' | 'received' | 'witness';

/** What another page or the card opens: a clause, for a thing or for itself. */
export type OpenedPlace = Pick<ReaderPlace, 'document' | 'clause' | 'about'>;

const PARTS = { d: 'document', c: 'clause', a: 'about', v: 'view', q: 'quote' } as const;

const NOWHERE: ReaderPlace = { document: '', clause: '', about: '', view: '', quote: '' };

/** `#/d/003/c/003%2F3.6%2F1a2b/a/黄河体育中心` → its parts; what is absent or garbled is empty. */
export function parseReaderHash(hash: string): ReaderPlace {
  const [, ...parts] = hash.replace(/^#/, '').split('/');
  const place: Record<keyof ReaderPlace, string> = { ...NOWHERE };
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const key = parts[i]!;
    if (isPart(key)) place[PARTS[key]] = decodedPart(parts[i + 1]!);
  }
  return { ...place, view: isMode(place.view) ? place.view : '' };
}

/** The other way round: `readerHash({ document: '003', clause: '', about: '' })` → `#/d/003`. */
export function readerHash(place: Partial<ReaderPlace>): string {
  return `#${Object.entries(PARTS)
    .map(([key, name]) => [key, place[name] ?? ''] as const)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `/${key}/${encodeURIComponent(value)}`)
    .join('')}`;
}

/** The page of the extension that shows a place: `/reader.html#/d/003`. */
export function readerPath(place: Partial<ReaderPlace>): string {
  return `/reader.html${readerHash(place)}`;
}

/** Where a search result leads: names and targets open with what is known of them. */
export function placeOfResult({ type, id, document, clause }: SearchResult): OpenedPlace {
  return { document, clause, about: type === 'entity' || type === 'target' ? id : '' };
}

/** A place as a short text, for the address bar, where it stands beside what is suggested: `§003/3.6/1a2b 黄河体育中心`. */
export function placeCode({ document, clause, about }: OpenedPlace): string {
  return `§${clause || `${document}/`} ${about}`.trimEnd();
}

/** The other way round; undefined for any other text. */
export function parsePlaceCode(text: string): OpenedPlace | undefined {
  const [, document, rest, about = ''] = /^§([^\s/]+)\/(\S*)(?: (.+))?$/.exec(text) ?? [];
  return document === undefined ? undefined : { document, clause: rest ? `${document}/${rest}` : '', about };
}

function isPart(key: string): key is keyof typeof PARTS {
  return Object.hasOwn(PARTS, key);
}

function isMode(view: string): view is ReaderMode {
  return view === '' || view === 'received' || view === 'witness';
}
