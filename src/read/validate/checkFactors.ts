// The rules of factors.csv as a table: its columns, rows as wide as the header, and no factor twice.
import { listed, phrase } from '../../domain/phrase.ts';
import { join } from 'node:path';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { editionFaulty, factorColumnUnknown } from '../../domain/faults/editionFaults.ts';
import { factorDuplicated } from '../../domain/faults/factorFaults.ts';
import { columnDuplicated, rowRagged } from '../../domain/faults/rowFaults.ts';
import { FACTOR_COLUMNS, FACTOR_REQUIRED } from '../../domain/schema/tableSchemas.ts';
import { nearestName, spellingKey } from '../../domain/spelling.ts';
import { namesOf, whyNoTable } from '../readFactors.ts';
import { readLooseTable, type LooseTable, type TableRow } from '../readTable.ts';
import type { ValidationBasis } from './basis.ts';
import { checkRow, type RowSetting } from './checkRow.ts';
import { bridgesOf } from './checkUnit.ts';
import { readQuotient } from './quotient.ts';
import type { EditionPlace } from './statement.ts';

const COLUMNS = Object.keys(FACTOR_COLUMNS);
const NEEDED = [...FACTOR_REQUIRED, 'checked'];

/** Everything wrong with the values of one edition, and how many there are; `kind` is the edition's own. */
export function checkFactors(
  edition: EditionPlace,
  kind: string,
  basis: ValidationBasis,
): { readonly values: number; readonly diagnostics: readonly Diagnostic[] } {
  const file = `${edition.shown}/factors.csv`;
  let table: LooseTable;
  try {
    table = readLooseTable(join(edition.path, 'factors.csv'));
  } catch (error) {
    const { lines: line } = error as { lines?: number };
    const place = line === undefined ? { file } : { file, line, column: 1 };
    const what = phrase`factors.csv cannot be read: ${whyNoTable(error)}`;
    return { values: 0, diagnostics: [editionFaulty(place, { what, hint: phrase`see factors/README.md` })] };
  }
  const { rows, ragged } = table;
  const bridges = bridgesOf(
    rows.map((row) => {
      const unit = readQuotient(row.cell('unit'), basis.vocabulary.units);
      const activity = spellingKey(row.cell('activity'));
      return { activity, gas: row.cell('gas'), unit: 'fault' in unit ? undefined : unit };
    }),
  );
  const setting: RowSetting = { file, kind, bridges, has: (column) => table.columns.includes(column) };
  const diagnostics = [
    ...checkColumns(table, file),
    ...ragged.map(({ row, cells }) => rowRagged(row.placeOf('', file), { cells, columns: table.columns.length })),
    ...rows.flatMap((row) => checkRow(row, setting, basis)),
    ...checkKeys(rows, edition, file),
  ];
  return { values: rows.length + ragged.length, diagnostics };
}

function checkColumns({ columns, header }: LooseTable, file: string): Diagnostic[] {
  const unknown = columns
    .filter((column) => !COLUMNS.includes(column))
    .map((column) => {
      const nearest = nearestName(column, COLUMNS);
      return factorColumnUnknown(header.placeOf(column, file), { column, nearest, known: COLUMNS.join(', ') });
    });
  const twice = columns
    .filter((column, index) => columns.indexOf(column) !== index)
    .map((column) => columnDuplicated(header.placeOf(column, file), { column, other: column }));
  const lacking = NEEDED.filter((column) => !columns.includes(column));
  if (lacking.length === 0) return [...unknown, ...twice];
  const what =
    lacking.length === 1 ? phrase`a column is missing: ${lacking[0]}` : phrase`columns are missing: ${listed(lacking)}`;
  const missing = editionFaulty(header.placeOf('', file), { what, hint: phrase`its columns are ${listed(COLUMNS)}` });
  return [...unknown, ...twice, missing];
}

/** A key is what tells a factor from the others of its edition: activity, class, region, gas, unit and calorific basis. */
function checkKeys(rows: readonly TableRow[], { name }: EditionPlace, file: string): Diagnostic[] {
  const lineOf = new Map<string, number>();
  const nameOf = namesOf(rows);
  return rows.flatMap((row) => {
    const { id, group } = nameOf(row);
    const key = [group, row.cell('gas'), row.cell('unit'), row.cell('basis')].join('\u001f');
    const firstLine = lineOf.get(key);
    if (firstLine !== undefined)
      return [factorDuplicated(row.placeOf('activity', file), { id: `${name}/${id}`, firstLine })];
    lineOf.set(key, row.line);
    return [];
  });
}
