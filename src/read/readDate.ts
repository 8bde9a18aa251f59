// The date cells of a row: which reporting year they fall in, read once for every text that occurs.
import type { Diagnostic, Place } from '../domain/diagnostic.ts';
import {
  cellEmpty,
  dateAmbiguous,
  dateImpossible,
  dateTooLong,
  dateTwice,
  dateOutsideYear,
  dateReversed,
  dateUnreadable,
} from '../domain/faults/rowFaults.ts';
import type { Portion } from '../domain/ledger.ts';
import {
  between,
  daysFrom,
  parsePeriod,
  slotOf,
  stretchesOf,
  type Period,
  type PeriodFault,
} from '../domain/period.ts';
import type { RowContext } from './interpretRows.ts';
import type { Header } from './readHeader.ts';

/** A fault of a cell, made into a diagnostic once the row is known. */
export type CellFault = (at: (field: string) => Place) => Diagnostic;

/** A part of the row: its reporting year, its `--by` columns of time by position, and which of the bill's days it holds. */
export type DatePart = {
  readonly year: string;
  /** Names the part within the row's ledger lines: year, groups and days. */
  readonly slot: string;
  readonly groups: readonly (string | undefined)[];
  readonly portion: Portion | undefined;
  readonly last: string;
};

/** What a date came to: one part, or several where a bill spans years (or months, where figures are grouped by them). */
export type DateReading = {
  readonly period: Period | undefined;
  readonly parts: readonly DatePart[];
  /** The reporting years of the parts, in order. */
  readonly years: readonly string[];
  readonly faults: readonly CellFault[];
};

const MOST_REMEMBERED = 100_000;

/** A year and a day more: what spans more than that is no bill. */
const LONGEST_BILL = 367;

/** Reads date cells, or from and to, and remembers what each text came to. */
export class DateReader {
  readonly #context: RowContext;
  readonly #date: number;
  readonly #from: number;
  readonly #to: number;
  readonly #known = new Map<string, DateReading>();

  constructor(header: Header, context: RowContext) {
    this.#context = context;
    this.#date = header.position.get('date') ?? -1;
    this.#from = header.position.get('from') ?? -1;
    this.#to = header.position.get('to') ?? -1;
  }

  read(cells: readonly string[]): DateReading {
    const date = this.#date < 0 ? '' : (cells[this.#date] ?? '');
    const range = this.#from < 0 ? '' : `${cells[this.#from]}\u001f${cells[this.#to]}`;
    if (date !== '' && range.length > 1) return faulty((at) => dateTwice(at('date'), { text: date.trim() }));
    const text = date === '' && this.#from >= 0 ? range : date;
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const reading = this.#understand(text);
    if (this.#known.size < MOST_REMEMBERED) this.#known.set(text, reading);
    return reading;
  }

  #understand(text: string): DateReading {
    const { company, years } = this.#context;
    const [first = '', last] = text.split('\u001f').map((part) => part.trim());
    const fields = last === undefined ? ['date'] : ['from', 'to'];
    const written = last === undefined ? first : `${first}..${last}`;
    const empty = [first, last].findIndex((part) => part === '');
    if (empty >= 0) return faulty((at) => cellEmpty(at(fields[empty] ?? 'date'), { column: fields[empty] ?? 'date' }));
    const read = (part: string): Period | PeriodFault => parsePeriod(part, company.reportingYear);
    const period = last === undefined ? read(first) : between(read(first), read(last));
    const place = fields[last !== undefined && typeof read(first) !== 'string' ? 1 : 0] ?? 'date';
    const cell = place === 'to' ? (last ?? '') : first;
    if (period === 'unreadable') return faulty((at) => dateUnreadable(at(place), { text: cell }));
    if (period === 'ambiguous') return faulty((at) => dateAmbiguous(at(place), { text: cell }));
    if (period === 'impossible') return faulty((at) => dateImpossible(at(place), { text: cell }));
    if (period === 'reversed') return faulty((at) => dateReversed(at(place), { text: written }));
    const days = daysFrom(period.first, period.last);
    if (days > LONGEST_BILL) return faulty((at) => dateTooLong(at(place), { text: written, days }));
    const parts = this.#partsOf(period);
    const inside = parts.filter(({ year }) => years === undefined || years.includes(year));
    if (inside.length === 0) return faulty((at) => dateOutsideYear(at(place), { text: written, years: years ?? [] }));
    return { period, parts: inside, years: [...new Set(inside.map(({ year }) => year))], faults: [] };
  }

  /** Only a period from one day to another is shared out over months: a year's or a quarter's figure says nothing of them. */
  #partsOf(period: Period): DatePart[] {
    const { company, groupBy } = this.#context;
    const slot = groupBy.includes('month') ? 'month' : groupBy.includes('quarter') ? 'quarter' : undefined;
    const stretches = stretchesOf(period, company.reportingYear, period.grain === 'range' ? slot : undefined);
    const of = stretches.reduce((days, stretch) => days + stretch.days, 0);
    return stretches.map((stretch) => {
      const within =
        stretches.length > 1
          ? { first: stretch.slot === '' ? period.first : stretch.last, last: stretch.last }
          : period;
      const groups = groupBy.map((column) => groupOf(within, column));
      const portion = stretches.length > 1 ? { days: stretch.days, of } : undefined;
      const { year, last } = stretch;
      return { year, slot: [year, ...groups, portion?.days, portion?.of].join(' '), groups, portion, last };
    });
  }
}

function faulty(fault: CellFault): DateReading {
  return { period: undefined, parts: [], years: [], faults: [fault] };
}

/** The month or quarter a period lies in; empty where it is longer, undefined where the column is not one of time. */
function groupOf(period: Pick<Period, 'first' | 'last'>, column: string): string | undefined {
  if (column !== 'month' && column !== 'quarter') return undefined;
  const first = slotOf(period.first, column);
  return first === slotOf(period.last, column) ? first : '';
}
