import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Measures in a process of its own, so that no variant pays for what another did to the compiler. */
export function measureApart<Result>(...job: readonly string[]): Result {
  const main = join(import.meta.dirname, 'main.ts');
  const output = execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...job], {
    encoding: 'utf8',
    maxBuffer: 1 << 24,
  });
  return JSON.parse(output) as Result;
}
