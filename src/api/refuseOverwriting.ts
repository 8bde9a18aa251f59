// Keeps results from being written over what they are computed from.
import { dirname, resolve } from 'node:path';
import type { Company } from '../domain/company.ts';
import type { Diagnostic, Problems } from '../domain/diagnostic.ts';
import { optionInvalid } from '../domain/faults/companyFaults.ts';
import { databaseOf } from '../domain/namedQuery.ts';
import { phrase, type Words } from '../domain/phrase.ts';
import { identityOf, kindOf } from '../read/findFiles.ts';
import type { Source } from '../read/sourceRecords.ts';
import type { Surroundings } from './surroundings.ts';

/** Results never take the place of what they are computed from, and need a folder to stand in. */
export function refuseOverwriting(
  output: string | undefined,
  { sources, company }: { readonly sources: readonly Pick<Source, 'path'>[]; readonly company: Company },
  around: Surroundings,
  problems: Problems,
): void {
  const inputs = [
    ...sources.flatMap(({ path }) => path ?? []),
    ...company.imports.flatMap(({ profile }) => (profile.query === undefined ? [] : (databaseOf(profile.query) ?? []))),
    ...(company.file === undefined ? [] : [company.file]),
  ];
  problems.addAll(outputFaults(output, inputs, around));
}

/** Why a command cannot write there: no folder, a folder, or one of the files that it reads; their paths may be relative. */
export function outputFaults(
  output: string | undefined,
  inputs: readonly string[],
  around: Surroundings,
): readonly Diagnostic[] {
  if (output === undefined || output === '-') return [];
  const path = resolve(around.cwd, output);
  const refused = (hint: Words): Diagnostic[] => [optionInvalid(undefined, { option: '--output', text: output, hint })];
  if (kindOf(dirname(path)) !== 'folder') return refused(phrase`there is no such folder`);
  if (kindOf(path) === 'folder') return refused(phrase`it is a folder; name a file in it`);
  const isRead = inputs
    .map((input) => resolve(around.cwd, input))
    .some((input) => kindOf(input) === 'file' && identityOf(input) === identityOf(path));
  return kindOf(path) === 'file' && isRead
    ? refused(phrase`it is one of the files that the figures are computed from`)
    : [];
}
