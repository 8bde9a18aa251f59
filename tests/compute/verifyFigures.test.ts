// Expected figures against recomputed ones: tolerances at their bounds, signs, units, and differences that are known.
import { describe, expect, it } from 'vitest';
import type { Results } from '../../src/compute/results.ts';
import {
  unusedKnown,
  verifyFigures,
  type KnownDifference,
  type Tolerance,
  type Verified,
} from '../../src/compute/verifyFigures.ts';
import { NOT_APPLICABLE } from '../../src/domain/figure.ts';
import { Fraction } from '../../src/domain/fraction.ts';
import { inEnglish, told } from '../../src/domain/phrase.ts';
import type { PublishedFigure } from '../../src/domain/restatement.ts';
import { printedFigure } from '../support/printedParts.ts';
import { plain } from '../support/figures.ts';
import { kpiRow } from '../support/kpis.ts';
import { amount } from '../support/quantities.ts';

const scope1 = kpiRow('scope1', 'tCO2e', { 2024: plain('10.046 tCO2e'), 2025: '/' });
const travel = { ...kpiRow('travel', 'tCO2e', {}), values: new Map([['2024', NOT_APPLICABLE]]) };
const negative = kpiRow('removals', 'tCO2e', { 2024: plain('-10.2 tCO2e') });
const results = { rows: [scope1, travel, negative], years: ['2024', '2025'] } as unknown as Results;
const PRINTED = { kind: 'printed' } as const;
const absolute = (text: string): Tolerance => ({ kind: 'absolute', amount: amount(text) });
const relative = (text: string): Tolerance => ({ kind: 'relative', amount: amount(text) });

const said = ({ computed, exact, outcome, why }: Verified): string =>
  `${outcome}: ${computed} (${exact}) ${told(why, inEnglish)}`.trim();
const verified = (
  expected: PublishedFigure,
  tolerance: Tolerance = PRINTED,
  known: readonly KnownDifference[] = [],
): string => verifyFigures([expected], results, tolerance, known).map(said).join('\n');
const verify = (text: string, tolerance: Tolerance = PRINTED): string =>
  verified(printedFigure('scope1', '2024', text), tolerance);

