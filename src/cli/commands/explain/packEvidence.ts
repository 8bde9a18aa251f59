// The evidence pack: every figure in a folder that can be recomputed in a spreadsheet. Written beside and renamed whole.
import { phrase, type Words } from '../../../domain/phrase.ts';
import { mkdirSync, readdirSync, renameSync, rmdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { optionInvalid } from '../../../domain/faults/companyFaults.ts';
import type { Diagnostic } from '../../../domain/diagnostic.ts';
import type { Results } from '../../../compute/results.ts';
import { kindOf } from '../../../read/findFiles.ts';
import { asCannotWrite } from '../../files/cannotWrite.ts';
import { passingPath, remove, removeAbandoned } from '../../files/passing.ts';
import { NOTHING_TOTALLED, writeDiagnostics } from '../../output.ts';
import { refuse } from '../../refuse.ts';
import { run, type Run } from '../../../api/run.ts';
import type { ExitCode, Shell } from '../../shell.ts';
import { packFaults, type ExplainOptions } from './explainOptions.ts';
import { writePack } from './writePack.ts';

/** Computes the files and writes the pack into the folder of `--output`, which must not be there yet or be empty. */
export async function packEvidence(
  files: readonly string[],
  { output, ...options }: ExplainOptions,
  shell: Shell,
): Promise<ExitCode> {
  return run(files, options, shell, async (outcome) => {
    const { results, diagnostics, leftOut, exitCode } = outcome;
    const misuse = [
      ...packFaults({ ...options, ...(output === undefined ? {} : { output }) }),
      ...(output === undefined || output === '-' ? [] : folderFaults(output, shell)),
    ];
    if (results === undefined || output === undefined || misuse.length > 0) {
      const found = [...(results === undefined ? diagnostics : []), ...misuse];
      return refuse(outcome, found, misuse.length > 0 ? 2 : exitCode, options.color, shell, NOTHING_TOTALLED);
    }
    writeDiagnostics(diagnostics, leftOut, options.color, shell, NOTHING_TOTALLED);
    try {
      await writeBeside(resolve(shell.cwd, output), results, outcome, shell);
    } catch (error) {
      throw asCannotWrite(output, error);
    }
    return exitCode;
  });
}

/** Why the folder cannot be written. */
function folderFaults(text: string, shell: Shell): readonly Diagnostic[] {
  const path = resolve(shell.cwd, text);
  const refused = (hint: Words): Diagnostic[] => [optionInvalid(undefined, { option: '--output', text, hint })];
  if (kindOf(dirname(path)) !== 'folder') return refused(phrase`there is no such folder to make it in`);
  const kind = kindOf(path);
  if (kind === 'file') return refused(phrase`it is a file; name a folder that is not there yet`);
  if (kind === 'folder' && readdirSync(path).length > 0)
    return refused(phrase`the folder is not empty, and a pack is never written over; name another`);
  return [];
}

async function writeBeside(path: string, results: Results, outcome: Run, shell: Shell): Promise<void> {
  const folder = dirname(path);
  removeAbandoned(folder);
  const beside = passingPath(folder);
  try {
    mkdirSync(beside);
    await writePack(beside, results, outcome, shell.reader.language, shell);
    if (kindOf(path) === 'folder') rmdirSync(path);
    renameSync(beside, path);
  } finally {
    remove(beside);
  }
}
