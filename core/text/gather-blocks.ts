import type { PageBlock } from '../model/page.ts';
import type { Surroundings } from './elements.ts';

/** A text node of a page that is read, with its surroundings. */
export interface TextPiece<N, E> {
  readonly node: N;
  readonly text: string;
  readonly around: Surroundings<E>;
}

/** A block with the text nodes it came from. */
export interface GatheredBlock<N, E> {
  readonly block: PageBlock;
  readonly owner: E;
  /** Text nodes in order, each with the offset in `block.text` where it begins: below 0 where an earlier block holds its beginning. */
  readonly pieces: readonly BlockPiece<N>[];
}

export interface BlockPiece<N> {
  readonly node: N;
  readonly start: number;
}

/** Blocks are never longer than this: a page without any block elements must still be read in slices. */
export const LONGEST_BLOCK = 20_000;

/** A long block is cut behind one of these where there is one, so that no name is cut in two. */
const SENTENCE_END = '。！？';

interface Open<N, E> {
  readonly around: Surroundings<E>;
  readonly pieces: BlockPiece<N>[];
  text: string;
}

/**
 * Text nodes in document order, `border` where an element parts them → blocks, one at a time so that the caller can pause. Blank
 * blocks are left out.
 */
export function* gatherBlocks<N, E>(events: Iterable<TextPiece<N, E> | 'border'>): Generator<GatheredBlock<N, E>> {
  let open: Open<N, E> | undefined;
  for (const event of events) {
    const ends = open !== undefined && (event === 'border' || event.around.owner !== open.around.owner);
    if (open && ends) {
      yield* finish(open);
      open = undefined;
    }
    if (event === 'border' || event.text === '') continue;
    open ??= { around: event.around, pieces: [], text: '' };
    open.pieces.push({ node: event.node, start: open.text.length });
    open.text += event.text;
    while (open.text.length > LONGEST_BLOCK) open = yield* cut(open);
  }
  if (open) yield* finish(open);
}

/** Gives the first part of a long block, returns the rest. Where it is cut depends on its text alone, not on how nodes divide it. */
function* cut<N, E>({ around, pieces, text }: Open<N, E>): Generator<GatheredBlock<N, E>, Open<N, E>> {
  const at = cutPlace(text);
  yield* finish({ around, pieces: pieces.filter(({ start }) => start < at), text: text.slice(0, at) });
  const endOf = (piece: number) => pieces[piece + 1]?.start ?? text.length;
  return {
    around,
    pieces: pieces.filter((_, i) => endOf(i) > at).map(({ node, start }) => ({ node, start: start - at })),
    text: text.slice(at),
  };
}

function cutPlace(text: string): number {
  for (let at = LONGEST_BLOCK; at > LONGEST_BLOCK / 2; at--) if (SENTENCE_END.includes(text[at - 1]!)) return at;
  return LONGEST_BLOCK;
}

function* finish<N, E>({ around, pieces, text }: Open<N, E>): Generator<GatheredBlock<N, E>> {
  if (text.trim() === '') return;
  const { owner, heading, aside, labels } = around;
  yield { block: { text, heading, ...(aside ? { aside } : {}), ...(labels ? { labels } : {}) }, owner, pieces };
}
