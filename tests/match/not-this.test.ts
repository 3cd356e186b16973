import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '@/core/match/annotate.ts';
import { annotatePage } from '@/core/match/annotate-page.ts';
import { refusing } from '@/core/match/not-this.ts';
import type { NotThis } from '@/core/model/page.ts';
import { bundledPack } from './bundled.ts';
import { blocksOf, markBlocks } from './page.ts';

const everywhere: NotThis = { kind: 'name', name: '国际机场', site: '' };
const onSite: NotThis = { kind: 'target', name: '书屋数', site: 'a.example.cn' };

describe('what the reader said is not meant', () => {
  it.each([
    ['a name, everywhere', [everywhere], 'b.example.cn', everywhere, true],
    ['a name, on a page without a host', [everywhere], '', everywhere, true],
    ['an indicator, on its site', [onSite], 'a.example.cn', onSite, true],
    ['an indicator, on another site', [onSite], 'b.example.cn', onSite, false],
    ['an indicator, on a site below', [onSite], 'www.a.example.cn', onSite, false],
    ['an indicator, on a page without a host', [onSite], '', onSite, false],
    ['another name', [everywhere], 'b.example.cn', { kind: 'name', name: '机场' }, false],
    ['an indicator that is called like it', [everywhere], 'b.example.cn', { kind: 'target', name: '国际机场' }, false],
  ] as const)('%s', (_, rules, host, thing, refused) => {
    expect(refusing({ rules, host })?.(thing) ?? false).toBe(refused);
  });

  it('is not asked for where nothing holds', () => {
    expect(refusing({ rules: [], host: 'a.example.cn' })).toBeUndefined();
    expect(refusing({ rules: [onSite], host: 'b.example.cn' })).toBeUndefined();
  });
});

describe('the marks of a page', () => {
  const JINAN = '# 济南市政府今天召开会议';
  const refuse = (kind: NotThis['kind'], ...names: readonly string[]) =>
    names.map((name): NotThis => ({ kind, name, site: 'a.example.cn' }));
  const annotate = (lines: readonly string[], rules: readonly NotThis[], host = 'a.example.cn') =>
    annotatePage(
      bundledPack(),
      { facts: {}, blocks: blocksOf(lines) },
      { ...DEFAULT_OPTIONS, notThis: { rules, host } },
    ).mentions;
  const check = (lines: readonly string[], rules: readonly NotThis[], host?: string) =>
    expect(markBlocks(lines, annotate(lines, rules, host))).toEqual(lines);

  it('leave out a name that is not meant, in every way to write it', () => {
    const rules = refuse('name', '聊热入济');
    check([JINAN, '聊热入济、聊熱入濟工程；⟦泉惠企⟧照旧。'], rules);
    check([JINAN, '⟦聊热入济⟧；⟦泉惠企⟧照旧。'], rules, 'b.example.cn');
  });

  it('leave out an indicator that is not meant', () => {
    const line = '5G基站达到6万个，⟦智能算力规模突破5000P⟧。';
    const [first] = annotate([JINAN, line], []);
    check([JINAN, line], refuse('target', first!.name));
  });

  it('show the other sense of a form when one is not meant, and nothing when none is', () => {
    const line = '⟦济滨济枣高铁⟧开工。';
    const senses = (rules: readonly NotThis[]) =>
      annotate([JINAN, line], rules).map(({ id, why }) => [id, ...why.rivals]);
    const [[first, second]] = senses([]) as [[string, string]];
    expect(senses(refuse('name', first))).toEqual([[second]]);
    expect(senses(refuse('name', first, second))).toEqual([]);
  });
});
