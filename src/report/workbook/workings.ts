// How each figure is computed by formulas: of named figures directly, of ledger lines over products that each stand in a row of their own.
import type { KpiRow } from '../../compute/computeKpis.ts';
import { productsOf, ratioStep, type Product } from '../../compute/figureSteps.ts';
import type { Results } from '../../compute/results.ts';
import type { Figure } from '../../domain/figure.ts';
import { Fraction } from '../../domain/fraction.ts';
import { shownRows } from '../kpiReport.ts';
import { timesOver } from './bookCell.ts';
import type { FigurePlaces } from './figurePlaces.ts';

/** A product with the figure that it is a part of. */
export type Working = {
  readonly row: KpiRow;
  readonly year: string;
  readonly side: 'whole' | 'numerator' | 'denominator';
  readonly product: Product;
};

/** A sum: written out, or the workings from one number to another (counted from 0). */
type Sum = { readonly written: string } | { readonly first: number; readonly last: number };

/** A figure as a sum, or as one sum over another with the numbers that turn its unit. */
export type FigureFormula = { readonly sums: readonly [Sum] | readonly [Sum, Sum]; readonly turned: string };

/** All products, in the order of the table, and the formula of each figure by `key year`. */
export type Workings = {
  readonly products: readonly Working[];
  readonly formulas: ReadonlyMap<string, FigureFormula>;
};

/** Takes every figure of the table apart. */
export function workingsOf(results: Results, places: FigurePlaces): Workings {
  const products: Working[] = [];
  const formulas = new Map<string, FigureFormula>();
  for (const row of shownRows(results.rows))
    for (const year of results.years) {
      const value = row.values.get(year);
      if (value?.status !== 'value') continue;
      const sumOf = (side: Working['side'], figure: Figure): Sum => {
        const isNamed = ({ name }: Figure): boolean => name !== row.kpi.key && places.cellOf(name, year) !== undefined;
        const parts = productsOf(figure, isNamed, side === 'whole');
        const written = writtenSum(parts, year, places);
        if (written !== undefined) return { written };
        const first = products.length;
        products.push(...parts.map((product) => ({ row, year, side, product })));
        return { first, last: products.length - 1 };
      };
      formulas.set(`${row.kpi.key} ${year}`, formulaOf(value.figure, sumOf));
    }
  return { products, formulas };
}

function formulaOf(figure: Figure, sumOf: (side: Working['side'], figure: Figure) => Sum): FigureFormula {
  const { because } = figure;
  if (because.kind !== 'ratio') return { sums: [sumOf('whole', figure)], turned: '' };
  const { times, over } = ratioStep(figure);
  const sums = [sumOf('numerator', because.top), sumOf('denominator', because.bottom)] as const;
  return { sums, turned: timesOver(times, over) };
}

/** `C7+C8*1000` of named figures in whatever unit; undefined where anything else has a part in it, and `0` where nothing has. */
function writtenSum(parts: readonly Product[], year: string, places: FigurePlaces): string | undefined {
  if (parts.length === 0) return '0';
  const terms = parts.map(({ base, steps }) => {
    const cell = places.cellOf(base.name, year);
    if (cell === undefined || steps.some(({ reason }) => reason.kind !== 'unit')) return undefined;
    return cell + steps.map(({ times, over }) => timesOver(times, over)).join('');
  });
  return terms.includes(undefined) ? undefined : terms.join('+');
}

/** The amount that a multiplication by the steps comes to. */
export function ratioOf(steps: Product['steps']): Fraction {
  return steps.reduce((ratio, { times, over }) => ratio.times(times).over(over), Fraction.one);
}
