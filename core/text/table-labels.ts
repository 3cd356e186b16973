/** How a tree of a page is read: the browser's own, or a parser's. */
export interface TreeReader<N> {
  readonly parent: (node: N) => N | null | undefined;
  readonly children: (node: N) => Iterable<N>;
  /** Lower-case name of an element; anything else for other nodes. */
  readonly name: (node: N) => string;
  /** All text in a node. */
  readonly text: (node: N) => string;
}

/** A longer text is a paragraph, no label. */
const LONGEST_LABEL = 40;

const ROW_GROUPS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);

/**
 * What a table says a cell is about, widest first: its caption, the first cell of its row, the head of its column. Nothing for the first
 * cell of a row. A first row that holds figures is no head: it is data like the others, unless it names years.
 */
export function labelsOfCell<N>(reader: TreeReader<N>, cell: N): string[] {
  const row = reader.parent(cell);
  if (!row) return [];
  const cells = cellsOf(reader, row);
  const column = cells.indexOf(cell);
  if (column <= 0) return [];
  const table = tableOf(reader, row);
  const caption = table && [...reader.children(table)].find((node) => reader.name(node) === 'caption');
  const head = table && firstRow(reader, table);
  const heads = !head || head === row ? [] : cellsOf(reader, head).map((node) => labelOf(reader, node));
  const isHead = heads.every((label) => !/\d/.test(label) || /^20\d\d年/.test(label));
  return [
    caption ? labelOf(reader, caption) : '',
    labelOf(reader, cells[0]!),
    isHead ? (heads[column] ?? '') : '',
  ].filter((label) => label !== '' && label.length <= LONGEST_LABEL);
}

function labelOf<N>({ text }: TreeReader<N>, node: N): string {
  return text(node).trim();
}

function cellsOf<N>({ children, name }: TreeReader<N>, row: N): N[] {
  return [...children(row)].filter((node) => name(node) === 'td' || name(node) === 'th');
}

function tableOf<N>({ parent, name }: TreeReader<N>, row: N): N | undefined {
  const above = parent(row);
  const table = above && ROW_GROUPS.has(name(above)) ? parent(above) : above;
  return table && name(table) === 'table' ? table : undefined;
}

function firstRow<N>(reader: TreeReader<N>, table: N): N | undefined {
  for (const node of reader.children(table)) {
    if (reader.name(node) === 'tr') return node;
    const inside = ROW_GROUPS.has(reader.name(node))
      ? [...reader.children(node)].find((child) => reader.name(child) === 'tr')
      : undefined;
    if (inside) return inside;
  }
  return undefined;
}
