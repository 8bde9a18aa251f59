// Turns the rows of one file into ledger lines. Cells that decide a ledger line are understood once for all rows that share
// them; rows that come as bytes are recognised before texts are made of them.
import { phrase } from '../domain/phrase.ts';
import type { Company } from '../domain/company.ts';
import type { Diagnostic, Place, Problems } from '../domain/diagnostic.ts';
import { pinOverridden } from '../domain/faults/factorFaults.ts';
import { quantityNegative } from '../domain/faults/numberFaults.ts';
import { rateUnsourced } from '../domain/faults/rateFaults.ts';
import { cellEmpty, measureCrossesYears, rowRagged, siteNotOpen } from '../domain/faults/rowFaults.ts';
import { DETAIL_COLUMNS, type OpenLedger, type OpenLine, type RowKey, type RowReference } from '../domain/ledger.ts';
import { Fraction } from '../domain/fraction.ts';
import type { ObserveRow } from '../domain/observedRow.ts';
import { isEstimate } from '../domain/uncertainty.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { DateReader, type DatePart, type DateReading } from './readDate.ts';
import type { Header } from './readHeader.ts';
import { QuickRows } from './quickRows.ts';
import { readQuantityIn } from './readQuantityIn.ts';
import { readSubject, type SiteLimits, type SubjectReading } from './readSubject.ts';
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
  readonly observe?: ObserveRow | undefined;
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

/** Columns whose cells decide the ledger line, beside the date. */
const DECIDING = ['activity', 'class', 'unit', 'site', 'entity', 'region', 'scope', 'factor', ...DETAIL_COLUMNS];
const MOST_FAULTY_REMEMBERED = 10_000;

/** What rows with the same deciding cells share: their reading, and the open ledger lines by part and by what else tells them apart. */
type Shared = {
  readonly reading: SubjectReading;
  readonly lines: Map<string, OpenLine>;
  /** Whether nothing but the year, month and days tells the lines of these rows apart. */
  readonly isPlain: boolean;
};

/** Reads the records of an activity table: each is a row. */
export class RowReader implements RecordReader {
  readonly #where: Omit<RowReference, 'record'>;
  readonly #header: Header;
  readonly #context: RowContext;
  readonly #dates: DateReader;
  /** Rates of every year are read: prices of an earlier year lead to a factor of that year. */
  readonly #datesOfRates: DateReader;
  readonly #deciding: readonly number[];
  readonly #quantity: number;
  readonly #note: number;
  readonly #factor: number;
  readonly #evidence: number;
  /** Whether it is an estimate decides, not how it was estimated; -1 where the texts themselves are grouped by. */
  readonly #estimated: number;
  readonly #shared = new Map<string, Shared>();
  /** Undefined where every row is to be seen. */
  readonly #quick: QuickRows | undefined;
  #faulty = 0;
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
    const own = context.groupBy.filter((column) => !DECIDING.includes(column));
    this.#estimated = context.groupBy.includes('estimated') ? -1 : at('estimated');
    this.#deciding = [...DECIDING, ...own].map(at).filter((index) => index >= 0 && index !== this.#estimated);
    for (const column of header.position.keys()) context.columns.add(column);
    this.#quantity = at('quantity');
    this.#note = at('note');
    this.#factor = at('factor');
    this.#evidence = at('evidence');
    const isGiven = (index: number): boolean => index >= 0;
    this.#quick =
      context.observe === undefined
        ? new QuickRows({
            width: header.width,
            deciding: [...this.#deciding, at('estimated')].filter(isGiven),
            dates: ['date', 'from', 'to'].map(at).filter(isGiven),
            quantity: this.#quantity,
            factor: this.#factor,
          })
        : undefined;
  }

