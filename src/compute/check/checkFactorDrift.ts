// Factors that move without a record, and emissions that go the other way than their activity.
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { factorDrift } from '../../domain/faults/checkFactorFaults.ts';
import { directionsOpposed } from '../../domain/faults/checkTrendFaults.ts';
import { Fraction } from '../../domain/fraction.ts';
import { amountText, grouped } from '../../domain/grouped.ts';
import { changeShare, percentText } from '../../domain/percent.ts';
import type { Results } from '../results.ts';
import {
  followSources,
  impliedFactor,
  isRecorded,
  kindsOf,
  pairsOf,
  sourceChanges,
  sourceName,
  type Source,
  type SourceYear,
} from './followSources.ts';
import { scopeRow } from './lookUp.ts';

/** What emissions per unit may move by rounding and small repairs before it is said. */
const TOLERANCE = Fraction.of(1n, 100n);

/** Looks at every source over the years; a factor of another kind is said by computing already. */
export function checkFactorDrift(results: Results): Diagnostic[] {
  return followSources(results).flatMap((source) => {
    const unrecorded = pairsOf(source).filter(
      ([from, to]) => isBeyond(factorChange(from, to)) && !isRecorded(source, from, to, results),
    );
    const drifting = unrecorded.filter(([from, to]) => kindsOf(from) === kindsOf(to));
    return [
      ...(drifting.length > 0 ? [driftOf(source, drifting, results)] : []),
      ...unrecorded.flatMap(([from, to]) => opposedOf(source, from, to, results)),
    ];
  });
}

function factorChange(from: SourceYear, to: SourceYear): Fraction {
  return changeShare(impliedFactor(from), impliedFactor(to)) ?? Fraction.zero;
}

function isBeyond(change: Fraction): boolean {
  return change.magnitude().compare(TOLERANCE) > 0;
}

function driftOf(source: Source, pairs: readonly (readonly [SourceYear, SourceYear])[], results: Results): Diagnostic {
  const { years, unit, scope } = source;
  const moves = pairs.map(([from, to]) => `${to.year} ${percentText(factorChange(from, to))}`);
  return factorDrift(undefined, {
    source: sourceName(source),
    kpi: scopeRow(results, scope)?.kpi.key ?? '',
    years: pairs.map(([, to]) => to.year),
    moves: moves.join(', '),
    told: years.map((each) => `${impliedFactor(each).toFixed(4)} in ${each.year}`).join(', '),
    unit: unit.symbol,
    evidence: Object.fromEntries(years.map((each) => [each.year, impliedFactor(each).toExactText()])),
  });
}

function opposedOf(source: Source, from: SourceYear, to: SourceYear, results: Results): Diagnostic[] {
  const changes = sourceChanges(from, to);
  if (changes === undefined || changes.quantity.isZero() || changes.emitted.isZero()) return [];
  if (changes.quantity.isNegative() === changes.emitted.isNegative()) return [];
  const tonnes = ({ emitted }: SourceYear): string => grouped(emitted.over(Fraction.of(1000n)).toFixed(2));
  return [
    directionsOpposed(undefined, {
      source: sourceName(source),
      kpi: scopeRow(results, source.scope)?.kpi.key ?? '',
      before: from.year,
      year: to.year,
      quantities: `${amountText(from.quantity)} to ${amountText(to.quantity)} ${source.unit.symbol}`,
      quantityPercent: percentText(changes.quantity),
      emissions: `${tonnes(from)} to ${tonnes(to)} tCO2e`,
      emissionPercent: percentText(changes.emitted),
      isUp: !changes.quantity.isNegative(),
      evidence: {
        quantity: changes.quantity.toExactText(),
        emissions: changes.emitted.toExactText(),
      },
    }),
  ];
}
