/** Prints one JSON value and a line end on standard output; resolves when it is written, so that a pipe loses nothing. */
export function printJson(value: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${JSON.stringify(value)}\n`, (error) => (error ? reject(error) : resolve()));
  });
}
