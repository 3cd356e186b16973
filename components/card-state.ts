import type { Citation, Dossier, NotThis, PageMention, SearchResult } from '@/core/model.ts';

/** What the card shows. `lookup` answers a selection the reader asked about. */
export type CardState =
  | { readonly status: 'loading'; readonly title: string }
  | { readonly status: 'failed'; readonly title: string }
  | { readonly status: 'dossier'; readonly mention: PageMention | undefined; readonly dossier: Dossier }
  | { readonly status: 'lookup'; readonly query: string; readonly results: readonly SearchResult[] };

/** Where a thing is no longer marked. */
export type NotThisReach = 'page' | 'site' | 'everywhere';

/** What was just done, for the eye and the screen reader. */
export interface Told {
  readonly text: string;
  /** It can be taken back. */
  readonly undo: boolean;
}

/** What the reader can do in the card. */
export interface CardActions {
  readonly onClose: () => void;
  readonly onPin: () => void;
  readonly onRetry: () => void;
  readonly onOpen: (document: string, clause: string) => void;
  readonly onCopy: (citation: Citation) => void;
  readonly onNotThis: (thing: Pick<NotThis, 'kind' | 'name'>, reach: NotThisReach) => void;
  readonly onUndo: () => void;
}
