// Two results of the same ledger lines, compared: every KPI that moved, and the ledger lines that moved it.
import { Fraction } from '../domain/fraction.ts';
import { changeShare } from '../domain/percent.ts';
import type { Kpi } from '../domain/kpi.ts';
import type { Unit } from '../domain/unit.ts';
import { ledgerKeyText } from './addUp.ts';
import type { Results } from './results.ts';
import type { Emission } from './takeInventory.ts';

/** A KPI of a year before and after; `change` is the share, undefined where the earlier figure is zero. */
export type MovedKpi = {
  readonly kpi: Kpi;
  readonly unit: Unit;
  readonly year: string;
  readonly before: Fraction;
  readonly after: Fraction;
  readonly difference: Fraction;
  readonly change: Fraction | undefined;
};

/** A ledger line's emission of one gas before and after, in kilograms. */
export type MovedLine = {
  readonly label: string;
  readonly before: { readonly factor: string; readonly amount: Fraction };
  readonly after: { readonly factor: string; readonly amount: Fraction };
};

/** What moved, and how many of the ledger lines that emit did and did not. */
export type Impact = {
  readonly kpis: readonly MovedKpi[];
  readonly lines: readonly MovedLine[];
  readonly moved: number;
  readonly still: number;
};

/** Compares exact figures; a KPI that only one side has is not a movement but a fault, which the caller has seen before. */
export function compareResults(before: Results, after: Results): Impact {
  const kpis = after.rows.flatMap((row) => {
    const old = before.rows.find(({ kpi }) => kpi.key === row.kpi.key);
    return after.years.flatMap((year) => {
      const [was, is] = [old?.values.get(year), row.values.get(year)];
      if (was?.status !== 'value' || is?.status !== 'value') return [];
      const [from, to] = [was.figure.amount, is.figure.amount];
      if (from.equals(to)) return [];
      const difference = to.minus(from);
      return [
        {
          kpi: row.kpi,
          unit: row.unit,
          year,
          before: from,
          after: to,
          difference,
          change: changeShare(from, to),
        },
      ];
    });
  });
  const lines = movedLines(before.inventory.emissions, after.inventory.emissions);
  const moved = new Set(lines.map(({ key }) => key));
  const emitting = new Set(
    [...before.inventory.emissions, ...after.inventory.emissions].map(({ line }) => ledgerKeyText(line)),
  );
  return { kpis, lines, moved: moved.size, still: emitting.size - moved.size };
}

/** A gas that only one side has moves too: an edition may print CO2e where another prints the gases apart. */
function movedLines(before: readonly Emission[], after: readonly Emission[]): (MovedLine & { readonly key: string })[] {
  // What instruments cover of a line and what they leave are apart.
  const nameOf = ({ line, purpose, gas, coveredBy }: Emission): string =>
    [ledgerKeyText(line), purpose, gas, coveredBy === undefined ? '' : ledgerKeyText(coveredBy)].join('\u001e');
  const old = new Map(before.map((emission) => [nameOf(emission), emission]));
  const now = new Map(after.map((emission) => [nameOf(emission), emission]));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((name) => {
    const [was, is] = [old.get(name), now.get(name)];
    const emission = is ?? was;
    const [from, to] = [sideOf(was), sideOf(is)];
    if (emission === undefined || from.amount.equals(to.amount)) return [];
    const { line, gas, coveredBy } = emission;
    const label = [line.year, line.subject.name, line.class, line.site, line.region, coveredBy?.subject.name ?? '', gas]
      .filter((part) => part !== '')
      .join(', ');
    return [{ key: ledgerKeyText(line), label, before: from, after: to }];
  });
}

function sideOf(emission: Emission | undefined): { factor: string; amount: Fraction } {
  if (emission === undefined) return { factor: 'none', amount: Fraction.zero };
  const { factor, result } = emission;
  return {
    factor: factor === undefined ? 'as given' : `${factor.valueText} ${factor.unitText}`,
    amount: result.amount,
  };
}
