// Quantity times the factor that the report's notes state, beside the figure that stands in the table or would.
import { describe, expect, it } from 'vitest';
import { checkStatedFactors } from '../../../src/compute/check/checkStatedFactors.ts';
import type { Emission } from '../../../src/compute/takeInventory.ts';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import type { StatedFactor } from '../../../src/domain/statedFactor.ts';
import {
  activityOf,
  editionOf,
  emissionOf,
  factorOf,
  kpiRow,
  lineOf,
  printedOf,
  resultsOf,
  STATED_PLACE as place,
  statedFactor as stated,
  type MadeFigure,
  type MadeResults,
} from '../../support/madeResults.ts';
import { publishedFactor } from '../../support/printedParts.ts';

const electricity = activityOf('electricity', { scope: '2' });
/** 100,000 kWh that emitted 53,060 kg. */
const power = emissionOf(lineOf(electricity, { quantity: '100000' }), '53060', 'grid');
const base: MadeResults = {
  rows: [kpiRow('scope1', 'emissions 1', 'tCO2e'), kpiRow('scope2', 'emissions 2', 'tCO2e')],
  emissions: [power],
};
const check = (
  text: string,
  figures: readonly MadeFigure[] = [],
  more: MadeResults = {},
  told: Partial<StatedFactor> = {},
): Diagnostic[] =>
  checkStatedFactors(
    resultsOf({ ...base, ...more, company: { statedFactors: [stated(text, told)] } }),
    printedOf(figures),
  );

