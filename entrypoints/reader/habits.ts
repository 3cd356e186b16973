import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { READER_FORMATS, type ReaderFormat } from '@/components/citation-records.ts';
import type { ReadingChanges } from '@/components/ReaderView.tsx';
import type { ReadingPlace, ReadingPreferences } from '@/core/model/answers.ts';
import { keepCopyFormat, readCopyFormat } from '@/runtime/copy-format.ts';
import { keepReading, keepReadingPlace, readReading, readReadingPlaces, watchReading } from '@/runtime/reading.ts';

/** What a reader chose, and how far each document was read. */
export interface Habits {
  readonly reading: ReadingPreferences;
  readonly format: ReaderFormat;
}

/** Read before the first paint, so that no page flashes in other colours. */
export async function readHabits(): Promise<Habits> {
  const [reading, format] = await Promise.all([readReading(), readCopyFormat(READER_FORMATS)]);
  return { reading, format };
}

/** The preferences, followed as they change in this tab or another. */
export function useHabits(first: Habits) {
  const [reading, setReading] = useState(first.reading);
  const latest = useRef(first.reading);
  const [format, setFormat] = useState(first.format);
  const keeping = useRef(0);
  // What this tab is still writing comes back as a change: an echo of the last press but one would undo the last.
  const follow = useCallback((kept: ReadingPreferences) => {
    if (keeping.current > 0) return;
    latest.current = kept;
    setReading(kept);
  }, []);
  useEffect(() => watchReading(follow), []);
  const onReading = useCallback((wished: ReadingChanges) => {
    const changes = typeof wished === 'function' ? wished(latest.current) : wished;
    latest.current = { ...latest.current, ...changes };
    setReading(latest.current);
    keeping.current++;
    void keepReading(changes)
      .then(readReading)
      .then((kept) => {
        keeping.current--;
        follow(kept);
      });
  }, []);
  const onFormat = useCallback((chosen: ReaderFormat) => {
    setFormat(chosen);
    void keepCopyFormat(chosen);
  }, []);
  return { reading, onReading, format, onFormat };
}

/**
 * How far documents were read: by this tab's own history first, so that going back or reloading leads where one was, then by what was
 * kept of earlier visits. Undefined until that is read.
 */
export function useReadingPlaces(documents: readonly string[]) {
  const [places, setPlaces] = useState<Map<string, ReadingPlace>>();
  useEffect(() => {
    if (documents.length > 0) void readReadingPlaces(documents).then((kept) => setPlaces(new Map(kept)));
  }, [documents]);
  const onRead = useCallback(
    (document: string, place: ReadingPlace | undefined) => {
      history.replaceState({ ...history.state, read: { document, place } }, '');
      if (place) places?.set(document, place);
      else places?.delete(document);
      void keepReadingPlace(document, place);
    },
    [places],
  );
  return { placeOf: places && ((document: string) => placeInHistory(document) ?? places.get(document)), onRead };
}

function placeInHistory(document: string): ReadingPlace | undefined {
  const { read } = (history.state ?? {}) as { read?: { document: string; place?: ReadingPlace } };
  return read?.document === document ? read.place : undefined;
}
