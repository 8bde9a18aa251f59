// Small made-up parts of targets for tests: units by their names, amounts as someone writes them, figures, rows of the KPI table.
import type { KpiRow } from '../../src/compute/computeKpis.ts';
import type { LimitBasis } from '../../src/compute/targetLimits.ts';
import type { WrittenAmount, WrittenShare } from '../../src/domain/amount.ts';
import { MISSING, type Figure, type KpiValue } from '../../src/domain/figure.ts';
import { Fraction } from '../../src/domain/fraction.ts';
import type { KpiContent } from '../../src/domain/kpi.ts';
import { sameInAll } from '../../src/domain/language.ts';
import type { Goal, Target } from '../../src/domain/target.ts';
import { parseUnit, unitTable, type Unit, type UnitTable } from '../../src/domain/unit.ts';
import { COUNTING_WORDS, UNIT_ROWS } from './unitRows.ts';

let units: UnitTable | undefined;

/** The unit that a text names; a text that names none is a mistake of the test. */
export function unit(text: string): Unit {
  units ??= unitTable(UNIT_ROWS, COUNTING_WORDS);
  const reading = parseUnit(text, units);
  if ('fault' in reading) throw new Error(`${text} is no unit`);
  return reading.unit;
}

/** A plain decimal or a quotient of two: `12.5`, `44/12`. */
export function amount(text: string): Fraction {
  const read = Fraction.parse(text);
  if (read === undefined) throw new Error(`${text} is no amount`);
  return read;
}

/** `23.24 tCO2e`, as the company file has it. */
export function written(text: string): WrittenAmount {
  const [digits = '', ...rest] = text.split(' ');
  return {
    amount: amount(digits),
    text: digits,
    decimals: digits.split('.')[1]?.length ?? 0,
    unit: unit(rest.join(' ')),
    place: { file: 'esgcalc.yaml', line: 9 },
  };
}

/** Amounts by year: `{ 2025: '60 kgCO2e/m2' }`. */
export const byYear = (amounts: Readonly<Record<string, string>>): ReadonlyMap<string, WrittenAmount> =>
  new Map(Object.entries(amounts).map(([year, text]) => [year, written(text)]));

/** `4.2`, in per cent. */
export const percent = (text: string): WrittenShare => ({ amount: amount(text).over(Fraction.of(100n)), text });

/** A target on `ghg_total` from 2025, unless told otherwise. */
export const target = (goal: Goal, years: readonly string[], own: Partial<Target> = {}): Target => ({
  kpi: 'ghg_total',
  base: '2025',
  baseValue: undefined,
  years,
  goal,
  comparison: 'printed',
  condition: undefined,
  place: { file: 'esgcalc.yaml', line: 7 },
  ...own,
});

/** What limits in tonnes of CO2e are computed from, with a base value or without. */
export const basis = (of: Target, base: string | undefined, own: Partial<LimitBasis> = {}): LimitBasis => ({
  target: of,
  unit: unit('tCO2e'),
  base: base === undefined ? undefined : amount(base),
  decimals: 2,
  activity: () => undefined,
  ...own,
});

/** A figure whose reason does not matter: `plain('90 tCO2e')`. */
export function plain(text: string, name = ''): Figure {
  const { amount: of, unit: inUnit } = written(text);
  return { name, amount: of, unit: inUnit, because: { kind: 'sum', parts: [] } };
}

/** A ratio of two figures in a unit: `ratio('90 tCO2e', '30 RMB 1M', 'tCO2e/RMB 100M')`; the measure is `revenue`. */
export function ratio(top: string, bottom: string, inUnit: string, measure = 'revenue'): Figure {
  const [above, below] = [plain(top, 'ghg_total'), plain(bottom, measure)];
  const size = above.amount.times(above.unit.ratio).over(below.amount.times(below.unit.ratio));
  const because = { kind: 'ratio', top: above, bottom: below } as const;
  return { name: 'ghg_intensity', amount: size.over(unit(inUnit).ratio), unit: unit(inUnit), because };
}

/** A row of the KPI table with the figure of each year; `/` where nothing is known. */
export function kpiRow(
  key: string,
  unitText: string,
  figures: Readonly<Record<string, Figure | '/'>>,
  content: KpiContent = { kind: 'emissions', scope: '1' },
  decimals = 2,
): KpiRow {
  const cell = (figure: Figure | '/'): KpiValue =>
    figure === '/' ? MISSING : { status: 'value', figure, without: [] };
  return {
    kpi: {
      key,
      section: 'emissions',
      content,
      unit: unitText,
      decimals,
      labels: sameInAll(key),
      hkex: '',
      gri: '',
      shown: 'section',
    },
    unit: unit(unitText),
    values: new Map(Object.entries(figures).map(([year, figure]) => [year, cell(figure)])),
  };
}
