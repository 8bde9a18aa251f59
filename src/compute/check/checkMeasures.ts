// Denominators themselves: whether what is printed is what the rows have, and whether it is of the same companies as the activity.
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { measureUntied } from '../../domain/faults/checkPrintedFaults.ts';
import { boundaryUnlike } from '../../domain/faults/checkTrendFaults.ts';
import { amountText, grouped } from '../../domain/grouped.ts';
import type { Results } from '../results.ts';
import { amountIn, rowOf } from './lookUp.ts';
import { otherRounding } from './checkRounding.ts';
import { asPrinted, isAmount, type PrintedTable } from './printedTable.ts';

/** A figure that a restatement speaks of, or that computing says differs, is not said again. */
export function checkMeasures(results: Results, printed: PrintedTable): Diagnostic[] {
  return [...untied(results, printed), ...unlike(results)];
}

function untied(results: Results, printed: PrintedTable): Diagnostic[] {
  const restated = results.restated.figures.map(({ row, year }) => `${row.kpi.key} ${year}`);
  return printed.figures.filter(isAmount).flatMap((figure) => {
    const { kpi: key, year, amount, decimals, unit, place } = figure;
    const row = rowOf(results, key);
    const exact = amountIn(row, year, unit);
    if (row?.kpi.content.kind !== 'measure' || exact === undefined) return [];
    const isTied = exact.rounded(decimals).equals(amount) || otherRounding(exact, figure) !== undefined;
    if (isTied || restated.includes(`${key} ${year}`)) return [];
    return [
      measureUntied(place, {
        key,
        year,
        printed: asPrinted(figure),
        exact: `${amountText(exact)} ${unit.symbol}`,
        rounded: grouped(exact.toFixed(decimals)),
        evidence: { printed: figure.text, exact: exact.toExactText() },
      }),
    ];
  });
}

/** What adds up over a year is divided among entities; where its rows name some, the activity of others has no denominator. */
function unlike({ inventory, years }: Results): Diagnostic[] {
  return years.flatMap((year) => {
    const ours = inventory.lines.filter((line) => line.year === year && line.rows > 0);
    const entities = new Set(inventory.emissions.flatMap(({ line }) => (line.year === year ? [line.entity] : [])));
    const flows = ours.filter(({ subject }) => subject.use === 'measure' && subject.adds === 'flow');
    return [...new Set(flows.map(({ subject }) => subject.name))].sort().flatMap((measure) => {
      const named = new Set(flows.filter(({ subject }) => subject.name === measure).map(({ entity }) => entity));
      const without = [...entities].filter((entity) => entity !== '' && !named.has(entity)).sort();
      if (named.has('') || without.length === 0) return [];
      return [boundaryUnlike(undefined, { measure, year, ours: [...named].sort().join(', '), without })];
    });
  });
}
