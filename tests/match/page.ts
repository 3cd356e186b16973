import type { PageBlock } from '@/core/model/page.ts';
import { mark, unmark } from '../text/marked.ts';

/** Blocks of a page written as lines: `# ` begins a heading, `> ` something said aside. Marks are taken out. */
export function blocksOf(lines: readonly string[]): PageBlock[] {
  return lines.map((line) => {
    const { text } = unmark(line.replace(/^[#>] /, ''));
    return { text, heading: line.startsWith('# '), ...(line.startsWith('> ') ? { aside: true } : {}) };
  });
}

/** The lines again, with ⟦ ⟧ round each mention. */
export function markBlocks(
  lines: readonly string[],
  mentions: readonly { readonly block: number; readonly start: number; readonly end: number }[],
): string[] {
  return blocksOf(lines).map((block, i) => {
    const sign = /^[#>] /.exec(lines[i]!)?.[0] ?? '';
    return (
      sign +
      mark(
        block.text,
        mentions.filter((mention) => mention.block === i),
      )
    );
  });
}
