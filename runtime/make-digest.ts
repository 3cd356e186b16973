import type { Locality, PageMention } from '@/core/model/page.ts';
import { type DigestEntity, MAX_DIGEST_ENTITIES, type PageDigest } from './page-digest.ts';

/** What a page holds, from its mentions: things in order of appearance, each with its count. */
export function makeDigest(
  state: PageDigest['state'],
  locality: Locality,
  mentions: readonly PageMention[],
): PageDigest {
  const things = new Map<string, { -readonly [K in keyof DigestEntity]: DigestEntity[K] }>();
  for (const { id, name, kind } of mentions) {
    const known = things.get(id);
    if (known) known.count++;
    else things.set(id, { id, name, kind, count: 1 });
  }
  const targets = mentions.filter((mention) => mention.kind === 'target').length;
  return {
    state,
    locality,
    counts: { entities: mentions.length - targets, targets },
    entities: [...things.values()].slice(0, MAX_DIGEST_ENTITIES),
  };
}
