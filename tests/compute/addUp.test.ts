// Adding rows up is exact at any size, and the lines close in an order of their own.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ledger } from '../../src/compute/addUp.ts';
import { Fraction, sumOf } from '../../src/domain/fraction.ts';
import type { LedgerKey } from '../../src/domain/ledger.ts';
import { activity, ledgerKey } from '../support/ledgerLines.ts';
import { unit } from '../support/quantities.ts';

const key = (site: string, year = '2025'): LedgerKey => ledgerKey(activity('water'), unit('L'), { site, year });
const first = { file: 'water.csv', record: 2 };

describe('Ledger', () => {
  it('adds what a safe integer cannot hold', () => {
    const ledger = new Ledger();
    const line = ledger.open(key('A'), first);
    for (let row = 0; row < 20; row++) line.add(999_999_999_999_999, 2);
    line.add(1, 0);
    line.addLong(-5n, 1);
    // 20 × 9,999,999,999,999.99 + 1 − 0.5 = 199,999,999,999,999.80 + 0.5
    expect(ledger.close().map(({ quantity, rows }) => [quantity.toExactText(), rows])).toEqual([
      ['200000000000000.3', 22],
    ]);
  });

  it('adds exactly, in any order and with any decimals', () => {
    const row = fc.tuple(fc.nat(999_999_999_999_999), fc.nat(15), fc.boolean());
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
        const ledger = new Ledger();
        const line = ledger.open(key('A'), first);
        for (const [digits, decimals, isLong] of rows) {
          if (isLong) line.addLong(BigInt(-digits), decimals);
          else line.add(digits, decimals);
        }
        const sum = sumOf(
          rows.map(([digits, decimals, isLong]) => Fraction.scaled(BigInt(isLong ? -digits : digits), decimals)),
        );
        expect(ledger.close()[0]?.quantity.equals(sum)).toBe(true);
      }),
    );
  });

  it('keeps the decimals of lines apart that stand side by side', () => {
    const ledger = new Ledger();
    ledger.open(key('A'), first).addLong(5n, 16);
    ledger.open(key('B'), first).add(7, 0);
    ledger.open(key('C'), first).add(25, 2);
    ledger.open(key('D'), first).add(1, 14);
    expect(ledger.close().map(({ quantity }) => quantity.toExactText())).toEqual([
      '0.0000000000000005',
      '7',
      '0.25',
      '0.00000000000001',
    ]);
  });

  it('counts what has no number apart', () => {
    const ledger = new Ledger();
    const line = ledger.open(key('A'), first);
    line.addMissing();
    line.addNotApplicable();
    line.addMissing();
    const [closed] = ledger.close();
    expect([closed?.quantity.isZero(), closed?.rows, closed?.missing, closed?.notApplicable]).toEqual([true, 0, 2, 1]);
  });

  it('finds a line again by its key, and closes year by year whatever came first', () => {
    const ledger = new Ledger();
    ledger.open(key('B'), first).add(1, 0);
    ledger.open(key('A', '2026'), first).add(2, 0);
    ledger.open(key('A'), first).add(4, 0);
    ledger.open(key('B'), { file: 'other.csv', record: 9 }).add(8, 0);
    expect(ledger.close().map(({ year, site, quantity }) => [year, site, quantity.toExactText()])).toEqual([
      ['2025', 'A', '4'],
      ['2025', 'B', '9'],
      ['2026', 'A', '2'],
    ]);
  });
});
