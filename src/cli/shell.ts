// The outside world as a command sees it: nothing else asks for the folder, the day, the terminal or the environment.
import type { Outside } from '../read/engine/engine.ts';
import type { Surroundings } from '../api/surroundings.ts';
import type { Reader } from './reader.ts';

/** What the program is started with. */
export type Terminal = {
  /** The program's own version. */
  readonly version: string;
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where the program's own tables and editions are. */
  readonly factorsFolder: string;
  /** Standard input, which is opened when it is asked for. */
  readonly input: () => NodeJS.ReadableStream;
  /** Loads a package that need not be installed. */
  readonly load: Outside['load'];
  readonly out: (text: string | Uint8Array) => void;
  readonly err: (text: string) => void;
  /** Puts the signs of what is written for people as the reader asked; text that goes to `out` has it done there. */
  readonly restyle?: (text: string) => string;
  /** Writes to standard error what is drawn over again, and is no text of anybody's. */
  readonly draw?: (text: string) => void;
  /** Columns of the terminal that standard output is, or undefined where it is none. */
  readonly outColumns: number | undefined;
  /** Whether standard error is a terminal. */
  readonly errIsTerminal: boolean;
  /** Milliseconds on a clock that only runs forward, for progress alone; undefined where none is shown. */
  readonly now?: () => number;
};

/** A terminal, who reads what is printed, what keeps standard input, and what tells how far long reading is. */
export type Shell = Terminal & { readonly reader: Reader } & Pick<Surroundings, 'keepInput' | 'progress'>;

/** 0 done; 1 the data have errors; 2 the command or the company file is misused; 3 the machine or esgcalc failed. */
export type ExitCode = 0 | 1 | 2 | 3;