describe('an expected figure', () => {
  it('agrees where it is the exact one at its own decimals', () => {
    expect(verify('10.0 tCO2e')).toBe('agrees: 10.0 (10.046)');
    expect(verify('10.05 tCO2e')).toBe('agrees: 10.05 (10.046)');
    expect(verify('10 tCO2e')).toBe('agrees: 10 (10.046)');
    expect(verify('10046 kgCO2e')).toBe('agrees: 10046 (10046)');
    expect(verify('10.04 tCO2e')).toBe('differs: 10.05 (10.046) off by 0.006 tCO2e');
    expect(verify('10050 kgCO2e')).toBe('differs: 10046 (10046) off by 4 kgCO2e');
  });

  it.each<[string, Tolerance, boolean]>([
    ['10.050 tCO2e', absolute('0.004'), true],
    ['10.042 tCO2e', absolute('0.004'), true],
    ['10.051 tCO2e', absolute('0.004'), false],
    ['10.041 tCO2e', absolute('0.004'), false],
    ['10 tCO2e', absolute('0.045'), false],
    ['10 tCO2e', absolute('0.046'), true],
    ['10 tCO2e', relative('0.0046'), true], // 0.046 of 10
    ['10 tCO2e', relative('0.0045'), false],
  ])('%s is held to a tolerance: %#', (text, tolerance, agrees) => {
    expect(verify(text, tolerance).startsWith('agrees')).toBe(agrees);
  });

  it('below nought is allowed a share of its size', () => {
    const expected = printedFigure('removals', '2024', '-10 tCO2e');
    expect(verified(expected, relative('0.02'))).toBe('agrees: -10 (-10.2)');
    expect(verified(expected, relative('0.019'))).toBe('differs: -10 (-10.2) off by 0.2 tCO2e');
  });

  it('without a unit is in that of the KPI', () => {
    const none = { symbol: '', ratio: Fraction.one, dimensions: new Map<string, number>() };
    const bare = { ...printedFigure('scope1', '2024', '10.0 tCO2e'), unit: none };
    expect(verified(bare)).toBe('agrees: 10.0 (10.046)');
    const [found] = verifyFigures([bare, printedFigure('scope1', '2024', '9 kgCO2e')], results, PRINTED, []);
    expect(found?.unit).toBe('tCO2e');
  });

  it('is told with its own unit, or with that of its row, where there is one', () => {
    const figures = [
      printedFigure('scope1', '2024', '9 kgCO2e'),
      printedFigure('scope1', '2025', '/'),
      printedFigure('water', '2024', '/'),
    ];
    const found = verifyFigures(figures, results, PRINTED, []);
    expect(found.map(({ unit, figure }) => [unit, figure.text])).toEqual([
      ['kgCO2e', '9'],
      ['tCO2e', '/'],
      ['', '/'],
    ]);
  });

  it.each([
    [
      'in another dimension',
      'scope1',
      '2024',
      '10 MWh',
      'differs: 10.046 (10.046) it is computed in tCO2e, which is no MWh',
    ],
    ['of a year that is not computed', 'scope1', '2023', '10 tCO2e', 'differs:  () the files hold 2024, 2025 only'],
    [
      'that is a sign, where a figure is computed',
      'scope1',
      '2024',
      '/',
      'differs: 10.046 (10.046) a figure is computed where none is expected',
    ],
    ['that is /, where nothing is known', 'scope1', '2025', '/', 'agrees: / ()'],
    ['that is /, of a KPI that is no row', 'water', '2024', '/', 'agrees: / ()'],
    ['that is n/a, where nothing applies', 'travel', '2024', 'n/a', 'agrees: n/a ()'],
    [
      'that is n/a, where nothing is known',
      'scope1',
      '2025',
      'n/a',
      'differs: / () no figure is known, which is not the same as not applicable',
    ],
    [
      'that is /, where nothing applies',
      'travel',
      '2024',
      '/',
      'differs: n/a () no figure is known, which is not the same as not applicable',
    ],
    ['that is a number, where nothing is known', 'scope1', '2025', '3 tCO2e', 'differs: / () there is no figure'],
    ['that is a number, where nothing applies', 'travel', '2024', '3 tCO2e', 'differs: n/a () there is no figure'],
  ])('%s', (_, key, year, text, expected) => expect(verified(printedFigure(key, year, text))).toBe(expected));
});

describe('a known difference', () => {
  const known: KnownDifference = {
    key: 'scope1',
    year: '2024',
    expected: '10.04',
    computed: '10.05',
    why: 'the invoice was late',
  };
  const held = (text: string, own: Partial<KnownDifference> = {}): string =>
    verified(printedFigure('scope1', '2024', text), PRINTED, [{ ...known, ...own }]);

  it('stands with its reason while both texts are what they were', () => {
    expect(held('10.04 tCO2e')).toBe('known: 10.05 (10.046) the invoice was late');
  });

  it('is stale once one of them is another', () => {
    const again = (before: string): string =>
      `stale: 10.05 (10.046) the known difference is ${before}, and no longer this one: look again`;
    expect(held('10.03 tCO2e')).toBe(again('10.05 for 10.04'));
    expect(held('10.04 tCO2e', { computed: '10.06' })).toBe(again('10.06 for 10.04'));
  });

  it('is stale once the figure agrees', () => {
    expect(held('10.05 tCO2e')).toBe(
      'stale: 10.05 (10.046) it is listed as a known difference and agrees: take it out of the list',
    );
  });

  it('of another figure or year is none of this one', () => {
    const differs = 'differs: 10.05 (10.046) off by 0.006 tCO2e';
    expect([held('10.04 tCO2e', { key: 'scope2' }), held('10.04 tCO2e', { year: '2025' })]).toEqual([differs, differs]);
  });

  it('that nobody expects is unused', () => {
    const others = [known, { ...known, year: '2025' }, { ...known, key: 'scope2' }];
    expect(unusedKnown(others, [printedFigure('scope1', '2024', '1 tCO2e')])).toEqual(others.slice(1));
    expect(
      unusedKnown([known], [printedFigure('scope1', '2025', '1 tCO2e'), printedFigure('scope1', '2024', '1 tCO2e')]),
    ).toEqual([]);
  });
});
