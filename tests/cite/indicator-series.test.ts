import { describe, expect, it } from 'vitest';
import { openCorpusView } from '@/core/cite/corpus-view.ts';
import { indicatorSeries } from '@/core/cite/indicator-series.ts';
import type { FigurePair, IndicatorSeries } from '@/core/model/answers.ts';
import { loadCorpus } from '@/tools/load-corpus.ts';

const series = indicatorSeries(openCorpusView(loadCorpus()));
const named = (name: string) => series.find((it) => it.name === name)!;

/** One line a point: what it says, which group it is drawn in, how it stands to the anchor. */
function told({ name, points, groups, anchor }: IndicatorSeries): string {
  const lines = points.map(({ year, status, document, target, value, outcome }, index) => {
    const group = groups.findIndex((members) => members.includes(index));
    const figure = target ? `${target.comparator}${target.value}${target.unit}` : '—';
    const drawn = group < 0 ? '' : ` chart ${group + 1}`;
    const stands = index === anchor ? 'anchor' : outcomeText(outcome!);
    return `  ${year} ${status} ${document.id} ${figure} (${value ?? 'words'})${drawn}: ${stands}`;
  });
  return [name, ...lines].join('\n');
}

function outcomeText(outcome: FigurePair): string {
  if (outcome.kind === 'words') return outcome.same ? 'same words' : 'other words';
  if (outcome.kind === 'apart') return `apart, ${outcome.reason}`;
  const { difference, names } = outcome;
  return [difference && `${difference.value}${difference.unit}`, names && `${names[0]}／${names[1]}`]
    .filter(Boolean)
    .join(' ');
}

describe('the indicators of the bundled documents', () => {
  it('are those that more than one passage speaks of, as reviewed', async () => {
    await expect(`${series.map(told).join('\n')}\n`).toMatchFileSnapshot('../corpus/series.txt');
  });

  it('draw together only what compares with each other', () => {
    expect(named('公园数').groups).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(named('泉城书房数').groups).toEqual([]);
  });

  it('are laid against what was achieved last', () => {
    const { points, anchor } = named('研发投入占比');
    expect(points[anchor]).toMatchObject({ status: 'achieved', year: '2024' });
    expect(points[anchor]!.outcome).toBeUndefined();
    expect(points.filter(({ outcome }) => outcome).length).toBe(points.length - 1);
  });

  it('mean the right one of several targets that a clause states', () => {
    const targets = (name: string) => named(name).points.map(({ target }) => target?.indicator);
    expect(targets('一般公共预算收入增速')).toEqual(['一般公共预算收入增速', '一般公共预算收入增速']);
    expect(targets('公共停车设施数')).toEqual(['新建公共停车设施数', '新建公共停车设施数', '新建公共停车设施数']);
    expect(targets('高新技术企业数')[0]).toBe('高新技术企业总数');
  });

  it('stand in order of how much there is to draw', () => {
    const drawn = series.map(({ groups }) => groups.flat().length);
    expect(drawn).toEqual(drawn.toSorted((a, b) => b - a));
    expect(drawn[0]).toBe(4);
  });
});
