// Periods as people write them, and the reporting year they fall in, which need not end in December.
import { decideDayOrder, plainDate, writtenDate, type DateConvention } from './writtenDate.ts';

/** What a date cell covers. */
export type Grain = 'day' | 'month' | 'quarter' | 'half' | 'year' | 'range';

/** First and last day, both inclusive, as `YYYY-MM-DD`, and how it was written. */
export type Period = { readonly first: string; readonly last: string; readonly grain: Grain };

/** Why a date cell could not be read; ambiguous where day and month may be exchanged. */
export type PeriodFault = 'unreadable' | 'ambiguous' | 'impossible' | 'reversed';

/** When the reporting year ends (`12-31`, `03-31`) and whether it is named after the year it ends in, starts in, or both. */
export type ReportingYear = { readonly ends: string; readonly label: 'end' | 'start' | 'span' };

export const CALENDAR_YEAR: ReportingYear = { ends: '12-31', label: 'end' };

const SEPARATOR = '[-/.]';
const DAY = new RegExp(`^(\\d{4})${SEPARATOR}(\\d{1,2})${SEPARATOR}(\\d{1,2})$`);
const CHINESE = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})[日号號])?)?$/;
/** After a point the month has two digits: a spreadsheet writes 2024.10 as 2024.1. */
const MONTH = /^(\d{4})(?:[-/](\d{1,2})|\.(\d{2}))$/;
const YEAR = /^(?:FY\s?)?(\d{4})$/i;
const SPAN_YEAR = /^FY\s?(\d{4})[/-](\d{2})$/i;
const RANGE = /^(.+?)\s*(?:\.\.|[~〜—–至到]|\bto\b|\s-\s|(?<=\d{4}-\d{2}-\d{2})\/)\s*(.+)$/i;
/** What lies in one year that is written once: `2025年1-3月`, `Jan-Mar 2025`, `1 Jan to 31 Mar 2025`. */
const CHINESE_RANGE = /^(\d{4}年)(\d{1,2})月?\s*[-~〜—–至到]\s*(\d{1,2}月)$/;
const NAMED_RANGE =
  /^((?:\d{1,2}[\s-])?[a-z]{3,9}\.?)\s*(?:[-~–—]|\bto\b)\s*((?:\d{1,2}[\s-])?[a-z]{3,9}\.?[\s,-]*(\d{4}))$/i;
const LONGEST_TEXT = 80;

/**
 * Reads `2025-03-14`, `2025/3/14`, `31-Jan-2025`, `2025年1月`, `Jan-25`, `2025-Q1`, `1Q25`, `2025`, `2025-01-15..2025-02-14` and
 * their like, in the calendar's quarters and halves. `03/04/2025` is ambiguous unless the convention states an order.
 */
export function parsePeriod(
  text: string,
  year: ReportingYear = CALENDAR_YEAR,
  convention: DateConvention = {},
): Period | PeriodFault {
  if (text.length > LONGEST_TEXT) return 'unreadable';
  const one = parseOne(text, year, convention);
  return one === 'unreadable' ? parseRange(plainDate(text, convention), year, convention) : one;
}

function parseOne(text: string, year: ReportingYear, convention: DateConvention): Period | PeriodFault {
  const written = plainDate(text, convention);
  const day = DAY.exec(written) ?? (/[日号號]$/.test(written) ? CHINESE.exec(written) : null);
  if (day !== null) return ofDay(Number(day[1]), Number(day[2]), Number(day[3]));
  const month = MONTH.exec(written) ?? (written.endsWith('月') ? CHINESE.exec(written) : null);
  if (month !== null) {
    // `2025-26` is a reporting year where years are named by both their calendar years, else a month that does not exist.
    if (namesBoth(year) && Number(month[2]) > 12) return ofBothYears(month, year);
    return ofMonths(Number(month[1]), Number(month[2] ?? month[3]), 1, 'month');
  }
  const both = namesBoth(year) ? SPAN_YEAR.exec(written) : null;
  if (both !== null) return ofBothYears(both, year);
  const whole = YEAR.exec(written) ?? CHINESE.exec(written);
  if (whole !== null) return ofReportingYear(Number(whole[1]), year);
  const date = writtenDate(written, convention);
  if (date === undefined) return 'unreadable';
  if (date === 'ambiguous') return date;
  if (date.grain === 'day') return ofDay(date.year, date.month, date.day);
  const months = { month: 1, quarter: 3, half: 6 }[date.grain];
  return ofMonths(date.year, (date.part - 1) * months + 1, months, date.grain);
}

