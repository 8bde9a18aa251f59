// Trips: one way without a way back, cabins that are not known, suppliers' results without a method.
import { describe, expect, it } from 'vitest';
import { findTravel } from '../../../src/compute/check/travel.ts';
import type { Series } from '../../../src/compute/check/series.ts';
import type { MeterRow } from '../../support/meter.ts';
import { scopedMeter, type ScopedTraits } from '../../support/scopedMeter.ts';

/** Rows of travel, in scope 3.6 unless they say otherwise. */
const trips = (rows: readonly MeterRow[], more: ScopedTraits = {}): Series =>
  scopedMeter(rows, { name: 'flight', group: 'travel', unit: 'trip', own: '3.6', ...more });
const codes = (...all: readonly Series[]): string[] =>
  findTravel(all).map(({ code, place }) => `${code} ${place?.record ?? ''}`.trim());

describe('a flight one way', () => {
  /** Trips between two airports that are known, in a cabin. */
  const leg = (from: string, to: string, more: ScopedTraits & { rows?: readonly MeterRow[] } = {}): Series =>
    trips(more.rows ?? [['2025-03', '2']], {
      class: 'economy',
      details: { origin: from, destination: to, distance: '100' },
      ...more,
    });

  it('to where nobody leaves from again is told once', () =>
    expect(
      findTravel([
        leg('HKG', 'PVG', {
          rows: [
            ['2025-03', '2'],
            ['2025-04', '1'],
          ],
        }),
      ]),
    ).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'return-missing',
        message: '"HQ" has 3 trip one way from HKG to PVG in 2025 and none back',
        place: { file: 'a.csv', record: 2, field: 'unit' },
        about: { names: ['HQ', 'flight'], year: '2025' },
        evidence: { 'one way': '3 trip', back: '0' },
      }),
    ]));

  it('is none with a way back, there or from elsewhere', () => {
    expect(codes(leg('HKG', 'PVG'), leg('PVG', 'HKG'))).toEqual([]);
    expect(codes(leg('HKG', 'PVG'), leg('PVG', 'PEK'), leg('PEK', 'HKG'))).toEqual([]);
    expect(codes(leg('HKG', 'PVG'), leg('PVG', 'PEK'))).toEqual([]);
    expect(codes(leg('HKG', 'PVG', { unit: 'return trip' }))).toEqual([]);
  });

  it('from where as many came back is a round journey in several legs', () => {
    // Out to PVG and home from PEK: as many leave HKG as come to it.
    expect(codes(leg('HKG', 'PVG'), leg('PEK', 'HKG'))).toEqual([]);
    // One more leaves than comes.
    expect(codes(leg('HKG', 'PVG', { rows: [['2025-03', '3']] }), leg('PEK', 'HKG', { first: 9 }))).toEqual([
      'return-missing 2',
    ]);
    expect(codes(leg('HKG', 'PVG', { rows: [['2025-03', '1']] }), leg('PEK', 'HKG', { first: 9 }))).toEqual([]);
  });

  it('is of one site and year', () => {
    expect(codes(leg('HKG', 'PVG'), leg('PVG', 'HKG', { site: 'Mill', first: 9 }))).toEqual([
      'return-missing 2',
      'return-missing 9',
    ]);
    expect(codes(leg('HKG', 'PVG'), leg('PVG', 'HKG', { site: 'hq' }))).toEqual([]);
    expect(codes(leg('HKG', 'PVG'), leg('PVG', 'HKG', { rows: [['2026-01', '2']], first: 9 }))).toEqual([
      'return-missing 2',
      'return-missing 9',
    ]);
  });

  it('is told of each pair of airports', () =>
    expect(codes(leg('HKG', 'PVG'), leg('HKG', 'SIN', { first: 9 }), leg('PEK', 'PVG', { first: 12 }))).toEqual([
      'return-missing 2',
      'return-missing 9',
      'return-missing 12',
    ]));

  it('has airports that are known, an amount, and is business travel', () => {
    expect(
      codes(trips([['2025-03', '2']], { class: 'economy', details: { origin: 'HKG', destination: 'PVG' } })),
    ).toEqual([]);
    expect(
      codes(
        leg('HKG', 'PVG', {
          rows: [
            ['2025-03', undefined],
            ['2025-04', '-1'],
          ],
        }),
      ),
    ).toEqual([]);
    expect(codes(leg('HKG', 'PVG', { own: '3.4' }))).toEqual([]);
    expect(codes(leg('HKG', 'PVG', { scope: '3.4' }))).toEqual([]);
    expect(codes(leg('HKG', 'PVG', { own: '3.4', scope: '3.6' }))).toEqual(['return-missing 2']);
  });
});

