// A total says what it lacks, and where there is no figure at all it says why.
import { describe, expect, it } from 'vitest';
import { sumFigure, totalOf } from '../../src/compute/totals.ts';
import type { Figure } from '../../src/domain/figure.ts';
import { Fraction } from '../../src/domain/fraction.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import { litre, waterKey } from '../support/waterLine.ts';

const figure = (amount: bigint): Figure => ({
  name: '',
  amount: Fraction.of(amount),
  unit: litre,
  because: { kind: 'sum', parts: [] },
});

/** A line of water with so many rows that say `/` and `n/a`. */
const line = (site: string, missing: number, notApplicable = 0): LedgerLine => ({
  ...waterKey(site),
  quantity: Fraction.zero,
  rows: 0,
  missing,
  notApplicable,
  first: { file: 'water.csv', record: 2 },
});

describe('a total', () => {
  it('names each site that said nothing, with its rows, and each further lack once', () => {
    const lines = [line('Shenzhen', 1), line('Shenzhen', 2), line('', 1), line('Hong Kong', 0, 1)];
    expect(totalOf('water', [figure(3n), figure(4n)], lines, litre, ['petrol (L)', 'petrol (L)'])).toEqual({
      status: 'value',
      figure: {
        name: 'water',
        amount: Fraction.of(7n), // 3 + 4
        unit: litre,
        because: { kind: 'sum', parts: [figure(3n), figure(4n)] },
      },
      without: [{ rows: 'water, Shenzhen (3 rows)' }, { rows: 'water (1 row)' }, { rows: 'petrol (L)' }],
    });
  });

  it.each([
    ['a row that says /', [line('A', 1, 1)], { status: 'missing', isStated: true }],
    ['a row that says n/a', [line('A', 0), line('B', 0, 1)], { status: 'not-applicable' }],
    ['rows of neither', [line('A', 0)], { status: 'missing' }],
    ['no row', [], { status: 'missing' }],
  ] as const)('without figures and with %s is no number', (_, lines, value) => {
    expect(totalOf('water', [], lines, litre)).toEqual(value);
  });

  it('lacks nothing where every line has its rows', () =>
    expect(totalOf('water', [figure(3n)], [line('A', 0, 1)], litre)).toMatchObject({ status: 'value', without: [] }));

  it('of nothing is nought', () => expect(sumFigure('', [], litre).amount.isZero()).toBe(true));
});
