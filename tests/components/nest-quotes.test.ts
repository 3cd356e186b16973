import { expect, it } from 'vitest';
import { nestQuotes } from '@/components/nest-quotes.ts';

it.each([
  ['本页作““预付宝”平台”', '本页作“‘预付宝’平台”'],
  ['本頁作「「預付寶」平臺」', '本頁作「『預付寶』平臺」'],
  ['本頁作「“预付宝”平台」', '本頁作「“预付宝”平台」'],
  ['““一”和“二””', '“‘一’和‘二’”'],
  ['“一”和“二”', '“一”和“二”'],
  ['一”“二“三””', '一”“二‘三’”'],
  ['本页作“5G基站”', '本页作“5G基站”'],
])('%s is set as %s', (text, nested) => {
  expect(nestQuotes(text)).toBe(nested);
});
