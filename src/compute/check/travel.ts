// Trips: one way without a way back (TRV003), cabins not known (TRV007), suppliers' results without a method (TRV001).
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { dimensionKey } from '../../domain/dimension.ts';
import { cabinUnknown, resultUnexplained, returnMissing } from '../../domain/faults/boundaryFaults.ts';
import { Fraction, sumOf } from '../../domain/fraction.ts';
import { shareText } from '../../domain/percent.ts';
import { appearance } from './lookalikes.ts';
import {
  amountText,
  firstInFiles,
  groupedBy,
  isCounted,
  rough,
  sumOfReadings,
  yearOf,
  type Counted,
  type Series,
} from './series.ts';

/** Up to this share of the distance may have no cabin. */
const MOST_UNKNOWN = Fraction.of(1n, 10n);

export function findTravel(all: readonly Series[]): Diagnostic[] {
  const travel = all.filter(({ key, subject }) => (key.scope === '' ? subject.scope : key.scope) === '3.6');
  return [...findOneWay(travel), ...findCabins(travel), ...findResults(travel)];
}

type Leg = { readonly series: Series; readonly reading: Counted; readonly from: string; readonly to: string };

/** Flights one way to where nobody leaves from again, site by site and year by year. */
function findOneWay(travel: readonly Series[]): Diagnostic[] {
  const legs = travel.flatMap((series) => {
    const { origin: from = '', destination: to = '', distance } = series.key.details;
    const isReturn = series.key.unit.symbol === 'return trip';
    if (distance === undefined || isReturn) return [];
    return series.readings.filter(isCounted).map((reading): Leg => ({ series, reading, from, to }));
  });
  const groups = groupedBy(legs, ({ series, reading }) => `${appearance(series.site)}\u001f${yearOf(reading)}`);
  return [...groups.values()].flatMap((here) => {
    const balance = new Map<string, Fraction>();
    for (const { from, to, reading } of here) {
      balance.set(from, (balance.get(from) ?? Fraction.zero).minus(reading.amount));
      balance.set(to, (balance.get(to) ?? Fraction.zero).plus(reading.amount));
    }
    const left = new Set(here.map(({ from }) => from));
    // Round journeys in several legs come back to where they began, and leave again from each place they reach.
    const open = here.filter(({ from, to }) => !left.has(to) && balance.get(from)?.isNegative() === true);
    return [...groupedBy(open, ({ from, to }) => `${from} ${to}`).values()].map((same) => {
      const { series, reading, from, to } = same[0] as Leg;
      const persons = sumOf(same.map((leg) => leg.reading.amount));
      const out = amountText(persons, reading.unit);
      const told = { site: series.site, activity: series.subject.name, year: yearOf(reading), from, to, out };
      return returnMissing({ ...reading.at, field: 'unit' }, told);
    });
  });
}

/** The share of the passenger-kilometres whose class is empty, by year. */
function findCabins(travel: readonly Series[]): Diagnostic[] {
  const flown = travel.flatMap(({ key, subject, readings }) => {
    if (subject.name !== 'flight') return [];
    const isPassengerKilometres = dimensionKey(key.unit) === 'length·person';
    // What is counted otherwise, such as by its cost, has no length that is known.
    const kilometres = Fraction.parse(key.details.distance ?? '') ?? Fraction.zero;
    return readings.filter(isCounted).map((reading) => ({
      year: yearOf(reading),
      isUnknown: key.class === '',
      length: isPassengerKilometres ? reading.amount : reading.amount.times(kilometres),
    }));
  });
  return [...groupedBy(flown, ({ year }) => year)].flatMap(([year, legs]) => {
    const total = sumOf(legs.map(({ length }) => length));
    const unknown = sumOf(legs.filter(({ isUnknown }) => isUnknown).map(({ length }) => length));
    if (total.isZero() || unknown.over(total).compare(MOST_UNKNOWN) <= 0) return [];
    const share = shareText(unknown.over(total));
    return [
      cabinUnknown(undefined, {
        year,
        share,
        unknown: `${rough(unknown)} person·km`,
        total: `${rough(total)} person·km`,
      }),
    ];
  });
}

/** Suppliers' own results, in CO2e, whose rows name no method. */
function findResults(travel: readonly Series[]): Diagnostic[] {
  const results = travel.filter(
    ({ key }) => dimensionKey(key.unit).startsWith('CO2') && key.details.method === undefined,
  );
  return [...groupedBy(results, ({ subject }) => subject.name)].flatMap(([activity, same]) => {
    const readings = same.flatMap((series) => series.readings.filter(isCounted));
    const first = firstInFiles(readings);
    if (first === undefined) return [];
    const amount = amountText(sumOfReadings(readings), first.unit);
    return [resultUnexplained({ ...first.at, field: 'unit' }, { activity, rows: readings.length, amount })];
  });
}
