// Rows become ledger lines: what each line holds and of which row it began, what is shared out, left out or refused.
import { describe, expect, it } from 'vitest';
import type { Company } from '../../src/domain/company.ts';
import { HEADER, Reading } from '../support/rowReading.ts';
import { companyWith } from '../support/sites.ts';

describe('a row', () => {
  it('adds to the line of its like, which its first has begun', () => {
    const reading = new Reading().take(
      '2025-01,North,water,,5,m3,,',
      '2025-02,North,water,,2.5,m3,,',
      '2024,North,water,,1,m3,,',
      '2025-03,South,water,,4,m3,,',
    );
    expect(reading.lines).toEqual([
      '2024 North water: 1 m3 of 1 from 4',
      '2025 North water: 7.5 m3 of 2 from 2',
      '2025 South water: 4 m3 of 1 from 5',
    ]);
    expect([reading.reader.rows, reading.reader.bills, reading.said]).toEqual([4, 0, []]);
    expect([...reading.columns]).toEqual(HEADER.split(','));
  });

  it('says that something is lacking, or is none', () => {
    const reading = new Reading().take('2025,,water,,/,m3,,', '2025,,water,,n/a,m3,,', '2025,,water,,/,m3,,');
    expect(reading.ledger.close().map(({ rows, missing, notApplicable }) => [rows, missing, notApplicable])).toEqual([
      [0, 2, 1],
    ]);
  });

  it('is none where it is blank', () => {
    const reading = new Reading().take(',,,,,,,', ' ,, ,,,,,', '', ' ', ',,');
    expect([reading.reader.rows, reading.said, reading.lines]).toEqual([0, [], []]);
  });

  it('with other cells than the header is a fault, and a row all the same', () => {
    const reading = new Reading().take('2025,North,water', 'x', '2025,North,water,,5,m3,,,');
    expect(reading.reader.rows).toBe(3);
    expect(reading.said).toEqual([
      'error row-ragged: the row has 3 cells, the header has 8 [2 ]',
      'error row-ragged: the row has 1 cell, the header has 8 [3 ]',
      'error row-ragged: the row has 9 cells, the header has 8 [4 ]',
    ]);
    expect(reading.lines).toEqual([]);
  });

  it.each([
    ['without a quantity', '2025,North,water,, ,m3,,', 'cell-empty: quantity is empty [2 quantity]'],
    ['with a quantity that is none', '2025,North,water,,x,m3,,', 'number-unreadable: "x" is not a number [2 quantity]'],
    [
      'with less than nothing and no word',
      '2025,North,water,, -3 ,m3,, ',
      'quantity-negative: the quantity "-3" is negative and no note says why [2 quantity]',
    ],
    [
      'of an activity that is none',
      '2025,North,watr,,3,m3,,',
      'activity-unknown: "watr" is no known activity or measure; did you mean "water"',
    ],
    ['of a date that is none', '2025-13,North,water,,3,m3,,', 'date-impossible'],
  ])('%s is a fault and adds nothing', (_, row, expected) => {
    const reading = new Reading().take(row);
    expect(reading.said).toEqual([expect.stringContaining(`error ${expected}`)]);
    expect([reading.lines, reading.reader.rows]).toEqual([[], 1]);
  });

  it('may be less than nothing where a note says why, and nought or a sign without one', () => {
    const reading = new Reading().take('2025,,water,,-3,m3,,a credit', '2025,,water,,0,m3,,', '2025,,water,,/,m3,,');
    expect([reading.said, reading.lines]).toEqual([[], ['2025 water: -3 m3 of 2 from 2']]);
  });

  it('has all of its faults said', () =>
    expect(new Reading().take('2025-13,,wter,,,m3,,').said.map((text) => text.split(':')[0])).toEqual([
      'error activity-unknown',
      'error date-impossible',
      'error cell-empty',
    ]));

  it('is placed in its file, and where its cells stand if it is no table of activities', () => {
    const cells = new Map([['quantity', 4]]);
    for (const each of [undefined, cells]) {
      const reading = new Reading({}, each).take('2025,North,water,,,m3,,', '2025,North,water,,5,m3,,');
      const place = { file: 'a.csv', ...(each === undefined ? {} : { cells }) };
      expect(reading.problems.kept[0]?.place).toStrictEqual({ ...place, record: 2, field: 'quantity' });
      expect(reading.ledger.close()[0]?.first).toStrictEqual({ ...place, record: 3 });
    }
  });
});

describe('a bill', () => {
  it('over the end of a year is shared out, and counted once', () => {
    // 17 days of December and 14 of January
    const reading = new Reading().take('2024-12-15..2025-01-14,,water,,31,m3,,', '2025,,water,,5,m3,,');
    expect(reading.lines).toEqual([
      '2024 (17/31 days) water: 31 m3 of 1 from 2',
      '2025 water: 5 m3 of 1 from 3',
      '2025 (14/31 days) water: 31 m3 of 1 from 2',
    ]);
    expect(reading.reader.bills).toBe(1);
  });

  it('is of its months where figures are grouped by them', () => {
    const own = { groupBy: ['month', 'site', 'quarter'] };
    const reading = new Reading(own).take('2025-03,North,water,,5,m3,,', '2025,North,water,,1,m3,,');
    expect(reading.ledger.close().map(({ groups }) => groups)).toEqual([
      ['', 'North', ''],
      ['2025-03', 'North', '2025-Q1'],
    ]);
  });
});