/** A period from one to another. Where only one of its two dates shows the order of day and month, the other has the same. */
function parseRange(written: string, year: ReportingYear, convention: DateConvention): Period | PeriodFault {
  const read = (part: string, stated: DateConvention = convention): Period | PeriodFault =>
    parseOne(part, year, stated);
  const chinese = CHINESE_RANGE.exec(written);
  if (chinese !== null) return between(read(`${chinese[1]}${chinese[2]}月`), read(`${chinese[1]}${chinese[3]}`));
  const named = NAMED_RANGE.exec(written);
  if (named !== null) return between(read(`${named[1]} ${named[3]}`), read(named[2] ?? ''));
  const [first, last] = cutRange(written, read) ?? [];
  if (first === undefined || last === undefined) return 'unreadable';
  const shown = decideDayOrder([first, last]);
  const stated = shown.kind === 'decided' ? { order: shown.order, ...convention } : convention;
  return between(read(first, stated), read(last, stated));
}

/** The two ends: parted by a sign of their own, else by the one hyphen with something readable on both sides, neither a bare year. */
function cutRange(written: string, read: (part: string) => Period | PeriodFault): readonly string[] | undefined {
  const parted = RANGE.exec(written);
  if (parted !== null) return parted.slice(1);
  const isEnd = (part: string): boolean => {
    const period = read(part);
    return period !== 'unreadable' && (typeof period === 'string' || period.grain !== 'year');
  };
  const cuts = [...written.matchAll(/-/g)]
    .map(({ index }) => [written.slice(0, index).trim(), written.slice(index + 1).trim()] as const)
    .filter(([first, last]) => isEnd(first) && isEnd(last));
  return cuts.length === 1 ? cuts[0] : undefined;
}

/** From the first day of one period to the last day of another. */
export function between(from: Period | PeriodFault, to: Period | PeriodFault): Period | PeriodFault {
  if (typeof from === 'string') return from;
  if (typeof to === 'string') return to;
  return from.first > to.last ? 'reversed' : { first: from.first, last: to.last, grain: 'range' };
}

/** The label of the reporting year that holds the whole period, or undefined where the period crosses a year's end. */
export function reportingYearOf(period: Pick<Period, 'first' | 'last'>, year: ReportingYear): string | undefined {
  const first = endingYear(period.first, year);
  return first === endingYear(period.last, year) ? labelOf(first, year) : undefined;
}

/** A stretch of a period: it lies in one reporting year and, where asked, in one month or quarter (`2025-03`, `2025-Q1`). */
export type Stretch = { readonly year: string; readonly slot: string; readonly days: number; readonly last: string };

/** The calendar slots that figures can be grouped by. */
export type Slot = 'month' | 'quarter';

/** Shares a period out over reporting years and over the finest of the slots, by days; the stretches come in order. */
export function stretchesOf(period: Period, year: ReportingYear, slot: Slot | undefined): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let first = period.first; first <= period.last;) {
    const ending = endingYear(first, year);
    const ends = [period.last, lastDayOf(String(ending), { ends: year.ends, label: 'end' })];
    if (slot !== undefined) ends.push(lastDayIn(first, slot));
    const last = ends.sort()[0] ?? period.last;
    stretches.push({
      year: labelOf(ending, year),
      slot: slot === undefined ? '' : slotOf(first, slot),
      days: daysFrom(first, last),
      last,
    });
    first = dayAfter(last);
  }
  return stretches;
}

