/** News pages with labels beside them, as `news/README.md` describes. */
import * as v from 'valibot';
import { type PageText, pageFromHtml } from '../../cli/page-text.ts';
import type { Label } from './labelled-page.ts';

const newsShape = v.object({
  id: v.string(),
  set: v.picklist(['a', 'b', 'c']),
  sourceUrl: v.string(),
  html: v.string(),
  mentions: v.array(
    v.object({
      surface: v.string(),
      occurrence: v.number(),
      kind: v.string(),
      entity: v.string(),
      newsValue: v.optional(v.unknown()),
      should: v.picklist(['must', 'may', 'mustnot']),
      quote: v.optional(v.string(), ''),
      relation: v.optional(v.nullable(v.string())),
    }),
  ),
});

/** A label of a news page: what is meant is told by the words of a clause. */
export interface NewsLabel extends Label {
  readonly isFigure: boolean;
  /** What is meant, and its value where it is a figure: a mark on any place of it will do. */
  readonly thing: string;
  /** Words of the clause a right source holds; empty where any will do. */
  readonly quote: string;
}

export interface NewsPage {
  readonly set: 'a' | 'b' | 'c';
  readonly page: PageText;
  readonly labels: readonly NewsLabel[];
}

/**
 * Reads a page.
 *
 * @throws Error when a label is not in the text
 */
export function parseNewsPage(json: string): NewsPage {
  const { id, set, sourceUrl, html, mentions } = v.parse(newsShape, JSON.parse(json));
  const page = pageFromHtml(html, sourceUrl);
  const labels = mentions.flatMap(({ surface, occurrence, kind, should, quote, relation, ...meant }): NewsLabel[] => {
    const place = placeOf(page, surface.replace(/\s/g, ''), occurrence);
    if (!place) throw new Error(`${id}: ${surface} ${occurrence} is not in the text`);
    const isFigure = kind === 'target';
    const thing = `${meant.entity} ${isFigure ? JSON.stringify(meant.newsValue) : ''}`;
    return [{ should, ...place, surface, name: '', relation: (isFigure && relation) || '', isFigure, thing, quote }];
  });
  return { set, page, labels };
}

/** The nth place where words stand in the page's text: its block and the span in it. Of words that run over cells those in the last. */
function placeOf(
  page: PageText,
  words: string,
  occurrence: number,
): Pick<Label, 'block' | 'start' | 'end'> | undefined {
  let at = -1;
  for (let i = 0; i < occurrence; i++) at = page.content.indexOf(words, at + 1);
  if (at < 0) return undefined;
  const last = at + words.length - 1;
  const block = page.offsets.findLastIndex((offsets) => offsets[0]! <= last);
  const offsets = page.offsets[block];
  if (!offsets) return undefined;
  const end = offsets.findIndex((offset) => offset > last);
  return { block, start: Math.max(0, offsets.indexOf(at)), end: end < 0 ? offsets.length : end };
}