describe('a stated factor', () => {
  it('that does not give the figure is told with what both give', () =>
    // 100,000 x 0.5703 = 57,030 kg; 53,060 / 100,000 = 0.5306.
    expect(check('0.5703 kg/kWh')).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'stated-factor-differs',
        message:
          'the report states 0.5703 kg/kWh for electricity of 2025, which gives 100,000 kWh × 0.5703 kg/kWh = 57.03 tCO2e; the table has 53.06 tCO2e, which implies 0.5306 kgCO2e/kWh',
        place,
        about: { names: ['electricity'], year: '2025' },
        evidence: { quantity: '100000', given: '57.03', figure: '53.06' },
      }),
    ]));

  it('stands where the company says', () =>
    expect(check('0.5703 kg/kWh', [], {}, { where: 'note 3' })[0]?.message).toMatch(/^note 3 states 0\.5703/));

  it('is held against the figure at two decimals', () => {
    // 53.055 up to below 53.065.
    expect(check('0.53055 kg/kWh')).toEqual([]);
    expect(check('0.5306499 kg/kWh')).toEqual([]);
    expect(check('0.53065 kg/kWh')).toHaveLength(1);
    expect(check('0.5305499 kg/kWh')).toHaveLength(1);
    // The figure is rounded first: 53.0649 prints 53.06 as well.
    const exact = emissionOf(power.line, '53064.9', 'grid');
    expect(check('0.5306 kg/kWh', [], { emissions: [exact] })).toEqual([]);
    expect(check('0.53065 kg/kWh', [], { emissions: [exact] })[0]?.message).toContain(
      'the table has 53.06 tCO2e, which implies 0.5306 ',
    );
  });

  it('is held against the printed figure where that holds just these emissions', () => {
    const printed: MadeFigure[] = [
      ['scope2', '2025', '1057.0', 'tCO2e'],
      ['scope2', '2024', '1053', 'tCO2e'],
    ];
    const large = emissionOf(lineOf(electricity, { quantity: '2000000' }), '1060000', 'grid');
    // 1057.0 is from 1056.95 to 1057.05: 0.5285 x 2,000,000 kg = 1057 t.
    expect(check('0.5285 kg/kWh', printed, { emissions: [large] })).toEqual([]);
    expect(check('0.53 kg/kWh', printed, { emissions: [large] })[0]?.message).toMatch(
      /the table has scope2 1,057\.0 tCO2e, which implies 0\.5285 kgCO2e\/kWh$/,
    );
    const inKilograms: MadeFigure[] = [['scope2', '2025', '1057000', 'kgCO2e']];
    expect(check('0.5285 kg/kWh', inKilograms, { emissions: [large] })).toEqual([]);
    expect(check('0.5286 kg/kWh', inKilograms, { emissions: [large] })[0]?.evidence).toMatchObject({ figure: '1057' });
  });

  it.each<[string, MadeResults, readonly MadeFigure[]]>([
    [
      'the scope holds another activity',
      { emissions: [power, emissionOf(lineOf(activityOf('heat', { scope: '2' })), '1', 'heat')] },
      [],
    ],
    [
      'it is in two scopes',
      { emissions: [power, emissionOf(lineOf(electricity, { quantity: '0', scope: '1' }), '0', 'grid')] },
      [],
    ],
    ['the table has no such row', { rows: [kpiRow('scope1', 'emissions 1', 'tCO2e')] }, []],
    ['it is printed in another dimension', {}, [['scope2', '2025', '57.03', 'MWh']]],
    ['it is printed as a sign', {}, [['scope2', '2025', '/']]],
  ])('is held against what comes out where %s', (_, more, figures) => {
    const printed: readonly MadeFigure[] = figures.length > 0 ? figures : [['scope2', '2025', '57.03', 'tCO2e']];
    expect(check('0.5703 kg/kWh', printed, more)[0]?.message).toContain('; the table has 53.06 tCO2e,');
  });

  it.each<[string, MadeResults]>([
    ['market-based emissions', { emissions: [power, emissionOf(power.line, '1', 'market', { purpose: 'market' })] }],
    [
      'another year',
      { years: ['2025'], emissions: [power, emissionOf(lineOf('heat', { year: '2024', scope: '2' }), '1', 'heat')] },
    ],
    ['another scope', { emissions: [power, emissionOf(lineOf('coal'), '1', 'coal')] }],
  ])('is held against the printed figure beside %s', (_, more) =>
    expect(check('0.5703 kg/kWh', [['scope2', '2025', '57.03', 'tCO2e']], more)).toEqual([]),
  );

  it('is of its years, its activity, and of greenhouse gases by a factor', () => {
    expect(check('0.5703 kg/kWh', [], {}, { years: ['2025'] })).toHaveLength(1);
    expect(check('0.5703 kg/kWh', [], {}, { years: ['2024'] })).toEqual([]);
    expect(check('0.5703 kg/kWh', [], { years: ['2024'] })).toEqual([]);
    expect(check('0.5703 kg/kWh', [], {}, { activity: 'heat' })).toEqual([]);
    expect(check('0.5703 kg/kWh', [], { emissions: [emissionOf(power.line, '53060')] })).toEqual([]);
    expect(check('0.5703 kg/kWh', [], { emissions: [{ ...power, purpose: 'upstream' }] })).toEqual([]);
  });

  it('is applied to a line once, however many gases it has', () => {
    const gases = ['50000', '3060'].map((kilograms) => emissionOf(power.line, kilograms, 'grid'));
    expect(check('0.5306 kg/kWh', [], { emissions: gases })).toEqual([]);
  });

  it('is applied to all lines, in one unit', () => {
    const more = emissionOf(lineOf(electricity, { quantity: '50', unit: 'MWh', site: 'Mill' }), '26530', 'grid');
    // 150 MWh, the first unit by name; 150,000 x 0.5703 = 85,545 kg; 79,590 / 150 = 530.6.
    expect(check('0.5703 kg/kWh', [], { emissions: [power, more] })[0]?.message).toMatch(
      /gives 150 MWh × 0\.5703 kg\/kWh = 85\.55 tCO2e; the table has 79\.59 tCO2e, which implies 530\.6000 kgCO2e\/MWh$/,
    );
    const other = emissionOf(lineOf(electricity, { quantity: '7', site: 'Mill' }), '1', 'grid');
    expect(check('0.5703 kg/kWh', [], { emissions: [power, other] })[0]?.evidence).toMatchObject({
      quantity: '100007',
    });
  });

  it('is told in the first unit by name, of what is in its dimension', () => {
    const more = emissionOf(lineOf(electricity, { quantity: '50', unit: 'MWh', site: 'Mill' }), '26530', 'grid');
    expect(check('0.5703 kg/kWh', [], { emissions: [more, power] })[0]?.message).toContain('gives 150 MWh × ');
    // Of 100 kg and of 100 L, which are 75 kg: 175 x 3 = 525 kg.
    const petrol = (unit: string): Emission =>
      emissionOf(lineOf(activityOf('petrol'), { quantity: '100', unit }), '1', 'own');
    const factors = [
      publishedFactor('set/factor', '3 kgCO2e/kg', { activity: 'petrol' }),
      publishedFactor('set/density', '0.75 kg/L', { activity: 'petrol', gas: 'density' }),
    ];
    const [told] = check(
      'set',
      [],
      { emissions: [petrol('kg'), petrol('L')], editions: [editionOf('set', { factors })] },
      { activity: 'petrol' },
    );
    expect(told?.message).toContain('gives 100 L × 3 kgCO2e/kg = 0.53 tCO2e');
  });

  it('of several classes is told with each', () => {
    const classes = ['grey', 'green'].map((kind) => {
      const line = lineOf(electricity, { quantity: '100', class: kind });
      return emissionOf(line, '1', 'grid', { factor: factorOf('grid', { class: kind }) });
    });
    const factors = [
      publishedFactor('set/grey', '0.9 kgCO2e/kWh', { class: 'grey' }),
      publishedFactor('set/green', '0.1 kgCO2e/kWh', { class: 'green' }),
    ];
    expect(check('set', [], { emissions: classes, editions: [editionOf('set', { factors })] })[0]?.message).toContain(
      'gives 100 kWh × 0.9 kgCO2e/kWh + 100 kWh × 0.1 kgCO2e/kWh = 0.10 tCO2e',
    );
  });

  it('of nothing implies no factor', () => {
    const nothing = emissionOf(lineOf(electricity, { quantity: '0' }), '0', 'grid');
    expect(check('0.5 kg/kWh', [['scope2', '2025', '5.00', 'tCO2e']], { emissions: [nothing] })[0]?.message).toBe(
      'the report states 0.5 kg/kWh for electricity of 2025, which gives 0 kWh × 0.5 kg/kWh = 0.00 tCO2e; the table has scope2 5.00 tCO2e',
    );
  });

  it('that meets no row is told', () =>
    expect(check('2.5 kg/L')).toMatchObject([
      {
        severity: 'error',
        code: 'factor-missing',
        message: 'no stated factor for electricity, 2025: 2.5 kg/L does not meet rows in kWh',
        hint: 'write under statedFactors: what the note of the report says',
        place,
      },
    ]));

  it('of an edition that is not there is told, with one of a like name', () =>
    expect(check('grid-2023', [], { editions: [editionOf('grid-2024')] })).toMatchObject([
      { code: 'edition-unknown', message: 'there is no factor edition "grid-2023"; did you mean "grid-2024"?', place },
    ]));

  it('of an edition is told with its digits and its name', () => {
    const factors = [publishedFactor('grid-2024/factor', '0.5700 kg/kWh', { gas: 'CO2e' })];
    expect(check('grid-2024', [], { editions: [editionOf('grid-2024', { factors })] })[0]?.message).toContain(
      'the report states 0.5700 kg/kWh (grid-2024) for electricity of 2025, which gives 100,000 kWh × 0.5700 kg/kWh = 57.00 tCO2e',
    );
  });
});
