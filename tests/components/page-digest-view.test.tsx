// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { PageDigestView, type PageDigestViewProps } from '@/components/PageDigestView.tsx';
import { PageShortView } from '@/components/PageShortView.tsx';
import type { NamedOnPage, PageSummary } from '@/components/page-summary.ts';
import type { Locality } from '@/core/model/page.ts';
import { draw } from './draw.ts';

const NAMED: NamedOnPage[] = [
  { id: '西码头', name: '西码头', kind: 'place', count: 1 },
  { id: 't1', name: '书屋数', kind: 'target', count: 3 },
];
const local: Locality = { verdict: 'local', confidence: 1, evidence: [{ kind: 'title', text: '济南', count: 2 }] };
const byReader: Locality = {
  verdict: 'elsewhere',
  confidence: 1,
  evidence: [{ kind: 'reader', text: '', count: 1 }, ...local.evidence],
};
const PAGE: PageSummary = { locality: local, counts: { entities: 1, targets: 3 }, entities: NAMED };

function digest(more: Partial<PageSummary> = {}, props: Partial<PageDigestViewProps> = {}) {
  const onOverrule = vi.fn();
  const view = <PageDigestView page={{ ...PAGE, ...more }} documents={2} onOverrule={onOverrule} {...props} />;
  return { ...draw(view), onOverrule };
}

describe('what a page names', () => {
  it('is summed up in one sentence', () => {
    expect(digest().one('.digest-summary').textContent).toBe('本页提到 1 个项目和名称、3 项指标，来自 2 份文件。');
  });

  it('is counted before the documents are open', () => {
    expect(digest({}, { documents: undefined }).one('.digest-summary').textContent).toContain('来自 … 份文件');
  });

  it('may be nothing', () => {
    const it = digest({ counts: { entities: 0, targets: 0 }, entities: [] });
    expect(it.one('.digest-summary').textContent).toBe('本页没有提到规划文件里的项目或指标。');
  });
});

describe('what a page names, in short', () => {
  function short(page: PageSummary) {
    const calls = { onName: vi.fn(), onPanel: vi.fn(), onOverrule: vi.fn() };
    return { ...draw(<PageShortView page={page} documents={2} {...calls} />), ...calls };
  }

  it('lists the first names as they come on the page, and leads to the place', () => {
    const it = short(PAGE);
    expect(it.texts('.named')).toEqual(['地点西码头', '指标书屋数3 次']);
    it.root.querySelectorAll<HTMLElement>('.named')[1]!.click();
    expect(it.onName).toHaveBeenCalledWith(NAMED[1]);
  });

  it('lists no more than five, and leads to all of them', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({ ...NAMED[0]!, id: `${at}` }));
    const it = short({ ...PAGE, counts: { entities: 9, targets: 3 }, entities: many });
    expect(it.texts('.named')).toHaveLength(5);
    it.click('在侧栏逐处查看（12 处）');
    expect(it.onPanel).toHaveBeenCalledOnce();
  });

  it('leads nowhere when there is nothing', () => {
    const it = short({ ...PAGE, counts: { entities: 0, targets: 0 }, entities: [] });
    expect(it.root.querySelector('button, .digest-list')).toBeNull();
  });
});

describe('the verdict on the place of a page', () => {
  it.each<[Locality, string, string]>([
    [local, '判断：本页讲的是济南', '自动'],
    [{ ...local, verdict: 'elsewhere' }, '判断：本页讲的是别处', '自动'],
    [{ ...local, verdict: 'unknown' }, '没有足够依据判断本页是否讲济南', '自动'],
    [byReader, '判断：本页讲的是别处 · 按您的判断', '不是本地页面'],
    [{ ...byReader, verdict: 'local' }, '判断：本页讲的是济南 · 按您的判断', '按本地页面标注'],
  ])('%o reads %s, and %s is chosen', (locality, summary, chosen) => {
    const it = digest({ locality });
    expect(it.texts('.locality summary')).toEqual([summary]);
    const checked = [...it.root.querySelectorAll<HTMLInputElement>('.overrule input')].filter((input) => input.checked);
    expect(checked.map((input) => input.parentElement?.textContent)).toEqual([chosen]);
  });

  it('shows its evidence, or that there is none; the reader’s own word is no evidence', () => {
    expect(digest().texts('.evidence li')).toEqual(['标题 济南 ×2']);
    expect(digest({ locality: byReader }).texts('.evidence li')).toEqual(['标题 济南 ×2']);
    expect(digest({ locality: { ...local, evidence: [] } }).root.textContent).toContain('没有找到地名线索。');
  });

  it.each([
    [local, '不是本地页面', 'elsewhere'],
    [local, '按本地页面标注', 'local'],
    [byReader, '自动', 'auto'],
  ])('%o is overruled by %s: %s', (locality, text, word) => {
    const it = digest({ locality });
    const label = [...it.root.querySelectorAll('.overrule label')].find((label) => label.textContent === text)!;
    act(() => label.querySelector('input')!.click());
    expect(it.onOverrule).toHaveBeenCalledWith(word);
    // Drawn again before the page has taken it up, the choice stands.
    it.again(<PageDigestView page={{ ...PAGE, locality }} documents={2} onOverrule={it.onOverrule} />);
    expect(label.querySelector('input')!.checked).toBe(true);
  });
});
