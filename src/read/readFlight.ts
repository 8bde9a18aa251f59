// A flight counted in persons or trips: its airports give the distance that leads to person-kilometres.
import type { Subject } from '../domain/activity.ts';
import { greatCircleKilometres, type Airport, type AirportTable } from '../domain/airport.ts';
import { dimensionKey } from '../domain/dimension.ts';
import { airportMissing, airportRepeated, airportUnknown } from '../domain/faults/travelFaults.ts';
import type { Details } from '../domain/ledger.ts';
import type { Unit } from '../domain/unit.ts';
import { nearAirports } from './nearAirports.ts';
import type { CellFault } from './readDate.ts';

const ENDS = ['origin', 'destination'] as const;

/** Whether a row needs the distance of its airports: it counts who flew where its factors go by person-kilometre. */
export function isCountedInLegs(subject: Subject, unit: Unit): boolean {
  const flies = subject.dimensions.includes('trip') && subject.dimensions.includes('length·person');
  const dimension = dimensionKey(unit);
  return flies && (dimension === 'person' || dimension === 'trip');
}

/** The airports of a flight and their distance in km, as details; or the faults of the cells that name them. */
export function readFlight(
  cell: (column: string) => string,
  airports: () => AirportTable,
  faults: CellFault[],
): Details {
  const [origin, destination] = ENDS.map((end) => cell(end));
  if (origin === '' || destination === '') {
    const other = `${origin}${destination}`;
    const column = origin === '' ? 'origin' : 'destination';
    faults.push((at) => airportMissing(at(other === '' ? 'unit' : column), { column, other }));
    return {};
  }
  const table = airports();
  const [from, to] = ENDS.map((end) => findAirport(cell(end), end, table, faults));
  if (from === undefined || to === undefined) return {};
  if (from === to) {
    faults.push((at) => airportRepeated(at('destination'), { code: from.code }));
    return {};
  }
  return { origin: from.code, destination: to.code, distance: String(greatCircleKilometres(from, to)) };
}

function findAirport(
  text: string,
  end: (typeof ENDS)[number],
  table: AirportTable,
  faults: CellFault[],
): Airport | undefined {
  const airport = table.airports.get(text.normalize('NFKC').toUpperCase());
  if (airport === undefined) {
    const { city, airports } = nearAirports(text, table);
    faults.push((at) => airportUnknown(at(end), { text, city: city?.name, airports }));
  }
  return airport;
}
