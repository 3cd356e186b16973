import { useMemo, useState } from 'preact/hooks';
import type { ReaderPanel } from './ReaderTools.tsx';
import type { ReaderViewProps } from './ReaderView.tsx';
import type { ReaderMode } from './reader-address.ts';
import { useReaderKeys } from './reader-keys.ts';

/** What is open over the text. */
export interface ReaderPanels {
  readonly shown: ReaderPanel | undefined;
  /** What was selected when the quote check was opened. */
  readonly passage: string;
  readonly open: (panel: ReaderPanel) => void;
  readonly close: () => void;
}

const MARKS = ['all', 'names', 'targets', 'none'] as const;
const SIZES = [1, 2, 3, 4, 5] as const;

/** Opens and closes what stands over the text, by buttons and by keys. */
export function useReaderPanels(
  { place, onReading, onGo }: Pick<ReaderViewProps, 'place' | 'onReading' | 'onGo'>,
  hasWitness: boolean,
): ReaderPanels {
  const [shown, setShown] = useState<ReaderPanel>();
  const [passage, setPassage] = useState('');
  const open = (panel: ReaderPanel) => {
    setPassage(document.getSelection()?.toString() ?? '');
    setShown(panel);
  };
  // A dialog tells that it has closed a moment later: by then another may be open.
  const close = () => setShown((now) => (now === shown ? undefined : now));
  const toggle = (view: ReaderMode) => onGo({ ...place, about: '', view: place.view === view ? '' : view });
  const resize = (by: 1 | -1) => onReading(({ size }) => ({ size: SIZES[SIZES.indexOf(size) + by] ?? size }));
  useReaderKeys(
    useMemo(
      () => ({
        f: () => open('find'),
        q: () => open('quote'),
        a: () => open('settings'),
        '?': () => open('keys'),
        o: () => toggle('received'),
        w: hasWitness ? () => toggle('witness') : undefined,
        m: () => onReading(({ marks }) => ({ marks: MARKS[(MARKS.indexOf(marks) + 1) % MARKS.length]! })),
        t: () => onReading(({ script }) => ({ script: script === 'as-is' ? 'traditional' : 'as-is' })),
        '+': () => resize(1),
        '=': () => resize(1),
        '-': () => resize(-1),
        c: () => document.querySelector<HTMLElement>('.clause-copy button')?.click(),
      }),
      [place, onReading, onGo, hasWitness],
    ),
  );
  return { shown, passage, open, close };
}