/** The month or quarter of a day. */
export function slotOf(day: string, slot: Slot): string {
  return slot === 'month' ? day.slice(0, 7) : `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** How many days from one to another, both counted. */
export function daysFrom(first: string, last: string): number {
  return dayNumber(last) - dayNumber(first) + 1;
}

/** The number of a day, counted on without a gap; years are taken from March on, so that a leap day is their last. */
function dayNumber(day: string): number {
  const [named, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const year = month > 2 ? named : named - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date;
  return year * 365 + leapDays + inYear;
}

/** The last day of the month or quarter that a day lies in. */
export function lastDayIn(day: string, slot: Slot): string {
  const [named = 0, month = 1] = day.split('-').map(Number);
  const last = slot === 'month' ? month : Math.ceil(month / 3) * 3;
  return iso(named, last, daysInMonth(named, last));
}

/** The last day of a reporting year, as `YYYY-MM-DD`. */
export function lastDayOf(label: string, year: ReportingYear): string {
  const named = Number(label.slice(0, 4));
  const ending = year.label === 'end' || endsWithCalendar(year) ? named : named + 1;
  const [month = 12, day = 31] = year.ends.split('-').map(Number);
  return iso(ending, month, Math.min(day, daysInMonth(ending, month)));
}

/** The twelve months of a reporting year in order, as `2025-03`; undefined where the year does not end with a month. */
export function monthsOf(label: string, year: ReportingYear): readonly string[] | undefined {
  const last = lastDayOf(label, year);
  const [ending = 0, month = 12, day = 31] = last.split('-').map(Number);
  if (day !== daysInMonth(ending, month)) return undefined;
  return Array.from({ length: 12 }, (_, index) => {
    const counted = ending * 12 + (month - 1) - 11 + index;
    return `${Math.floor(counted / 12)}-${String((counted % 12) + 1).padStart(2, '0')}`;
  });
}

/** Whether `MM-DD` is a day on which a year can end. */
export function isYearEnd(text: string): boolean {
  const match = /^(\d{2})-(\d{2})$/.exec(text);
  return match !== null && typeof ofDay(2024, Number(match[1]), Number(match[2])) !== 'string';
}

/** Whether the text is a real day written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && typeof parsePeriod(text) !== 'string';
}

/** `2026-2028`, `2026`, `2026,2028` or `2026/27` as the labels of these reporting years, or undefined. */
export function parseYears(text: string, year: ReportingYear = CALENDAR_YEAR): readonly string[] | undefined {
  const years: string[] = [];
  for (const part of text.split(',')) {
    const match = /^\s*(\d{4})(?:\/(\d{2}))?(?:\s*(?:-|–|\.\.)\s*(\d{4})(?:\/(\d{2}))?)?\s*$/.exec(part);
    if (match === null || (part.includes('/') && !namesBoth(year))) return undefined;
    const [first, last] = [Number(match[1]), Number(match[3] ?? match[1])];
    if (!isNext(first, match[2]) || !isNext(last, match[4])) return undefined;
    if (last < first || last - first > 100) return undefined;
    for (let named = first; named <= last; named++) years.push(labelNamed(named, year));
  }
  return years;
}

/** How many years lie from one reporting year to another, by their labels. */
export function yearsBetween(from: string, to: string): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4));
}

/** The calendar year that holds the larger part of a reporting year: that of the data which describe it best. */
export function dataYearOf(label: string, year: ReportingYear): string {
  const last = lastDayOf(label, year);
  const ending = Number(last.slice(0, 4));
  return String(last.slice(5) <= '06-30' ? ending - 1 : ending);
}

function ofDay(named: number, month: number, day: number): Period | PeriodFault {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(named, month)) return 'impossible';
  const written = iso(named, month, day);
  return { first: written, last: written, grain: 'day' };
}

function ofMonths(named: number, month: number, months: number, grain: Grain): Period | PeriodFault {
  if (month < 1 || month > 12) return 'impossible';
  const last = month + months - 1;
  return { first: iso(named, month, 1), last: iso(named, last, daysInMonth(named, last)), grain };
}

/** A plain year in a row is the reporting year so labelled. */
function ofReportingYear(named: number, year: ReportingYear): Period {
  const last = lastDayOf(String(named), year);
  const before = lastDayOf(String(named - 1), year);
  return { first: dayAfter(before), last, grain: 'year' };
}

/** A year written by both its calendar years, 2025/26; the second has to be the one that follows. */
function ofBothYears([, named, next]: RegExpExecArray, year: ReportingYear): Period | PeriodFault {
  return isNext(Number(named), next) ? ofReportingYear(Number(named), year) : 'impossible';
}

/** Whether two digits, where there are some, are those of the year after. */
function isNext(named: number, digits: string | undefined): boolean {
  return digits === undefined || Number(digits) === (named + 1) % 100;
}

function endingYear(day: string, year: ReportingYear): number {
  const calendar = Number(day.slice(0, 4));
  return day > lastDayOf(String(calendar), { ends: year.ends, label: 'end' }) ? calendar + 1 : calendar;
}

function labelOf(ending: number, year: ReportingYear): string {
  return labelNamed(year.label === 'end' || endsWithCalendar(year) ? ending : ending - 1, year);
}

/** The label of the reporting year that is named by one calendar year: `2025`, or `2025/26` where years are named by both. */
function labelNamed(named: number, year: ReportingYear): string {
  return namesBoth(year) ? `${named}/${String((named + 1) % 100).padStart(2, '0')}` : String(named);
}

function namesBoth(year: ReportingYear): boolean {
  return year.label === 'span' && !endsWithCalendar(year);
}

function endsWithCalendar(year: ReportingYear): boolean {
  return year.ends === '12-31';
}

/** The next day of the calendar. */
export function dayAfter(day: string): string {
  const [named = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (date < daysInMonth(named, month)) return iso(named, month, date + 1);
  return month === 12 ? iso(named + 1, 1, 1) : iso(named, month + 1, 1);
}

/** The day before. */
export function dayBefore(day: string): string {
  const [named = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (date > 1) return iso(named, month, date - 1);
  return month === 1 ? iso(named - 1, 12, 31) : iso(named, month - 1, daysInMonth(named, month - 1));
}

function daysInMonth(named: number, month: number): number {
  if (month === 2) return (named % 4 === 0 && named % 100 !== 0) || named % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function iso(named: number, month: number, day: number): string {
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${pad(named, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}
