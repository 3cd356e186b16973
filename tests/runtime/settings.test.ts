import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  DEFAULT_SETTINGS,
  MAX_SITES_OFF,
  marksShownOn,
  readSettings,
  type Settings,
  switchSite,
  watchSettings,
  writeSettings,
} from '@/runtime/settings.ts';

describe('settings', () => {
  it('are the defaults until something is chosen', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('keep what was chosen, and only that is written', async () => {
    await writeSettings({ kinds: 'targets' });
    await writeSettings({ paused: true });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, paused: true, kinds: 'targets' });
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual(['settings.kinds', 'settings.paused']);
  });

  it('do not overwrite each other when two pages write at once', async () => {
    await Promise.all([writeSettings({ showTemplates: true }), writeSettings({ everyOccurrence: true })]);
    expect(await readSettings()).toMatchObject({ showTemplates: true, everyOccurrence: true });
  });

  it.each([
    ['paused', 'yes', { paused: false }],
    ['sitesOff', 'news.example.cn', { sitesOff: [] }],
    ['sitesOff', ['news.example.cn', 5, null], { sitesOff: ['news.example.cn'] }],
    ['notThis', { kind: 'name' }, { notThis: [] }],
    ['notThis', [null, 5, { kind: 'name', name: '', site: '' }, { kind: 'name', name: 'a' }], { notThis: [] }],
    ['kinds', 'everything', { kinds: 'all' }],
    ['restMs', 'slow', { restMs: 200 }],
    ['restMs', Number.NaN, { restMs: 200 }],
    ['restMs', -5, { restMs: 0 }],
    ['restMs', 1e9, { restMs: 1500 }],
    ['restMs', 123.4, { restMs: 123 }],
  ])('read a damaged %s (%o) as something usable', async (name, value, expected) => {
    await fakeBrowser.storage.local.set({ [`settings.${name}`]: value });
    expect(await readSettings()).toMatchObject(expected);
  });

  it('tell every page when one changes, and not of other records', async () => {
    const seen: Settings[] = [];
    const stop = watchSettings((settings) => seen.push(settings));
    await fakeBrowser.storage.local.set({ 'witness.index': {} });
    await writeSettings({ restMs: 500 });
    await expect.poll(() => seen.length).toBe(1);
    stop();
    await writeSettings({ restMs: 600 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual([{ ...DEFAULT_SETTINGS, restMs: 500 }]);
  });
});

describe('a site', () => {
  it('can be switched off and on again, all its hosts together', async () => {
    await switchSite('www.one.cn', false);
    await switchSite('jinan.two.cn', false);
    await switchSite('sd.one.cn', false);
    expect((await readSettings()).sitesOff).toEqual(['two.cn', 'one.cn']);
    await switchSite('one.cn', true);
    expect((await readSettings()).sitesOff).toEqual(['two.cn']);
  });

  it('switched off long ago makes room for the newest', async () => {
    const many = Array.from({ length: MAX_SITES_OFF }, (_, i) => `s${i}.cn`);
    await writeSettings({ sitesOff: many });
    await switchSite('new.cn', false);
    const { sitesOff } = await readSettings();
    expect([sitesOff.length, sitesOff[0], sitesOff.at(-1)]).toEqual([MAX_SITES_OFF, 's1.cn', 'new.cn']);
  });

  it('shows marks unless it is off or everything is paused', () => {
    const off = { ...DEFAULT_SETTINGS, sitesOff: ['one.cn'] };
    expect(marksShownOn(off, 'a.one.cn')).toBe(false);
    expect(marksShownOn(off, 'one.cn')).toBe(false);
    expect(marksShownOn(off, 'other.cn')).toBe(true);
    expect(marksShownOn(off, 'another-one.cn')).toBe(true);
    expect(marksShownOn({ ...DEFAULT_SETTINGS, paused: true }, 'other.cn')).toBe(false);
  });

  it('that an earlier version kept by its whole host name is off, and can be switched on', async () => {
    await writeSettings({ sitesOff: ['www.one.cn'] });
    expect(marksShownOn(await readSettings(), 'www.one.cn')).toBe(false);
    await switchSite('www.one.cn', true);
    expect((await readSettings()).sitesOff).toEqual([]);
    await writeSettings({ sitesOff: ['www.one.cn'] });
    await switchSite('sd.www.one.cn', true);
    expect((await readSettings()).sitesOff).toEqual([]);
  });
});
