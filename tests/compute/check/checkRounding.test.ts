// How printed figures came from exact ones: added after rounding, rounded twice, halves that went down, decimals that differ.
import { describe, expect, it } from 'vitest';
import { checkRounding, otherRounding, printedSum } from '../../../src/compute/check/checkRounding.ts';
import { isAmount, type PrintedAmount } from '../../../src/compute/check/printedTable.ts';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import { amount } from '../../support/quantities.ts';
import { kpiRow, printedOf, type MadeFigure } from '../../support/madeResults.ts';

const sum = (exact: string): ReturnType<typeof kpiRow>[] => [
  kpiRow('a', 'emissions 1', 'tCO2e'),
  kpiRow('b', 'emissions 2', 'tCO2e'),
  kpiRow('c', 'emissions 3', 'tCO2e'),
  kpiRow('total', 'sum a + b + c', 'tCO2e', { 2025: exact }),
];
/** Three parts and their total, as printed, beside the exact total. */
const found = (parts: readonly string[], total: string, exact = ''): readonly Diagnostic[] => {
  const figures = ['a', 'b', 'c'].map((key, at): MadeFigure => [key, '2025', parts[at] ?? '0', 'tCO2e']);
  return checkRounding({ rows: sum(exact) }, printedOf([...figures, ['total', '2025', total, 'tCO2e']]));
};
const codes = (...told: Parameters<typeof found>): string[] => found(...told).map(({ code }) => code);

