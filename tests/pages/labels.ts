import type { PageMention } from '@/core/model/page.ts';
import type { PageText } from '../../cli/page-text.ts';

/** What a page's author says of a place in its text. */
export interface Label {
  readonly should: 'must' | 'may' | 'mustnot';
  readonly block: number;
  /** In the block's text. */
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly kind: 'name' | 'figure' | 'either';
  /** What is meant, with its value where it is a figure: a mark on any place of the same thing will do. */
  readonly thing: string;
  /** Entity or indicator expected; empty where any will do. */
  readonly name: string;
  /** Words of the clause a right source holds; empty where any will do. */
  readonly quote: string;
  /** What the comparison of a figure must say; empty where anything will do. */
  readonly relation: string;
}

export interface LabelledPage extends Pick<PageText, 'facts' | 'blocks'> {
  readonly labels: readonly Label[];
  /** Nothing on the page should be marked. */
  readonly negative: boolean;
}

/** Whether a mention stands on a label's place: most of the shorter of both is shared. */
export function covers(mention: PageMention, label: Label): boolean {
  if (mention.block !== label.block) return false;
  const shared = Math.min(mention.end, label.end) - Math.max(mention.start, label.start);
  return shared >= 0.6 * Math.min(mention.end - mention.start, label.end - label.start);
}
