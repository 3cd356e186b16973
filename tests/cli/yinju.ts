import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const root = join(import.meta.dirname, '..', '..');
const ownNode = join(root, 'node_modules', '.bin', 'node');

/** The command line as a process of its own, started as `npm run yinju` starts it. */
export function start(...args: readonly string[]): ChildProcessWithoutNullStreams {
  return startIn({}, args);
}

/** What the process finds when it starts: variables beside those of this one. */
interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
}

const node = existsSync(ownNode) ? ownNode : process.execPath;
const main = ['--disable-warning=ExperimentalWarning', join(root, 'cli', 'main.ts')];

function startIn({ env }: Surroundings, args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(node, [...main, ...args], { env: { ...process.env, ...env } });
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Runs to the end, with `input` on standard input. */
export function run(
  args: readonly string[],
  input: string | Uint8Array = '',
  surroundings: Surroundings = {},
): Promise<Ended> {
  const child = startIn(surroundings, args);
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return ended(child);
}

/** Runs to the end with an open file as standard output. */
export async function runInto(file: number, args: readonly string[]): Promise<Omit<Ended, 'out'>> {
  const child = spawn(node, [...main, ...args], { stdio: ['ignore', file, 'pipe'] });
  const [errors, [code]] = await Promise.all([text(child.stderr!), once(child, 'close')]);
  return { code, errors };
}

export function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let out = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, errors })));
}

/** A folder for the files of one test file; `remove` takes it away. */
export function openFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'yinju-cli-'));
  return {
    path: folder,
    write(name: string, content: string | Uint8Array): string {
      const file = join(folder, name);
      writeFileSync(file, content);
      return file;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
