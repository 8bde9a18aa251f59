// Reads the rows of an aggregate: what guards them first, then each as the rows that it stands for.
import {
  GUARDS,
  isAddedUp,
  LEAST,
  MOST,
  ROWS,
  whyDaysMatter,
  type Counted,
  type Guard,
} from '../../domain/aggregate.ts';
import type { Diagnostic, Place } from '../../domain/diagnostic.ts';
import {
  aggregateCoarse,
  aggregateCount,
  aggregateIncomplete,
  aggregateMerged,
  aggregateNegative,
  aggregateSum,
} from '../../domain/faults/aggregateFaults.ts';
import { rowRagged } from '../../domain/faults/rowFaults.ts';
import { Fraction } from '../../domain/fraction.ts';
import type { LedgerKey, OpenLedger } from '../../domain/ledger.ts';
import type { RowObserver } from '../../domain/observedRow.ts';
import { parsePeriod } from '../../domain/period.ts';
import { spellingKey } from '../../domain/spelling.ts';
import type { ReadingContext } from '../chooseReader.ts';
import { RowReader, type RecordReader } from '../interpretRows.ts';
import type { Header } from '../readHeader.ts';
import { readQuantity } from '../readQuantity.ts';
import type { SplitRecord } from '../splitRecord.ts';

/** What the note of a negative sum says that has none: the guard has shown that each of its negative rows has its own. */
const EXPLAINED = 'added up; each negative row has a note of its own';

/** Reads the records of an aggregate. */
export class AggregateReader implements RecordReader {
  readonly #file: string;
  readonly #header: Header;
  readonly #context: ReadingContext;
  readonly #reader: RowReader;
  /** Rows that the record under way stands for. */
  #count = 1;
  rows = 0;
  bills = 0;
  readonly leftOut = new Map<string, number>();

