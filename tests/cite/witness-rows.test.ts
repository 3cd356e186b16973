import { describe, expect, it } from 'vitest';
import { witnessRows } from '@/core/cite/witness-rows.ts';
import type { WitnessCell } from '@/core/model/answers.ts';
import { clause, edit, policyDocument } from '../components/samples.ts';
import { bundledCorpus } from '../match/bundled.ts';

const copies = ['003', '004'].map((id) => bundledCorpus().documents.find((it) => it.id === id)!);
const rows = witnessRows(copies[0]!, copies[1]!);

function differing(words: string): string[] {
  const row = rows.find(({ left }) => left.text.includes(words))!;
  const marked = ({ text, differences }: WitnessCell) => differences.map(({ start, end }) => text.slice(start, end));
  return row.left.differences.map((_, i) => `${marked(row.left)[i]}|${marked(row.right)[i]}`);
}

describe('two witnesses', () => {
  it.each([
    ['a slip of the one', '付宝”平台', ['支|预']],
    ['words the one has twice', '新时代中国特色社会主义思想会主义思想', ['会主义思想|']],
    ['broken bytes of the other', '项目深化年”成果丰', ['项目深化年”成果丰|绊椖可罨辍背晒S']],
  ])('%s', (_, words, expected) => expect(differing(words)).toEqual(expected));

  it('differ in the words as they came, in the repaired ones nowhere', () => {
    const differ = rows.filter(({ left }) => left.differences.length > 0);
    expect(differ.length).toBeGreaterThan(20);
    const unexplained = differ.filter(({ left, right }) => left.repairs.length + right.repairs.length === 0);
    expect(unexplained.map(({ left }) => left.text)).toEqual([]);
  });

  it('have every run of broken bytes, with what it was read as and from which copy', () => {
    const mended = rows.flatMap(({ right }) => right.repairs.filter(({ repair }) => repair.reason === 'mojibake'));
    expect(mended).toHaveLength(copies[1]!.edits.filter(({ reason }) => reason === 'mojibake').length);
    expect(new Set(mended.map(({ repair }) => repair.witness))).toEqual(new Set(['003']));
  });

  it('show nothing of repairs that do not add up', () => {
    const broken = policyDocument('a', {
      clauses: [clause('a/1/x', '推动预付宝。', { source: [{ start: 0, end: 4 }] })],
      edits: [edit(2, 3, '预', { raw: '支' })],
    });
    expect(witnessRows(broken, broken)[0]!.left).toMatchObject({ text: '推动预付宝。', repairs: [] });
  });
});
