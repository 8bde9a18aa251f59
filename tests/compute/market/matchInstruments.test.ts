// Which electricity instruments cover: whose, in what order, how much of each line, and what is said of too much.
import { describe, expect, it } from 'vitest';
import { isCoverable, matchInstruments, type Cover } from '../../../src/compute/market/matchInstruments.ts';
import type { InstrumentLine } from '../../../src/compute/market/reviewInstruments.ts';
import type { LedgerLine } from '../../../src/domain/ledger.ts';
import { saidIn, stepsOf } from '../../support/inWords.ts';
import { activity, instrument, ledger, measure } from '../../support/ledgerLines.ts';
import { unit } from '../../support/quantities.ts';

const electricity = activity('electricity', { scope: '2', group: 'electricity' });
const power = (quantity: string, own: Partial<LedgerLine> = {}) =>
  ledger(electricity, quantity, { region: 'CN', ...own });
const held =
  (name: string, isCertificate: boolean) =>
  (quantity: string, own: Partial<LedgerLine> = {}) =>
    ledger(instrument(name, isCertificate), quantity, { region: 'CN', ...own }) as InstrumentLine;
const [rec, ppa] = [held('I-REC', true), held('PPA', false)];

function match(lines: readonly LedgerLine[], instruments: readonly InstrumentLine[]) {
  const { value, diagnostics } = matchInstruments(lines, instruments, unit('MWh'));
  return { covers: value, told: value.map(toldOf), said: saidIn(diagnostics) };
}
/** `PPA of A: 20 MWh`. */
const toldOf = ({ by, line, figure }: Cover): string =>
  `${by.subject.name} of ${line.site}: ${figure.amount.toExactText()} ${figure.unit.symbol}`;

describe('what instruments can cover', () => {
  it.each([
    ['electricity of scope 2', power('1 kWh'), true],
    [
      'electricity that its row puts there',
      power('1 kWh', { subject: activity('electricity', { scope: '3.8' }), scope: '2' }),
      true,
    ],
    ['electricity that its row puts elsewhere', power('1 kWh', { scope: '3.8' }), false],
    ['another activity', ledger(activity('heat', { scope: '2' }), '1 kWh'), false],
    ['a measure', ledger(measure('electricity'), '1 kWh', { scope: '2' }), false],
    ['a line without a number', power('1 kWh', { rows: 0 }), false],
    ['electricity in another unit', power('1 kgCO2e'), false],
  ])('is %s: %3$s', (_, line, expected) => expect(isCoverable(line)).toBe(expected));
});

describe('a cover', () => {
  it('is the same part of each line, in its unit, and says how it came about', () => {
    const lines = [power('60 MWh', { site: 'A' }), power('40000 kWh', { site: 'B' })];
    const { covers, told, said } = match(lines, [rec('50000 kWh')]);
    expect([told, said]).toEqual([['I-REC of A: 30 MWh', 'I-REC of B: 20000 kWh'], []]); // 50 × 60 / 100 and 50 × 40 / 100
    expect(covers.map(({ figure }) => stepsOf(figure))).toEqual([
      ['rows 60 MWh', 'covered by 30 MWh', '= 30 MWh'],
      ['rows 40000 kWh', 'covered by 20000 kWh', '= 20000 kWh'],
    ]);
    const by = covers.map(({ figure }) => (figure.because.kind === 'covered' ? stepsOf(figure.because.by) : []));
    const what = 'MWh of this line, of all the electricity that the instrument can cover';
    expect(by).toEqual([
      ['rows 50000 kWh', 'unit × 0.001', '= 50 MWh', `× 60/100 = 0.6 (${what})`, '= 30 MWh'],
      [
        'rows 50000 kWh',
        'unit × 0.001',
        '= 50 MWh',
        `× 40/100 = 0.4 (${what})`,
        '= 20 MWh',
        'unit × 1000',
        '= 20000 kWh',
      ],
    ]);
    expect(covers.map(({ line }) => line)).toEqual(lines);
  });

  it('of one line alone is all that the instrument has', () => {
    const [cover] = match([power('60 MWh', { site: 'A' })], [ppa('20 MWh')]).covers;
    expect(cover?.figure.because.kind === 'covered' && stepsOf(cover.figure.because.by)).toEqual(['rows 20 MWh']);
    expect(cover?.figure.name).toBe('');
  });

  it('of several instruments of one holder is each one’s, contracts whole and the last certificate in part', () => {
    const { covers, told, said } = match(
      [power('10.5 MWh', { site: 'A' })],
      [rec('4 MWh'), ppa('3 MWh'), rec('4 MWh', { class: 'wind' })],
    );
    // 3 by contract; of 7.5 left, the two certificates of 8 have half each
    expect(told).toEqual(['I-REC of A: 3.75 MWh', 'PPA of A: 3 MWh', 'I-REC of A: 3.75 MWh']);
    expect(said).toEqual([
      'note instrument-remainder: 0.5 MWh of the last I-REC and PPA for CN, 2025, exceed the electricity and stay unused',
    ]);
    expect(covers[0]?.figure.because.kind === 'covered' && stepsOf(covers[0].figure.because.by)).toEqual([
      'rows 4 MWh',
      '× 7.5/8 = 0.9375 (MWh there is electricity for, of all that the certificates claim)',
      '= 3.75 MWh',
    ]);
  });

  it('is none of an instrument without a number, or where there is no electricity', () => {
    expect(match([power('5 MWh')], [rec('4 MWh', { rows: 0 })])).toMatchObject({ told: [], said: [] });
    expect(match([], [rec('0 MWh')])).toMatchObject({ told: [], said: [] });
    expect(match([power('0 MWh'), power('3 MWh')], [rec('0 MWh')])).toMatchObject({ told: [], said: [] });
  });
});

