import type { Locality } from '../model/page.ts';

/** So many pieces of evidence for the place of a page are told with a mention that needs them. */
const MOST_EVIDENCE = 3;

/** What is told, with a mention that needs it, of why a page is about the city. */
export function evidenceFor({ evidence }: Locality): Locality['evidence'] {
  return evidence.filter(({ kind }) => kind !== 'other-city').slice(0, MOST_EVIDENCE);
}
