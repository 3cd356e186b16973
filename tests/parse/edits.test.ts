import { describe, expect, it } from 'vitest';
import type { Edit, EditReason } from '@/core/model/corpus.ts';
import { editsWithin, spansBetweenTears } from '@/core/text/edits.ts';

function edit(start: number, end: number, reason: EditReason, text = ''): Edit {
  return { span: { start, end }, text, reason };
}

const edits = [
  edit(0, 90, 'traditional'),
  edit(5, 7, 'mark'),
  edit(10, 12, 'page-break'),
  edit(20, 24, 'spacing'),
  edit(30, 31, 'wrong-character', '会'),
];

describe('edits within a stretch of the raw file', () => {
  it.each([
    [0, 90, [5, 10, 20, 30]],
    [7, 10, []],
    [6, 11, [5, 10]],
    [23, 31, [20, 30]],
    [31, 90, []],
  ])('%i to %i', (start, end, expected) => {
    expect(editsWithin(edits, { start, end }).map(({ span }) => span.start)).toEqual(expected);
  });
});

describe('a stretch without its tears', () => {
  it.each([
    [
      'is parted at page ends and marks, not at blanks or slips',
      0,
      40,
      [
        [0, 5],
        [7, 10],
        [12, 40],
      ],
    ],
    ['loses a tear at its border', 5, 12, [[7, 10]]],
    ['is whole where nothing was torn', 13, 40, [[13, 40]]],
  ])('%s', (_, start, end, expected) => {
    expect(spansBetweenTears(edits, { start, end }).map((span) => [span.start, span.end])).toEqual(expected);
  });
});
