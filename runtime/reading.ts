/**
 * How documents are read, in `storage.local`: one record a preference, and one a document for how far it was read, so that several
 * tabs do not overwrite each other. What is stored is checked when it is read; anything strange counts as not set.
 */
import { browser } from 'wxt/browser';
import type { ReadingPlace, ReadingPreferences } from '@/core/model/answers.ts';

const PREFIX = 'reading.';
const PLACE = 'readingPlace.';

/** What each preference may be; the first is that of a reader who never chose. */
const CHOICES = {
  size: [2, 1, 3, 4, 5],
  theme: ['system', 'light', 'dark', 'sepia'],
  marks: ['all', 'names', 'targets', 'none'],
  script: ['as-is', 'traditional'],
  outline: [3, 1, 2],
} as const satisfies { [Name in keyof ReadingPreferences]: readonly ReadingPreferences[Name][] };

const NAMES = Object.keys(CHOICES) as (keyof ReadingPreferences)[];

/** Ids and quotations are shorter. */
const MAX_LENGTH = 300;

export async function readReading(): Promise<ReadingPreferences> {
  const stored: Record<string, unknown> = await browser.storage.local
    .get(NAMES.map((name) => PREFIX + name))
    .catch(() => ({}));
  return Object.fromEntries(
    NAMES.map((name) => [name, choiceOf(name, stored[PREFIX + name])]),
  ) as unknown as ReadingPreferences;
}

/** Keeps the preferences given and leaves the others; nothing is lost but the habit when they cannot be kept. */
export async function keepReading(changes: Partial<ReadingPreferences>): Promise<void> {
  const records = Object.entries(changes).map(([name, value]) => [PREFIX + name, value]);
  await browser.storage.local.set(Object.fromEntries(records)).catch(() => {});
}

/** Calls back with all preferences whenever one changes, in whichever tab. Returns the function that stops it. */
export function watchReading(onChange: (reading: ReadingPreferences) => void): () => void {
  const listener: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(PREFIX)))
      void readReading().then(onChange);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** How far each of some documents was read; those that were not are left out. */
export async function readReadingPlaces(documents: readonly string[]): Promise<ReadonlyMap<string, ReadingPlace>> {
  const stored: Record<string, unknown> = await browser.storage.local
    .get(documents.map((id) => PLACE + id))
    .catch(() => ({}));
  return new Map(
    documents.flatMap((id) => {
      const place = stored[PLACE + id];
      return isPlace(place) ? [[id, place] as const] : [];
    }),
  );
}

/** Keeps how far a document was read; undefined when it is at its beginning again. */
export async function keepReadingPlace(document: string, place: ReadingPlace | undefined): Promise<void> {
  const kept = place
    ? browser.storage.local.set({ [PLACE + document]: place })
    : browser.storage.local.remove(PLACE + document);
  await kept.catch(() => {});
}

function choiceOf(name: keyof ReadingPreferences, value: unknown) {
  const choices: readonly unknown[] = CHOICES[name];
  return choices.includes(value) ? value : choices[0];
}

function isPlace(value: unknown): value is ReadingPlace {
  const { clause, quote } = (value ?? {}) as Record<string, unknown>;
  return [clause, quote].every((text) => typeof text === 'string' && text.length <= MAX_LENGTH) && clause !== '';
}
