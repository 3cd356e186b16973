import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { citeClause } from '@/core/cite/citation.ts';
import { openCorpusView } from '@/core/cite/corpus-view.ts';
import { entityDossier, targetDossier } from '@/core/cite/dossier.ts';
import type { Citation, Corpus, Dossier, SearchResult } from '@/core/model.ts';
import { openSearch } from '@/core/search/search.ts';
import { openCorpus } from '@/store/corpus-source.ts';

/** The documents with everything that is asked of them in a page of ours. */
export interface Library {
  readonly corpus: Corpus;
  readonly from: 'database' | 'package';
  readonly search: (query: string) => Promise<readonly SearchResult[]>;
  readonly dossier: (id: string) => Dossier | undefined;
  readonly cite: (clause: string) => Citation | undefined;
}

export type LibraryState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | ({ readonly kind: 'ready' } & Library);

/** A list to look over, not to page through. */
const MOST_RESULTS = 30;

/**
 * Opens the documents once for the page; the function opens them anew after a failure or a rebuild. `begun` is an opening that did not
 * wait for the page to be drawn.
 */
export function useLibrary(begun?: Promise<Library>): readonly [LibraryState, () => void] {
  const [state, setState] = useState<LibraryState>({ kind: 'loading' });
  const first = useRef(begun);
  const open = useCallback(() => {
    // What is open stays in view while it is opened anew: a page that blinks away takes the focus with it.
    setState((now) => (now.kind === 'ready' ? now : { kind: 'loading' }));
    const opening = first.current ?? openLibrary();
    first.current = undefined;
    opening.then(
      (library) => setState({ kind: 'ready', ...library }),
      () => setState({ kind: 'failed' }),
    );
  }, []);
  useEffect(open, [open]);
  return [state, open];
}

export async function openLibrary(): Promise<Library> {
  const { corpus, searchIndex, from } = await openCorpus();
  const view = openCorpusView(corpus);
  const engine = openSearch(corpus, searchIndex);
  return {
    corpus,
    from,
    search: async (query) => engine.search(query, { limit: MOST_RESULTS }),
    dossier: (id) => entityDossier(view, id) ?? targetDossier(view, id),
    cite: (clause) => citeClause(view, clause),
  };
}
