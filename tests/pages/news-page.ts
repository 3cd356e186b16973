/** News pages with labels beside them, as `news/README.md` describes. */
import * as v from 'valibot';
import { type PageText, pageFromHtml } from '../../cli/page-text.ts';
import type { Label, LabelledPage } from './labels.ts';

const newsShape = v.object({
  id: v.string(),
  sourceUrl: v.string(),
  html: v.string(),
  negative: v.boolean(),
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

/**
 * Reads a page.
 *
 * @throws Error when a label is not in the text
 */
export function parseNewsPage(json: string): LabelledPage {
  const { id, sourceUrl, html, negative, mentions } = v.parse(newsShape, JSON.parse(json));
  const page = pageFromHtml(html, sourceUrl);
  const labels = mentions.flatMap(({ surface, occurrence, kind, should, quote, relation, ...meant }): Label[] => {
    const place = placeOf(page, surface.replace(/\s/g, ''), occurrence);
    if (!place) throw new Error(`${id}: ${surface} ${occurrence} is not in the text`);
    const figure = kind === 'target';
    const thing = `${meant.entity} ${figure ? JSON.stringify(meant.newsValue) : ''}`;
    const said = { thing, name: '', quote, relation: (figure && relation) || '' };
    return [{ should, ...place, surface, kind: figure ? 'figure' : 'name', ...said }];
  });
  return { facts: page.facts, blocks: page.blocks, labels, negative };
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
