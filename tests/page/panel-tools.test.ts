// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { placeOfMark } from '@/page/go-to.ts';
import { createCostMeter } from '@/page/scan-cost.ts';
import type { Mark } from '@/page/settle.ts';
import { selectorsIn } from '@/page/text-selectors.ts';

describe('the mark a list means', () => {
  const marks = ['甲', '乙', '甲', '丙', '甲'].map((id) => ({ mention: { id } }) as Mark);
  it.each([
    [2, '甲', 2],
    [1, '乙', 1],
    [3, '甲', 2],
    [9, '甲', 4],
    [0, '丙', 3],
    [0, '丁', -1],
  ])('at %i with the id %s is now at %i', (at, id, place) => expect(placeOfMark(marks, at, id)).toBe(place));
});

describe('words described by quotation and position', () => {
  function describeWords(html: string, words: string) {
    const root = document.createElement('div');
    root.innerHTML = html;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const range = { startOffset: -1 } as { -readonly [K in keyof StaticRange]: StaticRange[K] };
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(words[0]!);
      if (at >= 0 && range.startOffset < 0) Object.assign(range, { startContainer: node, startOffset: at });
      const last = node.data.indexOf(words.at(-1)!);
      if (last >= 0 && range.startOffset >= 0) Object.assign(range, { endContainer: node, endOffset: last + 1 });
    }
    return selectorsIn(root)(range);
  }

  it('count code points in the text content, across elements', () => {
    expect(describeWords('<p>😀在<b>黄河</b>体育中心。</p>', '黄河体育中心')).toEqual({
      quote: { exact: '黄河体育中心', prefix: '😀在', suffix: '。' },
      position: { start: 2, end: 8 },
    });
  });

  it('count what stands in scripts, as text content does', () => {
    expect(describeWords('<script>ab</script><p>黄河</p>', '黄河').position).toEqual({ start: 2, end: 4 });
  });

  it('take 32 units of context and cut no character in two', () => {
    const { prefix, suffix } = describeWords(`<p>${'😀'.repeat(20)}。黄河。${'😀'.repeat(20)}</p>`, '黄河').quote;
    expect(prefix).toBe(`${'😀'.repeat(15)}。`);
    expect(suffix).toBe(`。${'😀'.repeat(15)}`);
  });

  it('are found again when they are asked for out of order', () => {
    const root = document.createElement('div');
    root.textContent = '😀一😀二';
    const node = root.firstChild!;
    const select = selectorsIn(root);
    const at = (startOffset: number) =>
      select({
        collapsed: false,
        startContainer: node,
        endContainer: node,
        startOffset,
        endOffset: startOffset + 1,
      });
    expect([at(5).position.start, at(2).position.start]).toEqual([3, 1]);
  });
});

describe('what a scan costs', () => {
  it('adds up, and keeps the longest slice', () => {
    const meter = createCostMeter();
    meter.read(700);
    meter.slice(8);
    meter.read(39);
    meter.slice(3);
    expect(meter.cost()).toEqual({ characters: 739, ms: 11, longestMs: 8 });
  });
});
