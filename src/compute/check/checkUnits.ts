// Units of the printed table: energy that is not in '000 kWh, ratios per different amounts of one measure.
import { phrase, type Words } from '../../domain/phrase.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { ENERGY_PARTS } from '../../domain/activity.ts';
import { denominatorUnits, energyUnit } from '../../domain/faults/checkPrintedFaults.ts';
import { grouped } from '../../domain/grouped.ts';
import type { Results } from '../results.ts';
import { figureOf, rowOf } from './lookUp.ts';
import { isAmount, type PrintedTable } from './printedTable.ts';

/** What HKEX A2.1 counts energy in; a megawatt-hour is the same amount. */
const ENERGY_UNITS = ["'000 kWh", 'MWh'];

/** Only a table that is known whole can lack a row. */
export function checkUnits(results: Results, printed: PrintedTable): Diagnostic[] {
  return [...(printed.isWhole ? energyOf(results, printed) : []), ...denominatorsOf(results, printed)];
}

function energyOf(results: Results, printed: PrintedTable): Diagnostic[] {
  const amounts = printed.figures.filter(isAmount);
  const contentOf = (key: string) => rowOf(results, key)?.kpi.content;
  const isTotal = (key: string): boolean => {
    const content = contentOf(key);
    return content?.kind === 'energy' && content.part === 'total';
  };
  const groups = new Map(
    results.inventory.lines.flatMap(({ subject }) =>
      subject.use === 'activity' ? [[subject.name, subject.group] as const] : [],
    ),
  );
  const isEnergy = (key: string): boolean => {
    const content = contentOf(key);
    if (content?.kind === 'energy') return true;
    const group = content?.kind === 'quantity' ? groups.get(content.activity) : undefined;
    return ENERGY_PARTS.total.some((each) => each === group);
  };
  const energies = amounts.filter(({ kpi }) => isEnergy(kpi));
  const isInUnit = energies.some(({ kpi, unit }) => isTotal(kpi) && ENERGY_UNITS.includes(unit.symbol));
  if (energies.length === 0 || isInUnit) return [];
  const year =
    energies
      .map((each) => each.year)
      .sort()
      .at(-1) ?? '';
  const total = results.rows.find(({ kpi }) => isTotal(kpi.key));
  const figure = figureOf(total, year);
  return [
    energyUnit(energies[0]?.place, {
      printed: [...new Set(energies.map(({ kpi, unit }) => `${kpi}\u001f${unit.symbol}`))].map((name) => {
        const [kpi, unit] = name.split('\u001f');
        return phrase`${kpi} in ${unit}`;
      }),
      keys: [...new Set(energies.map(({ kpi }) => kpi))],
      computed:
        figure === undefined || total === undefined
          ? ''
          : phrase`${grouped(figure.amount.toFixed(total.kpi.decimals))} ${figure.unit.symbol} for ${year}`,
    }),
  ];
}

/** Ratios of one measure that are counted per different amounts of it. */
export function denominatorsOf(results: Pick<Results, 'rows'>, printed: PrintedTable): Diagnostic[] {
  const ratios = printed.figures.filter(isAmount).flatMap(({ kpi, unit }) => {
    const content = rowOf(results, kpi)?.kpi.content;
    const below = unit.symbol.split('/')[1];
    return content?.kind === 'ratio' && below !== undefined ? [{ kpi, per: content.per, below }] : [];
  });
  return [...new Set(ratios.map(({ per }) => per))].flatMap((per) => {
    const ours = ratios.filter((ratio) => ratio.per === per);
    const units = [...new Set(ours.map(({ below }) => below))];
    if (units.length < 2) return [];
    const keysIn = (unit: string): string =>
      [...new Set(ours.filter(({ below }) => below === unit).map(({ kpi }) => kpi))].join(', ');
    return [
      denominatorUnits(undefined, {
        per,
        told: units
          .map((unit): Words => phrase`${keysIn(unit)} per ${unit}`)
          .reduce((before, each) => phrase`${before}; ${each}`),
        keys: [...new Set(ours.map(({ kpi }) => kpi))],
      }),
    ];
  });
}
