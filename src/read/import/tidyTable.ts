// A source read through its profile: rows of the activity table, each with the cells that it was made of.
import type { Place } from '../../domain/diagnostic.ts';
import type { RowAccount } from '../../domain/importProfile.ts';
import type { RawRow, RawTable } from '../raw/rawTable.ts';

/** A row of the activity table. `at` gives the source's column of each of its own; a constant has none. */
export type TidyRow = {
  readonly cells: readonly string[];
  readonly from: RawRow;
  readonly at: ReadonlyMap<string, number>;
};

/** Rows of the activity table made of a source; reading them again gives the same. `account` is whole once they were read. */
export type TidyTable = {
  readonly table: RawTable;
  readonly header: readonly string[];
  readonly rows: () => AsyncIterable<TidyRow>;
  readonly account: () => RowAccount;
};

/** How the source's row is shown below a message: its cells with bars between. */
const BAR = ' | ';

/** Where a cell of a tidy row stands in the source; a cell that the profile made, and the row itself, stand at its quantity. */
export function placeIn(
  file: string,
  { table, header }: Pick<TidyTable, 'table' | 'header'>,
  row: Pick<TidyRow, 'from' | 'at'>,
  field: string | undefined,
): Place {
  const name = field?.startsWith('#') === true ? header[Number(field.slice(1))] : field;
  const column = row.at.get(name ?? '') ?? row.at.get('quantity') ?? 0;
  const cells = row.from.cells.map((cell) => cell.replaceAll(/\s+/g, ' '));
  const before = cells.slice(0, column).reduce((width, cell) => width + cell.length + BAR.length, 0);
  const address = table.addressOf(row.from.number, column);
  return { file, line: row.from.number, column: before + 1, text: cells.join(BAR), address };
}
