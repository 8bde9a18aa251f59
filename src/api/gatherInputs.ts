// What a command was given becomes files to read and one company: paths, globs, folders, standard input, the company file above them.
import { phrase, type Words } from '../domain/phrase.ts';
import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { UNNAMED_COMPANY, type Company } from '../domain/company.ts';
import { Problems, type Diagnostic } from '../domain/diagnostic.ts';
import { companyMissing, companySeveral, pathOutside } from '../domain/faults/companyFaults.ts';
import { fileMissing, fileTwice } from '../domain/faults/rowFaults.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { expandGlob, findCompanyFile, identityOf, isGlob, kindOf, shownPath, withSlashes } from '../read/findFiles.ts';
import { isQuery, type NamedQuery } from '../domain/namedQuery.ts';
import { leavesFolder } from '../read/leavesFolder.ts';
import { stampOf } from '../read/fileStamp.ts';
import type { Source, SourceFile } from '../read/sourceRecords.ts';
import { openSources } from './openSources.ts';
import { HELD_COMPANY, readCompanyFile, readHeldCompany } from './library.ts';
import type { Surroundings } from './surroundings.ts';

/** A table that stands in no file: the name that messages call it by, and its text as CSV. */
export type HeldTable = { readonly name: string; readonly text: string };

/** What a run reads: a path, a glob, a folder, `-` for standard input, or a table that is held in memory. */
export type RunInput = string | HeldTable;

/** Which company: that of a file, `none`, the text of a company file, or that of the file beside or above the inputs. */
export type CompanyChoice = string | { readonly text: string } | undefined;

/** What was named: files, queries of the company file, its company. */
export type Found = Omit<Gathered, 'sources' | 'summed'> & {
  readonly files: readonly SourceFile[];
  readonly queries: readonly NamedQuery[];
};

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

