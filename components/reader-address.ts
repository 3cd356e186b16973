import type { SearchResult } from '@/core/model.ts';

/** What the reader shows: a document, maybe one clause of it, maybe what is known of a name beside it. */
export interface ReaderPlace {
  readonly document: string;
  readonly clause: string;
  /** Entity or target id. */
  readonly about: string;
}

const PARTS = { d: 'document', c: 'clause', a: 'about' } as const;

/** `#/d/003/c/003%2F3.6%2F1a2b/a/黄河体育中心` → its parts; what is absent or garbled is empty. */
export function parseReaderHash(hash: string): ReaderPlace {
  const [, ...parts] = hash.replace(/^#/, '').split('/');
  const place = { document: '', clause: '', about: '' };
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const key = parts[i]!;
    if (isPart(key)) place[PARTS[key]] = decoded(parts[i + 1]!);
  }
  return place;
}

/** The other way round: `readerHash({ document: '003', clause: '', about: '' })` → `#/d/003`. */
export function readerHash({ document, clause = '', about = '' }: Partial<ReaderPlace>): string {
  const parts = { d: document ?? '', c: clause, a: about };
  return `#${Object.entries(parts)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `/${key}/${encodeURIComponent(value)}`)
    .join('')}`;
}

/** The same from another page of ours: `/reader.html#/d/003`. */
export function readerHref(place: Partial<ReaderPlace>): string {
  return `/reader.html${readerHash(place)}`;
}

/** Where a search result leads: names and targets open with what is known of them. */
export function placeOfResult({ type, id, document, clause }: SearchResult): ReaderPlace {
  return { document, clause, about: type === 'entity' || type === 'target' ? id : '' };
}

/** A link copied by hand may end in half a `%E9`; it leads nowhere, but breaks nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

function isPart(key: string): key is keyof typeof PARTS {
  return Object.hasOwn(PARTS, key);
}
