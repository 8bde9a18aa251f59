// Rows that share the cells that decide are understood once; what makes a line of its own is never lost in that.
import { describe, expect, it } from 'vitest';
import { UNNAMED_COMPANY } from '../../src/domain/company.ts';
import type { Details } from '../../src/domain/ledger.ts';
import { Reading, type ReadingTraits } from '../support/rowReading.ts';

const HEADER = 'date,site,activity,quantity,unit,factor,estimated,note,team';

/** A row of water that says these. */
const row = ({
  site = '',
  factor = '',
  estimated = '',
  note = '',
  team = '',
}: Readonly<Record<string, string>>): string => `2025,${site},water,1,m3,${factor},${estimated},${note},${team}`;

type Line = {
  readonly groups?: readonly string[];
  readonly pin?: readonly string[];
  readonly details: Details;
  readonly rows: number;
};

/** The lines of such rows, whether they are taken as texts or in their bytes. */
function lines(rows: readonly Readonly<Record<string, string>>[], own: ReadingTraits = {}): Line[] {
  const texts = rows.map(row);
  const taken = new Reading({ header: HEADER, ...own }).take(...texts).ledger.close();
  expect(new Reading({ header: HEADER, ...own }).takeSplit(...texts).ledger.close()).toEqual(taken);
  return taken.map(({ groups, pin, pinWhy, details, rows: count }) => ({
    ...(groups.length === 0 ? {} : { groups }),
    ...(pin === '' ? {} : { pin: [pin, pinWhy] }),
    details,
    rows: count,
  }));
}

describe('rows share a line', () => {
  it('whether, but not how, they were estimated', () =>
    expect(
      lines([{ estimated: 'yes' }, { estimated: 'by area' }, {}, { estimated: 'no' }, { estimated: 'yes' }]),
    ).toEqual([
      { details: {}, rows: 2 },
      { details: { estimated: 'yes' }, rows: 3 },
    ]));

  it('unless figures are grouped by how they were', () =>
    expect(
      lines(
        [
          { estimated: 'yes' },
          { estimated: 'by area' },
          { estimated: 'yes' },
          { estimated: 'by area', site: 'North' },
          { estimated: 'by area', site: 'South' },
        ],
        { groupBy: ['estimated'] },
      ),
    ).toEqual([
      { groups: ['by area'], details: { estimated: 'yes' }, rows: 1 },
      { groups: ['by area'], details: { estimated: 'yes' }, rows: 1 },
      { groups: ['by area'], details: { estimated: 'yes' }, rows: 1 },
      { groups: ['yes'], details: { estimated: 'yes' }, rows: 2 },
    ]));

  it('unless figures are grouped by a column of theirs', () => {
    const rows = [{ team: 'a' }, { team: 'b' }, { team: 'a', site: 'North' }];
    expect(lines(rows)).toHaveLength(2);
    expect(lines(rows, { groupBy: ['site', 'team'] })).toEqual([
      { groups: ['', 'a'], details: {}, rows: 1 },
      { groups: ['', 'b'], details: {}, rows: 1 },
      { groups: ['North', 'a'], details: {}, rows: 1 },
    ]);
  });

  it('unless they are pinned for other reasons; of other rows the note is no matter', () => {
    expect(lines([{ note: 'x' }, { note: 'y' }])).toEqual([{ details: {}, rows: 2 }]);
    const rows = [{ factor: 'f', note: 'x' }, { factor: 'f', note: 'y' }, { factor: 'f', note: 'x' }, { note: 'x' }];
    expect(lines(rows)).toEqual([
      { details: {}, rows: 1 },
      { pin: ['f', 'x'], details: {}, rows: 2 },
      { pin: ['f', 'y'], details: {}, rows: 1 },
    ]);
  });

  it('not where one is an estimate and the other only says so of its pin', () =>
    expect(
      lines([
        { factor: 'f', estimated: 'yes' },
        { factor: 'f', note: 'estimated' },
      ]),
    ).toEqual([
      { pin: ['f', ''], details: { estimated: 'yes' }, rows: 1 },
      { pin: ['f', 'estimated'], details: {}, rows: 1 },
    ]));

  it('not where their cells only read alike together', () => {
    const header = 'date,activity,class,quantity,unit,site';
    const reading = new Reading({ header }).take('2025,water,a,1,m3,b', '2025,water,ab,1,m3,', '2025,water,,1,m3,ab');
    expect(reading.ledger.close()).toHaveLength(3);
  });

  it('not where they differ in the first column: a site, an estimate, or a pin', () => {
    const told = (header: string, ...rows: readonly string[]): Details[] => {
      const [slow, quick] = [new Reading({ header }).take(...rows), new Reading({ header }).takeSplit(...rows)];
      const closed = slow.ledger.close();
      expect(quick.ledger.close()).toEqual(closed);
      return closed.map(({ details }) => details);
    };
    expect(told('site,date,activity,quantity,unit', 'A,2025,water,1,m3', 'B,2025,water,1,m3')).toHaveLength(2);
    const rows = ['no,2025,water,1,m3', 'yes,2025,water,1,m3', 'no,2025,water,1,m3'];
    expect(told('estimated,date,activity,quantity,unit', ...rows)).toEqual([{}, { estimated: 'yes' }]);
    const pinned = ['f,2025,water,1,m3,x', 'f,2025,water,1,m3,y'];
    expect(told('factor,date,activity,quantity,unit,note', ...pinned)).toHaveLength(2);
  });

  it('whatever spaces stand around their cells', () => {
    const reading = new Reading().take('2025,North,water,,1,m3,,', '2025, North ,water,,2,m3,,');
    expect(reading.lines).toEqual(['2025 North water: 3 m3 of 2 from 2']);
  });

  it('without the columns', () => {
    const reading = new Reading({ header: 'date,activity,quantity,unit' });
    reading.take('2025,water,1,m3', '2025,water,2,m3', '2025,wter,2,m3');
    expect([reading.lines, reading.said.length]).toEqual([['2025 water: 3 m3 of 2 from 2'], 1]);
  });
});

