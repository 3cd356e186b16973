// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { marksToPaint } from '@/page/near-viewport.ts';
import type { Mark } from '@/page/settle.ts';

const VIEWPORT = 800;

beforeEach(() => {
  Object.assign(globalThis, { innerHeight: VIEWPORT });
  document.body.innerHTML = '';
});

/** A mark in a paragraph of its own, so far below the top of the viewport; `section` tells which it is. */
function markAt(top: number, index: number): Mark {
  const paragraph = document.body.appendChild(document.createElement('p'));
  paragraph.textContent = '黄河';
  paragraph.getBoundingClientRect = () => ({ top, bottom: top + 20, width: 300, height: 20 }) as DOMRect;
  return { range: { startContainer: paragraph.firstChild! }, section: String(index) } as unknown as Mark;
}

function painted(tops: readonly number[]): number[] {
  const work = marksToPaint(tops.map(markAt));
  for (;;) {
    const step = work.next();
    if (step.done) return step.value.map(({ section }) => tops[Number(section)]!);
  }
}

const every = (px: number, count: number, from: number) => Array.from({ length: count }, (_, i) => from + i * px);

describe('the marks to paint', () => {
  it('are all of them while they are few, far ones too', () => {
    const tops = every(100, 300, -10_000);
    expect(painted(tops)).toEqual(tops);
  });

  it('are those near the viewport when they are many', () => {
    const tops = every(40, 1000, -20_000);
    expect(painted(tops)).toEqual(tops.filter((top) => top + 20 > -3 * VIEWPORT && top < 4 * VIEWPORT));
  });

  it('are those nearest to it when the near ones are too many: what is seen is marked', () => {
    const tops = every(10, 2000, -10_000);
    const found = painted(tops);
    expect(found).toEqual(expect.arrayContaining(tops.filter((top) => top + 20 > 0 && top < VIEWPORT)));
    expect(found.length).toBeLessThanOrEqual(300);
  });

  it('are found in columns too, where the text goes back to the top', () => {
    const tops = [...every(40, 200, 0), ...every(40, 200, 0)];
    expect(painted(tops)).toEqual(tops.filter((top) => top < 4 * VIEWPORT));
  });

  it('are none that have left the page', () => {
    const marks = every(10, 3, 0).map(markAt);
    marks[1]!.range.startContainer.parentElement!.remove();
    expect(marksToPaint(marks).next().value).toEqual([marks[0], marks[2]]);
  });
});
