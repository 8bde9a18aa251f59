// Reads the tables of airports: only when a row names one, for most files have none.
import { join } from 'node:path';
import type { AirportTable } from '../domain/airport.ts';
import { listIn, readTable } from './readTable.ts';

/** Airports and cities from the folder of the program's tables; a fault in these tables is our own and thrown. */
export function readAirports(folder: string): AirportTable {
  const airports = readTable(join(folder, 'airports.csv')).rows.map((row) => ({
    code: row.cell('code'),
    name: row.cell('name'),
    country: row.cell('country'),
    latitude: Number(row.cell('latitude')),
    longitude: Number(row.cell('longitude')),
  }));
  const cities = readTable(join(folder, 'airport-cities.csv')).rows.map((row) => ({
    code: row.cell('code'),
    name: row.cell('city'),
    spellings: listIn(row.cell('spellings')),
    airports: listIn(row.cell('airports')),
  }));
  return { airports: new Map(airports.map((airport) => [airport.code, airport])), cities };
}
