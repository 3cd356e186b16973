import { evidenceFor } from '@/core/match/evidence.ts';
import type { PageMention } from '@/core/model/page.ts';
import type { CardHandle, CardRequest } from './card-bridge.ts';
import { takeKeys } from './keys.ts';
import { markedPage } from './marks-bridge.ts';
import { takePointer } from './pointer.ts';
import { SIGNS, type Sign } from './presence.ts';
import { rectsOf } from './ranges.ts';
import type { Mark } from './settle.ts';

/** Also the end of what the pointer rests on. */
const ENDS = ['scroll', 'blur'] as const;

/**
 * Attends to what a reader does with the marks of the page, now and from what was done before, until the signal is aborted. Comes with the
 * card's script: until a reader stirs, no page needs it.
 */
export function attend(card: CardHandle, signal: AbortSignal): void {
  const about = ({ mention, range }: Mark) => ({ mention: asJudgedNow(mention), anchor: () => rectsOf(range) });
  const open = (mark: Mark, how: Pick<CardRequest, 'hover' | 'focus'>) => card.open({ ...about(mark), ...how });
  const takers = [
    takePointer({
      onWarm: (mark) => card.expect(about(mark)),
      onRest: (mark) => open(mark, { hover: true, focus: false }),
      onTap: (mark) => {
        const page = markedPage();
        page?.walk.go(page.marks().indexOf(mark));
        open(mark, { hover: false, focus: false });
      },
    }),
    takeKeys((mark) => open(mark, { hover: false, focus: true })),
  ];
  const take = (sign: Sign) => {
    for (const taker of takers) taker(sign);
  };
  for (const sign of markedPage()?.takeSigns() ?? []) take(sign);
  for (const type of [...SIGNS, ...ENDS])
    window.addEventListener(type, (event) => take({ event, path: event.composedPath() }), {
      capture: true,
      // Stepping by keys is ours, and the page need not hear of it.
      passive: type !== 'keydown',
      signal,
    });
}

/** The page may have grown since the mention was marked, and is judged by all of it. */
function asJudgedNow(mention: PageMention): PageMention {
  const page = markedPage();
  if (!page || mention.why.evidence.length === 0) return mention;
  return { ...mention, why: { ...mention.why, evidence: evidenceFor(page.locality()) } };
}