  takeSplit(split: SplitRecord, record: number): void {
    if (this.#quick?.add(split) === true) this.rows++;
    else this.take(split.cells(), record, split);
  }

  /** Takes one record; `record` counts from 1, the header's own number. */
  take(cells: readonly string[], record: number, split?: SplitRecord): void {
    if (cells.length !== this.#header.width) {
      if (cells.some((cell) => cell.trim() !== '')) {
        this.rows++;
        this.#report(rowRagged({ ...this.#where, record }, { cells: cells.length, columns: this.#header.width }));
      }
      return;
    }
    const shared = this.#sharedBy(cells, record);
    const isRate = shared.reading.key?.subject.use === 'rate';
    const date = (isRate ? this.#datesOfRates : this.#dates).read(cells);
    const text = cells[this.#quantity] ?? '';
    if (this.#context.observe !== undefined) this.#show(this.#context.observe, shared, date, text, cells, record);
    if (cells.every((cell) => cell.trim() === '')) return;
    this.rows++;
    this.#takeRow(shared, date, text, cells, record, split);
  }

  #sharedBy(cells: readonly string[], record: number): Shared {
    let key = '';
    for (const index of this.#deciding) key += `${cells[index]}\u001f`;
    if (this.#estimated >= 0 && isEstimate(cells[this.#estimated] ?? '')) key += 'estimated';
    if (this.#factor >= 0 && cells[this.#factor] !== '') key += cells[this.#note] ?? '';
    const known = this.#shared.get(key);
    if (known !== undefined) return known;
    const { vocabulary, company, groupBy } = this.#context;
    const cell = (column: string): string => (cells[this.#header.position.get(column) ?? -1] ?? '').trim();
    const isPrinted = (code: string): boolean => this.#context.problems.keeps(code);
    const reading = readSubject(cell, groupBy, vocabulary, company, isPrinted);
    const isPlain = reading.key !== undefined && reading.limits === undefined && !isSingle(reading.key);
    const shared: Shared = { reading, lines: new Map(), isPlain };
    if (reading.key !== undefined && company.setsPinsAside && cell('factor') !== '') {
      const pin = {
        activity: reading.key.subject.name,
        edition: cell('factor'),
        why: cell('note'),
        asOf: company.asOf ?? '',
      };
      this.#report(pinOverridden({ ...this.#where, record, field: 'factor' }, pin));
    }
    const isFaulty = shared.reading.key === undefined;
    if (!isFaulty || this.#faulty++ < MOST_FAULTY_REMEMBERED) this.#shared.set(key, shared);
    return shared;
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
    const key = { ...base, groups, year, portion, asAt: isStock ? last : '', details };
    const line = this.#context.open(key, { ...this.#where, record });
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
  #isInTime({ reading }: Shared, { period }: DateReading, place: Place, text: string): boolean {
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
      this.#report(siteNotOpen(place, { site, text, when: told }));
    }
    return false;
  }

  /** Adds a row to its ledger lines; every fault of the row is reported. */
  #takeRow(
    shared: Shared,
    date: DateReading,
    text: string,
    cells: readonly string[],
    record: number,
    split: SplitRecord | undefined,
  ): void {
    const at = (field: string): Place => ({ ...this.#where, record, field });
    for (const fault of shared.reading.faults) this.#report(fault(at));
    for (const fault of date.faults) this.#report(fault(at));
    const place = at('quantity');
    if (text.trim() === '') return this.#report(cellEmpty(place, { column: 'quantity' }));
    const quantity = readQuantityIn(text, shared.reading.key?.unit, this.#context.vocabulary.units);
    if (quantity.kind === 'fault') return this.#report(quantity.at(place));
    const unexplained = quantity.kind === 'number' && quantity.digits < 0n && (cells[this.#note] ?? '').trim() === '';
    if (unexplained) return this.#report(quantityNegative(place, { text: text.trim() }));
    const { key } = shared.reading;
    if (key === undefined || date.parts.length === 0) return;
    const isUnsourced = key.subject.use === 'rate' && this.#evidenceOf(key, cells) === '';
    if (isUnsourced) return this.#report(rateUnsourced(at('activity'), { rate: key.subject.name }));
    const column = this.#header.position.has('date') ? 'date' : 'from';
    const dateText = (cells[this.#header.position.get(column) ?? -1] ?? '').trim();
    if (!this.#isInTime(shared, date, at(column), dateText)) return;
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
        this.#quick?.remember(split, part.slot, line);
    }
    if (isShared) this.bills++;
  }

  /** Shows the row to the observer: its cells, and what it was understood as. */
  #show(
    observe: ObserveRow,
    { reading: { key, limits } }: Shared,
    { period, parts }: DateReading,
    text: string,
    cells: readonly string[],
    record: number,
  ): void {
    if (cells.every((cell) => cell.trim() === '')) return;
    const { position } = this.#header;
    const cell = (column: string): string => (cells[position.get(column) ?? -1] ?? '').trim();
    const quantity = readQuantityIn(text, key?.unit, this.#context.vocabulary.units);
    const isUnexplained = quantity.kind === 'number' && quantity.digits < 0n && cell('note') === '';
    const number = quantity.kind === 'number' && !isUnexplained ? quantity : undefined;
    const isUnderstood = key !== undefined && period !== undefined && closedWhen(limits, period) === undefined;
    const understood = isUnderstood && {
      key,
      period,
      years: [...new Set(parts.map(({ year }) => year))],
      amount: number === undefined ? undefined : Fraction.scaled(number.digits, number.decimals),
      decimals: number?.decimals ?? 0,
    };
    observe({ at: { ...this.#where, record }, columns: position.keys(), cell, understood: understood || undefined });
  }

  #report(diagnostic: Diagnostic): void {
    this.#context.problems.add(diagnostic);
  }
}

/** When a site was opened or closed whose boundary the period lies outside of; undefined where it lies inside. */
function closedWhen(
  limits: SiteLimits | undefined,
  period: DateReading['period'],
): { readonly change: 'opened' | 'closed'; readonly day: string } | undefined {
  if (limits === undefined || period === undefined) return undefined;
  const { opened, closed } = limits;
  if (opened !== undefined && period.last < opened) return { change: 'opened', day: opened };
  return closed !== undefined && period.first > closed ? { change: 'closed', day: closed } : undefined;
}

/** What was counted on a day stands on the last day of its period, whole; everything else is shared out over the parts. */
function partsFor(key: RowKey, { period, parts }: DateReading): readonly DatePart[] {
  const isStock = key.subject.use === 'measure' && key.subject.adds === 'stock';
  if (!isStock) return parts;
  return parts.filter(({ last }) => last === period?.last).map((part) => ({ ...part, portion: undefined }));
}

/** Rows that are told apart by more than their deciding cells and year: instruments by evidence, stocks by the day they were counted on. */
function isSingle({ subject }: RowKey): boolean {
  return (
    subject.use === 'instrument' || subject.use === 'rate' || (subject.use === 'measure' && subject.adds === 'stock')
  );
}
