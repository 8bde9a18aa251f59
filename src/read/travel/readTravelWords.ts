// The words of travel reports, in three languages: headers, modes, cabins, what a row records (factors/import/travel-*.csv).
import { join } from 'node:path';
import type { AirportTable } from '../../domain/airport.ts';
import { spellingKey } from '../../domain/spelling.ts';
import { TRAVEL_ROLES, TRAVEL_USES, type TravelRole, type TravelUse, type TravelWords } from '../../domain/travel.ts';
import { listIn, readTable } from '../readTable.ts';

const LANGUAGES = ['spellings_en', 'spellings_zh_hant', 'spellings_zh_hans'] as const;

/** Reads the tables; a fault in them is our own and thrown. */
export function readTravelWords(folder: string, airports: AirportTable): TravelWords {
  const rowsOf = (name: string): ReturnType<typeof readTable>['rows'] => readTable(join(folder, name)).rows;
  const columns = new Map<string, { role: TravelRole; rank: number }>();
  for (const row of rowsOf(join('import', 'travel-columns.csv'))) {
    const role = TRAVEL_ROLES.find((each) => each === row.cell('role'));
    if (role === undefined) throw new Error(`travel-columns.csv:${row.line}: no role ${row.cell('role')}`);
    for (const language of LANGUAGES) {
      for (const [rank, spelling] of listIn(row.cell(language)).entries()) {
        const known = columns.get(spellingKey(spelling));
        if (known !== undefined && known.role !== role)
          throw new Error(`travel-columns.csv: ${spelling} is of two roles`);
        columns.set(spellingKey(spelling), { role, rank });
      }
    }
  }
  const meanings = Object.fromEntries(TRAVEL_USES.map((use) => [use, new Map<string, string>()])) as Record<
    TravelUse,
    Map<string, string>
  >;
  for (const row of rowsOf(join('import', 'travel-words.csv'))) {
    const ofUse = meanings[row.cell('use') as TravelUse];
    for (const spelling of [row.cell('name'), ...listIn(row.cell('spellings'))])
      ofUse.set(spellingKey(spelling), row.cell('name'));
  }
  for (const row of rowsOf('regions.csv')) {
    if (row.cell('kind') === 'country') meanings.country.set(spellingKey(row.cell('name')), row.cell('region'));
    if (row.cell('kind') === 'country') meanings.country.set(spellingKey(row.cell('region')), row.cell('region'));
  }
  const airportNames = namesOf(airports);
  for (const row of rowsOf(join('import', 'airport-names.csv')))
    for (const spelling of listIn(row.cell('spellings'))) airportNames.set(spellingKey(spelling), row.cell('code'));
  return { columns, meanings, airportNames, airports };
}

/** Airports by their whole name where one alone has it, and without `International Airport` where more than the city is left. */
function namesOf({ airports, cities }: AirportTable): Map<string, string> {
  const names = new Map<string, string>();
  const several = new Set<string>();
  const add = (name: string, code: string): void => {
    if (names.has(name)) several.add(name);
    names.set(name, code);
  };
  for (const { code, name } of airports.values()) add(spellingKey(name), code);
  for (const city of cities) {
    for (const code of city.airports) {
      const key = spellingKey(airports.get(code)?.name ?? '').replace(/ (?:international )?airport$/, '');
      if (key.startsWith(`${spellingKey(city.name)} `)) add(key, code);
    }
  }
  for (const name of several) names.delete(name);
  return names;
}
