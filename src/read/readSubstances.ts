// Gases and blends of refrigerants under every name they go by: `HFC-134a`, `R-134a`, `R-410A`.
import { Fraction } from '../domain/fraction.ts';
import { onRequest } from '../domain/onRequest.ts';
import { substanceKey, type Substance, type SubstanceTable } from '../domain/gas.ts';
import type { TableRow } from './readTable.ts';

const HUNDRED = Fraction.of(100n);

/**
 * From the rows of gases.csv and blends.csv. A name of two things is our own fault and thrown; so is a share that is no number, once the
 * parts of its blend are asked for.
 */
export function readSubstances(gases: readonly TableRow[], blends: readonly TableRow[]): SubstanceTable {
  const table = new Map<string, Substance>();
  const enter = (name: string, substance: Substance): void => {
    const key = substanceKey(name);
    if (table.has(key)) throw new Error(`"${name}" names two gases or blends`);
    table.set(key, substance);
  };
  for (const row of gases) {
    const gas = row.cell('gas');
    // CO2e is a unit of account, and what is no greenhouse gas has no potential.
    if (row.cell('kind') !== 'greenhouse gas' || gas === 'CO2e') continue;
    const substance = { name: gas, parts: [{ gas, share: Fraction.one, text: '' }] };
    enter(gas, substance);
    if (row.cell('refrigerant') !== '') enter(row.cell('refrigerant'), substance);
  }
  const rowsOf = new Map<string, TableRow[]>();
  for (const row of blends) {
    const name = row.cell('blend');
    const rows = rowsOf.get(name);
    if (rows === undefined) rowsOf.set(name, [row]);
    else rows.push(row);
  }
  for (const [name, rows] of rowsOf)
    enter(name, onRequest<Substance>({ name: () => name, parts: () => rows.map(partOf) }));
  return table;
}

function partOf(row: TableRow): Substance['parts'][number] {
  const text = row.cell('share');
  const share = Fraction.parse(text);
  if (share === undefined || row.cell('unit') !== '%') throw new Error(`blends.csv:${row.line}: ${text} is no share`);
  return { gas: row.cell('component'), share: share.over(HUNDRED), text: `${text} %` };
}
