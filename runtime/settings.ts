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

export const DEFAULT_SETTINGS: Settings = {
  paused: false,
  sitesOff: [],
  showTemplates: false,
  everyOccurrence: false,
  kinds: 'all',
  restMs: 200,
  notThis: [],
  keepSearches: true,
};

/** Shorter, the card opens while the pointer only passes; longer, it seems broken. */
const REST_MS_RANGE = { min: 0, max: 1500 } as const;
/** More sites than this are not kept: the oldest go. */
export const MAX_SITES_OFF = 1000;

/** Beyond so many the reader is told that the list is full: none of them is dropped unasked. */
export const MAX_NOT_THIS = 500;
/** Names and hosts are shorter. */
const MAX_NAME_LENGTH = 300;

const NAMES = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];
const PREFIX = 'settings.';

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
  const others = sitesOff.filter((other) => other !== site && other !== host);
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

/** Whether the reader switched a host's site off. */
export function isOff({ sitesOff }: Settings, host: string): boolean {
  // An earlier version kept whole host names.
  return sitesOff.includes(registrableDomain(host)) || sitesOff.includes(host);
}

function settingsFrom(stored: Readonly<Record<string, unknown>>): Settings {
  const get = (name: keyof Settings) => stored[PREFIX + name];
  const flag = (name: 'paused' | 'showTemplates' | 'everyOccurrence' | 'keepSearches') => {
    const value = get(name);
    return typeof value === 'boolean' ? value : DEFAULT_SETTINGS[name];
  };
  return {
    paused: flag('paused'),
    sitesOff: hostsFrom(get('sitesOff')),
    showTemplates: flag('showTemplates'),
    everyOccurrence: flag('everyOccurrence'),
    kinds: kindsFrom(get('kinds')),
    restMs: restFrom(get('restMs')),
    notThis: notThisFrom(get('notThis')),
    keepSearches: flag('keepSearches'),
  };
}

function hostsFrom(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return DEFAULT_SETTINGS.sitesOff;
  return value.filter((host) => typeof host === 'string').slice(-MAX_SITES_OFF);
}

function kindsFrom(value: unknown): Settings['kinds'] {
  return value === 'entities' || value === 'targets' ? value : DEFAULT_SETTINGS.kinds;
}

function restFrom(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return DEFAULT_SETTINGS.restMs;
  return Math.min(Math.max(Math.round(value), REST_MS_RANGE.min), REST_MS_RANGE.max);
}

function notThisFrom(value: unknown): readonly NotThis[] {
  return Array.isArray(value) ? value.filter(isNotThis).slice(0, MAX_NOT_THIS) : DEFAULT_SETTINGS.notThis;
}

function isNotThis(value: unknown): value is NotThis {
  const { kind, name, site } = (value ?? {}) as Record<string, unknown>;
  const isText = (text: unknown) => typeof text === 'string' && text.length <= MAX_NAME_LENGTH;
  return (kind === 'name' || kind === 'target') && isText(name) && name !== '' && isText(site);
}
