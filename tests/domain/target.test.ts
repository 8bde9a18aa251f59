// Which amounts of a target have to fit its KPI.
import { expect, it } from 'vitest';
import type { WrittenAmount } from '../../src/domain/amount.ts';
import { Fraction } from '../../src/domain/fraction.ts';
import { amountsOf, type Goal, type Target } from '../../src/domain/target.ts';

const amount = (text: string): WrittenAmount => ({
  amount: Fraction.parse(text) ?? Fraction.zero,
  text,
  decimals: 0,
  unit: { symbol: 'tCO2e', ratio: Fraction.of(1000n), dimensions: new Map([['CO2e', 1]]) },
  place: { file: 'esgcalc.yaml' },
});
const share = { amount: Fraction.of(42n, 1000n), text: '4.2' };

function fieldsOf(goal: Goal, baseValue?: WrittenAmount): string[] {
  const target: Target = {
    kpi: 'ghg_total',
    base: '2025',
    baseValue,
    years: ['2030'],
    goal,
    comparison: 'exact',
    condition: undefined,
    place: undefined,
  };
  return amountsOf(target).map(({ field, written }) => `${field} ${written.text}`);
}

it.each<[string, Goal, string[]]>([
  ['a cap', { kind: 'cap', cap: amount('90') }, ['cap 90']],
  ['an end', { kind: 'to', end: amount('50'), shape: 'linear' }, ['to 50']],
  ['a budget', { kind: 'budget', budget: amount('400') }, ['budget 400']],
  [
    'every year of a pathway',
    {
      kind: 'converge',
      sector: {
        pathway: new Map([
          ['2025', amount('7')],
          ['2030', amount('3')],
        ]),
        activity: 'revenue',
        sectorActivity: new Map([['2025', amount('1000')]]), // another unit than the KPI's
      },
    },
    ['pathway 7', 'pathway 3'],
  ],
  ['no share', { kind: 'reduce', share, shape: undefined }, []],
  ['no rate', { kind: 'contract', rate: share, shape: 'linear' }, []],
])('%s, and the base value where it is written', (_, goal, fields) => {
  expect(fieldsOf(goal)).toEqual(fields);
  expect(fieldsOf(goal, amount('100'))).toEqual([...fields, 'baseValue 100']);
});
