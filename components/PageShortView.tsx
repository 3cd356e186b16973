import { i18n } from '#i18n';
import { kindLabel } from './labels.ts';
import { PageDigestView, type PageDigestViewProps } from './PageDigestView.tsx';
import type { NamedOnPage } from './page-summary.ts';
import { followStops } from './start-stops.ts';

export interface PageShortViewProps extends PageDigestViewProps {
  /** Goes to where the page names it first. */
  readonly onName: (named: NamedOnPage) => void;
  /** Opens the side panel. Must call the browser at once: opening needs the click. */
  readonly onPanel: () => void;
}

/** So many names the toolbar's panel lists; the side panel has all. */
const MOST_NAMES = 5;

/** What a page names, for the toolbar's panel: the digest, the first names, the way to the whole list. */
export function PageShortView({ onName, onPanel, ...digest }: PageShortViewProps) {
  const { entities, counts } = digest.page;
  return (
    <>
      <PageDigestView {...digest} />
      {entities.length > 0 && (
        <section class="short" aria-label={i18n.t('search.onPage')}>
          <p class="start-title soft" aria-hidden="true">
            {i18n.t('search.onPage')}
          </p>
          <ul class="digest-list" onKeyDown={followStops}>
            {entities.slice(0, MOST_NAMES).map((named) => (
              <li key={named.id}>
                <NamedRow named={named} onName={onName} />
              </li>
            ))}
          </ul>
          <button type="button" class="button" onClick={onPanel}>
            {i18n.t('digest.panel', [counts.entities + counts.targets])}
          </button>
        </section>
      )}
    </>
  );
}

interface NamedRowProps {
  readonly named: NamedOnPage;
  readonly onName: PageShortViewProps['onName'];
}

function NamedRow({ named, onName }: NamedRowProps) {
  return (
    <button type="button" class="named start-go" onClick={() => onName(named)}>
      <span class={named.kind === 'target' ? 'tag tag-target' : 'tag'}>{kindLabel(named.kind)}</span>
      <span class="named-name" lang="zh-Hans">
        {named.name}
      </span>
      <span class="soft small">{named.count > 1 && i18n.t('digest.times', [named.count])}</span>
    </button>
  );
}
