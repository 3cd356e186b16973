import { print } from './print.ts';
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
  extract FILE [--date DATE] [--title T]  compile a document by the automatic rules; DATE as in 2025-01-13
  annotate FILE…                          find what pages speak of, in HTML or plain text
  annotate --ndjson [--jobs N] [--stats]  the same for a page a line of standard input
  search QUERY [--limit N]                search the bundled corpus
  help                                    print this

FILE may be -, for standard input. Files are UTF-8. What is found is JSON on standard output.
Exit status: 0 when it was done, 1 with one sentence on standard error when something is wrong with what was given.`;

// `yinju corpus dump | head -1` closes the pipe: whoever reads has read enough, and that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  console.error(`The output cannot be written (${error.code}).`);
  process.exit(1);
});

const [name, ...args] = process.argv.slice(2);
try {
  if (isHelp()) await print(USAGE);
  else if (name === undefined) throw new UsageError(USAGE);
  else if (!Object.hasOwn(COMMANDS, name))
    throw new UsageError(`There is no command “${name}”: use ${Object.keys(COMMANDS).join(', ')}, help.`);
  else await (await COMMANDS[name]!()).run(args);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** `yinju help`, `yinju --help`, `yinju search --help`; what stands behind `--` is no option. */
function isHelp(): boolean {
  const options = args.slice(0, args.includes('--') ? args.indexOf('--') : undefined);
  return ['help', '--help', '-h'].includes(name ?? '') || options.includes('--help') || options.includes('-h');
}
