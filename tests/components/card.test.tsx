// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Card, type CardProps } from '@/components/Card.tsx';
import type { CardState } from '@/components/card-state.ts';
import type { Comparison, PageMention } from '@/core/model.ts';
import { draw } from './draw.ts';
import { citation, dossier, pageMention, result } from './samples.ts';

const COMPARISON: Comparison = {
  indicator: '书屋数',
  reported: { value: 280, unit: '家', period: '2024年' },
  planned: { value: 300, unit: '家', comparator: '≥', deadline: '2025', status: 'planned', clause: 'a/1/x' },
  relation: 'below',
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
  };
  const props: CardProps = { state, pinned: false, told: undefined, takesFocus: false, reaches: [], ...calls, ...more };
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
    expect(it.calls.onOpen).toHaveBeenCalledWith('a', 'a/2/y');
    expect(it.calls.onCopy).toHaveBeenCalledWith(citations[1]);
  });

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
    const asks = it.one('.card-quiet');
    expect(asks.getAttribute('aria-expanded')).toBe('false');
    it.click('不是这个');
    expect(asks.getAttribute('aria-expanded')).toBe('true');
    expect(it.texts('.card-choice button')).toEqual(['本页不标', '到处不标']);
    it.click('到处不标');
    expect(it.calls.onNotThis.mock.calls).toEqual([[thing, 'everywhere']]);
    expect(it.texts('.card-choice')).toEqual([]);
  });

  it('has nothing to refuse where nothing is marked', () => {
    expect(card(known(undefined)).texts('.card-quiet')).toEqual([]);
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
      results: [result('entity', '东岸书院'), result('clause', 'a/1/x')],
    });
    expect(it.one('h2').textContent).toBe('查找“书院”');
    expect(it.texts('.card-others strong')).toEqual(['名称 东岸书院']);
    it.root.querySelectorAll<HTMLElement>('.card-others button')[1]!.click();
    expect(it.calls.onOpen).toHaveBeenCalledWith('a', 'a/1/x');
  });

  it('says that nothing was found for a selection', () => {
    expect(card({ status: 'lookup', query: '月球港', results: [] }).texts('.card-message')).toEqual([
      '文件里没有找到。可以选短一点的词再查。',
    ]);
  });
});
