// The rules of a factor's unit: above the line what the gas or part is counted in, below it what the activity is measured in.
import { phrase } from '../../domain/phrase.ts';
import type { Words } from '../../domain/phrase.ts';
import type { Activity } from '../../domain/activity.ts';
import type { Diagnostic, Place } from '../../domain/diagnostic.ts';
import { isCurrency, usualUnits } from '../../domain/dimension.ts';
import { BIOGENIC, BRIDGES } from '../../domain/factor.ts';
import { factorUnitUnfit, factorUnitUnreachable } from '../../domain/faults/editionFaults.ts';
import type { Gas } from '../../domain/gas.ts';
import type { Quotient } from './quotient.ts';

/** What may stand above the line, by dimension, and an example. */
type Wanted = { readonly tops: readonly string[]; readonly example: string };

/** Shares are dimensionless; a loss may also be written kWh/kWh. */
const PART_UNITS: ReadonlyMap<string, Wanted> = new Map([
  ['heating value', { tops: ['energy'], example: 'GJ/t' }],
  ['density', { tops: ['mass'], example: 'kg/m3' }],
  ['carbon content', { tops: ['C'], example: 'tC/TJ' }],
  ['oxidation', { tops: [''], example: '%' }],
  ['coal equivalent', { tops: ['mass'], example: 'kg/kg' }],
  ['electricity', { tops: ['energy'], example: 'kWh/m3' }],
  ['loss', { tops: ['', 'energy'], example: 'kWh/kWh' }],
]);

/** Steps between dimensions that the heating values and densities of an edition allow, by activity. */
export type Bridges = ReadonlyMap<string, readonly (readonly [string, string])[]>;

/** The bridges of one edition's rows. */
export function bridgesOf(rows: readonly { activity: string; gas: string; unit: Quotient | undefined }[]): Bridges {
  const bridges = new Map<string, (readonly [string, string])[]>();
  for (const { activity, gas, unit } of rows) {
    if (unit === undefined || !BRIDGES.includes(gas)) continue;
    bridges.set(activity, [...(bridges.get(activity) ?? []), [unit.topDimension, unit.perDimension]]);
  }
  return bridges;
}

/** Whether the upper side is what the gas or part is counted in, and a lower side stands where one is needed. */
export function checkTop(place: Place, unit: Quotient, gas: string, known: Gas | undefined): Diagnostic[] {
  const { tops, example } = PART_UNITS.get(gas) ?? wantedOf(gas, known);
  const unfit = (what: Words): Diagnostic[] => [
    factorUnitUnfit(place, { unit: unit.text, gas, what, wanted: example }),
  ];
  if (!tops.includes(unit.topDimension))
    return unfit(
      unit.topDimension === ''
        ? phrase`its upper side is a pure number`
        : phrase`its upper side is of ${unit.topDimension}`,
    );
  if (unit.per === '' && unit.topDimension !== '') return unfit(phrase`it is no quotient`);
  return [];
}

function wantedOf(gas: string, known: Gas | undefined): Wanted {
  if (known?.kind === 'air pollutant') return { tops: ['mass'], example: 'g/km' };
  if (gas === 'CO2') return { tops: ['mass', 'CO2', 'CO2e'], example: 'kg/kWh' };
  if (gas === BIOGENIC) return { tops: ['mass', 'CO2'], example: 'kg/kWh' };
  return { tops: ['mass', 'CO2e'], example: 'kg/kWh' };
}

/** Whether the lower side is something the activity is measured in, directly or over the edition's own parts. */
export function checkPer(place: Place, unit: Quotient, activity: Activity, bridges: Bridges): Diagnostic[] {
  if (unit.per === '' && unit.topDimension === '') return [];
  const reached = new Set([unit.perDimension]);
  // Each step is taken both ways: a heating value leads from mass to energy, and back.
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const [from, to] of bridges.get(activity.name) ?? []) {
      if (reached.has(from)) reached.add(to);
      else if (reached.has(to)) reached.add(from);
    }
  }
  const isMeasured = (dimension: string): boolean =>
    activity.dimensions.includes(isCurrency(dimension) ? 'currency' : dimension);
  if ([...reached].some(isMeasured)) return [];
  const units = usualUnits(activity.dimensions);
  return [factorUnitUnreachable(place, { activity: activity.name, per: unit.per, units })];
}
