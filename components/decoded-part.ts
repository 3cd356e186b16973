/** A part of an address: `%E9%BB%84` → 黄. One copied by hand may end in half a `%E9`; it leads nowhere, but breaks nothing. */
export function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
