/** Paints ranges through the browser's highlight registry. No node of the page is touched. */
import { highlightName, type MarkKind } from './mark-styles.ts';
import { pageBrightness } from './page-brightness.ts';
import type { Mark } from './settle.ts';

/** What is painted now, with the way to change and to remove it. */
export interface Painter {
  /** Replaces everything painted. Nothing is registered when there is nothing to paint: an empty registry costs nothing. */
  paint(marks: readonly Mark[]): void;
  /** Puts our highlights back if the page has cleared the registry. Returns whether it had. */
  restore(): boolean;
  remove(): void;
}

/** Figures, and everything else. */
const KINDS: readonly MarkKind[] = ['project', 'target'];

export function createPainter(): Painter {
  /** By the names they are registered under. */
  const highlights = new Map<string, Highlight>();
  const remove = () => {
    for (const [name, highlight] of highlights) {
      highlight.clear();
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
    highlights.clear();
  };
  return {
    paint(marks) {
      remove();
      if (marks.length === 0) return;
      const brightness = pageBrightness();
      for (const kind of KINDS) {
        const highlight = new Highlight();
        for (const { range, mention } of marks)
          if ((mention.kind === 'target') === (kind === 'target')) highlight.add(range);
        if (highlight.size === 0) continue;
        const name = highlightName(kind, brightness);
        highlights.set(name, highlight);
        CSS.highlights.set(name, highlight);
      }
    },
    restore() {
      let missing = false;
      for (const [name, highlight] of highlights) {
        if (CSS.highlights.has(name)) continue;
        CSS.highlights.set(name, highlight);
        missing = true;
      }
      return missing;
    },
    remove,
  };
}