  constructor(file: string, header: Header, context: ReadingContext) {
    this.#file = file;
    this.#header = header;
    this.#context = context;
    // Where there is no column of notes, one stands behind the cells, for negative sums need one.
    const position = new Map(header.position);
    if (!position.has('note')) position.set('note', header.width);
    const width = header.position.has('note') ? header.width : header.width + 1;
    const { observer: outer } = context;
    const observer: RowObserver | undefined = outer && { see: (row) => outer.see({ ...row, stands: this.#count }) };
    this.#reader = new RowReader({ file }, { width, position }, { ...context, open: this.#open, observer });
  }

  readonly #open: OpenLedger = (key, first) => {
    const line = this.#context.open(key, first);
    return {
      add: (digits, decimals) => (line.add(digits, decimals), this.#stand(key, 'rows')),
      addLong: (digits, decimals) => (line.addLong(digits, decimals), this.#stand(key, 'rows')),
      addMissing: () => (line.addMissing(), this.#stand(key, 'missing')),
      addNotApplicable: () => (line.addNotApplicable(), this.#stand(key, 'notApplicable')),
    };
  };

  #stand(key: LedgerKey, counted: Counted): void {
    this.#context.stands?.(key, counted, this.#count - 1);
  }

  takeSplit(split: SplitRecord, record: number): void {
    this.take(split.cells(), record);
  }

  take(cells: readonly string[], record: number): void {
    if (cells.every((cell) => cell.trim() === '')) return;
    this.rows++;
    const at = (field: string): Place => ({ file: this.#file, record, field });
    const { width } = this.#header;
    if (cells.length !== width) return this.#report([rowRagged(at(ROWS), { cells: cells.length, columns: width })]);
    const faults = this.#judge(cells, at);
    if (faults.length > 0) return this.#report(faults);
    this.#count = Number(this.#cell(cells, ROWS));
    const before = { bills: this.#reader.bills, leftOut: new Map(this.#reader.leftOut) };
    this.#reader.take(this.#explained(cells), record);
    if (this.#reader.bills > before.bills) this.bills += this.#count;
    for (const [site, rows] of this.#reader.leftOut)
      if (rows > (before.leftOut.get(site) ?? 0)) this.leftOut.set(site, (this.leftOut.get(site) ?? 0) + this.#count);
  }

  /** Whatever keeps the row from standing for its rows. */
  #judge(cells: readonly string[], at: (field: string) => Place): Diagnostic[] {
    const rows = this.#countIn(cells, ROWS);
    if (rows === undefined) return [aggregateCount(at(ROWS), { column: ROWS, text: this.#cell(cells, ROWS) })];
    const guards = new Map<Guard, number>();
    for (const guard of GUARDS.filter((name) => this.#header.position.has(name))) {
      const count = this.#countIn(cells, guard);
      if (count === undefined) return [aggregateCount(at(guard), { column: guard, text: this.#cell(cells, guard) })];
      guards.set(guard, count);
    }
    const [unreadable = 0, tooPrecise = 0, negative = 0] = GUARDS.map((name) => guards.get(name) ?? 0);
    const found: Diagnostic[] = [];
    if (unreadable + tooPrecise > 0)
      found.push(
        aggregateIncomplete(at(unreadable > 0 ? 'unreadable' : 'too precise'), { rows, unreadable, tooPrecise }),
      );
    if (negative > 0) found.push(aggregateNegative(at('negative'), { negative }));
    return found.length > 0 ? found : [...this.#judgeSum(cells, rows, at), ...this.#judgeMeaning(cells, rows, at)];
  }

  /** A sum that ran over or was rounded lies, over the count of its rows, outside the least and the largest of them. */
  #judgeSum(cells: readonly string[], rows: number, at: (field: string) => Place): Diagnostic[] {
    const [quantity, least, most] = ['quantity', LEAST, MOST].map((column) => numberIn(this.#cell(cells, column)));
    if (quantity === undefined || least === undefined || most === undefined) return [];
    const count = Fraction.of(BigInt(rows));
    if (least.times(count).compare(quantity) <= 0 && most.times(count).compare(quantity) >= 0) return [];
    const [text, from, to] = [quantity, least, most].map((amount) => amount.toExactText());
    return [aggregateSum(at('quantity'), { quantity: text ?? '', rows, least: from ?? '', most: to ?? '' })];
  }

  /** What does not add up, or not over a month. */
  #judgeMeaning(cells: readonly string[], rows: number, at: (field: string) => Place): Diagnostic[] {
    const { vocabulary, company } = this.#context;
    const subject = vocabulary.subjects.bySpelling.get(spellingKey(this.#cell(cells, 'activity')));
    if (subject === undefined) return [];
    const isSingle = !isAddedUp(subject) && subject.use !== 'measure';
    if (isSingle && rows > 1) return [aggregateMerged(at(ROWS), { activity: subject.name, rows })];
    const month = this.#cell(cells, 'date');
    const period = parsePeriod(month, company.reportingYear);
    if (typeof period === 'string' || period.grain !== 'month') return [];
    const why = whyDaysMatter(period, subject, this.#cell(cells, 'site'), company);
    return why === undefined ? [] : [aggregateCoarse(at('date'), { month, why })];
  }

  #explained(cells: readonly string[]): readonly string[] {
    const isNegative = numberIn(this.#cell(cells, 'quantity'))?.isNegative() === true;
    const at = this.#header.position.get('note');
    if (at === undefined) return [...cells, isNegative ? EXPLAINED : ''];
    // Of a pinned factor the note is the reason, and says why it is negative too.
    return isNegative && cells[at]?.trim() === '' ? cells.with(at, EXPLAINED) : cells;
  }

  #cell(cells: readonly string[], column: string): string {
    return (cells[this.#header.position.get(column) ?? -1] ?? '').trim();
  }

  #countIn(cells: readonly string[], column: string): number | undefined {
    const text = this.#cell(cells, column);
    return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
  }

  #report(diagnostics: readonly Diagnostic[]): void {
    for (const diagnostic of diagnostics) this.#context.problems.add(diagnostic);
  }
}

function numberIn(text: string): Fraction | undefined {
  const quantity = readQuantity(text);
  return quantity.kind === 'number' ? Fraction.scaled(quantity.digits, quantity.decimals) : undefined;
}
