// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { SearchBox, type SearchBoxProps } from '@/components/SearchBox.tsx';
import type { SearchResult } from '@/core/model.ts';
import { draw } from './draw.ts';
import { result } from './samples.ts';

const ROWS = [result('entity', '东岸书院'), result('clause', 'a/1/x'), result('clause', 'a/1/y')];

interface Asked {
  readonly query: string;
  readonly answer: (results: readonly SearchResult[]) => Promise<void>;
  readonly fail: () => Promise<void>;
}

/** A box whose search answers when the test says so. */
function box(more: Partial<SearchBoxProps> = {}) {
  const asked: Asked[] = [];
  const search = (query: string) =>
    new Promise<readonly SearchResult[]>((resolve, reject) => {
      asked.push({
        query,
        answer: (results) => act(async () => resolve(results)) as Promise<void>,
        fail: () => act(async () => reject(new Error('closed'))) as Promise<void>,
      });
    });
  const onOpen = vi.fn<SearchBoxProps['onOpen']>();
  const props = { search, onOpen, ...more };
  const drawn = draw(<SearchBox {...props} />);
  const input = drawn.one<HTMLInputElement>('input');
  return {
    ...drawn,
    input,
    asked,
    onOpen,
    redraw: (changes: Partial<SearchBoxProps>) => drawn.again(<SearchBox {...props} {...changes} />),
    type(text: string, isComposing = false) {
      input.value = text;
      fire(input, 'input', { isComposing });
    },
    press: (key: string, more = {}) => fire(input, 'keydown', { key, ...more }),
    rows: () => drawn.texts('[role="option"]').length,
    active: () => drawn.texts('[aria-selected="true"]')[0],
    status: () => drawn.texts('[role="status"]')[0],
  };
}

/** Fires an event with the fields that the test's DOM does not know; tells whether it was left to the browser. */
function fire(element: Element, type: string, fields: object): boolean {
  const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), fields);
  act(() => void element.dispatchEvent(event));
  return !event.defaultPrevented;
}

async function answered(query = '书院') {
  const it = box();
  it.type(query);
  await it.asked.at(-1)!.answer(ROWS);
  return it;
}

describe('a search', () => {
  it('shows names, then clauses, and says how many', async () => {
    const it = await answered();
    expect(it.texts('[role="group"] > .results-title')).toEqual(['名称与指标', '条文']);
    expect(it.texts('.result-title')).toEqual(['名称 东岸书院']);
    expect(it.rows()).toBe(3);
    expect(it.status()).toBe('找到 3 条');
  });

  it('drops an answer to words that are no longer in the box', async () => {
    const it = box();
    it.type('书');
    it.type('书院');
    await it.asked[1]!.answer([ROWS[0]!]);
    await it.asked[0]!.answer(ROWS);
    expect(it.rows()).toBe(1);
  });

  it('says that it searches, and what was not found', async () => {
    const it = box();
    it.type('月球港');
    expect(it.status()).toBe('正在查找……');
    await it.asked[0]!.answer([]);
    expect(it.status()).toBe('文件里没有找到“月球港”。');
    expect(it.root.textContent).toContain('拼音首字母');
  });

  it('that failed can be tried again', async () => {
    const it = box();
    it.type('书院');
    await it.asked[0]!.fail();
    expect(it.status()).toBe('这次没有查成。');
    it.click('再试一次');
    await it.asked[1]!.answer(ROWS);
    expect(it.rows()).toBe(3);
    expect(it.texts('button')).not.toContain('再试一次');
  });

  it('for very long words is cut, and says so', () => {
    const it = box();
    it.type('书'.repeat(401));
    expect(it.asked[0]!.query).toHaveLength(400);
    expect(it.root.textContent).toContain('只查找了前 400 个字');
    it.type('书'.repeat(400));
    expect(it.root.textContent).not.toContain('只查找了');
  });

  it('asks nothing for blanks', () => {
    const it = box();
    it.type('  ');
    expect(it.asked).toEqual([]);
  });

  it('typed before the documents were open is made when they are', async () => {
    const it = box();
    it.type('书院');
    const search = vi.fn(async () => ROWS);
    it.redraw({ search });
    await act(async () => {});
    expect(search).toHaveBeenCalledWith('书院');
    expect(it.rows()).toBe(3);
  });
});

describe('words that are handed over', () => {
  it('are looked up at once, others in their place, the same ones again', () => {
    const it = box({ query: { text: '书院' } });
    expect(it.input.value).toBe('书院');
    it.redraw({ query: { text: '码头' } });
    it.type('别的');
    it.redraw({ query: { text: '码头' } });
    expect(it.input.value).toBe('码头');
    expect(it.asked.map(({ query }) => query)).toEqual(['书院', '码头', '别的', '码头']);
  });
});

