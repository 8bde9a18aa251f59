// One thing in two places: a row in two scopes, fuel and claims of the same cars, spend and distance of the same trips.
import { describe, expect, it } from 'vitest';
import { findDoubleCounts } from '../../../src/compute/check/doubleCounting.ts';
import type { Series } from '../../../src/compute/check/series.ts';
import type { MeterRow } from '../../support/meter.ts';
import { scopedMeter, type ScopedTraits } from '../../support/scopedMeter.ts';

/** A meter of electricity, unless told otherwise. */
const meter = (name: string, rows: readonly MeterRow[], more: ScopedTraits = {}): Series =>
  scopedMeter(rows, { name, own: '2', unit: 'kWh', ...more });

/** `code record`, in their order. */
const found = (...all: readonly Series[]): string[] =>
  findDoubleCounts(all).map(({ code, place }) => `${code} ${place?.record}`);

describe('the same in two scopes', () => {
  const row: MeterRow = ['2024-01', '500', { evidence: 'INV 1' }];

  it('is told at the later row, with the scope of each', () =>
    expect(
      findDoubleCounts([meter('electricity', [row]), meter('electricity', [row], { scope: '3.8', first: 9 })]),
    ).toEqual([
      expect.objectContaining({
        severity: 'error',
        code: 'scope-twice',
        message: 'the same electricity at "HQ" (500 kWh) stands in two scopes, 2 and 3.8; before in row 2 of a.csv',
        place: { file: 'a.csv', record: 9, field: 'scope' },
        about: { names: ['HQ', 'electricity'], year: '2024' },
      }),
    ]));

  it('is looked for in the order of the files', () =>
    expect(found(meter('electricity', [row], { first: 9 }), meter('electricity', [row], { scope: '3.8' }))).toEqual([
      'scope-twice 9',
    ]));

  /** Another row in scope 3.8, of another meter. */
  const beside = (other: MeterRow, more: ScopedTraits = {}, name = 'electricity'): string[] =>
    found(meter('electricity', [row]), meter(name, [other], { scope: '3.8', first: 9, ...more }));

  it('has the same evidence, or the same amount', () => {
    expect(beside(['2024-01', '400', { evidence: 'INV 1' }])).toEqual(['scope-twice 9']);
    expect(beside(['2024-01', '500', { evidence: 'INV 2' }])).toEqual(['scope-twice 9']);
    expect(beside(['2024-01', '500'])).toEqual(['scope-twice 9']);
    expect(beside(['2024-01', '400', { evidence: 'INV 2' }])).toEqual([]);
    // No evidence is none that two rows have in common.
    expect(
      found(meter('electricity', [['2024-01', '500']]), meter('electricity', [['2024-01', '400']], { scope: '1' })),
    ).toEqual([]);
  });

  it('is of one period, unit, site, activity, and of two scopes', () => {
    expect(beside(['2024-02', '500', { evidence: 'INV 1' }])).toEqual([]);
    expect(beside(['2024-01', '500'], { unit: 'MWh' })).toEqual([]);
    expect(beside(row, { site: 'Mill' })).toEqual([]);
    expect(beside(row, { site: 'hq' })).toEqual(['scope-twice 9']);
    expect(beside(row, {}, 'heat')).toEqual([]);
    expect(beside(row, { scope: '2' })).toEqual([]);
    // The activity's own scope is that of a row that says none.
    expect(beside(row, { scope: '', own: '1' })).toEqual(['scope-twice 9']);
  });

  it('is not two that are nothing, or have no amount', () => {
    const nothing: MeterRow = ['2024-01', '0'];
    expect(found(meter('electricity', [nothing]), meter('electricity', [nothing], { scope: '1' }))).toEqual([]);
    const none: MeterRow = ['2024-01', undefined, { evidence: 'A' }];
    expect(found(meter('electricity', [none]), meter('electricity', [none], { scope: '1' }))).toEqual([]);
  });

  it('is found beside repetitions in the scope of its own, and names the first', () =>
    // The second row of scope 2 repeats the first; the third is in another scope.
    expect(
      findDoubleCounts([meter('electricity', [row, row]), meter('electricity', [row], { scope: '1', first: 9 })]),
    ).toMatchObject([{ place: { record: 9 }, evidence: { first: 'row 2 of a.csv' } }]));

  it('in a third scope is told too', () =>
    expect(
      found(
        meter('electricity', [row]),
        meter('electricity', [row], { scope: '1', first: 5 }),
        meter('electricity', [row], { scope: '3.8', first: 9 }),
      ),
    ).toEqual(['scope-twice 5', 'scope-twice 9']));
});

