import type { Citation, Dossier } from '@/core/model/answers.ts';
import type { NotThis, PageMention } from '@/core/model/page.ts';
import type { SearchAnswer } from '@/core/model/search.ts';
import type { CopyFormat } from './citation-text.ts';
import type { OpenedPlace } from './reader-address.ts';

/**
 * What the card shows. `lookup` answers a selection the reader asked about. What the page knows of its mark is shown before the documents
 * answer, and should they not.
 */
export type CardState =
  | { readonly status: 'loading' | 'failed'; readonly title: string; readonly mention?: PageMention | undefined }
  | { readonly status: 'dossier'; readonly mention: PageMention | undefined; readonly dossier: Dossier }
  | { readonly status: 'lookup'; readonly query: string; readonly answer: SearchAnswer };

/** Where a thing is no longer marked. */
export type NotThisReach = 'page' | 'site' | 'everywhere';

/** What was just done, for the eye and the screen reader. */
export interface Told {
  readonly text: string;
  /** It can be taken back. */
  readonly undo: boolean;
}

/** Everything the card draws besides what it shows. */
export interface CardView {
  readonly pinned: boolean;
  readonly told: Told | undefined;
  /** Where the thing shown can be refused; none while it is, or where there is no mark to refuse. */
  readonly reaches: readonly NotThisReach[];
  /** What the words may mean, best first; one name where there is one sense. */
  readonly senses: readonly string[];
  readonly sense: number;
  /** The clause is shown as the file has it. */
  readonly received: boolean;
  readonly format: CopyFormat;
  /** The keys are listed. */
  readonly keys: boolean;
  /** The day it is: `2026-03-01`. */
  readonly today: string;
}

/** What the reader can do in the card. */
export interface CardActions {
  readonly onClose: () => void;
  readonly onPin: () => void;
  readonly onRetry: () => void;
  readonly onOpen: (place: OpenedPlace) => void;
  readonly onCopy: (citation: Citation, format: CopyFormat) => void;
  readonly onSense: (index: number) => void;
  readonly onReceived: () => void;
  readonly onKeys: () => void;
  readonly onSearch: (words: string) => void;
  /** Opens everything said of an entity. */
  readonly onAll: (entity: string) => void;
  /** Moves the card by so many pixels. */
  readonly onMove: (right: number, down: number) => void;
  readonly onNotThis: (thing: Pick<NotThis, 'kind' | 'name'>, reach: NotThisReach) => void;
  readonly onUndo: () => void;
}
