/** So many characters of a heading are shown in a path. */
const LONGEST = 16;

/** `['三、2025年重点工作', '（六）聚力…', '推动起步区全面成形起势']` → one line, long headings cut: `三、2025年重点工作 › （六）聚力增强城市承载力集聚力… › …`. */
export function headingPath(path: readonly string[]): string {
  return path.map((title) => (title.length > LONGEST ? `${title.slice(0, LONGEST)}…` : title)).join(' › ');
}
