// Which days of a reporting year a meter's records cover: missing months (PER001), overlaps (PER002), records of unusual length (PER005).
import type { Company, Site } from '../../domain/company.ts';
import { byText, type Diagnostic } from '../../domain/diagnostic.ts';
import { monthsMissing, recordsPartial } from '../../domain/faults/periodFaults.ts';
import { dayAfter, dayBefore, daysFrom, parsePeriod } from '../../domain/period.ts';
import { isRecurring } from '../recurring.ts';
import { appearance } from './lookalikes.ts';
import { groupedBy, monthOf, type Reading, type Series } from './series.ts';
import { medianDays } from './statistics.ts';

/** Days that a record covers; the days of one month stand for the month. */
type Span = { readonly first: string; readonly last: string; readonly reading: Reading };

/** A meter in one year: its records, and how long they usually are. */
type MeterYear = { readonly series: Series; readonly spans: readonly Span[]; readonly usual: number };

/** Records longer than this are of a half-year or a year: their meter is not read by month. */
const LONGEST_CYCLE = 190;
const LEAST_RECORDS = 3;
/** Fewer days that no meter covers are those of bills that begin or end a little beside the year. */
const LEAST_OUTSIDE = 20;

/** What is missing of each reporting year, meter by meter, and of all meters alike. */
export function findGaps(all: readonly Series[], years: readonly string[], company: Company): Diagnostic[] {
  const meters = all.filter(isRecurring);
  const bySite = groupedBy(meters, sourceName);
  return years.flatMap((year) => {
    const whole = parsePeriod(year, company.reportingYear);
    if (typeof whole === 'string') return [];
    const here = meters.flatMap((series) => meterYear(series, whole) ?? []);
    const ends = here.flatMap(({ spans }) => spans.map(({ last }) => last)).sort();
    const starts = here.flatMap(({ spans }) => spans.map(({ first }) => first)).sort();
    // Where the records of all meters begin or end within the year, that is said once.
    const [start = whole.first, end = whole.last] = [starts[0], ends.at(-1)];
    const known = { first: start > whole.first ? start : whole.first, last: end < whole.last ? end : whole.last };
    const outside = stretchesOutside(known, whole).flatMap((days) => {
      const open = here.filter(({ series }) => daysIn(openDays(company.sites.get(series.site), whole), days) > 0);
      return daysFrom(days.first, days.last) < LEAST_OUTSIDE || open.length === 0
        ? []
        : [{ ...days, meters: open.length }];
    });
    const limits = {
      first: outside.some(({ last }) => last < known.first) ? known.first : whole.first,
      last: outside.some(({ first }) => first > known.last) ? known.last : whole.last,
    };
    return [
      ...outside.map(({ first, last, meters: open }) =>
        recordsPartial(undefined, { year, missing: daysText(first, last), days: daysFrom(first, last), meters: open }),
      ),
      ...here.flatMap((meter) => gapsOf(meter, year, limits, company, bySite.get(sourceName(meter.series)) ?? [])),
    ];
  });
}

function sourceName({ site, subject }: Series): string {
  return `${appearance(site)}\u001f${subject.name}`;
}

/** The records that lie mostly in the year, where there are several and they are shorter than half a year. */
function meterYear(series: Series, year: { first: string; last: string }): MeterYear | undefined {
  const spans = spansOf(series.readings).filter((span) => 2 * daysIn(span, year) >= daysFrom(span.first, span.last));
  const usual = medianDays(spans.map(({ first, last }) => daysFrom(first, last)));
  return spans.length < LEAST_RECORDS || usual > LONGEST_CYCLE ? undefined : { series, spans, usual };
}

function spansOf(readings: readonly Reading[]): Span[] {
  const spans = new Map<string, Span>();
  for (const reading of readings) {
    const { first, last } = reading.period.grain === 'day' ? monthOf(reading.period.first) : reading.period;
    if (!spans.has(`${first} ${last}`)) spans.set(`${first} ${last}`, { first, last, reading });
  }
  return [...spans.values()].sort((a, b) => byText(a.first, b.first) || byText(a.last, b.last));
}

