/** FNV-1a over UTF-16 units, 32 bits, as eight hex digits. For naming, not for security. `shortHash('济南')` is always the same. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
