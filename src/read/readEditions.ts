// Reads factor editions: one folder each, edition.json beside factors.csv, from the program's factors/ and a company's own folders.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Checked, Diagnostic, Place } from '../domain/diagnostic.ts';
import { PARTS, type Edition, type Factor, type FactorLibrary, type Family } from '../domain/factor.ts';
import { editionInvalid, factorDuplicated } from '../domain/faults/factorFaults.ts';
import { Fraction } from '../domain/fraction.ts';
import { POTENTIAL_SETS, type PotentialSet } from '../domain/gas.ts';
import { FACTOR_REQUIRED } from '../domain/schema/tableSchemas.ts';
import { parseUnit, type Unit, type UnitTable } from '../domain/unit.ts';
import { editionFaults, type EditionField } from './checkEdition.ts';
import { whyUnreadable } from './findFiles.ts';
import { readTable, type TableRow } from './readTable.ts';

/** What a share such as an oxidation rate is per. */
const NOTHING: Unit = { symbol: '', ratio: Fraction.one, dimensions: new Map() };

/** A folder of editions; `own` where it is the company's. `shown` is how the folder is named in messages. */
export type EditionFolder = { readonly path: string; readonly shown: string; readonly own: boolean };

/** Which editions are wanted: whole families, and editions by id, or all. Only these are read beyond their edition.json. */
export type WantedEditions = 'all' | { readonly families: ReadonlySet<string>; readonly editions: ReadonlySet<string> };

/** What an edition.json states of itself. */
type EditionHead = Omit<Edition, 'factors'> & { readonly folder: string; readonly shown: string };

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
  const named = folders.map((folder) => ({ folder, names: editionNames(folder) }));
  for (const head of named.flatMap(({ folder, names }) => readHeads(folder, names, wanted, diagnostics))) {
    const same = editions.get(head.id);
    if (same !== undefined) {
      const what = `the edition ${head.id} stands in two folders`;
      diagnostics.push(
        editionInvalid({ file: `${head.shown}/edition.json` }, { what, hint: 'give your own edition another id' }),
      );
      continue;
    }
    if (!allFamilies.has(head.family)) allFamilies.set(head.family, ownFamily(head));
    const isWanted = wanted === 'all' || wanted.families.has(head.family) || wanted.editions.has(head.id);
    editions.set(head.id, { ...head, factors: isWanted ? readFactors(head, units, diagnostics) : [] });
  }
  const names = [...new Set(named.flatMap((each) => each.names))];
  return { value: { editionNames: names, editions, families: allFamilies }, diagnostics };
}

/** The families that a company lists beside its editions, in a families.csv of the form of factors/families.csv. */
function ownFamilies({ path, shown, own }: EditionFolder, diagnostics: Diagnostic[]): [string, Family][] {
  const file = join(path, 'families.csv');
  if (!own || !existsSync(file)) return [];
  try {
    return readTable(file).rows.map((row) => [row.cell('family'), readFamily(row)]);
  } catch (error) {
    const what = `families.csv cannot be read: ${whyNoTable(error)}`;
    diagnostics.push(editionInvalid({ file: `${shown}/families.csv` }, { what, hint: 'see factors/families.csv' }));
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

function editionNames({ path }: EditionFolder): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(path, entry.name, 'edition.json')))
    .map((entry) => entry.name)
    .sort();
}

/**
 * The heads of the wanted editions and of all others of their families. The program's own editions are named after their family,
 * so that only those of the families in play are opened.
 */
function readHeads(
  folder: EditionFolder,
  names: readonly string[],
  wanted: WantedEditions,
  diagnostics: Diagnostic[],
): EditionHead[] {
  const heads = (chosen: readonly string[]): EditionHead[] =>
    chosen.flatMap((name) => readHead(folder, name, diagnostics));
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
  for (const what of faults)
    diagnostics.push(editionInvalid(place, { what, hint: 'see factors/README.md for the fields of an edition' }));
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
  const invalid = (what: string, hint: string): void => void diagnostics.push(editionInvalid(place, { what, hint }));
  try {
    const stated: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    if (typeof stated === 'object' && stated !== null) return stated as Record<string, unknown>;
    invalid('edition.json holds no fields', 'see factors/README.md for the fields of an edition');
  } catch (error) {
    if (error instanceof SyntaxError)
      invalid('edition.json is not JSON', 'look for a comma too many, or a quote or brace missing');
    else invalid(`edition.json cannot be read: ${whyUnreadable(error)}`, 'see factors/README.md');
  }
  return undefined;
}

/** The system's reason in words, or the table reader's own. */
export function whyNoTable(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  return code === undefined || code.startsWith('CSV_') ? message : whyUnreadable(error);
}

/** Whether the text names a set of warming potentials. */
export function isPotentialSet(text: string): text is PotentialSet {
  return (POTENTIAL_SETS as readonly string[]).includes(text);
}

