import { expect, it } from 'vitest';
import { compileCorpus } from '@/core/compile.ts';
import { alignTexts } from '@/core/repair/align.ts';
import { readSeeds } from '@/tools/read-seeds.ts';

it('the Traditional copy of the report says what the report says, but for its front page and four headings', () => {
  const { documents } = compileCorpus(readSeeds());
  const [report, copy] = ['003', '004'].map((wanted) =>
    documents
      .find(({ id }) => id === wanted)!
      .clauses.map(({ text }) => text)
      .join('')
      .replace(/[^\p{L}\p{N}%]/gu, ''),
  ) as [string, string];
  const differences = alignTexts(report, copy).gaps.map(
    (gap) => `${report.slice(gap.start, gap.end)}|${copy.slice(gap.otherStart, gap.otherEnd)}`,
  );
  expect(differences).toEqual([
    '2025年1月13日在济南市第十八届人民代表大会第四次会议上济南市市长于海田各位代表|',
    '2024年工作回顾|',
    '工作总体要求和主要目标2025年|',
    '2025年重点工作|',
    '全面加强政府自身建设|',
  ]);
});
