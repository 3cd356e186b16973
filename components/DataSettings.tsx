import { i18n } from '#i18n';
import type { PolicyDocument } from '@/core/model/corpus.ts';
import { OpeningView } from './OpeningView.tsx';
import { documentsByDate } from './reader-document.ts';

export interface DataProps {
  readonly library:
    | { readonly kind: 'loading' | 'failed' }
    | {
        readonly kind: 'ready';
        readonly corpus: { readonly hash: string; readonly documents: readonly PolicyDocument[] };
        readonly from: 'database' | 'package';
      };
  readonly rebuild: 'no' | 'running' | 'done' | 'failed';
  readonly onRebuild: () => void;
  readonly onRetry: () => void;
}

/** The documents, what they are known by, and the way to build their database anew. */
export function DataSettings({ library, rebuild, onRebuild, onRetry }: DataProps) {
  if (library.kind !== 'ready') return <OpeningView state={library.kind} onRetry={onRetry} />;
  const { corpus, from } = library;
  return (
    <>
      <p class="soft">{i18n.t('options.dataHint')}</p>
      <ul class="data-documents" lang="zh-Hans">
        {documentsByDate(corpus)
          .flatMap(({ document, variants }) => [document, ...variants])
          .map(({ id, date, title }) => (
            <li key={id}>
              <span class="soft small">{date}</span> {title}
            </li>
          ))}
      </ul>
      <dl class="facts">
        <dt>{i18n.t('options.hash')}</dt>
        <dd class="hash">{corpus.hash}</dd>
        <dt>{i18n.t('options.from')}</dt>
        <dd>{from === 'database' ? i18n.t('options.fromDatabase') : i18n.t('options.fromPackage')}</dd>
      </dl>
      <p>
        <a class="button" href="/overview.html">
          {i18n.t('options.overview')}
        </a>
      </p>
      <div class="site-actions">
        {/* Not `disabled`: the button would lose the focus just when its outcome is told. */}
        <button
          type="button"
          class="button"
          aria-disabled={rebuild === 'running'}
          onClick={() => rebuild !== 'running' && onRebuild()}
        >
          {i18n.t('options.rebuild')}
        </button>
        <span role="status">
          {rebuild === 'running' && i18n.t('options.rebuilding')}
          {rebuild === 'done' && i18n.t('options.rebuilt')}
          {rebuild === 'failed' && i18n.t('options.rebuildFailed')}
        </span>
      </div>
    </>
  );
}
