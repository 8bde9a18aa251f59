// Uncertainty for programs: JSON, and CSV of one line a source, scope and total. Half widths are exact to 34 digits; simulated
// amounts are of a sample and have two decimals.
import type { Quality } from '../compute/uncertainty/judgeQuality.ts';
import type { Simulated } from '../compute/uncertainty/simulate.ts';
import type { Fraction } from '../domain/fraction.ts';
import type { RangeRow, UncertaintyReport, YearReport } from '../report/uncertaintyReport.ts';
import { csvText } from './csv.ts';
import { sampleText } from './numbers.ts';

/** `{schema, unit, method, simulation, years: [{year, total, scopes: [{..., sources}], shared}]}`; every share is between 0 and 1. */
export function uncertaintyJson({ years, simulation }: UncertaintyReport): string {
  const object = {
    schema: 1,
    unit: 'tCO2e',
    method: 'error propagation, 95 %',
    simulation: simulation === undefined ? null : { method: 'lognormal, 95 %', ...simulation },
    years: years.map(yearObject),
  };
  return `${JSON.stringify(object, null, 2)}\n`;
}

function yearObject({ year, rows, shared }: YearReport): object {
  const sourcesOf = (scope: string): object[] =>
    rows
      .filter((row) => row.level === 'source' && row.scope.split('.')[0] === scope)
      .map((row) => ({
        ...row.of,
        scope: row.scope,
        label: row.label,
        ...rangeObject(row),
        activityUncertainty: exact(row.activity),
        factorUncertainty: exact(row.factor),
        spread: exact(row.spread),
      }));
  const total = rows.at(-1);
  return {
    year,
    total: total === undefined ? null : wholeObject(total),
    scopes: rows
      .filter(({ level }) => level === 'scope')
      .map((row) => ({ scope: row.scope, label: row.label, ...wholeObject(row), sources: sourcesOf(row.scope) })),
    shared: shared.map((each) => ({
      factor: each.factor,
      sources: each.sources,
      halfWidth: exact(each.halfWidth),
      independentHalfWidth: exact(each.independent),
    })),
  };
}

function rangeObject({ range, remark }: RangeRow): object {
  return {
    value: exact(range.amount),
    stated: exact(range.stated),
    halfWidth: exact(range.halfWidth),
    uncertainty: exact(range.relative),
    rank: range.rank?.name ?? null,
    independentHalfWidth: exact(range.independent),
    remark: remark ?? null,
  };
}

function wholeObject(row: RangeRow): object {
  return { ...rangeObject(row), quality: qualityObject(row.quality), simulated: simulatedObject(row.simulated) };
}

function qualityObject(quality: Quality | undefined): object | null {
  if (quality === undefined) return null;
  const { score, scored, poor, estimated, unchecked } = quality;
  return {
    score: exact(score),
    scored: exact(scored),
    poor: exact(poor),
    estimated: exact(estimated),
    unchecked: exact(unchecked),
  };
}

function simulatedObject(simulated: Simulated | undefined): object | null {
  if (simulated === undefined) return null;
  const { low, median, high, mean, deviation } = simulated;
  return Object.fromEntries(
    Object.entries({ low, median, high, mean, deviation }).map(([name, amount]) => [name, sampleText(amount, 2)]),
  );
}

const HEADER = [
  'year',
  'level',
  'scope',
  'activity',
  'class',
  'site',
  'value',
  'unit',
  'stated',
  'activity uncertainty',
  'factor uncertainty',
  'spread',
  'uncertainty',
  'half width',
  'independent half width',
  'rank',
  'remark',
  'simulated low',
  'simulated high',
  'draws',
  'seed',
  'score',
  'scored',
  'poor',
  'estimated',
  'unchecked',
  'schema',
];

/** One line a source, scope and total; a cell is empty where nothing is stated. */
export function uncertaintyCsv({ years, simulation }: UncertaintyReport): string {
  const lines = years.flatMap(({ year, rows }) =>
    rows.map(({ level, scope, of, range, activity, factor, spread, remark, quality, simulated }) => [
      year,
      level,
      scope,
      of.activity,
      of.class,
      of.site,
      exact(range.amount) ?? '',
      'tCO2e',
      exact(range.stated) ?? '',
      ...[activity, factor, spread, range.relative, range.halfWidth, range.independent].map(
        (each) => exact(each) ?? '',
      ),
      range.rank?.name ?? '',
      remark ?? '',
      simulated === undefined ? '' : sampleText(simulated.low, 2),
      simulated === undefined ? '' : sampleText(simulated.high, 2),
      simulated === undefined ? '' : String(simulation?.draws ?? ''),
      simulated === undefined ? '' : String(simulation?.seed ?? ''),
      ...[quality?.score, quality?.scored, quality?.poor, quality?.estimated, quality?.unchecked].map(
        (each) => exact(each) ?? '',
      ),
      '1',
    ]),
  );
  return csvText([HEADER, ...lines]);
}

function exact(amount: Fraction | undefined): string | null {
  return amount?.toExactText() ?? null;
}
