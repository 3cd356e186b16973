import { describe, expect, it } from 'vitest';
import { findParts } from '@/core/link/parts.ts';
import { bundledCorpus } from '../match/bundled.ts';

const named = (name: string, ...aliases: string[]) => ({ name, aliases });

describe('a part', () => {
  it('is a whole’s name with a word for a part behind it, by any of their names, and each knows the other', () => {
    expect(findParts([named('齐河软件园'), named('软件园扩建', '齐河软件园二期')])).toEqual(
      new Map([
        ['软件园扩建', ['齐河软件园']],
        ['齐河软件园', ['软件园扩建']],
      ]),
    );
  });

  it.each([
    ['东岸新区', '东岸新区电视塔', 'only stands there'],
    ['东岸新区', '东岸新区', 'is itself'],
    ['东岸', '东岸二期规划', 'has more words behind'],
  ])('%s is none of %s: it %s', (whole, other) => {
    expect(findParts([named(whole), named(other)]).size).toBe(0);
  });

  it('in our documents is one of these', () => {
    const parts = findParts(bundledCorpus().entities);
    const pairs = [...parts].flatMap(([name, others]) =>
      others.filter((it) => it < name).map((it) => `${it} ~ ${name}`),
    );
    expect(pairs.toSorted()).toMatchInlineSnapshot(`
      [
        "凤凰黄河大桥 ~ 凤凰黄河大桥南延",
        "国际内陆港核心区 ~ 国际陆港",
        "城市轨道交通 ~ 轨道交通3号线二期",
        "城市轨道交通 ~ 轨道交通4号线",
        "城市轨道交通 ~ 轨道交通8号线",
        "城市轨道交通 ~ 轨道交通二期",
        "齐鲁软件园 ~ 齐鲁软件园二期",
      ]
    `);
  });
});
