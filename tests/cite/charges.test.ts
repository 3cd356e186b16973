import { describe, expect, it } from 'vitest';
import { chargeMatrix } from '@/core/cite/charges.ts';
import { openCorpusView } from '@/core/cite/corpus-view.ts';
import { loadCorpus } from '@/tools/load-corpus.ts';
import { sampleView } from './sample-corpus.ts';

describe('who is charged with what', () => {
  const { departments, parts } = chargeMatrix(openCorpusView(loadCorpus()));
  const of = (name: string) => departments.find(({ department }) => department === name)!.charges;

  it('has the 54 departments of the bundled documents, those with the most tasks first', () => {
    expect(departments).toHaveLength(54);
    expect(departments.slice(0, 3).map(({ department, charges }) => `${department} ${charges.length}`)).toEqual([
      '市发展改革委 15',
      '市科技局 11',
      '市工业和信息化局 10',
    ]);
  });

  it('has the parts of the documents that charge any', () => {
    expect(parts.map(({ id }) => id)).toEqual(
      ['2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '2.7'].map((it) => `000/${it}`),
    );
    expect(parts[0]!.title).toMatch(/^（一）/);
  });

  it('tells leading from responsible, and leads to the task', () => {
    expect(of('市发展改革委').filter(({ role }) => role === '牵头')).toHaveLength(4);
    expect(of('市科技局')[0]).toMatchObject({
      section: '000/2.1.1',
      part: '000/2.1',
      title: '1.全力建设高能级科创平台',
    });
  });

  it('names a task without a heading by its first words', () => {
    const view = sampleView([
      [
        'a',
        '2021-01-01',
        ['建设书房、开放书房、办好书房、用好书房、爱护书房、多开书房、常开书房。（责任单位：市文旅局、市教育局）'],
      ],
    ]);
    const [first] = chargeMatrix(view).departments;
    expect(first!.charges[0]!.title).toMatch(/^(前言|建设书房)/);
  });

  it('has who leads a task and is named again lead it', () => {
    const view = sampleView([['a', '2021-01-01', ['建设书房。（责任单位：市文旅局、市教育局，牵头单位：市文旅局）']]]);
    expect(chargeMatrix(view).departments.map(({ charges }) => charges.map(({ role }) => role))).toEqual([
      ['牵头'],
      ['责任'],
    ]);
  });

  it('is empty where no document says', () => {
    expect(chargeMatrix(sampleView([['a', '2021-01-01', ['建设书房。']]]))).toEqual({ departments: [], parts: [] });
  });
});
