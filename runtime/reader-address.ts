/** `readerAddress('003', '003/3.6/1a2b')` → `/reader.html#/d/003/c/003%2F3.6%2F1a2b`; without a clause the document's beginning. */
export function readerAddress(document: string, clause = ''): string {
  const place = clause === '' ? '' : `/c/${encodeURIComponent(clause)}`;
  return `/reader.html#/d/${encodeURIComponent(document)}${place}`;
}
