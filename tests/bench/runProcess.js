// Runs a tool as a whole process: its wall time and the most memory it held. GNU time tells the memory, else Node's own count.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const GNU_TIME = '/usr/bin/time';
const MOST_OUTPUT = 1 << 28;
const hasGnuTime = /GNU/.test(spawnSync(GNU_TIME, ['--version'], { encoding: 'utf8' }).stdout ?? '');
const reportPeak = new URL('reportPeak.js', import.meta.url).href;

/** A tool that did not end well; the message is the last it said. */
export class ToolFailure extends Error {}

/** Whether a command can be started at all; the parameters make it say which version it is. */
export function isFound(command, ...parameters) {
  return spawnSync(command, parameters).status === 0;
}

/** Whether a package is installed. */
export function hasPackage(name) {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}

/** Seconds, peak MB (undefined where nobody can tell) and what the tool printed; an exit other than those expected ends the bench. */
export function runProcess(name, [command, ...parameters], exits = [0]) {
  const folder = mkdtempSync(join(tmpdir(), 'esgcalc-bench-'));
  const peakFile = join(folder, 'peak');
  const isNode = command === process.execPath;
  const [started, ...rest] = hasGnuTime
    ? [GNU_TIME, '-v', '-o', peakFile, command, ...parameters]
    : [command, ...(isNode ? ['--import', reportPeak] : []), ...parameters];
  try {
    const begin = process.hrtime.bigint();
    const { status, error, stdout, stderr } = spawnSync(started, rest, {
      encoding: 'utf8',
      maxBuffer: MOST_OUTPUT,
      env: { ...process.env, ESGCALC_BENCH_PEAK: peakFile },
    });
    const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
    if (!exits.includes(status))
      throw new ToolFailure(`${name}: exit ${status}: ${error?.message ?? stderr.trim().split('\n').at(-1)}`);
    const kilobytes = hasGnuTime || isNode ? readPeak(peakFile) : undefined;
    return { seconds, megabytes: kilobytes === undefined ? undefined : kilobytes / 1024, out: stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readPeak(file) {
  const text = readFileSync(file, 'utf8');
  const kilobytes = hasGnuTime ? /Maximum resident set size \(kbytes\): (\d+)/.exec(text)?.[1] : text;
  return kilobytes === undefined ? undefined : Number(kilobytes);
}
