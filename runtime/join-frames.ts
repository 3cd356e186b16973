/** A page that is made of frames, as one: what its frames answered, put together. */
import type { PageArticle, PageHits } from '@/core/model/page.ts';
import { type DigestEntity, MAX_DIGEST_ENTITIES, type PageDigest } from './page-digest.ts';
import { MAX_HITS } from './page-hits.ts';

/** What one frame answered. */
export interface OfFrame<T> {
  readonly frameId: number;
  readonly value: T;
}

/** Where in the list of a page the marks of one frame begin. */
export interface FramePart {
  readonly frameId: number;
  readonly from: number;
}

/** The marks of a page in one list, numbered through, and which of its frames holds which. */
export interface PageList {
  readonly page: PageHits;
  readonly parts: readonly FramePart[];
}

/** The page says whether it is marked; the frame that names most, what place it is about. */
export function sumDigests(page: PageDigest, frames: readonly PageDigest[]): PageDigest {
  const all = [page, ...frames];
  const [fullest] = all.toSorted((a, b) => namedIn(b) - namedIn(a));
  const things = new Map<string, DigestEntity>();
  for (const thing of all.flatMap(({ entities }) => entities))
    things.set(thing.id, { ...thing, count: thing.count + (things.get(thing.id)?.count ?? 0) });
  return {
    ...page,
    locality: (fullest ?? page).locality,
    counts: {
      entities: sum(all, ({ counts }) => counts.entities),
      targets: sum(all, ({ counts }) => counts.targets),
    },
    entities: [...things.values()].slice(0, MAX_DIGEST_ENTITIES),
  };
}

/** One list after the other; what it cost is the sum, and the longest slice of all. */
export function joinHits(lists: readonly OfFrame<PageHits>[]): PageList {
  const values = lists.map(({ value }) => value);
  let next = 0;
  const parts = lists.map(({ frameId, value }) => {
    const from = next;
    next += value.hits.length;
    return { frameId, from };
  });
  const hits = lists.flatMap(({ value }, i) => value.hits.map((hit) => ({ ...hit, at: parts[i]!.from + hit.at })));
  return {
    page: {
      hits: hits.slice(0, MAX_HITS),
      total: sum(values, ({ total }) => total),
      cost: {
        characters: sum(values, ({ cost }) => cost.characters),
        ms: sum(values, ({ cost }) => cost.ms),
        longestMs: Math.max(0, ...values.map(({ cost }) => cost.longestMs)),
      },
    },
    parts,
  };
}

/** The frame that holds a mark of the list, and the place of the mark there. */
export function placeInFrame(
  parts: readonly FramePart[],
  at: number,
): { readonly frameId: number; readonly at: number } {
  const part = parts.findLast(({ from }) => from <= at) ?? { frameId: 0, from: 0 };
  return { frameId: part.frameId, at: at - part.from };
}

/** The place in the list of a mark in a frame; undefined for a frame that is no part of the page. */
export function placeInList(parts: readonly FramePart[], frameId: number, at: number): number | undefined {
  const part = parts.find((it) => it.frameId === frameId);
  return part && part.from + at;
}

/** An article stands in one frame, the one with most marks; that the others have some as well is said as of a page that was cut. */
export function mainArticle(articles: readonly PageArticle[]): PageArticle | undefined {
  const [main, ...others] = articles.toSorted((a, b) => b.marks.length - a.marks.length);
  return main && { ...main, cut: main.cut || others.some(({ marks }) => marks.length > 0) };
}

function namedIn({ counts }: PageDigest): number {
  return counts.entities + counts.targets;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
