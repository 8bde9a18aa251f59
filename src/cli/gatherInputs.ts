// What a command was given becomes files to read and one company: paths, globs, folders, standard input, the company file above them.
import { phrase, type Words } from '../domain/phrase.ts';
import { createWriteStream, existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UNNAMED_COMPANY, type Company } from '../domain/company.ts';
import { Problems, type Diagnostic } from '../domain/diagnostic.ts';
import { companyMissing, companySeveral } from '../domain/faults/companyFaults.ts';
import { fileMissing, fileTwice } from '../domain/faults/rowFaults.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { expandGlob, findCompanyFile, identityOf, isGlob, kindOf, shownPath } from '../read/findFiles.ts';
import { stampOf } from '../read/fileStamp.ts';
import type { Source } from '../read/sourceRecords.ts';
import { asCannotWrite } from './files/cannotWrite.ts';
import { passingFolder, remove } from './files/passing.ts';
import { openSources } from './openSources.ts';
import { readCompanyFile } from './library.ts';
import type { Shell } from './shell.ts';

/** The files of a run, its company, and `dispose`, which removes what standard input was kept in. */
export type Gathered = {
  readonly sources: readonly Source[];
  readonly company: Company;
  /** Whether all files are those that the company file names: its whole record, of whatever years. */
  readonly isWholeRecord: boolean;
  /** Where an engine adds rows up: what opening its sources said, and the same sources with their rows. */
  readonly summed?: Summed;
  readonly dispose: () => void;
};

/** Sources that an engine has added up, by their names, and how they are opened without it. */
export type Summed = {
  readonly names: ReadonlySet<string>;
  readonly said: readonly Diagnostic[];
  readonly unsummed: (problems: Problems) => Promise<readonly Source[]>;
};

/** Gathers the inputs and opens those that are no plain activity tables; `companyOption` is as for `gatherFiles`. With `groupBy` an engine adds rows up. */
export async function gatherInputs(
  given: readonly string[],
  companyOption: string | undefined,
  vocabulary: Vocabulary,
  shell: Shell,
  problems: Problems,
  groupBy?: readonly string[],
): Promise<Gathered> {
  const gathered = await gatherFiles(given, companyOption, vocabulary, shell, problems);
  const { sources: files, company } = gathered;
  const open = (of: Problems, isSummed: boolean): Promise<readonly Source[]> => {
    const summation = groupBy === undefined ? undefined : { groupBy, isSummed };
    return openSources(files, company, vocabulary, shell, of, summation);
  };
  try {
    const opening = new Problems();
    const sources = await open(opening, true);
    problems.addAll(opening.kept);
    if (groupBy === undefined) return { ...gathered, sources };
    const names = new Set(sources.flatMap(({ shown, isSum }) => (isSum === true ? [shown] : [])));
    return { ...gathered, sources, summed: { names, said: opening.kept, unsummed: (again) => open(again, false) } };
  } catch (error) {
    gathered.dispose();
    throw error;
  }
}

/** Finds the files and their company; `companyOption` is `--company FILE`, `none`, or undefined to look for esgcalc.yaml. */
export async function gatherFiles(
  given: readonly string[],
  companyOption: string | undefined,
  vocabulary: Vocabulary,
  shell: Shell,
  problems: Problems,
): Promise<Gathered> {
  const found = new Map<string, { source: Source; company: string | undefined }>();
  const temporary: string[] = [];
  const named = companyOption === undefined || companyOption === 'none' ? undefined : resolve(shell.cwd, companyOption);
  if (named !== undefined && kindOf(named) !== 'file')
    problems.add(fileMissing(undefined, { file: companyOption ?? '' }));

  const read = new Map<string, Company>();
  const companyIn = async (file: string | undefined): Promise<Company> => {
    if (file === undefined || kindOf(file) !== 'file') return UNNAMED_COMPANY;
    const known = read.get(file) ?? problems.take(await readCompanyFile(file, shell, vocabulary));
    read.set(file, known);
    return known;
  };
  const companyAbove = (folder: string): string | undefined =>
    companyOption === undefined ? findCompanyFile(folder) : named;
  const addFile = (path: string, shown: string, isAgainFault = true): void => {
    if (kindOf(path) !== 'file') return problems.add(fileMissing(undefined, { file: shown }));
    const identity = identityOf(path);
    if (found.has(identity) && !isAgainFault) return;
    if (found.has(identity)) return problems.add(fileTwice(undefined, { file: shown }));
    found.set(identity, { source: { path, shown, stamp: stampOf(path) }, company: companyAbove(dirname(path)) });
  };
  const addFolder = async (folder: string, shown: string): Promise<void> => {
    const file = companyAbove(folder);
    const { data, imports } = await companyIn(file);
    const patterns = [...data, ...imports.map(({ pattern }) => pattern)];
    // A company file that cannot be read has said so; that it names no files would be one fault too many.
    if (patterns.length === 0 && problems.hasErrors) return;
    if (file === undefined || patterns.length === 0) return problems.add(companyMissing(undefined, { folder: shown }));
    // What `data:` and `imports:` both name is one file of the record.
    for (const pattern of patterns) await addGlob(pattern, dirname(file), false);
  };
  const addGlob = async (pattern: string, folder: string, isAgainFault = true): Promise<void> => {
    const paths = await expandGlob(pattern, folder);
    if (paths.length === 0) problems.add(fileMissing(undefined, { file: pattern }));
    for (const path of paths) addFile(resolve(folder, path), shownPath(resolve(folder, path), shell.cwd), isAgainFault);
  };

  for (const text of given.length === 0 ? ['.'] : given) {
    const path = resolve(shell.cwd, text);
    if (text === '-') {
      if (found.has('-')) problems.add(fileTwice(undefined, { file: text }));
      else
        found.set('-', {
          source: { path: await keepInput(shell, temporary), shown: '-' },
          company: companyAbove(shell.cwd),
        });
    } else if (kindOf(path) === 'folder') await addFolder(path, text);
    else if (isGlob(text) && !existsSync(path)) await addGlob(text, shell.cwd);
    else addFile(path, text);
  }

  const companies = [...new Set([...found.values()].map(({ company }) => company))];
  const [first, second] = companies;
  if (companies.length > 1) {
    const shown = (file: string | undefined): Words =>
      file === undefined ? phrase`no company file` : shownPath(file, shell.cwd);
    problems.add(companySeveral(undefined, { first: shown(first), second: shown(second) }));
  }
  const company = await companyIn(first);
  return {
    sources: [...found.values()].map(({ source }) => source),
    company,
    isWholeRecord: given.every((text) => kindOf(resolve(shell.cwd, text)) === 'folder'),
    dispose: () => temporary.forEach(remove),
  };
}

/** Standard input becomes a file first: places and rows are found by reading a second time. */
async function keepInput(shell: Shell, temporary: string[]): Promise<string> {
  const folder = passingFolder();
  temporary.push(folder);
  const path = join(folder, 'standard-input.csv');
  const { pipeline } = await import('node:stream/promises');
  try {
    await pipeline(shell.input(), createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    remove(folder);
    throw asCannotWrite(path, error);
  }
  return path;
}