function daysIn(span: { first: string; last: string }, within: { first: string; last: string }): number {
  const first = span.first > within.first ? span.first : within.first;
  const last = span.last < within.last ? span.last : within.last;
  return first > last ? 0 : daysFrom(first, last);
}

type Days = { readonly first: string; readonly last: string };

function stretchesOutside(inner: Days, outer: Days): Days[] {
  return [
    { first: outer.first, last: dayBefore(inner.first) },
    { first: dayAfter(inner.last), last: outer.last },
  ].filter(({ first, last }) => first <= last);
}

function gapsOf(
  { series, spans, usual }: MeterYear,
  year: string,
  limits: Days,
  { sites }: Company,
  sameSource: readonly Series[],
): Diagnostic[] {
  const window = openDays(sites.get(series.site), limits);
  const gaps: (Days & { readonly near: Reading })[] = [];
  // The record that reaches over the year's beginning covers its first days too.
  let next = window.first;
  for (const { first, last, reading } of spansOf(series.readings)) {
    if (last < window.first || first > window.last) continue;
    if (first > next) gaps.push({ first: next, last: dayBefore(first), near: reading });
    if (last >= next) next = dayAfter(last);
  }
  const lastReading = spans.at(-1)?.reading;
  if (next <= window.last && lastReading !== undefined)
    gaps.push({ first: next, last: window.last, near: lastReading });
  const isWide = (gap: Days): boolean => 10 * daysFrom(gap.first, gap.last) >= 6 * usual;
  const within = {
    first: spans[0]?.first ?? window.first,
    last:
      spans
        .map(({ last }) => last)
        .sort()
        .at(-1) ?? window.last,
  };
  const inside = gaps.filter(({ first, last }) => first > within.first && last < within.last);
  const missingInside = inside.reduce((days, gap) => days + daysFrom(gap.first, gap.last), 0);
  if (3 * missingInside > daysFrom(within.first, within.last)) return [];
  const missing = gaps
    .filter(isWide)
    .flatMap((gap) => unreplaced(gap, series, sameSource))
    .filter(isWide);
  const covered =
    daysFrom(window.first, window.last) - gaps.reduce((days, gap) => days + daysFrom(gap.first, gap.last), 0);
  return missing.map(({ first, last, near }) =>
    monthsMissing(
      { ...near.at, field: near.dateField },
      {
        site: series.site,
        activity: series.subject.name,
        year,
        name: series.name,
        missing: daysText(first, last),
        days: daysFrom(first, last),
        covered,
        usual,
      },
    ),
  );
}

/** The days of the year on which the site is open. */
function openDays(site: Site | undefined, { first, last }: Days): Days {
  const { opened = first, closed = last } = site ?? {};
  return { first: opened > first ? opened : first, last: closed < last ? closed : last };
}

/**
 * What is left of a gap where another meter of the same source gave over to this one, or takes over: the days until then, of which
 * there may be none. No meter does so for itself.
 */
function unreplaced<Gap extends Days>(gap: Gap, series: Series, sameSource: readonly Series[]): readonly Gap[] {
  const own = lifeOf(series);
  const lives = sameSource.map(lifeOf);
  if (gap.last < own.first) return lives.some((life) => life.last <= own.first && life.first <= gap.first) ? [] : [gap];
  const [next] = lives
    .filter((life) => gap.first > own.last && life.first >= own.last && life.last >= gap.last)
    .map(({ first }) => first)
    .sort();
  return next === undefined ? [gap] : [{ ...gap, last: dayBefore(next) }];
}

/** From the first day of a meter's records to the last. */
function lifeOf({ readings }: Series): Days {
  const lasts = readings.map(({ period }) => period.last).sort();
  return { first: readings[0]?.period.first ?? '', last: lasts.at(-1) ?? '' };
}

/** `2025-03`, `2025-03 to 2025-05`, or the days where they are no whole months. */
function daysText(first: string, last: string): string {
  const isWhole = first.endsWith('-01') && monthOf(last).last === last;
  const [from, to] = isWhole ? [first.slice(0, 7), last.slice(0, 7)] : [first, last];
  return from === to ? from : `${from} to ${to}`;
}
