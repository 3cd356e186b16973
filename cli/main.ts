import { UsageError } from './usage-error.ts';

const COMMANDS: Readonly<Record<string, () => Promise<{ run(args: readonly string[]): Promise<void> }>>> = {
  corpus: () => import('./corpus.ts'),
  extract: () => import('./extract.ts'),
  annotate: () => import('./annotate.ts'),
  search: () => import('./search.ts'),
};

const USAGE = `Usage: yinju COMMAND
  corpus build                            compile the bundled documents, print a summary and every issue
  corpus dump                             print the bundled corpus
  extract FILE [--date DATE] [--title T]  compile a document by the automatic rules
  annotate FILE…                          find what pages speak of
  annotate --ndjson [--jobs N] [--stats]  the same for a page a line of standard input
  search QUERY [--limit N]                search the bundled corpus`;

// `yinju corpus dump | head -1` closes the pipe: whoever reads has read enough, and that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const [name, ...args] = process.argv.slice(2);
try {
  if (name === undefined) throw new UsageError(USAGE);
  if (!Object.hasOwn(COMMANDS, name))
    throw new UsageError(`There is no command “${name}”: use ${Object.keys(COMMANDS).join(', ')}.`);
  await (await COMMANDS[name]!()).run(args);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
