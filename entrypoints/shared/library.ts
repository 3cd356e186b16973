import { useCallback, useEffect, useState } from 'preact/hooks';
import { citeClause } from '@/core/cite/citation.ts';
import { type CorpusView, openCorpusView } from '@/core/cite/corpus-view.ts';
import { entityDossier, targetDossier } from '@/core/cite/dossier.ts';
import type { Citation, Dossier, SearchAnswer } from '@/core/model/answers.ts';
import type { Corpus } from '@/core/model/corpus.ts';
import { openEngine } from './open-engine.ts';

/** The documents with everything that is asked of them in a page of ours. */
export interface Library {
  readonly corpus: Corpus;
  /** The same with its lookups, for what is worked out in one page only. */
  readonly view: CorpusView;
  readonly from: 'database' | 'package';
  readonly search: (query: string) => Promise<SearchAnswer>;
  readonly dossier: (id: string) => Dossier | undefined;
  readonly cite: (clause: string) => Citation | undefined;
}

export type LibraryState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | ({ readonly kind: 'ready' } & Library);

/** A list to look over, not to page through. */
const MOST_RESULTS = 30;

/** Opens the documents once for the page; the function opens them anew after a failure or a rebuild. */
export function useLibrary(): readonly [LibraryState, () => void] {
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
  useEffect(() => show(firstOpening), [show]);
  return [state, reopen];
}

async function openLibrary(): Promise<Library> {
  const { corpus, engine, from } = await openEngine();
  const view = openCorpusView(corpus);
  return {
    corpus,
    view,
    from,
    search: async (query) => engine.answer(query, { limit: MOST_RESULTS }),
    dossier: (id) => entityDossier(view, id) ?? targetDossier(view, id),
    cite: (clause) => citeClause(view, clause),
  };
}

/** Begun before anything is drawn: every page that uses the documents needs them at once. */
const firstOpening = openLibrary();
