// Rows become readings of their meters while they are read: what parts meters, what they are called, what is kept, and up to where.
import { describe, expect, it } from 'vitest';
import { RowCollector } from '../../../src/compute/check/readRows.ts';
import type { Series } from '../../../src/compute/check/series.ts';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import { Fraction } from '../../../src/domain/fraction.ts';
import type { LedgerKey } from '../../../src/domain/ledger.ts';
import { english } from '../../support/inWords.ts';
import { activity, instrument, ledgerKey, measure } from '../../support/ledgerLines.ts';
import { alikeRow, observedRow, understoodAs, type RowTraits } from '../../support/observedRow.ts';
import { unit } from '../../support/quantities.ts';

type Cells = Readonly<Record<string, string>>;
const [water, flight] = [activity('water', { group: 'water' }), activity('flight', { group: 'travel' })];
const VARYING = ['date', 'evidence', 'note'];
const CELLS: Cells = { date: '2025-03', evidence: 'INV', note: '', meter: '' };

/** What the deciding cells of rows come to; rows that share them share this object. */
const keyOf = (own: Partial<LedgerKey> = {}): LedgerKey => ledgerKey(own.subject ?? water, unit('L'), own);

class Collecting {
  readonly found: Diagnostic[] = [];
  readonly collector: RowCollector;
  #record = 1;

  constructor(limit = 100) {
    this.collector = new RowCollector({ add: (diagnostic) => this.found.push(diagnostic) }, limit);
  }

