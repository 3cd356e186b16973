// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Card, type CardProps } from '@/components/Card.tsx';
import type { CardActions, CardState, CardView } from '@/components/card-state.ts';
import type { Comparison, PageMention } from '@/core/model/page.ts';
import { draw } from './draw.ts';
import { answerOf, citation, dossier, pageMention, result, target } from './samples.ts';

const COMPARISON: Comparison = {
  indicator: '书屋数',
  reported: { value: 280, unit: '家', period: '2024年' },
  planned: { value: 300, unit: '家', comparator: '≥', deadline: '2025', status: 'planned', clause: 'a/1/x' },
  relation: 'below',
};

const VIEW: CardView = {
  pinned: false,
  told: undefined,
  reaches: [],
  senses: ['东岸书院'],
  sense: 0,
  received: false,
  format: 'plain',
  keys: false,
  today: '2026-03-01',
};

function card(state: CardState, more: Partial<CardProps> = {}) {
  const calls = {
    onClose: vi.fn(),
    onPin: vi.fn(),
    onRetry: vi.fn(),
    onOpen: vi.fn(),
    onCopy: vi.fn(),
    onNotThis: vi.fn(),
    onUndo: vi.fn(),
    onSense: vi.fn(),
    onReceived: vi.fn(),
    onSearch: vi.fn(),
    onAll: vi.fn(),
    onKeys: vi.fn(),
    onMove: vi.fn(),
  };
  const props: CardProps = { ...VIEW, state, takesFocus: false, ...calls, ...more };
  return { ...draw(<Card {...props} />), calls };
}

const known = (mention: PageMention | undefined, more = {}): CardState => ({
  status: 'dossier',
  mention,
  dossier: dossier(more),
});

