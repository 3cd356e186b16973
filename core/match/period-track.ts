import { SENTENCE_END } from './sentence-signs.ts';

/** What the page says of its own time. */
export interface PageTime {
  /** The year the article was written in, where it can be told. */
  readonly year: number | undefined;
  /** The year its first words speak of; a figure without words of time is of that year. */
  readonly about?: number | undefined;
  /** The part of the year it is all about, by its title or first words: 上半年. */
  readonly part?: string | undefined;
}

/** The time a figure speaks of. */
export interface Period {
  /** Undefined where the page does not tell. */
  readonly year: number | undefined;
  /** No figure of a whole year: one of part of it, or a sum over several. */
  readonly partial: 'part' | 'years' | undefined;
  /** The year stands in the figure's sentence, by its number or as 今年, 去年. */
  readonly named: 'number' | 'word' | undefined;
  /** Not the figure's own words tell its time, but what all of the page is about. */
  readonly implied?: boolean;
  /** The words of the page, for the card: 2025年, 上半年. Empty where there are none. */
  readonly words: string;
}

const YEAR_WORDS =
  '(?:20\\d\\d年(?!代|规划)|全年|今年|本年|年内|去年|上年|前年|明年)(?:上半年|前[一二三四]季度|[一二三四]季度|1[-至~]\\d{1,2}月(?:份)?|前\\S{1,2}个月)?';
const PART_WORDS =
  '上半年|下半年|[一二三四]季度|前[一二三四]季度|前\\S{1,3}个?月|1[-至~]\\d{1,2}月份?|(?<!\\d)(?:[1-9]|1[01])月(?:份|底|末)|截至目前|截至\\d{1,2}月|目前|以来|前[一二三四五]年|近[两三四五十]年|[五十]年[来间]|开年以来|“?十[三四]五”?(?:期间|时期|以来|累计)';
/** All of them begin with one of these. */
const FIRST = '[\\d全今本年去上前明下一二三四五十截目以近开“]';
const PERIOD = new RegExp(`(?=${FIRST})(?:${YEAR_WORDS}|${PART_WORDS})`, 'g');
const PART = new RegExp(PART_WORDS);
/** Several years. These end with their sentence, as 目前 does; 上半年 goes for the rest of the block. */
const YEARS = /以来|期间|时期|近|年[来间]|前[一二三四五]年|累计/;
const PASSING = /目前/;

/**
 * The time that governs each offset of a folded text: the words of time before it in its sentence, else the year named last in the text,
 * else the year the page is about. The offsets asked for must not fall.
 */
export function trackPeriods(text: string, time: PageTime): (at: number) => Period {
  const phrases = [...text.matchAll(PERIOD)].map((match) => ({ words: match[0], at: match.index }));
  const about = time.about ?? time.year;
  let next = 0;
  let read = 0;
  let last = '';
  /** Of the sentence that is being read: whether it has words of time, and the last that tell a year. */
  let near = false;
  let named: string | undefined;
  /** The year named last by its number. */
  let earlier: string | undefined;
  const readTo = (at: number) => {
    if (!SENTENCE_END.test(text.slice(read, at))) return;
    near = false;
    named = undefined;
  };
  return (at) => {
    for (; phrases[next] && phrases[next]!.at < at; next++) {
      readTo(phrases[next]!.at);
      read = phrases[next]!.at;
      last = phrases[next]!.words;
      near = true;
      if (yearOf(last, time) !== undefined) named = last;
      if (/^20/.test(last)) earlier = last;
    }
    readTo(at);
    read = Math.max(read, at);
    const partial = partialOf(last, near);
    const year = yearOf(named ?? earlier ?? '', time) ?? about;
    if (!near && !earlier && time.part)
      return { year, partial: 'part', named: undefined, words: time.part, implied: true };
    return { year, partial, named: partial ? undefined : howNamed(named), words: last };
  };
}

function partialOf(words: string, near: boolean): Period['partial'] {
  if (!PART.test(words) || (!near && (YEARS.test(words) || PASSING.test(words)))) return undefined;
  return YEARS.test(words) ? 'years' : 'part';
}

function yearOf(words: string, time: PageTime): number | undefined {
  const named = /20\d\d/.exec(words)?.[0];
  if (named) return Number(named);
  if (time.year === undefined) return undefined;
  if (/去年|上年/.test(words)) return time.year - 1;
  if (/前年/.test(words)) return time.year - 2;
  if (/明年/.test(words)) return time.year + 1;
  return /今年|本年|年内/.test(words) ? time.year : undefined;
}

function howNamed(words: string | undefined): Period['named'] {
  return words === undefined ? undefined : /^20/.test(words) ? 'number' : 'word';
}
