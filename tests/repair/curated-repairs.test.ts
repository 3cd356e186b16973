import { describe, expect, it } from 'vitest';
import type { CuratedRepair } from '@/core/curated.ts';
import { repairText } from '@/core/repair/repair.ts';
import { foreignSource } from '../parse/compiled-seeds.ts';

function slip(quote: string, replacement?: string): CuratedRepair {
  const words = {
    document: 'x',
    quote,
    reason: 'wrong-character',
    note: '误字',
    file: 'repairs.jsonl',
    line: 7,
  } as const;
  return replacement === undefined ? words : { ...words, replacement };
}

describe('a slip that people found', () => {
  it('is replaced by the characters that differ, nothing more', () => {
    const { text, edits } = repairText(foreignSource('推广“支付宝”平台。'), [slip('“支付宝”平台', '“预付宝”平台')]);
    expect(text).toBe('推广“预付宝”平台。');
    expect(edits).toEqual([
      { span: { start: 3, end: 4 }, text: '预', reason: 'wrong-character', raw: '支', note: '误字' },
    ]);
  });

  it('is found across a page end and bold marks', () => {
    const raw = '一年来，坚持**社会主义思想**\n\n会主义思想为指导。\n\n完，了。';
    const { text } = repairText(foreignSource(raw), [slip('社会主义思想会主义思想为', '社会主义思想为')]);
    expect(text).toBe('一年来，坚持社会主义思想为指导。\n完，了。');
  });

  it('gives lost words to the character before them, so that they stay in its sentence', () => {
    const { edits } = repairText(foreignSource('保障生命安全和社\n\n各位代表'), [slip('安全和社', '安全和社会稳定。')]);
    expect(edits[0]).toMatchObject({ span: { start: 7, end: 8 }, text: '社会稳定。' });
  });

  it('becomes an issue, and no edit, where the right reading is not known', () => {
    const { text, edits, issues } = repairText(foreignSource('新兴产业—新兴产业'), [slip('新兴产业—新兴产业')]);
    expect(text).toBe('新兴产业—新兴产业');
    expect(edits).toEqual([]);
    expect(issues).toEqual([{ code: 'undecided-reading', message: '误字', span: { start: 0, end: 9 } }]);
  });

  it.each([
    ['is not in the text', [slip('没有的话', '有的话')], /repairs\.jsonl:7: not in document x/],
    ['stands there twice', [slip('产业', '工业')], /repairs\.jsonl:7: stands more than once/],
    ['overlaps another', [slip('新兴产', '旧衰产'), slip('兴产业', '旺产业')], /repairs\.jsonl:7: overlaps another/],
  ])('stops the build, with file and line, when it %s', (_, repairs, message) => {
    expect(() => repairText(foreignSource('新兴产业与未来产业'), repairs)).toThrow(message);
  });
});
