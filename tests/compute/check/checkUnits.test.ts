// A table has its energy in '000 kWh somewhere, and its ratios per one amount of a measure.
import { describe, expect, it } from 'vitest';
import { checkUnits, denominatorsOf } from '../../../src/compute/check/checkUnits.ts';
import type { Results } from '../../../src/compute/results.ts';
import { activityOf, kpiRow, lineOf, printedOf, resultsOf, type MadeFigure } from '../../support/madeResults.ts';
import { measure } from '../../support/ledgerLines.ts';

const rows = [
  kpiRow('electricity', 'activity electricity', 'kWh', { 2025: '1234567' }, 0),
  kpiRow('water', 'activity water', 'm3', { 2025: '9' }),
  kpiRow('energy_direct', 'energy direct', 'MWh'),
  kpiRow('energy_total', 'energy total', 'MWh', { 2024: '1000', 2025: '1234.567' }, 1),
];
const lines = [
  lineOf(activityOf('electricity', { group: 'electricity' })),
  lineOf(activityOf('water', { group: 'water' }), { unit: 'm3' }),
  lineOf(measure('revenue')),
];
const results = (more: Partial<Results> = {}): Results => resultsOf({ rows, lines, ...more });
const said = (figures: readonly MadeFigure[], isWhole = true, more: Partial<Results> = {}): (string | undefined)[] =>
  checkUnits(results(more), printedOf(figures, isWhole)).map(({ message }) => message);

describe('energy', () => {
  it('that is not printed in thousands of kWh is told with what the rows give', () =>
    expect(
      checkUnits(
        results(),
        printedOf([
          ['water', '2025', '9', 'm3'],
          ['electricity', '2025', '1234567', 'kWh'],
          ['electricity', '2024', '1000000', 'kWh'],
          ['energy_direct', '2024', '3', 'MWh'],
        ]),
      ),
    ).toEqual([
      expect.objectContaining({
        severity: 'note',
        code: 'energy-unit',
        message:
          "the table gives energy as electricity in kWh, energy_direct in MWh, and no total in '000 kWh; the rows give 1,234.6 MWh for 2025",
        place: { file: 'printed.csv', line: 3 },
        about: { names: ['electricity', 'energy_direct'] },
      }),
    ]));

  it('is told of the last year that was printed', () =>
    expect(said([['electricity', '2024', '1000000', 'kWh']])[0]).toContain('; the rows give 1,000.0 MWh for 2024'));

  it.each(["'000 kWh", 'MWh'])('in total in %s is what is wanted', (unit) =>
    expect(
      said([
        ['energy_total', '2025', '1234.6', unit],
        ['electricity', '2025', '1234567', 'kWh'],
      ]),
    ).toEqual([]),
  );

  it('in total in another unit is not', () =>
    expect(said([['energy_total', '2025', '4444', 'GJ']])[0]).toContain('energy as energy_total in GJ, and no total'));

  it('is lacking from a table that is known whole and has energy in it, and from no other', () => {
    expect(said([['electricity', '2025', '1234567', 'kWh']], false)).toEqual([]);
    expect(said([['water', '2025', '9', 'm3']])).toEqual([]);
    expect(said([['electricity', '2025', '/']])).toEqual([]);
    expect(said([['unknown', '2025', '1', 'kWh']])).toEqual([]);
    expect(said([])).toEqual([]);
  });

  it('without a figure of the rows is told without it', () => {
    expect(said([['electricity', '2023', '7', 'kWh']])).toEqual([
      "the table gives energy as electricity in kWh, and no total in '000 kWh",
    ]);
    expect(said([['electricity', '2025', '7', 'kWh']], true, { rows: rows.slice(0, 3) })[0]).toMatch(/'000 kWh$/);
  });

  it('of an activity without rows is of no group', () =>
    expect(checkUnits(resultsOf({ rows }), printedOf([['electricity', '2025', '7', 'kWh']]))).toEqual([]));
});

describe('ratios of one measure', () => {
  const ratios = {
    rows: [
      kpiRow('ghg_intensity', 'ratio ghg / revenue', 'tCO2e/RMB 1M'),
      kpiRow('water_intensity', 'ratio water / revenue', 'm3/RMB 1M'),
      kpiRow('waste_intensity', 'ratio waste / revenue', 't/RMB 1M'),
      kpiRow('per_head', 'ratio ghg / employees', 'tCO2e/person'),
      kpiRow('ghg', 'emissions 1', 'tCO2e/RMB 1K'),
      kpiRow('other', 'emissions 2', 'tCO2e/RMB 1M'),
    ],
  };
  const found = (...figures: readonly MadeFigure[]): ReturnType<typeof denominatorsOf> =>
    denominatorsOf(ratios, printedOf(figures));

  it('are told where they are per different amounts of it', () =>
    expect(
      found(
        ['ghg_intensity', '2025', '1', 'tCO2e/RMB 1M'],
        ['ghg_intensity', '2024', '1', 'tCO2e/RMB 1M'],
        ['water_intensity', '2025', '1', 'm3/RMB 100M'],
        ['waste_intensity', '2025', '1', 't/RMB 1M'],
        ['per_head', '2025', '1', 'tCO2e/person'],
      ),
    ).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'denominator-units',
        message:
          'the ratios of one table are per different amounts of revenue: ghg_intensity, waste_intensity per RMB 1M; water_intensity per RMB 100M',
        hint: expect.stringContaining('kpis: {waste_intensity: {unit: ...}}') as string,
        about: { names: ['ghg_intensity', 'water_intensity', 'waste_intensity'] },
      }),
    ]));

  it('per the same amount are in order, and so are those of different measures', () => {
    expect(
      found(['ghg_intensity', '2025', '1', 'tCO2e/RMB 1M'], ['water_intensity', '2025', '1', 'm3/RMB 1M']),
    ).toEqual([]);
    expect(found(['ghg_intensity', '2025', '1', 'tCO2e/RMB 1M'], ['per_head', '2025', '1', 'tCO2e/person'])).toEqual(
      [],
    );
  });

  it('are ratios with something below the line', () => {
    expect(found(['ghg', '2025', '1', 'tCO2e/RMB 1K'], ['other', '2025', '1', 'tCO2e/RMB 1M'])).toEqual([]);
    expect(found(['ghg_intensity', '2025', '1', 'tCO2e/RMB 1M'], ['ghg', '2025', '1', 'tCO2e/RMB 1K'])).toEqual([]);
    expect(found(['ghg_intensity', '2025', '1', 'tCO2e/RMB 1M'], ['water_intensity', '2025', '1', 'm3'])).toEqual([]);
    expect(found(['ghg_intensity', '2025', '1', 'tCO2e/RMB 1M'], ['water_intensity', '2025', '/'])).toEqual([]);
  });

  it('are looked at in a table that is not whole too', () =>
    expect(
      checkUnits(
        resultsOf(ratios),
        printedOf(
          [
            ['ghg_intensity', '2025', '1', 'tCO2e/RMB 1M'],
            ['water_intensity', '2025', '1', 'm3/RMB 1K'],
          ],
          false,
        ),
      ),
    ).toHaveLength(1));
});
