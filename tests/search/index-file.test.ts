import { describe, expect, it } from 'vitest';
import type { Corpus } from '@/core/model/corpus.ts';
import { buildSearchIndex } from '@/core/search/build.ts';
import { openIndex } from '@/core/search/index-file.ts';
import { openSearch } from '@/core/search/search.ts';
import { searchTexts } from '@/core/search/texts.ts';
import { loadCorpus } from '@/tools/load-corpus.ts';

const corpus = loadCorpus();
const texts = searchTexts(corpus);
const bytes = buildSearchIndex(corpus);

function changed(at: number, to: (byte: number) => number): Uint8Array {
  return Uint8Array.from(bytes, (byte, i) => (i === at ? to(byte) : byte));
}

describe('the bytes of the index', () => {
  it('are the same each time', () => expect(buildSearchIndex(corpus)).toEqual(bytes));

  it.each([1, 2, 3, 4])('may stand at offset %i of a larger buffer', (offset) => {
    const larger = Buffer.alloc(bytes.length + 8, 0xff);
    larger.set(bytes, offset);
    const engine = openSearch(texts, larger.subarray(offset, offset + bytes.length));
    expect(engine.search('黄河体育中心')[0]).toMatchObject({ title: '黄河体育中心' });
  });

  it.each([
    ['nothing', new Uint8Array(0), /not a search index/],
    [
      'a text',
      new TextEncoder().encode('{"documents":[]} and so on, longer than the header of an index'),
      /not a search/,
    ],
    ['another kind', changed(0, (byte) => byte ^ 1), /not a search index/],
    ['an older version', changed(4, () => 1), /of version 1, not of version 2/],
    ['a newer version', changed(4, () => 9), /of version 9, not of version 2/],
    ['a header alone', bytes.slice(0, 48), /cut to 48/],
    ['all but the last byte', bytes.subarray(0, bytes.length - 1), /cut to/],
  ])('are refused when they are %s', (_, other, message) => {
    expect(() => openIndex(other)).toThrow(message);
    expect(() => openSearch(texts, other)).toThrow(message);
  });

  it.each<[string, Corpus]>([
    ['fewer documents', { ...corpus, documents: corpus.documents.slice(1) }],
    ['fewer names', { ...corpus, entities: corpus.entities.slice(1) }],
    ['another hash', { ...corpus, hash: `0${corpus.hash.slice(1)}`.replace(/^0/, corpus.hash[0] === '0' ? '1' : '0') }],
  ])('are refused by a corpus of %s', (_, other) => {
    expect(() => openSearch(searchTexts(other), bytes)).toThrow('another corpus');
  });

  it('are built anew from the corpus where they were refused', () => {
    const old = changed(4, () => 1);
    const open = () => {
      try {
        return openSearch(texts, old);
      } catch {
        return openSearch(texts, buildSearchIndex(corpus));
      }
    };
    expect(open().search('聊热入济')[0]).toMatchObject({ title: '聊热入济' });
  });

  it('of an empty corpus find nothing', () => {
    const empty: Corpus = { hash: '00', documents: [], entities: [], lineages: [] };
    const engine = openSearch(searchTexts(empty), buildSearchIndex(empty));
    for (const query of ['黄河', 'hh', '市科技局', '6万个', '文件:2025', '谁负责供热'])
      expect(engine.answer(query)).toMatchObject({ kind: 'nothing', results: [], suggestions: [] });
  });
});
