// The whole factor library for the commands that look at factors: the program's editions and the company's own.
import { resolve } from 'node:path';
import { UNNAMED_COMPANY, type Company } from '../domain/company.ts';
import type { Checked, Problems } from '../domain/diagnostic.ts';
import type { FactorLibrary } from '../domain/factor.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { findCompanyFile, identityOf, kindOf, shownPath } from '../read/findFiles.ts';
import { readEditions, type EditionFolder, type WantedEditions } from '../read/readEditions.ts';
import { readVocabulary } from '../read/readVocabulary.ts';
import type { Surroundings } from './surroundings.ts';

/** The program's own editions and those of a company. A company file beside the program's own folder does not name it twice. */
export function editionFolders(company: Company, around: Surroundings): EditionFolder[] {
  const isOurs = (path: string): boolean => identityOf(path) === identityOf(around.factorsFolder);
  return [
    { path: around.factorsFolder, shown: 'factors', own: false },
    ...company.editionFolders
      .filter((path) => kindOf(path) !== 'folder' || !isOurs(path))
      .map((path) => ({ path, shown: shownPath(path, around.cwd), own: true })),
  ];
}

/**
 * Reads the library as it stands where the command is called: with the company file beside or above the working folder. `ids` are
 * the editions or families that the command asks for, so that only their families are read; without them, or where one of them is
 * of no family of the program's own, everything is.
 */
export async function loadLibrary(
  around: Surroundings,
  problems: Problems,
  ids?: (vocabulary: Vocabulary, company: Company) => readonly string[],
): Promise<{ vocabulary: Vocabulary; company: Company; library: FactorLibrary }> {
  const vocabulary = readVocabulary(around.factorsFolder);
  const file = findCompanyFile(around.cwd);
  const company = file === undefined ? UNNAMED_COMPANY : problems.take(await readCompanyFile(file, around, vocabulary));
  const wanted = wantedBy(ids?.(vocabulary, company) ?? [], vocabulary);
  const library = problems.take(
    readEditions(editionFolders(company, around), vocabulary.families, vocabulary.units, wanted),
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
  around: Surroundings,
  vocabulary: Vocabulary,
): Promise<Checked<Company>> {
  const { readCompany } = await import('../read/readCompany.ts');
  const read = readCompany(file, shownPath(file, around.cwd), vocabulary);
  await around.reader.follow(read.value.language);
  return read;
}

/** How settings that stand in no file are named in messages. */
export const HELD_COMPANY = 'company settings';

/** Reads the text of a company file that is held in memory, as though it stood in the working folder. */
export async function readHeldCompany(
  text: string,
  around: Surroundings,
  vocabulary: Vocabulary,
): Promise<Checked<Company>> {
  const { readCompanyText } = await import('../read/readCompany.ts');
  const read = readCompanyText(text, resolve(around.cwd, HELD_COMPANY), HELD_COMPANY, vocabulary);
  await around.reader.follow(read.value.language);
  return read;
}
