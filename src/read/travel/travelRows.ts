// The trips that count as rows of the activity table: once with the supplier's figures, once with what they are recomputed from.
import { dimensionKey } from '../../domain/dimension.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { airportRepeated, airportUnknown } from '../../domain/faults/travelFaults.ts';
import {
  travelCellMissing,
  travelCountryUnknown,
  travelFigureWhole,
  travelUnitMissing,
} from '../../domain/faults/travelReportFaults.ts';
import type { Fraction } from '../../domain/fraction.ts';
import type { Language } from '../../domain/language.ts';
import type { Leg, TravelRow, TravelTable, Trip } from '../../domain/travel.ts';
import { parseUnit, type UnitTable } from '../../domain/unit.ts';
import { findAirport, findCountry } from './findAirport.ts';
import type { SettledTrip } from './settleTickets.ts';
import type { TravelContext } from './travelContext.ts';
import { recomputedNote, supplierNote } from './travelNotes.ts';

type Cells = readonly (readonly [column: string, text: string])[];

/** Each trip with the supplier's figure; a trip without one, or of which only some legs count, is a fault of this view. */
export function supplierRows(
  settled: readonly SettledTrip[],
  context: TravelContext,
  units: UnitTable,
  language: Language,
): TravelTable {
  const faults: Diagnostic[] = [];
  const unit = context.profile.emissionUnit;
  const first = settled[0]?.trip.input;
  const reading = unit === undefined ? undefined : parseUnit(unit, units);
  const isEmission = reading !== undefined && 'unit' in reading && ['CO2e', 'CO2'].includes(dimensionKey(reading.unit));
  if (!isEmission && first !== undefined && settled.some(({ trip }) => trip.emissions !== undefined)) {
    return { rows: [], faults: [travelUnitMissing(first.placeOf('emissions'), { text: unit ?? '' })] };
  }
  const rows = settled.flatMap((each) => supplierRow(each, unit ?? '', language, faults));
  return { rows, faults };
}

/** Flights as legs between airports, stays as room-nights; whatever is not recomputed with the supplier's figure. */
export function recomputedRows(
  settled: readonly SettledTrip[],
  context: TravelContext,
  language: Language,
): TravelTable {
  const faults: Diagnostic[] = [];
  const { recompute, emissionUnit = '' } = context.profile;
  const rows = settled.flatMap((each) =>
    recompute.includes(each.trip.activity)
      ? recomputedRow(each, context, language, faults)
      : supplierRow(each, emissionUnit, language, faults),
  );
  return { rows, faults };
}

function supplierRow(
  { trip, legs }: SettledTrip,
  unit: string,
  language: Language,
  faults: Diagnostic[],
): readonly TravelRow[] {
  const { input, emissions, activity } = trip;
  if (emissions === undefined) {
    faults.push(travelCellMissing(input.placeOf('emissions'), { role: 'emissions', activity }));
    return [];
  }
  if (legs.length < trip.legs.length) {
    faults.push(travelFigureWhole(input.placeOf('emissions'), { text: input.cell('emissions') }));
    return [];
  }
  const route = legs.length === 0 ? '' : `${legs.map(({ from, to }) => `${from}–${to}`).join(', ')}; `;
  return [
    row(trip, emissions, unit, [
      ['method', 'supplier-specific'],
      ['note', `${route}${supplierNote(trip.statement, activity, language)}`],
    ]),
  ];
}

function recomputedRow(
  { trip, legs }: SettledTrip,
  context: TravelContext,
  language: Language,
  faults: Diagnostic[],
): readonly TravelRow[] {
  const { input, activity, persons, distance } = trip;
  const told = [
    ['method', 'distance-based'],
    ['note', recomputedNote(language)],
  ] as const;
  if (activity === 'hotel stay') return stayRow(trip, context, language, faults);
  if (activity === 'flight' && legs.length > 0) {
    return legs.flatMap((leg) => {
      const ends = airportsOf(leg, trip, context, faults);
      return ends === undefined ? [] : [row(trip, persons, 'trip', [...ends, ...told])];
    });
  }
  if (distance === undefined) {
    const role = activity === 'flight' ? 'from' : 'distance';
    faults.push(travelCellMissing(input.placeOf(role), { role, activity }));
    return [];
  }
  const isOfVehicle = activity === 'taxi' || activity === 'car travel';
  const { distanceUnit } = context.profile;
  const quantity = isOfVehicle ? distance : distance.times(persons);
  return [row(trip, quantity, isOfVehicle ? distanceUnit : `person·${distanceUnit}`, told)];
}

function stayRow(trip: Trip, context: TravelContext, language: Language, faults: Diagnostic[]): readonly TravelRow[] {
  const { input, roomNights } = trip;
  const place = input.cell('to') || input.cell('from');
  const country = findCountry(input.cell('country'), place, context.words);
  if (roomNights === undefined)
    faults.push(travelCellMissing(input.placeOf('nights'), { role: 'nights', activity: trip.activity }));
  if (country === undefined) {
    const role = input.cell('country') === '' ? 'to' : 'country';
    faults.push(travelCountryUnknown(input.placeOf(role), { text: input.cell('country') || place }));
  }
  if (roomNights === undefined || country === undefined) return [];
  return [
    row(trip, roomNights, 'room-night', [
      ['region', country],
      ['method', 'average-data'],
      ['note', `${place === '' ? '' : `${place}; `}${recomputedNote(language)}`],
    ]),
  ];
}

/** The airports of a leg as cells; undefined with faults where one is not known. */
function airportsOf(leg: Leg, { input }: Trip, context: TravelContext, faults: Diagnostic[]): Cells | undefined {
  const codes = (['from', 'to'] as const).map((end) => {
    const found = findAirport(leg[end], context);
    if ('airport' in found) return found.airport.code;
    const at = input.placeOf(input.cell(end) === '' ? 'itinerary' : end);
    faults.push(airportUnknown(at, { text: leg[end], city: found.city, airports: found.candidates, isImported: true }));
    return undefined;
  });
  const [origin, destination] = codes;
  if (origin === undefined || destination === undefined) return undefined;
  if (origin === destination) {
    faults.push(airportRepeated(input.placeOf('to'), { code: origin }));
    return undefined;
  }
  return [
    ['origin', origin],
    ['destination', destination],
  ];
}

function row(trip: Trip, quantity: Fraction, unit: string, told: Cells): TravelRow {
  const cells: Cells = [
    ['date', trip.date],
    ['activity', trip.activity],
    ['class', trip.class],
    ['quantity', quantity.toExactText()],
    ['unit', unit],
    ['evidence', trip.ticket],
    ...told,
  ];
  return { row: trip.input.row, cells: new Map(cells.filter(([, text]) => text !== '')) };
}
