/** Paints ranges through the browser's highlight registry. No node of the page is touched. */
import { markStyles, pageIsDark } from './mark-styles.ts';

export type MarkKind = 'project' | 'target';

const NAMES: Readonly<Record<MarkKind, string>> = { project: 'yinju-project', target: 'yinju-target' };

/** What is painted now, with the way to change and to remove it. */
export interface Painter {
  /** Replaces everything painted. Nothing is registered when there is nothing to paint: an empty registry costs nothing. */
  paint(marks: readonly { readonly range: StaticRange; readonly kind: MarkKind }[]): void;
  /** Puts our highlights back if the page has cleared the registry. Returns whether it had. */
  restore(): boolean;
  /** The ranges of ours under a point of the viewport, or undefined where the browser cannot tell. */
  rangesAt(x: number, y: number): readonly AbstractRange[] | undefined;
  remove(): void;
}

export function createPainter(): Painter {
  const highlights = new Map<MarkKind, Highlight>();
  let sheet: CSSStyleSheet | undefined;
  const style = () => {
    if (sheet) return;
    sheet = new CSSStyleSheet();
    sheet.replaceSync(markStyles(NAMES, pageIsDark()));
    document.adoptedStyleSheets.push(sheet);
  };
  const clear = () => {
    for (const [kind, highlight] of highlights) {
      highlight.clear();
      if (CSS.highlights.get(NAMES[kind]) === highlight) CSS.highlights.delete(NAMES[kind]);
    }
    highlights.clear();
  };
  return {
    paint(marks) {
      clear();
      for (const kind of Object.keys(NAMES) as MarkKind[]) {
        const ranges = marks.filter((mark) => mark.kind === kind).map((mark) => mark.range);
        if (ranges.length === 0) continue;
        const highlight = new Highlight(...ranges);
        highlights.set(kind, highlight);
        CSS.highlights.set(NAMES[kind], highlight);
      }
      if (highlights.size > 0) style();
    },
    restore() {
      let missing = false;
      for (const [kind, highlight] of highlights) {
        if (CSS.highlights.has(NAMES[kind])) continue;
        CSS.highlights.set(NAMES[kind], highlight);
        missing = true;
      }
      return missing;
    },
    rangesAt(x, y) {
      const registry = CSS.highlights as HighlightRegistry & {
        highlightsFromPoint?: (x: number, y: number) => readonly HighlightHit[];
      };
      if (!registry.highlightsFromPoint) return undefined;
      const ours = new Set(highlights.values());
      return registry.highlightsFromPoint(x, y).flatMap((hit) => (ours.has(hit.highlight) ? hit.ranges : []));
    },
    remove() {
      clear();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
      sheet = undefined;
    },
  };
}

interface HighlightHit {
  readonly highlight: Highlight;
  readonly ranges: readonly AbstractRange[];
}
