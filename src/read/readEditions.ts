// Reads factor editions: one folder each, edition.json beside factors.csv, from the program's factors/ and a company's own folders.
import { phrase, type Words } from '../domain/phrase.ts';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Checked, Diagnostic, Place } from '../domain/diagnostic.ts';
import type { Edition, Factor, FactorLibrary, Family } from '../domain/factor.ts';
import { editionInvalid } from '../domain/faults/factorFaults.ts';
import { onRequest } from '../domain/onRequest.ts';
import type { UnitTable } from '../domain/unit.ts';
import { EDITION_FIELDS_HINT, editionFaults, type EditionField } from './checkEdition.ts';
import { whyUnreadable } from './findFiles.ts';
import { isPotentialSet, readFactors, whyNoTable, type EditionHead } from './readFactors.ts';
import { readWhole } from './readWhole.ts';
import { readTable, type TableRow } from './readTable.ts';

/** A folder of editions; `own` where it is the company's. `shown` is how the folder is named in messages. */
export type EditionFolder = { readonly path: string; readonly shown: string; readonly own: boolean };

/** Which editions are wanted: whole families, and editions by id, or all. Only these are read beyond their edition.json. */
export type WantedEditions = 'all' | { readonly families: ReadonlySet<string>; readonly editions: ReadonlySet<string> };

/** Reads the wanted editions; `library.editions` holds them, and others of their families' names without factors. */
export function readEditions(
  folders: readonly EditionFolder[],
  families: ReadonlyMap<string, Family>,
  units: UnitTable,
  wanted: WantedEditions,
): Checked<FactorLibrary> {
  const diagnostics: Diagnostic[] = [];
  const editions = new Map<string, Edition>();
  const allFamilies = new Map([...families, ...folders.flatMap((folder) => ownFamilies(folder, diagnostics))]);
  const named = folders.map((folder) => ({ folder, names: folderNames(folder) }));
  for (const head of named.flatMap(({ folder, names }) => readHeads(folder, names, wanted, diagnostics))) {
    const same = editions.get(head.id);
    if (same !== undefined) {
      const what = phrase`the edition ${head.id} stands in two folders`;
      diagnostics.push(
        editionInvalid(
          { file: `${head.shown}/edition.json` },
          { what, hint: phrase`give your own edition another id` },
        ),
      );
      continue;
    }
    if (!allFamilies.has(head.family)) allFamilies.set(head.family, ownFamily(head));
    const isWanted = wanted === 'all' || wanted.families.has(head.family) || wanted.editions.has(head.id);
    editions.set(head.id, { ...head, factors: isWanted ? readFactors(head, units, diagnostics) : [] });
  }
  const library = onRequest<FactorLibrary>({
    editionNames: () => [...new Set(folders.flatMap(editionNames))],
    editions: () => editions,
    families: () => allFamilies,
  });
  return { value: library, diagnostics };
}

/** The families that a company lists beside its editions, in a families.csv of the form of factors/families.csv. */
function ownFamilies({ path, shown, own }: EditionFolder, diagnostics: Diagnostic[]): [string, Family][] {
  const file = join(path, 'families.csv');
  if (!own || !existsSync(file)) return [];
  try {
    return readTable(file).rows.map((row) => [row.cell('family'), readFamily(row)]);
  } catch (error) {
    const what = phrase`families.csv cannot be read: ${whyNoTable(error)}`;
    diagnostics.push(
      editionInvalid({ file: `${shown}/families.csv` }, { what, hint: phrase`see factors/families.csv` }),
    );
    return [];
  }
}

/** One row of a table of families. */
export function readFamily(row: TableRow): Family {
  const review = row.cell('reviewAfter');
  return {
    name: row.cell('family'),
    title: row.cell('title'),
    selection: row.cell('selection') === 'data-year' ? 'data-year' : 'published',
    reviewAfterYears: review === '' ? undefined : Number(review),
  };
}

/** A family that no table lists is a company's own: its edition is the one that describes the reporting year. */
function ownFamily(head: EditionHead): Family {
  return { name: head.family, title: head.title, selection: 'data-year', reviewAfterYears: undefined };
}

/** The editions in a folder, by the names of their own folders; nothing of them is read. */
export function editionNames(folder: EditionFolder): string[] {
  return folderNames(folder).filter((name) => holdsEdition(folder, name));
}