  see(key: LedgerKey, cells: Cells = {}, traits: RowTraits = {}) {
    this.#record++;
    const all = { ...CELLS, ...cells };
    const understood = { ...understoodAs(), key };
    return this.collector.see(observedRow(all, { record: this.#record, varying: VARYING, understood, ...traits }));
  }

  get series(): readonly Series[] {
    return this.collector.close().series;
  }
}

/** The meters of rows of these keys and cells, by their names and how many readings they have. */
function meters(...rows: readonly (readonly [key: Partial<LedgerKey>, cells?: Cells])[]): string[] {
  const collecting = new Collecting();
  for (const [key, cells] of rows) collecting.see(keyOf(key), cells);
  return collecting.series.map(({ name, readings }) => `${english(name)}: ${readings.length}`);
}

describe('a meter', () => {
  it.each<[string, Partial<LedgerKey>, Cells]>([
    ['water', {}, {}],
    ['water at HQ', { site: 'HQ' }, {}],
    ['water at HQ, meter M1', { site: 'HQ' }, { meter: 'M1' }],
    ['water, meter AB 123', {}, { vehicle: 'AB 123' }],
    ['water, meter M1', {}, { meter: 'M1', vehicle: 'AB 123' }],
    ['water (tap)', { class: 'tap' }, {}],
    ['water (tap, recycled) at HQ', { class: 'tap', site: 'HQ', details: { treatment: 'recycled' } }, {}],
    [
      'flight (economy, HKG-LHR)',
      { subject: flight, class: 'economy', details: { origin: 'HKG', destination: 'LHR' } },
      {},
    ],
    ['flight (HKG)', { subject: flight, details: { origin: 'HKG' } }, {}],
  ])('is called %s', (name, key, cells) => expect(meters([key, cells])).toEqual([`${name}: 1`]));

  it('has the site, subject and text that its first row wrote', () => {
    const collecting = new Collecting();
    const key = keyOf({ site: 'HQ' });
    collecting.see(key, { meter: 'M1' });
    collecting.see(keyOf({ site: 'hq' }), { meter: 'm1' });
    expect(collecting.series).toMatchObject([
      { key, subject: water, site: 'HQ', meter: 'M1', years: new Set(['2025']) },
    ]);
    expect(collecting.series[0]?.readings.map(({ record }) => record)).toEqual([2, 3]);
  });

  it.each<[string, Partial<LedgerKey>, Cells]>([
    ['another region', { region: 'HK' }, {}],
    ['another entity', { entity: 'Holdings' }, {}],
    ['another site', { site: 'Mill' }, {}],
    ['another meter', {}, { meter: 'M2' }],
    ['another class', { class: 'tap' }, {}],
    ['another scope', { scope: '3.1' }, {}],
    ['another treatment', { details: { treatment: 'recycled' } }, {}],
    ['another origin', { details: { origin: 'HKG' } }, {}],
    ['another destination', { details: { destination: 'HKG' } }, {}],
    ['a unit of another dimension', { unit: unit('kg') }, {}],
    ['another activity', { subject: flight }, {}],
  ])('is told apart by %s where it is not all year at one place', (what, key, cells) => {
    const usual = { subject: flight, site: 'HQ', region: 'CN', entity: 'Group', class: 'x', scope: '3.6' };
    const other = what === 'another activity' ? { subject: activity('rail', { group: 'travel' }) } : key;
    expect(
      meters(
        [usual, { meter: 'M1' }],
        [
          { ...usual, ...other },
          { meter: 'M1', ...cells },
        ],
      ),
    ).toHaveLength(2);
    expect(meters([usual, { meter: 'M1' }], [usual, { meter: 'M1' }])).toHaveLength(1);
  });

  it('stands where it stands, whatever region and entity a row names, in one unit or another of its kind', () => {
    expect(meters([{ region: 'CN' }], [{ region: 'HK' }], [{ entity: 'Group' }], [{ unit: unit('m3') }])).toEqual([
      'water: 4',
    ]);
  });

  it('is told apart by cells, not by what these read together', () =>
    expect(meters([{ subject: flight, region: 'A', entity: 'B' }], [{ subject: flight, region: 'AB' }])).toHaveLength(
      2,
    ));

  it('may have rows that were measured and rows that were estimated, in several units', () => {
    const collecting = new Collecting();
    const key = keyOf();
    collecting.see(key, { estimated: 'no' });
    collecting.see(key, { estimated: 'by area' });
    collecting.see(keyOf({ unit: unit('m3') }), { estimated: 'by area' });
    const [series, ...more] = collecting.series;
    expect(more).toEqual([]);
    expect(series?.readings.map(({ isEstimated, unit: { symbol } }) => [isEstimated, symbol])).toEqual([
      [false, 'L'],
      [true, 'L'],
      [true, 'm3'],
    ]);
  });

  it('comes in the order of names, whatever came first', () =>
    expect(meters([{ site: 'HQ' }], [{ site: 'Mill' }], [{ site: 'Depot' }], [{ site: 'HQ' }])).toEqual([
      'water at Depot: 1',
      'water at HQ: 2',
      'water at Mill: 1',
    ]));
});

describe('a reading', () => {
  it('is what its row came to, and where it stands', () => {
    const collecting = new Collecting();
    const cells = new Map([['date', 4]]);
    const understood = understoodAs('activity', {
      // The same days again, of a company whose year ends within them.
      period: { first: '2025-03-01', last: '2025-03-31', grain: 'month' },
      years: ['2024', '2025'],
      amount: Fraction.of(25n, 2n),
      decimals: 1,
    });
    collecting.see(keyOf(), {}, { file: 'first.csv' });
    collecting.see(
      keyOf(),
      { note: 'why' },
      { understood: { ...understood, key: keyOf({ unit: unit('m3') }) }, file: 'second.csv' },
    );
    collecting.see(keyOf(), { date: '', from: '2025-03-01' }, { file: 'first.csv' });
    const ofFleet = observedRow(CELLS, { understood: { ...understood, key: keyOf() } });
    collecting.collector.see({ ...ofFleet, at: { file: 'fleet.csv', record: 7, cells } });
    const readings = collecting.series[0]?.readings ?? [];
    expect(readings.map(({ at, file, record }) => ({ at, file, record }))).toEqual([
      { at: { file: 'first.csv', record: 2 }, file: 0, record: 2 },
      { at: { file: 'second.csv', record: 3 }, file: 1, record: 3 },
      { at: { file: 'first.csv', record: 4 }, file: 0, record: 4 },
      { at: { file: 'fleet.csv', record: 7, cells }, file: 2, record: 7 },
    ]);
    expect(readings[0]?.at).not.toHaveProperty('cells');
    expect(readings.map(({ isNoted }) => isNoted)).toEqual([false, true, false, false]);
    expect(readings.map(({ dateField }) => dateField)).toEqual(['date', 'date', 'from', 'date']);
    const { years, decimals, digits, evidence } = readings[1] ?? {};
    expect([years, decimals, digits, evidence]).toEqual([['2024', '2025'], 1, 125, 'INV']);
    expect(readings[1]?.amount?.toExactText()).toBe('12500'); // 12.5 m3 in litres
  });

  it('is none of a row that cannot be read, or is of no activity; their texts are judged', () => {
    const collecting = new Collecting();
    expect(collecting.see(keyOf(), { note: '=A1' }, { understood: undefined })).toBeUndefined();
    for (const subject of [measure('staff'), instrument('PPA')]) collecting.see(keyOf({ subject }), { note: '=A1' });
    expect(collecting.series).toEqual([]);
    expect(collecting.found.map(({ code, place }) => `${code} ${place?.record}`)).toEqual([
      'label-formula 2',
      'label-formula 3',
      'label-formula 4',
    ]);
  });
});

describe('rows alike to one before', () => {
  it('are readings too, with their own evidence, note and date', () => {
    const collecting = new Collecting();
    const sight = collecting.see(keyOf());
    const rows = [
      ['2025-04', 'INV-2', 'why', ''],
      ['', 'INV-3', '', ''],
    ].map((cells, at) => alikeRow(cells, at + 3));
    expect(rows.map((row) => sight !== undefined && collecting.collector.seeAgain(sight, row))).toEqual([true, true]);
    const readings = collecting.series[0]?.readings;
    expect(readings?.map(({ record, evidence, isNoted, dateField }) => [record, evidence, isNoted, dateField])).toEqual(
      [
        [2, 'INV', false, 'date'],
        [3, 'INV-2', true, 'date'],
        [4, 'INV-3', false, 'from'],
      ],
    );
  });

  it('may have none of the columns', () => {
    const collecting = new Collecting();
    const traits = { understood: { ...understoodAs(), key: keyOf() } };
    const sight = collecting.collector.see(observedRow({ site: 'HQ' }, traits));
    expect(sight?.cells).toEqual({ evidence: -1, note: -1, date: -1 });
    expect(sight && collecting.collector.seeAgain(sight, alikeRow(['HQ']))).toBe(true);
    const readings = collecting.series[0]?.readings.map(({ evidence, isNoted }) => [evidence, isNoted]);
    expect(readings).toEqual([
      ['', false],
      ['', false],
    ]);
  });

  it('are to be shown whole where a text of theirs is to be looked at, and are no readings then', () => {
    const collecting = new Collecting();
    const sight = collecting.see(keyOf());
    expect(sight && collecting.collector.seeAgain(sight, alikeRow(['2025-04', 'INV', '=A1', '']))).toBe(false);
    expect(collecting.series[0]?.readings).toHaveLength(1);
  });

  it('are counted, and are no readings, where the first was of a measure', () => {
    const collecting = new Collecting();
    const sight = collecting.see(keyOf({ subject: measure('staff') }));
    expect(sight && collecting.collector.seeAgain(sight, alikeRow(['2025-04', 'INV', '', '']))).toBe(true);
    expect(collecting.series).toEqual([]);
  });

  it('are known by the columns that part meters', () =>
    expect(new Collecting().collector.deciding).toEqual(['meter', 'vehicle', 'supplier', 'estimated']));
});

describe('the limit of readings', () => {
  it('is no word where as many rows came', () => {
    const collecting = new Collecting(2);
    for (let row = 0; row < 2; row++) collecting.see(keyOf());
    expect(collecting.collector.close()).not.toHaveProperty('limit');
  });

  it('says how many were only looked at one by one, alike or not', () => {
    const collecting = new Collecting(2);
    const sight = collecting.see(keyOf());
    for (let row = 0; row < 2; row++) collecting.see(keyOf({ site: 'HQ' }), { note: '=A1' });
    expect(sight && collecting.collector.seeAgain(sight, alikeRow(['2025-04', 'INV', '', '']))).toBe(true);
    collecting.see(keyOf({ subject: measure('staff') }));
    const { series, limit } = collecting.collector.close();
    expect(series.map(({ readings }) => readings.length)).toEqual([1, 1]);
    expect(limit).toMatchObject({
      severity: 'warning',
      code: 'readings-limit',
      message: expect.stringContaining('2 rows are compared with one another; of 2 more only each') as string,
    });
    expect(collecting.found.map(({ place }) => place?.record)).toEqual([3, 4]);
  });
});
