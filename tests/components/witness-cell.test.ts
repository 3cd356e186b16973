import { describe, expect, it } from 'vitest';
import { witnessPieces } from '@/components/witness-cell.ts';
import type { WitnessRepair } from '@/core/model/answers.ts';
import type { Span } from '@/core/model/corpus.ts';

const repaired = (start: number, end: number, text: string): WitnessRepair => ({
  start,
  end,
  repair: { text, reason: 'wrong-character' },
});

/** Differences in ⟦ ⟧, mended words in ~ ~, readings in 〔〕, ‸ where the other has more. */
function told(text: string, differences: readonly Span[], repairs: readonly WitnessRepair[] = []): string {
  return witnessPieces({ clauses: ['x'], heading: false, text, differences, repairs })
    .map((piece) => {
      const words = piece.mended ? `~${piece.text}~` : piece.text;
      const readings = piece.repairs.map(({ repair }) => `〔${repair.text}〕`).join('');
      return (piece.differs ? `⟦${words}⟧` : words) + (piece.lacks ? '‸' : '') + readings;
    })
    .join('');
}

describe('the words of a witness', () => {
  it.each<[string, string, Span[], WitnessRepair[], string]>([
    ['that are the other’s', '推广平台。', [], [], '推广平台。'],
    ['with a slip', '推广支付宝。', [{ start: 2, end: 3 }], [repaired(2, 3, '预')], '推广⟦~支~⟧〔预〕付宝。'],
    ['that lack some', '推广平台。', [{ start: 2, end: 2 }], [], '推广‸平台。'],
    ['that lack the first', '平台。', [{ start: 0, end: 0 }], [repaired(0, 0, '推广')], '‸〔推广〕平台。'],
    ['that lack the last', '推广', [{ start: 2, end: 2 }], [repaired(2, 2, '平台')], '推广‸〔平台〕'],
    ['mended in part', '推!绊椖工', [{ start: 2, end: 4 }], [repaired(1, 4, '“项目')], '推~!~⟦~绊椖~⟧〔“项目〕工'],
  ])('%s', (_, text, differences, repairs, expected) => expect(told(text, differences, repairs)).toBe(expected));
});
