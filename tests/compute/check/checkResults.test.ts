// All checks of results together: each looks at the printed figures in the order of the table, with the counts among them marked.
import { describe, expect, it } from 'vitest';
import { checkResults } from '../../../src/compute/check/checkResults.ts';
import type { QualityTables } from '../../../src/domain/uncertainty.ts';
import { amount } from '../../support/quantities.ts';
import {
  kpiRow,
  lineOf,
  activityOf,
  emissionOf,
  printedOf,
  resultsOf,
  type MadeFigure,
  type MadeResults,
} from '../../support/madeResults.ts';

const rows = [
  kpiRow('b', 'emissions 1', 'tCO2e'),
  kpiRow('a', 'emissions 2', 'tCO2e'),
  kpiRow('power', 'activity electricity', 'kWh'),
  kpiRow('revenue', 'measure revenue', 'RMB 1M'),
  kpiRow('intensity', 'ratio power / revenue', 'kWh/RMB 1M'),
];
const quality = { limits: { estimates: amount('1'), component: amount('1') } } as unknown as QualityTables;
const check = (
  figures: readonly MadeFigure[],
  more: MadeResults = {},
  isWhole = false,
): ReturnType<typeof checkResults> => checkResults(resultsOf({ rows, quality, ...more }), printedOf(figures, isWhole));

describe('printed figures', () => {
  it('are looked at in the order of the table and of the years, those of no row last', () =>
    expect(
      check([
        ['z', '2024', '1.5', 'tCO2e'],
        ['z', '2025', '1', 'tCO2e'],
        ['a', '2025', '1', 'tCO2e'],
        ['a', '2024', '1.5', 'tCO2e'],
        ['b', '2025', '1', 'tCO2e'],
        ['b', '2024', '1.5', 'tCO2e'],
      ]).map(({ code, about, place }) => `${code} ${about?.names[0]} ${place?.line}`),
    ).toEqual(['decimals-mixed b 7', 'decimals-mixed a 5', 'decimals-mixed z 2']));

  it('are counts where a row has nothing but noughts after the point', () => {
    // 6 / 6.0395 = 0.9934… is less than 0.9995; 6.05 / 6.0395 = 1.0017… is not.
    const codes = (before: string): string[] =>
      check([
        ['power', '2024', before, 'kWh'],
        ['power', '2025', '6.0', 'kWh'],
        ['revenue', '2025', '1.000', 'RMB 1M'],
        ['intensity', '2025', '6.040', 'kWh/RMB 1M'],
      ]).map(({ code }) => code);
    expect(codes('7.0')).toEqual(['ratio-irreproducible']);
    expect(codes('7.1')).toEqual([]);
  });
});

it('every check has its word', () => {
  const line = lineOf(activityOf('electricity', { scope: '2', group: 'electricity' }), { year: '2022' });
  const codes = check(
    [['power', '2022', '7', 'kWh']],
    {
      years: ['2022', '2025'],
      emissions: [emissionOf(line, '5', undefined, { purpose: 'exhaust' })],
      rows: [
        kpiRow('power', 'activity electricity', 'kWh', { 2022: '7', 2025: '9' }),
        kpiRow('scope2_market', 'market 2', 'tCO2e', { 2025: '5' }),
      ],
    },
    true,
  ).map(({ code }) => code);
  expect(codes).toEqual(['energy-unit', 'change-unexplained', 'instruments-undescribed']);
});
