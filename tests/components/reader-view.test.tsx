// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { clauseCitation } from '@/components/citation-records.ts';
import { ReaderView, type ReaderViewProps } from '@/components/ReaderView.tsx';
import { type ReaderPlace, readerHash } from '@/components/reader-address.ts';
import { openStudies } from '@/entrypoints/reader/studies.ts';
import { draw } from './draw.ts';
import { answerOf, citation, clause, corpusOf, dossier, edit, entity, policyDocument, section } from './samples.ts';

const corpus = corpusOf(
  [
    policyDocument('a', {
      sections: [section('a/1', { label: '一、', title: '场馆' })],
      clauses: [
        clause('a/1/h', '场馆', { kind: 'heading' }),
        clause('a/1/x', '东岸书院建成。', { paragraph: 1, source: [{ start: 2, end: 9 }] }),
        clause('a/1/y', '办好读书节。', { paragraph: 1, source: [{ start: 9, end: 15 }] }),
      ],
      edits: [edit(4, 5, '书', { note: '原文作“舒”' })],
      issues: [{ code: 'odd', message: '“节”字之后疑有缺文', span: { start: 14, end: 15 } }],
    }),
    policyDocument('b', { date: '2020-01-01', witnessOf: 'a' }),
    policyDocument('c', { date: '2019-01-01', sections: [section('c/1')], clauses: [clause('c/1/x', '旧文。')] }),
  ],
  [entity('东岸书院', [{ document: 'a', clause: 'a/1/x', start: 0, end: 4 }])],
);

const READING = { size: 2, theme: 'system', marks: 'all', script: 'as-is', outline: 3 } as const;
const STUDIES = openStudies(corpus);

function reader(place: Partial<ReaderPlace>, more: Partial<ReaderViewProps> = {}) {
  const onGo = vi.fn<ReaderViewProps['onGo']>();
  const onCopy = vi.fn(async (_: string) => {});
  const onReading = vi.fn<ReaderViewProps['onReading']>();
  const view = (at: Partial<ReaderPlace>) => (
    <ReaderView
      corpus={corpus}
      place={{ document: '', clause: '', about: '', view: '', quote: '', ...at }}
      query={{ text: '' }}
      recent={undefined}
      reading={READING}
      script={{ kind: 'as-is' }}
      onReading={onReading}
      resumed={undefined}
      onRead={() => {}}
      format="plain"
      onFormat={() => {}}
      copyText={(it, format) => clauseCitation(it, format, '2026-03-01')}
      linkTo={(it) => `reader.html${readerHash(it)}`}
      studies={STUDIES}
      freshness="stored"
      onRefresh={() => {}}
      search={async () => answerOf([])}
      dossier={(id) => (id === '东岸书院' ? dossier() : undefined)}
      cite={(id) => (id === 'a/1/x' ? citation(id, '⟦东岸书院⟧建成。', { notes: ['原文作“舒”'] }) : undefined)}
      onGo={onGo}
      onNewTab={() => {}}
      onCopy={onCopy}
      {...more}
    />
  );
  const drawn = draw(view(place));
  return { ...drawn, onGo, onCopy, onReading, goTo: (next: Partial<ReaderPlace>) => drawn.again(view(next)) };
}

function press(key: string, more: KeyboardEventInit = {}, on: Element = document.body) {
  act(() => void on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })));
}

describe('the text of a document', () => {
  it('has headings with their labels, clauses, names that lead on, and repairs with their reason', () => {
    const it = reader({ document: 'a' });
    expect(it.texts('.doc-heading')).toEqual(['一、场馆']);
    expect(it.texts('.doc-paragraph .clause')).toEqual(['东岸书（校订：原文作“舒”）院建成。', '办好读书节。']);
    expect(it.root.querySelector('a.in-name')?.getAttribute('href')).toBe(
      `#/d/a/c/a%2F1%2Fx/a/${encodeURIComponent('东岸书院')}`,
    );
    expect(it.one('ins.repair').title).toBe('校订：原文作“舒”');
    expect(document.title).toBe('第a号文件 · 引据 · 文件');
  });

  it('ends with what is still in question', () => {
    expect(reader({ document: 'a' }).one('.issues').textContent).toContain('“节”字之后疑有缺文');
  });

  it('may have no clauses, and says so', () => {
    expect(reader({ document: 'b' }).root.textContent).toContain('这份文件里没有可以引用的条文。');
  });

  it('leads from a second copy to its original', () => {
    const it = reader({ document: 'b' });
    expect(it.one('.doc-head .notice').textContent).toContain('这是《第a号文件》的另一份副本');
    expect(it.one('.doc-head .notice a').getAttribute('href')).toBe('#/d/a');
  });
});

