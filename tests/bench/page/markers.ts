/** Ways to mark names on a page: ours, and the packages that wrap them in elements. Each is cold: called once in a fresh page. */
import AdvancedMark from 'advanced-mark.js';
import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import { type AnnotateOptions, DEFAULT_OPTIONS } from '@/core/match/annotate.ts';
import { openMatchPack } from '@/core/match/pack.ts';
import { figureReader } from '@/core/match/page-figures.ts';
import { bytesFromBase64 } from '@/page/base64.ts';
import { leaveFigureReader } from '@/page/figure-bridge.ts';
import { createMarker, type Marker } from '@/page/marker.ts';
import { escapeForRegExp } from './trie-regexp.ts';

export type MarkerName = 'ours' | 'oursWithFigures' | 'markJs' | 'findAndReplace' | 'advancedMark';

export interface MarkJob {
  readonly marker: MarkerName | 'none';
  /** Of ours. */
  readonly pack: string;
  /** Of the others. */
  readonly names: readonly string[];
}

/** Marks the page; resolves to the number of marks when they are painted. */
export async function markPage({ marker, pack, names }: MarkJob): Promise<number> {
  const marks =
    marker === 'none'
      ? 0
      : marker === 'ours' || marker === 'oursWithFigures'
        ? await markByOurs(pack, marker === 'ours' ? 'entities' : 'all')
        : wrap(marker, names);
  await painted();
  return marks;
}

async function markByOurs(pack: string, kinds: AnnotateOptions['kinds']): Promise<number> {
  const marker = ourMarker(pack, kinds);
  await marker.scan();
  return marker.marks().length;
}

/**
 * Every occurrence is marked, as the others do.
 *
 * @param kinds `entities`: names alone, which is all that the others find
 */
export function ourMarker(pack: string, kinds: AnnotateOptions['kinds']): Marker {
  const opened = openMatchPack(bytesFromBase64(pack));
  // What figures mean is opened before, as by the script that brings it into a page.
  if (kinds === 'all') leaveFigureReader(figureReader({ indicators: opened.indicators, targets: opened.targets }));
  const marker = createMarker(opened, { onSettled: () => {}, injectFigures: async () => true });
  void marker.settle({ ...DEFAULT_OPTIONS, kinds, everyOccurrence: true });
  return marker;
}

/** The least a content script can be: one regular expression of all names, tried on each text node by itself. */
export function markByRegExp(names: readonly string[]): number {
  const expression = alternationOf(names);
  const highlight = new Highlight();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
    for (const { index, 0: name } of node.data.matchAll(expression))
      highlight.add(
        new StaticRange({
          startContainer: node,
          startOffset: index,
          endContainer: node,
          endOffset: index + name.length,
        }),
      );
  if (highlight.size > 0) CSS.highlights.set('yinju-project', highlight);
  return highlight.size;
}

function alternationOf(names: readonly string[]): RegExp {
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map(escapeForRegExp).join('|'), 'g');
}

function wrap(marker: Exclude<MarkerName, 'ours' | 'oursWithFigures'>, names: readonly string[]): number {
  const expression = alternationOf(names);
  if (marker === 'markJs') new Mark(document.body).markRegExp(expression);
  else if (marker === 'advancedMark') new AdvancedMark(document.body).markRegExp(expression);
  else findAndReplaceDOMText(document.body, { find: expression, wrap: 'mark', preset: 'prose' });
  return document.getElementsByTagName('mark').length;
}

/** Two frames on. */
export function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
