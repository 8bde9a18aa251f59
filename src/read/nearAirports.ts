// Which airports may be meant by a cell that is no airport's code: a city's, one with letters exchanged, or one of that name.
import type { AirportCity, AirportTable } from '../domain/airport.ts';
import { spellingKey } from '../domain/spelling.ts';

/** The city that was named, by its code or in words, if any; and the airports that may be meant, with their names. */
export type NearAirports = { readonly city: AirportCity | undefined; readonly airports: readonly string[] };

const MOST_NAMED = 6;
const LEAST_OF_A_NAME = 3;

/** Looks for what may be meant; few, and in a fixed order. */
export function nearAirports(text: string, { airports, cities }: AirportTable): NearAirports {
  const key = spellingKey(text);
  const city = cities.find(({ code, name, spellings }) =>
    [code, name, ...spellings].some((spelling) => spelling !== '' && spellingKey(spelling) === key),
  );
  const named = (codes: readonly string[]): string[] =>
    codes.slice(0, MOST_NAMED).flatMap((code) => {
      const airport = airports.get(code);
      return airport === undefined ? [] : [`${code} (${airport.name})`];
    });
  if (city !== undefined) return { city, airports: named(city.airports) };
  const letters = key.toUpperCase();
  if (/^[A-Z]{3}$/.test(letters))
    return { city, airports: named(exchanged(letters).filter((code) => airports.has(code))) };
  if (key.length < LEAST_OF_A_NAME) return { city, airports: [] };
  const ofName = [...airports.values()].filter(({ name }) => spellingKey(name).includes(key));
  return { city, airports: named(ofName.map(({ code }) => code)) };
}

/** The other orders of three letters, those nearest to the written one first: HGK may be HKG. */
function exchanged(code: string): string[] {
  const [a, b, c] = code.split('');
  return [...new Set([`${a}${c}${b}`, `${b}${a}${c}`, `${c}${b}${a}`, `${b}${c}${a}`, `${c}${a}${b}`])].filter(
    (other) => other !== code,
  );
}
