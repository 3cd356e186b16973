import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const ownNode = join(root, 'node_modules', '.bin', 'node');

/** The command line as a process of its own, started as `npm run yinju` starts it. */
export function start(...args: readonly string[]): ChildProcessWithoutNullStreams {
  const node = existsSync(ownNode) ? ownNode : process.execPath;
  return spawn(node, ['--disable-warning=ExperimentalWarning', join(root, 'cli', 'main.ts'), ...args]);
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Runs to the end, with `input` on standard input. */
export function run(args: readonly string[], input: string | Uint8Array = ''): Promise<Ended> {
  const child = start(...args);
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return ended(child);
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
