// Keeps results from being written over what they are computed from.
import { dirname, resolve } from 'node:path';
import type { Diagnostic, Problems } from '../domain/diagnostic.ts';
import { optionInvalid } from '../domain/faults/companyFaults.ts';
import { phrase, type Words } from '../domain/phrase.ts';
import { identityOf, kindOf } from '../read/findFiles.ts';
import type { Gathered } from './gatherInputs.ts';
import type { Shell } from './shell.ts';

/** Results never take the place of what they are computed from, and need a folder to stand in. */
export function refuseOverwriting(
  output: string | undefined,
  { sources, company }: Pick<Gathered, 'sources' | 'company'>,
  shell: Shell,
  problems: Problems,
): void {
  const inputs = [...sources.map(({ path }) => path), ...(company.file === undefined ? [] : [company.file])];
  problems.addAll(outputFaults(output, inputs, shell));
}

/** Why a command cannot write there: no folder, a folder, or one of the files that it reads; their paths may be relative. */
export function outputFaults(
  output: string | undefined,
  inputs: readonly string[],
  shell: Shell,
): readonly Diagnostic[] {
  if (output === undefined || output === '-') return [];
  const path = resolve(shell.cwd, output);
  const refused = (hint: Words): Diagnostic[] => [optionInvalid(undefined, { option: '--output', text: output, hint })];
  if (kindOf(dirname(path)) !== 'folder') return refused(phrase`there is no such folder`);
  if (kindOf(path) === 'folder') return refused(phrase`it is a folder; name a file in it`);
  const isRead = inputs
    .map((input) => resolve(shell.cwd, input))
    .some((input) => kindOf(input) === 'file' && identityOf(input) === identityOf(path));
  return kindOf(path) === 'file' && isRead
    ? refused(phrase`it is one of the files that the figures are computed from`)
    : [];
}
