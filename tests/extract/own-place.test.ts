import { expect, it } from 'vitest';
import { findPlaceBrands, placeOf, scopeOf } from '@/core/extract/own-place.ts';

it.each([
  ['济南', ['济南市加快发展。', '济南都市圈。', '学习杭州经验。']],
  ['济南', ['学习北京经验。', '济南市加快发展。', '济南都市圈。']],
  ['浙江', ['浙江省委。', '浙江有礼。', '支持杭州、宁波。']],
  ['', ['没有地名。', '']],
])('a document is of the place it names most: %s', (place, texts) => expect(placeOf(texts)).toBe(place));

it.each([
  ['浙江', '全省'],
  ['青岛', '全市'],
  ['上海', '全市'],
  ['宁夏', '全区'],
  ['', '全市'],
])('the whole of %j is %s', (place, scope) => expect(scopeOf(place)).toBe(scope));

it('what a place calls itself is a name', () => {
  expect(findPlaceBrands('建设平安济南、法治济南，支持济南，学习数字杭州。', '济南')).toMatchObject([
    { name: '平安济南', type: 'brand', start: 2, end: 6 },
    { name: '法治济南', start: 7, end: 11 },
  ]);
  expect(findPlaceBrands('建设平安济南。', '')).toEqual([]);
});
