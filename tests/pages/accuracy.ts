import type { PageMention } from '@/core/model/page.ts';
import { foldKey } from '@/core/text/fold.ts';
import { covers, type Label, type LabelledPage } from './labels.ts';

/** How the marks of labelled pages compare with their labels; `accuracy.json` is the last one. */
export interface Accuracy {
  readonly totals: Totals;
  /** Every mark that is missing, wrong or not what was meant, with its page. */
  readonly items: readonly string[];
}

export interface Totals {
  pages: number;
  /** Names and figures that must be marked, how many are, and how many of those as what is meant. */
  must: number;
  found: number;
  meant: number;
  /** The figures among them. */
  figures: number;
  figuresFound: number;
  /** Those found whose comparison is labelled, and how many say the same. */
  relations: number;
  relationsRight: number;
  /** Places that must not be marked, and how many are. */
  mustNot: number;
  wrong: number;
  /** All marks, and how many of them stand where no label allows one. */
  marks: number;
  astray: number;
  /** Pages on which nothing should be marked, and the marks on them. */
  negativePages: number;
  negativeMarks: number;
}

/** The texts of the clauses a mention's card shows. */
export type SourceTexts = (mention: PageMention) => readonly string[];

export function noTotals(): Totals {
  return {
    ...{ pages: 0, must: 0, found: 0, meant: 0, figures: 0, figuresFound: 0, relations: 0, relationsRight: 0 },
    ...{ mustNot: 0, wrong: 0, marks: 0, astray: 0, negativePages: 0, negativeMarks: 0 },
  };
}

/**
 * Adds a page to the totals.
 *
 * @param marks every occurrence
 * @returns what is not right, a line each
 */
export function addPage(
  totals: Totals,
  page: LabelledPage,
  marks: readonly PageMention[],
  sourcesOf: SourceTexts,
): string[] {
  const allowed = page.labels.filter(({ should }) => should !== 'mustnot');
  const astray = marks.filter((mark) => !allowed.some((label) => covers(mark, label)));
  const unlabelled = astray.filter((mark) => !page.labels.some((label) => covers(mark, label)));
  totals.pages++;
  totals.marks += marks.length;
  totals.astray += astray.length;
  if (page.negative) {
    totals.negativePages++;
    totals.negativeMarks += astray.length;
  }
  return [
    ...page.labels.flatMap((label) => {
      if (label.should === 'may') return [];
      return label.should === 'must'
        ? addMust(totals, label, allowed, marks, sourcesOf)
        : addMustNot(totals, label, allowed, marks);
    }),
    ...unlabelled.map(({ surface, name }) => `unlabelled: ${surface} → ${name}`),
  ];
}

function addMust(
  totals: Totals,
  label: Label,
  allowed: readonly Label[],
  marks: readonly PageMention[],
  sourcesOf: SourceTexts,
): string[] {
  const figure = label.kind === 'figure';
  const places = allowed.filter(({ kind, thing }) => kind === label.kind && thing === label.thing);
  const hits = marks.filter(
    (mark) => (!figure || mark.kind === 'target') && places.some((place) => covers(mark, place)),
  );
  const meant = hits.some((hit) => isMeant(hit, label, sourcesOf));
  totals.must++;
  if (figure) totals.figures++;
  const [hit] = hits;
  if (!hit) return [`missed: ${label.surface}`];
  totals.found++;
  if (figure) totals.figuresFound++;
  if (label.relation !== '') {
    totals.relations++;
    if (hits.some(({ comparison }) => comparison?.relation === label.relation)) totals.relationsRight++;
  }
  if (meant) totals.meant++;
  return meant ? [] : [`not as meant: ${label.surface} → ${hit.name} ${hit.comparison?.relation ?? ''}`.trimEnd()];
}

/** A wider place that may be marked excuses a mark on one that must not. */
function addMustNot(totals: Totals, label: Label, allowed: readonly Label[], marks: readonly PageMention[]): string[] {
  const excused = (mark: PageMention) => allowed.some((other) => suits(mark, other) && covers(mark, other));
  const wrong = marks.find((mark) => suits(mark, label) && covers(mark, label) && !excused(mark));
  totals.mustNot++;
  if (!wrong) return [];
  totals.wrong++;
  return [`wrongly marked: ${wrong.surface} → ${wrong.name}`];
}

function suits(mark: PageMention, { kind }: Label): boolean {
  return kind === 'either' || (mark.kind === 'target') === (kind === 'figure');
}

function isMeant(mark: PageMention, { name, quote, relation }: Label, sourcesOf: SourceTexts): boolean {
  if (relation !== '' && mark.comparison?.relation !== relation) return false;
  if (name !== '' && mark.name !== name) return false;
  const wanted = plain(quote);
  return (
    wanted === '' ||
    sourcesOf(mark)
      .map(plain)
      .some((text) => text.includes(wanted) || wanted.includes(text))
  );
}

/** Words alone: quotations drop signs as they like. */
function plain(text: string): string {
  return foldKey(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** What of `items` is not among `others`; one that stands twice must stand twice there. */
export function itemsBeyond(items: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return items.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
