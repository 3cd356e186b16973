import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { SiteState } from '@/components/page-summary.ts';
import type { PageDigest } from '@/runtime/page-digest.ts';
import { readDigest } from '@/runtime/page-replies.ts';
import { registrableDomain } from '@/runtime/registrable-domain.ts';
import { isOff, readSettings, type Settings, watchSettings } from '@/runtime/settings.ts';
import { canShowCard, siteOf } from '@/runtime/site.ts';
import { hasAccess, watchAccess } from '@/runtime/site-access.ts';

export interface ActivePage {
  readonly tabId: number | undefined;
  readonly windowId: number | undefined;
  readonly state: SiteState;
}

const NOT_YET: ActivePage = { tabId: undefined, windowId: undefined, state: { kind: 'loading' } };

/** A script that was just put into a page needs a moment for its first scan. */
const SECOND_LOOK_MS = 600;

/** The page in the active tab, followed as tabs, grants and settings change. */
export function useActivePage(): readonly [ActivePage, () => void] {
  const [page, setPage] = useState<ActivePage>(NOT_YET);
  const last = useRef(0);
  const lookNow = useCallback(() => {
    last.current += 1;
    const mine = last.current;
    // A tab that answers late must not be shown over the one the reader has gone to since.
    const show = (found: ActivePage) => mine === last.current && setPage(found);
    readActivePage().then(show, () => show({ ...NOT_YET, state: { kind: 'unsupported' } }));
  }, []);
  const look = useCallback(() => {
    lookNow();
    setTimeout(lookNow, SECOND_LOOK_MS);
  }, [lookNow]);
  useEffect(() => {
    look();
    const onUpdated = (_: number, change: { status?: string }) => change.status === 'complete' && look();
    // The page's script tells the background when its marks change. This listens in, and leaves the answer to the background.
    const onMessage = (message: { type?: unknown } | undefined) => {
      if (message?.type === 'page/changed') lookNow();
    };
    browser.tabs.onActivated.addListener(look);
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.runtime.onMessage.addListener(onMessage);
    const stops = [watchSettings(look), watchAccess(look)];
    return () => {
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.runtime.onMessage.removeListener(onMessage);
      for (const stop of stops) stop();
    };
  }, [look, lookNow]);
  return [page, look];
}

async function readActivePage(): Promise<ActivePage> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const settings = await readSettings();
  const tabId = tab?.id;
  const windowId = tab?.windowId;
  if (tabId === undefined) return { tabId, windowId, state: { kind: 'unsupported' } };
  const digest = await readDigest(tabId);
  return { tabId, windowId, state: siteState(tab?.url, digest, settings, await hasAccess(tab?.url)) };
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
  // The switch and the question to the browser are for all hosts of a site together.
  const site = registrableDomain(host);
  if (digest?.state === 'off' || isOff(settings, host)) return { kind: 'off', host: site };
  if (digest && granted) return { kind: 'on', host: site, page: digest };
  if (digest) return { kind: 'once', host: site, page: digest };
  return granted ? { kind: 'waiting', host: site, failed: false } : { kind: 'not-enabled', host: site, refused: false };
}
