// What instruments say of themselves before they count: cancelled, placed, whole, proven, and used once.
import { describe, expect, it } from 'vitest';
import { reviewInstruments } from '../../../src/compute/market/reviewInstruments.ts';
import type { Details, LedgerLine, RowReference } from '../../../src/domain/ledger.ts';
import type { InstrumentStatus } from '../../../src/domain/vocabulary.ts';
import { saidIn } from '../../support/inWords.ts';
import { activity, instrument, ledger } from '../../support/ledgerLines.ts';
import { unit } from '../../support/quantities.ts';

const [REC, PPA] = [instrument('I-REC', true), instrument('PPA')];
const sound: Details = { status: 'cancelled', evidence: 'GEC-1..9' };
const rec = (own: Partial<LedgerLine> = {}) => ledger(REC, '5 MWh', { region: 'CN', details: sound, ...own });
const ppa = (own: Partial<LedgerLine> = {}) => ledger(PPA, '2.5 MWh', { region: 'CN', ...own });
const statuses = new Map<string, InstrumentStatus>([
  ['cancelled', 'cancelled'],
  ['held', 'held'],
]);
const review = (...lines: readonly LedgerLine[]) => {
  const { value, diagnostics } = reviewInstruments(lines, { instrumentStatuses: statuses }, unit('MWh'));
  return { counting: value, said: saidIn(diagnostics) };
};

describe('an instrument counts', () => {
  it.each([
    ['that is cancelled and proven', rec()],
    ['that a site holds', rec({ region: '', site: 'A' })],
    ['that is a contract, which has no status', ppa()],
    ['that is a contract said to be at an end', ppa({ details: { status: 'Cancelled' } })],
    ['that is whole in kilowatt-hours', rec({ quantity: ledger(REC, '5000 kWh').quantity, unit: unit('kWh') })],
    ['that comes to nothing', rec({ quantity: ledger(REC, '0 kWh').quantity })],
  ])('%s', (_, line) => expect(review(line)).toEqual({ counting: [line], said: [] }));

  it('beside other lines', () =>
    expect(review(ledger(activity('electricity'), '1 kWh'), rec()).counting).toEqual([rec()]));
});

describe('an instrument is at fault', () => {
  const fault = (code: string, text: string, field: string): string[] => [
    `error instrument-${code}: ${text} [2 ${field}]`,
  ];
  it.each([
    [
      'without a place',
      rec({ region: '' }),
      fault(
        'unplaced',
        'the I-REC names neither a region nor a site, so nothing says which electricity it is for',
        'region',
      ),
    ],
    [
      'that comes to less than nothing',
      ppa({ quantity: ledger(PPA, '-3 MWh').quantity }),
      fault('negative', 'the PPA comes to -3 MWh; what is covered cannot be less than nothing', 'quantity'),
    ],
    [
      'without a status',
      rec({ details: { evidence: 'GEC-1' } }),
      fault('status', 'the I-REC does not say whether it is cancelled', 'status'),
    ],
    [
      'with a status that is none',
      rec({ details: { ...sound, status: 'sold' } }),
      fault('status', '"sold" is no status of an instrument', 'status'),
    ],
    [
      'even a contract, with a status that is none',
      ppa({ details: { status: 'sold' } }),
      fault('status', '"sold" is no status of an instrument', 'status'),
    ],
    [
      'that is no whole number of certificates',
      rec({ quantity: ledger(REC, '5.5 MWh').quantity }),
      fault('fraction', '5.5 MWh are no whole number of certificates (I-REC)', 'quantity'),
    ],
    [
      'that has a factor',
      rec({ pin: 'supplier' }),
      fault('factor', 'a I-REC takes no factor: it stands for generation without emissions', 'factor'),
    ],
  ])('%s', (_, line, said) => expect(review(line)).toEqual({ counting: [], said }));

  it('for several things at once, in their order', () => {
    const { counting, said } = review(
      rec({ region: '', pin: 'x', quantity: ledger(REC, '-0.5 MWh').quantity, details: {} }),
    );
    expect(counting).toEqual([]);
    expect(said.map((text) => text.replace(/:.*/, ''))).toEqual([
      'error instrument-unplaced',
      'error instrument-negative',
      'error instrument-status',
      'error instrument-fraction',
      'error instrument-factor',
      'warning instrument-unproven',
    ]);
  });

  it('in kilowatt-hours is told in megawatt-hours', () =>
    expect(review(rec({ quantity: ledger(REC, '500 kWh').quantity, unit: unit('kWh') })).said).toEqual(
      fault('fraction', '0.5 MWh are no whole number of certificates (I-REC)', 'quantity'),
    ));
});

describe('an instrument that is only warned of', () => {
  it('is without evidence and counts', () => {
    const line = rec({ details: { status: 'cancelled' } });
    expect(review(line)).toEqual({
      counting: [line],
      said: [
        'warning instrument-unproven: the I-REC has no evidence; whether it is used twice cannot be seen [2 evidence]',
      ],
    });
  });

  it('is held and does not count', () =>
    expect(review(rec({ details: { ...sound, status: 'HELD' } }))).toEqual({
      counting: [],
      said: ['warning instrument-held: 5 MWh of I-REC, 2025, are held and not cancelled; they do not count [2 status]'],
    }));
});

