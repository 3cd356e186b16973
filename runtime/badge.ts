import { browser } from 'wxt/browser';
import type { PageDigest } from './page-digest.ts';

export interface Badge {
  /** At most four characters fit. */
  readonly text: string;
  readonly icon: 'on' | 'off';
}

/** The calm red of a seal; white on it has a contrast of 6.6 : 1. */
const BADGE_COLOR = '#a02c25';
const SIZES = [16, 32, 48, 128] as const;

/** What the toolbar says of a page: 12 marks → `12`, over 999 → `999+`, switched off → nothing, in grey. */
export function badgeOf({ state, counts }: PageDigest): Badge {
  const count = counts.entities + counts.targets;
  if (state !== 'on') return { text: '', icon: 'off' };
  return { text: count === 0 ? '' : count > 999 ? '999+' : String(count), icon: 'on' };
}

/** Shows it for one tab; the browser forgets it when the tab goes to another page. */
export async function showBadge(tabId: number, { text, icon }: Badge): Promise<void> {
  // The tab may be gone by now: then there is nothing to show.
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOR }),
    browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
    browser.action.setIcon({ tabId, path: iconPaths(icon) }),
  ]);
}

function iconPaths(icon: Badge['icon']): Record<string, string> {
  const ending = icon === 'off' ? '-off' : '';
  return Object.fromEntries(SIZES.map((size) => [String(size), `/icon/${size}${ending}.png`]));
}
