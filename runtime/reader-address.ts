/** `entityAddress('小清河复航')` → `/overview.html#/e/…`: everything said of an entity. */
export function entityAddress(id: string): string {
  return `/overview.html#/e/${encodeURIComponent(id)}`;
}

/** `readerAddress('003', '003/3.6/1a2b')` → `/reader.html#/d/003/c/003%2F3.6%2F1a2b`; without a clause the document's beginning. */
export function readerAddress(document: string, clause = ''): string {
  const place = clause === '' ? '' : `/c/${encodeURIComponent(clause)}`;
  return `/reader.html#/d/${encodeURIComponent(document)}${place}`;
}
