// The readings of one meter in the order of their days, and the points at which they are compared with one another.
import { type Words } from '../../domain/phrase.ts';
import type { Activity } from '../../domain/activity.ts';
import { byText } from '../../domain/diagnostic.ts';
import { Fraction, sumOf } from '../../domain/fraction.ts';
import type { RowKey, RowReference } from '../../domain/ledger.ts';
import { daysFrom, type Period } from '../../domain/period.ts';
import type { Unit } from '../../domain/unit.ts';
import { medianDays } from './statistics.ts';

/** One row of a meter; `amount` is in base units, undefined where the row says `/` or `n/a`. */
export type Reading = {
  readonly at: RowReference;
  /** The record in its file, as `at` has it too. */
  readonly record: number;
  /** The place of its file among the files. */
  readonly file: number;
  readonly period: Period;
  readonly years: readonly string[];
  readonly unit: Unit;
  readonly amount: Fraction | undefined;
  /** The amount in the row's own unit as whole digits, `decimals` of which are decimals, where a number holds them. */
  readonly digits?: number | undefined;
  /** Whether it has an amount that is no correction. */
  readonly isCounted: boolean;
  readonly decimals: number;
  readonly evidence: string;
  readonly isEstimated: boolean;
  readonly isNoted: boolean;
  /** The column that its period stands in. */
  readonly dateField: 'date' | 'from';
};

/** A reading with an amount that is no correction. */
export type Counted = Reading & { readonly amount: Fraction };

export function isCounted(reading: Reading): reading is Counted {
  return reading.isCounted;
}

/** All that is known of a meter: a site's activity of one class, unit and `meter`. */
export type Series = {
  readonly key: RowKey;
  readonly subject: Activity;
  readonly site: string;
  /** The text of the column meter, or a vehicle; empty where several meters of a site may stand together. */
  readonly meter: string;
  readonly name: Words;
  /** Years that hold a reading as a whole. */
  readonly years: ReadonlySet<string>;
  readonly readings: readonly Reading[];
};

/** The year that a finding about a reading speaks of: that of its last day. */
export function yearOf({ years }: Reading): string {
  return years.at(-1) ?? '';
}

/** What messages and waivers know of a reading. */
export function toldOf(
  { site, subject, name }: Series,
  reading: Reading,
): { site: string; activity: string; year: string; name: Words; period: string } {
  return { site, activity: subject.name, year: yearOf(reading), name, period: periodText(reading.period) };
}

/** In the order of their days, then as they stand in the files. */
export function inOrder(a: Reading, b: Reading): number {
  const days = byText(a.period.first, b.period.first) || byText(a.period.last, b.period.last);
  return days || inFiles(a, b);
}

/** As they stand in the files. */
export function inFiles(a: Reading, b: Reading): number {
  return a.file - b.file || a.record - b.record;
}

/** The one that stands first in the files. */
export function firstInFiles<T extends Reading>(readings: readonly T[]): T | undefined {
  return readings.length === 0
    ? undefined
    : readings.reduce((first, each) => (inFiles(each, first) < 0 ? each : first));
}

/** As it was written, or nearly: `2025-03`, `2025-Q1`, `2025-01-15..2025-02-14`. */
export function periodText({ first, last, grain }: Period): string {
  if (grain === 'day') return first;
  if (grain === 'month') return first.slice(0, 7);
  if (grain === 'quarter') return `${first.slice(0, 4)}-Q${Math.ceil(Number(first.slice(5, 7)) / 3)}`;
  return grain === 'year' && first.endsWith('01-01') ? first.slice(0, 4) : `${first}..${last}`;
}

/** An amount of base units in a row's unit, exact: `1200.5 kWh`. */
export function amountText(amount: Fraction, unit: Unit): string {
  return `${amount.over(unit.ratio).toExactText()} ${unit.symbol}`;
}

/** The same, rounded to about four digits, for what was computed. */
export function roughText(amount: Fraction, unit: Unit): string {
  return `${rough(amount.over(unit.ratio))} ${unit.symbol}`;
}

/** Rounded to whole numbers from 1000 on, and to four significant digits below. */
export function rough(amount: Fraction): string {
  const whole = amount.toFixed(0).replace('-', '');
  if (whole.length >= 4) return amount.toFixed(0);
  if (whole !== '0') return amount.toFixed(4 - whole.length).replace(/\.?0+$/, '');
  const decimals = (/^-?0\.(0*)/.exec(amount.toExactText())?.[1] ?? '').length + 4;
  return amount.toFixed(decimals).replace(/\.?0+$/, '');
}

