// Turns the rows of one file into ledger lines. Cells that decide a ledger line are understood once for all rows that share
// them; rows that come as bytes are recognised before texts are made of them.
import { phrase } from '../domain/phrase.ts';
import type { Company } from '../domain/company.ts';
import type { Diagnostic, Place, Problems } from '../domain/diagnostic.ts';
import { quantityNegative } from '../domain/faults/numberFaults.ts';
import { rateUnsourced } from '../domain/faults/rateFaults.ts';
import { cellEmpty, measureCrossesYears, rowRagged, siteNotOpen } from '../domain/faults/rowFaults.ts';
import { ledgerKey, type OpenLedger, type OpenLine, type RowKey, type RowReference } from '../domain/ledger.ts';
import type { RowObserver } from '../domain/observedRow.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { DateReader, type DatePart, type DateReading } from './readDate.ts';
import type { Header } from './readHeader.ts';
import { QuickRows, type OpenAlike } from './quickRows.ts';
import { readQuantityIn } from './readQuantityIn.ts';
import { closedWhen } from './readSubject.ts';
import type { Quantity } from './readWritten.ts';
import { SharedCells, type Shared } from './sharedCells.ts';
import { shownRow } from './showRow.ts';
import type { SplitRecord } from './splitRecord.ts';

/** What rows are read against and where they go. */
export type RowContext = {
  readonly vocabulary: Vocabulary;
  readonly company: Company;
  /** The years asked for, or undefined where every year is welcome. */
  readonly years: readonly string[] | undefined;
  /** Columns that the figures are grouped by, `month` and `quarter` among them. */
  readonly groupBy: readonly string[];
  /** Takes the names of the columns that the files have. */
  readonly columns: Set<string>;
  readonly open: OpenLedger;
  /** Sees every row beside, where rows are to be compared with one another; without it nothing is spent on that. */
  readonly observer?: RowObserver | undefined;
  readonly problems: Pick<Problems, 'add' | 'keeps'>;
  /** Is told now and then how much of a file is read. */
  readonly progress?: TellProgress | undefined;
};

/** Takes the rows and bytes of a file that are read; bytes stay 0 where the file is no activity table as it stands. */
export type TellProgress = (file: string, rows: number, bytes: number) => void;

/** Reads the data records of one file, one after another: cells as texts, or as they lie in their bytes. */
export type RecordReader = {
  /** Rows that were not blank. */
  readonly rows: number;
  /** Bills that were shared out by days. */
  readonly bills: number;
  /** Rows of sites that were not open, by the site whose rule leaves them out. */
  readonly leftOut: ReadonlyMap<string, number>;
  take(cells: readonly string[], record: number): void;
  takeSplit(split: SplitRecord, record: number): void;
};

/** Reads the records of an activity table: each is a row. */
export class RowReader implements RecordReader {
  readonly #where: Omit<RowReference, 'record'>;
  readonly #header: Header;
  readonly #context: RowContext;
  readonly #dates: DateReader;
  /** Rates of every year are read: prices of an earlier year lead to a factor of that year. */
  readonly #datesOfRates: DateReader;
  readonly #shared: SharedCells;
  readonly #quantity: number;
  readonly #note: number;
  readonly #evidence: number;
  readonly #quick: QuickRows;
  /** Columns whose cells may be others in rows that are recognised as alike. */
  readonly #varying: ReadonlyMap<string, number>;
  rows = 0;
  bills = 0;
  readonly leftOut = new Map<string, number>();

