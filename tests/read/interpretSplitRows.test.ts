// Rows that are taken as they lie in their bytes come to the same lines; whoever observes rows sees each of them, whole or again.
import { describe, expect, it } from 'vitest';
import type { ObservedRow, RowObserver } from '../../src/domain/observedRow.ts';
import { Reading, type ReadingTraits } from '../support/rowReading.ts';
import { companyWith } from '../support/sites.ts';

describe('rows in their bytes', () => {
  it('come to the same lines, and are recognised where they were met', () => {
    const reading = new Reading().takeSplit(
      '2025-01,North,water,,5,m3,,',
      '2025-02,North,water,,2.5,m3,,',
      '2025-01,North,water,,1,m3,INV,why',
      '2025-02,South,water,,4,m3,,',
      '2025-01,South,water,,8,m3,,',
      '2025-01,South,water,,x,m3,,',
    );
    expect(reading.lines).toEqual(['2025 North water: 8.5 m3 of 3 from 2', '2025 South water: 12 m3 of 2 from 5']);
    expect([reading.reader.rows, reading.said.length]).toEqual([6, 1]);
  });

  it('open lines of their own in years in which their like was not met', () => {
    const rows = [
      '2024,North,water,,1,m3,,',
      '2025,South,water,,2,m3,,',
      '2025,North,water,,4,m3,,',
      '2024,South,water,,8,m3,,',
    ];
    expect(new Reading().takeSplit(...rows).lines).toEqual(new Reading().take(...rows).lines);
  });

  it('are told apart by both columns of their dates', () => {
    const header = 'from,activity,to,quantity,unit';
    const rows = [
      '2025-01-01,water,2025-01-31',
      '2025-01-01,water,2026-01-31',
      '2024-01-01,water,2025-01-31',
      '2024-01-01,water,2024-01-31',
    ];
    const texts = [...rows, ...rows].map((row) => `${row},5,m3`);
    const [quick, slow] = [new Reading({ header }).takeSplit(...texts), new Reading({ header }).take(...texts)];
    expect([quick.lines, quick.said]).toEqual([slow.lines, slow.said]);
  });

  it.each<[string, ReadingTraits, readonly string[]]>([
    ['instruments', {}, ['2025,North,I-REC,,5,MWh,GEC-1,', '2025,North,I-REC,,5,MWh,GEC-2,']],
    ['what is counted on a day', {}, ['2025-06,,employee count,,5,person,,', '2025-06,,employee count,,7,person,,']],
    [
      'bills that are shared out',
      {},
      ['2024-12-15..2025-01-14,,water,,31,m3,,', '2024-12-15..2025-01-14,,water,,31,m3,,'],
    ],
    [
      'the part of a bill in the year that was asked for',
      { years: ['2025'] },
      ['2024-12-15..2025-01-14,,water,,31,m3,,', '2024-12-15..2025-01-14,,water,,31,m3,,'],
    ],
    [
      'a site that opens',
      { company: companyWith({ New: { opened: '2025-03-01' } }) },
      [
        '2025-02,North,water,,5,m3,,',
        '2025-03,New,water,,5,m3,,',
        '2025-02,New,water,,5,m3,,',
        '2025-03,New,water,,5,m3,,',
      ],
    ],
  ])('are read cell by cell where more decides than what they are recognised by: %s', (_, own, rows) => {
    const [quick, slow] = [new Reading(own).takeSplit(...rows), new Reading(own).take(...rows)];
    expect(quick.ledger.close()).toEqual(slow.ledger.close());
    expect([quick.said, quick.reader.bills, quick.reader.rows]).toEqual([
      slow.said,
      slow.reader.bills,
      slow.reader.rows,
    ]);
  });
});

describe('an observer', () => {
  it('sees every row that is not blank, whatever became of it, with the columns that may vary', () => {
    const seen: ObservedRow[] = [];
    const observer: RowObserver = { see: (row) => void seen.push(row), deciding: ['note', 'meter'] };
    const reading = new Reading({ observer });
    reading.take('2025-01,North,water,,5,m3,INV,', '', '2025-13,North,water,,5,m3,,', 'x', '2025,,water,,/,m3,,');
    expect(seen.map(({ at }) => at.record)).toEqual([2, 4, 6]);
    expect(seen[0]?.at).toStrictEqual({ file: 'a.csv', record: 2 });
    expect([...(seen[0]?.varying ?? [])]).toEqual([['evidence', 6]]);
    expect(seen[0]?.position.get('note')).toBe(7);
    expect(seen[0]?.cell('evidence')).toBe('INV');
    expect(seen.map(({ understood }) => understood?.amount?.toExactText())).toEqual(['5', undefined, undefined]);
    expect(seen.map(({ understood }) => understood?.period.first)).toEqual(['2025-01-01', undefined, '2025-01-01']);
  });

  it('sees rows again with what it made of the first, unless the columns that it names differ', () => {
    const [whole, again]: [number[], unknown[]] = [[], []];
    const observer: RowObserver = {
      see: ({ at }) => (whole.push(at.record), { record: at.record }),
      seeAgain: (sight, { record }) => again.push([sight, record]) > 0,
      deciding: ['note'],
    };
    const reading = new Reading({ observer });
    reading.takeSplit(
      '2025-01,North,water,,5,m3,INV,x',
      '2025-01,North,water,,7,m3,,x',
      '2025-01,North,water,,9,m3,,y',
      '2025-01,North,water,,9,m3,,y',
    );
    expect([whole, again]).toEqual([
      [2, 4],
      [
        [{ record: 2 }, 3],
        [{ record: 4 }, 5],
      ],
    ]);
    expect(reading.lines).toEqual(['2025 North water: 30 m3 of 4 from 2']);
  });

  it('may name the first column, and columns that the file does not have', () => {
    const whole: number[] = [];
    const observer: RowObserver = {
      see: ({ at }) => (whole.push(at.record), {}),
      seeAgain: () => true,
      deciding: ['meter', 'note'],
    };
    const reading = new Reading({ observer, header: 'note,date,activity,quantity,unit,evidence' });
    reading.takeSplit(
      'x,2025,water,1,m3,a',
      'x,2025,water,2,m3,b',
      'y,2025,water,3,m3,c',
      'y,2025,water,4,m3,d',
      'x,2025,water,5,m3,e',
    );
    expect(whole).toEqual([2, 4]);
  });
});
