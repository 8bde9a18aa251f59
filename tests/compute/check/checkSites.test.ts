// Sites whose electricity per square metre or head is out of line with the others.
import { describe, expect, it } from 'vitest';
import { checkSites } from '../../../src/compute/check/checkSites.ts';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import type { LedgerLine } from '../../../src/domain/ledger.ts';
import { activityOf, lineOf, resultsOf } from '../../support/madeResults.ts';
import { measure } from '../../support/ledgerLines.ts';

const AREA = measure('floor area', 'stock');
type More = Parameters<typeof lineOf>[1];
const power = (site: string, quantity: string, more: More = {}): LedgerLine =>
  lineOf(activityOf('electricity'), { site, quantity, ...more });
const area = (site: string, quantity: string, more: More = {}): LedgerLine =>
  lineOf(AREA, { site, quantity, unit: 'm2', asAt: '2025-12-31', ...more });
/** Sites A, B, C … of 10 m2 each, with so many kWh. */
const sites = (...amounts: readonly string[]): LedgerLine[] =>
  amounts.flatMap((amount, at) => [power('ABCDEFG'[at] ?? '', amount), area('ABCDEFG'[at] ?? '', '10')]);
const check = (lines: readonly LedgerLine[], years = ['2025']): Diagnostic[] => checkSites(resultsOf({ lines, years }));
const found = (...told: Parameters<typeof check>): string[] =>
  check(...told).map(
    ({ about, evidence }) => `${about?.names[0]} ${about?.year} ${evidence?.['value']} ${evidence?.['median']}`,
  );

describe('a site out of line', () => {
  it('is told with its value beside the median', () =>
    // 90, 100, 110, 400 over 10: the median is 10.5, its distances 1.5, 0.5, 0.5, 29.5, their middle 1; 29.5 x 0.6745 > 3.5.
    expect(check(sites('90', '100', '110', '400'))).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'site-out-of-line',
        message: 'electricity per floor area of "D", 2025, is 40.0 kWh/m2, 3.8 times the median of 4 sites (10.5)',
        about: { names: ['D'], year: '2025' },
        evidence: { value: '40', median: '10.5', deviation: '1' },
      }),
    ]));

  it('shows some digits of what is less than one', () => {
    const [one] = check(sites('0.2', '0.2', '0.2', '10'));
    expect(one?.message).toContain('is 1.0 kWh/m2, 50 times the median of 4 sites (0.02)');
  });

  it('is beyond three times the median, or below a third', () => {
    // Of five the median is 10, its distances 0, 0, 0, 1 and that of E: their middle is nothing.
    expect(found(sites('100', '100', '100', '110', '300'))).toEqual([]);
    expect(found(sites('100', '100', '100', '110', '301'))).toEqual(['E 2025 30.1 10']);
    expect(found(sites('90', '90', '90', '100', '30'))).toEqual([]);
    expect(found(sites('90', '90', '90', '100', '29.9'))).toEqual(['E 2025 2.99 9']);
  });

  it('is further than three and a half deviations', () => {
    // 0, 10, 10, 20 and x: the median is 10, its middle distance 10 / 1 …; 0.6745 (x - 10) > 3.5 x 5: x > 35.946…
    const five = (x: string): LedgerLine[] => sites('50', '100', '100', '150', x);
    expect(found(five('359'))).toEqual([]);
    expect(found(five('360'))).toEqual(['E 2025 36 10']);
    // Exactly as far is not further: the MAD is 6.745, the distance 35 = 3.5 x 6.745 / 0.6745.
    const exact = (x: string): LedgerLine[] => sites('32.55', '100', '100', '167.45', x);
    expect(found(exact('450'))).toEqual([]);
    expect(found(exact('450.01'))).toEqual(['E 2025 45.001 10']);
  });

  it('is one of four at least, of six too', () => {
    expect(found(sites('90', '100', '400'))).toEqual([]);
    expect(found(sites('90', '90', '100', '100', '110', '400'))).toEqual(['F 2025 40 10']);
  });

  it('is none where the middle is nothing', () => expect(found(sites('0', '0', '0', '50'))).toEqual([]));

  it('is of each year by itself', () => {
    const before = sites('90', '100', '110', '500').map((line) => ({ ...line, year: '2024' }));
    expect(found([...before, ...sites('90', '100', '110', '400')], ['2024', '2025'])).toEqual([
      'D 2024 50 10.5',
      'D 2025 40 10.5',
    ]);
  });
});

