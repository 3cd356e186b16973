import type { PageHit } from '@/core/model/page.ts';
import { countOptions, type FacetOption } from './facet-options.ts';
import type { NamedKind } from './page-summary.ts';

/** A document as the list names it. */
export interface DocumentRef {
  readonly id: string;
  readonly title: string;
  readonly date: string;
}

/** What the documents say of a thing, as far as a list needs it. */
export interface ThingFacts {
  /** The one whose clause is shown first. */
  readonly lead: DocumentRef;
  readonly documents: readonly DocumentRef[];
  /** Who is responsible, variants of a name joined. */
  readonly departments: readonly string[];
}

/** Undefined for what the documents do not hold, and for everything until they are open. */
export type FactsOf = (id: string) => ThingFacts | undefined;

/** What the list is narrowed to; an absent part lets everything through. */
export interface HitFilter {
  readonly kind?: NamedKind;
  readonly document?: string;
  readonly department?: string;
}

export type Facet = keyof HitFilter;
export const FACETS: readonly Facet[] = ['kind', 'document', 'department'];

/** The hits that pass every part of a filter. */
export function filterHits(hits: readonly PageHit[], filter: HitFilter, factsOf: FactsOf): PageHit[] {
  const parts = FACETS.filter((facet) => filter[facet] !== undefined);
  return hits.filter((hit) => parts.every((facet) => valuesOf(hit, facet, factsOf).includes(filter[facet]!)));
}

/** A filter with one part taken out. */
export function withoutFacet(filter: HitFilter, facet: Facet): HitFilter {
  const { [facet]: _, ...rest } = filter;
  return rest;
}

/** What a part of the filter can be set to, most hits first. */
export function facetOptions(
  hits: readonly PageHit[],
  facet: Facet,
  { filter, factsOf }: { readonly filter: HitFilter; readonly factsOf: FactsOf },
): FacetOption[] {
  const left = filterHits(hits, withoutFacet(filter, facet), factsOf);
  const options = countOptions(
    left.flatMap((hit) => valuesOf(hit, facet, factsOf)),
    filter[facet],
  );
  return options.sort((a, b) => b.count - a.count);
}

function valuesOf(hit: PageHit, facet: Facet, factsOf: FactsOf): readonly string[] {
  if (facet === 'kind') return [hit.kind];
  const facts = factsOf(hit.id);
  if (facet === 'document') return facts?.documents.map(({ id }) => id) ?? [];
  return facts?.departments ?? [];
}

export type HitOrder = 'page' | 'document';

/** Hits under one heading: of the page, or the title of a document. */
export interface HitGroup {
  readonly key: string;
  /** Empty above the page's first heading, and for what no open document holds. */
  readonly title: string;
  readonly date: string;
  readonly hits: readonly PageHit[];
}

/**
 * Puts hits under headings. In page order a heading that comes twice makes two groups; by document the newest stands first, and each
 * hit stands once, under the document whose clause is shown first.
 */
export function groupHits(hits: readonly PageHit[], order: HitOrder, factsOf: FactsOf): HitGroup[] {
  if (order === 'page') return inRuns(hits);
  const groups = Map.groupBy(hits, ({ id }) => factsOf(id)?.lead.id ?? '');
  const titled = [...groups].map(([key, members]) => {
    const lead = factsOf(members[0]!.id)?.lead;
    return { key, title: lead?.title ?? '', date: lead?.date ?? '', hits: members };
  });
  return titled.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

function inRuns(hits: readonly PageHit[]): HitGroup[] {
  const groups: { key: string; title: string; date: string; hits: PageHit[] }[] = [];
  for (const hit of hits) {
    const last = groups.at(-1);
    if (last && last.title === hit.section) last.hits.push(hit);
    else groups.push({ key: `#${hit.at}`, title: hit.section, date: '', hits: [hit] });
  }
  return groups;
}

/** A document as a list names it, with its year unless the title has it: `2021 关于…的实施意见`, `2025年济南市政府工作报告`. */
export function documentLine({ title, date }: Pick<DocumentRef, 'title' | 'date'>): string {
  const year = date.slice(0, 4);
  return title.includes(year) ? title : `${year} ${title}`.trim();
}

/** The same where there is little room: `2025-01 政府工作报告`. */
export function shortDocumentLine({ date, kind }: { readonly date: string; readonly kind: string }): string {
  return `${date.slice(0, 7)} ${kind}`.trim();
}

/** The next hit of a list, round its end; the first when none is current. `place` is an index into the list, or `-1`. */
export function stepFrom(place: number, step: 1 | -1, length: number): number {
  if (length === 0) return -1;
  if (place < 0) return step > 0 ? 0 : length - 1;
  return (place + step + length) % length;
}
