// Rows add up to one line where they share whatever decides their factor, and to two where a single thing of it differs.
import { describe, expect, it } from 'vitest';
import { Ledger, ledgerKeyText } from '../../src/compute/addUp.ts';
import { DETAIL_COLUMNS, type LedgerKey } from '../../src/domain/ledger.ts';
import { activity, instrument, ledgerKey } from '../support/ledgerLines.ts';
import { unit } from '../support/quantities.ts';

const water = ledgerKey(activity('water'), unit('L'));
const key: LedgerKey = {
  ...water,
  site: 'Kwun Tong',
  class: 'tap',
  entity: 'HK Holdings',
  region: 'HK',
  scope: '3.1',
  pin: 'hk-wsd-2024',
  pinWhy: 'the bill says so',
  details: { method: 'average-data', treatment: 'recycled', evidence: 'B-1', distance: '9648' },
  portion: { days: 16, of: 31 },
  asAt: '2025-12-31',
  groups: ['Kwun Tong', '2025-01'],
};
const row = { file: 'water.csv', record: 2 };

/** The lines of so many keys with one row each of 1. */
const linesOf = (...keys: readonly LedgerKey[]): ReturnType<Ledger['close']> => {
  const ledger = new Ledger();
  for (const each of keys) ledger.open(each, row).add(1, 0);
  return ledger.close();
};

describe('the text of a key', () => {
  it('has year and groups first, and each detail in its own place', () => {
    const said: Readonly<Record<string, string>> = { method: 'average-data', treatment: 'recycled' };
    const columns = DETAIL_COLUMNS.map((column) => said[column] ?? '');
    const first = ['2025', 'Kwun Tong', '2025-01', 'water', 'tap', 'HK', 'Kwun Tong', 'HK Holdings', 'L', '3.1'];
    const then = ['hk-wsd-2024', 'the bill says so', '2025-12-31', '16/31'];
    expect(ledgerKeyText(key).split('\u001f')).toEqual([...first, ...then, ...columns, 'B-1', '9648']);
  });

  it('leaves no place out where nothing is said', () => {
    const bare = ledgerKeyText(water).split('\u001f');
    // year, activity, class, region, site, entity, unit, scope, pin and its reason, as at, days; details
    expect(bare).toEqual([
      '2025',
      'water',
      '',
      '',
      '',
      '',
      'L',
      ...Array.from({ length: 5 + DETAIL_COLUMNS.length + 2 }, () => ''),
    ]);
  });
});

describe('two rows', () => {
  it('of one key are one line', () =>
    expect(linesOf(key, { ...key }).map(({ quantity, rows }) => [quantity.toExactText(), rows])).toEqual([['2', 2]]));

  const others: readonly Partial<LedgerKey>[] = [
    { year: '2024' },
    { groups: ['Kwun Tong', '2025-02'] },
    { subject: activity('sewage') },
    { class: 'sea' },
    { region: 'CN' },
    { site: 'Sha Tin' },
    { entity: 'SZ Holdings' },
    { unit: { ...water.unit, symbol: 'm3' } },
    { scope: '1' },
    { pin: '' },
    { pinWhy: '' },
    { asAt: '2025-06-30' },
    { portion: { days: 15, of: 31 } },
    { portion: { days: 16, of: 30 } },
    { portion: undefined },
    ...[...DETAIL_COLUMNS, 'evidence' as const, 'distance' as const].map((column) => ({
      details: { ...key.details, [column]: 'other' },
    })),
  ];
  it.each(others)('that differ in %o are two', (other) => expect(linesOf(key, { ...key, ...other })).toHaveLength(2));
});

