// What a run takes from outside. The command line hands over its shell, the library a quiet place without a terminal.
import type { Language } from '../domain/language.ts';
import type { TellProgress } from '../read/interpretRows.ts';
import type { Outside } from '../read/engine/engine.ts';
import type { Source } from '../read/sourceRecords.ts';

/** What tells how far reading is, and `end`, which ends the telling. */
export type Progress = { readonly tell: TellProgress | undefined; readonly end: () => void };

/** The outside world as a run sees it: nothing else asks for the folder, the environment or standard input. */
export type Surroundings = Outside & {
  /** What relative paths start from. */
  readonly cwd: string;
  /** Where the program's own tables and editions are. */
  readonly factorsFolder: string;
  /** Keeps standard input in a file, for it is read twice; `remove` removes it. Without it nobody can name `-`. */
  readonly keepInput?: () => Promise<{ readonly path: string; readonly remove: () => void }>;
  /** Who reads the figures, in which language, and hears of the company file's. */
  readonly reader: { readonly language: Language; readonly follow: (language: Language | undefined) => Promise<void> };
  /** Makes what is told how far reading is. */
  readonly progress?: (sources: readonly Source[]) => Progress;
};
