// How far a budget is used: sums over its years, and every status at its boundary.
import { describe, expect, it } from 'vitest';
import { budgetUse, type BudgetUse } from '../../src/compute/budgetUse.ts';
import type { Fraction } from '../../src/domain/fraction.ts';
import type { Reason } from '../../src/domain/progress.ts';
import type { Comparison } from '../../src/domain/target.ts';
import { amount } from '../support/quantities.ts';

const YEARS = ['2026', '2027', '2028', '2029'];

/** The use of a budget at the end of the last year that has a figure or `/`. */
function use(budget: string, figures: readonly string[], comparison: Comparison = 'exact'): BudgetUse | Reason {
  const amounts = new Map(YEARS.map((year, index) => [year, figures[index]]));
  const amountIn = (year: string): Fraction | undefined => {
    const text = amounts.get(year);
    return text === undefined || text === '/' ? undefined : amount(text);
  };
  const decimals = budget.split('.')[1]?.length ?? 0;
  const year = YEARS[figures.length - 1] ?? '';
  return budgetUse(YEARS, { amount: amount(budget), decimals }, year, amountIn, comparison);
}
function numbers(of: BudgetUse | Reason): unknown {
  if (typeof of === 'string') return of;
  const text = (each: Fraction | undefined): string | undefined => each?.toExactText();
  return {
    ...of,
    used: text(of.used),
    share: text(of.share),
    left: text(of.left),
    leftEach: text(of.leftEach),
    lasts: text(of.lasts),
  };
}
const statusOf = (of: BudgetUse | Reason): string => (typeof of === 'string' ? of : of.status);

describe('what a budget of 400 holds', () => {
  it('after two of four years', () => {
    // 100 + 60 = 160 of 400 = 0.4; 240 are left, 120 for each of two years, and 60 a year last 4 years; 160 + 2 × 60 = 280
    expect(numbers(use('400', ['100', '60']))).toEqual({
      status: 'on-track',
      used: '160',
      share: '0.4',
      left: '240',
      leftEach: '120',
      lasts: '4',
    });
  });

  it('at its end, with something left', () => {
    // 100 + 60 + 90 + 50 = 300; no year is to come
    expect(numbers(use('400', ['100', '60', '90', '50']))).toEqual({
      status: 'met',
      used: '300',
      share: '0.75',
      left: '100',
      leftEach: undefined,
      lasts: '2',
    });
  });

  it('once it is used up', () => {
    // 250 + 250 = 500 of 400; −100 are left, for no year
    expect(numbers(use('400', ['250', '250']))).toEqual({
      status: 'exceeded',
      used: '500',
      share: '1.25',
      left: '-100',
      leftEach: undefined,
      lasts: undefined,
    });
  });

  it('used to the last tonne before its end: nothing is left for each year, and it lasts no year', () => {
    expect(numbers(use('400', ['400']))).toEqual({
      status: 'off-track',
      used: '400',
      share: '1',
      left: '0',
      leftEach: '0',
      lasts: '0',
    });
  });

  it('lasts without end where the year emits nothing, or removes', () => {
    expect(numbers(use('400', ['100', '0']))).toMatchObject({
      status: 'on-track',
      left: '300',
      leftEach: '150',
      lasts: undefined,
    });
    expect(numbers(use('400', ['100', '-50']))).toMatchObject({
      status: 'on-track',
      left: '350',
      leftEach: '175',
      lasts: undefined,
    });
  });

  it('a budget of nothing has no share', () => {
    expect(numbers(use('0', ['0']))).toMatchObject({ status: 'on-track', share: undefined, left: '0' });
    expect(numbers(use('0', ['1']))).toMatchObject({ status: 'exceeded', share: undefined, left: '-1' });
  });
});

describe('the status', () => {
  it.each<[string, string, readonly string[], Comparison, string]>([
    ['kept up, comes to the budget', '400', ['100'], 'exact', 'on-track'], // 100 + 3 × 100 = 400
    ['kept up, comes to more', '400', ['101'], 'exact', 'off-track'], // 404
    ['as printed comes to no more', '400', ['100.1'], 'printed', 'on-track'], // 400.4 prints as 400
    ['exactly comes to more', '400', ['100.1'], 'exact', 'off-track'],
    ['at the end on the budget', '400', ['100', '100', '100', '100'], 'exact', 'at-cap'],
    ['at the end above it', '400', ['100', '100', '100', '100.4'], 'exact', 'exceeded'],
    ['at the end above it, but not as printed', '400', ['100', '100', '100', '100.4'], 'printed', 'at-cap'],
    ['at the end below it, but not as printed', '400', ['100', '100', '100', '99.6'], 'printed', 'at-cap'],
    ['at the end below it', '400', ['100', '100', '100', '99.6'], 'exact', 'met'],
    ['above a budget with decimals', '400.0', ['100', '100', '100', '100.4'], 'printed', 'exceeded'],
    ['used up before the end', '400', ['400.4'], 'exact', 'exceeded'],
  ])('of what, %s', (_, budget, figures, comparison, status) => {
    expect(statusOf(use(budget, figures, comparison))).toBe(status);
  });

  it('is unknown while a year that is over has no figure', () => {
    expect(use('400', ['100', '/', '50'])).toBe('sum-incomplete');
    expect(use('400', ['100', '/'])).toBe('sum-incomplete');
    expect(use('400', ['/'])).toBe('sum-incomplete');
  });

  it('is unknown before the first year', () => {
    const before = budgetUse(YEARS, { amount: amount('400'), decimals: 0 }, '2025', () => amount('1'), 'exact');
    expect(before).toBe('sum-incomplete');
  });
});
