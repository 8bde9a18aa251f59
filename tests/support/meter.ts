// A meter with its readings, for tests of what is found among them: rows of a period, an amount and whatever else matters.
import type { Reading, Series } from '../../src/compute/check/series.ts';
import type { Activity } from '../../src/domain/activity.ts';
import { Fraction } from '../../src/domain/fraction.ts';
import type { RowKey } from '../../src/domain/ledger.ts';
import { CALENDAR_YEAR, parsePeriod, stretchesOf, type Period } from '../../src/domain/period.ts';
import type { Unit } from '../../src/domain/unit.ts';

/** Units whose ratio shows where it is left out: a litre is a thousandth of the base unit, m3; a kilowatt-hour is 3.6 of them, MJ. */
export const litre: Unit = { symbol: 'L', ratio: Fraction.of(1n, 1000n), dimensions: new Map([['volume', 1]]) };
export const cubicMetre: Unit = { symbol: 'm3', ratio: Fraction.one, dimensions: new Map([['volume', 1]]) };
export const kWh: Unit = { symbol: 'kWh', ratio: Fraction.of(18n, 5n), dimensions: new Map([['energy', 1]]) };

/** What a period covers, or its text; the amount in its unit, absent where the row says `/`; what is not as usual. */
export type MeterRow = readonly [period: string | Period, amount: string | undefined, more?: Partial<Reading>];

/** What is not as usual about the meter. */
export type MeterTraits = {
  readonly name?: string;
  readonly group?: string;
  readonly site?: string;
  readonly meter?: string;
  readonly unit?: Unit;
};

/** The rows of one file in their order, from record 2 on; as readings they stand in the order of their days. */
export function meterOf(rows: readonly MeterRow[], traits: MeterTraits = {}): Series {
  const { name = 'water', group = 'water', site = 'HQ', meter = '', unit = litre } = traits;
  const subject = { use: 'activity', name, group } as Activity;
  const readings = rows.map((row, at) => readingOf(row, at + 2, unit));
  readings.sort((a, b) => (daysOf(a) < daysOf(b) ? -1 : daysOf(a) > daysOf(b) ? 1 : a.file - b.file));
  const years = new Set(readings.filter((each) => each.years.length === 1).flatMap((each) => each.years));
  const shown = `${name[0]?.toUpperCase()}${name.slice(1)} of ${site}`;
  return { key: { unit } as RowKey, subject, site, meter, name: shown, years, readings };
}

function daysOf({ period: { first, last } }: Reading): string {
  return `${first} ${last}`;
}

function readingOf([period, text, more]: MeterRow, record: number, usual: Unit): Reading {
  const covered = typeof period === 'string' ? parsePeriod(period) : period;
  if (typeof covered === 'string') throw new Error(`${JSON.stringify(period)} is no period`);
  const unit = more?.unit ?? usual;
  const amount = text === undefined ? undefined : Fraction.parse(text)?.times(unit.ratio);
  return {
    at: { file: 'a.csv', record },
    record,
    file: 0,
    period: covered,
    years: stretchesOf(covered, CALENDAR_YEAR, undefined).map(({ year }) => year),
    unit,
    amount,
    isCounted: amount?.isNegative() === false,
    decimals: text?.split('.')[1]?.length ?? 0,
    evidence: '',
    isEstimated: false,
    isNoted: false,
    dateField: 'date',
    ...more,
  };
}

/** The months from January 2024 on. */
export function monthAt(at: number): string {
  return `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** The months of these numbers, counted from January 2024. */
export function months(from = 1, to = 12): string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => monthAt(from + at - 1));
}

/** A meter with a row for each period. */
export function meterWith(periods: readonly string[], traits: MeterTraits = {}): Series {
  const rows = periods.map((period): MeterRow => [period, '10']);
  return meterOf(rows, traits);
}
