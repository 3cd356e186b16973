/**
 * Access to sites: none at install, then as the reader grants it, for one visit, one site or all of them. The content script
 * is registered for exactly what is granted, and a grant can vanish at any time.
 */
import { browser } from 'wxt/browser';
import { siteOf, siteOfHost } from './site.ts';

const PAGE_SCRIPT_ID = 'news';
const PAGE_SCRIPT = '/news.js';
const STYLES_ID = 'marks';
const STYLES = '/marks.css';
/**
 * Firefox does not let highlights inherit into shadow roots; a reader's own style sheet reaches there, one of the page's does not, and no page
 * sees either.
 */
const STYLES_OF_READER = import.meta.env.FIREFOX ? ({ cssOrigin: 'user' } as const) : {};
const CARD_SCRIPT = '/card.js';
const FIGURES_SCRIPT = '/figures.js';
const TOOLS_SCRIPT = '/panel-tools.js';
/** “All sites”, offered in the options only. */
const ALL_ORIGINS = ['http://*/*', 'https://*/*'];

/** Asks the reader for sites; one question for all. Call it directly in the handler of a click: an `await` before it loses the gesture. */
export function requestSites(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: hosts.flatMap((host) => siteOfHost(host).origins) });
}

/** Asks for all sites; see `requestSites`. */
export function requestAllSites(): Promise<boolean> {
  return browser.permissions.request({ origins: [...ALL_ORIGINS] });
}

/** Gives the access to hosts back, as `grantedHosts` lists them. False when it was not ours to give: all sites are granted together. */
export function forgetHosts(hosts: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [`http://${hosts}/*`, `https://${hosts}/*`] });
}

/** Gives the access to all sites back; single grants stay. */
export function forgetAllSites(): Promise<boolean> {
  return browser.permissions.remove({ origins: [...ALL_ORIGINS] });
}

/** Whether marks come by themselves on a page's site. */
export async function hasAccess(url: string | undefined): Promise<boolean> {
  const host = siteOf(url)?.host;
  if (!host) return false;
  const scheme = url?.startsWith('https:') ? 'https' : 'http';
  return browser.permissions.contains({ origins: [`${scheme}://${host}/*`] });
}

/** The granted match patterns: `['https://*.example.cn/*']`. */
async function grantedOrigins(): Promise<readonly string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** What is granted, for the list in the options: `*.example.cn` is a whole site, `*` stands for all. */
export async function grantedHosts(): Promise<readonly string[]> {
  const hosts = (await grantedOrigins()).map((origin) => origin.split('/')[2] ?? origin);
  return [...new Set(hosts)];
}

/** Calls back when access is granted or withdrawn, by us or in the browser's own pages. Returns the function that stops it. */
export function watchAccess(onChange: () => void): () => void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
  return () => {
    browser.permissions.onAdded.removeListener(onChange);
    browser.permissions.onRemoved.removeListener(onChange);
  };
}

/** Makes the registered content script fit what is granted. Calls that overlap are made one after the other. */
export function syncPageScript(): Promise<void> {
  syncing = syncing.catch(() => {}).then(registerGranted);
  return syncing;
}

let syncing: Promise<void> = Promise.resolve();

async function registerGranted(): Promise<void> {
  const matches = [...(await grantedOrigins())];
  const everywhere = { matches, allFrames: true, persistAcrossSessions: true } as const;
  const wanted = [
    { ...everywhere, id: PAGE_SCRIPT_ID, js: [PAGE_SCRIPT.slice(1)], runAt: 'document_idle' },
    // Before the page is laid out a style sheet costs nothing; later every element would be styled anew.
    { ...everywhere, id: STYLES_ID, css: [STYLES.slice(1)], runAt: 'document_start', ...STYLES_OF_READER },
  ] as const;
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: wanted.map(({ id }) => id) });
  const known = new Set(registered.map(({ id }) => id));
  if (matches.length === 0) {
    if (known.size > 0) await browser.scripting.unregisterContentScripts({ ids: [...known] });
    return;
  }
  const scripts = structuredClone(wanted) as unknown as RegisteredScripts;
  const [old, fresh] = [scripts.filter(({ id }) => known.has(id)), scripts.filter(({ id }) => !known.has(id))];
  if (old.length > 0) await browser.scripting.updateContentScripts(old);
  if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh);
}

type RegisteredScripts = Parameters<typeof browser.scripting.registerContentScripts>[0];

/** Marks a page this once, with those of its frames that may be read: the toolbar button, a shortcut or the menu gave access to its tab. */
export async function markOnce(tabId: number): Promise<boolean> {
  const target = { tabId, allFrames: true } as const;
  return (await insertStyles(target)) && runScript(PAGE_SCRIPT, target);
}

/** Puts the card's script into a frame. A second time it does nothing there. */
export function injectCard(tabId: number, frameId = 0): Promise<boolean> {
  return runScript(CARD_SCRIPT, { tabId, frameIds: [frameId] });
}

/** Puts the script that reads figures into a frame. */
export function injectFigures(tabId: number, frameId = 0): Promise<boolean> {
  return runScript(FIGURES_SCRIPT, { tabId, frameIds: [frameId] });
}

/** Puts the script that answers the panel into a frame. A second time it does nothing there. */
export function injectPanelTools(tabId: number, frameId = 0): Promise<boolean> {
  return runScript(TOOLS_SCRIPT, { tabId, frameIds: [frameId] });
}

/** Marks the open pages of granted sites: after an update their old script is cut off, after a grant they have none. */
export async function markOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  // Without access the browser hides the address, so no tab of another site is touched.
  const open = tabs.filter((tab) => tab.id !== undefined && siteOf(tab.url) && !tab.discarded);
  const allowed = await Promise.all(open.map((tab) => hasAccess(tab.url)));
  await Promise.all(open.filter((_, index) => allowed[index]).map((tab) => markOnce(tab.id!)));
}

type Target = { tabId: number } & ({ frameIds: number[] } | { allFrames: true });

function insertStyles(target: Target): Promise<boolean> {
  const { cssOrigin } = STYLES_OF_READER;
  const origin = cssOrigin ? 'USER' : 'AUTHOR';
  return browser.scripting.insertCSS({ target, files: [STYLES], origin }).then(
    () => true,
    () => false,
  );
}

/** False where scripts may not run, or no access is granted: the caller says so or shows the answer elsewhere. */
async function runScript(
  file: typeof PAGE_SCRIPT | typeof CARD_SCRIPT | typeof FIGURES_SCRIPT | typeof TOOLS_SCRIPT,
  target: Target,
): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target, files: [file as '/background.js'] });
    return true;
  } catch {
    return false;
  }
}
