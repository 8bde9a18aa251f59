// Dates as people write them beside 2025-03-14: month names, quarters and halves, Chinese numerals, years of the Republic of China, counts
// of days in spreadsheets. Which of 03/04/2025 is the day is a convention: it is stated or shown, never guessed.

/** Which figure stands first: 31/01/2025 or 01/31/2025. */
export type DayOrder = 'day-month' | 'month-day';

/** What a date cannot say of itself, where somebody states it. */
export type DateConvention = {
  /** Reads 03/04/2025, and 03/04/25 too, with the year last. */
  readonly order?: DayOrder;
  /** Reads 45688 as the count of days of a spreadsheet, from 1900 or from 1904. */
  readonly serials?: '1900' | '1904';
  /** Reads 114/01/31 as a year of the Republic of China, 1911 years before ours; 民國 says so by itself. */
  readonly era?: 'roc';
};

/** What stands written, not yet held against the calendar: a day, or the so-manieth month, quarter or half of a year. */
export type WrittenDate =
  | { readonly grain: 'day'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly grain: 'month' | 'quarter' | 'half'; readonly year: number; readonly part: number };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const ORDINAL = '(?:st|nd|rd|th)?';
const SHORT_YEAR = "'?(\\d{4}|\\d{2})";

const NUMERIC = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const NUMERIC_MONTH = /^(0?[1-9]|1[0-2])[-/](\d{4})$|^(0[1-9]|1[0-2])\.(\d{4})$/;
const COMPACT_DAY = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
/** From 2013 on, for 201205 may be 5 December 2020. */
const COMPACT_MONTH = /^(20(?:1[3-9]|[2-9]\d))(0[1-9]|1[0-2])$/;
const DAY_FIRST = new RegExp(`^(\\d{1,2})${ORDINAL}[-\\s/.]*${NAME}[-\\s/.,]*${SHORT_YEAR}$`, 'i');
const NAME_FIRST = new RegExp(`^${NAME}[-\\s/.]*(\\d{1,2})${ORDINAL}(?:,\\s*|\\s+|[-/.])(\\d{4})$`, 'i');
const YEAR_FIRST = new RegExp(`^(\\d{4})[-\\s/.]*${NAME}(?:[-\\s/.]*(\\d{1,2}))?$`, 'i');
/** Jan-25 is the January of 2025, as in the month column of a bill; `Jan 25`, with a space, may be a day and is not read. */
const NAMED_MONTH = new RegExp(`^${NAME}(?:[-\\s/.,]*(\\d{4})|(?:[-/.]?|\\s?')(\\d{2}))$`, 'i');
const PART_FIRST = /^(?:([qh])([1-4])|([1-4])([qh]))[-\s/']*(\d{4}|\d{2})$/i;
const PART_LAST = /^(\d{4})年?[-\s/]*(?:([qh])([1-4])|([1-4])([qh]))$/i;
const CHINESE_QUARTER = /^(\d{4})年?第?([1-4一二三四])季度?$/;
const CHINESE_HALF = /^(\d{4})年?(上|下)半年$/;
const TIME =
  /(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;
const REPUBLIC = /^(?:(?:中華|中华)?(?:民國|民国)|ROC)\s*(\d{1,3})(?=[-年/.])/i;
const CHINESE_DIGITS = '〇一二三四五六七八九';

/** One form of what has several: no time of the day, Chinese numerals as digits, the years of one calendar. The day is the written one. */
export function plainDate(text: string, { era }: DateConvention = {}): string {
  const digits = text
    .normalize('NFKC')
    .trim()
    .replace(TIME, '')
    .replace(/^[〇零○一二三四五六七八九]{4}(?=年)/, (year) => Array.from(year, chineseDigit).join(''))
    .replace(/([一二三四五六七八九]?)十([一二三四五六七八九]?)(?=[月日号號])/g, (_, tens: string, ones: string) =>
      String((tens === '' ? 1 : chineseDigit(tens)) * 10 + chineseDigit(ones)),
    )
    .replace(/[一二三四五六七八九](?=[月日号號])/g, (digit) => String(chineseDigit(digit)))
    .replaceAll('月份', '月');
  const republic = REPUBLIC.exec(digits) ?? (era === 'roc' ? /^(\d{2,3})(?=[-年/.])/.exec(digits) : null);
  if (republic === null) return digits;
  return `${Number(republic[1]) + 1911}${digits.slice(republic[0].length)}`;
}

/** What a date in one of these forms says; `ambiguous` where day and month may be exchanged, undefined where it is in no such form. */
export function writtenDate(text: string, convention: DateConvention): WrittenDate | 'ambiguous' | undefined {
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) {
    const [, first, , second, year = ''] = numeric;
    return numericDate(Number(first), Number(second), year, convention.order);
  }
  return namedDate(text) ?? partOfYear(text) ?? compactDate(text) ?? serialDate(text, convention);
}

function numericDate(
  first: number,
  second: number,
  year: string,
  stated: DayOrder | undefined,
): WrittenDate | 'ambiguous' {
  const order = stated ?? (year.length === 2 ? undefined : shownBy(first, second));
  if (order === undefined) return 'ambiguous';
  const [day, month] = order === 'day-month' ? [first, second] : [second, first];
  return { grain: 'day', year: fullYear(year), month, day };
}

/** The order that two figures leave no doubt of; any where they are the same, or neither gives a day. */
function shownBy(first: number, second: number): DayOrder | undefined {
  if (first === second || first > 12 || first * second === 0) return 'day-month';
  return second > 12 ? 'month-day' : undefined;
}

function namedDate(text: string): WrittenDate | undefined {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return namedDay(dayFirst[3], dayFirst[2], dayFirst[1]);
  const nameFirst = NAME_FIRST.exec(text);
  if (nameFirst !== null) return namedDay(nameFirst[3], nameFirst[1], nameFirst[2]);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return namedDay(yearFirst[1], yearFirst[2], yearFirst[3]);
  const month = NAMED_MONTH.exec(text);
  return month === null ? undefined : namedDay(month[2] ?? month[3], month[1], undefined);
}

function namedDay(year: string = '', name: string = '', day: string | undefined): WrittenDate {
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (day === undefined) return { grain: 'month', year: fullYear(year), part: month };
  return { grain: 'day', year: fullYear(year), month, day: Number(day) };
}

function partOfYear(text: string): WrittenDate | undefined {
  const month = NUMERIC_MONTH.exec(text);
  if (month !== null) return { grain: 'month', year: Number(month[2] ?? month[4]), part: Number(month[1] ?? month[3]) };
  const quarter = CHINESE_QUARTER.exec(text);
  if (quarter !== null)
    return { grain: 'quarter', year: Number(quarter[1]), part: Number(quarter[2]) || chineseDigit(quarter[2] ?? '') };
  const half = CHINESE_HALF.exec(text);
  if (half !== null) return { grain: 'half', year: Number(half[1]), part: half[2] === '上' ? 1 : 2 };
  const first = PART_FIRST.exec(text);
  if (first !== null) return lettered(first[5], first[1] ?? first[4], first[2] ?? first[3]);
  const last = PART_LAST.exec(text);
  return last === null ? undefined : lettered(last[1], last[2] ?? last[5], last[3] ?? last[4]);
}

function lettered(year: string = '', letter: string = '', part: string | undefined): WrittenDate | undefined {
  if (letter.toLowerCase() === 'q') return { grain: 'quarter', year: fullYear(year), part: Number(part) };
  return Number(part) > 2 ? undefined : { grain: 'half', year: fullYear(year), part: Number(part) };
}

function compactDate(text: string): WrittenDate | undefined {
  const day = COMPACT_DAY.exec(text);
  if (day !== null) return { grain: 'day', year: Number(day[1]), month: Number(day[2]), day: Number(day[3]) };
  const month = COMPACT_MONTH.exec(text);
  return month === null ? undefined : { grain: 'month', year: Number(month[1]), part: Number(month[2]) };
}

/** Five digits only, 1927 to 2173, so that a plain year stays one. A time of the day, which stands behind the point, is left away. */
function serialDate(text: string, { serials }: DateConvention): WrittenDate | undefined {
  const [, days] = /^(\d{5})(?:\.\d+)?$/.exec(text) ?? [];
  return serials === undefined || days === undefined ? undefined : dayOfSerial(Number(days), serials);
}

/**
 * The day that a spreadsheet counts so: 1 is 1 January 1900, or 0 is 1 January 1904. The count from 1900 holds a 29 February 1900 that
 * never was, day 60: undefined, and one less for every day after it.
 */
export function dayOfSerial(count: number, system: '1900' | '1904'): WrittenDate | undefined {
  if (system === '1900' && (count === 60 || count < 1)) return undefined;
  const days = system === '1904' ? count + 1 : count > 60 ? count - 1 : count;
  const date = new Date(Date.UTC(Number(system), 0, days));
  return { grain: 'day', year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Two digits are a year of this century. */
function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

/** Zero of none. */
function chineseDigit(character: string): number {
  return Math.max(0, CHINESE_DIGITS.indexOf(character));
}

const NUMERIC_WITHIN = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/g;

/** What the dates of one column say of the order of day and month, with a date that shows each. */
export type OrderDecision =
  | { readonly kind: 'unneeded' }
  | { readonly kind: 'decided'; readonly order: DayOrder; readonly shown: string; readonly open: string }
  | { readonly kind: 'asked'; readonly open: string; readonly shown: Readonly<Partial<Record<DayOrder, string>>> };

/**
 * Decides the order of a whole column: where a date is open (03/04/2025) and every date that leaves no doubt (31/01/2025) shows the same
 * order. Where none does, where they differ, or where a year has two digits, somebody has to say.
 */
export function decideDayOrder(texts: Iterable<string>): OrderDecision {
  const shown: Partial<Record<DayOrder, string>> = {};
  let [open, isShort] = ['', false];
  for (const text of texts) {
    for (const [, first, , second, year = ''] of text.normalize('NFKC').matchAll(NUMERIC_WITHIN)) {
      const [a, b] = [Number(first), Number(second)];
      const order = year.length === 2 ? undefined : shownBy(a, b);
      if (order === undefined) {
        if (open === '' || (year.length === 2 && !isShort)) open = text.trim();
        isShort ||= year.length === 2;
      } else if (a !== b) shown[order] ??= text.trim();
    }
  }
  if (open === '') return { kind: 'unneeded' };
  const [order, another] = (['day-month', 'month-day'] as const).filter((each) => shown[each] !== undefined);
  if (order === undefined || another !== undefined || isShort) return { kind: 'asked', open, shown };
  return { kind: 'decided', order, shown: shown[order] ?? '', open };
}
