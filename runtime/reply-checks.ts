/** The shape of what a page answers, checked by hand as the requests are (`message-checks.ts`). */
import type { PageArticle } from '@/core/model/page.ts';
import { notThis } from './message-checks.ts';
import { MAX_HITS } from './page-hits.ts';
import { type Check, fields, flag, list, maybe, oneOf, text, whole } from './shape-checks.ts';

const MAX_NAME = 200;
/** A figure in words, a name with everything a page may put between its characters. */
const MAX_SURFACE = 2000;
const MAX_URL = 10_000;
const MAX_TITLE = 1000;
const MAX_BLOCK = 20_000;
const MAX_BLOCKS = 50_000;
const MAX_OFFSET = 1e9;

const kind = oneOf('project', 'place', 'institution', 'programme', 'event', 'brand', 'target');
const relation = oneOf('meets', 'below', 'exceeds', 'same', 'other-period', 'other-scope');
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const cost: Check = (value) => number(value) && (value as number) >= 0;
const pair: Check = (value) => Array.isArray(value) && value.length === 2 && value.every(number);
const offset = whole(0, MAX_OFFSET);

export const HITS = fields({
  hits: list(
    MAX_HITS,
    fields({
      at: whole(0, MAX_HITS),
      id: text(MAX_NAME),
      name: text(MAX_NAME),
      kind,
      surface: text(MAX_SURFACE),
      section: text(MAX_NAME),
      relation: maybe(relation),
    }),
  ),
  total: offset,
  cost: fields({ characters: offset, ms: cost, longestMs: cost }),
});

export const GONE_TO = fields({ at: whole(-1, 1e6), seen: flag });

/** As many as the settings keep. */
const MAX_NOT_HERE = 500;

export const WORD = fields({
  shown: maybe(flag),
  locality: maybe(oneOf('local', 'elsewhere')),
  notHere: maybe(list(MAX_NOT_HERE, notThis)),
});

const COMPARISON = fields({
  indicator: text(MAX_NAME),
  reported: fields({ value: either(number, pair), unit: text(MAX_NAME), period: text(MAX_NAME) }),
  planned: fields({
    value: either(number, pair, text(MAX_NAME)),
    unit: text(MAX_NAME),
    comparator: oneOf('≥', '≤', '≈', '=', 'range', 'rank', 'qualitative'),
    deadline: text(MAX_NAME),
    status: oneOf('planned', 'achieved'),
    clause: text(MAX_NAME),
  }),
  relation,
  difference: maybe(fields({ value: number, unit: text(MAX_NAME) })),
});

const MARK = fields({
  id: text(MAX_NAME),
  name: text(MAX_NAME),
  kind,
  comparison: either((value) => value === null, COMPARISON),
  block: offset,
  start: offset,
  end: offset,
  quote: fields({ exact: text(MAX_SURFACE), prefix: text(MAX_NAME), suffix: text(MAX_NAME) }),
  position: fields({ start: offset, end: offset }),
});

const ARTICLE_SHAPE = fields({
  url: text(MAX_URL),
  title: text(MAX_TITLE),
  blocks: list(MAX_BLOCKS, fields({ text: text(MAX_BLOCK), heading: flag, main: flag })),
  marks: list(MAX_HITS, MARK),
  cut: flag,
});

/** Every mark lies in a block of the article: what is drawn and written relies on it. */
export function ARTICLE(value: unknown): boolean {
  if (!ARTICLE_SHAPE(value)) return false;
  const { blocks, marks } = value as PageArticle;
  return marks.every(({ block, start, end }) => start < end && end <= (blocks[block]?.text.length ?? -1));
}

function either(...checks: readonly Check[]): Check {
  return (value) => checks.some((check) => check(value));
}
