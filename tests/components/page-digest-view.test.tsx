// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { PageDigestView, type PageDigestViewProps } from '@/components/PageDigestView.tsx';
import type { NamedOnPage, PageSummary } from '@/components/page-summary.ts';
import type { Locality } from '@/core/model.ts';
import { draw } from './draw.ts';

const NAMED: NamedOnPage[] = [
  { id: '西码头', name: '西码头', kind: 'place', count: 1 },
  { id: 't1', name: '书屋数', kind: 'target', count: 3 },
];
const local: Locality = { verdict: 'local', confidence: 1, evidence: [{ kind: 'title', text: '济南', count: 2 }] };
const byReader: Locality = { verdict: 'elsewhere', confidence: 1, evidence: [{ kind: 'reader', text: '', count: 1 }] };

function digest(more: Partial<PageSummary> = {}, props: Partial<PageDigestViewProps> = {}) {
  const onName = vi.fn();
  const onOverrule = vi.fn();
  const page = { locality: local, counts: { entities: 1, targets: 3 }, entities: NAMED, ...more };
  const view = <PageDigestView page={page} documents={2} onName={onName} onOverrule={onOverrule} {...props} />;
  return { ...draw(view), onName, onOverrule };
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
    expect(it.root.querySelector('.digest-list')).toBeNull();
  });

  it('is listed by weight, and leads on', () => {
    const it = digest();
    expect(it.texts('.named')).toEqual(['指标书屋数3 次', '地点西码头']);
    it.root.querySelectorAll<HTMLElement>('.named')[1]!.click();
    expect(it.onName).toHaveBeenCalledWith(NAMED[0]);
  });

  it('says how many it does not list', () => {
    expect(digest({ counts: { entities: 9, targets: 3 } }).root.textContent).toContain('还有 8 个未列出');
    expect(digest().root.textContent).not.toContain('未列出');
  });
});

describe('the verdict on the place of a page', () => {
  it.each<[Locality, string, string[]]>([
    [local, '判断：本页讲的是济南', ['不是济南']],
    [{ ...local, verdict: 'elsewhere' }, '判断：本页讲的是别处', ['是济南']],
    [{ ...local, verdict: 'unknown' }, '没有足够依据判断本页是否讲济南', ['是济南', '不是济南']],
    [byReader, '判断：本页讲的是别处 · 按您的判断', ['是济南', '自动判断']],
  ])('%o reads %s and can be overruled by %o', (locality, summary, buttons) => {
    const it = digest({ locality });
    expect(it.texts('.locality summary')).toEqual([summary]);
    expect(it.texts('.overrule button')).toEqual(buttons);
  });

  it('shows its evidence, or that there is none', () => {
    expect(digest().texts('.evidence li')).toEqual(['标题 济南 ×2']);
    expect(digest({ locality: { ...local, evidence: [] } }).root.textContent).toContain('没有找到地名线索。');
  });

  it.each([
    [{ ...local, verdict: 'unknown' as const }, '是济南', 'local'],
    [local, '不是济南', 'elsewhere'],
    [byReader, '自动判断', 'auto'],
  ])('%o is overruled by the button %s: %s', (locality, button, word) => {
    const it = digest({ locality });
    it.click(button);
    expect(it.onOverrule).toHaveBeenCalledWith(word);
  });
});
