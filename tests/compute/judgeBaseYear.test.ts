// Whether a restatement of the base year calls for its recalculation (GHG Protocol Corporate Standard, chapter 5), cause by cause.
import { describe, expect, it } from 'vitest';
import { judgeBaseYear, verdictNote, type BaseYearVerdict } from '../../src/compute/judgeBaseYear.ts';
import type { Restated, RestatedBecause } from '../../src/compute/restate.ts';
import { MISSING } from '../../src/domain/figure.ts';
import type { KpiContent } from '../../src/domain/kpi.ts';
import { sameInAll } from '../../src/domain/language.ts';
import type { Cause } from '../../src/domain/restatement.ts';
import { kpiRow, kpisOf } from '../support/kpis.ts';
import { amount, unit } from '../support/quantities.ts';
import { printedFigure } from '../support/printedParts.ts';

const contents: Readonly<Record<string, KpiContent>> = {
  scope1: { kind: 'emissions', scope: '1' },
  scope2: { kind: 'emissions', scope: '2' },
  travel: { kind: 'emissions', scope: '3.6' },
  ghg_total: { kind: 'sum', parts: ['scope1', 'scope2'] },
  intensity: { kind: 'ratio', top: 'ghg_total', per: 'revenue' },
};
const row = (key: string): Restated['row'] => kpiRow(key, 'tCO2e', {}, contents[key]);
const kpis = kpisOf(contents);

/** A figure that changed by a share, `-` where it was none, for reasons. */
function restated(key: string, change: string, causes: readonly (Cause | 'as-of')[], year = '2024'): Restated {
  const because = causes.map((cause): RestatedBecause =>
    cause === 'as-of' ? { cause, day: '2025-12-31' } : { cause, why: sameInAll('') },
  );
  return {
    row: row(key),
    year,
    published: printedFigure(key, year, '/'),
    value: MISSING,
    unit: unit('tCO2e'),
    decimals: 0,
    amount: undefined,
    difference: undefined,
    change: change === '-' ? undefined : amount(change),
    because,
  };
}
const baseYear = {
  year: '2024',
  significance: amount('0.05'),
  significanceText: '5 %',
  place: { file: 'esgcalc.yaml', line: 2 },
};
const judge = (...figures: readonly Restated[]): BaseYearVerdict | undefined => judgeBaseYear(figures, baseYear, kpis);
const told = (...figures: readonly Restated[]): string | undefined => {
  const verdict = judge(...figures);
  return (
    verdict &&
    `${verdict.verdict}: ${verdict.figures.map(({ row: { kpi }, change }) => `${kpi.key} ${change?.toExactText()}`).join(', ')}`
  );
};

describe('the base year', () => {
  it.each<[string, string | undefined, readonly Restated[]]>([
    ['of factors', 'recalculate: scope1 0.06', [restated('scope1', '0.06', ['factor'])]],
    ['of the boundary', 'recalculate: scope1 0.06', [restated('scope1', '0.06', ['boundary'])]],
    ['of a method', 'recalculate: scope1 -0.06', [restated('scope1', '-0.06', ['method'])]],
    ['of an error, at the threshold', 'recalculate: scope1 0.05', [restated('scope1', '0.05', ['error'])]],
    ['of an error, down to the threshold', 'recalculate: scope1 -0.05', [restated('scope1', '-0.05', ['error'])]],
    ['that nobody explained', 'recalculate: ghg_total 0.2', [restated('ghg_total', '0.2', [])]],
    ['below the threshold', 'below: scope1 0.0499', [restated('scope1', '0.0499', ['error'])]],
    ['of the grid', 'grid: scope2 -0.3', [restated('scope2', '-0.3', ['grid-factor'])]],
    [
      'of the grid and of a method',
      'recalculate: scope2 -0.3',
      [restated('scope2', '-0.3', ['grid-factor', 'method'])],
    ],
    ['of one day’s factors', 'as-of: scope2 -0.3', [restated('scope2', '-0.3', ['as-of'])]],
    ['of one day’s factors and a method', 'as-of: scope2 -0.3', [restated('scope2', '-0.3', ['method', 'as-of'])]],
    [
      'of one day’s factors here and the grid there',
      'grid: scope1 0.3, scope2 -0.3',
      [restated('scope1', '0.3', ['as-of']), restated('scope2', '-0.3', ['grid-factor'])],
    ],
    [
      'of several figures: only what is significant counts',
      'recalculate: ghg_total 0.06',
      [
        restated('scope1', '0.01', ['error']),
        restated('ghg_total', '0.06', ['error']),
        restated('scope2', '0.5', ['grid-factor']),
      ],
    ],
    [
      'of several figures below the threshold: those that call',
      'below: scope1 0.01',
      [restated('scope1', '0.01', ['error']), restated('scope2', '0.5', ['grid-factor'])],
    ],
    ['of another year', undefined, [restated('scope1', '0.06', ['error'], '2025')]],
    ['of a category of scope 3', undefined, [restated('travel', '0.06', ['error'])]],
    ['of an intensity', undefined, [restated('intensity', '0.06', ['error'])]],
    ['that has no share', undefined, [restated('scope1', '-', ['error'])]],
    ['of nothing', undefined, []],
  ])('on a change %s', (_, expected, figures) => expect(told(...figures)).toBe(expected));

  it('is not judged where there is none', () =>
    expect(judgeBaseYear([restated('scope1', '0.06', ['error'])], undefined, kpis)).toBeUndefined());
});

describe('the note of the verdict', () => {
  const note = (...figures: readonly Restated[]): string => {
    const verdict = judge(...figures);
    if (verdict === undefined) throw new Error('there is a verdict');
    const { code, message, place } = verdictNote(verdict);
    return `${code} [${place?.line}]: ${message}`;
  };

  it('of a recalculation tells each change, the threshold and each cause once', () => {
    expect(note(restated('scope1', '0.06', ['error', 'method']), restated('ghg_total', '-0.125', ['error']))).toBe(
      'base-year-recalculate [2]: the base year 2024 is to be recalculated (scope1 +6.0 %, ghg_total -12.5 %; threshold 5 %; cause: error, method); this table holds it recalculated',
    );
  });

  it.each<[string, readonly (Cause | 'as-of')[], string, string]>([
    [
      'the grid',
      ['grid-factor'],
      '0.06',
      'the factor follows the grid itself, a change of the real world and not of method (scope1 +6.0 %)',
    ],
    [
      'the day',
      ['as-of'],
      '0.06',
      'this is a view of all years under one set of factors, not a change of method (scope1 +6.0 %)',
    ],
    ['the threshold', ['error'], '0.01', 'the change stays below the threshold of 5 % (scope1 +1.0 %)'],
  ])('of a base year that stays says so: %s', (_, causes, change, why) => {
    expect(note(restated('scope1', change, causes))).toBe(
      `base-year-kept [2]: no recalculation of the base year 2024 is called for: ${why}`,
    );
  });
});
