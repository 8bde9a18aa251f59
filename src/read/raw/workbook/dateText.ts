// The dates of spreadsheets, which are days counted from an epoch, as people write them: `2025-01-31`, `2025-01-31 14:30`.
import { sheetNumber } from '../plainNumber.ts';
import type { FormatKind } from './numberFormat.ts';

/** Whether days are counted from 1904, as old Macintosh files do, or from 1900. */
export type Epoch = 1900 | 1904;

const DAY = 86_400;
const LAST_DAY = 2_958_465;

/** A number that is shown as a date or a time; one that is no date stays a number. */
export function dateText(written: string, kind: Exclude<FormatKind, 'number' | 'percent'>, epoch: Epoch): string {
  const serial = Number(written);
  const seconds = Math.round(serial * DAY);
  const [day, rest] = [Math.floor(seconds / DAY), ((seconds % DAY) + DAY) % DAY];
  if (written.trim() === '' || !(day >= 0 && day <= LAST_DAY)) return sheetNumber(written);
  if (kind === 'duration') return clock(seconds);
  if (kind === 'time' && day === 0) return clock(rest);
  const date = dayText(day, epoch);
  if (kind === 'month') return date.slice(0, 7);
  if (kind === 'year') return date.slice(0, 4);
  return rest === 0 && kind !== 'time' ? date : `${date} ${clock(rest)}`;
}

/** A date as ISO 8601 writes it, with its time only where there is one; what is none stays as it stands. */
export function isoDateText(text: string, kind: FormatKind): string {
  const [, date, hours, seconds = ''] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?Z?$/.exec(text) ?? [];
  if (date === undefined) return text;
  if (kind === 'month') return date.slice(0, 7);
  if (kind === 'year') return date.slice(0, 4);
  const second = seconds === '' || seconds === '00' ? '' : `:${seconds}`;
  return hours === undefined || `${hours}${second}` === '00:00' ? date : `${date} ${hours}${second}`;
}

/** The calendar's day. Excel's 1900 has a 29 February, day 60, and a day 0: both are given as Excel shows them, for they are faults. */
function dayText(day: number, epoch: Epoch): string {
  if (epoch === 1904) return calendar(Date.UTC(1904, 0, 1 + day));
  if (day === 0) return '1900-01-00';
  if (day === 60) return '1900-02-29';
  return calendar(Date.UTC(1899, 11, (day < 60 ? 31 : 30) + day));
}

function calendar(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return (parts[2] === 0 ? parts.slice(0, 2) : parts).map((part) => String(part).padStart(2, '0')).join(':');
}
