// Checks editions of factors without computing: every fault of every edition at once, each at its place.
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inFileOrder, type Diagnostic } from '../domain/diagnostic.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { kindOf } from './findFiles.ts';
import type { EditionFolder } from './readEditions.ts';
import { readBasis } from './validate/basis.ts';
import { checkFactors } from './validate/checkFactors.ts';
import { checkSeries } from './validate/checkSeries.ts';
import { checkStatement } from './validate/checkStatement.ts';
import { readStatement, type EditionPlace, type Statement } from './validate/statement.ts';

/** What was checked and what was found. */
export type Validation = {
  readonly editions: number;
  readonly values: number;
  readonly diagnostics: readonly Diagnostic[];
};

/** What to check: folders of editions, or one edition (`only`) of a folder. */
export type ValidationTarget = { readonly folder: EditionFolder; readonly only?: string };

/** The folder of editions, or the one edition, that a path names; undefined where it names neither. */
export function validationTarget(path: string, shown: string): ValidationTarget | undefined {
  if (kindOf(path) !== 'folder') return undefined;
  const isEdition = existsSync(join(path, 'edition.json')) || existsSync(join(path, 'factors.csv'));
  const target: ValidationTarget = isEdition
    ? { folder: { path: dirname(path), shown: dirname(shown), own: true }, only: basename(path) }
    : { folder: { path, shown, own: true } };
  return editionsIn(target.folder, target.only).length === 0 ? undefined : target;
}

/** Checks the targets; `library` are the folders whose editions may be superseded though they are not checked themselves. */
export function validateEditions(
  targets: readonly ValidationTarget[],
  library: readonly EditionFolder[],
  factorsFolder: string,
  vocabulary: Vocabulary,
): Validation {
  const checked = targets.flatMap(({ folder, only }) => editionsIn(folder, only));
  const folders = [...targets.map(({ folder }) => folder), ...library];
  const basis = readBasis(
    factorsFolder,
    folders.map(({ path }) => path),
    vocabulary,
  );
  const diagnostics: Diagnostic[] = [];
  const statements: Statement[] = [];
  let values = 0;
  for (const edition of checked) {
    const { value: statement, diagnostics: unread } = readStatement(edition);
    diagnostics.push(...unread);
    if (statement !== undefined) {
      statements.push(statement);
      diagnostics.push(...checkStatement(statement, basis));
    }
    const factors = checkFactors(edition, statement?.text('kind') ?? '', basis);
    diagnostics.push(...factors.diagnostics);
    values += factors.values;
  }
  diagnostics.push(...checkSeries(statements, statementsBeside(folders, checked)));
  return { editions: checked.length, values, diagnostics: inFileOrder(diagnostics, []) };
}

/** Editions that are not checked, only known; their own faults are not told here. */
function statementsBeside(folders: readonly EditionFolder[], checked: readonly EditionPlace[]): Statement[] {
  const paths = new Set(checked.map(({ path }) => path));
  return folders
    .flatMap((folder) => editionsIn(folder))
    .filter(({ path }) => !paths.has(path))
    .flatMap((edition) => readStatement(edition).value ?? []);
}

/** The editions of a folder, in the order of their names. A family has to be listed where the folder has a table of families. */
function editionsIn({ path, shown, own }: EditionFolder, only?: string): EditionPlace[] {
  if (kindOf(path) !== 'folder') return [];
  const hasFamilies = existsSync(join(path, 'families.csv'));
  const isEdition = (name: string): boolean =>
    ['edition.json', 'factors.csv'].some((file) => existsSync(join(path, name, file)));
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && (only === undefined || entry.name === only) && isEdition(entry.name))
    .map(({ name }) => name)
    .sort()
    .map((name) => ({
      path: join(path, name),
      name,
      shown: `${shown}/${name}`,
      isListed: !own || hasFamilies,
      table: `${shown}/families.csv`,
    }));
}
