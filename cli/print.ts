/** Prints one JSON value as a line on standard output. */
export function printJson(value: unknown): Promise<void> {
  return print(JSON.stringify(value));
}

/** Prints a line on standard output; resolves when it is written, so that a pipe loses nothing and a slow reader slows us down. */
export function print(line: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${line}\n`, (error) => (error ? reject(error) : resolve()));
  });
}
