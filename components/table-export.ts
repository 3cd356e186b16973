/** A cell: words, or a number that may be reckoned with. */
export type Cell = string | number;

/** Spreadsheets read these as UTF-8 only with the mark in front. */
const BYTE_ORDER_MARK = '\u{FEFF}';

/** Signs that make a spreadsheet reckon instead of read, full-width ones too; behind white space they still do. */
const FORMULA = /^[\s\u{FEFF}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * A table as RFC 4180 has it, for spreadsheets: every text quoted, lines ended with CR LF. Text that would be a formula gets an
 * apostrophe in front: `=1+1` → `"'=1+1"`.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
