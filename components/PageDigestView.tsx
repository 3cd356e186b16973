import { i18n } from '#i18n';
import type { Locality } from '@/core/model.ts';
import { evidenceLabel, kindLabel } from './labels.ts';
import { byWeight, type NamedOnPage, type PageSummary } from './page-summary.ts';

export interface PageDigestViewProps {
  readonly page: PageSummary;
  /** Absent until the documents are open. */
  readonly documents: number | undefined;
  readonly onName: (named: NamedOnPage) => void;
  readonly onOverrule: (locality: 'local' | 'elsewhere' | 'auto') => void;
}

/** What a page names: the sentence, the verdict on its place with the evidence, and the list. */
export function PageDigestView({ page, documents, onName, onOverrule }: PageDigestViewProps) {
  const { entities, targets } = page.counts;
  const unlisted = entities + targets - page.entities.reduce((sum, named) => sum + named.count, 0);
  return (
    <section class="digest">
      <p class="digest-summary" role="status">
        {entities + targets === 0
          ? i18n.t('digest.nothing')
          : i18n.t('digest.summary', [entities, targets, documents ?? '…'])}
      </p>
      <LocalityView locality={page.locality} onOverrule={onOverrule} />
      {page.entities.length > 0 && (
        <>
          <h2 class="digest-title">{i18n.t('digest.list')}</h2>
          <ul class="digest-list">
            {byWeight(page.entities).map((named) => (
              <li key={named.id}>
                <NamedRow named={named} onName={onName} />
              </li>
            ))}
          </ul>
          {unlisted > 0 && <p class="soft small">{i18n.t('digest.more', [unlisted])}</p>}
        </>
      )}
    </section>
  );
}

function NamedRow({ named, onName }: { readonly named: NamedOnPage; readonly onName: PageDigestViewProps['onName'] }) {
  return (
    <button type="button" class="named" onClick={() => onName(named)}>
      <span class={named.kind === 'target' ? 'tag tag-target' : 'tag'}>{kindLabel(named.kind)}</span>
      <span class="named-name" lang="zh-Hans">
        {named.name}
      </span>
      <span class="soft small">{named.count > 1 && i18n.t('digest.times', [named.count])}</span>
    </button>
  );
}

const VERDICTS = { local: 'digest.local', elsewhere: 'digest.elsewhere', unknown: 'digest.unknown' } as const;

interface LocalityViewProps {
  readonly locality: Locality;
  readonly onOverrule: PageDigestViewProps['onOverrule'];
}

function LocalityView({ locality, onOverrule }: LocalityViewProps) {
  const overruled = locality.evidence.some(({ kind }) => kind === 'reader');
  return (
    <details class="locality">
      <summary>
        {i18n.t(VERDICTS[locality.verdict])}
        {overruled && <span class="soft"> · {i18n.t('digest.byReader')}</span>}
      </summary>
      <p class="soft evidence-title">{i18n.t('digest.evidence')}</p>
      {locality.evidence.length === 0 && <p class="small">{i18n.t('digest.noEvidence')}</p>}
      <ul class="evidence">
        {locality.evidence.map(({ kind, text, count }) => (
          <li key={`${kind} ${text}`}>
            <span class="soft">{evidenceLabel(kind)}</span> {text}
            {count > 1 && <span class="soft"> ×{count}</span>}
          </li>
        ))}
      </ul>
      <fieldset class="overrule">
        <legend class="visually-hidden">{i18n.t('digest.overrule')}</legend>
        {locality.verdict !== 'local' && (
          <button type="button" class="button-quiet" onClick={() => onOverrule('local')}>
            {i18n.t('digest.sayLocal')}
          </button>
        )}
        {locality.verdict !== 'elsewhere' && (
          <button type="button" class="button-quiet" onClick={() => onOverrule('elsewhere')}>
            {i18n.t('digest.sayElsewhere')}
          </button>
        )}
        {overruled && (
          <button type="button" class="button-quiet" onClick={() => onOverrule('auto')}>
            {i18n.t('digest.sayAuto')}
          </button>
        )}
      </fieldset>
    </details>
  );
}
