import { readFileSync, statSync } from 'node:fs';
import { UsageError } from './usage-error.ts';

/** Files beyond this are refused: 20 MB is some forty times the longest plan we know. */
const LARGEST_BYTES = 20 * 1024 * 1024;

/**
 * A text file as a string, without its byte order mark.
 *
 * @throws UsageError when it is missing, empty, too large, binary or not UTF-8
 */
export function readTextFile(path: string): string {
  const bytes = readBytes(path);
  if (bytes.includes(0)) throw new UsageError(`${path} is a binary file, not text.`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UsageError(`${path} is not UTF-8 text.`, { cause });
  }
  if (text.trim() === '') throw new UsageError(`${path} is empty.`);
  return text;
}

function readBytes(path: string): Uint8Array {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) throw new UsageError(`${path} is a folder, not a file.`);
    if (stats.size > LARGEST_BYTES) throw new UsageError(`${path} is larger than 20 MB.`);
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(`${path} cannot be read: is the name right?`, { cause });
  }
}
