import { i18n } from '#i18n';
import type { NotThis } from '@/core/model/page.ts';
import type { NotThisReach } from './card-state.ts';

/** What was refused in the card that is open, and can be taken back. */
export interface Refused {
  readonly rule: NotThis;
  readonly reach: NotThisReach;
}

const REFUSED: Readonly<Record<NotThisReach, 'card.notThisOnPage' | 'card.notThisOnSite' | 'card.notThisAnywhere'>> = {
  page: 'card.notThisOnPage',
  site: 'card.notThisOnSite',
  everywhere: 'card.notThisAnywhere',
};

/** Where a thing can be refused. A page without a host (a document written into a frame) has no site. */
export function reachesOn(host: string): readonly NotThisReach[] {
  return host === '' ? ['page', 'everywhere'] : ['page', 'site', 'everywhere'];
}

/** What the card says of it: 本页不再标注“国际机场”。 */
export function refusalText(outcome: 'kept' | 'full' | 'failed', { rule, reach }: Refused): string {
  if (outcome === 'kept') return i18n.t(REFUSED[reach], [rule.name]);
  return i18n.t(outcome === 'full' ? 'card.notThisFull' : 'card.notThisFailed');
}
