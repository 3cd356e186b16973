import { describe, expect, it } from 'vitest';
import { type CuratedEntity, CuratedError } from '@/core/curated.ts';
import { linkEntities } from '@/core/link/entities.ts';
import { entity, linkable } from './linkable.ts';

/** Documents by id, date and text; `⟦泉城书房⟧` are the mentions of the first entity, `⟦!泉城书房⟧` the leading one. */
function check(entities: readonly CuratedEntity[], ...marked: (readonly [id: string, date: string, text: string])[]) {
  const documents = marked.map(([id, date, text]) => linkable(id, date, text.replace(/[⟦!⟧]/g, ''), entities));
  const [first] = linkEntities(entities, documents);
  const shown = documents.map(({ facts, clauses }) =>
    clauses
      .map(({ id, text }) => {
        const here = first!.mentions.filter((mention) => mention.clause === id);
        expect(here.every((mention) => mention.document === facts.id)).toBe(true);
        return here.reduceRight(
          (words, { start, end, lead }) =>
            `${words.slice(0, start)}⟦${lead ? '!' : ''}${words.slice(start, end)}⟧${words.slice(end)}`,
          text,
        );
      })
      .join(''),
  );
  expect(shown).toEqual(marked.map(([, , text]) => text));
  return first!;
}

describe('mentions of an entity', () => {
  it('are found by name and alias, in every document', () => {
    const { mentions, id, curated } = check(
      [entity('泉城书房', { aliases: ['城市书房'] })],
      ['a', '2025-01-13', '新建⟦泉城书房⟧9个。推进⟦城市书房⟧。'],
      ['b', '2020-12-15', '提升“⟦泉城书房⟧”影响力。'],
    );
    expect({ id, curated }).toEqual({ id: '泉城书房', curated: true });
    expect(mentions.map(({ document }) => document)).toEqual(['b', 'a', 'a']);
  });

  it('come in the order of date, then of text, wherever the curated place stands', () => {
    const places = [{ document: 'a', quote: '第三处书房' }];
    const { mentions } = check(
      [entity('泉城书房', { places })],
      ['a', '2021-02-19', '⟦泉城书房⟧。⟦泉城书房⟧、⟦泉城书房⟧。⟦第三处书房⟧。'],
      ['b', '2025-03-04', '⟦泉城书房⟧。'],
      ['c', '2020-12-15', '⟦泉城书房⟧。'],
    );
    expect(mentions.map(({ document, start }) => `${document}${start}`)).toEqual(['c0', 'a0', 'a0', 'a5', 'a0', 'b0']);
  });

  it('lead where people said so', () => {
    const places = [{ document: 'a', quote: '抓好泉城书房', lead: true }];
    check([entity('泉城书房', { places })], ['a', '2025-01-13', '⟦泉城书房⟧开放。抓好⟦!泉城书房⟧建设。']);
  });

  it('of a composed name are the words that stand for it', () => {
    const places = [{ document: 'a', quote: '推进济滨济枣高铁建设', surface: '济枣高铁' }];
    check([entity('济南至枣庄高铁', { places })], ['a', '2025-01-13', '推进济滨⟦济枣高铁⟧建设。']);
  });

  it('are the whole quotation where no name stands in it', () => {
    const places = [{ document: 'a', quote: '东飞行区竣工' }];
    check([entity('机场改扩建', { places })], ['a', '2025-01-13', '⟦东飞行区竣工⟧验收。']);
  });

  it('do not overlap: the one that leads stands', () => {
    const places = [
      { document: 'a', quote: '泉城书房总店' },
      { document: 'a', quote: '书房总店二期', surface: '书房总店二期', lead: true },
    ];
    check([entity('总店', { places })], ['a', '2025-01-13', '泉城⟦!书房总店二期⟧。']);
  });

  it('do not overlap: else the curated one stands, and one place counts once', () => {
    const places = [{ document: 'a', quote: '泉城书房总店', surface: '泉城书房总店' }];
    check([entity('泉城书房', { places })], ['a', '2025-01-13', '⟦泉城书房总店⟧，⟦泉城书房⟧。']);
  });

  it('belong to the longer name where one entity is part of another', () => {
    const entities = [entity('齐鲁软件园'), entity('齐鲁软件园二期')];
    check(entities, ['a', '2025-01-13', '⟦齐鲁软件园⟧扩容，齐鲁软件园二期建设。']);
    check([...entities].reverse(), ['a', '2025-01-13', '齐鲁软件园扩容，⟦齐鲁软件园二期⟧建设。']);
  });
});

it('a place whose words are not in its document stops the build, with file and line', () => {
  const lost = entity('泉城书房', { places: [{ document: 'a', quote: '没有的话' }] });
  const link = () => linkEntities([lost], [linkable('a', '2025-01-13', '泉城书房。', [lost])]);
  expect(link).toThrow(CuratedError);
  expect(link).toThrow('seeds/curated/entities.jsonl:3: 泉城书房: not in document a: 没有的话');
});
