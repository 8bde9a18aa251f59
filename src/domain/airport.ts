// Airports by IATA code, and how far apart two of them are along the great circle.

/** An airport; latitude and longitude are degrees, north and east positive. */
export type Airport = {
  readonly code: string;
  readonly name: string;
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
};

/** A city with its airports; `code` is the code that IATA has for all of them together, empty where it has none. */
export type AirportCity = {
  readonly code: string;
  readonly name: string;
  readonly spellings: readonly string[];
  readonly airports: readonly string[];
};

/** Airports by code, and cities. */
export type AirportTable = {
  readonly airports: ReadonlyMap<string, Airport>;
  readonly cities: readonly AirportCity[];
};

/** Mean radius of the Earth, (2a + b) / 3 of the ellipsoid WGS 84 (IUGG; Moritz, Geodetic Reference System 1980). */
const MEAN_RADIUS_KM = 6371.0088;

/**
 * The great-circle distance of two airports in whole kilometres, half up: haversine on a sphere of the mean radius. Floating-point
 * numbers stand here alone, to find a distance; the last bits of sines may differ between machines, whole kilometres do not. Whatever
 * a publisher adds for detours (8 % in the UK Government's factors) is part of its factors, never of the distance.
 */
export function greatCircleKilometres(from: Airport, to: Airport): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (degrees: number): number => Math.sin(radians(degrees) / 2) ** 2;
  const haversine =
    half(to.latitude - from.latitude) +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * half(to.longitude - from.longitude);
  return Math.floor(2 * MEAN_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine))) + 0.5);
}
