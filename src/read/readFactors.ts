// Reads the values of one edition: factors.csv, each row a factor with its name within the edition.
import { phrase, type Words } from '../domain/phrase.ts';
import { join } from 'node:path';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { PARTS, type Edition, type Factor } from '../domain/factor.ts';
import { editionInvalid, factorDuplicated } from '../domain/faults/factorFaults.ts';
import { Fraction } from '../domain/fraction.ts';
import { POTENTIAL_SETS, type PotentialSet } from '../domain/gas.ts';
import { FACTOR_REQUIRED } from '../domain/schema/tableSchemas.ts';
import { parseUnit, type Unit, type UnitTable } from '../domain/unit.ts';
import { whyUnreadable } from './findFiles.ts';
import { readTable, type TableRow } from './readTable.ts';

/** What a share such as an oxidation rate is per. */
const NOTHING: Unit = { symbol: '', ratio: Fraction.one, dimensions: new Map() };

/** What an edition.json states of itself, and the folder it stands in. */
export type EditionHead = Omit<Edition, 'factors'> & { readonly folder: string; readonly shown: string };

/** The system's reason in words, or the table reader's own. */
export function whyNoTable(error: unknown): Words {
  const { code, message } = error as { code?: string; message: string };
  return code === undefined || code.startsWith('CSV_') ? message : whyUnreadable(error);
}

/** Whether the text names a set of warming potentials. */
export function isPotentialSet(text: string): text is PotentialSet {
  return (POTENTIAL_SETS as readonly string[]).includes(text);
}

/** The factors of an edition; a row that cannot be read is a fault and left out. */
export function readFactors(head: EditionHead, units: UnitTable, diagnostics: Diagnostic[]): Factor[] {
  const file = `${head.shown}/factors.csv`;
  let rows: readonly TableRow[];
  try {
    rows = readTable(join(head.folder, 'factors.csv')).rows;
  } catch (error) {
    diagnostics.push(
      editionInvalid(
        { file },
        { what: phrase`factors.csv cannot be read: ${whyNoTable(error)}`, hint: phrase`see factors/README.md` },
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
  const invalid = (column: string, what: Words, hint: Words): void =>
    void diagnostics.push(editionInvalid(row.placeOf(column, file), { what, hint }));
  const value = readValue(row.cell('value'));
  const [topText = '', perText = ''] = row.cell('unit').split(/\/(.*)/s);
  const top = parseUnit(topText, units);
  const per = perText === '' && topText === '%' ? { unit: NOTHING } : parseUnit(perText, units);
  if (value === undefined)
    invalid(
      'value',
      phrase`value "${row.cell('value')}" is not a decimal number`,
      phrase`write the digits as the publisher printed them`,
    );
  const unknown = 'fault' in top ? top : 'fault' in per ? per : undefined;
  if (unknown !== undefined)
    invalid(
      'unit',
      phrase`unit "${row.cell('unit')}" is not known (${unknown.part})`,
      phrase`write it as kg/kWh; \`esgcalc units\` lists all`,
    );
  for (const column of FACTOR_REQUIRED) {
    if (row.cell(column) === '' && column !== 'value' && column !== 'unit')
      invalid(column, phrase`${column} is empty`, phrase`every factor names its activity, gas and source`);
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
