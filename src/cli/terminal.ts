// The terminal that the process has: nothing else touches its streams.
import { fstatSync, statSync, writeSync } from 'node:fs';
import { phrase } from '../domain/phrase.ts';
import { asCannotWrite } from './files/cannotWrite.ts';
import { machineFault } from './machineFault.ts';
import type { ExitCode, Terminal } from './shell.ts';

const STANDARD_OUTPUT = 1;
const STANDARD_ERROR = 2;
const NAME = phrase`standard output`;

/** The process's terminal, and `end`, which ends the process once all is written. */
export type ProcessTerminal = Terminal & { readonly end: (exitCode: ExitCode) => void };

/** What the program is started with by its user, in this version and with these tables. */
export function processTerminal(version: string, factorsFolder: string): ProcessTerminal {
  const out = new Written(STANDARD_OUTPUT, () => process.stdout);
  const err = new Written(STANDARD_ERROR, () => process.stderr);
  return {
    version,
    cwd: process.cwd(),
    environment: process.env,
    factorsFolder,
    input: () => process.stdin,
    load: (name) => import(name),
    out: out.write,
    err: err.write,
    outColumns: out.isTerminal ? (process.stdout.columns ?? 80) : undefined,
    errIsTerminal: err.isTerminal,
    now: () => performance.now(),
    end: (exitCode) => {
      // Node's own end takes its heap apart first, which takes as long as reading a table.
      if (out.isWritten && err.isWritten) process.exit(exitCode);
      process.exitCode = exitCode;
    },
  };
}

/**
 * Standard output or error. Only a terminal needs Node's own stream, which takes as long to load as a table to read; into a file that
 * stream moreover writes only as much as the system takes at once, and does not say so on a full disk.
 */
class Written {
  readonly isTerminal: boolean;
  readonly #descriptor: number;
  readonly #open: () => NodeJS.WriteStream;
  #stream: NodeJS.WriteStream | undefined;

  constructor(descriptor: number, open: () => NodeJS.WriteStream) {
    this.#descriptor = descriptor;
    this.#open = open;
    this.isTerminal = mayBeTerminal(descriptor) && open().isTTY === true;
    if (this.isTerminal) this.#opened();
  }

  /** Whether the system has all that was written. */
  get isWritten(): boolean {
    return (this.#stream?.writableLength ?? 0) === 0;
  }

  readonly write = (text: string | Uint8Array): void => {
    if (this.#stream !== undefined) return void this.#stream.write(text);
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    let at = 0;
    try {
      while (at < bytes.length) at += writeSync(this.#descriptor, bytes, at);
    } catch (error) {
      const { code } = error as { readonly code?: string };
      // A pipe that takes no more for now, as another program set it: the stream waits for it.
      if (code === 'EAGAIN') this.#opened().write(bytes.subarray(at));
      else if (code !== 'EPIPE' && this.#descriptor === STANDARD_OUTPUT) throw asCannotWrite(NAME, error);
      else this.#fail(error as Error);
    }
  };

  #opened(): NodeJS.WriteStream {
    this.#stream ??= this.#open().on('error', (error) => this.#fail(error));
    return this.#stream;
  }

  #fail(error: Error & { code?: string }): never {
    // A reader that has seen enough (`| head`) closes the pipe; that is no failure.
    if (error.code === 'EPIPE') process.exit(0);
    const { words, exitCode } = machineFault(asCannotWrite(NAME, error));
    if (this.#descriptor === STANDARD_OUTPUT)
      process.stderr.write(`esgcalc: ${typeof words === 'string' ? words : words.english}\n`);
    process.exit(exitCode);
  }
}

/** Whether it is a device other than the one that forgets what is written. What the system tells nothing of is written to as it is. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    const found = fstatSync(descriptor);
    return found.isCharacterDevice() && found.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
  } catch {
    return false;
  }
}
