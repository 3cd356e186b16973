import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { SiteState } from '@/components/page-summary.ts';
import { type PageDigest, sendToTab } from '@/runtime/messages.ts';
import { readSettings, type Settings, watchSettings } from '@/runtime/settings.ts';
import { canShowCard, siteOf } from '@/runtime/site.ts';
import { hasAccess, watchAccess } from '@/runtime/site-access.ts';

export interface ActivePage {
  readonly tabId: number | undefined;
  readonly state: SiteState;
}

/** A script that was just put into a page needs a moment for its first scan. */
const SECOND_LOOK_MS = 600;

/** The page in the active tab, followed as tabs, grants and settings change. */
export function useActivePage(): readonly [ActivePage, () => void] {
  const [page, setPage] = useState<ActivePage>({ tabId: undefined, state: { kind: 'loading' } });
  const look = useCallback(() => {
    const now = () => void readActivePage().then(setPage);
    now();
    setTimeout(now, SECOND_LOOK_MS);
  }, []);
  useEffect(() => {
    look();
    const onUpdated = (_: number, change: { status?: string }) => change.status === 'complete' && look();
    browser.tabs.onActivated.addListener(look);
    browser.tabs.onUpdated.addListener(onUpdated);
    const stops = [watchSettings(look), watchAccess(look)];
    return () => {
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onUpdated.removeListener(onUpdated);
      for (const stop of stops) stop();
    };
  }, [look]);
  return [page, look];
}

async function readActivePage(): Promise<ActivePage> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const settings = await readSettings();
  const tabId = tab?.id;
  if (tabId === undefined) return { tabId, state: { kind: 'unsupported' } };
  const digest = await sendToTab(tabId, 'page/digest', {}).catch(() => undefined);
  return { tabId, state: siteState(tab?.url, digest, settings, await hasAccess(tab?.url)) };
}

function siteState(
  url: string | undefined,
  digest: PageDigest | undefined,
  settings: Settings,
  granted: boolean,
): SiteState {
  if (settings.paused) return { kind: 'paused' };
  if (url === undefined) return { kind: 'unseen' };
  const host = siteOf(url)?.host;
  if (host === undefined || !canShowCard(url) || digest?.state === 'unsupported') return { kind: 'unsupported' };
  if (digest?.state === 'off' || settings.sitesOff.includes(host)) return { kind: 'off', host };
  if (digest) return { kind: granted ? 'on' : 'once', host, page: digest };
  return granted ? { kind: 'waiting', host } : { kind: 'not-enabled', host, refused: false };
}
