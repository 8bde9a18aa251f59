// The sheet of ledger lines: the quantities that everything else is computed from. Its table is that of the evidence pack.
import { ledgerKeyText } from '../../compute/addUp.ts';
import type { Results } from '../../compute/results.ts';
import { Fraction } from '../../domain/fraction.ts';
import type { Language } from '../../domain/language.ts';
import type { LedgerLine } from '../../domain/ledger.ts';
import { ledgerTable, lineNumbers } from '../pack/listTables.ts';
import type { PackCell } from '../pack/packTable.ts';
import {
  cellName,
  exactly,
  HEAD_ROW,
  onSheet,
  opening,
  text,
  yearCell,
  type BookCell,
  type BookSheet,
} from './bookCell.ts';
import { BOOK_WORDS } from './bookWords.ts';
import { BOOK_HEADS, type LedgerHeads } from './bookHeads.ts';

/** The columns that formulas take numbers from. */
type Column = 'quantity' | 'days' | 'of_days' | 'share';

/** The sheet, and where the numbers of a line stand. */
export type LedgerSheet = {
  readonly sheet: BookSheet;
  readonly numberOf: (line: LedgerLine) => number;
  readonly cellOf: (line: LedgerLine, column: Column) => string;
};

/** Columns that hold whole numbers as text. */
const COUNTS: ReadonlySet<string> = new Set([
  'ledger_line',
  'rows',
  'rows_missing',
  'rows_not_applicable',
  'days',
  'of_days',
  'distance',
]);

/** Columns that stand even where they are empty throughout. */
const ALWAYS: ReadonlySet<string> = new Set(['site', 'quantity']);

/** Writes the sheet; columns that no line has anything in are left out. */
export function ledgerSheet(results: Results, language: Language): LedgerSheet {
  const words = BOOK_WORDS[language];
  const heads = BOOK_HEADS[language].ledger;
  const { header, rows } = ledgerTable(results, language);
  const { lines } = results.inventory;
  const columns = header.flatMap((name, at) =>
    isHead(name, heads) && (ALWAYS.has(name) || rows.some((row) => row[at] !== '')) ? [{ name, at }] : [],
  );
  const numbers = lineNumbers(results);
  const numberOf = (line: LedgerLine): number => numbers.get(ledgerKeyText(line)) ?? 0;
  const cells = rows.map((row, index) =>
    // A rate converts other lines while they are computed; no formula takes it from here.
    columns.map(({ name, at }) => cellFor(name, row[at] ?? '', lines[index]?.subject.use !== 'rate')),
  );
  const sheet: BookSheet = {
    name: words.sheets.ledger,
    rows: [
      ...opening(
        words.sheets.ledger,
        words.intros.ledger,
        columns.map(({ name }) => heads[name]),
      ),
      ...cells,
    ],
    frozenColumns: 1,
    watched: [],
  };
  return {
    sheet,
    numberOf,
    cellOf: (line, wanted) =>
      onSheet(
        sheet.name,
        cellName(
          columns.findIndex(({ name }) => name === wanted),
          HEAD_ROW + numberOf(line),
        ),
      ),
  };
}

function isHead(name: string, heads: LedgerHeads): name is keyof LedgerHeads {
  return name in heads;
}

function cellFor(name: string, cell: PackCell, isInput: boolean): BookCell {
  if (cell instanceof Fraction) return exactly(cell, name === 'quantity' && isInput ? 'input' : 'number');
  const number = COUNTS.has(name) ? Fraction.parse(cell) : undefined;
  if (name === 'year') return yearCell(cell);
  return number === undefined ? text(cell) : exactly(number, 'number', 'digits');
}
