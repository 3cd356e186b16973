// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { FactsOf } from '@/components/hit-list.ts';
import { type HitsState, PageHitsView } from '@/components/PageHitsView.tsx';
import type { PageHit } from '@/core/model/page.ts';
import { draw } from './draw.ts';

const REPORT = { id: 'b', title: '2025年工作报告', date: '2025-01-13' };
const PLAN = { id: 'a', title: '书香行动方案', date: '2021-02-19' };
const FACTS: Readonly<Record<string, ReturnType<FactsOf>>> = {
  书院: { lead: REPORT, documents: [PLAN, REPORT], departments: ['市文旅局'] },
  码头: { lead: PLAN, documents: [PLAN], departments: ['市教育局'] },
};

const hit = (at: number, id: string, more: Partial<PageHit> = {}): PageHit => ({
  at,
  id,
  name: id,
  kind: 'project',
  surface: id,
  section: '',
  ...more,
});
const HITS = [
  hit(0, '书院', { surface: '东岸\n书院' }),
  hit(1, '码头', { section: '水边', kind: 'place' }),
  hit(2, '书院', { section: '水边' }),
];
const ready = (hits: readonly PageHit[]): HitsState => ({
  kind: 'ready',
  page: { hits, total: hits.length, cost: { characters: 9, ms: 1, longestMs: 1 } },
});

function view(hits: HitsState = ready(HITS), more: { onGo?: () => Promise<{ at: number; seen: boolean }> } = {}) {
  const calls = { onGo: vi.fn(async ({ at }: PageHit) => ({ at, seen: true })), onRead: vi.fn(), onRetry: vi.fn() };
  const titleOf = (id: string) => [REPORT, PLAN].find((it) => it.id === id)?.title ?? '';
  const it = draw(<PageHitsView hits={hits} factsOf={(id) => FACTS[id]} titleOf={titleOf} {...calls} {...more} />);
  const choose = (at: number, value: string) =>
    act(() => {
      const select = it.root.querySelectorAll('select')[at]!;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  const press = (target: EventTarget, init: KeyboardEventInit) =>
    act(() => void target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })));
  const rows = () => it.texts('.hit-go');
  return { ...it, calls, choose, press, rows };
}

describe('the list of a page’s marks', () => {
  it('stands under the page’s headings, each row with the kind, the name, the page’s words and the document', () => {
    const it = view();
    expect(it.texts('h3')).toEqual(['文首', '水边']);
    expect(it.rows()).toEqual([
      '项目书院本页作“东岸 书院”2025年工作报告',
      '地点码头2021 书香行动方案',
      '项目书院2025年工作报告',
    ]);
    expect(it.texts('.hits-group ol')).toHaveLength(2);
  });

  it('stands by document when the reader likes', () => {
    const it = view();
    act(() => it.root.querySelectorAll<HTMLInputElement>('.segments input')[1]!.click());
    expect(it.texts('h3')).toEqual(['2025年工作报告', '2021 书香行动方案']);
    expect(it.rows()).toEqual(['项目书院本页作“东岸 书院”', '项目书院', '地点码头']);
  });

  it.each([
    [{ kind: 'loading' } as const, '正在列出……'],
    [{ kind: 'failed' } as const, '没有取到本页的标注。'],
  ])('says when it is %o', (state, text) => {
    const it = view(state);
    expect(it.root.textContent).toContain(text);
    if (state.kind === 'failed') it.click('再试一次');
    expect(it.calls.onRetry).toHaveBeenCalledTimes(state.kind === 'failed' ? 1 : 0);
  });

  it('says how a figure stands to the document’s', () => {
    expect(view(ready([hit(0, '书院', { kind: 'target', relation: 'below' })])).texts('.hit-relation')).toEqual([
      '低于',
    ]);
  });

  it('leads to the source', () => {
    const it = view();
    it.root.querySelectorAll<HTMLElement>('.hit-read')[1]!.click();
    expect(it.calls.onRead).toHaveBeenCalledWith(HITS[1]);
  });
});

