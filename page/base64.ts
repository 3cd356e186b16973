type FromBase64 = { fromBase64(text: string): Uint8Array };

/** Bytes of a base64 text. */
export function bytesFromBase64(text: string): Uint8Array {
  return (Uint8Array as unknown as FromBase64).fromBase64(text);
}
