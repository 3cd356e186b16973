/** Collects what the bench says, as aligned text: it is printed line by line, and may be written to a file at the end. */
const lines: string[] = [];

export function say(line = ''): void {
  lines.push(line);
  console.log(line);
}

export function said(): string {
  return `${lines.join('\n')}\n`;
}

export function sayTable(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): void {
  const table = [[title, ...heads], ...rows];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => width(row[column]!))));
  say();
  for (const row of table) {
    say(row.map((cell, i) => (i === 0 ? padEnd(cell, widths[i]!) : padStart(cell, widths[i]!))).join('  '));
  }
}

/** Chinese characters take two columns of a terminal. */
function width(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[一-鿿]/.test(char) ? 2 : 1), 0);
}

function padEnd(text: string, to: number): string {
  return text + ' '.repeat(to - width(text));
}

function padStart(text: string, to: number): string {
  return ' '.repeat(to - width(text)) + text;
}
