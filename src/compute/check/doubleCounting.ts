// One thing counted in two places (BND001, TRV008): a row in two scopes, own cars and travel claims, spend and distance of the same trips.
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { dimensionKey, isCurrency } from '../../domain/dimension.ts';
import { carsTwice, scopeTwice, travelTwice } from '../../domain/faults/boundaryFaults.ts';
import type { Scope } from '../../domain/activity.ts';
import { allOf } from '../../domain/phrase.ts';
import { placeText } from './duplicates.ts';
import { appearance } from './lookalikes.ts';
import {
  amountText,
  daysName,
  groupedBy,
  inFiles,
  isCounted,
  sumOfReadings,
  yearOf,
  type Counted,
  type Series,
} from './series.ts';

/** Travel that people claim for cars. */
const CAR_CLAIMS = ['car travel', 'taxi', 'motorbike travel'];
/** Fuels that cars run on, unless their class says that they are burnt in place. */
const CAR_FUELS = ['petrol', 'diesel', 'bio petrol', 'renewable petrol', 'company car distance'];

/** All readings of a kind at one site in one year. */
type SiteYear = { readonly site: string; readonly year: string; readonly found: readonly Placed[] };
type Placed = { readonly series: Series; readonly reading: Counted };

export function findDoubleCounts(all: readonly Series[]): Diagnostic[] {
  return [...findTwoScopes(all), ...findCars(all), ...findSpend(all)];
}

function scopeOf({ key, subject }: Series): Scope {
  return key.scope === '' ? subject.scope : key.scope;
}

/** Rows of one site, activity and period in two scopes that have the same evidence or the same amount. */
function findTwoScopes(all: readonly Series[]): Diagnostic[] {
  const sources = groupedBy(all, ({ site, subject }) => `${appearance(site)}\u001f${subject.name}`);
  return [...sources.values()].flatMap((series) => {
    if (new Set(series.map(scopeOf)).size < 2) return [];
    const placed = series.flatMap((each) =>
      each.readings.filter(isCounted).map((reading) => ({ series: each, reading })),
    );
    placed.sort((a, b) => inFiles(a.reading, b.reading));
    const seen = new Map<string, Placed>();
    return placed.flatMap((each): Diagnostic[] => {
      const { period, evidence, amount, unit } = each.reading;
      const days = daysName(period);
      const names = [
        `${days} ${amount.toExactText()} ${unit.symbol}`,
        ...(evidence === '' ? [] : [`${days} ${evidence}`]),
      ];
      const before = names
        .map((name) => seen.get(name))
        .find((other) => other !== undefined && scopeOf(other.series) !== scopeOf(each.series));
      for (const name of names) if (!seen.has(name)) seen.set(name, each);
      if (before === undefined || amount.isZero()) return [];
      const told = {
        site: each.series.site,
        activity: each.series.subject.name,
        year: yearOf(each.reading),
        scopes: allOf([scopeOf(before.series), scopeOf(each.series)]),
        first: placeText(before.reading),
        amount: amountText(amount, unit),
      };
      return [scopeTwice({ ...each.reading.at, field: 'scope' }, told)];
    });
  });
}

function bySiteAndYear(all: readonly Series[], isWanted: (series: Series) => boolean): ReadonlyMap<string, SiteYear> {
  const placed = all.filter(isWanted).flatMap((series) => {
    const look = appearance(series.site);
    return series.readings.filter(isCounted).map((reading) => ({ series, reading, look }));
  });
  const groups = groupedBy(placed, ({ reading, look }) => `${look}\u001f${yearOf(reading)}`);
  return new Map(
    [...groups].map(([name, found]) => [
      name,
      { site: found[0]?.series.site ?? '', year: name.split('\u001f')[1] ?? '', found },
    ]),
  );
}

/** The amounts as one text where they are of one dimension. */
function totalText(found: readonly Placed[]): string {
  return [...groupedBy(found, ({ reading }) => dimensionKey(reading.unit)).values()]
    .map((same) => amountText(sumOfReadings(same.map(({ reading }) => reading)), (same[0] as Placed).reading.unit))
    .join(' + ');
}

/** Fuel of the company's cars beside claims for trips in cars; a note on a claim says that it is looked at. */
function findCars(all: readonly Series[]): Diagnostic[] {
  const claims = bySiteAndYear(all, (series) => scopeOf(series) === '3.6' && CAR_CLAIMS.includes(series.subject.name));
  if (claims.size === 0) return [];
  const fuels = bySiteAndYear(
    all,
    (series) =>
      scopeOf(series) === '1' && CAR_FUELS.includes(series.subject.name) && !/stationary/i.test(series.key.class),
  );
  return [...claims].flatMap(([name, { site, year, found }]) => {
    const own = fuels.get(name);
    // A ride of one day with its receipt is a taxi's; claims for a month or a year may be for any car.
    const isClaim = ({ series, reading }: Placed): boolean =>
      !reading.isNoted && (series.subject.name !== 'taxi' || reading.period.grain !== 'day');
    const open = found.filter(isClaim);
    const [first] = open;
    const [fuel] = own?.found ?? [];
    if (own === undefined || first === undefined || fuel === undefined) return [];
    const same = open.filter(({ series }) => series.subject === first.series.subject);
    return [
      carsTwice(
        { ...first.reading.at, field: 'activity' },
        {
          site,
          activity: first.series.subject.name,
          year,
          fuel: fuel.series.subject.name,
          fuelAmount: totalText(own.found.filter(({ series }) => series.subject === fuel.series.subject)),
          claims: same.length,
          claimed: totalText(same),
        },
      ),
    ];
  });
}

/** Travel by spend beside travel by distance or nights, at one site in one year. */
function findSpend(all: readonly Series[]): Diagnostic[] {
  const isSpend = ({ key }: Series): boolean => isCurrency(dimensionKey(key.unit));
  const isTravel = (series: Series): boolean => scopeOf(series) === '3.6';
  const isResult = ({ key }: Series): boolean => dimensionKey(key.unit).startsWith('CO2');
  const spends = bySiteAndYear(all, (series) => isTravel(series) && isSpend(series));
  const trips = bySiteAndYear(all, (series) => isTravel(series) && !isSpend(series) && !isResult(series));
  return [...spends].flatMap(([name, { site, year, found }]) => {
    const open = found.filter(({ reading }) => !reading.isNoted);
    const others = [...new Set((trips.get(name)?.found ?? []).map(({ series }) => series.subject.name))].sort();
    const [first] = open;
    if (first === undefined || others.length === 0) return [];
    const told = { site, activity: first.series.subject.name, year, spent: totalText(open), others };
    return [travelTwice({ ...first.reading.at, field: 'unit' }, told)];
  });
}