describe('a total beside its parts', () => {
  it('that rounding does not explain is told with both sides', () =>
    expect(found(['1100.25', '20.50', '3.00'], '1123.78')).toEqual([
      expect.objectContaining({
        severity: 'error',
        code: 'parts-differ',
        // 1100.25 + 20.50 + 3.00 = 1123.75, 0.03 from the total; three parts and the total are rounded by 0.005 at most each.
        message:
          'the printed parts of total of 2025 do not add to it: 1,100.25 + 20.50 + 3.00 = 1,123.75, printed 1,123.78 tCO2e; they are 0.03 apart, and rounding explains at most 0.02',
        place: { file: 'printed.csv', line: 5 },
        about: { names: ['total'], year: '2025' },
        evidence: { sum: '1123.75', total: '1123.78', apart: '0.03', bound: '0.02' },
      }),
    ]));

  it('may differ by half a unit of each', () => {
    expect(codes(['1.25', '2.50', '3.00'], '6.77')).toEqual([]);
    expect(codes(['1.25', '2.50', '3.00'], '6.73')).toEqual([]);
    expect(codes(['1.25', '2.50', '3.00'], '6.78')).toEqual(['parts-differ']);
    expect(codes(['1.25', '2.50', '3.00'], '6.72')).toEqual(['parts-differ']);
    // Fewer decimals leave more room: 0.05 + 0.005 + 0.005 + 0.005 = 0.065.
    expect(codes(['1.3', '2.50', '3.00'], '6.86').filter((code) => code === 'parts-differ')).toEqual([]);
    expect(codes(['1.3', '2.50', '3.00'], '6.87').filter((code) => code === 'parts-differ')).toEqual(['parts-differ']);
  });

  it('that is their sum and not the exact one is told', () =>
    // Exactly 6.7649, which prints 6.76; the parts 1.25, 2.50, 3.00 add to 6.75, as printed.
    expect(found(['1.25', '2.50', '3.00'], '6.75', '6.7649')).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'sum-of-rounded',
        message: 'total of 2025 is the sum of its rounded parts (1.25 + 2.50 + 3.00 = 6.75); the exact sum prints 6.76',
        place: { file: 'printed.csv', line: 5 },
      }),
    ]));

  it.each([
    ['6.75', '6.7549', []], // the exact one prints the same
    ['6.75', '6.77', ['sum-of-rounded']], // two units of the last digit apart
    ['6.75', '6.73', ['sum-of-rounded']],
    ['6.75', '6.7701', []], // further apart is no matter of rounding
    ['6.76', '6.7501', []], // not their sum
    ['6.75', '', []],
  ])('as %s for %s', (total, exact, told) => expect(codes(['1.25', '2.50', '3.00'], total, exact)).toEqual(told));

  it('is looked at in the unit of the total', () => {
    const figures: MadeFigure[] = [
      ['a', '2025', '1250', 'kgCO2e'],
      ['b', '2025', '2.50', 'tCO2e'],
      ['c', '2025', '3.00', 'tCO2e'],
      ['total', '2025', '6.77', 'tCO2e'],
    ];
    // 1.25 + 2.50 + 3.00 = 6.75; a kilogram's half is 0.0005, the others 0.005 each: 0.0155.
    expect(checkRounding({ rows: sum('') }, printedOf(figures))[0]).toMatchObject({
      code: 'parts-differ',
      evidence: { sum: '6.75', apart: '0.02', bound: '0.0155' },
    });
  });

  it('has all its parts printed, two of them as numbers, in its dimension', () => {
    const printed = (...figures: readonly MadeFigure[]): string[] =>
      checkRounding({ rows: sum('') }, printedOf([...figures, ['total', '2025', '9', 'tCO2e']])).map(
        ({ code }) => code,
      );
    const [a, b]: MadeFigure[] = [
      ['a', '2025', '1', 'tCO2e'],
      ['b', '2025', '2', 'tCO2e'],
    ];
    expect(printed(a as MadeFigure, b as MadeFigure, ['c', '2025', '/'])).toEqual(['parts-differ']);
    expect(printed(a as MadeFigure, b as MadeFigure)).toEqual([]);
    expect(printed(a as MadeFigure, b as MadeFigure, ['c', '2024', '/'])).toEqual([]);
    expect(printed(a as MadeFigure, ['b', '2025', '/'], ['c', '2025', '/'])).toEqual([]);
    expect(printed(a as MadeFigure, b as MadeFigure, ['c', '2025', '1', 'kWh'])).toEqual([]);
  });

  it('of energy is direct and indirect energy', () => {
    const rows = [
      kpiRow('direct', 'energy direct', 'MWh'),
      kpiRow('indirect', 'energy indirect', 'MWh'),
      kpiRow('renewable', 'energy renewable', 'MWh'),
      kpiRow('all', 'energy total', 'MWh'),
      kpiRow('fuel', 'activity petrol', 'MWh'),
    ];
    const printed = printedOf([
      ['direct', '2025', '1', 'MWh'],
      ['indirect', '2025', '2', 'MWh'],
      ['renewable', '2025', '4', 'MWh'],
      ['all', '2025', '8', 'MWh'],
      ['fuel', '2025', '8', 'MWh'],
    ]);
    expect(checkRounding({ rows }, printed).map(({ message }) => message)).toEqual([
      'the printed parts of all of 2025 do not add to it: 1 + 2 = 3, printed 8 MWh; they are 5 apart, and rounding explains at most 1.5',
    ]);
  });

  it('hands out the sum', () => {
    const printed = printedOf([
      ['a', '2025', '1.5', 'tCO2e'],
      ['b', '2025', '2.25', 'tCO2e'],
      ['c', '2025', '3', 'tCO2e'],
      ['total', '2025', '6.8', 'tCO2e'],
    ]);
    const [, , , total] = printed.figures.filter(isAmount);
    const made = printedSum(total as PrintedAmount, { rows: sum('') }, printed);
    // With as many digits as the part that has most.
    expect(made).toMatchObject({ text: '1.5 + 2.25 + 3 = 6.75', added: amount('6.75'), apart: amount('0.05') });
    expect(made?.parts.map(({ kpi }) => kpi)).toEqual(['a', 'b', 'c']);
    // The total has more digits than its parts.
    const whole = printedOf([
      ['a', '2025', '1', 'tCO2e'],
      ['b', '2025', '2', 'tCO2e'],
      ['c', '2025', '3', 'tCO2e'],
      ['total', '2025', '6.00', 'tCO2e'],
    ]);
    expect(printedSum(whole.figures[3] as PrintedAmount, { rows: sum('') }, whole)?.text).toBe('1 + 2 + 3 = 6.00');
    expect(printedSum(total as PrintedAmount, { rows: [] }, printed)).toBeUndefined();
  });
});

