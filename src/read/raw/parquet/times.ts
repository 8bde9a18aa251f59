// Dates and times as Parquet counts them, as people write them.
import type { ParquetParsers, TimeUnit } from 'hyparquet';

const DAY = 86_400n;

/** How many there are in a second. */
const IN_SECOND: Readonly<Record<TimeUnit, bigint>> = { MILLIS: 1000n, MICROS: 1_000_000n, NANOS: 1_000_000_000n };

/** What the library makes of dates, times and JSON: texts, where it would make objects. A value that is missing stays so. */
export const TEXT_PARSERS: Partial<ParquetParsers> = {
  dateFromDays: (days: number | undefined) => (days === undefined ? undefined : timeText(BigInt(days) * DAY)),
  timestampFromMilliseconds: (count: bigint | undefined) => countedText(count, 'MILLIS'),
  timestampFromMicroseconds: (count: bigint | undefined) => countedText(count, 'MICROS'),
  timestampFromNanoseconds: (count: bigint | undefined) => countedText(count, 'NANOS'),
  jsonFromBytes: (bytes: Uint8Array | undefined) =>
    bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8'),
};

/** A time of day that is counted from midnight: `14:30`, `14:30:05`. */
export function clockText(value: unknown, unit: TimeUnit): string {
  if (typeof value !== 'number' && typeof value !== 'bigint') return '';
  return clock(BigInt(value) / IN_SECOND[unit]);
}

function countedText(count: bigint | undefined, unit: TimeUnit): string | undefined {
  return count === undefined ? undefined : timeText(floored(count, IN_SECOND[unit]));
}

/** Seconds since 1970 as a date, with the time of day where it is not midnight. */
function timeText(seconds: bigint): string {
  const day = floored(seconds, DAY);
  const date = new Date(Number(day * DAY) * 1000);
  if (Number.isNaN(date.getTime())) return String(seconds);
  const rest = seconds - day * DAY;
  const text = date.toISOString().replace(/T.*/, '');
  return rest === 0n ? text : `${text} ${clock(rest)}`;
}

function floored(count: bigint, size: bigint): bigint {
  const quotient = count / size;
  return count < 0n && quotient * size !== count ? quotient - 1n : quotient;
}

function clock(seconds: bigint): string {
  const parts = [seconds / 3600n, (seconds / 60n) % 60n, seconds % 60n];
  return (parts[2] === 0n ? parts.slice(0, 2) : parts).map((part) => String(part).padStart(2, '0')).join(':');
}
