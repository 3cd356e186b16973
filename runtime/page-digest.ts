import type { EntityType } from '@/core/model/corpus.ts';
import type { Locality } from '@/core/model/page.ts';

/** What a page holds, for the panel and the badge. */
export interface PageDigest {
  /** `off`: the reader switched marks off here. `unsupported`: a page we leave alone (XML, image, PDF …). */
  readonly state: 'on' | 'off' | 'unsupported';
  readonly locality: Locality;
  /** Marks on the page, after the rule of the first occurrence. */
  readonly counts: { readonly entities: number; readonly targets: number };
  /** At most `MAX_DIGEST_ENTITIES`, in order of appearance. */
  readonly entities: readonly DigestEntity[];
  /** The page is made of frames, and has no text of its own. */
  readonly frames?: boolean;
}

export interface DigestEntity {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityType | 'target';
  readonly count: number;
}

/** A longer list is refused: whoever makes a digest leaves the rest out. `counts` still tells the whole number. */
export const MAX_DIGEST_ENTITIES = 300;
