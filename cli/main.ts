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
  annotate [--ndjson] [FILE…]             find what pages speak of
  search QUERY [--limit N]                search the bundled corpus`;

const [name, ...args] = process.argv.slice(2);
try {
  const command = COMMANDS[name ?? ''];
  if (!command) throw new UsageError(name === undefined ? USAGE : `There is no command “${name}”.\n${USAGE}`);
  await (await command()).run(args);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
