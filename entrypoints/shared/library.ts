import { useCallback, useEffect, useState } from 'preact/hooks';
import { citeClause } from '@/core/cite/citation.ts';
import { type CorpusView, openCorpusView } from '@/core/cite/corpus-view.ts';
import { entityDossier, targetDossier } from '@/core/cite/dossier.ts';
import type { Citation, Dossier } from '@/core/model/answers.ts';
import type { Corpus } from '@/core/model/corpus.ts';
import type { SearchAnswer } from '@/core/model/search.ts';
import { kept } from './kept.ts';
import { openSearching, search } from './searching.ts';

/** The documents with everything that is asked of them in a page of ours. */
export interface Library {
  readonly corpus: Corpus;
  /** The same with its lookups, for what is worked out in one page only. */
  readonly view: CorpusView;
  readonly from: 'database' | 'package';
  /** Opens by itself, so that the documents do not wait for it. */
  readonly search: (query: string) => Promise<SearchAnswer>;
  readonly dossier: (id: string) => Dossier | undefined;
  readonly cite: (clause: string) => Citation | undefined;
}

export type LibraryState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | ({ readonly kind: 'ready' } & Library);

/**
 * Opens the documents once for the page, as soon as they are wanted; the function opens them anew after a failure or a rebuild.
 */
export function useLibrary(wanted = true): readonly [LibraryState, () => void] {
  const [state, setState] = useState<LibraryState>({ kind: 'loading' });
  const show = useCallback((opening: Promise<Library>) => {
    opening.then(
      (library) => setState({ kind: 'ready', ...library }),
      () => setState({ kind: 'failed' }),
    );
  }, []);
  const reopen = useCallback(() => {
    // What is open stays in view while it is opened anew: a page that blinks away takes the focus with it.
    setState((now) => (now.kind === 'ready' ? now : { kind: 'loading' }));
    show(openLibrary());
  }, [show]);
  useEffect(() => {
    if (wanted) show(theLibrary());
  }, [show, wanted]);
  return [state, reopen];
}

/** The documents of this page. */
export const theLibrary = kept(openLibrary);

async function openLibrary(): Promise<Library> {
  // The panel has no use for a database before a page names something.
  const { openCorpus } = await import('@/store/corpus-source.ts');
  const { corpus, from } = await openCorpus();
  const view = openCorpusView(corpus);
  // Behind the documents, so that the first key finds it open.
  void openSearching().catch(() => {});
  return {
    corpus,
    view,
    from,
    search,
    dossier: (id) => entityDossier(view, id) ?? targetDossier(view, id),
    cite: (clause) => citeClause(view, clause),
  };
}
