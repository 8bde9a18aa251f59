// The date cells of a row: which reporting year they fall in, read once for every text that occurs.
import type { Diagnostic, Place } from '../domain/diagnostic.ts';
import {
  cellEmpty,
  dateCrossesYears,
  dateImpossible,
  dateOutsideYear,
  dateReversed,
  dateUnreadable,
} from '../domain/faults/rowFaults.ts';
import { between, parsePeriod, reportingYearOf, type Period, type PeriodFault } from '../domain/period.ts';
import type { RowContext } from './interpretRows.ts';
import type { Header } from './readHeader.ts';

/** A fault of a cell, made into a diagnostic once the row is known. */
export type CellFault = (at: (field: string) => Place) => Diagnostic;

/** `slot` names the year and, where the figures are grouped by month or quarter, that too; `groups` has them by position. */
export type DateReading = {
  readonly year: string | undefined;
  readonly slot: string;
  readonly groups: readonly (string | undefined)[];
  readonly faults: readonly CellFault[];
};

const MOST_REMEMBERED = 100_000;

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
    const text = date === '' && this.#from >= 0 ? `${cells[this.#from]}\u001f${cells[this.#to]}` : date;
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const reading = this.#understand(text);
    if (this.#known.size < MOST_REMEMBERED) this.#known.set(text, reading);
    return reading;
  }

  #understand(text: string): DateReading {
    const { company, years, groupBy } = this.#context;
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
    if (period === 'impossible') return faulty((at) => dateImpossible(at(place), { text: cell }));
    if (period === 'reversed') return faulty((at) => dateReversed(at(place), { text: written }));
    const year = reportingYearOf(period, company.reportingYear);
    if (year === undefined)
      return faulty((at) => dateCrossesYears(at(place), { text: written, ends: company.reportingYear.ends }));
    if (years !== undefined && !years.includes(year))
      return faulty((at) => dateOutsideYear(at(place), { text: written, years }));
    const groups = groupBy.map((column) => groupOf(period, column));
    return { year, slot: [year, ...groups].join(' '), groups, faults: [] };
  }
}

function faulty(fault: CellFault): DateReading {
  return { year: undefined, slot: '', groups: [], faults: [fault] };
}

/** The month or quarter a period lies in; empty where it is longer, undefined where the column is not one of time. */
function groupOf(period: Period, column: string): string | undefined {
  if (column !== 'month' && column !== 'quarter') return undefined;
  const part = (day: string): string =>
    column === 'month' ? day.slice(0, 7) : `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  return part(period.first) === part(period.last) ? part(period.first) : '';
}
