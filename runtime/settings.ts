/**
 * What the reader chose, in `storage.local`: one record a setting, so that two open pages changing different settings do not
 * overwrite each other. What is stored is checked when it is read; anything strange counts as not set.
 */
import { browser } from 'wxt/browser';
import type { NotThis } from '@/core/model/page.ts';
import { registrableDomain } from './registrable-domain.ts';

export interface Settings {
  /** No marks anywhere. */
  readonly paused: boolean;
  /** Sites without marks, by the name they were registered under: `example.cn`. */
  readonly sitesOff: readonly string[];
  /** Mark national schemes (放管服) too. */
  readonly showTemplates: boolean;
  /** Mark every occurrence instead of the first in each section. */
  readonly everyOccurrence: boolean;
  readonly kinds: 'all' | 'entities' | 'targets';
  /** How long the pointer rests on a mark before the card opens. */
  readonly restMs: number;
  /** Names and indicators that are not to be marked, oldest first. */
  readonly notThis: readonly NotThis[];
  /** Remember the last searches, on this machine. */
  readonly keepSearches: boolean;
}

/** Shorter, the card opens while the pointer only passes. */
const REST_MS = 200;
/** Longer, it seems broken. */
const MAX_REST_MS = 1500;
/** More sites than this are not kept: the oldest go. */
export const MAX_SITES_OFF = 1000;

/** Beyond so many the reader is told that the list is full: none of them is dropped unasked. */
export const MAX_NOT_THIS = 500;
/** Names and hosts are shorter. */
const MAX_NAME_LENGTH = 300;

const flag =
  (byDefault: boolean) =>
  (value: unknown): boolean =>
    typeof value === 'boolean' ? value : byDefault;
const list = (value: unknown, fits: (item: unknown) => boolean) => (Array.isArray(value) ? value.filter(fits) : []);

/** What is made of a value that is stored: itself, what is usable of it, or the default. */
const CHECKED: { readonly [K in keyof Settings]: (stored: unknown) => Settings[K] } = {
  paused: flag(false),
  sitesOff: (value) => list(value, isText).slice(-MAX_SITES_OFF),
  showTemplates: flag(false),
  everyOccurrence: flag(false),
  kinds: (value) => (value === 'entities' || value === 'targets' ? value : 'all'),
  restMs: (value) =>
    Math.min(Math.max(Math.round(Number.isFinite(value) ? (value as number) : REST_MS), 0), MAX_REST_MS),
  notThis: (value) => list(value, isNotThis).slice(0, MAX_NOT_THIS),
  keepSearches: flag(true),
};

const NAMES = Object.keys(CHECKED) as (keyof Settings)[];
const PREFIX = 'settings.';

export const DEFAULT_SETTINGS: Settings = settingsFrom({});

/** All settings; what was never set, or cannot be read, has its default. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(NAMES.map((name) => PREFIX + name)).catch(() => ({}));
  return settingsFrom(stored);
}

/** Writes the settings given and leaves the others: `await writeSettings({ paused: true })`. */
export async function writeSettings(changes: Partial<Settings>): Promise<void> {
  const entries = NAMES.filter((name) => changes[name] !== undefined);
  const records = Object.fromEntries(entries.map((name) => [PREFIX + name, changes[name]]));
  const valid = settingsFrom(records);
  await browser.storage.local.set(Object.fromEntries(entries.map((name) => [PREFIX + name, valid[name]])));
  // Absent until the entries are made; they are made with the right tick.
  if (changes.paused !== undefined) await tickPause(valid.paused).catch(() => {});
}

/**
 * The browser's menu has the pause with a tick, which whoever writes the setting sets: were the worker to follow what is stored, each
 * place read up to and each search kept would start it.
 */
async function tickPause(paused: boolean): Promise<void> {
  await browser.contextMenus?.update('pause', { checked: paused });
}

/** Switches the marks of a site, all its hosts together: `await switchSite('news.example.cn', false)` keeps `example.cn`. */
export async function switchSite(host: string, on: boolean): Promise<void> {
  const { sitesOff } = await readSettings();
  const site = registrableDomain(host);
  const others = sitesOff.filter((other) => other !== site && !holds(other, host));
  await writeSettings({ sitesOff: on ? others : [...others, site].slice(-MAX_SITES_OFF) });
}

/** Calls back with all settings whenever one changes, in whichever page. Returns the function that stops it. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(PREFIX)))
      void readSettings().then(onChange);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Whether marks are shown on a host: `marksShownOn(settings, 'news.example.cn')`. */
export function marksShownOn(settings: Settings, host: string): boolean {
  return !settings.paused && !isOff(settings, host);
}

/**
 * Whether the reader switched a host's site off. A site is kept by the name it was registered under, so its hosts are told by how they
 * end: scripts of pages need not know how names are registered.
 */
export function isOff({ sitesOff }: Settings, host: string): boolean {
  return sitesOff.some((site) => holds(site, host));
}

function holds(site: string, host: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}

function settingsFrom(stored: Readonly<Record<string, unknown>>): Settings {
  return Object.fromEntries(NAMES.map((name) => [name, CHECKED[name](stored[PREFIX + name])])) as unknown as Settings;
}

function isNotThis(value: unknown): boolean {
  const { kind, name, site } = (value ?? {}) as Record<string, unknown>;
  return (kind === 'name' || kind === 'target') && isText(name) && name !== '' && isText(site);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_NAME_LENGTH;
}
