// Keeps results from being written over what they are computed from.
import { dirname, resolve } from 'node:path';
import type { Problems } from '../domain/diagnostic.ts';
import { optionInvalid } from '../domain/faults/companyFaults.ts';
import { databaseOf } from '../domain/namedQuery.ts';
import { phrase, type Words } from '../domain/phrase.ts';
import { identityOf, kindOf } from '../read/findFiles.ts';
import type { Gathered } from './gatherInputs.ts';
import type { Shell } from './shell.ts';

/** Results never take the place of what they are computed from, and need a folder to stand in. */
export function refuseOverwriting(
  output: string | undefined,
  { sources, company }: Gathered,
  shell: Shell,
  problems: Problems,
): void {
  if (output === undefined || output === '-') return;
  const path = resolve(shell.cwd, output);
  const refuse = (hint: Words): void =>
    problems.add(optionInvalid(undefined, { option: '--output', text: output, hint }));
  if (kindOf(dirname(path)) !== 'folder') return refuse(phrase`there is no such folder`);
  if (kindOf(path) === 'folder') return refuse(phrase`it is a folder; name a file in it`);
  const inputs = [
    ...sources.flatMap((source) => source.path ?? []),
    ...company.imports.flatMap(({ profile }) => (profile.query === undefined ? [] : (databaseOf(profile.query) ?? []))),
    ...(company.file === undefined ? [] : [resolve(shell.cwd, company.file)]),
  ];
  if (
    kindOf(path) === 'file' &&
    inputs.some((input) => kindOf(input) === 'file' && identityOf(input) === identityOf(path))
  )
    refuse(phrase`it is one of the files that the figures are computed from`);
}
