// Bills of one meter that cover the same days (PER002), and bills much longer or shorter than its others (PER005).
import type { Company } from '../../domain/company.ts';
import { byText, type Diagnostic } from '../../domain/diagnostic.ts';
import { billLengthUnusual, billsOverlap } from '../../domain/faults/periodFaults.ts';
import { Fraction } from '../../domain/fraction.ts';
import { percentText } from '../../domain/percent.ts';
import { dayAfter, dayBefore, daysFrom, parsePeriod, type Period } from '../../domain/period.ts';
import { isRecurring } from '../recurring.ts';
import {
  groupedBy,
  inFiles,
  inOrder,
  isCounted,
  periodText,
  toldOf,
  yearOf,
  type Reading,
  type Series,
} from './series.ts';
import { medianDays } from './statistics.ts';

/** Where more than one in so many bills covers others, several meters of a site stand under one name. */
const USUAL = 4;

/** A bill and those that begin before it ends. */
type Overlap = { readonly over: Reading; readonly others: Reading[] };

/** Fewer bills than these do not show that one period has one bill. */
const LEAST_FOR_ONE = 4;

/** Overlaps among the bills of a meter that are no repetitions of one another. */
export function findOverlaps(series: Series, repeated: ReadonlySet<Reading>): Diagnostic[] {
  if (!isRecurring(series)) return [];
  const bills = series.readings.filter(
    (reading) => reading.period.grain !== 'day' && isCounted(reading) && !repeated.has(reading),
  );
  // The longest of those that begin together comes first: it covers the others.
  bills.sort((a, b) => byText(a.period.first, b.period.first) || byText(b.period.last, a.period.last) || inOrder(a, b));
  const overlaps: Overlap[] = [];
  const isOneEach = series.meter !== '' || bills.length >= LEAST_FOR_ONE;
  let cover: Reading | undefined;
  let [touching, pairs] = [0, 0];
  for (const bill of bills) {
    if (cover !== undefined) {
      pairs++;
      const isTouching = bill.period.first === cover.period.last && bill.period.last > cover.period.last;
      if (isTouching) touching++;
      const isSame = bill.period.first === cover.period.first && bill.period.last === cover.period.last;
      if (bill.period.first <= cover.period.last && (isOneEach || !isSame)) {
        const latest = overlaps.at(-1);
        if (latest?.over === cover) latest.others.push(bill);
        else overlaps.push({ over: cover, others: [bill] });
      }
    }
    if (cover === undefined || bill.period.last > cover.period.last) cover = bill;
  }
  // Some suppliers write the day of the reading as the last of one bill and the first of the next.
  const isMeetingDay = 2 * touching > pairs;
  const real = overlaps.filter(
    ({ over, others }) => !isMeetingDay || others.some((bill) => bill.period.first !== over.period.last),
  );
  const isUsual = series.meter === '' && real.length > 1 && real.length * USUAL > bills.length;
  return isUsual ? [] : real.map((overlap) => overlapOf(series, overlap));
}

function overlapOf(series: Series, { over, others }: Overlap): Diagnostic {
  const [one] = others as [Reading];
  // Of two the later in the files is the slip; one that covers several is it itself.
  const isOver = others.length > 1 || inFiles(over, one) > 0;
  const [reading, rest] = isOver ? [over, others] : [one, [over]];
  const { first } = one.period;
  const last =
    others
      .map(({ period }) => (period.last < over.period.last ? period.last : over.period.last))
      .sort()
      .at(-1) ?? '';
  const { period, ...told } = toldOf(series, reading);
  return billsOverlap(
    { ...reading.at, field: reading.dateField },
    {
      ...told,
      period,
      others: rest.map((each) => periodText(each.period)),
      first,
      last,
      days: daysTwice(over, others),
    },
  );
}

/** How many days of a bill the others cover, each day once; they stand in the order of their first days. */
function daysTwice({ period }: Reading, others: readonly Reading[]): number {
  let [days, next] = [0, period.first];
  for (const { period: other } of others) {
    const [first, last] = [
      other.first > next ? other.first : next,
      other.last < period.last ? other.last : period.last,
    ];
    if (first > last) continue;
    days += daysFrom(first, last);
    next = dayAfter(last);
  }
  return days;
}

const LEAST_BILLS = 3;

/** Bills whose length differs by more than a fifth from the usual one of their year, and from those around them. */
export function findUnusualLengths(series: Series, company: Company): Diagnostic[] {
  if (!isRecurring(series)) return [];
  const bills = series.readings.filter((reading) => reading.period.grain !== 'day' && isCounted(reading));
  const lengthOf = ({ period }: Reading): number => daysFrom(period.first, period.last);
  const years = new Map(
    [...groupedBy(bills, yearOf)].map(([year, ofYear]) => [
      year,
      { bills: ofYear.length, usual: medianDays(ofYear.map(lengthOf)) },
    ]),
  );
  return bills.flatMap((bill, at) => {
    const days = lengthOf(bill);
    const { bills: inYear = 0, usual = 0 } = years.get(yearOf(bill)) ?? {};
    // A cycle that changes for good is no slip.
    const around = bills.slice(Math.max(0, at - 1), at + 2).filter((other) => other !== bill);
    const isUsual = isNear(days, usual) || around.some((other) => isNear(days, lengthOf(other)));
    if (inYear < LEAST_BILLS || isUsual || (isCut(bill, series, company) && 2 * days <= 3 * usual)) return [];
    const { period, ...told } = toldOf(series, bill);
    const change = percentText(Fraction.of(BigInt(days - usual), BigInt(usual)));
    return [billLengthUnusual({ ...bill.at, field: bill.dateField }, { ...told, period, days, usual, change })];
  });
}

/** Within a fifth of one another, taken of the second. */
function isNear(days: number, usual: number): boolean {
  return 5 * Math.abs(days - usual) <= usual;
}

/** Whether a bill begins or ends with the year, or with the site: it was cut there. */
function isCut({ period, years }: Reading, { site }: Series, { sites, reportingYear }: Company): boolean {
  const { opened, closed } = sites.get(site) ?? {};
  const ends = years.flatMap((year) => {
    const whole = parsePeriod(year, reportingYear);
    return typeof whole === 'string' ? [] : [whole];
  });
  const begins = (day: string): boolean => ends.some(({ first }) => first === day);
  const closes = (day: string): boolean => ends.some(({ last }) => last === day);
  return begins(period.first) || closes(period.last) || touches(period, opened) || touches(period, closed);
}

function touches({ first, last }: Period, day: string | undefined): boolean {
  return day !== undefined && day >= dayBefore(first) && day <= dayAfter(last);
}
