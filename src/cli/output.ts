// Where results go: standard output, or a file that is written whole or not at all.
import { resolve } from 'node:path';
import type { Diagnostic, LeftOut, Severity } from '../domain/diagnostic.ts';
import type { Ending } from '../report/diagnosticWords.ts';
import { painter } from '../format/colour.ts';
import { diagnosticsText, leftOutText } from '../format/diagnostics.ts';
import { asCannotWrite, writing } from './files/cannotWrite.ts';
import { streamWhole, writeWhole } from './files/wholeFile.ts';
import type { Shell } from './shell.ts';

/** What errors come to where figures are computed. */
export const NOTHING_TOTALLED: Ending = ({ nothingTotalled }) => nothingTotalled;

/** Writes text or bytes to the file, whole or not at all, or to standard output where no file is named. */
export function writeOutput(text: string | Uint8Array, file: string | undefined, shell: Shell): void {
  if (file === undefined || file === '-') return shell.out(text);
  const path = resolve(shell.cwd, file);
  writing(file, () => writeWhole(path, typeof text === 'string' ? (shell.restyle?.(text) ?? text) : text));
}

/** As `writeOutput`, for a text that comes piece by piece and may be long. */
export async function streamOutput(
  file: string | undefined,
  shell: Shell,
  writeTo: (out: (text: string) => void) => Promise<void>,
): Promise<void> {
  if (file === undefined || file === '-') return writeTo(shell.out);
  const path = resolve(shell.cwd, file);
  try {
    await streamWhole(path, (out) => writeTo((text) => out(shell.restyle?.(text) ?? text)));
  } catch (error) {
    throw asCannotWrite(file, error);
  }
}

/** How wide a table is at the most. */
const WIDEST = 110;

/** What text is laid out on: colours and columns of the terminal, or neither where it goes to a file or a pipe. */
type Paper = { readonly paint: ReturnType<typeof painter>; readonly width: number };

/** The paper that a command's output goes to. */
export function paperFor(options: { readonly output?: string; readonly color?: boolean }, shell: Shell): Paper {
  const isFile = options.output !== undefined && options.output !== '-';
  const isTerminal = shell.outColumns !== undefined && !isFile;
  const paint = painter({ option: options.color, environment: shell.environment, isTerminal });
  return { paint, width: Math.min(isTerminal ? (shell.outColumns ?? WIDEST) : WIDEST, WIDEST) };
}

/** Writes diagnostics to standard error, and a closing count where errors stand; `ending` says what they come to. */
export function writeDiagnostics(
  diagnostics: readonly Diagnostic[],
  leftOut: readonly LeftOut[],
  colour: boolean | undefined,
  shell: Shell,
  ending?: Ending,
): void {
  const paint = painter({ option: colour, environment: shell.environment, isTerminal: shell.errIsTerminal });
  const { words } = shell.reader;
  shell.err(
    diagnosticsText(
      diagnostics.map((diagnostic) => ({ diagnostic: shell.reader.tell(diagnostic) })),
      words,
      paint,
      shell.reader.wantsEach,
    ) + leftOutText(leftOut, words),
  );
  const isError = ({ severity }: { severity: Severity }): boolean => severity === 'error';
  const unprinted = leftOut.filter(isError).reduce((sum, { count }) => sum + count, 0);
  const errors = diagnostics.filter(isError).length + unprinted;
  if (errors > 0) shell.err(`\n${words.errors(errors, ending?.(words) ?? '')}\n`);
}
