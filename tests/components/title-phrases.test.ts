import { expect, it } from 'vitest';
import { titlePhrases } from '@/components/title-phrases.ts';

it.each([
  ['中共泉城市委关于制定书香城市规划的建议', ['关于', '制定', '规划', '建议']],
  ['贯彻落实强省会战略的实施意见', ['贯彻', '强省会', '战略', '实施', '意见']],
  ['國民經濟和社會發展', ['經濟', '社會', '發展']],
  ['2025年政府工作报告', ['2025年', '政府', '报告']],
])('no line of %s ends within %j', (title, words) => {
  const phrases = titlePhrases(title);
  expect(phrases.join('')).toBe(title);
  expect(phrases.length).toBeGreaterThan(2);
  for (const word of words) expect(phrases.some((phrase) => phrase.includes(word))).toBe(true);
});

it('leaves no single character at the end or the beginning of a line, but those that open or close', () => {
  expect(titlePhrases('战略的实施和建议')).toEqual(['战略的', '实施', '和建议']);
  expect(titlePhrases('落实强省会战略')).toEqual(['落实强省会', '战略']);
});

it.each(['', '的', '（', '𠮷', '“书房”'])('keeps %j whole', (title) => {
  expect(titlePhrases(title).join('')).toBe(title);
});