function folderNames({ path }: EditionFolder): string[] {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function holdsEdition({ path }: EditionFolder, name: string): boolean {
  return existsSync(join(path, name, 'edition.json'));
}

/**
 * The heads of the wanted editions and of all others of their families. The program's own editions are named after their family,
 * so that only those of the families in play are looked at. `names` are those of all folders, editions or not.
 */
function readHeads(
  folder: EditionFolder,
  names: readonly string[],
  wanted: WantedEditions,
  diagnostics: Diagnostic[],
): EditionHead[] {
  const heads = (chosen: readonly string[]): EditionHead[] =>
    chosen.flatMap((name) => (holdsEdition(folder, name) ? readHead(folder, name, diagnostics) : []));
  if (wanted === 'all' || folder.own) return heads(names);
  const named = names.filter((name) => wanted.editions.has(name));
  const first = heads(named);
  const families = [...new Set([...wanted.families, ...first.map(({ family }) => family)])];
  const isOfFamily = (name: string): boolean =>
    families.some((family) => name === family || name.startsWith(`${family}-`));
  return [...first, ...heads(names.filter((name) => !named.includes(name) && isOfFamily(name)))];
}

function readHead(folder: EditionFolder, name: string, diagnostics: Diagnostic[]): EditionHead[] {
  const shown = `${folder.shown}/${name}`;
  const place = { file: `${shown}/edition.json` };
  const stated = readStatement(join(folder.path, name, 'edition.json'), place, diagnostics);
  if (stated === undefined) return [];
  const text = (field: EditionField): string => (typeof stated[field] === 'string' ? stated[field] : '');
  const [published, potentials] = [text('published'), text('gwp')];
  const faults = editionFaults(stated, name);
  for (const what of faults) diagnostics.push(editionInvalid(place, { what, hint: EDITION_FIELDS_HINT }));
  if (faults.length > 0) return [];
  return [
    {
      id: text('id'),
      family: text('family'),
      kind: text('kind'),
      publisher: text('publisher'),
      title: text('title'),
      number: text('number'),
      dataYear: text('dataYear'),
      published: published === '' ? undefined : published,
      publishedEvidence: text('publishedEvidence'),
      url: text('url'),
      licence: text('licence'),
      potentials: isPotentialSet(potentials) ? potentials : undefined,
      supersedes: text('supersedes') === '' ? undefined : text('supersedes'),
      applies: text('applies') === 'any-site' ? 'any-site' : 'matching-region',
      note: text('note'),
      own: folder.own,
      folder: join(folder.path, name),
      shown,
    },
  ];
}

/** The fields of an edition.json. The parser's own words change with the version of Node, so they are not shown. */
function readStatement(path: string, place: Place, diagnostics: Diagnostic[]): Record<string, unknown> | undefined {
  const invalid = (what: Words, hint: Words): void => void diagnostics.push(editionInvalid(place, { what, hint }));
  try {
    const stated: unknown = JSON.parse(
      readWhole(path)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    );
    if (typeof stated === 'object' && stated !== null) return stated as Record<string, unknown>;
    invalid(phrase`edition.json holds no fields`, EDITION_FIELDS_HINT);
  } catch (error) {
    if (error instanceof SyntaxError)
      invalid(phrase`edition.json is not JSON`, phrase`look for a comma too many, or a quote or brace missing`);
    else invalid(phrase`edition.json cannot be read: ${whyUnreadable(error)}`, phrase`see factors/README.md`);
  }
  return undefined;
}

/** All factors of one edition's folder, or of all editions in a folder; undefined where the path is neither. */
export function readFactorsAt(
  path: string,
  shown: string,
  families: ReadonlyMap<string, Family>,
  units: UnitTable,
): Checked<Factor[]> | undefined {
  const isEdition = existsSync(join(path, 'edition.json'));
  const folder = isEdition ? { path: dirname(path), shown: dirname(shown), own: true } : { path, shown, own: true };
  if (!existsSync(folder.path) || !statSync(folder.path).isDirectory()) return undefined;
  const only = isEdition ? { families: new Set<string>(), editions: new Set([basename(path)]) } : 'all';
  const { value, diagnostics } = readEditions([folder], families, units, only);
  if (value.editions.size === 0 && diagnostics.length === 0) return undefined;
  return { value: [...value.editions.values()].flatMap(({ factors }) => factors), diagnostics };
}
