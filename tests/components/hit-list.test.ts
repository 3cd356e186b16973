import { describe, expect, it } from 'vitest';
import {
  documentLine,
  type FactsOf,
  facetOptions,
  filterHits,
  groupHits,
  type HitFilter,
  stepFrom,
} from '@/components/hit-list.ts';
import type { PageHit } from '@/core/model/page.ts';

const OLD = { id: 'a', title: '书香行动方案', date: '2021-02-19' };
const NEW = { id: 'b', title: '2025年工作报告', date: '2025-01-13' };
const FACTS: Readonly<Record<string, ReturnType<FactsOf>>> = {
  书院: { lead: NEW, documents: [OLD, NEW], departments: ['市文旅局', '市教育局'] },
  码头: { lead: OLD, documents: [OLD], departments: ['市教育局'] },
  书屋数: { lead: NEW, documents: [NEW], departments: [] },
};
const factsOf: FactsOf = (id) => FACTS[id];

/** `书院 码头/水边`: hits in page order, each with the heading over it. */
function hitsOf(text: string): PageHit[] {
  return text.split(' ').map((word, at) => {
    const [id = '', section = ''] = word.split('/');
    return { at, id, name: id, kind: id === '书屋数' ? 'target' : 'project', surface: id, section };
  });
}

const names = (hits: readonly PageHit[]) => hits.map(({ id }) => id).join(' ');
const HITS = hitsOf('书院 码头 书屋数 书院 无名');

describe('a filter', () => {
  it.each<[HitFilter, string]>([
    [{}, '书院 码头 书屋数 书院 无名'],
    [{ kind: 'target' }, '书屋数'],
    [{ document: 'a' }, '书院 码头 书院'],
    [{ document: 'b' }, '书院 书屋数 书院'],
    [{ department: '市教育局' }, '书院 码头 书院'],
    [{ document: 'b', department: '市教育局' }, '书院 书院'],
    [{ kind: 'target', department: '市教育局' }, ''],
    [{ kind: 'project', document: 'a', department: '市文旅局' }, '书院 书院'],
  ])('%o leaves %s', (filter, left) => expect(names(filterHits(HITS, filter, factsOf))).toBe(left));

  it('lets nothing through by document while the documents are not open', () => {
    expect(filterHits(HITS, { document: 'a' }, () => undefined)).toEqual([]);
    expect(filterHits(HITS, { kind: 'target' }, () => undefined)).toHaveLength(1);
  });
});

describe('what a part of the filter can be set to', () => {
  const options = (facet: 'kind' | 'document' | 'department', filter: HitFilter) =>
    facetOptions(HITS, facet, { filter, factsOf }).map(({ value, count }) => `${value} ${count}`);

  it('is told with what it would leave, most first', () => {
    expect(options('kind', {})).toEqual(['project 4', 'target 1']);
    expect(options('document', {})).toEqual(['a 3', 'b 3']);
    expect(options('department', {})).toEqual(['市教育局 3', '市文旅局 2']);
  });

  it('counts under the other parts, not under itself', () => {
    expect(options('document', { kind: 'target', document: 'b' })).toEqual(['b 1']);
    expect(options('kind', { kind: 'target', document: 'a' })).toEqual(['project 3', 'target 0']);
  });
});

describe('the headings of the list', () => {
  const heads = (groups: ReturnType<typeof groupHits>) =>
    groups.map(({ title, hits }) => `${title}: ${hits.map(({ at }) => at).join(' ')}`);

  it('in page order are the page’s, each run by itself', () => {
    const hits = hitsOf('书院 码头/水边 书院/水边 书屋数/数字 书院/水边');
    expect(heads(groupHits(hits, 'page', factsOf))).toEqual([': 0', '水边: 1 2', '数字: 3', '水边: 4']);
    expect(new Set(groupHits(hits, 'page', factsOf).map(({ key }) => key)).size).toBe(4);
  });

  it('by document are the documents, the newest first, what none holds last; each hit stands once', () => {
    expect(heads(groupHits(HITS, 'document', factsOf))).toEqual(['2025年工作报告: 0 2 3', '书香行动方案: 1', ': 4']);
  });

  it.each([
    [OLD, '2021 书香行动方案'],
    [NEW, '2025年工作报告'],
    [{ title: '', date: '' }, ''],
  ])('%o reads %s', (document, line) => expect(documentLine(document)).toBe(line));
});

describe('the next hit', () => {
  it.each([
    [-1, 1, 5, 0],
    [-1, -1, 5, 4],
    [0, 1, 5, 1],
    [4, 1, 5, 0],
    [0, -1, 5, 4],
    [0, 1, 1, 0],
    [-1, 1, 0, -1],
  ] as const)('from %i by %i among %i is %i', (place, step, length, next) =>
    expect(stepFrom(place, step, length)).toBe(next),
  );
});
