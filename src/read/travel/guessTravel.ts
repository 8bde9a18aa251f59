// Whether a table is a report of trips, by its headers, and which column has which role.
import { dimensionKey } from '../../domain/dimension.ts';
import { spellingKey } from '../../domain/spelling.ts';
import type { TravelRole } from '../../domain/travel.ts';
import { parseUnit, type UnitTable } from '../../domain/unit.ts';
import { splitHeaderUnit } from '../splitHeaderUnit.ts';
import type { TravelWords } from '../../domain/travel.ts';

/** The columns of a report by role, counted from 0, and the units that their headers carry. */
export type TravelGuess = {
  readonly columns: ReadonlyMap<TravelRole, number>;
  readonly emissionUnit: string | undefined;
  readonly distanceUnit: 'km' | 'mile';
};

/** The roles of a header; undefined where it is none of a report of trips: somebody, and where or how long. */
export function guessTravel(headers: readonly string[], words: TravelWords, units: UnitTable): TravelGuess | undefined {
  const best = new Map<TravelRole, { readonly column: number; readonly rank: number; readonly unit: string }>();
  for (const [column, header] of headers.entries()) {
    const { name, unit } = splitHeaderUnit(header, units);
    const known = words.columns.get(spellingKey(header)) ?? words.columns.get(spellingKey(name));
    const found = known ?? emissionColumn(name, unit, units);
    if (found === undefined) continue;
    const before = best.get(found.role);
    if (before === undefined || found.rank < before.rank) best.set(found.role, { column, rank: found.rank, unit });
  }
  const has = (...roles: readonly TravelRole[]): boolean => roles.every((role) => best.has(role));
  const isWho = has('traveller') || has('ticket');
  if (!isWho || !(has('from', 'to') || has('itinerary') || has('nights'))) return undefined;
  const distance = best.get('distance');
  const isMiles = /mile|英里|哩/i.test(`${headers[distance?.column ?? -1] ?? ''} ${distance?.unit ?? ''}`);
  return {
    columns: new Map([...best].map(([role, { column }]) => [role, column])),
    emissionUnit: emissionUnit(best.get('emissions')?.unit ?? '', units),
    distanceUnit: isMiles ? 'mile' : 'km',
  };
}

/** `kg CO2e`, `Trip emissions (tCO2e)`: the unit alone says that these are emissions. */
function emissionColumn(
  name: string,
  unit: string,
  units: UnitTable,
): { readonly role: TravelRole; readonly rank: number } | undefined {
  const reading = parseUnit(unit, units);
  const isEmission = unit !== '' && 'unit' in reading && ['CO2e', 'CO2'].includes(dimensionKey(reading.unit));
  return isEmission ? { role: 'emissions', rank: name === '' ? 50 : 100 } : undefined;
}

/** A mass in the header of emissions is one of CO2e: a column of carbon emissions in kg. */
function emissionUnit(unit: string, units: UnitTable): string | undefined {
  const reading = parseUnit(unit, units);
  if (!('unit' in reading)) return undefined;
  const { symbol } = reading.unit;
  const key = dimensionKey(reading.unit);
  if (key === 'mass') return `${symbol}CO2e`;
  return key === 'CO2e' || key === 'CO2' ? symbol : undefined;
}
