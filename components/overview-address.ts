import { decodedPart } from './decoded-part.ts';
import { FACETS, SORT_KEYS, type SortKey, type TargetFilter } from './target-list.ts';

/** What the overview shows: its whole state is the address, so that any of it can be linked and gone back to. */
export type OverviewPlace =
  | TargetsPlace
  | ChangesPlace
  | DepartmentsPlace
  | { readonly page: 'entity'; readonly id: string }
  /** An address that leads nowhere. */
  | { readonly page: 'lost' };

export interface TargetsPlace {
  readonly page: 'targets';
  /** All of them in a table, or those that several documents speak of, laid side by side. */
  readonly view: 'table' | 'series';
  readonly filter: TargetFilter;
  readonly sort: SortKey;
  readonly descending: boolean;
}

export interface ChangesPlace {
  readonly page: 'changes';
  /** Document ids; empty for the oldest and the newest. */
  readonly from: string;
  readonly to: string;
  readonly kind: 'all' | 'indicator' | 'name';
  readonly text: string;
}

export interface DepartmentsPlace {
  readonly page: 'departments';
  /** Empty for none. */
  readonly department: string;
}

export const ALL_TARGETS: TargetsPlace = {
  page: 'targets',
  view: 'table',
  filter: { text: '' },
  // What is newest comes first.
  sort: 'document',
  descending: true,
};

/** `#/targets?year=2025&q=公园&sort=value&dir=desc` → its place; what is garbled or unknown in a query is as if it were not there. */
export function parseOverviewHash(hash: string): OverviewPlace {
  const [path = '', query = ''] = split(hash.replace(/^#\/?/, ''), '?');
  const values = new URLSearchParams(query);
  const [page = '', rest = ''] = split(path, '/');
  if (page === 'e') return { page: 'entity', id: decodedPart(rest) };
  if (rest !== '') return { page: 'lost' };
  if (page === 'departments') return { page, department: values.get('unit') ?? '' };
  if (page === 'changes') return changesFrom(values);
  return page === '' || page === 'targets' ? targetsFrom(values) : { page: 'lost' };
}

/** The other way round. Only what differs from the plain page stands in the address. */
export function overviewHash(place: OverviewPlace): string {
  switch (place.page) {
    case 'entity':
      return `#/e/${encodeURIComponent(place.id)}`;
    case 'departments':
      return `#/departments${queryOf({ unit: place.department })}`;
    case 'changes': {
      const { from, to, kind, text } = place;
      return `#/changes${queryOf({ from, to, kind: kind === 'all' ? '' : kind, q: text })}`;
    }
    case 'targets':
      return `#/targets${queryOf(targetsQuery(place))}`;
    case 'lost':
      return '#/lost/';
  }
}

/** A link to everything said of an entity, from any page of ours. */
export function entityPath(id: string): string {
  return `/overview.html${overviewHash({ page: 'entity', id })}`;
}

function targetsFrom(values: URLSearchParams): TargetsPlace {
  const chosen = FACETS.flatMap((facet) => (values.get(facet) ? [[facet, values.get(facet)!] as const] : []));
  const sort = SORT_KEYS.find((key) => key === values.get('sort'));
  return {
    page: 'targets',
    view: values.get('view') === 'series' ? 'series' : 'table',
    filter: { text: values.get('q') ?? '', ...Object.fromEntries(chosen) },
    sort: sort ?? ALL_TARGETS.sort,
    descending: sort ? values.get('dir') === 'desc' : ALL_TARGETS.descending,
  };
}

function targetsQuery({ view, filter, sort, descending }: TargetsPlace): Readonly<Record<string, string>> {
  const { text, ...facets } = filter;
  const plain = sort === ALL_TARGETS.sort && descending === ALL_TARGETS.descending;
  return {
    view: view === 'table' ? '' : view,
    ...facets,
    q: text,
    sort: plain ? '' : sort,
    dir: plain ? '' : descending ? 'desc' : 'asc',
  };
}

function changesFrom(values: URLSearchParams): ChangesPlace {
  const kind = values.get('kind');
  return {
    page: 'changes',
    from: values.get('from') ?? '',
    to: values.get('to') ?? '',
    kind: kind === 'indicator' || kind === 'name' ? kind : 'all',
    text: values.get('q') ?? '',
  };
}

function queryOf(values: Readonly<Record<string, string>>): string {
  const given = Object.entries(values).filter(([, value]) => value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

/** At the first such sign; a name may have more of them. */
function split(text: string, sign: string): readonly [string, string] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
