// Starts the real program for what only a process can show: signals, full disks, closed pipes.
import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { join } from 'node:path';
import { REPOSITORY } from '../support/fakeShell.ts';

export const PROGRAM = join(REPOSITORY, 'bin/esgcalc.js');
const FAIL_AT = join(REPOSITORY, 'tests/machine/failAt.mjs');

/** Which call that changes a disk fails, and how. */
export type Failing = { readonly at: number; readonly how: string };

/** Runs it to its end in the repository. */
export function start(args: readonly string[], failing?: Failing, count?: string): SpawnSyncReturns<string> {
  const isWatched = failing !== undefined || count !== undefined;
  return spawnSync(process.execPath, [...(isWatched ? ['--import', FAIL_AT] : []), PROGRAM, ...args], {
    cwd: REPOSITORY,
    encoding: 'utf8',
    env: {
      ...process.env,
      // Its own writing is no work of the user's, and its failing is nobody's fault.
      ...(isWatched ? { NODE_DISABLE_COMPILE_CACHE: '1' } : {}),
      ...(failing === undefined ? {} : { FAIL_AT: String(failing.at), FAIL_WITH: failing.how }),
      ...(count === undefined ? {} : { FAIL_COUNT: count }),
    },
  });
}

/** What a process ended by: its exit code, or the signal. */
export type End = { readonly code: number | null; readonly signal: NodeJS.Signals | null };

/** Runs it and sends a signal after so many milliseconds, if it still runs. */
export function startAndKill(args: readonly string[], signal: NodeJS.Signals, after: number): Promise<End> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: REPOSITORY, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill(signal), after);
    child.on('exit', (code, by) => {
      clearTimeout(timer);
      resolve({ code, signal: by });
    });
  });
}
