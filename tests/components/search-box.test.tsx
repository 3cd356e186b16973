// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { SearchBox, type SearchBoxProps } from '@/components/SearchBox.tsx';
import { MAX_QUERY_LENGTH, type SearchAnswer, type SearchResult } from '@/core/model/search.ts';
import { draw } from './draw.ts';
import { answerOf, filterIn, result, target } from './samples.ts';

const ROWS = [result('entity', '东岸书院'), result('clause', 'a/1/x'), result('clause', 'a/1/y')];

interface Asked {
  readonly query: string;
  readonly answer: (results: readonly SearchResult[], more?: Partial<SearchAnswer>) => Promise<void>;
  readonly fail: () => Promise<void>;
}

/** A box whose search answers when the test says so. */
function box(more: Partial<SearchBoxProps> = {}) {
  const asked: Asked[] = [];
  const search = (query: string) =>
    new Promise<SearchAnswer>((resolve, reject) => {
      asked.push({
        query,
        answer: (results, more) => act(async () => resolve(answerOf(results, more))) as Promise<void>,
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
  const keys = { ctrlKey: false, metaKey: false };
  const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), keys, fields);
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
  it('shows results under headings, and says how many', async () => {
    const it = await answered();
    expect(it.texts('[role="group"] > .results-title')).toEqual(['名称', '条文']);
    expect(it.texts('.result-title')).toEqual(['东岸书院']);
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
    it.type('书'.repeat(MAX_QUERY_LENGTH + 1));
    expect(it.asked[0]!.query).toHaveLength(MAX_QUERY_LENGTH);
    expect(it.root.textContent).toContain(`只查找了前 ${MAX_QUERY_LENGTH} 个字`);
    it.type('书'.repeat(MAX_QUERY_LENGTH));
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
    const search = vi.fn(async () => answerOf(ROWS));
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
    expect(it.onOpen).toHaveBeenLastCalledWith(ROWS[2], false);
    it.press('ArrowDown');
    it.press('Enter');
    expect(it.onOpen).toHaveBeenLastCalledWith(ROWS[0], false);
    expect(it.input.getAttribute('aria-activedescendant')).toBe(it.one('[aria-selected="true"]').id);
  });

  it('do not open an old row for new words', async () => {
    const it = await answered();
    it.type('书院街');
    it.press('Enter');
    expect(it.onOpen).not.toHaveBeenCalled();
    await it.asked.at(-1)!.answer([ROWS[1]!]);
    // Enter meant the words: it has waited for what is found of them.
    expect(it.onOpen.mock.calls).toEqual([[ROWS[1], false]]);
    it.press('Enter');
    expect(it.onOpen).toHaveBeenCalledTimes(2);
  });

  it('open nothing of words that are no longer in the box, drawn or not', async () => {
    const it = await answered();
    it.input.value = '书院街';
    it.press('Enter', { ctrlKey: true });
    expect(it.onOpen).not.toHaveBeenCalled();
    it.type('书院街');
    await it.asked.at(-1)!.answer([ROWS[1]!]);
    expect(it.onOpen).not.toHaveBeenCalled();
  });

  it('are forgotten when the reader types on', async () => {
    const it = await answered();
    it.type('书院街');
    it.press('Enter');
    it.type('书院街道');
    await it.asked.at(-1)!.answer([ROWS[1]!]);
    expect(it.onOpen).not.toHaveBeenCalled();
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

describe('a row', () => {
  async function rowOf(row: SearchResult, more: Partial<SearchAnswer> = {}, query = '书') {
    const it = box();
    it.type(query);
    await it.asked.at(-1)!.answer([row], more);
    return it;
  }
  const { comparator, value, unit, deadline, status } = target('t');
  const figure = result('target', '书屋数', { target: { comparator, value, unit, deadline, status } });

  it('of a name says its kind, and how many documents speak of it', async () => {
    const it = await rowOf(result('entity', '东岸书院', { entity: { type: 'project', documents: 3 } }));
    expect(it.texts('.result-title > *')).toEqual(['项目', '东岸书院', '3 份文件']);
  });

  it('of a target says the value, the year, and whether it is planned', async () => {
    const it = await rowOf(figure);
    expect(it.texts('.result-title > *')).toEqual(['书屋数', '≥ 300家 · 2025 年 · 计划']);
    const done = { ...figure, target: { ...figure.target!, deadline: 'none', status: 'achieved' } } as const;
    expect((await rowOf(done)).texts('.result-fact')).toEqual(['≥ 300家 · 完成']);
  });

  it.each([
    ['value', '≥ 300家', '2025 年 · 计划'],
    ['year', '2025 年', '≥ 300家 · 计划'],
  ] as const)('that answers a question about the %s says it first', async (asks, said, beside) => {
    const it = await rowOf(figure, { asks });
    expect([it.texts('.answer-said'), it.texts('.result-fact')]).toEqual([[said], [beside]]);
  });

  it('does not make up the year that a target has not', async () => {
    const it = await rowOf({ ...figure, target: { ...figure.target!, deadline: 'none' } }, { asks: 'year' });
    expect([it.texts('.answer-said'), it.texts('.result-fact')]).toEqual([[], ['≥ 300家 · 计划']]);
  });

  it('says where it stands: the document with its year, without who issued it, and the nearest heading', async () => {
    const documentTitle = '某市委 某市政府关于办好书院的意见';
    const it = await rowOf(result('clause', 'a/1/x', { documentTitle, path: ['一、总体', '（二）书院'] }));
    expect(it.texts('.result-source span')).toEqual(['2024 关于办好书院的意见', '（二）书院']);
    expect(it.one('.result-source').title).toBe('一、总体 › （二）书院');
  });

  it('begins shortly before what is meant', async () => {
    const before = '先说很长的一段别的事情，与所问的全不相干，还要再说上好几句，才终于到了正题；';
    const text = `${before}建成东岸书院。`;
    const start = text.indexOf('东岸');
    const it = await rowOf(result('clause', 'a/1/x', { text, highlights: [{ start, end: start + 4 }] }));
    expect([it.texts('.result-text'), it.texts('mark')]).toEqual([
      ['…还要再说上好几句，才终于到了正题；建成东岸书院。'],
      ['东岸书院'],
    ]);
  });

  it('near a passage marks what differs from it', async () => {
    const text = '全市今年建成书屋300家，开放到夜里。';
    const query = '全市今年建成书屋280家，开放到夜里';
    const it = await rowOf(result('clause', 'a/1/x', { text }), { kind: 'nearest' }, query);
    expect([it.texts('ins'), it.one('ins').title]).toEqual([['300'], '所查文字作“280”']);
    expect(it.status()).toContain('下面的条文最接近');
  });
});

describe('when nothing is found', () => {
  it('what comes near is offered, but not opened by an Enter that meant the words', async () => {
    const it = box();
    it.type('月球港');
    await it.asked[0]!.answer([], { suggestions: ROWS });
    expect(it.status()).toBe('文件里没有找到“月球港”。');
    expect(it.texts('.results-title')).toEqual(['相近的名称与条文']);
    it.press('Enter');
    expect(it.onOpen).not.toHaveBeenCalled();
    it.press('ArrowDown');
    it.press('Enter');
    expect(it.onOpen).toHaveBeenCalledWith(ROWS[0], false);
  });

  it('under filters it is said that they may be too many', async () => {
    const it = box();
    const query = '高铁 文件:1999';
    it.type(query);
    await it.asked[0]!.answer([], { filters: [filterIn(query, '文件:1999', 'document')] });
    expect(it.status()).toBe('没有同时符合这些筛选的结果。');
    expect(it.root.textContent).toContain('去掉一项筛选');
  });
});

describe('a filter', () => {
  const query = '书院 文件:2025  计划 开放';
  const filters = [filterIn(query, '文件:2025', 'document'), filterIn(query, '计划', 'status')];

  async function filtered() {
    const it = box();
    it.type(query);
    await it.asked[0]!.answer(ROWS, { filters });
    return { ...it, chips: () => [...it.root.querySelectorAll<HTMLElement>('.chip')] };
  }

  it('is a chip that says what it is and what it does', async () => {
    const it = await filtered();
    expect(it.texts('.chip-text')).toEqual(['文件：2025', '状态：计划']);
    expect(it.chips().map((chip) => chip.getAttribute('aria-label'))).toEqual([
      '去掉筛选：文件：2025',
      '去掉筛选：状态：计划',
    ]);
  });

  it.each(['click', 'Delete', 'Backspace'])('goes by %s, its characters with it', async (how) => {
    const it = await filtered();
    const first = it.chips()[0]!;
    first.focus();
    if (how === 'click') act(() => first.click());
    else expect(fire(first, 'keydown', { key: how })).toBe(false);
    expect([it.input.value, it.asked.at(-1)!.query]).toEqual(['书院 计划 开放', '书院 计划 开放']);
    await it.asked.at(-1)!.answer(ROWS, { filters: [filterIn('书院 计划 开放', '计划', 'status')] });
    // The next chip has taken its place, and the focus.
    expect([it.texts('.chip-text'), document.activeElement === it.chips()[0]]).toEqual([['状态：计划'], true]);
  });

  it('that was the last leaves the focus to the box', async () => {
    const it = await filtered();
    it.chips()[1]!.focus();
    fire(it.chips()[1]!, 'keydown', { key: 'Delete' });
    expect(it.input.value).toBe('书院 文件:2025 开放');
    expect(document.activeElement).toBe(it.input);
  });

  it('is not cut out of words that have changed since it was understood', async () => {
    const it = await filtered();
    it.type('新的 文件:2025');
    fire(it.chips()[0]!, 'keydown', { key: 'Delete' });
    expect(it.input.value).toBe('新的 文件:2025');
  });

  it('keeps the other keys: Esc there empties the box', async () => {
    const it = await filtered();
    it.chips()[0]!.focus();
    expect(fire(it.chips()[0]!, 'keydown', { key: 'Tab' })).toBe(true);
    fire(it.chips()[0]!, 'keydown', { key: 'Escape' });
    expect([it.input.value, document.activeElement === it.input]).toEqual(['', true]);
  });
});

describe('with Ctrl or Cmd', () => {
  it.each(['ctrlKey', 'metaKey'])('%s Enter and a click open beside', async (key) => {
    const it = await answered();
    it.press('Enter', { [key]: true });
    fire(it.root.querySelectorAll('[role="option"]')[1]!, 'click', { [key]: true });
    expect(it.onOpen.mock.calls).toEqual([
      [ROWS[0], true],
      [ROWS[1], true],
    ]);
  });
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

  it('at work while the documents open is left to finish', async () => {
    const it = box();
    it.type('shu yuan', true);
    const search = vi.fn(async () => answerOf(ROWS));
    it.redraw({ search });
    await act(async () => {});
    expect(search).not.toHaveBeenCalled();
    expect(it.rows()).toBe(0);
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
    expect(it.onOpen).toHaveBeenCalledWith(ROWS[1], false);
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