  /** `where` is the file, and where cells stand in it that the header does not name. */
  constructor(where: Omit<RowReference, 'record'>, header: Header, context: RowContext) {
    const at = (column: string): number => header.position.get(column) ?? -1;
    this.#where = where;
    this.#header = header;
    this.#context = context;
    this.#dates = new DateReader(header, context);
    this.#datesOfRates = new DateReader(header, { ...context, years: undefined });
    this.#shared = new SharedCells(where, header, context);
    for (const column of header.position.keys()) context.columns.add(column);
    this.#quantity = at('quantity');
    this.#note = at('note');
    this.#evidence = at('evidence');
    const ofObserver = (context.observer?.deciding ?? []).map(at).filter((index) => index >= 0);
    const deciding = [...this.#shared.columns, ...ofObserver];
    const dates = ['date', 'from', 'to'].map(at).filter((index) => index >= 0);
    const told = new Set([...deciding, ...dates, this.#quantity]);
    this.#varying = new Map([...header.position].filter(([, index]) => !told.has(index)));
    const columns = { width: header.width, deciding, dates, quantity: this.#quantity, factor: at('factor') };
    // Of rows that are remembered nothing but their deciding cells and their date decides.
    const open: OpenAlike = (shared, part, record) => this.#line(shared, part, [], record);
    this.#quick = new QuickRows(columns, open, context.observer);
  }

  takeSplit(split: SplitRecord, record: number): void {
    if (this.#quick.add(split, record)) this.rows++;
    else this.take(split.cells(), record, split);
  }

  /** Takes one record; `record` counts from 1, the header's own number. */
  take(cells: readonly string[], record: number, split?: SplitRecord): void {
    if (cells.length !== this.#header.width) {
      if (cells.some((cell) => cell.trim() !== '')) {
        this.rows++;
        this.#report(rowRagged(this.#at(record), { cells: cells.length, columns: this.#header.width }));
      }
      return;
    }
    if (cells.every((cell) => cell.trim() === '')) return;
    this.rows++;
    const shared = this.#shared.read(cells, record);
    const { key } = shared.reading;
    const date = (key?.subject.use === 'rate' ? this.#datesOfRates : this.#dates).read(cells);
    const quantity = readQuantityIn(cells[this.#quantity] ?? '', key?.unit, this.#context.vocabulary.units);
    const { observer } = this.#context;
    const columns = { position: this.#header.position, varying: this.#varying };
    const sight = observer?.see(shownRow(this.#at(record), columns, cells, shared.reading, date, quantity));
    this.#takeRow(shared, date, quantity, cells, record, split, sight ?? undefined);
  }

  #at(record: number): RowReference {
    const { file, cells } = this.#where;
    return cells === undefined ? { file, record } : { file, record, cells };
  }

  #line(shared: Shared, part: DatePart, cells: readonly string[], record: number): OpenLine {
    const known = shared.isPlain ? shared.lines.get(part.slot) : undefined;
    if (known !== undefined) return known;
    const base = shared.reading.key as RowKey;
    const { year, portion, last } = part;
    const groups = base.groups.map((group, index) => part.groups[index] ?? group);
    const isStock = base.subject.use === 'measure' && base.subject.adds === 'stock';
    const evidence = this.#evidenceOf(base, cells);
    const details = evidence === '' ? base.details : { ...base.details, evidence };
    const key = ledgerKey(base, { year, groups, portion, asAt: isStock ? last : '', details });
    const line = this.#context.open(key, this.#at(record));
    shared.lines.set(part.slot, line);
    return line;
  }

  /** What shows an instrument; and where a rate comes from, which its note may say. */
  #evidenceOf({ subject }: RowKey, cells: readonly string[]): string {
    if (subject.use !== 'instrument' && subject.use !== 'rate') return '';
    const evidence = (cells[this.#evidence] ?? '').trim();
    return evidence === '' && subject.use === 'rate' ? (cells[this.#note] ?? '').trim() : evidence;
  }

  /** Whether the row lies in the time of its site; a fault, or a row left out by rule, where it does not. */
  #isInTime({ reading }: Shared, { period }: DateReading, place: () => Place, text: string): boolean {
    const { limits } = reading;
    const when = closedWhen(limits, period);
    if (limits === undefined || when === undefined) return true;
    const { site, outside } = limits;
    const { change, day } = when;
    if (outside === 'leave-out') {
      const name = `${site}\u001f${change}\u001f${day}`;
      this.leftOut.set(name, (this.leftOut.get(name) ?? 0) + 1);
    } else {
      const told = change === 'opened' ? phrase`opened on ${day}` : phrase`closed on ${day}`;
      this.#report(siteNotOpen(place(), { site, text, when: told }));
    }
    return false;
  }

  /** Adds a row to its ledger lines; every fault of the row is reported. */
  #takeRow(
    shared: Shared,
    date: DateReading,
    quantity: Quantity,
    cells: readonly string[],
    record: number,
    split: SplitRecord | undefined,
    sight: object | undefined,
  ): void {
    const at = (field: string): Place => ({ ...this.#at(record), field });
    for (const fault of shared.reading.faults) this.#report(fault(at));
    for (const fault of date.faults) this.#report(fault(at));
    const text = (cells[this.#quantity] ?? '').trim();
    if (text === '') return this.#report(cellEmpty(at('quantity'), { column: 'quantity' }));
    if (quantity.kind === 'fault') return this.#report(quantity.at(at('quantity')));
    const unexplained = quantity.kind === 'number' && quantity.digits < 0n && (cells[this.#note] ?? '').trim() === '';
    if (unexplained) return this.#report(quantityNegative(at('quantity'), { text }));
    const { key } = shared.reading;
    if (key === undefined || date.parts.length === 0) return;
    const isUnsourced = key.subject.use === 'rate' && this.#evidenceOf(key, cells) === '';
    if (isUnsourced) return this.#report(rateUnsourced(at('activity'), { rate: key.subject.name }));
    const column = this.#header.position.has('date') ? 'date' : 'from';
    const dateText = (cells[this.#header.position.get(column) ?? -1] ?? '').trim();
    if (!this.#isInTime(shared, date, () => at(column), dateText)) return;
    const parts = partsFor(key, date);
    if (key.subject.use === 'measure' && new Set(parts.map(({ year }) => year)).size > 1) {
      const { name: measure } = key.subject;
      const { ends } = this.#context.company.reportingYear;
      return this.#report(measureCrossesYears(at(column), { measure, text: dateText, ends }));
    }
    let isShared = false;
    for (const part of parts) {
      if (part.portion !== undefined) isShared = true;
      const line = this.#line(shared, part, cells, record);
      if (quantity.kind === 'number') line.addLong(quantity.digits, quantity.decimals);
      else if (quantity.kind === 'missing') line.addMissing();
      else line.addNotApplicable();
      if (split !== undefined && shared.isPlain && parts.length === 1 && part.portion === undefined)
        this.#quick.remember(split, { shared, part, line, reading: date, sight });
    }
    if (isShared) this.bills++;
  }

  #report(diagnostic: Diagnostic): void {
    this.#context.problems.add(diagnostic);
  }
}

/** What was counted on a day stands on the last day of its period, whole; everything else is shared out over the parts. */
function partsFor(key: RowKey, { period, parts }: DateReading): readonly DatePart[] {
  const isStock = key.subject.use === 'measure' && key.subject.adds === 'stock';
  if (!isStock) return parts;
  return parts.filter(({ last }) => last === period?.last).map((part) => ({ ...part, portion: undefined }));
}
