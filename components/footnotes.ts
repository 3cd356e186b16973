import { i18n } from '#i18n';
import type { Citation, Dossier } from '@/core/model/answers.ts';
import type { ArticleBlock, ArticleMark, Comparison, PageArticle } from '@/core/model/page.ts';
import { deadlineYear } from '@/core/text/deadline-year.ts';
import { relationLabel, statusLabel } from './labels.ts';
import { targetText } from './target-text.ts';

/** A mention of the article with the clause that speaks of it. */
export interface Footnote {
  readonly number: number;
  readonly mark: ArticleMark;
  /** Absent when the documents have changed since the page was marked. */
  readonly citation: Citation | undefined;
}

/** A paragraph or heading of the article with its footnotes, in order. */
export interface NotedBlock extends ArticleBlock {
  readonly notes: readonly Footnote[];
}

/** An article laid out with its footnotes. */
export interface NotedArticle {
  readonly title: string;
  readonly url: string;
  readonly blocks: readonly NotedBlock[];
  readonly notes: readonly Footnote[];
  /** Marks that stand in what is left out. */
  readonly leftOut: number;
  readonly cut: boolean;
}

export type DossierOf = (id: string) => Dossier | undefined;

/** A heading this short is no title: 新闻, 要闻. */
const SHORTEST_TITLE = 6;

/**
 * Numbers the mentions of an article through, each with the clause to cite. `part` is what is laid out: the article itself, or all
 * text of the page, which is taken too where no article was found in it.
 */
export function noteArticle(article: PageArticle, part: 'main' | 'whole', dossierOf: DossierOf): NotedArticle {
  const { title, heading } = titleOf(article);
  const all = part === 'whole' || !article.blocks.some(({ main }) => main);
  const kept = article.blocks.map((block, at) => (all || block.main) && at !== heading);
  const notes = article.marks
    .filter(({ block }) => kept[block])
    .map((mark, at) => ({ number: at + 1, mark, citation: leadOf(dossierOf(mark.id)) }));
  const byBlock = Map.groupBy(notes, ({ mark }) => mark.block);
  const noted = article.blocks.map((block, at) => ({ ...block, notes: byBlock.get(at) ?? [] }));
  return {
    title,
    url: article.url,
    blocks: noted.filter((_, at) => kept[at]),
    notes,
    leftOut: article.marks.length - notes.length,
    cut: article.cut,
  };
}

/** The heading that the page's title repeats, else the title itself, which may end in the name of the site. */
function titleOf({ title, blocks }: PageArticle): { readonly title: string; readonly heading: number } {
  const heading = blocks.findIndex(
    (block) =>
      block.heading && block.text.trim().length >= SHORTEST_TITLE && plain(title).startsWith(plain(block.text)),
  );
  return { title: heading < 0 ? title.trim() : blocks[heading]!.text.trim(), heading };
}

function plain(text: string): string {
  return text.replace(/\s+/g, '');
}

function leadOf(dossier: Dossier | undefined): Citation | undefined {
  return dossier?.citations[dossier.lead];
}

/** `本文 4800P；文件 ≥ 5000P（2025 计划）；低于 200P`: both figures and how they stand, in one line. */
export function comparisonText({ planned, relation, difference }: Comparison, surface: string): string {
  const set = [deadlineYear(planned.deadline), statusLabel(planned.status)].filter(Boolean).join(' ');
  const reported = `${i18n.t('card.reported')} ${surface.replace(/\s+/g, ' ').trim()}`;
  const inPlan = `${i18n.t('card.inPlan')} ${targetText(planned)}（${set}）`;
  const apart = difference ? ` ${Math.abs(difference.value)}${difference.unit}` : '';
  return [reported, inPlan, `${relationLabel(relation)}${apart}`].join('；');
}
