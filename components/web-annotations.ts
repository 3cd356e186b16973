import { i18n } from '#i18n';
import { citationText } from './citation-text.ts';
import { comparisonText, type Footnote, type NotedArticle } from './footnotes.ts';

export interface AnnotationExport {
  /** When the page was read, as ISO 8601 in UTC. */
  readonly created: string;
  /** A new IRI at every call: `urn:uuid:…`. */
  readonly newId: () => string;
}

/**
 * The mentions of a page as a collection of annotations of the W3C Web Annotation Data Model, to be written as JSON-LD. Each has the
 * words of the page as its target, described by quotation and by position, and the clause that speaks of them as its body.
 * Positions count Unicode code points in the text content of the page's `body`, scripts in it included. The address is that of the
 * page without its fragment.
 */
export function webAnnotations(article: NotedArticle, options: AnnotationExport): object {
  const { newId } = options;
  const source = article.url.replace(/#.*$/s, '');
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: newId(),
    type: 'AnnotationCollection',
    label: article.title,
    total: article.notes.length,
    first: {
      id: newId(),
      type: 'AnnotationPage',
      startIndex: 0,
      items: article.notes.map((note) => toAnnotation(note, source, options)),
    },
  };
}

function toAnnotation({ mark, citation }: Footnote, source: string, { created, newId }: AnnotationExport): object {
  const { quote, position, comparison, name } = mark;
  return {
    id: newId(),
    type: 'Annotation',
    motivation: 'linking',
    created,
    generator: { type: 'Software', name: '引据 Yinju' },
    body: [
      textualBody('identifying', name),
      ...(citation ? [textualBody('commenting', citationText(citation))] : []),
      ...(comparison ? [textualBody('assessing', comparisonText(comparison, quote.exact), i18n.t('page.lang'))] : []),
    ],
    target: {
      type: 'SpecificResource',
      source,
      state: { type: 'TimeState', sourceDate: created },
      selector: [
        { type: 'TextQuoteSelector', ...quote },
        { type: 'TextPositionSelector', ...position },
      ],
    },
  };
}

function textualBody(purpose: string, value: string, language = 'zh-Hans'): object {
  return { type: 'TextualBody', value, format: 'text/plain', language, purpose };
}
