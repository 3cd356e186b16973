import type { Corpus, EntityType } from '@/core/model/corpus.ts';
import type { Locality } from '@/core/model/page.ts';

export type NamedKind = EntityType | 'target';

/** What the panel shows of a page. */
export interface PageSummary {
  readonly locality: Locality;
  readonly counts: { readonly entities: number; readonly targets: number };
  readonly entities: readonly NamedOnPage[];
}

export interface NamedOnPage {
  readonly id: string;
  readonly name: string;
  readonly kind: NamedKind;
  readonly count: number;
}

/**
 * How the panel stands to the page in the active tab. `once` is marked without a lasting grant; `waiting` is granted, but its
 * script does not answer (a page that was open before the grant).
 */
export type SiteState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unsupported' }
  /** The browser hides the tab's address from the side panel where no access is granted. */
  | { readonly kind: 'unseen' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'not-enabled'; readonly host: string; readonly refused: boolean }
  | { readonly kind: 'waiting'; readonly host: string; readonly failed: boolean }
  | { readonly kind: 'off'; readonly host: string }
  | { readonly kind: 'once' | 'on'; readonly host: string; readonly page: PageSummary };

/**
 * How many documents speak of what a page names: 黄河体育中心 of 001 and 003 → 2. A second copy of a document does not count
 * beside its original.
 */
export function countDocuments(corpus: Corpus, named: readonly NamedOnPage[]): number {
  const ids = new Set(named.map(({ id }) => id));
  const original = new Map(corpus.documents.map((document) => [document.id, document.witnessOf ?? document.id]));
  const found = new Set<string>();
  for (const entity of corpus.entities)
    if (ids.has(entity.id)) for (const mention of entity.mentions) found.add(mention.document);
  for (const document of corpus.documents)
    if (document.targets.some((target) => ids.has(target.id))) found.add(document.id);
  return new Set([...found].map((id) => original.get(id) ?? id)).size;
}