/** Where readings are compared: a bill by itself; rows of the same days, or the days of one month, together. */
export type Point = {
  readonly first: string;
  readonly last: string;
  readonly days: number;
  readonly amount: Fraction;
  /** Base units a day. */
  readonly rate: Fraction;
  readonly readings: readonly Counted[];
};

/** So many days with readings in a month make a meter one that is read daily. */
const DAILY = 15;

/** The points of readings that have an amount and are no corrections, in the order of their days. */
export function pointsOf(readings: readonly Reading[]): readonly Point[] {
  const groups = groupedByPeriod(readings.filter(isCounted), slotName);
  const isDaily = isReadDaily([...groups.values()]);
  return [...groups.values()].map((group) => pointOf(group, isDaily)).sort((a, b) => byText(a.first, b.first));
}

/** Days of one month stand together; any other period by itself. */
function slotName(period: Period): string {
  return period.grain === 'day' ? period.first.slice(0, 7) : daysName(period);
}

/** Rows written alike share their period, so that its name is made once for all of them. */
const NAMES = new WeakMap<Period, string>();

/** Names a period by its days. */
export function daysName(period: Period): string {
  const known = NAMES.get(period);
  if (known !== undefined) return known;
  const name = `${period.first} ${period.last}`;
  NAMES.set(period, name);
  return name;
}

function isReadDaily(groups: readonly (readonly Counted[])[]): boolean {
  const ofDays = groups.filter(([one]) => one?.period.grain === 'day');
  return ofDays.length > 0 && medianDays(ofDays.map(distinctDays)) >= DAILY;
}

function distinctDays(readings: readonly Reading[]): number {
  return new Set(readings.map(({ period }) => period.first)).size;
}

function pointOf(readings: readonly Counted[], isDaily: boolean): Point {
  const [one] = readings as [Counted];
  const { first, last } = one.period.grain === 'day' ? monthOf(one.period.first) : one.period;
  const days = one.period.grain === 'day' && isDaily ? distinctDays(readings) : daysFrom(first, last);
  const amount = sumOfReadings(readings);
  return { first, last, days, amount, rate: amount.over(Fraction.of(BigInt(days))), readings };
}

/** The sum of readings, in base units. */
export function sumOfReadings(readings: readonly Counted[]): Fraction {
  return sumOfDigits(readings) ?? sumOf(readings.map(({ amount }) => amount));
}

/** The sum of readings of one unit, where numbers hold all of their digits: much faster than by fractions, and as exact. */
function sumOfDigits(readings: readonly Counted[]): Fraction | undefined {
  const unit = readings[0]?.unit;
  const sums = new Map<number, number>();
  for (const reading of readings) {
    const { digits, decimals } = reading;
    const sum = (sums.get(decimals) ?? 0) + (digits ?? Number.NaN);
    if (reading.unit !== unit || !Number.isSafeInteger(sum)) return undefined;
    sums.set(decimals, sum);
  }
  const most = Math.max(0, ...sums.keys());
  const digits = [...sums].reduce((total, [decimals, sum]) => total + BigInt(sum) * 10n ** BigInt(most - decimals), 0n);
  return unit === undefined ? undefined : Fraction.scaled(digits, most).times(unit.ratio);
}

/** Readings by a name of their period, in the order in which the names first occur; those of one period stand side by side. */
export function groupedByPeriod(
  readings: readonly Counted[],
  nameOf: (period: Period) => string,
): Map<string, Counted[]> {
  const groups = new Map<string, Counted[]>();
  let period: Period | undefined;
  let group: Counted[] = [];
  for (const reading of readings) {
    if (reading.period !== period) {
      ({ period } = reading);
      const name = nameOf(period);
      group = groups.get(name) ?? [];
      groups.set(name, group);
    }
    group.push(reading);
  }
  return groups;
}

/** What shares a name, in the order in which the names first occur. */
export function groupedBy<T>(all: Iterable<T>, nameOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const name = nameOf(each);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [each]);
    else group.push(each);
  }
  return groups;
}

/** The first and last day of a day's month. */
export function monthOf(day: string): { first: string; last: string } {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { first: `${day.slice(0, 7)}-01`, last: `${day.slice(0, 7)}-${String(last).padStart(2, '0')}` };
}
