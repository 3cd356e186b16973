import { describe, expect, it } from 'vitest';
import {
  parsePlaceCode,
  parseReaderHash,
  placeCode,
  placeOfResult,
  readerHash,
  readerPath,
} from '@/components/reader-address.ts';
import { result } from './samples.ts';

const NOWHERE = { document: '', clause: '', about: '', view: '', quote: '' };

describe('the address of a place in the reader', () => {
  it.each([
    [{ document: '003' }, '#/d/003'],
    [{ document: '003', clause: '003/3.6/1a2b' }, '#/d/003/c/003%2F3.6%2F1a2b'],
    [{ document: '003', clause: '003/3.6/1a2b', about: '黄河' }, '#/d/003/c/003%2F3.6%2F1a2b/a/%E9%BB%84%E6%B2%B3'],
    [{ about: '5G/6G #1%' }, '#/a/5G%2F6G%20%231%25'],
    [{ document: '003', view: 'received' }, '#/d/003/v/received'],
    [{ document: '003', clause: 'x', quote: '建成书院' }, '#/d/003/c/x/q/%E5%BB%BA%E6%88%90%E4%B9%A6%E9%99%A2'],
    [{}, '#'],
  ] as const)('of %o is %s, and leads back', (place, hash) => {
    expect(readerHash(place)).toBe(hash);
    expect(readerPath(place)).toBe(`/reader.html${hash}`);
    expect(parseReaderHash(hash)).toEqual({ ...NOWHERE, ...place });
  });

  it.each([
    ['', NOWHERE],
    ['#', NOWHERE],
    ['#text', NOWHERE],
    ['#/d', NOWHERE],
    ['#/x/1/d/003', { ...NOWHERE, document: '003' }],
    ['#/d/003/c', { ...NOWHERE, document: '003' }],
    ['#/d/003/c/%E9', { ...NOWHERE, document: '003' }],
    ['#/d/003/a/黄河', { ...NOWHERE, document: '003', about: '黄河' }],
    ['#/d/003/v/upside-down', { ...NOWHERE, document: '003' }],
    ['#/__proto__/1/constructor/2', NOWHERE],
  ])('%s is read as far as it goes', (hash, place) => expect(parseReaderHash(hash)).toEqual(place));
});

describe('the place of a search result', () => {
  it.each([
    ['entity', '东岸书院'],
    ['target', 'a/t1'],
    ['clause', ''],
    ['document', ''],
    ['department', ''],
  ] as const)('a %s opens beside its clause: “%s”', (type, about) => {
    const id = about === '' ? 'x' : about;
    expect(placeOfResult(result(type, id))).toEqual({ document: 'a', clause: 'a/1/x', about });
  });
});

describe('a place as a short text', () => {
  it.each([
    [{ document: '003', clause: '003/3.6/1a2b', about: '' }, '§003/3.6/1a2b'],
    [{ document: '003', clause: '003/3.6/1a2b', about: '黄河 体育中心' }, '§003/3.6/1a2b 黄河 体育中心'],
    [{ document: '003', clause: '003/3.6/1a2b', about: '003/t/319e' }, '§003/3.6/1a2b 003/t/319e'],
    [{ document: '003', clause: '', about: '' }, '§003/'],
  ])('%o is read back from %s', (place, code) => {
    expect(placeCode(place)).toBe(code);
    expect(parsePlaceCode(code)).toEqual(place);
  });

  it.each(['', '黄河', '24/7', '§', '§003', '003/3.6/1a2b', ' §003/3.6/1a2b'])('“%s” is none', (text) => {
    expect(parsePlaceCode(text)).toBeUndefined();
  });
});
