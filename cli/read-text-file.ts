import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { standardInput } from './standard-input.ts';
import { UsageError } from './usage-error.ts';

/** Files beyond this are refused: 20 MB is some forty times the longest plan we know. */
const LARGEST_BYTES = 20 * 1024 * 1024;

/** How the caller names standard input where a file is wanted. */
const STANDARD_INPUT = '-';

const LINE_END = 0x0a;

/**
 * A text file, or standard input for `-`, as a string without its byte order mark.
 *
 * @throws UsageError when it is missing, empty, too large, binary or not UTF-8
 */
export async function readTextFile(path: string): Promise<string> {
  const name = path === STANDARD_INPUT ? 'Standard input' : path;
  const bytes = path === STANDARD_INPUT ? await readInput() : readBytes(path);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new UsageError(`${name} is UTF-16: convert it to UTF-8 first, with \`iconv -f UTF-16 -t UTF-8\`.`);
  if (bytes.includes(0)) throw new UsageError(`${name} is a binary file, not text.`);
  if (!isUtf8(bytes))
    throw new UsageError(
      `${name} is not UTF-8 (line ${firstBadLine(bytes)}): older Chinese files are often GB 18030, which \`iconv -f GB18030 -t UTF-8\` converts.`,
    );
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') throw new UsageError(`${name} is empty.`);
  return text;
}

async function readInput(): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of standardInput()) {
    length += part.length;
    if (length > LARGEST_BYTES) throw tooLarge('Standard input');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function readBytes(path: string): Uint8Array {
  if (path === '') throw new UsageError('The name of a file is empty.');
  const file = resolve(workingFolder(), path);
  try {
    const stats = statSync(file);
    if (stats.isDirectory()) throw new UsageError(`${path} is a folder, not a file.`);
    if (stats.size > LARGEST_BYTES) throw tooLarge(path);
    return readFileSync(file);
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(whyNot(path, (cause as NodeJS.ErrnoException).code), { cause });
  }
}

/** npm starts its scripts in the project's folder, wherever the caller stands. */
function workingFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: caller } = process.env;
  return (script === 'yinju' && caller) || process.cwd();
}

function whyNot(path: string, code: string | undefined): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return `There is no file ${path}.`;
  if (code === 'EACCES' || code === 'EPERM') return `${path} may not be read: its permissions forbid it.`;
  return `${path} cannot be read (${code}).`;
}

function tooLarge(name: string): UsageError {
  return new UsageError(`${name} is larger than 20 MB.`);
}

/** 1-based. No character of UTF-8 holds the byte of a line end. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0; ; line++) {
    const end = bytes.indexOf(LINE_END, from);
    if (end < 0 || !isUtf8(bytes.subarray(from, end))) return line;
    from = end + 1;
  }
}
