// Whether a vehicle's litres per 100 km are usual for its class: a note that helps to find a missing bill or a wrong odometer.
import type { Diagnostic, Place } from '../domain/diagnostic.ts';
import { fuelEconomyUnusual } from '../domain/faults/travelFaults.ts';
import { Fraction } from '../domain/fraction.ts';
import { spellingKey } from '../domain/spelling.ts';
import type { FleetVocabulary, VehicleKind } from '../domain/vocabulary.ts';
import { readQuantity } from './readQuantity.ts';

/** The cells of one vehicle's record. */
export type FleetRecord = {
  readonly vehicle: string;
  readonly class: string;
  readonly fuel: string;
  readonly litres: string;
  readonly kilometres: string;
};

/** Litres per 100 km between which a class usually lies. */
export type FuelEconomyRange = { readonly least: Fraction; readonly most: Fraction };

const HALF = Fraction.of(1n, 2n);

/** A note where the record's litres per 100 km lie outside the range; undefined where they do not, or cannot be judged. */
export function judgeFuelEconomy(
  record: FleetRecord,
  range: FuelEconomyRange,
  place: () => Place,
): Diagnostic | undefined {
  const [litres, kilometres] = [amountOf(record.litres), amountOf(record.kilometres)];
  if (litres === undefined || kilometres === undefined || kilometres.isZero()) return undefined;
  const economy = litres.times(Fraction.of(100n)).over(kilometres);
  if (economy.compare(range.least) >= 0 && economy.compare(range.most) <= 0) return undefined;
  return fuelEconomyUnusual(place(), {
    ...record,
    economy: economy.toFixed(1),
    least: range.least.toFixed(1),
    most: range.most.toFixed(1),
  });
}

/**
 * The range of a class and fuel in factors/fuel-economy.csv (EMSD, energy utilisation indices): of the class itself, else of all
 * classes of its kind. Indices are means, so a range of a single one goes from half of it to one and a half.
 */
export function usualRange(
  kind: string,
  fuel: string,
  { economies, kinds }: FleetVocabulary,
): FuelEconomyRange | undefined {
  const ofFuel = economies.filter((each) => each.fuel === '' || each.fuel === fuel);
  const exact = ofFuel.filter((each) => spellingKey(each.class) === spellingKey(kind));
  const name = kindOfVehicle(kind, kinds)?.name;
  const ofKind = ofFuel.filter((each) => name !== undefined && kindOfVehicle(each.class, kinds)?.name === name);
  const [first, ...others] = (exact.length > 0 ? exact : ofKind).map(({ litres }) => litres);
  if (first === undefined) return undefined;
  if (others.length === 0) return { least: first.times(HALF), most: first.plus(first.times(HALF)) };
  const least = others.reduce((a, b) => (b.compare(a) < 0 ? b : a), first);
  const most = others.reduce((a, b) => (b.compare(a) > 0 ? b : a), first);
  return { least, most };
}

/** The kind of vehicle that a class begins with: `private car 1501-2500 cc` and `private car, petrol` are private cars. */
export function kindOfVehicle(text: string, kinds: readonly VehicleKind[]): VehicleKind | undefined {
  const key = spellingKey(text);
  const matches = kinds.flatMap((kind) =>
    [kind.name, ...kind.spellings]
      .map(spellingKey)
      .filter((spelling) => key.includes(spelling))
      .map((spelling) => ({ kind, length: spelling.length })),
  );
  return matches.sort((a, b) => b.length - a.length)[0]?.kind;
}

function amountOf(text: string): Fraction | undefined {
  const quantity = readQuantity(text);
  return quantity.kind === 'number' && quantity.digits > 0n
    ? Fraction.scaled(quantity.digits, quantity.decimals)
    : undefined;
}
