import { describe, expect, it } from 'vitest';
import { findEntities } from '@/core/extract/entities.ts';
import { parsed } from './parsed.ts';

/** The names found stand between ⟦ and ⟧. */
function check(marked: string): void {
  const text = marked.replace(/[⟦⟧]/g, '');
  const mentions = findEntities('x', parsed(text).clauses, new Set(['大明湖博物馆'])).flatMap((e) => e.mentions);
  let shown = '';
  let at = 0;
  for (const { start, end } of mentions.sort((a, b) => a.start - b.start)) {
    shown += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  expect(shown + text.slice(at)).toBe(marked);
}

describe('names by rule', () => {
  it.each([
    ['加快⟦鹊泉体育中心⟧、综合楼建设。'],
    ['依托⟦泺水湖湿地公园⟧，打造⟦泉韵博物馆⟧。'],
    ['推进⟦鹊泉高速铁路⟧建设，实施⟦蓝天行动计划⟧，启动⟦清河新院区⟧。'],
    ['建设⟦云翠湖国际机场（二期）⟧。'],
    ['我们建成了⟦南泉水库⟧。'],
    ['抓好⟦“鹊华”产业园⟧建设。'],
    ['加快推动⟦泉城都市圈⟧和⟦鹊华科创大走廊⟧联动。'],
    ['建设北园、⟦白鹭洲产业园⟧。'],
    ['实施⟦“百泉涌流、千企转型”行动⟧，支持⟦鹊泉燃料电池技术创新中心⟧。'],
  ])('%s', check);
});

describe('no names', () => {
  it.each([
    ['推进各类示范区、一批产业园建设。'],
    ['加快建设重点实验室和国家级开发区。'],
    ['建设更多科技园、新图书馆、若干片区。'],
    ['打造3个产业园、首批试验区。'],
    ['推进高质量发展的示范区。'],
    ['示范区、产业园、实验室。'],
    ['加快大明湖博物馆建设。'],
    ['我市产业园很多。'],
    ['牢记“走在前”要求。'],
  ])('in %s', check);
});

it('a run-in heading names, too', () => {
  const { clauses } = parsed(['一、建设鹊泉体育中心', '加快。']);
  expect(findEntities('x', clauses, new Set())).toMatchObject([{ name: '鹊泉体育中心' }]);
});

it('a name found twice is one entity, its first mention leads', () => {
  const { clauses } = parsed('加快南泉水库建设。确保南泉水库蓄水，推进南泉水库管护。');
  const [entity, ...others] = findEntities('x', clauses, new Set());
  expect(others).toEqual([]);
  expect(entity).toMatchObject({ id: '南泉水库', type: 'project', category: 'water', grade: 'local', curated: false });
  expect(entity!.mentions.map((mention) => mention.lead)).toEqual([true, undefined, undefined]);
});

it.each([
  ['鹊泉博物馆', 'project', 'culture'],
  ['鹊泉国家实验室', 'institution', 'science'],
  ['鹊泉综合保税区', 'place', 'opening-up'],
  ['鹊泉提升三年行动', 'programme', 'governance'],
  ['鹊泉文化公园', 'project', 'culture'],
])('%s is a %s of %s', (name, type, category) => {
  expect(findEntities('x', parsed(`加快${name}建设。`).clauses, new Set())).toMatchObject([{ name, type, category }]);
});
