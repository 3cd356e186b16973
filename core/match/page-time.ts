import type { PageBlock, PageFacts } from '../model/page.ts';
import { foldText } from '../text/fold.ts';
import type { PageTime } from './period-track.ts';

/** So many blocks at the head of a page tell its time. */
export const HEAD_BLOCKS = 8;
/** So many tell what it is about. */
const FIRST_BLOCKS = 4;

/** The part of a year a report is about. */
const PART = /上半年|前[一二三]季度|一季度|三季报|(?<!\d)1[-至~]\d{1,2}月/;

/**
 * The year an article was written in, of its address (/2025/01/13/, /20250113/) or its first blocks, and the year it speaks of.
 *
 * @param blocks those at the head of the page, `HEAD_BLOCKS` or more where it has them
 */
export function timeOf(facts: PageFacts, blocks: readonly PageBlock[]): PageTime {
  const head = (count: number) =>
    blocks
      .slice(0, count)
      .map(({ text }) => foldText(text).text)
      .join('\n');
  const year = yearOfAddress(facts.url ?? '') ?? yearOfText(head(HEAD_BLOCKS));
  const years = [...head(FIRST_BLOCKS).matchAll(/(20[12]\d)年(?!\d{1,2}月)/g)].map((match) => Number(match[1]));
  const about = years.filter((named) => year === undefined || named === year || named === year - 1);
  const part = PART.exec(`${foldText(facts.title ?? '').text}\n${head(FIRST_BLOCKS)}`)?.[0];
  return { year, about: about.length > 0 ? Math.max(...about) : undefined, part };
}

function yearOfAddress(url: string): number | undefined {
  const path = url.replace(/^[a-z]+:\/\/[^/]+/i, '');
  const long = /(?:^|[/_\-t])(20[12]\d)(?:[/_-]?(?:0[1-9]|1[0-2])|[/_-][1-9](?!\d))/.exec(path)?.[1];
  const short = /\/([12]\d)\/(?:0[1-9]|1[0-2])\d{2}\//.exec(path)?.[1];
  return long ? Number(long) : short ? 2000 + Number(short) : undefined;
}

/** The latest year a text names; the one after it where the text says 去年 and never 今年, as the year it names is over then. */
function yearOfText(text: string): number | undefined {
  const dated = [...text.matchAll(/(20[12]\d)(?:年\d{1,2}月\d|[-/.]\d{1,2}[-/.]\d)/g)].map((match) => Number(match[1]));
  if (dated.length > 0) return Math.max(...dated);
  const named = [...text.matchAll(/(20[12]\d)年/g)].map((match) => Number(match[1]));
  if (named.length === 0) return undefined;
  return Math.max(...named) + (/去年/.test(text) && !/今年/.test(text) ? 1 : 0);
}
