import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ChangeItem, ChangePair, ChangeSide, DocumentChanges, PolicyDocument, Target } from '@/core/model.ts';
import { foldText } from '@/core/text/fold.ts';
import { ComparedText } from './ComparedText.tsx';
import { FilterText } from './FilterText.tsx';
import { documentLine } from './hit-list.ts';
import { PairOutcome } from './IndicatorCards.tsx';
import { kindLabel, statusLabel } from './labels.ts';
import { type ChangesPlace, overviewHash } from './overview-address.ts';
import { readerHref } from './reader-address.ts';
import { Segments } from './Segments.tsx';
import { StatusMark } from './StatusMark.tsx';
import { textChanges } from './text-diff.ts';

export interface ChangesViewProps {
  readonly place: ChangesPlace;
  /** Those that may be chosen, oldest first. */
  readonly documents: readonly PolicyDocument[];
  /** The two that are laid side by side; undefined while the address names one that is not there. */
  readonly chosen: readonly [from: PolicyDocument, to: PolicyDocument] | undefined;
  readonly changes: DocumentChanges | undefined;
  readonly onGo: (place: ChangesPlace, replace?: boolean) => void;
}

/** Two documents side by side: the same indicators, projects and names in the words of each, then what only one of them has. */
export function ChangesView(props: ChangesViewProps) {
  const { place, chosen, changes } = props;
  const shown = useMemo(() => changes && narrowed(changes, place), [changes, place]);
  return (
    <>
      <h1>{i18n.t('changes.title')}</h1>
      <Tools {...props} />
      {(!chosen || !shown) && (
        <p class="notice" role="alert">
          {i18n.t('changes.lost')}
        </p>
      )}
      {chosen && shown && <Compared chosen={chosen} shown={shown} />}
    </>
  );
}

function narrowed({ both, onlyFrom, onlyTo }: DocumentChanges, { kind, text }: ChangesPlace): DocumentChanges {
  const wanted = foldText(text).text;
  const passes = (it: { readonly kind: string }, words: readonly string[]) =>
    (kind === 'all' || it.kind === kind) && words.some((word) => foldText(word).text.includes(wanted));
  const single = (items: readonly ChangeItem[]) => items.filter((item) => passes(item, [item.name]));
  return {
    both: both.filter((it) => passes(it, [it.name, ...[...it.from, ...it.to].map((side) => side.text)])),
    onlyFrom: single(onlyFrom),
    onlyTo: single(onlyTo),
  };
}

function Tools({ place, documents, chosen, onGo }: ChangesViewProps) {
  const [from, to] = chosen ?? [undefined, undefined];
  const pick = (label: string, value: string | undefined, onPick: (id: string) => void) => (
    <label class="filter-choice">
      <span class="soft small">{label}</span>
      <select value={value ?? ''} onChange={({ currentTarget }) => onPick(currentTarget.value)}>
        {value === undefined && <option value="">{i18n.t('changes.choose')}</option>}
        {documents.map((document) => (
          <option key={document.id} value={document.id}>
            {documentLine(document)}
          </option>
        ))}
      </select>
    </label>
  );
  const ids = { from: from?.id ?? place.from, to: to?.id ?? place.to };
  return (
    <section class="tools" aria-label={i18n.t('changes.tools')}>
      <div class="tools-facets changes-pick">
        {pick(i18n.t('changes.from'), from?.id, (id) => onGo({ ...place, ...ids, from: id }))}
        {pick(i18n.t('changes.to'), to?.id, (id) => onGo({ ...place, ...ids, to: id }))}
        <button type="button" class="button" onClick={() => onGo({ ...place, from: ids.to, to: ids.from })}>
          {i18n.t('changes.swap')}
        </button>
      </div>
      <div class="tools-row">
        <Segments
          legend={i18n.t('changes.kind')}
          value={place.kind}
          options={[
            ['all', i18n.t('hits.all')],
            ['indicator', kindLabel('target')],
            ['name', i18n.t('changes.names')],
          ]}
          onChange={(kind) => onGo({ ...place, kind })}
        />
        <FilterText
          label={i18n.t('changes.search')}
          value={place.text}
          onChange={(text) => onGo({ ...place, text }, true)}
        />
      </div>
    </section>
  );
}

interface ComparedProps {
  readonly chosen: readonly [from: PolicyDocument, to: PolicyDocument];
  readonly shown: DocumentChanges;
}

