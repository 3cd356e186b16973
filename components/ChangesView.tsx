import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ChangeItem, DocumentChanges } from '@/core/model/answers.ts';
import type { PolicyDocument } from '@/core/model/corpus.ts';
import { ChangePairView } from './ChangePairView.tsx';
import { ChangesTools } from './ChangesTools.tsx';
import { documentLine } from './hit-list.ts';
import { kindLabel } from './labels.ts';
import { narrowChanges } from './narrow-changes.ts';
import { type ChangesPlace, overviewHash } from './overview-address.ts';
import { readerPath } from './reader-address.ts';

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
  const shown = useMemo(() => changes && narrowChanges(changes, place), [changes, place]);
  return (
    <>
      <h1>{i18n.t('changes.title')}</h1>
      <ChangesTools {...props} />
      {(!chosen || !shown) && (
        <p class="notice" role="alert">
          {i18n.t('changes.lost')}
        </p>
      )}
      {chosen && shown && <Compared place={place} chosen={chosen} shown={shown} />}
    </>
  );
}

interface ComparedProps {
  readonly place: ChangesPlace;
  readonly chosen: readonly [from: PolicyDocument, to: PolicyDocument];
  readonly shown: DocumentChanges;
}

function Compared({ place, chosen: [from, to], shown: { both, onlyFrom, onlyTo } }: ComparedProps) {
  if (from.id === to.id) return <p class="notice">{i18n.t('changes.same')}</p>;
  return (
    <>
      <p role="status">{i18n.t('changes.counts', [both.length, onlyFrom.length, onlyTo.length])}</p>
      {both.length + onlyFrom.length + onlyTo.length === 0 && (
        <p class="nothing">
          {i18n.t('changes.nothing')}{' '}
          <a href={overviewHash({ ...place, kind: 'all', text: '' })}>{i18n.t('filter.clear')}</a>
        </p>
      )}
      {both.length > 0 && (
        <>
          <p class="soft small">{i18n.t('changes.hint')}</p>
          <div class="pairs">
            <div class="pair pair-head" aria-hidden="true">
              <span lang="zh-Hans">{documentLine(from)}</span>
              <span lang="zh-Hans">{documentLine(to)}</span>
            </div>
            {both.map((pair) => (
              <ChangePairView key={`${pair.kind} ${pair.id}`} pair={pair} from={from} to={to} />
            ))}
          </div>
        </>
      )}
      <Only document={from} items={onlyFrom} />
      <Only document={to} items={onlyTo} />
    </>
  );
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
                        : readerPath({ document: document.id, clause: item.clause })
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
