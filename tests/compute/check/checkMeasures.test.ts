// Denominators: whether what is printed is what the rows have, and whether they are of the same companies as the activity.
import { describe, expect, it } from 'vitest';
import { checkMeasures } from '../../../src/compute/check/checkMeasures.ts';
import type { Results } from '../../../src/compute/results.ts';
import type { Measure } from '../../../src/domain/activity.ts';
import type { LedgerLine } from '../../../src/domain/ledger.ts';
import {
  emissionOf,
  kpiRow,
  lineOf,
  printedOf,
  resultsOf,
  type MadeFigure,
  type MadeResults,
} from '../../support/madeResults.ts';
import { measure } from '../../support/ledgerLines.ts';

const rows = [
  kpiRow('revenue', 'measure revenue', 'RMB 1M', { 2025: '3569.7123' }),
  kpiRow('scope1', 'emissions 1', 'tCO2e', { 2025: '5' }),
];

describe('a printed measure', () => {
  const check = (
    text: string,
    unit = 'RMB 1M',
    more: MadeResults = {},
    key = 'revenue',
    year = '2025',
  ): ReturnType<typeof checkMeasures> =>
    checkMeasures(resultsOf({ rows, ...more }), printedOf([[key, year, text, unit]]));

  it('that is not what the rows have is told', () =>
    expect(check('3570.71')).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'measure-untied',
        message:
          'revenue of 2025 is printed as 3,570.71 RMB 1M; the rows have 3,569.7123 RMB 1M, which prints 3,569.71',
        place: { file: 'printed.csv', line: 2 },
        about: { names: ['revenue'], year: '2025' },
        evidence: { printed: '3570.71', exact: '3569.7123' },
      }),
    ]));

  it('may be rounded, once or twice, or converted', () => {
    expect(check('3569.71')).toEqual([]);
    expect(check('3569.7')).toEqual([]);
    expect(check('35.70', 'RMB 100M')).toEqual([]);
    expect(check('35.71', 'RMB 100M')).toHaveLength(1);
    expect(check('3569.72')).toHaveLength(1);
    // 2.4449 is 2.445 and then 2.45.
    expect(
      check('2.45', 'RMB 1M', { rows: [kpiRow('revenue', 'measure revenue', 'RMB 1M', { 2025: '2.4449' })] }),
    ).toEqual([]);
  });

  it('is a measure with a figure that converts', () => {
    expect(check('7', 'tCO2e', {}, 'scope1')).toEqual([]);
    expect(check('7', 'RMB 1M', {}, 'revenue', '2024')).toEqual([]);
    expect(check('7', 'HKD 1M')).toEqual([]);
    expect(check('7', 'RMB 1M', {}, 'unknown')).toEqual([]);
  });

  it('that is restated is told already', () => {
    const restated = (key: string, year: string): number =>
      check('3570.71', 'RMB 1M', {
        restated: {
          baseYear: undefined,
          figures: [{ row: rows.find(({ kpi }) => kpi.key === key), year }],
        } as unknown as Results['restated'],
      }).length;
    expect([restated('revenue', '2025'), restated('revenue', '2024'), restated('scope1', '2025')]).toEqual([0, 1, 1]);
  });

  it('that is a sign is none', () =>
    expect(checkMeasures(resultsOf({ rows }), printedOf([['revenue', '2025', '/'] as MadeFigure]))).toEqual([]));
});

describe('the entities of a measure', () => {
  const of = (
    entity: string,
    name = 'revenue',
    more: Parameters<typeof lineOf>[1] = {},
    adds: Measure['adds'] = 'flow',
  ): LedgerLine => lineOf(measure(name, adds), { entity, unit: 'RMB 1M', ...more });
  const emitting = (...entities: readonly string[]) =>
    entities.map((entity) => emissionOf(lineOf('coal', { entity }), '1', 'set'));
  const found = (lines: readonly LedgerLine[], ...entities: readonly string[]): string[] =>
    checkMeasures(resultsOf({ lines, emissions: emitting(...entities) }), printedOf([])).map(({ message }) => message);

  it('are those of the activity, else it is told', () => {
    expect(
      checkMeasures(
        resultsOf({ lines: [of('Mill'), of('HQ')], emissions: emitting('Shop', 'HQ', 'Depot', '') }),
        printedOf([]),
      ),
    ).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'boundary-unlike',
        message: 'revenue of 2025 is that of HQ, Mill, but the activity holds Depot, Shop too',
        about: { names: ['revenue', 'Depot', 'Shop'], year: '2025' },
      }),
    ]);
    expect(found([of('HQ')], 'HQ')).toEqual([]);
    expect(found([of('HQ')], '')).toEqual([]);
  });

  it('are all where a row names none', () => expect(found([of('HQ'), of('')], 'Shop')).toEqual([]));

  it('are of rows with a figure, in the year, of what adds up', () => {
    expect(found([of('HQ', 'revenue', { rows: 0 })], 'Shop')).toEqual([]);
    expect(found([of('HQ', 'revenue', { year: '2024' })], 'Shop')).toEqual([]);
    expect(found([of('HQ', 'headcount', {}, 'stock')], 'Shop')).toEqual([]);
    expect(found([of('HQ'), of('Shop', 'revenue', { rows: 0 })], 'Shop')).toHaveLength(1);
    expect(
      checkMeasures(
        resultsOf({
          lines: [of('HQ')],
          emissions: [emissionOf(lineOf('coal', { entity: 'Shop', year: '2024' }), '1')],
        }),
        printedOf([]),
      ),
    ).toEqual([]);
  });

  it('are those of one measure', () =>
    expect(found([of('HQ'), of('Shop', 'output')], 'HQ', 'Shop')).toEqual([
      'output of 2025 is that of Shop, but the activity holds HQ too',
      'revenue of 2025 is that of HQ, but the activity holds Shop too',
    ]));

  it('are told of each measure and year, in their order', () =>
    expect(
      checkMeasures(
        resultsOf({
          years: ['2024', '2025'],
          lines: [of('HQ'), of('HQ', 'output'), of('HQ', 'revenue', { year: '2024' })],
          emissions: ['2024', '2025'].map((year) => emissionOf(lineOf('coal', { entity: 'Shop', year }), '1')),
        }),
        printedOf([]),
      ).map(({ about }) => `${about?.names[0]} ${about?.year}`),
    ).toEqual(['revenue 2024', 'output 2025', 'revenue 2025']));
});
