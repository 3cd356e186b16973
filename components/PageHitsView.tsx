import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PageHit, PageHits } from '@/core/model/page.ts';
import { HitFilters } from './HitFilters.tsx';
import { HitList } from './HitList.tsx';
import { type FactsOf, filterHits, groupHits, type HitFilter, type HitOrder, stepFrom } from './hit-list.ts';

/** How far the list of a page is. */
export type HitsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly page: PageHits };

/** Where a hit is now, `-1` if it is gone, and whether it can be seen. */
export interface GoneTo {
  readonly at: number;
  readonly seen: boolean;
}

/** Where the reader is on the page. A new one each time something is gone to, be it the same mark again. */
export interface PagePlace {
  readonly at: number;
}

export interface PageHitsViewProps {
  readonly hits: HitsState;
  /** The mark gone to last on the page itself. */
  readonly place?: PagePlace | undefined;
  readonly factsOf: FactsOf;
  readonly titleOf: (document: string) => string;
  readonly onGo: (hit: PageHit) => Promise<GoneTo>;
  readonly onRead: (hit: PageHit) => void;
  readonly onRetry: () => void;
}

/** The marks of the page one by one, with everything to find one's way among them. */
export function PageHitsView({ hits, onRetry, ...props }: PageHitsViewProps) {
  return (
    <section class="hits" aria-labelledby="hits-title">
      <h2 id="hits-title" class="digest-title">
        {i18n.t('hits.title')}
      </h2>
      {hits.kind === 'loading' && <p class="soft">{i18n.t('hits.loading')}</p>}
      {hits.kind === 'failed' && (
        <>
          <p role="alert">{i18n.t('hits.failed')}</p>
          <button type="button" class="button" onClick={onRetry}>
            {i18n.t('common.retry')}
          </button>
        </>
      )}
      {hits.kind === 'ready' && <Hits page={hits.page} {...props} />}
    </section>
  );
}

type HitsProps = Omit<PageHitsViewProps, 'hits' | 'onRetry'> & { readonly page: PageHits };

function Hits({ page, place, factsOf, titleOf, onGo, onRead }: HitsProps) {
  const [order, setOrder] = useState<HitOrder>('page');
  const [filter, setFilter] = useState<HitFilter>({});
  const groups = useMemo(
    () => groupHits(filterHits(page.hits, filter, factsOf), order, factsOf),
    [page.hits, filter, order, factsOf],
  );
  const listed = useMemo(() => groups.flatMap((group) => group.hits), [groups]);
  const { current, told, go, step } = useWalk(listed, place, onGo);
  return (
    <>
      <div class="hits-bar">
        <OrderSwitch order={order} onOrder={setOrder} />
        <Walk place={listed.findIndex(({ at }) => at === current)} length={listed.length} onStep={step} />
      </div>
      <HitFilters hits={page.hits} filter={filter} factsOf={factsOf} titleOf={titleOf} onFilter={setFilter} />
      <p class="soft small" role="status">
        {listed.length === 0 ? i18n.t('hits.none') : i18n.t('hits.shown', [listed.length, page.total])}
        {told !== '' && ` · ${told}`}
      </p>
      <HitList
        groups={groups}
        factsOf={factsOf}
        current={current}
        onGo={go}
        onRead={onRead}
        nameless={i18n.t(order === 'page' ? 'hits.above' : 'hits.noDocument')}
      />
    </>
  );
}

/** Going from hit to hit: by a click, the two buttons, or Alt+N and Alt+P, which do the same on the page itself. */
function useWalk(listed: readonly PageHit[], place: PagePlace | undefined, onGo: PageHitsViewProps['onGo']) {
  const [current, setCurrent] = useState<number>();
  const [told, setTold] = useState('');
  useEffect(() => {
    if (!place) return;
    setCurrent(place.at);
    setTold('');
    showRow(place.at);
  }, [place]);
  const go = (hit: PageHit) => {
    setCurrent(hit.at);
    const here = i18n.t('hits.at', [listed.indexOf(hit) + 1, hit.name]);
    onGo(hit).then(
      ({ at, seen }) => setTold(at < 0 ? i18n.t('hits.gone') : seen ? here : i18n.t('hits.hidden')),
      () => setTold(i18n.t('hits.gone')),
    );
  };
  const step = (by: 1 | -1) => {
    const place = stepFrom(
      listed.findIndex(({ at }) => at === current),
      by,
      listed.length,
    );
    const hit = listed[place];
    if (!hit) return;
    go(hit);
    showRow(hit.at);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
      const by = event.code === 'KeyN' ? 1 : event.code === 'KeyP' ? -1 : undefined;
      if (by === undefined) return;
      event.preventDefault();
      step(by);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
  return { current, told, go, step };
}

function showRow(at: number): void {
  document.querySelector(`.hit-go[data-at="${at}"]`)?.scrollIntoView?.({ block: 'nearest' });
}

function OrderSwitch({ order, onOrder }: { readonly order: HitOrder; readonly onOrder: (order: HitOrder) => void }) {
  const choice = (value: HitOrder, text: string) => (
    <label class="segment">
      <input type="radio" name="hit-order" checked={order === value} onChange={() => onOrder(value)} />
      <span>{text}</span>
    </label>
  );
  return (
    <fieldset class="segments">
      <legend class="visually-hidden">{i18n.t('hits.order')}</legend>
      {choice('page', i18n.t('hits.byPage'))}
      {choice('document', i18n.t('hits.byDocument'))}
    </fieldset>
  );
}

interface WalkProps {
  /** Of the current hit among those listed, or `-1`. */
  readonly place: number;
  readonly length: number;
  readonly onStep: (by: 1 | -1) => void;
}

function Walk({ place, length, onStep }: WalkProps) {
  const button = (by: 1 | -1, label: string, sign: string, key: string) => (
    <button
      type="button"
      class="button-quiet walk-button"
      aria-label={label}
      title={label}
      aria-keyshortcuts={key}
      disabled={length === 0}
      onClick={() => onStep(by)}
    >
      {sign}
    </button>
  );
  return (
    <div class="walk">
      {button(-1, i18n.t('hits.previous'), '↑', 'Alt+P')}
      <span class="walk-place">{i18n.t('hits.position', [place < 0 ? '–' : place + 1, length])}</span>
      {button(1, i18n.t('hits.next'), '↓', 'Alt+N')}
    </div>
  );
}
