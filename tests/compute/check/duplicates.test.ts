// A row that repeats another: the same invoice of one period, or the same content without evidence, unless several rows are usual.
import { describe, expect, it } from 'vitest';
import { findDuplicates, placeText } from '../../../src/compute/check/duplicates.ts';
import { cubicMetre, meterOf, type MeterRow, type MeterTraits } from '../../support/meter.ts';

/** The codes of what is found, with the records that it stands at. */
function found(rows: readonly MeterRow[], traits: MeterTraits = {}): string[] {
  const { findings, repeated } = findDuplicates(meterOf(rows, traits));
  const told = findings.map(({ code, place }) => `${code} ${place?.record}`);
  // What is told of is what is repeated.
  expect([...repeated].map(({ record }) => String(record))).toEqual(told.map((each) => each.split(' ')[1]));
  return told;
}

const evidence = (text: string): { evidence: string } => ({ evidence: text });
/** Three further periods, so that the meter has a history of four. */
const history: readonly MeterRow[] = [
  ['2024-02', '20'],
  ['2024-03', '30'],
  ['2024-04', '40'],
];

describe('an invoice', () => {
  it('that stands twice is told with its amount and where it stood before', () =>
    expect(
      findDuplicates(
        meterOf([['2024-01', '10.5', evidence('INV 1')], ...history, ['2024-01', '10.5', evidence('INV 1')]]),
      ).findings,
    ).toEqual([
      expect.objectContaining({
        severity: 'error',
        code: 'invoice-twice',
        message: 'Water of HQ of 2024-01 stands twice with the evidence "INV 1": 10.5 L, and before in row 2 of a.csv',
        place: { file: 'a.csv', record: 6, field: 'quantity' },
        about: { names: ['HQ', 'water'], year: '2024' },
        evidence: { amount: '10.5 L', evidence: 'INV 1', first: 'row 2 of a.csv' },
      }),
    ]));

  const differing: readonly MeterRow[] = [
    ['2024-01', '10', evidence('INV 1')],
    ['2024-01', '11', evidence('INV 1')],
  ];

  it('of a meter with four periods is one whatever its amount, of fewer it may have several lines', () => {
    expect(found([...differing, ...history])).toEqual(['invoice-twice 3']);
    expect(found([...differing, ...history.slice(1)])).toEqual([]);
    expect(found([...differing.slice(1), ['2024-01', '11', evidence('INV 1')]])).toEqual(['invoice-twice 3']);
  });

  it('of what comes and goes may have several lines that differ', () => {
    expect(found([...differing, ...history], { group: 'travel' })).toEqual([]);
    expect(found([...differing, ...history, ['2024-01', '11', evidence('INV 1')]], { group: 'travel' })).toEqual([
      'invoice-twice 7',
    ]);
  });

  it('with another evidence is another, and so is one of another period', () => {
    expect(found([['2024-01', '10', evidence('A')], ['2024-01', '10', evidence('B')], ...history])).toEqual([]);
    expect(found([['2024-01', '10', evidence('A')], ['2024-05', '10', evidence('A')], ...history])).toEqual([]);
  });

  it('that stands three times is told twice, each time with the first', () => {
    const rows = [1, 2, 3].map((): MeterRow => ['2024-01', '10', evidence('A')]);
    const { findings } = findDuplicates(meterOf([...rows, ...history]));
    expect(findings.map((each) => each.evidence?.['first'])).toEqual(['row 2 of a.csv', 'row 2 of a.csv']);
  });
});

describe('a row without evidence', () => {
  it('that stands twice is a warning', () =>
    expect(
      findDuplicates(
        meterOf([
          ['2024-01', '10'],
          ['2024-01', '10'],
        ]),
      ).findings,
    ).toMatchObject([
      {
        severity: 'warning',
        code: 'row-twice',
        message:
          'Water of HQ of 2024-01 has 10 L twice, without evidence to tell the rows apart; before in row 2 of a.csv',
        place: { record: 3, field: 'quantity' },
      },
    ]));

  it('is another row where its amount or its unit differs, in a meter with a history too', () => {
    expect(found([['2024-01', '10'], ['2024-01', '11'], ...history])).toEqual([]);
    expect(found([['2024-01', '1000'], ['2024-01', '1', { unit: cubicMetre }], ...history])).toEqual([]);
    expect(found([['2024-01', '10'], ['2024-01', '10'], ...history])).toEqual(['row-twice 3']);
  });

  it.each([
    ['without an amount', undefined],
    ['that corrects', '-10'],
  ])('%s repeats nothing', (_, amount) => {
    expect(found([['2024-01', amount], ['2024-01', amount], ...history])).toEqual([]);
  });
});

describe('several rows a period', () => {
  /** Each period has two rows of one invoice that differ, the others have one. */
  const periods = (twice: number, once: number): MeterRow[] =>
    Array.from({ length: twice + once }, (_, at): MeterRow[] => {
      const month = `2024-${String(at + 1).padStart(2, '0')}`;
      const lines: MeterRow[] = [[month, '10', evidence('A')]];
      return at < twice ? [...lines, [month, '11', evidence('A')]] : lines;
    }).flat();

  it('are how the meter is written down where more than one in four has them', () => {
    expect(found(periods(2, 6))).toHaveLength(2);
    expect(found(periods(2, 5))).toEqual([]);
    // One period alone shows no habit.
    expect(found(periods(1, 2)).concat(found(periods(1, 3)))).toEqual(['invoice-twice 3']);
  });

  it('do not hide one that is the same to the last digit', () =>
    expect(found([...periods(2, 5), ['2024-07', '10', evidence('A')]])).toEqual(['invoice-twice 11']));

  it('of a day may differ, as half-hourly readings do', () => {
    const days = (...amounts: readonly string[]): MeterRow[] => [
      ...amounts.map((amount): MeterRow => ['2024-01-01', amount, evidence('A')]),
      ...['02', '03', '04'].map((day): MeterRow => [`2024-01-${day}`, '10', evidence('A')]),
    ];
    expect(found(days('10', '11'))).toEqual([]);
    expect(found(days('10', '10'))).toEqual(['invoice-twice 3']);
    expect(found(days('10', '10').slice(0, 4))).toEqual(['invoice-twice 3']);
    // Throughout, two that are the same may be chance.
    expect(found([...days('10', '10'), ['2024-01-02', '10', evidence('A')]])).toEqual([]);
  });
});

it('a row is named by its record and file', () =>
  expect(placeText({ at: { file: 'b.csv', record: 7 } })).toMatchObject({ english: 'row 7 of b.csv' }));