describe('whose electricity', () => {
  const lines = [
    power('10 MWh', { site: 'A', entity: 'X', region: 'CN-SH' }),
    power('10 MWh', { site: 'B', entity: 'X', region: 'CN-BJ' }),
    power('10 MWh', { site: 'C', entity: 'Y', region: 'CN-SH' }),
    power('10 MWh', { site: 'D', entity: 'X', region: 'HK' }),
    power('10 MWh', { site: 'E', entity: 'X', region: 'CN-SH', year: '2024' }),
  ];
  it.each([
    ['of a site', { site: 'A' }, ['A']],
    ['of a site, whatever entity is named beside', { site: 'A', entity: 'Y' }, ['A']],
    ['of a site in another market', { site: 'D' }, []],
    ['of an entity', { entity: 'X' }, ['A', 'B']],
    ['of an entity in a part of its market', { entity: 'X', region: 'CN-SH' }, ['A']],
    ['of a region', {}, ['A', 'B', 'C']],
    ['of anywhere', { region: '', entity: 'X' }, ['A', 'B', 'D']],
    ['of another year', { year: '2024' }, ['E']],
  ])('is that %s', (_, own, sites) => {
    const covered = match(lines, [rec('1 MWh', own)]).covers.map(({ line }) => line.site);
    expect(covered).toEqual(sites);
  });

  it.each([
    ['a site before its entity', rec('10 MWh', { entity: 'X' }), rec('10 MWh', { site: 'A' }), { A: '10', B: '10' }],
    ['an entity before its region', rec('10 MWh'), rec('20 MWh', { entity: 'X' }), { A: '10', B: '10', C: '10' }],
    [
      'a narrow region before a wide one',
      rec('10 MWh'),
      rec('20 MWh', { region: 'CN-SH' }),
      { A: '10', B: '10', C: '10' },
    ],
  ])('is taken of %s, in whatever order they stand', (_, wide, narrow, expected) => {
    const sums = (instruments: readonly InstrumentLine[]): Record<string, string> => {
      const { covers, said } = match(lines, instruments);
      expect(said).toEqual([]);
      return Object.fromEntries(covers.map(({ line, figure }) => [line.site, figure.amount.toExactText()]));
    };
    expect(sums([wide, narrow])).toEqual(expected);
    expect(sums([narrow, wide])).toEqual(expected);
  });

  it('of which nothing is left has no part in further instruments, nor has nought', () => {
    const two = [power('10 MWh', { site: 'A' }), power('10 MWh', { site: 'B' }), power('0 MWh', { site: 'C' })];
    expect(match(two, [rec('10 MWh', { site: 'A' }), rec('5 MWh')]).told).toEqual([
      'I-REC of A: 10 MWh',
      'I-REC of B: 5 MWh',
    ]);
  });

  it('is what the instruments before have left', () => {
    const { told, said } = match(lines.slice(0, 1), [
      rec('4 MWh', { site: 'A' }),
      rec('5 MWh'),
      rec('1 MWh', { region: 'CN-SH' }),
    ]);
    expect(told).toEqual(['I-REC of A: 4 MWh', 'I-REC of A: 1 MWh', 'I-REC of A: 5 MWh']);
    expect(said).toEqual([]);
  });

  it('is left in the same part of each line', () => {
    // 10 and 30 MWh: 20 of the entity take 5 and 15; of the other 5 and 15, 10 of the region take 2.5 and 7.5
    const two = [power('10 MWh', { site: 'A', entity: 'X' }), power('30 MWh', { site: 'B', entity: 'X' })];
    expect(match(two, [rec('20 MWh', { entity: 'X' }), rec('10 MWh')]).told).toEqual([
      'I-REC of A: 5 MWh',
      'I-REC of B: 15 MWh',
      'I-REC of A: 2.5 MWh',
      'I-REC of B: 7.5 MWh',
    ]);
  });
});