describe('evidence that is used twice', () => {
  const row = (record: number, file = 'activity.csv'): RowReference => ({ file, record });
  const used = (evidence: string, record: number, own: Partial<LedgerLine> = {}) =>
    rec({ details: { ...sound, evidence }, first: row(record), ...own });
  const twice = (evidence: string, record: number, other: string, year = '2025', file = 'activity.csv'): string =>
    `error instrument-twice: "${evidence}" is used twice: another row of ${year}, in "${file}", has "${other}" [${record} evidence]`;

  it('is said at both rows, each naming the other', () =>
    expect(review(used('GEC-5', 3, { year: '2024' }), used('GEC-1..9', 4)).said).toEqual([
      twice('GEC-5', 3, 'GEC-1..9', '2025'),
      twice('GEC-1..9', 4, 'GEC-5', '2024'),
    ]));

  it.each([
    ['the last number of one is the first of the other', 'GEC-1..5', 'GEC-5..9', true],
    ['they follow one another', 'GEC-1..5', 'GEC-6..9', false],
    ['they are of two series', 'GEC-1..5', 'CEC-1..5', false],
    ['one holds the other', 'GEC-1..9', 'GEC-3..4', true],
    ['they are the same', 'GEC-7', 'GEC-7', true],
  ])('or not, where %s', (_, one, other, expected) =>
    expect(review(used(one, 3), used(other, 4)).said.length > 0).toBe(expected),
  );

  it('is found behind a wide range that others stand in', () => {
    // 1..100 holds both others, which do not meet one another.
    const said = review(used('GEC-1..100', 3), used('GEC-2..3', 4), used('GEC-50', 5)).said;
    const places = said.map((text) => text.slice(text.lastIndexOf('[')));
    expect(places).toEqual(['[4 evidence]', '[3 evidence]', '[5 evidence]', '[3 evidence]']);
  });

  it('is looked for from the widest range on', () =>
    expect(review(used('GEC-1..5', 3), used('GEC-4..9', 4), used('GEC-8', 5)).said).toEqual([
      twice('GEC-4..9', 4, 'GEC-1..5'),
      twice('GEC-1..5', 3, 'GEC-4..9'),
      twice('GEC-8', 5, 'GEC-4..9'),
      twice('GEC-4..9', 4, 'GEC-8'),
    ]));

  it('is found in further rows of one line', () =>
    expect(review(used('GEC-5', 3, { again: [row(8)] })).said).toEqual([
      twice('GEC-5', 8, 'GEC-5'),
      twice('GEC-5', 3, 'GEC-5'),
    ]));

  it('names the file of the other row, in the order of files and rows', () =>
    expect(
      review(used('GEC-5', 3, { first: row(3, 'b.csv') }), used('GEC-5', 9, { first: row(9, 'a.csv') })).said,
    ).toEqual([twice('GEC-5', 3, 'GEC-5', '2025', 'a.csv'), twice('GEC-5', 9, 'GEC-5', '2025', 'b.csv')]));

  it.each([
    ['a row that spans two years', [used('GEC-5', 3), used('GEC-5', 3, { year: '2026' })]],
    ['rows of two instruments', [used('GEC-5', 3), used('GEC-5', 4, { subject: instrument('GO', true) })]],
    ['contracts', [ppa({ details: { evidence: 'C-1' } }), ppa({ details: { evidence: 'C-1' }, first: row(9) })]],
    [
      'what is held',
      [used('GEC-5', 3), used('GEC-5', 4, { details: { ...sound, evidence: 'GEC-5', status: 'held' } })],
    ],
    ['nothing', [rec({ details: { status: 'cancelled' } }), rec({ details: { status: 'cancelled' }, first: row(9) })]],
  ])('is not that of %s', (_, lines) =>
    expect(review(...lines).said.filter((text) => text.includes('instrument-twice'))).toEqual([]),
  );

  it('of the same number in another file is that of two rows', () =>
    expect(review(used('GEC-5', 3), used('GEC-5', 3, { first: row(3, 'b.csv') })).said).toHaveLength(2));

  it('is told with the first of those that have it', () => {
    const said = review(used('GEC-5', 3), used('GEC-5', 4), used('GEC-5', 6)).said;
    const places = said.map((text) => text.slice(text.lastIndexOf('[')));
    expect(places).toEqual(['[4 evidence]', '[3 evidence]', '[6 evidence]', '[3 evidence]']);
  });

  it('is looked for instrument by instrument, whatever stands between its rows', () => {
    const other = { subject: instrument('GO', true) };
    expect(review(used('GEC-1..9', 3), used('GEC-2..3', 4, other), used('GEC-5..6', 5)).said).toEqual([
      twice('GEC-5..6', 5, 'GEC-1..9'),
      twice('GEC-1..9', 3, 'GEC-5..6'),
    ]);
  });

  it('is looked for in the order of numbers, then of rows, whatever came first', () => {
    expect(review(used('GEC-1..2', 9), used('GEC-5..9', 3)).said).toEqual([]);
    expect(review(used('GEC-5', 9), used('GEC-5', 3)).said).toEqual([
      twice('GEC-5', 9, 'GEC-5'),
      twice('GEC-5', 3, 'GEC-5'),
    ]);
  });
});
