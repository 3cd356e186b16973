import { describe, expect, it } from 'vitest';
import { isBorder, isInline, type Surroundings, surroundingsIn } from '@/core/text/elements.ts';
import { gatherBlocks, LONGEST_BLOCK, type TextPiece } from '@/core/text/gather-blocks.ts';

const around = (owner: string): Surroundings<string> => ({ owner, heading: false, aside: false, skipped: false });

/** `p:黄河` is a text node 黄河 in the block element p, `|` a border. */
function gather(...events: readonly string[]) {
  const toEvent = (event: string, node: number): TextPiece<number, string> | 'border' => {
    if (event === '|') return 'border';
    const [owner, text] = event.split(':') as [string, string];
    return { node, text, around: around(owner) };
  };
  return [...gatherBlocks(events.map(toEvent))];
}

describe('blocks', () => {
  it('join the text nodes of one owner, up to a border or another owner', () => {
    const blocks = gather('p:黄河', 'p:体育', 'p:中心', '|', 'p:聊热', 'q:入济', 'p:其他');
    expect(blocks.map(({ owner, block }) => `${owner}:${block.text}`)).toEqual([
      'p:黄河体育中心',
      'p:聊热',
      'q:入济',
      'p:其他',
    ]);
    expect(blocks[0]!.pieces).toEqual([
      { node: 0, start: 0 },
      { node: 1, start: 2 },
      { node: 2, start: 4 },
    ]);
  });

  it('of blanks alone are left out', () => {
    expect(gather('p: \n\t', '|', 'p:', 'q:甲').map(({ block }) => block.text)).toEqual(['甲']);
  });

  const long = `${'天气晴好，市民出门散步。'.repeat(1500)}${'字'.repeat(50_000)}。末尾`;
  /** The text in nodes of a length. */
  const inNodes = (length: number) =>
    Array.from({ length: Math.ceil(long.length / length) }, (_, i) => `p:${long.slice(i * length, (i + 1) * length)}`);

  it('are cut behind a sentence where they grow too long, the same however nodes divide the text', () => {
    const texts = [70_000, LONGEST_BLOCK, 999, 7].map((length) =>
      gather(...inNodes(length)).map(({ block }) => block.text),
    );
    for (const blocks of texts) expect(blocks).toEqual(texts[0]);
    expect(texts[0]!.join('')).toBe(long);
    expect(texts[0]!.every((text) => text.length <= LONGEST_BLOCK)).toBe(true);
    expect(texts[0]![0]!.endsWith('散步。')).toBe(true);
  });

  it.each([70_000, LONGEST_BLOCK, 999])(
    'know their places in text nodes of %i characters when they are cut',
    (length) => {
      const nodes = inNodes(length).map((event) => event.slice(2));
      for (const { block, pieces } of gather(...inNodes(length)))
        pieces.forEach(({ node, start }, i) => {
          const end = pieces[i + 1]?.start ?? block.text.length;
          expect(end).toBeGreaterThan(Math.max(0, start));
          expect(nodes[node]!.slice(Math.max(0, -start), end - start)).toBe(block.text.slice(Math.max(0, start), end));
        });
    },
  );
});

describe('an element', () => {
  const inside = (name: string, attributes: Readonly<Record<string, string>> = {}, outside?: Surroundings<string>) =>
    surroundingsIn(outside, { element: name, name, attribute: (wanted) => attributes[wanted], labels: () => [] });

  it('parts the text around it unless it stands in the line or shows nothing there', () => {
    expect(['p', 'td', 'li', 'code', 'img', 'x-box'].every(isBorder)).toBe(true);
    expect(['b', 'br', 'wbr', 'rt', 'script'].some(isBorder)).toBe(false);
    expect(['b', 'rt', 'p'].map(isInline)).toEqual([true, false, false]);
  });

  it('hands on what holds for the text in it', () => {
    const heading = inside('b', {}, inside('h2', {}, inside('footer')));
    expect(heading).toEqual({ owner: 'h2', heading: true, aside: true, skipped: false });
    expect(inside('span', {}, inside('button')).skipped).toBe(true);
  });

  it.each([
    [{ contenteditable: '' }, true],
    [{ contenteditable: 'TRUE' }, true],
    [{ contenteditable: 'plaintext-only' }, true],
    [{ contenteditable: 'false' }, false],
    [{ contenteditable: 'inherit' }, false],
    [{ contenteditable: 'yes' }, false],
    [{ 'data-yinju': 'off' }, true],
    [{ 'data-yinju': 'OFF' }, true],
    [{ 'data-yinju': 'on' }, false],
    [{ role: 'textbox' }, true],
    [{ role: 'none  SearchBox' }, true],
    [{ role: 'textboxes' }, false],
    [{ hidden: '' }, false],
    [{ style: 'display:none' }, false],
  ])('with %j is left alone: %s', (attributes, skipped) => {
    expect(inside('div', attributes).skipped).toBe(skipped);
  });

  it('inside one that is left alone stays so', () => {
    expect(inside('p', { contenteditable: 'false' }, inside('div', { contenteditable: '' })).skipped).toBe(true);
  });
});
