// Emissions that are counted in CO2 alone and added to those in CO2e, where no note of the company says so.
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { dimensionKey } from '../../domain/dimension.ts';
import { co2Alone } from '../../domain/faults/checkFactorFaults.ts';
import { Fraction, sumOf } from '../../domain/fraction.ts';
import { grouped } from '../../domain/grouped.ts';
import type { Results } from '../results.ts';
import { isInScopes, type Emission } from '../takeInventory.ts';
import { isNotedItself, scopeRow } from './lookUp.ts';

/** One finding a scope; a refrigerant of CO2 is what it says. */
export function checkCO2Alone(results: Results): Diagnostic[] {
  const inScopes = results.inventory.emissions.filter(isInScopes);
  const withOthers = new Set(inScopes.filter(({ gas }) => gas !== 'CO2').map(({ line }) => line));
  const ours = inScopes.filter((emission) => !withOthers.has(emission.line) && isCounted(emission));
  const scopes = [...new Set(ours.map(({ scope }) => scope))].sort();
  return scopes.flatMap((scope) => {
    const kpi = scopeRow(results, scope)?.kpi.key ?? '';
    if (isNotedItself(kpi, results)) return [];
    const here = ours.filter((emission) => emission.scope === scope);
    const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].sort();
    const kilograms = sumOf(here.map(({ result }) => result.amount));
    return [
      co2Alone(undefined, {
        activities: distinct(here.map(({ line }) => line.subject.name)),
        factors: distinct(here.flatMap(({ factor }) => factor?.edition ?? [])),
        years: distinct(here.map(({ line }) => line.year)),
        kpi,
        tonnes: grouped(kilograms.over(Fraction.of(1000n)).toFixed(2)),
      }),
    ];
  });
}

/** What is computed with a factor, or given in CO2. */
function isCounted({ line, factor }: Emission): boolean {
  return factor !== undefined || dimensionKey(line.unit) === 'CO2';
}