describe('pins that are set aside', () => {
  const company = { ...UNNAMED_COMPANY, setsPinsAside: true, asOf: '2026-06-30' };
  const rows = [
    { factor: 'f', note: 'x' },
    { factor: 'f', note: 'x' },
    { note: 'x' },
    { factor: 'g' },
    { factor: 'f', site: 'no', note: 'x' },
  ];

  it('are told once for rows that share them, where the first of these stands', () => {
    const reading = new Reading({ header: HEADER, company }).take(...rows.map(row));
    const told = (pin: string, record: number): string =>
      `note pin-overridden: the pin of ${pin} is set aside: every year is computed as of 2026-06-30 [${record} factor]`;
    expect(reading.said).toEqual([told('f for water (x)', 2), told('g for water', 5), told('f for water (x)', 6)]);
    expect(lines(rows, { company })).toEqual([
      { details: {}, rows: 4 },
      { details: {}, rows: 1 },
    ]);
  });

  it('are told of a company of which no day is known, and not of rows that cannot be read', () => {
    const reading = new Reading({ header: HEADER, company: { ...company, asOf: undefined } });
    reading.take(row({ factor: 'f' }), row({ factor: 'f' }).replace('water', 'wter'));
    expect(reading.said.map((text) => text.split(':')[0])).toEqual(['note pin-overridden', 'error activity-unknown']);
    expect(reading.said[0]).toContain('computed as of  [2 factor]');
  });

  it('are kept otherwise', () => expect(new Reading({ header: HEADER }).take(row({ factor: 'f' })).said).toEqual([]));
});

it('faults are those of each row, however many differ', () => {
  const reading = new Reading({ header: HEADER });
  // Ten thousand of them are remembered.
  const activities = Array.from({ length: 10_001 }, (_, at) => `w${at}`);
  reading.take(...activities.map((name) => row({}).replace('water', name)));
  reading.take(row({}).replace('water', 'w10000'), row({}));
  expect(reading.lines).toEqual(['2025 water: 1 m3 of 1 from 3']);
  expect(reading.problems.leftOut()).toEqual([{ severity: 'error', code: 'activity-unknown', count: 9902 }]);
});
