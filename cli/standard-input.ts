import { UsageError } from './usage-error.ts';

/**
 * The bytes of standard input.
 *
 * @throws UsageError when it cannot be read: a folder, a file of a disk that fails
 */
export async function* standardInput(): AsyncGenerator<Uint8Array> {
  try {
    yield* process.stdin;
  } catch (cause) {
    throw new UsageError(`Standard input cannot be read (${(cause as NodeJS.ErrnoException).code}).`, { cause });
  }
}
