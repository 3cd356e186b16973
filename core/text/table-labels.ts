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

/** What is read once of a row, and of a table. */
interface Row<N> {
  readonly columns: ReadonlyMap<N, number>;
  readonly label: string;
}
interface Table {
  readonly caption: string;
  /** The heads of the columns; none where the first row is data like the others. */
  readonly heads: readonly string[];
}

/**
 * Tells what a table says a cell is about, widest first: its caption, the first cell of its row, the head of its column. Nothing for the
 * first cell of a row. A first row that holds figures is no head, unless it names years. Each row and table is read once, so the tree
 * must not change meanwhile.
 */
export function tableLabels<N extends object>(reader: TreeReader<N>): (cell: N) => string[] {
  const rows = new WeakMap<N, Row<N>>();
  const tables = new WeakMap<N, Table>();
  const rowOf = (node: N) => {
    const row = rows.get(node) ?? readRow(reader, node);
    rows.set(node, row);
    return row;
  };
  const tableOf = (node: N) => {
    const table = tables.get(node) ?? readTable(reader, node);
    tables.set(node, table);
    return table;
  };
  return (cell) => {
    const parent = reader.parent(cell);
    if (!parent) return [];
    const { columns, label } = rowOf(parent);
    const column = columns.get(cell) ?? 0;
    if (column === 0) return [];
    const above = tableAround(reader, parent);
    const { caption, heads } = above ? tableOf(above) : { caption: '', heads: [] };
    const head = above && firstRow(reader, above) !== parent ? (heads[column] ?? '') : '';
    return [caption, label, head].filter((text) => text !== '' && text.length <= LONGEST_LABEL);
  };
}

function readRow<N>(reader: TreeReader<N>, row: N): Row<N> {
  const cells = cellsOf(reader, row);
  return { columns: new Map(cells.map((cell, i) => [cell, i])), label: cells[0] ? labelOf(reader, cells[0]) : '' };
}

function readTable<N>(reader: TreeReader<N>, table: N): Table {
  const caption = [...reader.children(table)].find((node) => reader.name(node) === 'caption');
  const first = firstRow(reader, table);
  const heads = first ? cellsOf(reader, first).map((cell) => labelOf(reader, cell)) : [];
  const isHead = heads.every((label) => !/\d/.test(label) || /^20\d\d年/.test(label));
  return { caption: caption ? labelOf(reader, caption) : '', heads: isHead ? heads : [] };
}

function labelOf<N>({ text }: TreeReader<N>, node: N): string {
  return text(node).trim();
}

function cellsOf<N>({ children, name }: TreeReader<N>, row: N): N[] {
  return [...children(row)].filter((node) => name(node) === 'td' || name(node) === 'th');
}

function tableAround<N>({ parent, name }: TreeReader<N>, row: N): N | undefined {
  const above = parent(row);
  const table = above && ROW_GROUPS.has(name(above)) ? parent(above) : above;
  return table && name(table) === 'table' ? table : undefined;
}

function firstRow<N>(reader: TreeReader<N>, table: N): N | undefined {
  for (const node of reader.children(table)) {
    if (reader.name(node) === 'tr') return node;
    if (ROW_GROUPS.has(reader.name(node)))
      for (const child of reader.children(node)) if (reader.name(child) === 'tr') return child;
  }
  return undefined;
}