/** Gathers the inputs and opens those that are no plain activity tables. With `groupBy` an engine adds rows up. */
export async function gatherInputs(
  given: readonly RunInput[],
  companyChoice: CompanyChoice,
  vocabulary: Vocabulary,
  around: Surroundings,
  problems: Problems,
  groupBy?: readonly string[],
): Promise<Gathered> {
  const { files, queries, ...gathered } = await gatherFiles(given, companyChoice, vocabulary, around, problems);
  const open = (of: Problems, isSummed: boolean): Promise<readonly Source[]> => {
    const summation = groupBy === undefined ? undefined : { groupBy, isSummed };
    return openSources({ files, queries }, gathered.company, vocabulary, around, of, summation);
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

/** Finds the files and their company. */
export async function gatherFiles(
  given: readonly RunInput[],
  companyChoice: CompanyChoice,
  vocabulary: Vocabulary,
  around: Surroundings,
  problems: Problems,
): Promise<Found> {
  const found = new Map<string, { source: SourceFile; company: string | undefined }>();
  const asked = new Map<string, { query: NamedQuery; company: string }>();
  const disposals: (() => void)[] = [];
  const held = typeof companyChoice === 'object' ? resolve(around.cwd, HELD_COMPANY) : undefined;
  const isNamed = typeof companyChoice === 'string' && companyChoice !== 'none';
  const named = isNamed ? resolve(around.cwd, companyChoice) : held;
  if (isNamed && named !== undefined && kindOf(named) !== 'file')
    problems.add(fileMissing(undefined, { file: companyChoice }));

  const read = new Map<string, Company>();
  const companyIn = async (file: string | undefined): Promise<Company> => {
    if (file === undefined || (file !== held && kindOf(file) !== 'file')) return UNNAMED_COMPANY;
    const readIt = async (): Promise<Company> =>
      problems.take(
        typeof companyChoice === 'object'
          ? await readHeldCompany(companyChoice.text, around, vocabulary)
          : await readCompanyFile(file, around, vocabulary),
      );
    const known = read.get(file) ?? (await readIt());
    read.set(file, known);
    return known;
  };
  const companyAbove = (folder: string): string | undefined =>
    companyChoice === undefined ? findCompanyFile(folder) : named;
  const addFile = (path: string, shown: string, isAgainFault = true): void => {
    if (kindOf(path) !== 'file') return problems.add(fileMissing(undefined, { file: shown }));
    const identity = identityOf(path);
    if (found.has(identity) && !isAgainFault) return;
    if (found.has(identity)) return problems.add(fileTwice(undefined, { file: shown }));
    found.set(identity, { source: { path, shown, stamp: stampOf(path) }, company: companyAbove(dirname(path)) });
  };
  const addQuery = (query: NamedQuery, company: string): void => {
    if (asked.has(query.pattern)) problems.add(fileTwice(undefined, { file: query.pattern }));
    asked.set(query.pattern, { query, company });
  };
  /** The query of that name in the company file above the working folder. */
  const queryNamed = async (name: string): Promise<{ query: NamedQuery; company: string } | undefined> => {
    const company = companyAbove(around.cwd);
    const query = (await companyIn(company)).imports.filter(isQuery).find(({ pattern }) => pattern === name);
    return query === undefined || company === undefined ? undefined : { query, company };
  };
  const addFolder = async (folder: string, shown: string): Promise<void> => {
    const file = companyAbove(folder);
    const { data, imports } = await companyIn(file);
    const patterns = [...data, ...imports.flatMap((each) => (isQuery(each) ? [] : each.pattern))];
    const queries = imports.filter(isQuery);
    const isNothing = patterns.length === 0 && queries.length === 0;
    // A company file that cannot be read has said so; that it names no files would be one fault too many.
    if (isNothing && problems.hasErrors) return;
    if (file === undefined || isNothing) return problems.add(companyMissing(undefined, { folder: shown }));
    for (const query of queries) addQuery(query, file);
    // What `data:` and `imports:` both name is one file of the record.
    for (const pattern of patterns) {
      const outside = (await addGlob(pattern, dirname(file), false)).find((path) => leavesFolder(path, dirname(file)));
      if (outside === undefined) continue;
      const field = data.includes(pattern) ? 'data' : 'imports';
      const path = withSlashes(relative(dirname(file), outside));
      problems.add(pathOutside({ file: shownPath(file, around.cwd) }, { field, path }));
    }
  };
  const addGlob = async (pattern: string, folder: string, isAgainFault = true): Promise<readonly string[]> => {
    const paths = (await expandGlob(pattern, folder)).map((path) => resolve(folder, path));
    if (paths.length === 0) problems.add(fileMissing(undefined, { file: withSlashes(pattern) }));
    for (const path of paths) addFile(path, shownPath(path, around.cwd), isAgainFault);
    return paths;
  };

  const addHeld = ({ name, text }: HeldTable): void => {
    if (found.has(name)) return problems.add(fileTwice(undefined, { file: name }));
    const source = { path: resolve(around.cwd, name), shown: name, held: Buffer.from(text) };
    found.set(name, { source, company: companyAbove(around.cwd) });
  };
  const addInput = async (): Promise<void> => {
    if (found.has('-')) return problems.add(fileTwice(undefined, { file: '-' }));
    const kept = await around.keepInput?.();
    if (kept === undefined) return problems.add(fileMissing(undefined, { file: '-' }));
    disposals.push(kept.remove);
    found.set('-', { source: { path: kept.path, shown: '-' }, company: companyAbove(around.cwd) });
  };

  for (const input of given.length === 0 ? ['.'] : given) {
    if (typeof input === 'object') {
      addHeld(input);
      continue;
    }
    const text = input;
    const path = resolve(around.cwd, text);
    if (text === '-') await addInput();
    else if (kindOf(path) === 'folder') await addFolder(path, withSlashes(text));
    else if (isGlob(text) && !existsSync(path)) await addGlob(text, around.cwd);
    else if (kindOf(path) === 'none') {
      const asks = await queryNamed(text);
      if (asks === undefined) addFile(path, withSlashes(text));
      else addQuery(asks.query, asks.company);
    } else addFile(path, withSlashes(text));
  }

  const companies = [...new Set([...found.values(), ...asked.values()].map(({ company }) => company))];
  const [first, second] = companies;
  if (companies.length > 1) {
    const shown = (file: string | undefined): Words =>
      file === undefined ? phrase`no company file` : shownPath(file, around.cwd);
    problems.add(companySeveral(undefined, { first: shown(first), second: shown(second) }));
  }
  const company = await companyIn(first);
  return {
    files: [...found.values()].map(({ source }) => source),
    queries: [...asked.values()].map(({ query }) => query),
    company,
    isWholeRecord: given.every((input) => typeof input === 'string' && kindOf(resolve(around.cwd, input)) === 'folder'),
    dispose: () => disposals.forEach((dispose) => dispose()),
  };
}
