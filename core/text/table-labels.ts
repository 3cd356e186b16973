/** What is known of a cell of a table. Texts as they stand, trimmed. */
export interface CellPlace {
  readonly caption: string;
  /** The cells of the table's first row; empty for the cells of that row themselves. */
  readonly head: readonly string[];
  /** The cells of the cell's own row. */
  readonly row: readonly string[];
  /** Which of them it is. */
  readonly column: number;
}

/** A longer text is a paragraph, no label. */
const LONGEST_LABEL = 40;

/**
 * What a table says a cell is about, widest first: its caption, the first cell of its row, the head of its column. Nothing for the first
 * cell of a row. A first row that holds figures is no head: it is data like the others, unless it names years.
 */
export function labelsOfCell({ caption, head, row, column }: CellPlace): string[] {
  if (column <= 0) return [];
  const isHead = head.every((cell) => !/\d/.test(cell) || /^20\d\d年/.test(cell));
  return [caption, row[0] ?? '', isHead ? (head[column] ?? '') : ''].filter(
    (label) => label !== '' && label.length <= LONGEST_LABEL,
  );
}