describe('what a site has', () => {
  const usual = sites('90', '100', '110');

  it('is added up, in one unit', () => {
    // 300 kWh and 0.1 MWh; in MWh, the first by name, a thousandth of what it is in kWh.
    const lines = [...usual, power('D', '300'), power('D', '0.1', { unit: 'MWh' }), area('D', '4'), area('D', '6')];
    expect(found(lines)).toEqual(['D 2025 0.04 0.0105']);
    expect(check(lines)[0]?.message).toContain('is 0.04 MWh/m2, 3.8 times the median of 4 sites (0.0105)');
  });

  it('counts what counts of the rows', () =>
    expect(found([...usual, power('D', '800', { portion: { days: 15, of: 30 } }), area('D', '10')])).toEqual([
      'D 2025 40 10.5',
    ]));

  it('is measured on the last day that anything was', () =>
    expect(found([...usual, power('D', '400'), area('D', '10'), area('D', '90', { asAt: '2025-06-30' })])).toEqual([
      'D 2025 40 10.5',
    ]));

  it('is electricity as energy, of the year, of a site, in rows with a figure', () => {
    const odd = [
      power('D', '400', { unit: 'tCO2e' }),
      power('D', '400', { rows: 0 }),
      power('', '400'),
      power('D', '400', { year: '2024' }),
      lineOf(activityOf('heat'), { site: 'D', quantity: '400' }),
      area('D', '10'),
    ];
    expect(found([...usual, ...odd])).toEqual([]);
    expect(found([...usual, ...odd, power('D', '400')])).toEqual(['D 2025 40 10.5']);
  });

  it('is of sites with a name, told in their order, in the first unit by name', () => {
    expect(found([...usual, power('', '400'), area('', '10')])).toEqual([]);
    const [a = [], b = [], c = []] = [['B', '500'] as const, ['A', '400'] as const, ['C', '110'] as const].map(
      ([site, kWh]) => [power(site, kWh), area(site, '10')],
    );
    const others = ['D', 'E', 'F', 'G'].flatMap((site) => [power(site, '100'), area(site, '10')]);
    expect(found([...a, ...b, ...c, ...others])).toEqual(['A 2025 40 10', 'B 2025 50 10']);
    const first = [power('D', '0.1', { unit: 'MWh' }), power('D', '300'), area('D', '10')];
    expect(found([...first, ...usual])).toEqual(['D 2025 0.04 0.0105']);
  });

  it('is left out where its measure is not there, is nothing, or is an activity', () => {
    const four = sites('90', '100', '110', '120');
    const value = (...more: readonly LedgerLine[]): string[] => found([...four, power('E', '4000'), ...more]);
    expect(value()).toEqual([]);
    expect(value(area('E', '0'))).toEqual([]);
    expect(value(area('E', '-1'))).toEqual([]);
    expect(
      value(lineOf(activityOf('floor area'), { site: 'E', quantity: '10', unit: 'm2', asAt: '2025-12-31' })),
    ).toEqual([]);
    expect(value(area('E', '10'))).toEqual(['E 2025 400 11']);
  });

  it('is compared in units that convert', () => {
    expect(found([...usual, power('D', '400'), area('D', '10', { unit: 'person' })])).toEqual([]);
    expect(found([...usual, power('D', '400'), area('D', '0.001', { unit: 'ha' })])).toHaveLength(1);
  });
});

describe('the measure', () => {
  const heads = (...of: readonly string[]): LedgerLine[] =>
    [...of].map((site) =>
      lineOf(measure('employee count', 'stock'), { site, quantity: '2', unit: 'person', asAt: '2025-12-31' }),
    );
  const powers = [power('A', '90'), power('B', '100'), power('C', '110'), power('D', '400')];

  it('is headcount where fewer than four sites have their area', () => {
    const areas = ['A', 'B', 'C'].map((site) => area(site, '10'));
    expect(check([...powers, ...areas, ...heads('A', 'B', 'C', 'D')])[0]?.message).toContain(
      'electricity per employee count of "D", 2025, is 200.0 kWh/person, 3.8 times the median of 4 sites (52.5)',
    );
    expect(check([...powers, ...areas, area('D', '10'), ...heads('A', 'B', 'C', 'D')])[0]?.message).toContain(
      'per floor area',
    );
    expect(check([...powers, ...areas, ...heads('A', 'B', 'C')])).toEqual([]);
  });
});