describe('what is counted on a day', () => {
  it('stands on the last day of its period, whole', () => {
    const reading = new Reading().take(
      '2025-12-31,,employee count,,40,person,,',
      '2025-12,,employee count,,3,person,,',
      '2025-06-30,,employee count,,50,person,,',
      '2024-12-15..2025-01-14,,employee count,,7,person,,',
    );
    expect(reading.lines).toEqual([
      '2025 2025-01-14 employee count: 7 person of 1 from 5',
      '2025 2025-06-30 employee count: 50 person of 1 from 4',
      '2025 2025-12-31 employee count: 43 person of 2 from 2',
    ]);
    expect([reading.said, reading.reader.bills]).toEqual([[], 0]);
  });

  it('is not what adds up: an account over the end of a year is a fault', () => {
    const reading = new Reading().take('2024-12-15..2025-01-14,,revenue,,7,HKD 1M,,', '2025,,revenue,,5,HKD 1M,,');
    expect(reading.said).toEqual([
      'error measure-crosses-years: revenue of "2024-12-15..2025-01-14" crosses the end of the reporting year, 12-31; accounts are not shared out by days [2 date]',
    ]);
    expect(reading.lines).toEqual(['2025 revenue: 5 HKD 1M of 1 from 3']);
  });

  it('may be an account over the end of a month', () => {
    const reading = new Reading({ groupBy: ['month'] }).take('2025-01-15..2025-02-14,,revenue,,31,HKD 1M,,');
    expect([reading.said, reading.lines.length]).toEqual([[], 2]);
  });
});

describe('instruments and rates', () => {
  it('are told apart by their evidence, each of their rows known', () => {
    const row = (evidence: string): string => `2025,North,I-REC,,5,MWh,${evidence},why`;
    const lines = new Reading().take(row('GEC-1'), row(' GEC-2'), row('GEC-1')).ledger.close();
    expect(lines.map(({ details, first, again }) => [details.evidence, first.record, again?.length])).toEqual([
      ['GEC-1', 2, 1],
      ['GEC-2', 3, undefined],
    ]);
  });

  it('keep what else their rows say; other rows have no evidence', () => {
    const header = `${HEADER},status`;
    const rows = ['2025,North,I-REC,,5,MWh,GEC-1,why,cancelled', '2025,North,water,,5,m3,INV,why,'];
    expect(
      new Reading({ header })
        .take(...rows)
        .ledger.close()
        .map(({ details }) => details),
    ).toEqual([{ status: 'cancelled', evidence: 'GEC-1' }, {}]);
  });

  const rate = (evidence: string, note: string, date = '2025'): string =>
    `${date},,exchange rate,,0.92,CNY/HKD,${evidence},${note}`;
  it('of money say where they come from, in their evidence or their note', () => {
    const reading = new Reading().take(rate(' PBOC ', 'why'), rate('', ' HKMA '), rate(' ', ' '));
    expect(reading.ledger.close().map(({ details }) => details.evidence)).toEqual(['HKMA', 'PBOC']);
    expect(new Reading().take(rate('', '', '2025-13')).said.map((text) => text.split(':')[0])).toEqual([
      'error date-impossible',
    ]);
    expect(reading.said).toEqual([
      'error rate-unsourced: a row of exchange rate does not say where it comes from [4 activity]',
    ]);
  });

  it('have no evidence in a note, but for rates', () => {
    const [line] = new Reading().take('2025,North,I-REC,,5,MWh,,why').ledger.close();
    expect(line?.details).toEqual({});
  });

  it('of money are read for every year, other rows for those asked for', () => {
    const reading = new Reading({ years: ['2025'] }).take(rate('PBOC', '', '2020'), '2020,,water,,5,m3,,');
    expect(reading.lines).toEqual(['2020 exchange rate: 0.92 RMB/HKD of 1 from 2']);
    expect(reading.said.map((text) => text.split(':')[0])).toEqual(['error date-outside-year']);
  });
});

describe('a row of a site that is not open', () => {
  const company = (outside: 'error' | 'leave-out'): Company =>
    companyWith({ Old: { closed: '2025-06-30', outside }, New: { opened: '2025-03-01', outside } });
  const rows = [
    '2025-07,Old,water,,5,m3,,',
    '2025-02,New,water,,1,m3,,',
    '2025-06,Old,water,,2,m3,,',
    '2025-03,New,water,,3,m3,,',
    '2025-08,Old,water,,4,m3,,',
  ];

  it('is a fault', () => {
    const reading = new Reading({ company: company('error') }).take(...rows);
    expect(reading.said).toEqual([
      'error site-not-open: "2025-07" is outside the time of "Old", which closed on 2025-06-30 [2 date]',
      'error site-not-open: "2025-02" is outside the time of "New", which opened on 2025-03-01 [3 date]',
      'error site-not-open: "2025-08" is outside the time of "Old", which closed on 2025-06-30 [6 date]',
    ]);
    expect(reading.lines).toEqual(['2025 New water: 3 m3 of 1 from 5', '2025 Old water: 2 m3 of 1 from 4']);
    expect(reading.reader.leftOut).toEqual(new Map());
  });

  it('is left out and counted, where the company file says so', () => {
    const reading = new Reading({ company: company('leave-out') }).take(...rows);
    expect([...reading.reader.leftOut]).toEqual([
      ['Old\u001fclosed\u001f2025-06-30', 2],
      ['New\u001fopened\u001f2025-03-01', 1],
    ]);
    expect([reading.said, reading.lines.length, reading.reader.rows]).toEqual([[], 2, 5]);
  });

  it('is told by the first of two columns of dates', () => {
    const header = 'site,activity,quantity,unit,from,to';
    const reading = new Reading({ header, company: company('error') });
    reading.take('Old,water,5,m3, 2025-07-01,2025-07-31');
    expect(reading.said).toEqual([
      'error site-not-open: "2025-07-01" is outside the time of "Old", which closed on 2025-06-30 [2 from]',
    ]);
  });
});
