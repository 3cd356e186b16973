import { expect, it } from 'vitest';
import { buildLexicon, findNames } from '@/core/extract/names.ts';

const forms = ['黄河体育中心', '黄河', '体育中心建设', '“双千兆”', '轨道交通4号线', '山', '“四新”', '起步区'];
const lexicon = buildLexicon(forms);

function check(marked: string, ...expected: string[]): void {
  const text = marked.replace(/[⟦⟧]/g, '');
  const hits = findNames(lexicon, text);
  let shown = '';
  let at = 0;
  for (const { start, end } of hits) {
    shown += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  expect(shown + text.slice(at)).toBe(marked);
  expect(hits.map(({ form }) => forms[form])).toEqual(expected);
}

it.each([
  ['加快⟦黄河体育中心⟧建设。', '黄河体育中心'],
  ['⟦黄河⟧体育场，⟦黄河⟧。', '黄河', '黄河'],
  ['济南⟦体育中心建设⟧', '体育中心建设'],
  ['推进⟦双千兆⟧、“⟦双千兆⟧”建设', '“双千兆”', '“双千兆”'],
  ['⟦双”千兆⟧', '“双千兆”'],
  ['⟦軌道交通４號線⟧', '轨道交通4号线'],
  ['⟦起 步\n区⟧', '起步区'],
  ['在(zài)⟦黃(huáng)河⟧边', '黄河'],
  ['山、⟦四新⟧、⟦四新⟧', '“四新”', '“四新”'],
  ['没有名字'],
  [''],
])('%s', check);
