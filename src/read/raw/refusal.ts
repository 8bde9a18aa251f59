// A fault of the data that ends a reading: thrown deep inside a format's reader, and made a value again where reading was asked for.
import type { Diagnostic, Problems } from '../../domain/diagnostic.ts';
import { fileUnreadable } from '../../domain/faults/rowFaults.ts';
import { refusedFile } from '../findFiles.ts';
import type { RawRow } from './rawTable.ts';

/** Ends the reading of a file with the diagnostic that says why. */
export class Refusal extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

/** The diagnostic of what a reading threw; what is neither a refusal nor a fault of the file system is thrown on. */
export function faultOf(error: unknown, shown: string): Diagnostic {
  if (error instanceof Refusal) return error.diagnostic;
  return fileUnreadable(undefined, { file: shown, ...refusedFile(error) });
}

/** Rows that end where a refusal ends them; it goes to the problems once, however often the rows are read. */
export function guarded(
  read: () => AsyncIterable<RawRow>,
  shown: string,
  problems: Pick<Problems, 'add'>,
): () => AsyncIterable<RawRow> {
  let isTold = false;
  return async function* () {
    try {
      yield* read();
    } catch (error) {
      const fault = faultOf(error, shown);
      if (!isTold) problems.add(fault);
      isTold = true;
    }
  };
}
