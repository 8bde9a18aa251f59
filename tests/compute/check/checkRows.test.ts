// All checks of rows together, meter by meter and then of all meters; what is missing only where all rows are at hand.
import { describe, expect, it } from 'vitest';
import { checkRows, yearsOf } from '../../../src/compute/check/checkRows.ts';
import type { Series } from '../../../src/compute/check/series.ts';
import { UNNAMED_COMPANY, type Company, type Site } from '../../../src/domain/company.ts';
import { monthAt, type MeterRow } from '../../support/meter.ts';
import { scopedMeter as meter } from '../../support/scopedMeter.ts';
import { companyWith } from '../../support/sites.ts';

const codes = (all: readonly Series[], company: Company = UNNAMED_COMPANY): string[] =>
  checkRows({ series: all }, company).map(({ code, place }) => `${code} ${place?.record ?? ''}`.trim());

/** Monthly bills of 2024 of about a hundred, other rows in the place of some. */
function bills(others: Readonly<Record<number, string>> = {}): MeterRow[] {
  return Array.from({ length: 12 }, (_, at): MeterRow => [
    monthAt(at),
    others[at] ?? String(101 + 7 * ((5 * at) % 12)),
  ]);
}

describe('a meter', () => {
  it('is in order', () => expect(codes([meter(bills())])).toEqual([]));

  it('is looked at by every check of meters', () => {
    expect(codes([meter(bills({ 3: '0' }))])).toEqual(['quantity-zero 5']);
    expect(codes([meter(bills({ 3: '1300' }))])).toEqual(['unit-slip 5']);
    expect(codes([meter([...bills(), ['2024-05', '12345'], ['2024-05', '12345']], { meter: 'M' })])).toContain(
      'row-twice 15',
    );
    expect(codes([meter(bills({ 3: '123.4567', 4: '123.4567' }))])).toEqual(['quantity-repeated 6']);
    expect(codes([meter([...bills(), ['2024-05-10..2024-05-20', '31']])])).toEqual([
      'bills-overlap 14',
      'bill-length-unusual 14',
    ]);
    expect(codes([meter(bills().filter((_, at) => at !== 4))])).toEqual(['months-missing 6']);
  });

  it('has a repeated row once: it is no outlier, no copy and no overlap', () => {
    const row: MeterRow = ['2024-05', '123.4567', { evidence: 'INV' }];
    const rows = bills().map((each, at): MeterRow => (at === 4 ? row : each));
    expect(codes([meter([...rows, row], { meter: 'M' })])).toEqual(['invoice-twice 14']);
  });

  it('is not far in a month in which its site opened or closed', () => {
    const slip = meter(bills({ 0: '13' }));
    const at = (more: Partial<Site>): string[] =>
      codes([slip], companyWith({ HQ: more })).filter((each) => each.startsWith('unit-slip'));
    expect(codes([slip])).toEqual(['unit-slip 2']);
    expect(at({})).toEqual(['unit-slip 2']);
    expect(at({ opened: '2024-01-01' })).toEqual([]);
    expect(at({ opened: '2024-01-31' })).toEqual([]);
    expect(at({ opened: '2023-12-31' })).toEqual(['unit-slip 2']);
    expect(at({ closed: '2024-01-15' })).toEqual([]);
    expect(at({ closed: '2024-02-01' })).toEqual(['unit-slip 2']);
  });
});

describe('all meters', () => {
  const limit = { severity: 'warning', code: 'readings-limit', message: '', blame: 'data' } as const;
  const gap = meter(bills().filter((_, at) => at !== 4));
  const expecting = companyWith({ HQ: { expects: ['towngas'] } });

  it('are looked at for what is missing where all rows are at hand', () => {
    expect(codes([gap], expecting)).toEqual(['months-missing 6', 'source-missing']);
    expect(checkRows({ series: [gap], limit }, expecting).map(({ code }) => code)).toEqual(['readings-limit']);
  });

  it('are looked at for sites, for what is counted twice, for trips and gases', () => {
    expect(codes([meter(bills())], companyWith({ Mill: {} }))).toContain('site-unlisted 2');
    const twice = [meter(bills()), meter([['2024-01', '101']], { scope: '3.8' })];
    expect(codes(twice)).toContain('scope-twice 2');
    const flight = meter([['2024-01', '5']], { name: 'flight', group: 'travel', unit: 'person·km', scope: '3.6' });
    expect(codes([flight])).toEqual(['cabin-unknown']);
  });

  it('have the years that hold a row of theirs as a whole, in order', () =>
    expect(
      yearsOf([
        meter([
          ['2025-03', '1'],
          ['2023-12-20..2024-01-10', '1'],
        ]),
        meter([['2024-03', '1']]),
      ]),
    ).toEqual(['2024', '2025']));
});

describe('a gas by the cubic metre', () => {
  const gas = (rows: readonly MeterRow[], name = 'natural gas', unit = 'm3'): Series =>
    meter(rows, { name, group: 'gas', unit });
  const found = (...all: readonly Series[]): ReturnType<typeof checkRows> =>
    checkRows({ series: all }, UNNAMED_COMPANY);

  it('has its conditions in the unit or a note', () =>
    expect(
      found(
        gas([['2024-01', '5', { file: 1 }]]),
        gas([
          ['2024-01', '6'],
          ['2024-02', '7', { isNoted: true }],
          ['2024-03', undefined],
        ]),
        gas([['2024-01', '7']], 'biogas'),
      ),
    ).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'gas-volume-unstated',
        message: 'natural gas is counted in m3 in 2 rows without its temperature and pressure',
        place: { file: 'a.csv', record: 2, field: 'unit' },
        about: { names: ['natural gas'] },
        evidence: { rows: '2' },
      }),
      expect.objectContaining({ about: { names: ['biogas'] } }),
    ]));

  it('stands at the first row of the files', () => {
    const [one] = found(
      gas([['2024-01', '5', { at: { file: 'b.csv', record: 2 }, file: 1 }]]),
      gas([['2024-02', '6', { at: { file: 'a.csv', record: 9 } }]]),
    );
    expect(one?.place).toMatchObject({ file: 'a.csv', record: 9 });
  });

  it.each(['natural gas', 'towngas', 'biogas', 'biomethane', 'landfill gas'])('is %s', (name) =>
    expect(found(gas([['2024-01', '5']], name))).toHaveLength(1),
  );

  it('is no other gas or unit, and none where every row has a note', () => {
    expect(found(gas([['2024-01', '5']], 'LPG'))).toEqual([]);
    expect(found(gas([['2024-01', '5']], 'natural gas', 'Nm3'))).toEqual([]);
    expect(found(gas([['2024-01', '5']], 'natural gas', 'kWh'))).toEqual([]);
    expect(found(gas([['2024-01', '5', { isNoted: true }]]))).toEqual([]);
  });
});
