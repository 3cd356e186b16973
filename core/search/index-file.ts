import { openPostings, type Postings, type PostingsBytes } from './postings.ts';

/**
 * Layout of the stored index, little-endian, every part at a multiple of four bytes:
 *
 * ```
 *  header    Uint32 × 12   magic, version, the eight first digits of the corpus' hash, clauses, targets, names, entities,
 *                          tokens of all clauses, blocks, bytes of the blocks, links, zero
 *  firsts    Uint16 × b    )
 *  offsets   Uint32 × b+1  ) see `postings.ts`. Units are clauses, then targets, then names.
 *  blocks    bytes         )
 *  lengths   Uint8 × c     tokens of each clause, 255 for more
 *  targetOf  Uint32 × t    the clause of each target
 *  linkAt    Uint32 × e+1  where the links of each entity begin
 *  links     Uint32 × l    how often the entity is named, then the clauses that may be shown for it, the best first: twice
 *                          the number, one more where a witness has it too
 * ```
 */
const MAGIC = 0x4a59_5349;
const VERSION = 2;
const HEADER_WORDS = 12;

/** Everything the index says of a corpus; the numbers are those of `layout.ts`. */
export interface IndexParts {
  readonly hash: number;
  readonly clauses: number;
  readonly targets: number;
  readonly names: number;
  readonly entities: number;
  readonly tokens: number;
  readonly postings: PostingsBytes;
  readonly lengths: Uint8Array;
  readonly targetOf: Uint32Array;
  readonly linkAt: Uint32Array;
  readonly links: Uint32Array;
}

export type OpenIndex = Omit<IndexParts, 'postings'> & { readonly postings: Postings };

export function writeIndex(parts: IndexParts): Uint8Array {
  const { postings, lengths, targetOf, linkAt, links } = parts;
  const header = Uint32Array.of(
    ...[MAGIC, VERSION, parts.hash, parts.clauses, parts.targets, parts.names, parts.entities, parts.tokens],
    ...[postings.firsts.length, postings.blocks.length, links.length, 0],
  );
  const all = [header, postings.firsts, postings.offsets, postings.blocks, lengths, targetOf, linkAt, links];
  const bytes = new Uint8Array(all.reduce((sum, part) => sum + padded(part.byteLength), 0));
  let at = 0;
  for (const part of all) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += padded(part.byteLength);
  }
  return bytes;
}

/**
 * Opens a stored index by views; nothing is parsed.
 *
 * @throws Error when the bytes are of another kind or version, or cut short. Whoever holds the corpus builds the index anew then.
 */
export function openIndex(bytes: Uint8Array): OpenIndex {
  // Not `slice`: Node's Buffer answers it with a view, at the same offset.
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const header = new Uint32Array(buffer, byteOffset, bytes.byteLength >= 4 * HEADER_WORDS ? HEADER_WORDS : 0);
  const [magic, version, hash = 0, clauses = 0, targets = 0, names = 0, entities = 0, tokens = 0] = header;
  if (magic !== MAGIC) throw new Error('these bytes are not a search index');
  if (version !== VERSION) throw new Error(`a search index of version ${version}, not of version ${VERSION}`);
  const [blockCount = 0, blockBytes = 0, linkCount = 0] = header.subarray(8);
  let end = byteOffset + 4 * HEADER_WORDS;
  /** The place of the next part, so many bytes long. */
  const next = (length: number) => {
    const place = end;
    end += padded(length);
    if (end > byteOffset + bytes.byteLength) throw new Error(`a search index is cut to ${bytes.byteLength} bytes`);
    return place;
  };
  return {
    ...{ hash, clauses, targets, names, entities, tokens },
    postings: openPostings({
      firsts: new Uint16Array(buffer, next(2 * blockCount), blockCount),
      offsets: new Uint32Array(buffer, next(4 * (blockCount + 1)), blockCount + 1),
      blocks: new Uint8Array(buffer, next(blockBytes), blockBytes),
    }),
    lengths: new Uint8Array(buffer, next(clauses), clauses),
    targetOf: new Uint32Array(buffer, next(4 * targets), targets),
    linkAt: new Uint32Array(buffer, next(4 * (entities + 1)), entities + 1),
    links: new Uint32Array(buffer, next(4 * linkCount), linkCount),
  };
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
