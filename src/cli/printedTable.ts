// The table as it was printed: a file named with --published, else what the company file has under `published:`.
import { resolve } from 'node:path';
import type { PrintedTable } from '../compute/check/printedTable.ts';
import type { Checked, Diagnostic } from '../domain/diagnostic.ts';
import { optionInvalid } from '../domain/faults/companyFaults.ts';
import { withSlashes } from '../read/findFiles.ts';
import { readPublishedFile } from '../read/readPublished.ts';
import type { Run } from '../api/run.ts';
import type { Shell } from './shell.ts';

/** Reads the file of the option; without one the company's own figures stand, which need not be all that was printed. */
export function printedTable(
  file: string | undefined,
  { company, vocabulary }: Pick<Run, 'company' | 'vocabulary'>,
  shell: Shell,
): Checked<PrintedTable> {
  if (file === undefined) return { value: { figures: company.published, isWhole: false }, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const kpis = new Set([...vocabulary.kpis.keys(), ...company.kpis.keys()]);
  const figures = readPublishedFile(
    file,
    { path: resolve(shell.cwd, file), shown: withSlashes(file) },
    { vocabulary, kpis, year: company.reportingYear, diagnostics },
    (what) => diagnostics.push(optionInvalid(undefined, { option: '--published', text: file, hint: what })),
  );
  return { value: { figures, isWhole: true }, diagnostics };
}
