import { type CorpusView, openCorpusView } from '../core/cite/corpus-view.ts';
import { entityDossier, targetDossier } from '../core/cite/dossier.ts';
import type { Citation } from '../core/model/answers.ts';
import type { Corpus } from '../core/model/corpus.ts';
import type { PageMention } from '../core/model/page.ts';

/** A clause as the command line tells it. */
export interface Source {
  readonly document: string;
  readonly title: string;
  readonly date: string;
  readonly clause: string;
  readonly path: Citation['path'];
  readonly text: string;
}

/** For each mention of a page, the clauses that speak of the same thing: the one to show first, then the others in order of date. */
export function sourceLister(corpus: Corpus): (mention: PageMention) => Source[] {
  const view = openCorpusView(corpus);
  const known = new Map<string, Source[]>();
  return (mention) => {
    const sources = known.get(mention.id) ?? listSources(view, mention);
    known.set(mention.id, sources);
    return sources;
  };
}

function listSources(view: CorpusView, { kind, id }: PageMention): Source[] {
  const dossier = kind === 'target' ? targetDossier(view, id) : entityDossier(view, id);
  if (!dossier) return [];
  const lead = dossier.citations[dossier.lead];
  return [...(lead ? [lead] : []), ...dossier.citations.filter((citation) => citation !== lead)].map(toSource);
}

function toSource({ document, clause, path, text }: Citation): Source {
  return { document: document.id, title: document.title, date: document.date, clause, path, text };
}
