// Turns the rows of one file into ledger lines. Cells that decide a ledger line are understood once for all rows that share
// them; a row then costs a look-up, its quantity and an addition.
import type { Company } from '../domain/company.ts';
import type { Diagnostic, Place, Problems } from '../domain/diagnostic.ts';
import { cellEmpty, quantityNegative, rowRagged } from '../domain/faults/rowFaults.ts';
import type { LedgerKey, OpenLedger, OpenLine } from '../domain/ledger.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { DateReader, type DateReading } from './readDate.ts';
import type { Header } from './readHeader.ts';
import { plainNumber, readPlainNumber, readQuantity } from './readQuantity.ts';
import { readSubject, type SubjectReading } from './readSubject.ts';

/** What rows are read against and where they go. */
export type RowContext = {
  readonly vocabulary: Vocabulary;
  readonly company: Company;
  /** The years asked for, or undefined where every year is welcome. */
  readonly years: readonly string[] | undefined;
  /** Columns that the figures are grouped by, `month` and `quarter` among them. */
  readonly groupBy: readonly string[];
  readonly open: OpenLedger;
  readonly problems: Problems;
};

/** Columns whose cells decide the ledger line, beside the date. */
const DECIDING = ['activity', 'class', 'unit', 'site', 'entity', 'region', 'scope', 'factor'];
const MOST_FAULTY_REMEMBERED = 10_000;

/** What rows with the same deciding cells share: their reading, and the open ledger line of each year (and month, where asked). */
type Shared = { readonly reading: SubjectReading; readonly lines: Map<string, OpenLine> };

/** Reads the data records of one file, one after another. */
export class RowReader {
  readonly #file: string;
  readonly #header: Header;
  readonly #context: RowContext;
  readonly #dates: DateReader;
  readonly #deciding: readonly number[];
  readonly #quantity: number;
  readonly #note: number;
  readonly #factor: number;
  readonly #shared = new Map<string, Shared>();
  #faulty = 0;
  /** Rows that were not blank. */
  rows = 0;

  constructor(file: string, header: Header, context: RowContext) {
    const at = (column: string): number => header.position.get(column) ?? -1;
    this.#file = file;
    this.#header = header;
    this.#context = context;
    this.#dates = new DateReader(header, context);
    const own = context.groupBy.filter((column) => !DECIDING.includes(column));
    this.#deciding = [...DECIDING, ...own].map(at).filter((index) => index >= 0);
    this.#quantity = at('quantity');
    this.#note = at('note');
    this.#factor = at('factor');
  }

  /** Takes one record; `record` counts from 1, the header's own number. */
  take(cells: readonly string[], record: number): void {
    if (cells.length !== this.#header.width) {
      if (cells.some((cell) => cell.trim() !== '')) {
        this.rows++;
        this.#report(rowRagged({ file: this.#file, record }, { cells: cells.length, columns: this.#header.width }));
      }
      return;
    }
    const shared = this.#sharedBy(cells);
    const date = this.#dates.read(cells);
    const text = cells[this.#quantity] ?? '';
    if (shared.reading.key !== undefined && date.year !== undefined && readPlainNumber(text)) {
      this.rows++;
      this.#line(shared, date, record).add(plainNumber.digits, plainNumber.decimals);
    } else if (!cells.every((cell) => cell.trim() === '')) {
      this.rows++;
      this.#takeSlowly(shared, date, text, cells, record);
    }
  }

  #sharedBy(cells: readonly string[]): Shared {
    let key = '';
    for (const index of this.#deciding) key += `${cells[index]}\u001f`;
    if (this.#factor >= 0 && cells[this.#factor] !== '') key += cells[this.#note] ?? '';
    const known = this.#shared.get(key);
    if (known !== undefined) return known;
    const { vocabulary, company, groupBy } = this.#context;
    const cell = (column: string): string => (cells[this.#header.position.get(column) ?? -1] ?? '').trim();
    const isPrinted = (code: string): boolean => !this.#context.problems.leftOut().has(code);
    const shared: Shared = { reading: readSubject(cell, groupBy, vocabulary, company, isPrinted), lines: new Map() };
    const isFaulty = shared.reading.key === undefined;
    if (!isFaulty || this.#faulty++ < MOST_FAULTY_REMEMBERED) this.#shared.set(key, shared);
    return shared;
  }

  #line(shared: Shared, date: DateReading, record: number): OpenLine {
    const known = shared.lines.get(date.slot);
    if (known !== undefined) return known;
    const base = shared.reading.key as Omit<LedgerKey, 'year'>;
    const groups = base.groups.map((group, index) => date.groups[index] ?? group);
    const line = this.#context.open({ ...base, groups, year: date.year ?? '' }, { file: this.#file, record });
    shared.lines.set(date.slot, line);
    return line;
  }

  /** Rows with a fault, and quantities that are not plain digits: every fault of the row is reported. */
  #takeSlowly(shared: Shared, date: DateReading, text: string, cells: readonly string[], record: number): void {
    const at = (field: string): Place => ({ file: this.#file, record, field });
    for (const fault of shared.reading.faults) this.#report(fault(at));
    for (const fault of date.faults) this.#report(fault(at));
    const place = at('quantity');
    if (text.trim() === '') return this.#report(cellEmpty(place, { column: 'quantity' }));
    const quantity = readQuantity(text);
    if (quantity.kind === 'fault') return this.#report(quantity.at(place));
    const unexplained = quantity.kind === 'number' && quantity.digits < 0n && (cells[this.#note] ?? '').trim() === '';
    if (unexplained) return this.#report(quantityNegative(place, { text: text.trim() }));
    if (shared.reading.key === undefined || date.year === undefined) return;
    const line = this.#line(shared, date, record);
    if (quantity.kind === 'number') line.addLong(quantity.digits, quantity.decimals);
    else if (quantity.kind === 'missing') line.addMissing();
    else line.addNotApplicable();
  }

  #report(diagnostic: Diagnostic): void {
    this.#context.problems.add(diagnostic);
  }
}
