// The words by which the columns, issuers and totals of other people's tables are known: the tables under factors/import.
import { join } from 'node:path';
import { spellingKey } from '../../domain/spelling.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import { listIn, readTable } from '../readTable.ts';

/** Who issues bills, or what they say they are of, and what that tells: an activity, a region. */
export type Issuer = {
  readonly activity: string;
  readonly region: string;
  readonly words: readonly string[];
};

/** `columns` are columns of the activity table by every spelling of their header, `totals` the words of rows that add up others. */
export type ImportWords = {
  readonly columns: ReadonlyMap<string, string>;
  readonly issuers: readonly Issuer[];
  readonly totals: readonly string[];
  /** Columns that are numbers and no quantities: readings of meters, multipliers, balances. */
  readonly readings: readonly string[];
};

/** Reads the tables; the activity table's own spellings come first. */
export function readImportWords(folder: string, { columns }: Vocabulary): ImportWords {
  const rowsOf = (name: string): ReturnType<typeof readTable>['rows'] => readTable(join(folder, 'import', name)).rows;
  const wordsOf = (use: string): string[] =>
    rowsOf('words.csv').flatMap((row) => (row.cell('use') === use ? listIn(row.cell('words')) : []));
  const known = new Map<string, string>();
  const add = (column: string, spellings: readonly string[]): void => {
    for (const spelling of spellings) if (!known.has(spellingKey(spelling))) known.set(spellingKey(spelling), column);
  };
  for (const { name, spellings } of columns) add(name, spellings);
  for (const row of rowsOf('columns.csv')) add(row.cell('column'), listIn(row.cell('spellings')));
  return {
    columns: known,
    issuers: rowsOf('issuers.csv').map((row) => ({
      activity: row.cell('activity'),
      region: row.cell('region'),
      words: listIn(row.cell('words')).map(spellingKey),
    })),
    totals: wordsOf('total'),
    readings: wordsOf('reading'),
  };
}
