// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { NamedOnPage } from '@/components/page-summary.ts';
import { SearchBox, type SearchBoxProps } from '@/components/SearchBox.tsx';
import { draw } from './draw.ts';
import { answerOf, result } from './samples.ts';

const named = (...names: string[]): NamedOnPage[] =>
  names.map((name) => ({ id: `id ${name}`, name, kind: 'project', count: 1 }));

/** An empty box over recent searches that are forgotten as the reader says. */
function start(queries: readonly string[], things: readonly NamedOnPage[] = named('东岸书院', '北港')) {
  const calls = {
    onKeep: vi.fn(),
    onRemove: vi.fn(),
    onClear: vi.fn(),
    onUndo: vi.fn(),
    onNamed: vi.fn(),
    onOpen: vi.fn(),
  };
  const search = vi.fn(async () => answerOf([result('entity', '东岸书院')]));
  const view = (
    list: readonly string[],
    removed: boolean,
    on: readonly NamedOnPage[],
    more: Partial<SearchBoxProps>,
  ) => (
    <SearchBox
      search={search}
      onOpen={calls.onOpen}
      onNamed={calls.onNamed}
      named={on}
      recent={{ ...calls, queries: list, removed }}
      {...more}
    />
  );
  const drawn = draw(view(queries, false, things, {}));
  return {
    ...drawn,
    calls,
    search,
    input: drawn.one<HTMLInputElement>('input'),
    items: () => [...drawn.root.querySelectorAll<HTMLElement>('.start-go')],
    again: (list: readonly string[], removed: boolean, on = things, more = {}) =>
      drawn.again(view(list, removed, on, more)),
  };
}

function press(element: Element, key: string, more: KeyboardEventInit = {}) {
  act(
    () => void element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })),
  );
}

const focused = () => document.activeElement?.textContent;

describe('an empty box', () => {
  it('offers the last searches, then what the page names', () => {
    const it = start(['高铁', '5G 基站']);
    expect(it.texts('.start-title > :first-child, .start-title:not(:has(*))')).toEqual(['最近查找', '在本页出现']);
    expect(it.texts('.start-go')).toEqual(['高铁', '5G 基站', '东岸书院', '北港']);
  });

  it('offers nothing where there is nothing, and nothing to words', async () => {
    expect(start([], []).root.querySelector('.search-start')).toBeNull();
    const it = start(['高铁']);
    it.input.value = '书';
    await act(async () => void it.input.dispatchEvent(new Event('input', { bubbles: true })));
    expect(it.root.querySelector('.search-start')).toBeNull();
  });

  it('searches again for what was searched, with the focus in the box', async () => {
    const it = start(['高铁']);
    await act(async () => it.items()[0]!.click());
    expect(it.search).toHaveBeenCalledWith('高铁');
    expect([it.input.value, document.activeElement === it.input]).toEqual(['高铁', true]);
  });

  it('leads to what the page names, beside with Ctrl', () => {
    const it = start([]);
    it.items()[1]!.click();
    press(it.items()[0]!, 'Enter', { ctrlKey: true });
    expect(it.calls.onNamed.mock.calls.map(([thing, newTab]) => [thing.name, newTab])).toEqual([
      ['北港', false],
      ['东岸书院', true],
    ]);
  });

  it('lists six things of the page at most, and those that stay keep their places', () => {
    const it = start([], named('甲', '乙', '丙', '丁', '戊', '己', '庚'));
    expect(it.texts('.start-go')).toEqual(['甲', '乙', '丙', '丁', '戊', '己']);
    it.again([], false, named('新', '乙', '己', '甲'));
    expect(it.texts('.start-go')).toEqual(['甲', '乙', '己', '新']);
  });
});

describe('the arrows', () => {
  it('lead from the box into what it offers, along it, and back', () => {
    const it = start(['高铁']);
    it.input.focus();
    press(it.input, 'ArrowDown');
    expect(focused()).toBe('高铁');
    press(document.activeElement!, 'ArrowDown');
    press(document.activeElement!, 'ArrowRight');
    press(document.activeElement!, 'ArrowRight');
    expect(focused()).toBe('北港');
    press(document.activeElement!, 'Home');
    press(document.activeElement!, 'ArrowUp');
    expect(document.activeElement).toBe(it.input);
    press(it.input, 'ArrowUp');
    expect(focused()).toBe('北港');
  });

  it('make one stop of the Tab key of it', () => {
    const it = start(['高铁', '5G']);
    const stops = () => it.items().map(({ tabIndex }) => tabIndex);
    expect(stops()).toEqual([0, -1, -1, -1]);
    act(() => it.items()[2]!.focus());
    expect(stops()).toEqual([-1, -1, 0, -1]);
    it.again([], false, named('东岸书院'));
    expect(stops()).toEqual([0]);
  });
});

describe('forgetting', () => {
  it.each(['Delete', 'Backspace'])('one search with %s: the next one has the focus', (key) => {
    const it = start(['高铁', '5G']);
    it.items()[0]!.focus();
    press(it.items()[0]!, key);
    expect(it.calls.onRemove.mock.calls).toEqual([['高铁']]);
    it.again(['5G'], true);
    expect(focused()).toBe('5G');
    it.items()[0]!.focus();
    press(it.items()[0]!, key);
    it.again([], true);
    expect(focused()).toBe('撤销');
  });

  it('by the button, all at once, and taking it back', () => {
    const it = start(['高铁', '5G']);
    it.click('忘掉“5G”');
    it.click('全部忘掉');
    it.again([], true);
    expect(it.texts('.start-undo [role="status"]')).toEqual(['已忘掉。']);
    it.click('撤销');
    const { onRemove, onClear, onUndo } = it.calls;
    expect([onRemove, onClear, onUndo].map((call) => call.mock.calls)).toEqual([[['5G']], [[]], [[]]]);
  });

  it('never loses the focus on the way: a list that needs it would be gone', () => {
    const it = start(['高铁'], []);
    it.items()[0]!.focus();
    // The view is drawn anew only later; what has the focus until then must not be what goes.
    press(it.items()[0]!, 'Delete');
    expect(document.activeElement).toBe(it.input);
    it.again([], true, []);
    expect(focused()).toBe('撤销');
    it.click('撤销');
    expect(document.activeElement).toBe(it.input);
  });

  it('is nothing for what the page names', () => {
    const it = start([]);
    press(it.items()[0]!, 'Delete');
    expect(it.calls.onRemove).not.toHaveBeenCalled();
  });
});

describe('a search', () => {
  it('is remembered when it has led somewhere', async () => {
    const it = start([]);
    it.input.value = '书院';
    await act(async () => void it.input.dispatchEvent(new Event('input', { bubbles: true })));
    expect(it.calls.onKeep).not.toHaveBeenCalled();
    press(it.input, 'Enter');
    expect(it.calls.onKeep.mock.calls).toEqual([['书院']]);
    expect(it.calls.onOpen).toHaveBeenCalledOnce();
  });
});

describe('Esc', () => {
  it('among what the empty box offers leaves it', () => {
    const onLeave = vi.fn();
    const it = start(['高铁']);
    it.again(['高铁'], false, [], { onLeave });
    press(it.items()[0]!, 'Escape');
    expect(onLeave).toHaveBeenCalledOnce();
  });
});
