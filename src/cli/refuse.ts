// How a command ends that cannot give what it was asked for: what is wrong in the order of the files, and the exit code.
import { inFileOrder, type Diagnostic } from '../domain/diagnostic.ts';
import type { Ending } from '../report/diagnosticWords.ts';
import { writeDiagnostics } from './output.ts';
import type { Run } from '../api/run.ts';
import type { ExitCode, Shell } from './shell.ts';

/** What stands behind a refusal before any file was read. */
export const NOTHING_READ: Pick<Run, 'sources' | 'leftOut'> = { sources: [], leftOut: [] };

/** Writes the diagnostics and hands the exit code back; `ending` says what the errors come to. */
export function refuse(
  { sources, leftOut }: Pick<Run, 'sources' | 'leftOut'>,
  found: readonly Diagnostic[],
  code: ExitCode,
  colour: boolean | undefined,
  shell: Shell,
  ending?: Ending,
): ExitCode {
  const files = sources.map(({ shown }) => shown);
  writeDiagnostics(inFileOrder(found, files), leftOut, colour, shell, ending);
  return code;
}