describe('too much', () => {
  const excess = (claimed: string, available: string, more: string, holder = 'CN', names = 'I-REC'): string =>
    `error instrument-excess: ${claimed} MWh of ${names} for ${holder}, 2025, where ${available} MWh of electricity can be covered: ${more} MWh too many [2 quantity]`;
  const remainder = (more: string): string =>
    `note instrument-remainder: ${more} MWh of the last I-REC for CN, 2025, exceed the electricity and stay unused`;
  it.each([
    ['as much as there is', [rec('10 MWh')], '10 MWh', []],
    ['less than a certificate more', [rec('11 MWh')], '10.5 MWh', [remainder('0.5')]],
    ['a whole certificate more', [rec('11 MWh')], '10 MWh', [excess('11', '10', '1')]],
    ['contracts as much as there is', [ppa('10 MWh')], '10 MWh', []],
    ['contracts beyond it, however little', [ppa('10.1 MWh')], '10 MWh', [excess('10.1', '10', '0.1', 'CN', 'PPA')]],
    [
      'contracts all of it and a certificate',
      [ppa('10 MWh'), rec('1 MWh')],
      '10.5 MWh',
      [remainder('0.5').replace('I-REC', 'I-REC and PPA')],
    ],
    [
      'contracts all of it and a part of a certificate',
      [ppa('10 MWh'), rec('0.5 MWh')],
      '10 MWh',
      [remainder('0.5').replace('I-REC', 'I-REC and PPA')],
    ],
    ['anything where there is none', [rec('1 MWh')], '0 MWh', [excess('1', '0', '1')]],
    ['anything where less than nothing was consumed', [rec('1 MWh')], '-5 MWh', [excess('1', '0', '1')]],
  ])('is not, or is said of: %s', (_, instruments, quantity, said) =>
    expect(match([power(quantity)], instruments).said).toEqual(said),
  );

  it.each([
    ['a site and its market', { site: 'A' }, 'A, CN'],
    ['a site alone', { site: 'A', region: '' }, 'A'],
    ['an entity', { entity: 'X', region: '' }, 'X'],
  ])('is told of %s', (_, own, holder) =>
    expect(match([], [rec('2 MWh', own)]).said).toEqual([excess('2', '0', '2', holder)]),
  );

  it('is that of all instruments of a site together, whatever entities they name', () =>
    expect(
      match([power('3 MWh', { site: 'A' })], [rec('2 MWh', { site: 'A', entity: 'X' }), rec('2 MWh', { site: 'A' })])
        .said,
    ).toEqual([excess('4', '3', '1', 'A, CN')]));

  it('is said site by site, in the order of their names', () => {
    const sites = (...names: readonly string[]): InstrumentLine[] => names.map((site) => rec('2 MWh', { site }));
    const said = ['A, CN', 'A1, CN', 'B, CN'].map((holder) => excess('2', '0', '2', holder));
    expect(match([], sites('B', 'A1', 'A')).said).toEqual(said);
    expect(match([], sites('A', 'A1', 'B')).said).toEqual(said);
  });

  it('covers no more than there is', () =>
    expect(match([power('10 MWh', { site: 'A' })], [rec('12 MWh')]).told).toEqual(['I-REC of A: 10 MWh']));

  it('is placed at the first of its instruments, each named once', () => {
    const first = { first: { file: 'activity.csv', record: 7 } };
    const { said } = match([], [rec('2 MWh', first), rec('2 MWh', { class: 'sun' }), ppa('1 MWh')]);
    expect(said).toEqual([excess('5', '0', '5', 'CN', 'I-REC and PPA').replace('[2 ', '[7 ')]);
  });
});
