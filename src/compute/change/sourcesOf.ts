// The sources of a figure: the ledger lines at its foot, each with its share of the figure and the activity behind it.
import { dimensionKey, isResultUnit } from '../../domain/dimension.ts';
import type { Figure } from '../../domain/figure.ts';
import { Fraction } from '../../domain/fraction.ts';
import type { LedgerLine } from '../../domain/ledger.ts';
import { rowsFigure } from '../multiply.ts';

/** A ledger line's share of a figure, in the figure's unit. `part` is the KPI of the sum that it stands in. */
export type Leaf = { readonly line: LedgerLine; readonly part: string; readonly amount: Fraction };

/** The leaves of a sum of ledger lines; undefined where the figure is no such sum, as a mean or a share is not. */
export function leavesOf(figure: Figure): readonly Leaf[] | undefined {
  return leavesBelow(figure, Fraction.one, '');
}

function leavesBelow(figure: Figure, scale: Fraction, part: string): readonly Leaf[] | undefined {
  const named = figure.name === '' ? part : figure.name;
  const { because } = figure;
  if (because.kind === 'sum') {
    const below = because.parts.map((each) => leavesBelow(each, scale, named));
    return below.some((leaves) => leaves === undefined) ? undefined : below.flatMap((leaves) => leaves ?? []);
  }
  const line = lineBehind(figure);
  if (line !== undefined) return [{ line, part: named, amount: figure.amount.times(scale) }];
  return because.kind === 'unit' ? leavesBelow(because.from, scale.times(because.ratio), named) : undefined;
}

/** The one ledger line that a figure is made of, step by step. */
function lineBehind({ because }: Figure): LedgerLine | undefined {
  switch (because.kind) {
    case 'rows':
      return because.line;
    case 'unit':
    case 'portion':
    case 'share':
    case 'constant':
    case 'covered':
    case 'uncovered':
      return lineBehind(because.from);
    case 'factor':
      return lineBehind(because.quantity);
    case 'potential':
      return lineBehind(because.mass);
    default:
      return undefined;
  }
}

/** What was done, counted in the base unit of its dimension; undefined where the rows give a result in CO2e and no quantity. */
export function activityOf(line: LedgerLine): { readonly dimension: string; readonly amount: Fraction } | undefined {
  if (isResultUnit(line.unit)) return undefined;
  const { amount, unit } = rowsFigure(line);
  return { dimension: dimensionKey(unit), amount: amount.times(unit.ratio) };
}
