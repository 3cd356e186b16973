import { describe, expect, it } from 'vitest';
import { type Period, trackPeriods } from '@/core/match/period-track.ts';

/** The period at the sign ◆ of a text, on a page of 2026 about 2025. */
function periodAt(marked: string): Period {
  const at = marked.indexOf('◆');
  return trackPeriods(marked.replace('◆', ''), { year: 2026, about: 2025 })(at);
}

describe('the time of a figure', () => {
  it.each([
    ['新建公园◆30处', 2025, undefined],
    ['2024年新建公园◆30处', 2024, 'number'],
    ['今年新建公园◆30处', 2026, 'word'],
    ['去年新建公园◆30处', 2025, 'word'],
    ['明年再建◆30处', 2027, 'word'],
    ['2024年收官。新建公园◆30处', 2024, undefined],
    ['去年收官。新建公园◆30处', 2025, undefined],
    ['2024年开工，今年新建◆30处', 2026, 'word'],
    ['新建◆30处，2024年开工', 2025, undefined],
  ] as const)('%s', (text, year, named) => expect(periodAt(text)).toMatchObject({ year, named, partial: undefined }));

  it.each([
    ['上半年新建◆30处', 'part'],
    ['前三季度新建◆30处', 'part'],
    ['上半年收官。新建◆30处', 'part'],
    ['截至10月底新建◆30处', 'part'],
    ['目前新建◆30处', 'part'],
    ['目前收官。新建◆30处', undefined],
    ['近三年新建◆30处', 'years'],
    ['十四五以来新建◆30处', 'years'],
    ['近三年收官。新建◆30处', undefined],
  ] as const)('is no whole year, or is: %s', (text, partial) => expect(periodAt(text).partial).toBe(partial));

  it('is told in the page’s words', () => {
    expect(periodAt('2024年新建◆30处').words).toBe('2024年');
    expect(periodAt('新建◆30处').words).toBe('');
  });
});
