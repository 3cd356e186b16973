/** Pages with the expected marks written into their text; `labelled/README.md` says how. */
import type { PageBlock, PageFacts, PageMention } from '@/core/model.ts';

export interface Label {
  readonly should: 'must' | 'may' | 'mustnot';
  readonly block: number;
  /** In the block's text. */
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** Entity or indicator expected; empty where any will do. */
  readonly name: string;
  /** What the comparison of a figure must say. */
  readonly relation: string;
}

export interface LabelledPage {
  readonly facts: PageFacts;
  readonly blocks: readonly PageBlock[];
  readonly labels: readonly Label[];
}

const KINDS = { '⟦': 'must', '⟨': 'may', '✗': 'mustnot' } as const;
const LABEL = /([⟦⟨✗])([^⟧⟩✗→]+)(?:→(=?)([^⟧⟩✗:]+)(?::([a-z-]+))?)?[⟧⟩✗]/g;

export function parseLabelledPage(source: string): LabelledPage {
  const [head = '', ...rest] = source.split('\n\n');
  const header = Object.fromEntries(head.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
  const blocks: PageBlock[] = [];
  const labels: Label[] = [];
  for (const line of rest.join('\n').split('\n')) {
    const heading = line.startsWith('# ');
    for (const cell of line.startsWith('|') ? line.split('|').slice(1) : [line.replace(/^(?:# |- )/, '')]) {
      if (cell.trim() === '') continue;
      labels.push(...labelsOf(cell, blocks.length));
      blocks.push({ text: cell.replace(LABEL, '$2'), heading });
    }
  }
  return { facts: header, blocks, labels };
}

function labelsOf(cell: string, block: number): Label[] {
  let removed = 0;
  return [...cell.matchAll(LABEL)].map((match) => {
    const [whole, mark, surface = '', , name = '', relation = ''] = match;
    const start = match.index - removed;
    removed += whole.length - surface.length;
    return { should: KINDS[mark as '⟦'], block, start, end: start + surface.length, surface, name, relation };
  });
}

/** Whether a mention stands on a label's place: most of the shorter of both is shared. */
export function covers(mention: PageMention, label: Label): boolean {
  if (mention.block !== label.block) return false;
  const shared = Math.min(mention.end, label.end) - Math.max(mention.start, label.start);
  return shared >= 0.6 * Math.min(mention.end - mention.start, label.end - label.start);
}
