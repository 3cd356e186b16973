import { describe, expect, it } from 'vitest';
import { textChanges } from '@/components/text-diff.ts';

/** Words of its own in ⟦ ⟧ with what they were behind a stroke; ⟦|…⟧ where it lacks some. */
function compared(lead: string, text: string): string {
  let [marked, at] = ['', 0];
  for (const { start, end, was } of textChanges(lead, text)) {
    marked += `${text.slice(at, start)}⟦${text.slice(start, end)}|${was}⟧`;
    at = end;
  }
  return marked + text.slice(at);
}

describe('a clause beside the leading one', () => {
  it.each([
    ['a number', '建成书屋200家以上。', '建成书屋300家以上。', '建成书屋⟦300|200⟧家以上。'],
    ['a number, whole', '占比达到16.5%左右。', '占比达到17.5%左右。', '占比达到⟦17.5%|16.5%⟧左右。'],
    ['words put in', '加快东岸书院建设。', '加快东岸书院二期建设。', '加快东岸书院⟦二期|⟧建设。'],
    ['words left out', '加快东岸书院二期建设。', '加快东岸书院建设。', '加快东岸书院⟦|二期⟧建设。'],
    ['words at the end', '加快东岸书院建设', '加快东岸书院建设，年底开馆', '加快东岸书院建设，⟦年底开馆|⟧'],
    ['words gone from the end', '加快东岸书院建设，年底开馆', '加快东岸书院建设', '加快东岸书院建设⟦|年底开馆⟧'],
    [
      'punctuation, which is none',
      '加快东岸书院、湖湾书屋建设。',
      '加快东岸书院,湖湾书屋建设',
      '加快东岸书院,湖湾书屋建设',
    ],
    ['large and small letters, which are none', '建成5G基站的目标', '建成5g基站的目标', '建成5g基站的目标'],
    ['the same words', '加快东岸书院建设。', '加快东岸书院建设。', '加快东岸书院建设。'],
    [
      'little in common',
      '建成东岸书院。',
      '今年将东岸书院列入十大工程，抓紧施工。',
      '今年将东岸书院列入十大工程，抓紧施工。',
    ],
    ['nothing at all', '', '', ''],
    ['no words', '。', '，', '，'],
  ])('%s', (_, lead, text, marked) => expect(compared(lead, text)).toBe(marked));

  it('has no confetti: a chance word between two differences is part of them', () => {
    expect(compared('推进东岸书院和湖湾书屋的改造工程建设', '推进东岸书院新馆的二期工程建设')).toBe(
      '推进东岸书院⟦新馆的二期|和湖湾书屋的改造⟧工程建设',
    );
  });

  // Without a bound these would take minutes: the time a test may take at most is the check.
  it('of any length comes to an end', () => {
    const long = '推进重点项目建设，'.repeat(5000);
    expect(textChanges(long, `${long}又一个`)).toEqual([]);
    const most = '推进重点项目建设甲乙丙，'.repeat(100);
    expect(textChanges(most, `${most}又一个`)).toHaveLength(1);
  });
});
