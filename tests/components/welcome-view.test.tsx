// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { practiceOf } from '@/components/PracticeView.tsx';
import { WelcomeView, type WelcomeViewProps } from '@/components/WelcomeView.tsx';
import { draw } from './draw.ts';
import { citation } from './samples.ts';

const PRACTICE = practiceOf('周末去东岸书院看书。', ['东岸书院'], () => citation('a/1/x', '建成⟦东岸书院⟧。'));

function welcome(more: Partial<WelcomeViewProps> = {}) {
  const calls = { onEnable: vi.fn(), onOnlyClick: vi.fn(), onReader: vi.fn() };
  return { ...draw(<WelcomeView practice={PRACTICE} outcome="none" {...calls} {...more} />), calls };
}

function tick(root: HTMLElement, at: number) {
  act(() => root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')[at]!.click());
}

describe('the first page', () => {
  it('lets one try a mark: the clause and its source come', () => {
    const it = welcome();
    expect(it.one('.practice-card').textContent).toBe('选一个词，这里会显示文件里的原文。');
    it.click('东岸书院');
    expect(it.one('.practice-card').textContent).toBe('建成东岸书院。书香城市行动方案2024-01-05 · （一）场馆');
    expect(it.one('.practice-name').getAttribute('aria-pressed')).toBe('true');
  });

  it('does without the paragraph where the documents could not be opened', () => {
    expect(welcome({ practice: undefined }).root.querySelector('.practice')).toBeNull();
  });

  it('leads to the documents', () => {
    const it = welcome();
    it.click('文件库里有什么');
    expect(it.calls.onReader).toHaveBeenCalledOnce();
  });
});

describe('the sites to choose from', () => {
  it('are not ticked, and nothing can be asked for', () => {
    const it = welcome();
    expect(it.root.querySelectorAll('input:checked')).toHaveLength(0);
    expect(it.one<HTMLButtonElement>('.site-choice .button-main').disabled).toBe(true);
    expect(it.one('.site-choice .button-main').textContent).toBe('启用所选网站');
  });

  it('are asked for together, without those unticked again', () => {
    const it = welcome();
    for (const at of [0, 2, 3, 2]) tick(it.root, at);
    it.click('启用所选的 2 个网站');
    expect(it.calls.onEnable).toHaveBeenCalledWith(['e23.cn', 'iqilu.com']);
  });

  it('can be left for a click at a time', () => {
    const it = welcome();
    it.click('仅在我点击时');
    expect(it.calls.onOnlyClick).toHaveBeenCalledOnce();
  });

  it.each([
    ['granted', '已启用。'],
    ['refused', '没有得到许可'],
    ['on-click', '选“仅此一次”。'],
    ['none', ''],
  ] as const)('answer %s: “%s”', (outcome, text) => {
    expect(welcome({ outcome }).one('.site-choice > [role="status"]').textContent).toContain(text);
  });
});
