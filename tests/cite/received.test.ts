import { describe, expect, it } from 'vitest';
import { receivedDocument, receivedPieces } from '@/core/cite/received.ts';
import type { Edit, PolicyDocument } from '@/core/model/corpus.ts';
import { loadCorpus } from '@/tools/load-corpus.ts';
import { readSeeds } from '@/tools/read-seeds.ts';
import { policyDocument } from '../components/samples.ts';

const edit = (start: number, end: number, raw: string, text: string, more: Partial<Edit> = {}): Edit => ({
  ...{ span: { start, end }, raw, text, reason: 'wrong-character' },
  ...more,
});
const clauseOf = (text: string, source: readonly { start: number; end: number }[]) =>
  ({ id: 'a/1/x', section: 'a/1', text, kind: 'sentence', paragraph: 0, source }) as const;

describe('a clause as received', () => {
  it('has its repairs beside the words that were kept', () => {
    const clause = clauseOf('推动预付宝。', [{ start: 4, end: 10 }]);
    const repair = { text: '预', reason: 'wrong-character', note: '误字' };
    expect(receivedPieces(clause, [edit(6, 7, '支', '预', { note: '误字' })])).toEqual([
      { raw: '推动' },
      { raw: '支', repair },
      { raw: '付宝。' },
    ]);
  });

  it('has the page break that tore it apart', () => {
    const clause = clauseOf('加快推进。', [
      { start: 0, end: 1 },
      { start: 3, end: 7 },
    ]);
    expect(receivedPieces(clause, [edit(1, 3, '\n\n', '', { reason: 'page-break' })])).toEqual([
      { raw: '加' },
      { raw: '\n\n', repair: { text: '', reason: 'page-break' } },
      { raw: '快推进。' },
    ]);
  });

  it.each([
    [
      'the file was converted and is not kept',
      [{ span: { start: 0, end: 9 }, text: '', reason: 'traditional' } as Edit, edit(1, 2, '支', '预')],
    ],
    ['an edit does not say what it replaced', [{ span: { start: 1, end: 2 }, text: '预', reason: 'mark' } as Edit]],
    ['an edit reaches out of it', [edit(4, 9, '。下一句呢', '。')]],
    ['the pieces do not add up', [edit(1, 2, '支', '预预预')]],
  ])('is not shown where %s', (_, edits) => {
    expect(receivedPieces(clauseOf('推预付宝。', [{ start: 0, end: 5 }]), edits)).toBeUndefined();
  });

  it('of a converted file has its own script', () => {
    const whole = edit(0, 9, '推動(dòng)書院。', '', { reason: 'traditional' });
    const reading = edit(2, 8, '(dòng)', '', { reason: 'inserted-reading' });
    expect(receivedPieces(clauseOf('推动书院。', [{ start: 0, end: 11 }]), [whole, reading])).toEqual([
      { raw: '推動' },
      { raw: '(dòng)', repair: { text: '', reason: 'inserted-reading' } },
      { raw: '書院。' },
    ]);
  });

  it('is the raw file, character by character, for every clause of the bundled documents', () => {
    const raws = new Map(readSeeds().sources.map((source) => [source.id, source.raw]));
    const rebuilt = (document: PolicyDocument) =>
      document.clauses.map((clause) => {
        const raw = raws.get(document.id)!.slice(clause.source[0]!.start, clause.source.at(-1)!.end);
        const pieces = receivedPieces(clause, document.edits);
        return pieces?.map((piece) => piece.raw).join('') === raw;
      });
    const shares = loadCorpus().documents.map((document) => {
      const whole = rebuilt(document);
      return [document.id, whole.filter((same) => !same).length];
    });
    expect(shares).toEqual([
      ['000', 0],
      ['001', 0],
      ['002', 0],
      ['003', 0],
      ['004', 0],
    ]);
  });
});

describe('a document as received', () => {
  it('has what stands between its clauses before the next one, and behind the last', () => {
    const page = { reason: 'page-break' } as const;
    const document = policyDocument('a', {
      clauses: [
        { ...clauseOf('甲。', [{ start: 2, end: 4 }]), id: 'x' },
        { ...clauseOf('乙。', [{ start: 6, end: 8 }]), id: 'y' },
      ],
      edits: [edit(0, 2, '**', '', { reason: 'mark' }), edit(4, 6, '¶¶', '', page), edit(8, 9, '¶', '', page)],
    });
    const received = receivedDocument(document);
    expect(received.get('x')).toEqual({
      before: [{ raw: '**', repair: { text: '', reason: 'mark' } }],
      pieces: [{ raw: '甲。' }],
      after: [],
    });
    expect(received.get('y')!.before).toEqual([{ raw: '¶¶', repair: { text: '', reason: 'page-break' } }]);
    expect(received.get('y')!.after).toEqual([{ raw: '¶', repair: { text: '', reason: 'page-break' } }]);
  });

  it('has every repair of the bundled documents exactly once', () => {
    for (const document of loadCorpus().documents) {
      const shown = [...receivedDocument(document).values()].flatMap(({ before, pieces, after }) =>
        [...before, ...(pieces ?? []), ...after].filter(({ repair }) => repair).map(({ raw }) => raw),
      );
      const all = document.edits.filter(({ reason }) => reason !== 'traditional').map(({ raw }) => raw!);
      expect(shown.sort(), document.id).toEqual(all.sort());
    }
  });
});
