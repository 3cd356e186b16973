import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import '@/components/annotated.css';
import { type AnnotatedState, AnnotatedView } from '@/components/AnnotatedView.tsx';
import type { PageArticle } from '@/core/model/page.ts';
import { readArticle } from '@/runtime/page-replies.ts';
import { localDay } from '../shared/export-page.ts';
import { useLibrary } from '../shared/library.ts';
import { mount } from '../shared/mount.tsx';

mount(<Annotated />, i18n.t('page.annotated'));

/** The address says which tab is meant: `annotated.html?tab=12`. */
function Annotated() {
  const tabId = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  const [library, reopen] = useLibrary();
  const [article, setArticle] = useState<PageArticle | 'loading' | 'failed'>('loading');
  const read = useCallback(() => {
    setArticle('loading');
    readArticle(tabId).then(setArticle, () => setArticle('failed'));
  }, [tabId]);
  useEffect(read, [read]);
  useEffect(() => {
    // The title is the file's name when the reader prints into one.
    if (typeof article === 'object') document.title = article.title;
  }, [article]);
  const onRetry = () => {
    if (library.kind === 'failed') reopen();
    read();
  };
  return (
    <AnnotatedView
      state={stateOf(article, library)}
      date={localDay(new Date())}
      onRetry={onRetry}
      onPrint={() => window.print()}
    />
  );
}

function stateOf(
  article: PageArticle | 'loading' | 'failed',
  library: ReturnType<typeof useLibrary>[0],
): AnnotatedState {
  if (article === 'failed' || library.kind === 'failed') return { kind: 'failed' };
  if (article === 'loading' || library.kind === 'loading') return { kind: 'loading' };
  return { kind: 'ready', article, dossierOf: library.dossier };
}
