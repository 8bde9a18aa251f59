// The table of airports, the great circle against distances found elsewhere, and what is suggested for a cell that names no airport.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { greatCircleKilometres, type Airport } from '../src/domain/airport.ts';
import { nearAirports } from '../src/read/nearAirports.ts';
import { readAirports } from '../src/read/readAirports.ts';
import { REPOSITORY } from './support/fakeShell.ts';

const FACTORS = join(REPOSITORY, 'factors');
const TABLE = join(FACTORS, 'airports.csv');
const table = readAirports(FACTORS);

const airport = (code: string): Airport => {
  const found = table.airports.get(code);
  if (found === undefined) throw new Error(`no airport ${code}`);
  return found;
};

describe('the great circle', () => {
  const point = (latitude: number, longitude: number): Airport => ({ ...airport('HKG'), latitude, longitude });

  it('is part of the circumference', () => {
    expect(greatCircleKilometres(point(0, 0), point(90, 0))).toBe(10_008); // a quarter: 6371.0088 × π / 2 = 10,007.557
    expect(greatCircleKilometres(point(0, 179.5), point(0, -179.5))).toBe(111); // a degree: 6371.0088 × π / 180 = 111.195
    expect(greatCircleKilometres(point(0, 0), point(0, 180))).toBe(20_015); // a half: 20,015.115
  });

  // Worked another way, from the angle between two vectors, atan2(|a × b|, a · b): 1255.9238, 1991.9540, 9630.6662, 2564.7079,
  // 5540.6726, 11768.5757 and 19601.9375 km.
  it.each([
    ['HKG', 'PVG', 1256],
    ['HKG', 'PEK', 1992],
    ['HKG', 'LHR', 9631],
    ['HKG', 'SIN', 2565],
    ['LHR', 'JFK', 5541],
    ['SYD', 'EZE', 11769],
    ['AKL', 'MAD', 19602],
  ])('%s–%s is %i km, there and back', (from, to, kilometres) => {
    expect(greatCircleKilometres(airport(from), airport(to))).toBe(kilometres);
    expect(greatCircleKilometres(airport(to), airport(from))).toBe(kilometres);
  });
});

describe('a cell that names no airport', () => {
  it.each([
    ['LON', 'London', ['LHR', 'LGW', 'LCY', 'STN', 'LTN', 'SEN']],
    ['tyo', 'Tokyo', ['HND', 'NRT']],
    ['上海', 'Shanghai', ['PVG', 'SHA']],
    ['HGK', undefined, ['HKG', 'KHG']],
    ['Hongqiao', undefined, ['SHA']],
    ['Nowhere at all', undefined, []],
    ['X', undefined, []],
  ])('%s', (text, city, codes) => {
    const near = nearAirports(text, table);
    expect([near.city?.name, near.airports.map((each) => each.slice(0, 3))]).toEqual([city, codes]);
  });
});

describe('airports.csv', () => {
  it('has every airport once, on the globe', () => {
    const lines = readFileSync(TABLE, 'utf8').trim().split('\n').length - 1;
    expect(table.airports.size).toBe(lines);
    for (const { latitude, longitude } of table.airports.values()) {
      expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
      expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
    }
  });

  it('has the airports of every city; only a city with one airport may share its code', () => {
    for (const { code, airports } of table.cities) {
      expect(airports.filter((each) => !table.airports.has(each))).toEqual([]);
      if (table.airports.has(code)) expect(airports).toContain(code);
    }
  });
});
