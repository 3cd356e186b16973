import { describe, expect, it } from 'vitest';
import {
  ALL_TARGETS,
  entityPath,
  type OverviewPlace,
  overviewHash,
  parseOverviewHash,
} from '@/components/overview-address.ts';

const CHANGES = { page: 'changes', from: '', to: '', kind: 'all', text: '' } as const;

describe('an address of the overview', () => {
  it.each<[string, OverviewPlace]>([
    ['', ALL_TARGETS],
    ['#/', ALL_TARGETS],
    ['#/targets', ALL_TARGETS],
    [
      '#/targets?view=series&document=003&q=公园 绿道',
      { ...ALL_TARGETS, view: 'series', filter: { text: '公园 绿道', document: '003' } },
    ],
    ['#/targets?sort=value', { ...ALL_TARGETS, sort: 'value', descending: false }],
    ['#/targets?sort=value&dir=desc', { ...ALL_TARGETS, sort: 'value', descending: true }],
    ['#/targets?sort=nonsense&view=nonsense&year=', ALL_TARGETS],
    ['#/targets?q=100%&status=planned', { ...ALL_TARGETS, filter: { text: '100%', status: 'planned' } }],
    ['#/departments', { page: 'departments', department: '' }],
    ['#/departments?unit=市科技局', { page: 'departments', department: '市科技局' }],
    ['#/changes', CHANGES],
    ['#/changes?from=001&to=003&kind=name&q=桥', { ...CHANGES, from: '001', to: '003', kind: 'name', text: '桥' }],
    ['#/changes?kind=nonsense', CHANGES],
    ['#/e/%E5%B0%8F%E6%B8%85%E6%B2%B3', { page: 'entity', id: '小清河' }],
    ['#/e/half%E5', { page: 'entity', id: '' }],
    ['#/e/a%2Fb', { page: 'entity', id: 'a/b' }],
    ['#/elsewhere', { page: 'lost' }],
    ['#/targets/more', { page: 'lost' }],
  ])('%s leads to %o', (hash, place) => expect(parseOverviewHash(hash)).toEqual(place));

  it.each<OverviewPlace>([
    ALL_TARGETS,
    { ...ALL_TARGETS, descending: false },
    { ...ALL_TARGETS, sort: 'indicator', descending: true },
    { ...ALL_TARGETS, view: 'series', filter: { text: '“三变”&a=b#c', year: 'none', department: '市科技局' } },
    { page: 'departments', department: '“一区”?领导小组' },
    { ...CHANGES, from: '001', to: '003', kind: 'indicator', text: '5% 以上' },
    { page: 'entity', id: '“1+4+16+N”规划体系/100%' },
    { page: 'lost' },
  ])('of %o leads back to it', (place) => expect(parseOverviewHash(overviewHash(place))).toEqual(place));

  it('says only what differs from the plain page', () => {
    expect(overviewHash(ALL_TARGETS)).toBe('#/targets');
    expect(overviewHash({ page: 'departments', department: '' })).toBe('#/departments');
    expect(overviewHash(CHANGES)).toBe('#/changes');
  });

  it('of an entity can be followed from any page', () => {
    expect(entityPath('小清河')).toBe('/overview.html#/e/%E5%B0%8F%E6%B8%85%E6%B2%B3');
  });
});
