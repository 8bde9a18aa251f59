// Ledger lines are written out field by field: none may be forgotten.
import { expect, it } from 'vitest';
import { Fraction } from '../../src/domain/fraction.ts';
import { sameInAll } from '../../src/domain/language.ts';
import { ledgerKey, ledgerLine, type LedgerLine, type RowKey } from '../../src/domain/ledger.ts';

const unit = { symbol: 'kWh', ratio: Fraction.parse('3.6') ?? Fraction.one, dimensions: new Map([['energy', 1]]) };
const row: RowKey = {
  subject: { use: 'rate', name: 'price index', dimensions: ['number'], labels: sameInAll('') },
  class: 'day',
  site: 'Kwun Tong',
  entity: 'HK Holdings',
  region: 'HK',
  unit,
  scope: '2',
  pin: 'hk-clp-2024',
  pinWhy: 'the bill says so',
  details: { method: 'average-data' },
  share: { entity: 'HK Holdings', amount: Fraction.of(1n, 2n), text: '50 %' },
  groups: ['by row'],
};
const dated = {
  year: '2025',
  groups: ['Kwun Tong', '2025-01'],
  portion: { days: 16, of: 31 },
  asAt: '2025-12-31',
  details: { method: 'average-data', evidence: 'B-1' },
};
const sum = {
  first: { file: 'a.csv', record: 2 },
  quantity: Fraction.of(7n),
  rows: 3,
  missing: 1,
  notApplicable: 2,
};

it('a key has what its row says, and what the date of the row decides', () => {
  expect(ledgerKey(row, dated)).toEqual({ ...row, ...dated });
});

it('a line has its key and what the rows came to', () => {
  const key = ledgerKey(row, dated);
  const line: LedgerLine = ledgerLine(key, sum);
  expect(line).toEqual({ ...key, ...sum });
  expect('again' in line).toBe(false);
});

it('a line of an instrument keeps the rows that use it again', () => {
  const again = [{ file: 'a.csv', record: 9 }];
  expect(ledgerLine(ledgerKey(row, dated), { ...sum, again })).toMatchObject({ ...sum, again });
});
