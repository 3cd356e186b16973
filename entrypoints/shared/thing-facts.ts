import { useMemo } from 'preact/hooks';
import type { FactsOf, ThingFacts } from '@/components/hit-list.ts';
import type { Dossier } from '@/core/model/answers.ts';
import type { Corpus } from '@/core/model/corpus.ts';
import type { LibraryState } from './library.ts';

const NOTHING: FactsOf = () => undefined;

/** What the list of hits needs to know of each thing, worked out when it is first asked for. */
export function useThingFacts(library: LibraryState): FactsOf {
  return useMemo((): FactsOf => {
    if (library.kind !== 'ready') return NOTHING;
    const { corpus, dossier } = library;
    const known = new Map<string, ThingFacts | undefined>();
    return (id) => {
      if (!known.has(id)) known.set(id, factsFrom(dossier(id), corpus));
      return known.get(id);
    };
  }, [library]);
}

/** A document's title by its id; a second copy has the title of its original. */
export function titleOf(library: LibraryState, id: string): string {
  if (library.kind !== 'ready') return '';
  return library.corpus.documents.find((document) => document.id === id)?.title ?? '';
}

function factsFrom(dossier: Dossier | undefined, { documents }: Corpus): ThingFacts | undefined {
  const original = (id: string) => documents.find((document) => document.id === id)?.witnessOf ?? id;
  const refs = [...new Set(dossier?.citations.map(({ document }) => original(document.id)))].flatMap(
    (id) => documents.find((document) => document.id === id) ?? [],
  );
  const leading = original(dossier?.citations[dossier.lead]?.document.id ?? '');
  const lead = refs.find(({ id }) => id === leading);
  if (!dossier || !lead) return undefined;
  return { lead, documents: refs, departments: [...new Set(dossier.duties.map(({ department }) => department))] };
}