describe('the keys of the box', () => {
  it('choose a row and open it', async () => {
    const it = await answered();
    expect(it.active()).toContain('东岸书院');
    it.press('ArrowUp');
    it.press('Enter');
    expect(it.onOpen).toHaveBeenLastCalledWith(ROWS[2]);
    it.press('ArrowDown');
    it.press('Enter');
    expect(it.onOpen).toHaveBeenLastCalledWith(ROWS[0]);
    expect(it.input.getAttribute('aria-activedescendant')).toBe(it.one('[aria-selected="true"]').id);
  });

  it('do not open an old row for new words', async () => {
    const it = await answered();
    it.type('书院街');
    it.press('Enter');
    expect(it.onOpen).not.toHaveBeenCalled();
    await it.asked.at(-1)!.answer([ROWS[1]!]);
    it.press('Enter');
    expect(it.onOpen).toHaveBeenCalledWith(ROWS[1]);
  });

  it('empty the box at Esc, and leave it at the next', async () => {
    const onLeave = vi.fn();
    const it = box({ onLeave });
    it.type('书院');
    it.press('Escape');
    expect([it.input.value, onLeave.mock.calls.length]).toEqual(['', 0]);
    it.press('Escape');
    expect(onLeave).toHaveBeenCalledOnce();
  });

  it('are the browser’s where the box has no use for them', () => {
    const it = box();
    expect(['a', 'Tab', 'ArrowLeft', 'Escape'].map((key) => it.press(key))).toEqual([true, true, true, true]);
    expect(['ArrowDown', 'ArrowUp', 'Enter'].map((key) => it.press(key))).toEqual([false, false, false]);
  });

  it.each([[{ isComposing: true }], [{ keyCode: 229 }]])(
    'belong to the input method while it composes: %o',
    async (state) => {
      const it = await answered();
      expect(['ArrowDown', 'Enter', 'Escape'].map((key) => it.press(key, state))).toEqual([true, true, true]);
      expect(it.onOpen).not.toHaveBeenCalled();
      expect(it.input.value).toBe('书院');
      expect(it.active()).toContain('东岸书院');
    },
  );
});

describe('an input method', () => {
  it('composes without a search, which comes when it is done', async () => {
    const it = await answered();
    it.type('书院 jie', true);
    expect(it.asked).toHaveLength(1);
    expect(it.rows()).toBe(3);
    expect(it.input.value).toBe('书院 jie');
    it.type('书院街', true);
    fire(it.input, 'compositionend', {});
    expect(it.asked.at(-1)!.query).toBe('书院街');
  });
});

describe('the pointer', () => {
  it('chooses and opens a row, and leaves the focus in the box', async () => {
    const it = await answered();
    it.input.focus();
    const row = it.root.querySelectorAll('[role="option"]')[1]!;
    fire(row, 'pointermove', {});
    expect(it.active()).toContain('建成东岸书院');
    expect(row.getAttribute('aria-selected')).toBe('true');
    expect(fire(row, 'mousedown', {})).toBe(false);
    act(() => (row as HTMLElement).click());
    expect(it.onOpen).toHaveBeenCalledWith(ROWS[1]);
  });

  it('empties the box with the button, and the focus is in the box', async () => {
    const it = await answered();
    it.click('清空');
    expect([it.input.value, it.rows(), document.activeElement === it.input]).toEqual(['', 0, true]);
  });

  it('is not run away from: only what the keys choose is scrolled to', async () => {
    const it = await answered();
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {});
    fire(it.root.querySelectorAll('[role="option"]')[2]!, 'pointermove', {});
    expect(scrolled).not.toHaveBeenCalled();
    it.press('ArrowUp');
    expect(scrolled).toHaveBeenCalledOnce();
    scrolled.mockRestore();
  });
});

describe('the slash', () => {
  it('goes to the box from anywhere but a field', () => {
    const it = box({ slashFocuses: true });
    const field = it.root.appendChild(document.createElement('textarea'));
    field.focus();
    expect(fire(field, 'keydown', { key: '/' })).toBe(true);
    expect(fire(document.body, 'keydown', { key: '/', ctrlKey: true })).toBe(true);
    expect(document.activeElement).toBe(field);
    expect(fire(document.body, 'keydown', { key: '/' })).toBe(false);
    expect(document.activeElement).toBe(it.input);
  });
});