describe('the filters', () => {
  it('narrow the list together, each as a chip that takes it out again', () => {
    const it = view();
    it.choose(0, 'project');
    it.choose(1, 'a');
    expect(it.rows()).toHaveLength(2);
    expect(it.texts('.chip-text')).toEqual(['项目', '书香行动方案']);
    expect(it.one('[role="status"]').textContent).toBe('列出 2 处，本页共 3 处');
    it.choose(2, '市文旅局');
    expect(it.texts('.chip-text')).toHaveLength(3);
    it.click('去掉筛选：项目');
    expect(it.texts('.chip-text')).toEqual(['书香行动方案', '市文旅局']);
    it.click('清除筛选');
    expect(it.rows()).toHaveLength(3);
    expect(it.texts('.chip')).toEqual([]);
  });

  it('say when nothing is left', () => {
    const it = view();
    it.choose(0, 'place');
    it.again(
      <PageHitsView
        hits={ready([HITS[0]!])}
        factsOf={(id) => FACTS[id]}
        titleOf={() => ''}
        onGo={async () => ({ at: 0, seen: true })}
        onRead={() => {}}
        onRetry={() => {}}
      />,
    );
    expect(it.one('[role="status"]').textContent).toBe('没有符合筛选的标注。去掉一项再看。');
    expect(it.texts('.chip-text')).toEqual(['地点']);
  });
});

describe('going from mark to mark', () => {
  it('a click goes to the place, and the row is the current one', async () => {
    const it = view();
    await act(async () => it.root.querySelectorAll<HTMLElement>('.hit-go')[1]!.click());
    expect(it.calls.onGo).toHaveBeenCalledWith(HITS[1]);
    expect(it.one('[aria-current]').textContent).toContain('码头');
    expect(it.one('.walk-place').textContent).toBe('2 / 3');
    expect(it.one('[role="status"]').textContent).toContain('第 2 处：码头');
  });

  it('follows the reader on the page, and goes on from there', async () => {
    const calls = { onGo: vi.fn(async ({ at }: PageHit) => ({ at, seen: true })), onRead: vi.fn(), onRetry: vi.fn() };
    const drawn = (place?: { readonly at: number }) => (
      <PageHitsView hits={ready(HITS)} place={place} factsOf={(id) => FACTS[id]} titleOf={() => ''} {...calls} />
    );
    const it = draw(drawn());
    it.again(drawn({ at: 1 }));
    expect(it.one('.hit-go[aria-current="true"]').textContent).toContain('码头');
    expect(calls.onGo).not.toHaveBeenCalled();
    await act(async () => it.click('下一处（Alt+N）'));
    expect(calls.onGo).toHaveBeenCalledWith(HITS[2]);
    it.again(drawn({ at: 1 }));
    expect(it.one('.walk-place').textContent).toBe('2 / 3');
  });

  it('the two buttons and Alt+N, Alt+P go on through what is listed, round its end', async () => {
    const it = view();
    it.choose(0, 'project');
    const gone = () => it.calls.onGo.mock.calls.map(([{ at }]) => at);
    await act(async () => it.click('下一处（Alt+N）'));
    it.press(document, { code: 'KeyN', altKey: true });
    it.press(document, { code: 'KeyN', altKey: true });
    it.press(document, { code: 'KeyP', altKey: true });
    it.press(document, { code: 'KeyN' });
    it.press(document, { code: 'KeyN', altKey: true, ctrlKey: true });
    expect(gone()).toEqual([0, 2, 0, 2]);
  });

  it.each([
    [{ at: 1, seen: false }, '这一处现在看不见，可能折叠着。'],
    [{ at: -1, seen: false }, '这一处已经不在页面上了。'],
  ])('%o is told: %s', async (reply, text) => {
    const it = view(ready(HITS), { onGo: async () => reply });
    await act(async () => it.root.querySelectorAll<HTMLElement>('.hit-go')[1]!.click());
    expect(it.one('[role="status"]').textContent).toContain(text);
  });

  it('takes one stop of the Tab key, and the arrows lead from row to row', () => {
    const it = view();
    const rows = [...it.root.querySelectorAll<HTMLElement>('.hit-go')];
    expect(rows.map((row) => row.tabIndex)).toEqual([0, -1, -1]);
    rows[0]!.focus();
    const at = () => rows.indexOf(document.activeElement as HTMLElement);
    const seen = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => {
      it.press(document.activeElement!, { key });
      return at();
    });
    expect(seen).toEqual([1, 2, 2, 1, 0, 2]);
  });
});