function readFactors(head: EditionHead, units: UnitTable, diagnostics: Diagnostic[]): Factor[] {
  const file = `${head.shown}/factors.csv`;
  let rows: readonly TableRow[];
  try {
    rows = readTable(join(head.folder, 'factors.csv')).rows;
  } catch (error) {
    diagnostics.push(
      editionInvalid(
        { file },
        { what: `factors.csv cannot be read: ${whyNoTable(error)}`, hint: 'see factors/README.md' },
      ),
    );
    return [];
  }
  const factors: Factor[] = [];
  const lineOf = new Map<string, number>();
  const nameOf = namesOf(rows);
  for (const row of rows) {
    const factor = readFactor(row, head, units, nameOf(row), file, diagnostics);
    if (factor === undefined) continue;
    const key = `${factor.group} ${factor.gas} ${factor.unitText} ${factor.basis}`;
    const firstLine = lineOf.get(key);
    if (firstLine !== undefined) {
      diagnostics.push(factorDuplicated(row.placeOf('activity', file), { id: factor.id, firstLine }));
      continue;
    }
    lineOf.set(key, row.line);
    factors.push(factor);
  }
  return factors;
}

function readFactor(
  row: TableRow,
  head: EditionHead,
  units: UnitTable,
  name: FactorName,
  file: string,
  diagnostics: Diagnostic[],
): Factor | undefined {
  const invalid = (column: string, what: string, hint: string): void =>
    void diagnostics.push(editionInvalid(row.placeOf(column, file), { what, hint }));
  const value = readValue(row.cell('value'));
  const [topText = '', perText = ''] = row.cell('unit').split(/\/(.*)/s);
  const top = parseUnit(topText, units);
  const per = perText === '' && topText === '%' ? { unit: NOTHING } : parseUnit(perText, units);
  if (value === undefined)
    invalid(
      'value',
      `value "${row.cell('value')}" is not a decimal number`,
      'write the digits as the publisher printed them',
    );
  const unknown = 'fault' in top ? top : 'fault' in per ? per : undefined;
  if (unknown !== undefined)
    invalid(
      'unit',
      `unit "${row.cell('unit')}" is not known (${unknown.part})`,
      'write it as kg/kWh; `esgcalc units` lists all',
    );
  for (const column of FACTOR_REQUIRED) {
    if (row.cell(column) === '' && column !== 'value' && column !== 'unit')
      invalid(column, `${column} is empty`, 'every factor names its activity, gas and source');
  }
  if (value === undefined || 'fault' in top || 'fault' in per) return undefined;
  return {
    id: `${head.id}/${name.id}`,
    group: `${head.id}/${name.group}`,
    edition: head.id,
    activity: row.cell('activity').trim(),
    class: row.cell('class'),
    region: row.cell('region'),
    gas: row.cell('gas'),
    value,
    valueText: row.cell('value'),
    top: top.unit,
    per: per.unit,
    unitText: row.cell('unit'),
    basis: row.cell('basis'),
    kind: row.cell('kind') === '' ? head.kind : row.cell('kind'),
    source: row.cell('source'),
    potentials: isPotentialSet(row.cell('gwp')) ? (row.cell('gwp') as PotentialSet) : head.potentials,
    checked: row.cell('checked') === 'yes',
    note: row.cell('note'),
  };
}

/** Plain decimal digits, as a publisher prints them; removals are not stored as negative factors. */
export function readValue(text: string): Fraction | undefined {
  return /^\d+(\.\d+)?$/.test(text) ? Fraction.parse(text) : undefined;
}

/** How a factor is told from others of its edition: `group` leaves the gas out. */
type FactorName = { readonly id: string; readonly group: string };

/** Names each row by activity, class and region, and by gas, unit and calorific basis only where the edition has several of them. */
export function namesOf(rows: readonly TableRow[]): (row: TableRow) => FactorName {
  const gases = new Map<string, Set<string>>();
  const units = new Map<string, Set<string>>();
  const unitOf = (row: TableRow): string => [perOf(row), row.cell('basis')].filter((part) => part !== '').join(' ');
  for (const row of rows) {
    const base = baseName(row);
    if (PARTS.includes(row.cell('gas'))) continue;
    gases.set(base, (gases.get(base) ?? new Set()).add(row.cell('gas')));
    units.set(base, (units.get(base) ?? new Set()).add(unitOf(row)));
  }
  return (row) => {
    const base = baseName(row);
    const isPart = PARTS.includes(row.cell('gas'));
    const gas = isPart || (gases.get(base)?.size ?? 0) > 1 ? `#${row.cell('gas')}` : '';
    const per = !isPart && (units.get(base)?.size ?? 0) > 1 ? ` per ${unitOf(row)}` : '';
    return { id: `${base}${gas}${per}`, group: `${base}${per}` };
  };
}

function perOf(row: TableRow): string {
  return row.cell('unit').split(/\/(.*)/s)[1] ?? '';
}

function baseName(row: TableRow): string {
  const [kind, region] = [row.cell('class'), row.cell('region')];
  return `${row.cell('activity')}${kind === '' ? '' : `:${kind}`}${region === '' ? '' : `@${region}`}`;
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