describe('fuel of own cars beside claims', () => {
  const petrol = (more: ScopedTraits = {}, name = 'petrol'): Series =>
    meter(
      name,
      [
        ['2024-01', '40'],
        ['2024-02', '50'],
      ],
      { own: '1', unit: 'L', ...more },
    );
  const claims = (more: ScopedTraits = {}, name = 'car travel', rows?: readonly MeterRow[]): Series =>
    meter(
      name,
      rows ?? [
        ['2024', '1200'],
        ['2024', '300'],
      ],
      { own: '3.6', unit: 'km', first: 20, ...more },
    );

  it('is told at the first claim, with what both come to', () =>
    expect(findDoubleCounts([petrol(), claims()])).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'cars-twice',
        // 40 + 50 and 1200 + 300
        message: '"HQ" has petrol of its own (90 L, scope 1) and car travel (2 rows, 1500 km, scope 3) in 2024',
        place: { file: 'a.csv', record: 20, field: 'activity' },
        about: { names: ['HQ', 'car travel', 'petrol'], year: '2024' },
        evidence: { fuel: '90 L', rows: '2', claimed: '1500 km' },
      }),
    ]));

  it.each(['petrol', 'diesel', 'bio petrol', 'renewable petrol', 'company car distance'])('of %s', (name) =>
    expect(found(petrol({}, name), claims())).toEqual(['cars-twice 20']),
  );
  it.each(['car travel', 'taxi', 'motorbike travel'])('by %s', (name) =>
    expect(found(petrol(), claims({}, name))).toEqual(['cars-twice 20']),
  );

  it('is none of other fuels, other travel, other sites, years or scopes, or of what burns in place', () => {
    expect(found(petrol({}, 'natural gas'), claims())).toEqual([]);
    expect(found(petrol(), claims({}, 'flight'))).toEqual([]);
    expect(found(petrol({ site: 'Mill' }), claims())).toEqual([]);
    expect(found(petrol({ site: 'hq' }), claims())).toEqual(['cars-twice 20']);
    expect(found(petrol(), claims({}, 'taxi', [['2025', '1']]))).toEqual([]);
    expect(found(petrol({ scope: '3.8' }), claims())).toEqual([]);
    expect(found(petrol(), claims({ scope: '3.7' }))).toEqual([]);
    expect(found(petrol({ class: 'Stationary combustion' }), claims())).toEqual([]);
    expect(found(petrol({ class: 'passenger car' }), claims())).toEqual(['cars-twice 20']);
    expect(found(claims())).toEqual([]);
  });

  it('counts rows with an amount', () =>
    expect(
      findDoubleCounts([
        petrol(),
        claims({}, 'car travel', [
          ['2024', undefined],
          ['2024', '-5'],
          ['2024', '7'],
        ]),
      ])[0],
    ).toMatchObject({ place: { record: 22 }, evidence: { rows: '1', claimed: '7 km' } }));

  it('leaves out claims with a note, and rides of a day in a taxi', () => {
    const noted: MeterRow = ['2024', '300', { isNoted: true }];
    const day: MeterRow = ['2024-03-05', '7'];
    expect(found(petrol(), claims({}, 'car travel', [noted]))).toEqual([]);
    expect(found(petrol(), claims({}, 'taxi', [day]))).toEqual([]);
    expect(found(petrol(), claims({}, 'car travel', [day]))).toEqual(['cars-twice 20']);
    expect(findDoubleCounts([petrol(), claims({}, 'taxi', [noted, ['2024-01', '5'], day])])[0]?.evidence).toMatchObject(
      {
        rows: '1',
        claimed: '5 km',
      },
    );
  });

  it('adds what is of one activity, and tells units apart that do not convert', () => {
    const miles = claims({ unit: 'person·km', first: 30 });
    const diesel = petrol({ first: 40 }, 'diesel');
    const [one] = findDoubleCounts([petrol(), diesel, claims(), miles, claims({ first: 50 }, 'taxi')]);
    // The rides in taxis and the other fuel are not in it.
    expect(one?.evidence).toEqual({ fuel: '90 L', rows: '2', claimed: '1500 km' });
    const series = claims();
    const both = { ...miles, subject: series.subject };
    expect(findDoubleCounts([petrol(), series, both])[0]?.evidence).toEqual({
      fuel: '90 L',
      rows: '4',
      claimed: '1500 km + 1500 person·km',
    });
  });
});

describe('spend beside distance', () => {
  const spend = (
    more: ScopedTraits = {},
    rows: readonly MeterRow[] = [
      ['2024-01', '800'],
      ['2024-02', '200'],
    ],
  ): Series => meter('hotel stay', rows, { own: '3.6', unit: 'HKD', ...more });
  const trips = (more: ScopedTraits = {}, name = 'flight'): Series =>
    meter(name, [['2024-03', '10']], { own: '3.6', unit: 'person·km', first: 20, ...more });

  it('is told at the first row by spend, with what it comes to and what is counted otherwise', () =>
    expect(findDoubleCounts([spend(), trips({}, 'rail travel'), trips(), trips({ first: 30 })])).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'travel-twice',
        // 800 + 200; the others by name, each once.
        message: '"HQ" has hotel stay by spend (1000 HKD) and flight, rail travel by distance or nights in 2024',
        place: { file: 'a.csv', record: 2, field: 'unit' },
        about: { names: ['HQ', 'hotel stay'], year: '2024' },
        evidence: { spent: '1000 HKD' },
      }),
    ]));

  it('is none where one of the two is not there, or of another site, year or scope, or a result', () => {
    expect(found(spend())).toEqual([]);
    expect(found(trips())).toEqual([]);
    expect(found(spend(), trips({ site: 'Mill' }))).toEqual([]);
    expect(found(spend({}, [['2025-01', '800']]), trips())).toEqual([]);
    expect(found(spend({ scope: '3.1' }), trips())).toEqual([]);
    expect(found(spend(), trips({ scope: '3.4' }))).toEqual([]);
    expect(found(spend(), trips({ unit: 'tCO2e' }))).toEqual([]);
    expect(found(spend(), trips())).toEqual(['travel-twice 2']);
  });

  it('leaves out rows with a note', () => {
    const noted: MeterRow = ['2024-01', '800', { isNoted: true }];
    expect(found(spend({}, [noted]), trips())).toEqual([]);
    expect(findDoubleCounts([spend({}, [noted, ['2024-02', '200']]), trips()])[0]?.evidence).toEqual({
      spent: '200 HKD',
    });
  });
});
