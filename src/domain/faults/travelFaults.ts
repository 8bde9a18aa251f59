// What can be wrong with a flight, and with a list of vehicles.
import { defineFault, quoted } from './define.ts';

/** `isImported`: the row is read through a profile, which can state the airport of a place. */
export const airportUnknown = defineFault<{
  text: string;
  city: string | undefined;
  airports: readonly string[];
  isImported?: boolean;
}>('airport-unknown', ({ text, city, airports, isImported = false }) => ({
  message:
    city === undefined
      ? `${quoted(text)} is no airport that is known here${airports.length === 0 ? '' : `; did you mean ${airports.join(', ')}?`}`
      : `${quoted(text)} is a city (${city}), not an airport`,
  hint: isImported
    ? `state in the profile which airport it is: travel: {airports: {${text}: ${airports[0]?.slice(0, 3) ?? 'HKG'}}}${airports.length > 1 ? `; it has ${airports.join(', ')}` : ''}`
    : city === undefined
      ? 'write the IATA code of three letters, such as HKG; or give the distance yourself: quantity in person·km'
      : `write the airport: ${airports.join(', ')}`,
}));

export const airportMissing = defineFault<{ column: string; other: string }>(
  'airport-missing',
  ({ column, other }) => ({
    message:
      other === ''
        ? 'a flight counted in persons or trips needs the airports it goes from and to'
        : `a flight from or to ${quoted(other)} needs its ${column} too`,
    hint: 'write IATA codes in the columns origin and destination (HKG, PVG), or give the quantity in person·km',
  }),
);

export const airportRepeated = defineFault<{ code: string }>('airport-repeated', ({ code }) => ({
  message: `the flight leaves from ${code} and goes to ${code}`,
  hint: 'write where it went; there and back is the unit "return trip", with the two airports once',
}));

export const fuelUnfit = defineFault<{ text: string }>('fuel-unfit', ({ text }) => ({
  message: `${quoted(text)} is no fuel of a vehicle`,
  hint: 'write petrol, diesel, lpg or electricity; `esgcalc activities` lists all, in three languages',
}));

export const fuelEconomyUnusual = defineFault<{
  vehicle: string;
  class: string;
  fuel: string;
  litres: string;
  kilometres: string;
  economy: string;
  least: string;
  most: string;
}>(
  'fuel-economy-unusual',
  ({ vehicle, class: kind, fuel, litres, kilometres, economy, least, most }) => ({
    message: `${quoted(vehicle)} took ${economy} L/100 km (${litres} L over ${kilometres} km); usual for ${quoted(kind)} with ${fuel} is ${least} to ${most}`,
    hint: 'compare litres and km with the fuel cards and the odometer: a missing bill, miles, or another vehicle on the card',
  }),
  { severity: 'note' },
);