describe('cabins', () => {
  const flown = (amount: string, more: ScopedTraits = {}, rows: readonly MeterRow[] = [['2025-03', amount]]): Series =>
    trips(rows, { unit: 'person·km', ...more });

  it('that are not known of more than a tenth of the distance are told', () =>
    // 1001 of 10,000.
    expect(findTravel([flown('1001'), flown('8999', { class: 'economy' })])).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'cabin-unknown',
        message: '10.0 % of the passenger-kilometres flown in 2025 have no cabin (1001 person·km of 10000 person·km)',
        about: { names: ['flight'], year: '2025' },
        evidence: { share: '10.0 %', unknown: '1001 person·km', total: '10000 person·km' },
      }),
    ]));

  it('may be a tenth', () => expect(codes(flown('1000'), flown('9000', { class: 'economy' }))).toEqual([]));

  it('of trips are those of persons times kilometres', () => {
    // A return trip counts twice: 3 x 2 x 500 = 3000 of 3000 + 7000.
    const known = flown('7000', { class: 'economy' });
    const unknown = trips([['2025-03', '3']], {
      unit: 'return trip',
      details: { origin: 'HKG', destination: 'PVG', distance: '500' },
    });
    expect(findTravel([known, unknown])[0]?.evidence).toEqual({
      share: '30.0 %',
      unknown: '3000 person·km',
      total: '10000 person·km',
    });
    // Without a distance nothing is known of it.
    expect(codes(trips([['2025-03', '3']], { unit: 'return trip' }))).toEqual([]);
  });

  it('are those of flights, in rows with an amount, in each year', () => {
    expect(codes(flown('5', { name: 'rail travel' }))).toEqual([]);
    expect(
      codes(
        flown('', {}, [
          ['2025-03', undefined],
          ['2025-04', '-5'],
          ['2025-05', '0'],
        ]),
      ),
    ).toEqual([]);
    const years = findTravel([
      flown('', {}, [
        ['2024-03', '5'],
        ['2025-03', '5'],
      ]),
      flown('90', { class: 'economy' }),
    ]);
    // In 2025 5 of 95.
    expect(years.map(({ about }) => about?.year)).toEqual(['2024']);
  });
});

describe("a supplier's own result", () => {
  const result = (
    more: ScopedTraits = {},
    rows: readonly MeterRow[] = [
      ['2025-03', '1.5'],
      ['2025-04', '2'],
    ],
  ): Series => trips(rows, { name: 'hotel stay', unit: 'tCO2e', ...more });

  it('without a method is told with its rows', () =>
    expect(
      findTravel([result({ first: 9 }), result(), result({ name: 'flight', first: 20 }, [['2025-03', '4']])]),
    ).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'result-unexplained',
        // Twice 1.5 + 2.
        message: "hotel stay is a supplier's own result in 4 rows (7 tCO2e) without a method",
        place: { file: 'a.csv', record: 2, field: 'unit' },
        about: { names: ['hotel stay'] },
        evidence: { rows: '4', amount: '7 tCO2e' },
      }),
      expect.objectContaining({ message: "flight is a supplier's own result in 1 row (4 tCO2e) without a method" }),
    ]));

  it('has a method, or is none', () => {
    expect(codes(result({ details: { method: 'supplier' } }))).toEqual([]);
    expect(codes(result({ unit: 'tCO2' }))).toEqual(['result-unexplained 2']);
    expect(codes(result({ unit: 'kg' }))).toEqual([]);
    expect(codes(result({}, [['2025-03', undefined]]))).toEqual([]);
    expect(codes(result({ own: '1' }))).toEqual([]);
    expect(
      findTravel([
        result({}, [
          ['2025-03', undefined],
          ['2025-04', '3'],
        ]),
      ])[0]?.evidence,
    ).toEqual({ rows: '1', amount: '3 tCO2e' });
  });
});