describe('a figure beside its exact value', () => {
  const one = (exact: string, text: string): readonly Diagnostic[] =>
    checkRounding(
      { rows: [kpiRow('a', 'emissions 1', 'tCO2e', { 2025: exact })] },
      printedOf([['a', '2025', text, 'tCO2e']]),
    );

  it('may be rounded twice', () =>
    // 1234.5449 is 1234.545 and then 1234.55; once it is 1234.54.
    expect(one('1234.5449', '1234.55')).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'rounded-twice',
        message:
          'a of 2025, 1,234.5449, seems to be rounded twice: to 1,234.545 and then to the printed 1,234.55 tCO2e; rounded once it is 1,234.54',
        evidence: { printed: '1234.55', exact: '1234.5449' },
        place: { file: 'printed.csv', line: 2 },
      }),
    ]));

  it('may be a half that went down', () =>
    expect(one('1234.545', '1234.54')).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'half-rounded-down',
        message:
          'a of 2025 is exactly 1,234.545, half a unit of the last digit; it is printed as 1,234.54 tCO2e, half up gives 1,234.55',
      }),
    ]));

  it.each([
    ['1.545', '1.55', undefined], // half up
    ['1.545', '1.54', 'half down'],
    ['1.5451', '1.54', undefined], // cut off: no half
    ['1.545', '1.53', undefined],
    ['1.5449', '1.55', 'twice'],
    ['1.5449', '1.54', undefined],
    ['1.5444', '1.55', undefined],
    ['-1.545', '-1.54', 'half down'],
    ['0.5', '0', 'half down'],
    ['1.546', '1.54', undefined],
  ])('of %s as %s: %s', (exact, text, how) => {
    const [figure] = printedOf([['a', '2025', text, 'tCO2e']]).figures;
    expect(otherRounding(amount(exact), figure as PrintedAmount)).toBe(how);
    expect(one(exact, text).length).toBe(how === undefined ? 0 : 1);
  });

  it('is compared in its own unit, and not where there is none', () => {
    const rows = [kpiRow('a', 'emissions 1', 'tCO2e', { 2025: '1.2345' })];
    expect(checkRounding({ rows }, printedOf([['a', '2025', '1234', 'kgCO2e']]))[0]).toMatchObject({
      code: 'half-rounded-down',
    });
    expect(checkRounding({ rows }, printedOf([['a', '2025', '1234', 'kWh']]))).toEqual([]);
    expect(
      checkRounding(
        { rows },
        printedOf([
          ['a', '2024', '1.24', 'tCO2e'],
          ['b', '2025', '1.24', 'tCO2e'],
        ]),
      ),
    ).toEqual([]);
  });
});

describe('the decimals of a row', () => {
  it('are the same in every year, else they are told in the order of the years', () =>
    expect(
      checkRounding(
        { rows: [] },
        printedOf([
          ['a', '2025', '1234.5', 'tCO2e'],
          ['a', '2024', '1200.25', 'tCO2e'],
          ['b', '2024', '1', 'tCO2e'],
          ['b', '2025', '2', 'tCO2e'],
          ['c', '2025', '2.5', 'tCO2e'],
          ['c', '2024', '/'],
        ]),
      ),
    ).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'decimals-mixed',
        message: 'the figures of a are printed with different decimals: 1,200.25 in 2024, 1,234.5 in 2025',
        place: { file: 'printed.csv', line: 3 },
        about: { names: ['a'] },
        evidence: { 2024: '1200.25', 2025: '1234.5' },
      }),
    ]));
});
