/** Text as UTF-16 units, little-endian, which engines read faster than UTF-8: most of ours is Chinese. */

/** Every runtime has it; the types that `core` is checked with know no runtime. */
declare const TextDecoder: new (encoding: 'utf-16le') => { decode(bytes: Uint8Array): string };

export function toUnits(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

export function fromUnits(bytes: Uint8Array): string {
  return new TextDecoder('utf-16le').decode(bytes);
}
