// A sheet of a workbook of any kind, as its reader hands it over; and what the sheets of a file come to as tables.
import type { Problems } from '../../../domain/diagnostic.ts';
import { sheetHidden, tableNone } from '../../../domain/faults/sourceFaults.ts';
import { phrase } from '../../../domain/phrase.ts';
import { cellName } from '../addresses.ts';
import { chooseSheet } from '../chooseSheet.ts';
import type { MergedCells, RawOptions, RawRow, RawTable } from '../rawTable.ts';
import { guarded, Refusal } from '../refusal.ts';

/** A sheet: its cells are read each time that its rows are asked for. */
export type Sheet = {
  readonly name: string;
  readonly isHidden: boolean;
  readonly merged: readonly MergedCells[];
  readonly rows: () => AsyncIterable<RawRow>;
};

/** A sheet that was found and not looked into yet. */
export type FoundSheet = {
  readonly name: string;
  readonly isHidden: boolean;
  readonly open: () => Promise<Omit<Sheet, 'name' | 'isHidden'>>;
};

/** The tables of a workbook: the one sheet that is asked for, or all, hidden ones last. */
export async function sheetTables(
  shown: string,
  sheets: readonly FoundSheet[],
  options: RawOptions,
  problems: Pick<Problems, 'add'>,
): Promise<readonly RawTable[]> {
  if (sheets.length === 0) throw new Refusal(tableNone({ file: shown }, { what: phrase`the workbook has no sheets` }));
  const chosen = chooseSheet(shown, sheets, ({ name }) => name, options.sheet);
  const hidden = chosen.filter(({ isHidden }) => isHidden);
  const tables: RawTable[] = [];
  for (const { name, isHidden, open } of [...chosen.filter((each) => !each.isHidden), ...hidden]) {
    const { merged, rows } = await open();
    tables.push({
      file: shown,
      sheet: name,
      ...(isHidden ? { isHidden } : {}),
      names: undefined,
      merged,
      rows: guarded(rows, shown, problems),
      addressOf: (row, column) => `${shown}!${name}!${cellName(row, column)}`,
    });
  }
  if (options.sheet === undefined && hidden.length > 0)
    problems.add(sheetHidden({ file: shown }, { sheets: hidden.map(({ name }) => name) }));
  return tables;
}
