import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  MAX_RECENT,
  readRecentSearches,
  setKeepSearches,
  watchRecentSearches,
  withSearch,
  writeRecentSearches,
} from '@/runtime/recent-searches.ts';
import { readSettings } from '@/runtime/settings.ts';

let inPrivate: { extension: boolean; window: boolean };

beforeEach(() => {
  fakeBrowser.reset();
  inPrivate = { extension: false, window: false };
  Object.assign(fakeBrowser, {
    extension: {
      get inIncognitoContext() {
        return inPrivate.extension;
      },
    },
  });
  Object.assign(fakeBrowser.windows, { getCurrent: async () => ({ incognito: inPrivate.window }) });
});

describe('the last searches', () => {
  it('are none, then those that were kept', async () => {
    expect(await readRecentSearches()).toEqual([]);
    await writeRecentSearches(['高铁', '5G 基站']);
    expect(await readRecentSearches()).toEqual(['高铁', '5G 基站']);
  });

  it.each(['extension', 'window'] as const)(
    'are neither read nor kept in a private window, told by the %s',
    async (by) => {
      await writeRecentSearches(['高铁']);
      inPrivate[by] = true;
      expect(await readRecentSearches()).toBeUndefined();
    },
  );

  it('are forgotten when none are to be kept, and begin anew when they are again', async () => {
    await writeRecentSearches(['高铁']);
    await setKeepSearches(false);
    expect(await readRecentSearches()).toBeUndefined();
    expect((await readSettings()).keepSearches).toBe(false);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('高铁');
    await setKeepSearches(true);
    expect(await readRecentSearches()).toEqual([]);
  });

  it.each([
    ['高铁', []],
    [[5, '高铁', null, 'x'.repeat(61)], ['高铁']],
    [Array.from({ length: 40 }, (_, i) => `第${i}`), Array.from({ length: MAX_RECENT }, (_, i) => `第${i}`)],
  ])('that were stored as %j are read as far as they make sense', async (stored, read) => {
    await fakeBrowser.storage.local.set({ 'searches.recent': stored });
    expect(await readRecentSearches()).toEqual(read);
  });

  it('tell when they change, until they are no longer watched', async () => {
    let changes = 0;
    const stop = watchRecentSearches(() => changes++);
    await writeRecentSearches(['高铁']);
    await fakeBrowser.storage.local.set({ other: 1 });
    stop();
    await writeRecentSearches([]);
    expect(changes).toBe(1);
  });
});

describe('a search put first', () => {
  it.each([
    [['高铁'], '5G', ['5G', '高铁']],
    [['高铁', '5G'], '5G', ['5G', '高铁']],
    [['高铁'], '  5G \n 基站 ', ['5G 基站', '高铁']],
    [['高铁'], '   ', ['高铁']],
    [['高铁'], '长'.repeat(61), ['高铁']],
  ])('%j and %j', (recent, query, expected) => expect(withSearch(recent, query)).toEqual(expected));

  it('drops the oldest', () => {
    const full = Array.from({ length: MAX_RECENT }, (_, i) => `第${i}`);
    expect(withSearch(full, '新')).toEqual(['新', ...full.slice(0, -1)]);
  });
});
