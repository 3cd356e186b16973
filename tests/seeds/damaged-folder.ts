import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const seedsFolder = join(import.meta.dirname, '..', '..', 'seeds');

/** A copy of the seeds in which one file was changed, for as long as `use` runs. */
export function withDamaged<T>(file: string, change: (text: string) => string, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'yinju-seeds-'));
  try {
    cpSync(seedsFolder, folder, { recursive: true });
    const path = join(folder, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Changes the `number`-th line, 1-based, as a record. */
export function line(number: number, change: (record: Record<string, unknown>) => unknown): (text: string) => string {
  return (text) => {
    const lines = text.split('\n');
    lines[number - 1] = JSON.stringify(change(JSON.parse(lines[number - 1]!)));
    return lines.join('\n');
  };
}
