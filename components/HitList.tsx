import { useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PageHit } from '@/core/model/page.ts';
import { type DocumentRef, documentLine, type FactsOf, type HitGroup } from './hit-list.ts';
import { kindLabel, relationLabel } from './labels.ts';
import { nestQuotes } from './nest-quotes.ts';

export interface HitListProps {
  readonly groups: readonly HitGroup[];
  readonly factsOf: FactsOf;
  /** `at` of the hit the page was last scrolled to. */
  readonly current: number | undefined;
  readonly onGo: (hit: PageHit) => void;
  readonly onRead: (hit: PageHit) => void;
  readonly nameless: string;
}

/** Where the arrows lead from a row, by the place of the row among all. */
const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * The marks of a page as a list under headings. It takes one stop of the Tab key, however long it is: inside, the arrows lead from row
 * to row, and Enter goes to the place on the page.
 */
export function HitList({ groups, nameless, ...row }: HitListProps) {
  const list = useRef<HTMLDivElement>(null);
  const stop = groups.some(({ hits }) => hits.some(({ at }) => at === row.current))
    ? row.current
    : groups[0]?.hits[0]?.at;
  const onKeyDown = (event: KeyboardEvent) => {
    const move = event.altKey || event.ctrlKey || event.metaKey ? undefined : MOVES[event.key];
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('.hit-go') ?? [])];
    const at = rows.findIndex((it) => it.parentElement?.contains(event.target as Node));
    if (!move || at < 0) return;
    event.preventDefault();
    rows[move(at, rows.length - 1)]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows are a short cut, every row is a button of its own
    <div class="hits-list" ref={list} onKeyDown={onKeyDown}>
      {groups.map((group) => (
        <section key={group.key} class="hits-group">
          <h3 class="hits-heading" {...(group.title === '' ? {} : { lang: 'zh-Hans' })}>
            {group.title === '' ? nameless : documentLine(group)}
          </h3>
          <ol>
            {group.hits.map((hit) => (
              <HitRow key={hit.at} hit={hit} isStop={hit.at === stop} under={group.key} {...row} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

interface HitRowProps extends Pick<HitListProps, 'factsOf' | 'current' | 'onGo' | 'onRead'> {
  readonly hit: PageHit;
  readonly isStop: boolean;
  /** Key of the group it stands in: the document need not be named again below its own heading. */
  readonly under: string;
}

function HitRow({ hit, factsOf, current, isStop, under, ...handlers }: HitRowProps) {
  const lead = factsOf(hit.id)?.lead;
  const isCurrent = hit.at === current;
  const latest = useRef(handlers);
  latest.current = handlers;
  // A row that says the same is not drawn again: a list may have thousands, and only two change from one mark to the next.
  return useMemo(() => {
    const onGo = () => latest.current.onGo(hit);
    const onRead = () => latest.current.onRead(hit);
    return <RowContent {...{ hit, lead, isCurrent, isStop, under, onGo, onRead }} />;
  }, [hit, lead, isCurrent, isStop, under]);
}

interface RowContentProps extends Pick<HitRowProps, 'hit' | 'isStop' | 'under'> {
  readonly lead: DocumentRef | undefined;
  readonly isCurrent: boolean;
  readonly onGo: () => void;
  readonly onRead: () => void;
}

function RowContent({ hit, lead, isCurrent, isStop, under, onGo, onRead }: RowContentProps) {
  const { name, kind, surface, relation, at } = hit;
  const tab = isStop ? 0 : -1;
  return (
    <li class="hit">
      <button
        type="button"
        class="hit-go"
        data-at={at}
        tabIndex={tab}
        onClick={onGo}
        {...(isCurrent ? { 'aria-current': 'true' as const } : {})}
      >
        <span class={kind === 'target' ? 'tag tag-target' : 'tag'}>{kindLabel(kind)}</span>
        <span class="hit-name" lang="zh-Hans">
          {name}
        </span>
        {relation && <span class="hit-relation">{relationLabel(relation)}</span>}
        {surface !== name && (
          <span class="hit-words soft" lang="zh">
            {nestQuotes(i18n.t('hits.words', [surface.replace(/\s+/g, ' ')]))}
          </span>
        )}
        {lead && lead.id !== under && (
          <span class="hit-source soft small" lang="zh-Hans">
            {documentLine(lead)}
          </span>
        )}
      </button>
      {lead && (
        <button
          type="button"
          class="button-quiet hit-read"
          tabIndex={tab}
          aria-label={i18n.t('hits.readLabel', [name])}
          onClick={onRead}
        >
          {i18n.t('hits.read')}
        </button>
      )}
    </li>
  );
}
