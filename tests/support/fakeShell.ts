// A shell without a terminal: the program runs in this process, and what it prints is kept. Tests call nothing else to start it.
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/main.ts';
import type { ExitCode, Terminal } from '../../src/cli/shell.ts';

/** The repository, wherever the tests are started from. */
export const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

/** The program's own version, as package.json states it. */
const { version: VERSION } = JSON.parse(readFileSync(`${REPOSITORY}package.json`, 'utf8')) as { version: string };

export type RunOptions = {
  /** The working folder; the repository where none is given. */
  readonly cwd?: string;
  /** What standard input holds. */
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  /** Packages that are not installed. */
  readonly without?: readonly string[];
  /** Columns of the terminal that standard output is; without them it is none. */
  readonly columns?: number;
};

/** What a run came to; `all` is both streams in the order in which they were written. */
export type Outcome = {
  readonly exitCode: ExitCode;
  readonly out: string;
  readonly err: string;
  readonly all: string;
  /** What came out as bytes rather than as text. */
  readonly bytes: Uint8Array;
};

/** A shell in a folder; what is printed goes to `out` and `err`. */
export function shellIn(
  { cwd = REPOSITORY, input = '', environment = {}, without = [], columns }: RunOptions,
  out: Terminal['out'],
  err: (text: string) => void,
): Terminal {
  return {
    version: VERSION,
    cwd,
    environment,
    factorsFolder: `${REPOSITORY}factors`,
    input: () => Readable.from(input.length === 0 ? [] : [Buffer.from(input)]),
    load: async (name) => {
      if (!without.includes(name)) return import(name);
      throw Object.assign(new Error(`Cannot find package '${name}'`), { code: 'ERR_MODULE_NOT_FOUND' });
    },
    out,
    err,
    outColumns: columns,
    errIsTerminal: false,
  };
}

/** Runs esgcalc with the arguments that follow its name. */
export async function runEsgcalc(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  let [out, err, all] = ['', '', ''];
  let bytes = new Uint8Array();
  const shell = shellIn(
    options,
    (text) => {
      if (typeof text !== 'string') {
        bytes = Uint8Array.from([...bytes, ...text]);
        return;
      }
      out += text;
      all += text;
    },
    (text) => {
      err += text;
      all += text;
    },
  );
  const exitCode = await main(args, shell);
  return { exitCode, out, err, all, bytes };
}
