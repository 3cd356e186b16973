/**
 * How the marks and the card find each other: two scripts in one isolated world, which the page cannot see. The card's script is
 * injected on first need and leaves its handle here.
 */
import type { PageMention } from '@/core/model/page.ts';

/** What the card is to show, and beside which words. */
export interface CardRequest {
  readonly mention: PageMention;
  /** The rectangles of the words in the viewport now, line by line; empty when they are gone. */
  readonly anchor: () => readonly DOMRect[];
  /** The pointer may leave and the card closes by itself; opened by key or click it stays until dismissed. */
  readonly hover: boolean;
  /** Takes the focus: opened by key. */
  readonly focus: boolean;
}

export interface CardHandle {
  open(request: CardRequest): void;
  /** Asks for what the documents say of a mark and draws its card, unseen: it may be opened in a moment. */
  expect(request: Pick<CardRequest, 'mention' | 'anchor'>): void;
  close(): void;
  /** The id of the mention shown, if the card is open. */
  shown(): string | undefined;
  /** Ends its listeners: the script that put it here is cut off from the extension. */
  dispose(): void;
}

const CARD = Symbol.for('yinju.card');

type World = { [CARD]?: CardHandle };

export function cardHandle(): CardHandle | undefined {
  return (globalThis as World)[CARD];
}

export function leaveCardHandle(handle: CardHandle): void {
  (globalThis as World)[CARD] = handle;
}
