import { isUtf8 } from 'node:buffer';

/** A line of the input, or why it cannot be read, with the beginning of what stands there. */
export type Line = string | { readonly problem: string; readonly head: string };

/** Longer lines are refused, each with a problem of its own: a page of ten million characters fits, however it is escaped. */
const LONGEST_LINE_BYTES = 64 * 1024 * 1024;

/** So much is kept of a line that is refused. */
const HEAD_BYTES = 1024;

const LINE_END = 0x0a;

interface OpenLine {
  readonly parts: Uint8Array[];
  length: number;
}

/**
 * The lines of a stream, those that end in one chunk together: whoever works on them elsewhere sends them in one go, and none waits
 * for a line that has not come. Not `readline`: it reads a thousand lines ahead, and an archive's pages are long.
 */
export async function* readLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Line[]> {
  let open: OpenLine = { parts: [], length: 0 };
  for await (const chunk of stream) {
    const lines: Line[] = [];
    let from = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, from)) {
      add(open, chunk.subarray(from, end));
      lines.push(toLine(open));
      open = { parts: [], length: 0 };
      from = end + 1;
    }
    add(open, chunk.subarray(from));
    if (lines.length > 0) yield lines;
  }
  if (open.length > 0) yield [toLine(open)];
}

/** Of a line that is too long only the first part is kept, so that memory ends where the limit does. */
function add(open: OpenLine, part: Uint8Array): void {
  open.length += part.length;
  if (open.length <= LONGEST_LINE_BYTES) open.parts.push(part);
  else open.parts.splice(1);
}

function toLine({ parts, length }: OpenLine): Line {
  const bytes = Buffer.concat(parts);
  const head = () => bytes.toString('utf8', 0, HEAD_BYTES);
  if (length > LONGEST_LINE_BYTES) return { problem: 'The line is longer than 64 MB.', head: head() };
  return isUtf8(bytes) ? bytes.toString('utf8') : { problem: 'The line is not UTF-8.', head: head() };
}
