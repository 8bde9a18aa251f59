// Which airport a place of a report is: by its code, its name, a city that has but one, or as a profile states. Never the likely one.
import type { Airport } from '../../domain/airport.ts';
import { spellingKey } from '../../domain/spelling.ts';
import { nearAirports } from '../nearAirports.ts';
import type { TravelContext } from './travelContext.ts';
import type { TravelWords } from '../../domain/travel.ts';

/** The airport of a place, or the city and the airports that it may mean. */
export type FoundAirport =
  { readonly airport: Airport } | { readonly city: string | undefined; readonly candidates: readonly string[] };

/** Looks for a place: `PVG`, `Shanghai (PVG)`, `PVG - Shanghai Pudong`, `上海虹桥`, `Singapore`. Each is looked for once. */
export function findAirport(text: string, context: TravelContext): FoundAirport {
  const known = context.places.get(text);
  if (known !== undefined) return known;
  const found = lookFor(text, context);
  context.places.set(text, found);
  return found;
}

function lookFor(text: string, { words: { airportNames, airports }, profile }: TravelContext): FoundAirport {
  const written = text.normalize('NFKC').trim();
  const key = spellingKey(written);
  const [, inBrackets, inFront] = /\(([A-Za-z]{3})\)$|^([A-Z]{3})\s*[-–:]\s*\S/.exec(written) ?? [];
  const code = profile.airports.get(key) ?? inBrackets ?? inFront ?? written;
  const airport = airports.airports.get(code.toUpperCase());
  if (airport !== undefined) return { airport };
  const { city, airports: candidates } = nearAirports(written, airports);
  const [only, ...others] = city?.airports ?? [];
  const named = airports.airports.get((others.length === 0 ? only : undefined) ?? airportNames.get(key) ?? '');
  return named === undefined ? { city: city?.name, candidates } : { airport: named };
}

/** One key for a place however it is written, so that tickets and their refunds find one another. */
export function placeKey(text: string, context: TravelContext): string {
  const found = findAirport(text, context);
  return 'airport' in found ? found.airport.code : spellingKey(text);
}

/** The country of a stay: as it is written, else that of the city's airports. */
export function findCountry(country: string, place: string, { meanings, airports }: TravelWords): string | undefined {
  if (country !== '') return meanings.country.get(spellingKey(country));
  const { city } = nearAirports(place, airports);
  const [code = place.toUpperCase()] = city?.airports ?? [];
  return airports.airports.get(code)?.country ?? meanings.country.get(spellingKey(place));
}