describe('the place in the reader', () => {
  it.each<[Partial<ReaderPlace>, string, string]>([
    [{}, '第a号文件', ''],
    [{ document: 'c', clause: 'c/1/x' }, '第c号文件', ''],
    [{ document: 'a', clause: 'a/9/gone' }, '第a号文件', '没有找到链接所指的条文'],
    [{ document: 'zzz' }, '第a号文件', '没有找到链接所指的文件'],
  ])('%o shows %s with the notice “%s”', (place, title, notice) => {
    const it = reader(place);
    expect(it.one('h1').textContent).toBe(title);
    if (notice === '') expect(it.root.querySelector('[role="alert"]')).toBeNull();
    else expect(it.one('[role="alert"]').textContent).toContain(notice);
  });

  it('is told to its clause, and taken back when it changes, into another document too', () => {
    const it = reader({ document: 'a', clause: 'a/1/x' });
    const current = () => it.texts('.clause[aria-current]');
    expect(current()).toEqual(['东岸书（校订：原文作“舒”）院建成。']);
    it.goTo({ document: 'a', clause: 'a/1/y' });
    expect(current()).toEqual(['办好读书节。']);
    it.goTo({ document: 'c', clause: 'c/1/x' });
    expect(current()).toEqual(['旧文。']);
    it.goTo({ document: 'c' });
    expect(current()).toEqual([]);
  });

  it('is the clause that was clicked', () => {
    const it = reader({ document: 'a' });
    act(() => it.root.querySelectorAll<HTMLElement>('.doc-paragraph .clause')[1]!.click());
    expect(it.onGo).toHaveBeenCalledWith({ document: 'a', clause: 'a/1/y' }, true);
  });
});

describe('the keys of the reader', () => {
  it.each<[string, Partial<ReaderPlace>, string, Partial<ReaderPlace> | undefined]>([
    ['go to the next clause', { document: 'a', clause: 'a/1/x' }, 'ArrowRight', { document: 'a', clause: 'a/1/y' }],
    ['go to the clause before', { document: 'a', clause: 'a/1/x' }, 'ArrowLeft', { document: 'a', clause: 'a/1/h' }],
    ['stay at the last clause', { document: 'a', clause: 'a/1/y' }, 'ArrowRight', undefined],
    ['begin where the reader is', { document: 'a' }, 'ArrowRight', { document: 'a', clause: 'a/1/h' }],
    [
      'close what stands beside the text',
      { document: 'a', clause: 'a/1/x', about: '东岸书院' },
      'Escape',
      { document: 'a' },
    ],
  ])('%s', (_, place, key, next) => {
    const it = reader(place);
    press(key);
    expect(it.onGo.mock.calls.map(([at]) => at)).toEqual(next ? [next] : []);
  });

  it('are left alone in a field and with others held down', () => {
    const it = reader({ document: 'a', clause: 'a/1/x' });
    press('ArrowRight', {}, it.one('input'));
    press('ArrowRight', { shiftKey: true });
    press('ArrowLeft', { altKey: true });
    expect(it.onGo).not.toHaveBeenCalled();
  });
});

describe('what stands beside the text', () => {
  it('is nothing without a clause or name', () => {
    expect(reader({ document: 'a' }).root.querySelector('aside')).toBeNull();
  });

  it('is the clause with its place and repairs, to be copied', async () => {
    const it = reader({ document: 'a', clause: 'a/1/x' });
    expect(it.one('.cited').textContent).toContain('一、总体安排 › （一）场馆');
    expect(it.one('.cited').textContent).toContain('校订：原文作“舒”');
    it.click('复制引文');
    await act(async () => {});
    expect(it.onCopy.mock.calls[0]![0]).toMatch(/^“东岸书院建成。”（《/);
    expect(it.one('.cited [role="status"]').textContent).toBe('已复制');
  });

  it('says so when copying failed', async () => {
    const it = reader({ document: 'a', clause: 'a/1/x' }, { onCopy: () => Promise.reject(new Error('denied')) });
    it.click('复制引文');
    await act(async () => {});
    expect(it.one('.cited [role="status"]').textContent).toBe('没有复制成功');
  });

  it('is what is known of a name, or that nothing is', () => {
    const it = reader({ document: 'a', about: '东岸书院' });
    expect(it.one('aside').getAttribute('aria-label')).toBe('关于“东岸书院”');
    it.goTo({ document: 'a', about: '无名桥' });
    expect(it.one('aside').textContent).toContain('没有关于它的资料。');
  });

  it('has the focus when a name in the text opened it, and gives it back', () => {
    const it = reader({ document: 'a' });
    const name = it.root.querySelector<HTMLElement>('a.in-name')!;
    name.focus();
    it.goTo({ document: 'a', clause: 'a/1/x', about: '东岸书院' });
    expect(document.activeElement).toBe(it.one('aside'));
    it.goTo({ document: 'a' });
    expect(document.activeElement).toBe(name);
  });
});

describe('the list beside the text', () => {
  it('has the documents, a copy under its original, and the outline', () => {
    const it = reader({ document: 'c' });
    expect(it.texts('.doc-link-title')).toEqual(['第a号文件', '第b号文件', '第c号文件']);
    expect(it.one('.doc-link[aria-current]').textContent).toContain('第c号文件');
    expect(it.texts('.doc-variant .tag')).toEqual(['异本']);
    expect(it.texts('.outline [role="treeitem"]')).toEqual(['文化']);
  });

  it('opens and closes in a narrow window', () => {
    const it = reader({ document: 'a' });
    const open = () => it.one('.nav-toggle').getAttribute('aria-expanded');
    it.click('文件与目录');
    expect(open()).toBe('true');
    it.goTo({ document: 'a', clause: 'a/1/x' });
    expect(open()).toBe('false');
  });
});

describe('an empty library', () => {
  it('is told', () => {
    expect(reader({}, { corpus: corpusOf([]) }).root.textContent).toBe('文件库里还没有文件。');
  });
});