describe('the card', () => {
  it('is busy while the words are fetched', () => {
    const it = card({ status: 'loading', title: '东岸书院' });
    expect(it.one('.card-body').getAttribute('aria-busy')).toBe('true');
    expect(it.one('h2').textContent).toBe('东岸书院');
  });

  it('tells the kind and the comparison before the documents answer, and should they not', () => {
    const mention = { ...pageMention(), kind: 'target', comparison: COMPARISON } as const;
    for (const status of ['loading', 'failed'] as const) {
      const it = card({ status, title: '书屋', mention });
      expect(it.one('.card-head').textContent, status).toBe('指标书屋数');
      expect(it.one('.card-compare').textContent, status).toContain('低于');
    }
  });

  it('opened by a key takes the focus when there is something to read, once', () => {
    const calls = { onClose: vi.fn() } as unknown as CardActions;
    const view = (state: CardState, sense = 0) => (
      <Card {...VIEW} {...calls} state={state} takesFocus={true} sense={sense} senses={['东岸书院', '西岸书院']} />
    );
    const it = draw(view({ status: 'loading', title: '东岸书院' }));
    expect(document.activeElement).toBe(document.body);
    it.again(view(known(pageMention())));
    const section = it.one('section');
    expect(document.activeElement).toBe(section);
    expect(it.one(`[id="${section.getAttribute('aria-describedby')}"]`).textContent).toBe('建成东岸书院。');
    it.one('[role="tab"]:first-child').focus();
    it.again(view({ status: 'loading', title: '西岸书院' }, 1));
    it.again(view(known(pageMention()), 1));
    expect(document.activeElement).toBe(it.one('[role="tab"]:first-child'));
  });

  it('can be asked to try again', () => {
    const it = card({ status: 'failed', title: '东岸书院' });
    expect(it.one('.card-body').textContent).toContain('这次没有取到原文。');
    it.click('再试一次');
    expect(it.calls.onRetry).toHaveBeenCalledOnce();
  });

  it('closes, is pinned, and tells what was done', () => {
    const it = card(known(undefined), { told: { text: '已复制，附出处。', undo: false } });
    it.click('关闭（Esc）');
    it.click('钉住卡片');
    expect([it.calls.onClose, it.calls.onPin].map((call) => call.mock.calls.length)).toEqual([1, 1]);
    expect(it.one('[role="status"]').textContent).toBe('已复制，附出处。');
  });

  it('shows the first clause, its source, then the others', () => {
    const citations = [citation('a/1/x', '规划⟦东岸书院⟧。'), citation('a/2/y', '建成⟦东岸书院⟧。')];
    const it = card(known(pageMention(), { citations, lead: 1 }));
    expect(it.texts('.card-lead')).toEqual(['建成东岸书院。']);
    expect(it.texts('.card-lead mark')).toEqual(['东岸书院']);
    expect(it.texts('.card-source')).toEqual(['书香城市行动方案2024-01-05 · 一、总体安排 › （一）场馆']);
    expect(it.texts('.card-others li')).toEqual(['2024-01 通知规划东岸书院。']);
    it.click('读原文');
    it.click('复制引文');
    expect(it.calls.onOpen).toHaveBeenCalledWith({ document: 'a', clause: 'a/2/y', about: '东岸书院' });
    expect(it.calls.onCopy).toHaveBeenCalledWith(citations[1], 'plain');
  });

  it('compares the others with it: words of their own, and a sign where some are missing', () => {
    const citations = [
      citation('a/1/x', '建成⟦东岸书院⟧等书屋300家。'),
      citation('a/2/y', '规划建成⟦东岸书院⟧等书屋200家以上。'),
      citation('a/3/z', '⟦东岸书院⟧书屋300家。'),
      citation('a/4/w', '另一份文件在别处说到⟦东岸书院⟧，与此无关。'),
    ];
    const it = card(known(pageMention(), { citations }));
    expect(it.texts('.card-others ins')).toEqual(['规划', '200', '以上']);
    expect([...it.root.querySelectorAll('ins')].map((ins) => ins.title)).toEqual(['', '上面是“300”', '']);
    expect(it.texts('.card-others li:nth-child(2) .visually-hidden')).toEqual([
      '（这里没有“建成”）',
      '（这里没有“等”）',
    ]);
    expect(it.texts('.card-others li:nth-child(3) :is(ins, .text-gap)')).toEqual([]);
    expect(it.texts('.card-others mark')).toEqual(['东岸书院', '东岸书院', '东岸书院']);
    expect(it.texts('.card-hint')).toHaveLength(1);
  });

  it('explains no marks where there are none', () => {
    const citations = [citation('a/1/x', '建成⟦东岸书院⟧。'), citation('a/2/y', '建成⟦东岸书院⟧。')];
    expect(card(known(pageMention(), { citations })).texts('.card-hint')).toEqual([]);
  });

  it('shows the clause as received, each repair with what it was read as', () => {
    const received = [
      { raw: '建' },
      { raw: '\n\n', repair: { text: '', reason: 'page-break' } },
      { raw: '成' },
      { raw: '西', repair: { text: '东', reason: 'wrong-character', note: '原件误作“西”' } },
      { raw: '岸岸', repair: { text: '', reason: 'doubled-text' } },
    ] as const;
    const citations = [citation('a/1/x', '建成⟦东岸书院⟧。', { notes: ['原件误作“西”'], received })];
    const it = card(known(pageMention(), { citations }));
    expect(it.one('.card-note').textContent).toContain('原件误作“西”');
    it.click('原样');
    expect(it.calls.onReceived).toHaveBeenCalledOnce();
    const shown = card(known(pageMention(), { citations }), { received: true });
    expect(shown.texts('.card-lead s')).toEqual(['↵↵', '西', '岸岸']);
    expect(shown.texts('.card-lead ins')).toEqual(['〔东〕', '〔删〕']);
    expect(shown.one('.card-note button').getAttribute('aria-pressed')).toBe('true');
    expect(card(known(pageMention()), { received: true }).texts('.card-lead')).toEqual(['建成东岸书院。']);
  });

  it('copies in the format used last, or in another', () => {
    const it = card(known(pageMention()), { format: 'markdown' });
    it.click('复制引文');
    expect(it.one('.card-more').getAttribute('aria-expanded')).toBe('false');
    it.click('选择引文格式');
    expect(it.one('.card-more').getAttribute('aria-expanded')).toBe('true');
    expect(it.texts('[role="menuitemradio"]')).toEqual(['纯文本', 'Markdown', 'GB/T 7714']);
    expect(it.texts('[aria-checked="true"]')).toEqual(['Markdown']);
    it.click('GB/T 7714');
    expect(it.calls.onCopy.mock.calls.map(([, format]) => format)).toEqual(['markdown', 'gbt7714']);
    expect(it.texts('[role="menu"]')).toEqual([]);
  });

  it('searches for the thing', () => {
    const it = card(known(pageMention()));
    it.click('查找这个');
    expect(it.calls.onSearch.mock.calls).toEqual([['东岸书院']]);
  });

  it('leads to everything said of a name, not of a figure', () => {
    const it = card(known(pageMention()));
    it.click('全部记载');
    expect(it.calls.onAll.mock.calls).toEqual([['东岸书院']]);
    expect(card(known(undefined, { kind: 'target' })).texts('button')).not.toContain('全部记载');
  });

  it('has tabs for the things its words may mean, best first', () => {
    const it = card(known(pageMention()), { senses: ['东岸书院', '西岸书院'], sense: 1 });
    expect(it.texts('[role="tab"]')).toEqual(['东岸书院', '西岸书院']);
    const tabs = [...it.root.querySelectorAll<HTMLElement>('[role="tab"]')];
    expect(tabs.map((tab) => [tab.getAttribute('aria-selected'), tab.tabIndex])).toEqual([
      ['false', -1],
      ['true', 0],
    ]);
    const panel = it.one('[role="tabpanel"]');
    expect(tabs.map((tab) => tab.getAttribute('aria-controls'))).toEqual([panel.id, panel.id]);
    it.click('东岸书院');
    for (const key of ['ArrowRight', 'ArrowLeft', 'Home', 'End', 'x'])
      act(() => void tabs[1]!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
    expect(it.calls.onSense.mock.calls).toEqual([[0], [0], [0], [0], [1]]);
  });

  it('has no tabs for words with one sense', () => {
    expect(card(known(pageMention())).texts('[role="tab"], [role="tabpanel"]')).toEqual([]);
  });

  it('is moved by the arrow keys on its handle', () => {
    const it = card(known(pageMention()));
    const grip = it.one('.card-grip');
    expect(grip.getAttribute('aria-label')).toBe('移动卡片：拖动，或用方向键');
    for (const key of ['ArrowLeft', 'ArrowDown', 'Enter'])
      act(() => void grip.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
    expect(it.calls.onMove.mock.calls).toEqual([
      [-16, 0],
      [0, 16],
    ]);
  });

  it.each([
    [{ deadline: '2025' }, ['≥ 300家2025 计划'], ['目标年 2025：已到期']],
    [{ deadline: '2026', scope: '起步区' }, ['≥ 300家起步区 2026 计划'], ['目标年 2026：未到期']],
    [{ deadline: 'none' }, ['≥ 300家计划'], []],
    [{ status: 'achieved', deadline: '2024' }, ['≥ 300家2024 完成'], []],
  ] as const)(
    'shows the figure of a target that was looked up, and whether its year is over: %j',
    (more, facts, due) => {
      const it = card(known(undefined, { kind: 'target', name: '书屋数', targets: [target('t', more)] }));
      expect(it.texts('.card-compare dd')).toEqual(facts);
      expect(it.texts('.card-due')).toEqual(due);
    },
  );

  it('lays the page’s figure beside the document’s', () => {
    const it = card(known(pageMention({ surface: '280家书屋', comparison: COMPARISON })));
    expect(it.one('h2').textContent).toBe('书屋数');
    expect(it.texts('.card-compare dd')).toEqual(['280家书屋2024年', '≥ 300家2025 计划', '低于']);
  });

  it.each([
    [{ relation: 'below', difference: { value: -20, unit: '家' } }, '低于 20家'],
    [{ relation: 'exceeds', difference: { value: 0.4, unit: '个百分点' } }, '超出 0.4个百分点'],
    [
      { relation: 'other-period', reported: { ...COMPARISON.reported, period: '' } },
      '时期不同，不能直接比较本文没有说明时期，文件说的是 2025 年。',
    ],
    [{ relation: 'other-period', planned: { ...COMPARISON.planned, deadline: 'none' } }, '时期不同，不能直接比较'],
  ] as const)('tells by how much, or why not: %j', (more, text) => {
    const it = card(known(pageMention({ comparison: { ...COMPARISON, ...more } })));
    expect(it.texts('.card-compare dd').at(-1)).toBe(text);
  });

  it.each([
    ['meets', '达到'],
    ['below', '低于'],
    ['exceeds', '超出'],
    ['same', '同值'],
    ['other-period', '时期不同，不能直接比较本文说的是2024年，文件说的是 2025 年。'],
    ['other-scope', '口径不同，不能直接比较'],
  ] as const)('names the relation %s', (relation, text) => {
    const it = card(known(pageMention({ comparison: { ...COMPARISON, relation } })));
    expect(it.texts('.card-compare dd').at(-1)).toBe(text);
  });

  it('tells why the words are marked', () => {
    const evidence = [
      { kind: 'title', text: '济南', count: 1 },
      { kind: 'place', text: '历下区', count: 3 },
    ] as const;
    const why = { form: '书院', rule: 'learned', grade: 'local', rivals: ['西岸书院'], evidence } as const;
    expect(card(known(pageMention({ why }))).texts('.card-why p')).toEqual([
      '本文把文件中的这个名称简称为“书院”。别处也有同名，只在谈济南的网页标注。本页谈济南，依据：标题 济南、地名 历下区。同名的还有：西岸书院。',
    ]);
  });

  it.each([
    ['name', pageMention(), {}, { kind: 'name', name: '东岸书院' }],
    ['indicator', undefined, { id: 'a/1/x#1', kind: 'target', name: '书屋数' }, { kind: 'target', name: '书屋数' }],
  ] as const)('lets the reader say that a %s is not meant, and where', (_, mention, more, thing) => {
    const it = card(known(mention, more), { reaches: ['page', 'everywhere'] });
    const asks = it.one('.card-not-this .card-quiet');
    expect(asks.getAttribute('aria-expanded')).toBe('false');
    it.click('不是这个');
    expect(asks.getAttribute('aria-expanded')).toBe('true');
    expect(it.texts('.card-choice button')).toEqual(['本页不标', '到处不标']);
    it.click('到处不标');
    expect(it.calls.onNotThis.mock.calls).toEqual([[thing, 'everywhere']]);
    expect(it.texts('.card-choice')).toEqual([]);
  });

  it('has nothing to refuse where nothing is marked', () => {
    expect(card(known(undefined)).texts('.card-quiet')).not.toContain('不是这个');
    expect(card(known(pageMention()), { reaches: ['page'] }).texts('.card-quiet')).toContain('不是这个');
  });

  it('offers the way back from what can be taken back, and only from that', () => {
    const it = card(known(pageMention()), { told: { text: '本页不再标注“东岸书院”。', undo: true } });
    it.click('撤销');
    expect(it.calls.onUndo).toHaveBeenCalledOnce();
    expect(card(known(pageMention()), { told: { text: '已复制', undo: false } }).texts('.card-told button')).toEqual(
      [],
    );
  });

  it('says so when there is no clause to show', () => {
    expect(card(known(undefined, { citations: [] })).texts('.card-message')).toEqual(['文件里没有可显示的条文。']);
  });

  it('lists what was found for a selection, and leads there', () => {
    const it = card({
      status: 'lookup',
      query: '书院',
      answer: answerOf([
        result('entity', '东岸书院', { entity: { type: 'project', documents: 2 } }),
        result('clause', 'a/1/x'),
      ]),
    });
    expect(it.one('h2').textContent).toBe('查找“书院”');
    expect(it.texts('.card-others strong')).toEqual(['项目 东岸书院']);
    it.root.querySelectorAll<HTMLElement>('.card-others button')[1]!.click();
    expect(it.calls.onOpen).toHaveBeenLastCalledWith({ document: 'a', clause: 'a/1/x', about: '' });
    it.root.querySelectorAll<HTMLElement>('.card-others button')[0]!.click();
    expect(it.calls.onOpen).toHaveBeenLastCalledWith({ document: 'a', clause: 'a/1/x', about: '东岸书院' });
  });

  it('says that nothing was found for a selection', () => {
    const it = card({ status: 'lookup', query: '月球港', answer: answerOf([]) });
    expect(it.texts('.card-message')).toEqual(['文件里没有找到。可以选短一点的词再查。']);
    expect(it.texts('h3')).toEqual([]);
  });

  it('offers what comes nearest instead', () => {
    const near = answerOf([], { suggestions: [result('entity', '东岸书院')] });
    const it = card({ status: 'lookup', query: '西岸书院', answer: near });
    expect(it.texts('h3')).toEqual(['相近的名称与条文']);
    it.one('.card-others button').click();
    expect(it.calls.onOpen).toHaveBeenCalledWith({ document: 'a', clause: 'a/1/x', about: '东岸书院' });
  });

  it('says in what the nearest clause differs from a passage', () => {
    const clause = result('clause', 'a/1/x', {
      text: '全市今年建成书屋300家，开放到夜里。',
      highlights: [{ start: 0, end: 2 }],
    });
    const query = '全市今年建成书屋280家，开放到每天夜里';
    const it = card({ status: 'lookup', query, answer: answerOf([clause], { kind: 'nearest' }) });
    expect(it.texts('.card-hint')[0]).toContain('最接近');
    expect(it.texts('ins')).toEqual(['300']);
    expect(it.one('ins').title).toBe('所查文字作“280”');
    expect(it.texts('.text-gap')[0]).toContain('这里没有“每天”');
    expect(it.texts('mark')).toEqual([]);
  });

  it('answers a question in plain words, before the clause that says so', () => {
    const { comparator, value, unit, deadline, status } = target('t');
    const row = result('target', 't', { target: { comparator, value, unit, deadline, status } });
    const it = card({ status: 'lookup', query: '书屋多少家', answer: answerOf([row], { asks: 'value' }) });
    expect(it.texts('.card-answer')).toEqual(['≥ 300家']);
    expect(it.texts('.card-fact')).toEqual(['2025 年 · 计划']);
  });
});
