import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { NotThis } from '@/core/model/page.ts';
import { addNotThis, removeNotThis } from '@/runtime/not-this.ts';
import { type PageWord, pageWishes, withWish } from '@/runtime/page-wishes.ts';
import { DEFAULT_SETTINGS, MAX_NOT_THIS, readSettings } from '@/runtime/settings.ts';

const rule = (name: string, more: Partial<NotThis> = {}): NotThis => ({ kind: 'name', name, site: '', ...more });
const kept = async () => (await readSettings()).notThis;

describe('what is not to be marked', () => {
  it('is kept once, for each place of its own, and given up alone', async () => {
    const [all, site, target] = [
      rule('书院'),
      rule('书院', { site: 'a.example.cn' }),
      rule('书院', { kind: 'target' }),
    ];
    for (const each of [all, site, target, site]) expect(await addNotThis(each)).toBe('kept');
    expect(await kept()).toEqual([all, site, target]);
    await removeNotThis(site);
    expect(await kept()).toEqual([all, target]);
    await removeNotThis(site);
    expect(await kept()).toEqual([all, target]);
  });

  it('is refused when the list is full, and nothing else is lost for it', async () => {
    for (const free of [1, 0]) {
      const full = Array.from({ length: MAX_NOT_THIS - free }, (_, i) => rule(`第${i}号`));
      await fakeBrowser.storage.local.set({ 'settings.notThis': full });
      expect(await addNotThis(rule('书院'))).toBe(free === 1 ? 'kept' : 'full');
      expect(await kept()).toEqual(free === 1 ? [...full, rule('书院')] : full);
    }
  });

  it('is read without what cannot be read', async () => {
    const good = [rule('书院'), rule('书屋数', { kind: 'target', site: 'a.example.cn' })];
    const bad = [
      null,
      5,
      'x',
      {},
      { kind: 'name', name: '书院' },
      rule(''),
      { ...rule('乙'), kind: 'place' },
      [rule('丙')],
    ];
    await fakeBrowser.storage.local.set({ 'settings.notThis': [good[0], ...bad, rule('长'.repeat(301)), good[1]] });
    expect(await kept()).toEqual(good);
    for (const damaged of ['书院', 7, { 0: good[0] }]) {
      await fakeBrowser.storage.local.set({ 'settings.notThis': damaged });
      expect(await kept()).toEqual([]);
    }
  });

  it('reaches the marks together with what holds for this page alone', () => {
    const settings = { ...DEFAULT_SETTINGS, notThis: [rule('书院')] };
    const say = (word: PageWord, name: string, not: boolean) => withWish(word, { notHere: { rule: rule(name), not } });
    const word = say(say({ shown: true }, '书屋', true), '湖', true);
    expect(pageWishes(settings, 'a.example.cn', word).options.notThis).toEqual({
      rules: [rule('书院'), rule('书屋'), rule('湖')],
      host: 'a.example.cn',
    });
    expect(say(word, '书屋', false)).toEqual({ shown: true, notHere: [rule('湖')] });
  });
});
