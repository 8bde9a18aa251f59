// The whole factor library for the commands that look at factors: the program's editions and the company's own.
import { dirname, join } from 'node:path';
import { UNNAMED_COMPANY, type Company } from '../domain/company.ts';
import type { Problems } from '../domain/diagnostic.ts';
import type { FactorLibrary } from '../domain/factor.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { findCompanyFile, shownPath } from '../read/findFiles.ts';
import { readEditions, type EditionFolder } from '../read/readEditions.ts';
import { readVocabulary } from '../read/readVocabulary.ts';
import type { Shell } from './shell.ts';

/** The program's own editions and those of a company. */
export function editionFolders(company: Company, shell: Shell): EditionFolder[] {
  return [
    { path: shell.factorsFolder, shown: 'factors', own: false },
    ...company.editionFolders.map((path) => ({ path, shown: shownPath(path, shell.cwd), own: true })),
  ];
}

/** Reads the library as it stands where the command is called: with the company file beside or above the working folder. */
export async function loadLibrary(
  shell: Shell,
  problems: Problems,
  more: readonly string[] = [],
): Promise<{ vocabulary: Vocabulary; company: Company; library: FactorLibrary }> {
  const vocabulary = readVocabulary(shell.factorsFolder);
  const file = findCompanyFile(shell.cwd);
  const company = file === undefined ? UNNAMED_COMPANY : problems.take(await readCompanyFile(file, shell, vocabulary));
  const folders = [
    ...editionFolders(company, shell),
    ...more.map((path) => ({ path: dirname(join(shell.cwd, path)), shown: dirname(path), own: true })),
  ];
  return {
    vocabulary,
    company,
    library: problems.take(readEditions(folders, vocabulary.families, vocabulary.units, 'all')),
  };
}

/** The YAML reader is heavy, so it is loaded only where there is a company file. */
export async function readCompanyFile(
  file: string,
  shell: Shell,
  vocabulary: Vocabulary,
): Promise<ReturnType<typeof import('../read/readCompany.ts').readCompany>> {
  const { readCompany } = await import('../read/readCompany.ts');
  return readCompany(file, shownPath(file, shell.cwd), vocabulary);
}
