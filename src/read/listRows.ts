// Lists the rows behind ledger lines by reading the files a second time: it costs time, never memory.
import { Problems } from '../domain/diagnostic.ts';
import type { LedgerKey, OpenLine } from '../domain/ledger.ts';
import { eachPlacedRecord } from './csvRecords.ts';
import { chooseReader } from './chooseReader.ts';
import type { RecordReader, RowContext } from './interpretRows.ts';
import type { Source } from './readActivities.ts';

/** A row as it stands in its file; a record of several lines keeps them. */
export type ListedRow = { readonly file: string; readonly line: number; readonly raw: string };

/** Hands every row of the wanted ledger lines to `take`, in the order of the files; `want` says which number a key has, if any. */
export async function listRows(
  sources: readonly Source[],
  context: Omit<RowContext, 'open' | 'problems' | 'columns'>,
  want: (key: LedgerKey) => number | undefined,
  take: (number: number, row: ListedRow) => void,
): Promise<void> {
  for (const source of sources) {
    let current: ListedRow = { file: source.shown, line: 0, raw: '' };
    const found = (number: number | undefined): void => {
      if (number !== undefined) take(number, current);
    };
    const open = (key: LedgerKey): OpenLine => {
      const number = want(key);
      const here = (): void => found(number);
      return { add: here, addLong: here, addMissing: here, addNotApplicable: here };
    };
    let reader: RecordReader | undefined;
    await eachPlacedRecord(source.path, Infinity, (record, { cells, line, raw }) => {
      current = { file: source.shown, line, raw: raw.replace(/(\r\n|\r|\n)$/, '') };
      if (reader !== undefined) reader.take(cells, record);
      else if (cells.some((cell) => cell.trim() !== '')) {
        reader = chooseReader(
          cells,
          { file: source.shown, record },
          { ...context, open, columns: new Set(), problems: new Problems() },
        );
      }
    });
  }
}
