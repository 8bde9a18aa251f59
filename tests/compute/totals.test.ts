// A total says what it lacks, and where there is no figure at all it says why.
import { describe, expect, it } from 'vitest';
import { sumFigure, totalOf } from '../../src/compute/totals.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import { plain } from '../support/figures.ts';
import { activity, ledger } from '../support/ledgerLines.ts';
import { amount, unit } from '../support/quantities.ts';

/** A line of water with so many rows that say `/` and `n/a`. */
const line = (site: string, missing: number, notApplicable = 0): LedgerLine =>
  ledger(activity('water'), '0 L', { site, rows: 0, missing, notApplicable });
const litre = unit('L');

describe('a total', () => {
  it('names each site that said nothing, with its rows, and each further lack once', () => {
    const lines = [line('Shenzhen', 1), line('Shenzhen', 2), line('', 1), line('Hong Kong', 0, 1)];
    expect(totalOf('water', [plain('3 L'), plain('4 L')], lines, litre, ['petrol (L)', 'petrol (L)'])).toEqual({
      status: 'value',
      figure: {
        name: 'water',
        amount: amount('7'), // 3 + 4
        unit: litre,
        because: { kind: 'sum', parts: [plain('3 L'), plain('4 L')] },
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
    expect(totalOf('water', [plain('3 L')], [line('A', 0, 1)], litre)).toMatchObject({ status: 'value', without: [] }));

  it('of nothing is nought', () => expect(sumFigure('', [], litre).amount.isZero()).toBe(true));
});
