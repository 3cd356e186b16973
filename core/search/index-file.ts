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
const HEADER_BYTES = 48;

/** Everything the index says of a corpus; the numbers are those of `layout.ts`. */
export interface IndexParts {
  /** See `identityOf`: of clauses, targets and entities, how many there are. */
  readonly identity: ArrayLike<number>;
  readonly tokens: number;
  readonly postings: PostingsBytes;
  readonly lengths: Uint8Array;
  readonly targetOf: Uint32Array;
  readonly linkAt: Uint32Array;
  readonly links: Uint32Array;
}

export type OpenIndex = Omit<IndexParts, 'postings'> & Postings;

export function writeIndex(parts: IndexParts): Uint8Array {
  const { postings, lengths, targetOf, linkAt, links } = parts;
  const header = Uint32Array.of(
    ...[MAGIC, VERSION, ...Array.from(parts.identity), parts.tokens],
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
 * @throws Error when the bytes are of another kind or version, or cut short
 */
export function openIndex(bytes: Uint8Array): OpenIndex {
  // Not `slice`: Node's Buffer answers it with a view, at the same offset.
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const header = new Uint32Array(buffer, byteOffset, bytes.length >= HEADER_BYTES ? HEADER_BYTES / 4 : 0);
  const [magic, version, , clauses, targets, , entities, tokens, blocks, blockBytes, links] = header;
  if (magic !== MAGIC) throw new Error('these bytes are not a search index');
  if (version !== VERSION) throw new Error(`a search index of version ${version}, not of version ${VERSION}`);
  let end = byteOffset + HEADER_BYTES;
  /** The next part, of so many numbers. */
  const next = <Part>(Numbers: TypedArray<Part>, length: number): Part => {
    const start = end;
    end += padded(length * Numbers.BYTES_PER_ELEMENT);
    if (end > byteOffset + bytes.length) throw new Error(`a search index is cut to ${bytes.length} bytes`);
    return new Numbers(buffer, start, length);
  };
  return {
    identity: header.subarray(2, 7),
    tokens: tokens!,
    ...openPostings({
      firsts: next(Uint16Array, blocks!),
      offsets: next(Uint32Array, blocks! + 1),
      blocks: next(Uint8Array, blockBytes!),
    }),
    lengths: next(Uint8Array, clauses!),
    targetOf: next(Uint32Array, targets!),
    linkAt: next(Uint32Array, entities! + 1),
    links: next(Uint32Array, links!),
  };
}

interface TypedArray<Part> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, start: number, length: number): Part;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
