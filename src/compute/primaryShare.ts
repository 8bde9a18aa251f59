// Which part of the emissions of a scope rests on primary data (IFRS S2 B40; GHG Protocol Scope 3 Standard, chapter 7).
import { MISSING, type Figure, type KpiValue } from '../domain/figure.ts';
import { Fraction, sumOf } from '../domain/fraction.ts';
import type { Unit } from '../domain/unit.ts';
import { scopeHolds } from '../domain/scope.ts';
import { isInScopes, type Emission, type Inventory, type ResultUnits } from './takeInventory.ts';

/** A share has no dimension. */
export const PERCENT: Unit = { symbol: '%', ratio: Fraction.of(1n, 100n), dimensions: new Map() };

/**
 * CO2e of rows that say `primary` over all CO2e of the scope, in `unit`. Rows that do not say count as not primary; where none says
 * anything there is no figure.
 */
export function primaryShare(
  key: string,
  scope: string,
  { emissions }: Inventory,
  year: string,
  unit: Unit,
  { kilogramCO2e }: ResultUnits,
): KpiValue {
  const ours = emissions.filter((each) => each.line.year === year && isInScopes(each) && scopeHolds(scope, each.scope));
  const total = (name: string, parts: readonly Emission[]): Figure => ({
    name,
    amount: sumOf(parts.map(({ result }) => result.amount)),
    unit: kilogramCO2e,
    because: { kind: 'sum', parts: parts.map(({ result }) => result) },
  });
  const top = total(
    'primary data',
    ours.filter(({ line }) => line.details['data type'] === 'primary'),
  );
  const bottom = total(`scope ${scope}`, ours);
  const isSaid = ours.some(({ line }) => line.details['data type'] !== undefined);
  if (!isSaid || bottom.amount.isZero()) return MISSING;
  const amount = top.amount.over(bottom.amount).over(unit.ratio);
  return { status: 'value', figure: { name: key, amount, unit, because: { kind: 'ratio', top, bottom } }, without: [] };
}
