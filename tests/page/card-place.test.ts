import { describe, expect, it } from 'vitest';
import { type Box, cornerOf, isInView, sideOf, within } from '@/page/card-place.ts';

const WINDOW = { width: 1280, height: 900 };
const CARD = { width: 400, height: 300 };
const box = (left: number, top: number, width: number, height: number): Box => ({
  ...{ left, top, right: left + width, bottom: top + height },
});

/** The side taken, and the corner of the card there. */
function placed(words: readonly Box[], card = CARD) {
  const { at } = sideOf(words, card.width, WINDOW);
  return [at, cornerOf(words, at, card, WINDOW)];
}

describe('the card stands', () => {
  it.each([
    ['below its words, from their start', [box(100, 200, 80, 20)], 'below', { left: 100, top: 230 }],
    ['below the last line', [box(500, 200, 60, 20), box(100, 230, 40, 20)], 'below', { left: 100, top: 260 }],
    [
      'from the start of the last line’s first piece',
      [box(100, 230, 40, 20), box(140, 230, 40, 20)],
      'below',
      { left: 100, top: 260 },
    ],
    ['above where there is no room below', [box(100, 700, 80, 20)], 'above', { left: 100, top: 390 }],
    ['inside the window', [box(1200, 200, 60, 20)], 'below', { left: 875, top: 230 }],
    ['beside lines that run down', [box(600, 300, 20, 120)], 'right', { left: 630, top: 300 }],
    ['left of them at the right edge', [box(1240, 300, 20, 120)], 'left', { left: 830, top: 300 }],
    ['beside them, no lower than fits', [box(600, 760, 20, 120)], 'right', { left: 630, top: 595 }],
    [
      'below two characters on two lines, which do not run down',
      [box(800, 200, 16, 24), box(100, 230, 16, 24)],
      'below',
      { left: 100, top: 264 },
    ],
    [
      'in the lower corner over words that fill the window',
      [box(8, -200, 1200, 1400)],
      'over',
      { left: 875, top: 595 },
    ],
    ['below words that end in it, however long', [box(8, -900, 1200, 1100)], 'below', { left: 8, top: 210 }],
    ['in the corner when the words are gone', [], 'below', { left: 875, top: 5 }],
  ] as const)('%s', (_, words, at, corner) => expect(placed(words)).toEqual([at, corner]));

  it.each([
    ['below', [box(100, 200, 80, 20)], 665],
    ['above', [box(100, 700, 80, 20)], 685],
    ['right', [box(600, 300, 20, 120)], 890],
    ['over', [box(8, -200, 1200, 1400)], 320],
  ] as const)('in the room there is %s', (at, words, room) => {
    expect(sideOf(words, CARD.width, WINDOW)).toEqual({ at, room });
  });

  it('in a low window in a room it can still be read in', () => {
    expect(sideOf([box(10, 90, 80, 20)], 400, { width: 700, height: 200 }).room).toBe(120);
  });
});

it('keeps what was moved inside the window', () => {
  expect([within(-50, 400, 1280), within(300, 400, 1280), within(2000, 400, 1280)]).toEqual([5, 300, 875]);
});

it.each([
  [box(100, 200, 80, 20), true],
  [box(100, -30, 80, 20), false],
  [box(100, 900, 80, 20), false],
  [box(-90, 200, 80, 20), false],
])('%o is in view: %s', (words, seen) => expect(isInView([words], WINDOW)).toBe(seen));
