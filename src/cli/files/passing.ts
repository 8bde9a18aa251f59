// What stands only while the program runs: parts of files, and folders for what is read twice. It is removed however the program ends;
// what a killed one left behind, the next one removes.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The machine stands in the name too: a folder on a network holds parts of other machines, whose processes are not seen here. */
const MACHINE = hostname()
  .replace(/[^A-Za-z0-9]/g, '')
  .slice(0, 40);

const NAME = /^\.esgcalc-([A-Za-z0-9]*)-(\d+)-/;

const passing = new Set<string>();
let count = 0;
let isListening = false;

/** A path in the folder for something that is to pass, whether or not it comes to be; `remove` it in the end, even where it was renamed. */
export function passingPath(folder: string): string {
  const path = join(folder, `.esgcalc-${MACHINE}-${process.pid}-${++count}.part`);
  hold(path);
  return path;
}

/** A folder of its own for what is read twice. */
export function passingFolder(): string {
  removeAbandoned(tmpdir());
  const path = mkdtempSync(join(tmpdir(), `.esgcalc-${MACHINE}-${process.pid}-`));
  hold(path);
  return path;
}

/** Removes it now. */
export function remove(path: string): void {
  rmSync(path, { recursive: true, force: true });
  passing.delete(path);
}

/** Removes what processes of this machine that are no more left in the folder; what cannot be removed is left. */
export function removeAbandoned(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const [, machine, id] = NAME.exec(name) ?? [];
      if (machine !== MACHINE || isRunning(Number(id))) continue;
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  } catch {
    // A folder that cannot be listed is no hindrance to writing into it.
  }
}

function hold(path: string): void {
  // Not before something is to be removed: the system's own way of ending is quicker than ours.
  if (!isListening) {
    process.on('exit', removeAll);
    for (const signal of SIGNALS) process.on(signal, endBy);
  }
  isListening = true;
  passing.add(path);
}

function removeAll(): void {
  for (const path of passing) {
    passing.delete(path);
    rmSync(path, { recursive: true, force: true });
  }
}

/** Ends as the signal would have done, so that whoever started the program sees which. */
function endBy(signal: NodeJS.Signals): void {
  for (const each of SIGNALS) process.off(each, endBy);
  try {
    removeAll();
  } finally {
    process.kill(process.pid, signal);
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code !== 'ESRCH';
  }
}
