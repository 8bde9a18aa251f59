// The whole factor library for the commands that look at factors: the program's editions and the company's own.
import { UNNAMED_COMPANY, type Company } from '../domain/company.ts';
import type { Problems } from '../domain/diagnostic.ts';
import type { FactorLibrary } from '../domain/factor.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { findCompanyFile, shownPath } from '../read/findFiles.ts';
import { readEditions, type EditionFolder, type WantedEditions } from '../read/readEditions.ts';
import { readVocabulary } from '../read/readVocabulary.ts';
import type { Shell } from './shell.ts';

/** The program's own editions and those of a company. */
export function editionFolders(company: Company, shell: Shell): EditionFolder[] {
  return [
    { path: shell.factorsFolder, shown: 'factors', own: false },
    ...company.editionFolders.map((path) => ({ path, shown: shownPath(path, shell.cwd), own: true })),
  ];
}

/**
 * Reads the library as it stands where the command is called: with the company file beside or above the working folder. `ids` are
 * the editions or families that the command asks for, so that only their families are read; without them, or where one of them is
 * of no family of the program's own, everything is.
 */
export async function loadLibrary(
  shell: Shell,
  problems: Problems,
  ids?: (vocabulary: Vocabulary, company: Company) => readonly string[],
): Promise<{ vocabulary: Vocabulary; company: Company; library: FactorLibrary }> {
  const vocabulary = readVocabulary(shell.factorsFolder);
  const file = findCompanyFile(shell.cwd);
  const company = file === undefined ? UNNAMED_COMPANY : problems.take(await readCompanyFile(file, shell, vocabulary));
  const wanted = wantedBy(ids?.(vocabulary, company) ?? [], vocabulary);
  const library = problems.take(
    readEditions(editionFolders(company, shell), vocabulary.families, vocabulary.units, wanted),
  );
  return { vocabulary, company, library };
}

function wantedBy(ids: readonly string[], { families }: Vocabulary): WantedEditions {
  const ofId = ids.map((id) => [...families.keys()].filter((family) => id === family || id.startsWith(`${family}-`)));
  return ids.length === 0 || ofId.some((found) => found.length === 0)
    ? 'all'
    : { families: new Set(ofId.flat()), editions: new Set(ids) };
}

/** The YAML reader is heavy, so it is loaded only where there is a company file. */
export async function readCompanyFile(
  file: string,
  shell: Shell,
  vocabulary: Vocabulary,
): Promise<ReturnType<typeof import('../read/readCompany.ts').readCompany>> {
  const { readCompany } = await import('../read/readCompany.ts');
  const read = readCompany(file, shownPath(file, shell.cwd), vocabulary);
  await shell.reader.follow(read.value.language);
  return read;
}
