import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepReading, keepReadingPlace, readReading, readReadingPlaces, watchReading } from '@/runtime/reading.ts';

const DEFAULTS = { size: 2, theme: 'system', marks: 'all', script: 'as-is', outline: 3 };

describe('how documents are read', () => {
  it('is the default until something is chosen', async () => {
    expect(await readReading()).toEqual(DEFAULTS);
  });

  it('is kept one by one, so that two tabs do not overwrite each other', async () => {
    await Promise.all([keepReading({ theme: 'sepia' }), keepReading({ size: 4 })]);
    expect(await readReading()).toEqual({ ...DEFAULTS, theme: 'sepia', size: 4 });
    expect(Object.keys(await fakeBrowser.storage.local.get(null)).sort()).toEqual(['reading.size', 'reading.theme']);
  });

  it.each([
    ['size', 9],
    ['size', '3'],
    ['theme', 'pink'],
    ['marks', null],
    ['outline', {}],
  ])('has its default where %s is %o', async (name, value) => {
    await fakeBrowser.storage.local.set({ [`reading.${name}`]: value });
    expect(await readReading()).toEqual(DEFAULTS);
  });

  it('is told when it changes, until that is stopped; other records tell nothing', async () => {
    const onChange = vi.fn();
    const stop = watchReading(onChange);
    await keepReadingPlace('003', { clause: '003/1/x', quote: '' });
    await keepReading({ marks: 'none' });
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce());
    expect(onChange).toHaveBeenCalledWith({ ...DEFAULTS, marks: 'none' });
    stop();
    await keepReading({ marks: 'all' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(onChange).toHaveBeenCalledOnce();
  });
});

describe('how far documents were read', () => {
  it('is kept for each, and forgotten at its beginning', async () => {
    await keepReadingPlace('003', { clause: '003/1/x', quote: '建成书院' });
    await keepReadingPlace('001', { clause: '001/1/y', quote: '' });
    await keepReadingPlace('001', undefined);
    expect([...(await readReadingPlaces(['001', '003', '004']))]).toEqual([
      ['003', { clause: '003/1/x', quote: '建成书院' }],
    ]);
  });

  it.each([5, null, 'x', {}, { clause: '', quote: '' }, { clause: 'x' }, { clause: 'x'.repeat(400), quote: '' }])(
    'is nothing where %o is stored',
    async (value) => {
      await fakeBrowser.storage.local.set({ 'readingPlace.003': value });
      expect((await readReadingPlaces(['003'])).size).toBe(0);
    },
  );
});
