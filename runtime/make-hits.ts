import type { PageHit, PageHits, PageMention, ScanCost } from '@/core/model/page.ts';
import { MAX_HITS } from './page-hits.ts';

/** A mention with the heading it stands under. */
interface Listed {
  readonly mention: PageMention;
  readonly section: string;
}

/** The list of a page's marks for the panel, in page order. */
export function makeHits(marks: readonly Listed[], cost: ScanCost): PageHits {
  return { hits: marks.slice(0, MAX_HITS).map(toHit), total: marks.length, cost };
}

function toHit({ mention, section }: Listed, at: number): PageHit {
  const { id, name, kind, surface, comparison } = mention;
  return { at, id, name, kind, surface, section, ...(comparison ? { relation: comparison.relation } : {}) };
}
