/** Pages with the expected marks written into their text; `labelled/README.md` says how. */
import type { PageBlock } from '@/core/model/page.ts';
import type { Label, LabelledPage } from './labels.ts';

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
  return { facts: header, blocks, labels, negative: !labels.some(({ should }) => should !== 'mustnot') };
}

function labelsOf(cell: string, block: number): Label[] {
  let removed = 0;
  return [...cell.matchAll(LABEL)].map((match) => {
    const [whole, mark, surface = '', figure, name = '', relation = ''] = match;
    const start = match.index - removed;
    removed += whole.length - surface.length;
    return {
      should: KINDS[mark as '⟦'],
      ...{ block, start, end: start + surface.length, surface },
      kind: figure ? 'figure' : 'either',
      thing: `${block} ${start}`,
      ...{ name, quote: '', relation },
    };
  });
}
