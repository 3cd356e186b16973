import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** The options of a command: what the value must be, as the reader is told it, or `flag` for one that takes none. */
type Options = Readonly<Record<string, string>>;

interface Arguments<O extends Options> {
  readonly flags: ReadonlySet<keyof O>;
  readonly values: { readonly [name in keyof O]?: string };
  readonly rest: readonly string[];
}

/**
 * The arguments of a command: `annotate --jobs 4` → `{ values: { jobs: '4' } }`. Of an option given twice the last one holds.
 *
 * @throws UsageError for an unknown option, a flag with a value, an option without its value
 */
export function readArguments<O extends Options>(command: string, args: readonly string[], options: O): Arguments<O> {
  const types = Object.entries(options).map(([name, wants]) => [
    name,
    { type: wants === 'flag' ? 'boolean' : 'string' },
  ]);
  const { tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    // The sentences about what is wrong are ours.
    strict: false,
    tokens: true,
    options: Object.fromEntries(types),
  });
  const flags = new Set<keyof O>();
  const values: { [name in keyof O]?: string } = {};
  const rest: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') rest.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const wants = Object.hasOwn(options, name) ? options[name] : undefined;
    if (wants === undefined) throw new UsageError(`${command} knows no option ${rawName}.`);
    if (wants === 'flag' && value !== undefined) throw new UsageError(`${command} ${rawName} takes no value.`);
    if (wants === 'flag') flags.add(name);
    // `--title --date 2025-01-13` has forgotten its title.
    else if (value === undefined || value.trim() === '' || (!inlineValue && value.startsWith('-')))
      throw wrongValue(command, name, wants);
    else values[name as keyof O] = value;
  }
  return { flags, values, rest };
}

/** What is said of a value that is none: `annotate --jobs wants a whole number from 1 to 256, as in --jobs 4.` */
export function wrongValue(command: string, name: string, wants: string): UsageError {
  return new UsageError(`${command} --${name} wants ${wants}.`);
}

/** A whole number from 1 to `most`; undefined where it is none. */
export function toCount(written: string, most: number): number | undefined {
  const count = /^\d{1,4}$/.test(written) ? Number(written) : 0;
  return count >= 1 && count <= most ? count : undefined;
}