function Compared({ chosen: [from, to], shown: { both, onlyFrom, onlyTo } }: ComparedProps) {
  if (from.id === to.id) return <p class="notice">{i18n.t('changes.same')}</p>;
  return (
    <>
      <p role="status">{i18n.t('changes.counts', [both.length, onlyFrom.length, onlyTo.length])}</p>
      {both.length > 0 && (
        <>
          <p class="soft small">{i18n.t('changes.hint')}</p>
          <div class="pairs">
            <div class="pair pair-head" aria-hidden="true">
              <span lang="zh-Hans">{documentLine(from)}</span>
              <span lang="zh-Hans">{documentLine(to)}</span>
            </div>
            {both.map((pair) => (
              <Pair key={`${pair.kind} ${pair.id}`} pair={pair} from={from} to={to} />
            ))}
          </div>
        </>
      )}
      <Only document={from} items={onlyFrom} />
      <Only document={to} items={onlyTo} />
    </>
  );
}

interface PairProps {
  readonly pair: ChangePair;
  readonly from: PolicyDocument;
  readonly to: PolicyDocument;
}

function Pair({ pair, from, to }: PairProps) {
  return (
    <section class="pair" id={`${pair.kind}/${pair.id}`}>
      <h2>
        <span class={pair.kind === 'indicator' ? 'tag tag-target' : 'tag'}>
          {pair.kind === 'indicator' ? kindLabel('target') : kindLabel('entity')}
        </span>{' '}
        <span lang="zh-Hans">
          {pair.isEntity ? <a href={overviewHash({ page: 'entity', id: pair.id })}>{pair.name}</a> : pair.name}
        </span>
        {pair.compared && (
          <span class="pair-outcome">
            {comparedText(pair.compared)} <PairOutcome outcome={pair.compared.outcome} />
          </span>
        )}
      </h2>
      <Side document={from} sides={pair.from} other={pair.to} about={aboutOf(pair)} />
      <Side document={to} sides={pair.to} other={pair.from} about={aboutOf(pair)} />
    </section>
  );
}

interface SideProps {
  readonly document: PolicyDocument;
  readonly sides: readonly ChangeSide[];
  readonly other: readonly ChangeSide[];
  readonly about: string;
}

function Side({ document, sides, other, about }: SideProps) {
  // The list is drawn anew at each letter that narrows it.
  const told = useMemo(
    () => sides.map((side, at) => ({ side, changes: textChanges(counterpart(side, at, other).text, side.text) })),
    [sides, other],
  );
  return (
    <div class="pair-side">
      <p class="pair-document soft small" lang="zh-Hans">
        {documentLine(document)}
      </p>
      {told.map(({ side, changes }) => (
        <blockquote key={side.target?.id ?? side.clause} lang="zh-Hans">
          {side.target && <Stated target={side.target} />}
          <ComparedText {...side} changes={changes} was={(words) => i18n.t('changes.was', [words])} />{' '}
          <a
            class="small"
            href={readerHref({ document: document.id, clause: side.clause, about: side.target?.id ?? about })}
          >
            {i18n.t('hits.read')}
          </a>
        </blockquote>
      ))}
    </div>
  );
}

/** Of several figures the one for the same year, planned against planned; else the one in the same place. */
function counterpart({ target }: ChangeSide, at: number, other: readonly ChangeSide[]): ChangeSide {
  const alike = other.find((it) => it.target?.status === target?.status && it.target?.deadline === target?.deadline);
  return alike ?? other[at] ?? other[0]!;
}

function Stated({ target: { deadline, status } }: { readonly target: Target }) {
  return (
    <span class="stated soft small">
      {/^\d{4}$/.test(deadline) && deadline} <StatusMark status={status} />
    </span>
  );
}

/** `2025 计划`, or `2020 完成 → 2024 完成`: which figures were compared. */
function comparedText({ from, to }: NonNullable<ChangePair['compared']>): string {
  const [before, after] = [statedText(from), statedText(to)];
  return before === after ? after : `${before} → ${after}`;
}

function statedText({ deadline, status }: Target): string {
  return [/^\d{4}$/.test(deadline) ? deadline : '', statusLabel(status)].join(' ').trim();
}

function aboutOf({ isEntity, id }: ChangePair): string {
  return isEntity ? id : '';
}

function Only({ document, items }: { readonly document: PolicyDocument; readonly items: readonly ChangeItem[] }) {
  if (items.length === 0) return null;
  return (
    <details class="only">
      <summary>{i18n.t('changes.only', [documentLine(document), items.length])}</summary>
      {(['indicator', 'name'] as const).map((kind) => {
        const some = items.filter((item) => item.kind === kind);
        if (some.length === 0) return null;
        return (
          <section key={kind}>
            <h3>{kind === 'indicator' ? kindLabel('target') : i18n.t('changes.names')}</h3>
            <ul class="links" lang="zh-Hans">
              {some.map((item) => (
                <li key={item.id}>
                  <a
                    href={
                      kind === 'name'
                        ? overviewHash({ page: 'entity', id: item.id })
                        : readerHref({ document: document.id, clause: item.clause })
                    }
                  >
                    {item.name}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </details>
  );
}