describe('further rows of a line', () => {
  const certificate: LedgerKey = { ...key, subject: instrument('I-REC', true) };
  const open = (subject: LedgerKey, times: number): ReturnType<Ledger['close']>[number] | undefined => {
    const ledger = new Ledger();
    for (let at = 0; at < times; at++) ledger.open(subject, { ...row, record: row.record + at });
    return ledger.close()[0];
  };

  it('are remembered of instruments, whose evidence each of them uses again', () => {
    expect(open(certificate, 3)?.first).toEqual({ file: 'water.csv', record: 2 });
    expect(open(certificate, 3)?.again).toEqual([
      { file: 'water.csv', record: 3 },
      { file: 'water.csv', record: 4 },
    ]);
  });

  it.each([
    ['an instrument with one row', certificate, 1],
    ['an activity', key, 3],
  ] as const)('are none of %s', (_, subject, times) => {
    const line = open(subject, times);
    expect(line?.first).toEqual(row);
    expect(line !== undefined && 'again' in line).toBe(false);
  });
});

describe('digits that add up to the largest safe number', () => {
  const largest = Number.MAX_SAFE_INTEGER; // 9,007,199,254,740,991

  it.each([
    ['reach it', [largest - 1, 1], '9007199254740.991'],
    ['go beyond it by one', [largest, 1], '9007199254740.992'],
    ['go beyond it twice', [largest, largest, largest, 4], '27021597764222.977'], // 3 × 9,007,199,254,740.991 + 0.004
    ['go below its negative by two', [-largest, -2], '-9007199254740.993'],
    ['go below its negative twice', [-largest, -largest, -3], '-18014398509481.985'], // −2 × 9,007,199,254,740.991 − 0.003
  ])('lose nothing as they %s', (_, digits, sum) => {
    const ledger = new Ledger();
    const line = ledger.open(key, row);
    for (const each of digits) line.add(each, 3);
    expect(ledger.close()[0]?.quantity.toExactText()).toBe(sum);
  });

  it.each([
    [[[5, 1]], '0.5'],
    [
      [
        [5, 0],
        [5, 14],
      ],
      '5.00000000000005',
    ],
    [[[-7, 2]], '-0.07'],
    [
      [
        [7, 2],
        [-7, 2],
        [1, 0],
      ],
      '1',
    ],
  ] as const)('of %j are %s', (rows, sum) => {
    const ledger = new Ledger();
    const line = ledger.open(key, row);
    for (const [digits, decimals] of rows) line.add(digits, decimals);
    expect(ledger.close()[0]?.quantity.toExactText()).toBe(sum);
  });

  it.each([9_007_199_254_740_993n, -9_007_199_254_740_993n])(
    'lose nothing of one that is larger itself: %s',
    (digits) => {
      const ledger = new Ledger();
      const line = ledger.open(key, row);
      line.addLong(digits, 2);
      line.addLong(digits, 2);
      const [closed] = ledger.close();
      // 2 × 90,071,992,547,409.93
      expect([closed?.quantity.toExactText(), closed?.rows]).toEqual([
        `${digits < 0n ? '-' : ''}180143985094819.86`,
        2,
      ]);
    },
  );

  it('and long ones of more decimals keep their places', () => {
    const ledger = new Ledger();
    const line = ledger.open(key, row);
    line.addLong(3n, 20);
    line.addLong(4n, 20);
    line.add(5, 1);
    expect(ledger.close()[0]?.quantity.toExactText()).toBe('0.50000000000000000007'); // 0.5 + (3 + 4) × 10⁻²⁰
  });
});

it('many lines keep their own sums and rows, those that were open before others among them', () => {
  const ledger = new Ledger();
  const sites = Array.from({ length: 200 }, (_, at) => `site ${String(at).padStart(3, '0')}`);
  const lines = sites.map((site) => ledger.open({ ...key, site, groups: [] }, row));
  for (const [at, line] of lines.entries()) line.add(at, 1);
  for (const line of lines) line.add(5, 1);
  expect(ledger.close().map(({ site, quantity, rows }) => [site, quantity.toFixed(1), rows])).toEqual(
    sites.map((site, at) => [site, `${Math.floor((at + 5) / 10)}.${(at + 5) % 10}`, 2]),
  );
  const early = new Ledger();
  early.open({ ...key, site: 'first' }, row).add(7, 0);
  for (const site of sites) early.open({ ...key, site }, row).add(1, 0);
  early.open({ ...key, site: 'first' }, row).add(8, 0);
  expect(early.close().find(({ site }) => site === 'first')).toMatchObject({ rows: 2, quantity: { numerator: 15n } });
});
