// Sites without a source that they should have: by the company's word, by the year before, or as the other sites have it.
import { describe, expect, it } from 'vitest';
import { findMissingSources, findUnlistedSites } from '../../../src/compute/check/sources.ts';
import type { Series } from '../../../src/compute/check/series.ts';
import { UNNAMED_COMPANY, type Company, type Site } from '../../../src/domain/company.ts';
import { meterWith, type MeterTraits } from '../../support/meter.ts';
import { companyWith } from '../../support/sites.ts';

const meter = (
  site: string,
  name: string,
  periods: readonly string[] = ['2025-03'],
  traits: MeterTraits = {},
): Series => meterWith(periods, { site, name, group: name, ...traits });

/** `code names year`, in their order. */
function found(all: readonly Series[], of: Company = UNNAMED_COMPANY, years: readonly string[] = ['2025']): string[] {
  return findMissingSources(all, years, of).map(({ code, about }) =>
    [code, ...(about?.names ?? []), about?.year].join(' '),
  );
}

describe('what a site is expected to have', () => {
  it('is told where it has none', () =>
    expect(findMissingSources([], ['2025'], companyWith({ HQ: { expects: ['water', 'towngas'] } }))).toEqual([
      expect.objectContaining({
        severity: 'error',
        code: 'source-missing',
        message: '"HQ" has no water in 2025, which esgcalc.yaml expects of it',
        about: { names: ['HQ', 'water'], year: '2025' },
      }),
      expect.objectContaining({ about: { names: ['HQ', 'towngas'], year: '2025' } }),
    ]));

  it('is there in any row of the year, under a name that looks alike', () => {
    const of = companyWith({ HQ: { expects: ['water'] } });
    expect(found([meter('hq', 'water')], of)).toEqual([]);
    expect(found([meter('HQ', 'water', ['2024-03'])], of)).toEqual(['source-missing HQ water 2025']);
    expect(found([meter('Mill', 'water')], of)).toEqual(['source-missing HQ water 2025']);
    expect(found([meter('HQ', 'water', ['2024-12-15..2025-01-14'])], of)).toEqual([]);
    expect(
      found([meter('HQ', 'flight', ['2025-03'], { group: 'travel' })], companyWith({ HQ: { expects: ['flight'] } })),
    ).toEqual([]);
  });

  it('is expected while the site is open', () => {
    const open = (more: Partial<Site>, of: Partial<Company> = {}): string[] =>
      found([], companyWith({ HQ: { expects: ['water'], ...more } }, of));
    expect(open({ opened: '2025-12-31' })).toHaveLength(1);
    expect(open({ opened: '2026-01-01' })).toEqual([]);
    expect(open({ closed: '2025-01-01' })).toHaveLength(1);
    expect(open({ closed: '2024-12-31' })).toEqual([]);
    expect(open({ closed: '2024-12-31' }, { reportingYear: { ends: '03-31', label: 'end' } })).toHaveLength(1);
    expect(found([], companyWith({ HQ: { expects: ['water'] } }), ['no year'])).toEqual([]);
  });
});

describe('what a site had the year before', () => {
  it('is asked for at its last row', () =>
    expect(
      findMissingSources(
        [meter('HQ', 'water', ['2024-03', '2024-05']), meter('HQ', 'electricity')],
        ['2024', '2025'],
        UNNAMED_COMPANY,
      ),
    ).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'source-suspected',
        message: '"HQ" has no water in 2025: it had it in 2024',
        place: { file: 'a.csv', record: 3, field: 'activity' },
        about: { names: ['HQ', 'water'], year: '2025' },
        evidence: { before: '2024' },
      }),
    ]));

  it('may be several, in the order of their names', () => {
    const [one] = findMissingSources(
      [
        meter('HQ', 'water', ['2024-03']),
        meter('HQ', 'fuel', ['2024-07', '2023-01', '2025-12-15..2026-01-14']),
        meter('hq', 'water', ['2024-12-15..2024-12-20']),
        meter('Mill', 'fuel', ['2024-12']),
      ],
      ['2024', '2027'],
      companyWith({ HQ: {} }),
    );
    expect(one?.message).toBe('"HQ" has no fuel, water in 2027: it had them in 2024');
    // The last row of 2024 at the site is that of the meter whose site looks alike.
    expect(one?.place).toMatchObject({ record: 2 });
  });

  it('is at the last row of that year and of those activities', () => {
    const place = (...all: readonly Series[]): number | undefined =>
      findMissingSources(all, ['2024', '2025'], companyWith({ HQ: {} }))[0]?.place?.record;
    const water = meter('HQ', 'water', ['2024-03', '2024-05', '2023-12']);
    expect(place(water)).toBe(3);
    expect(place(water, meter('Mill', 'water', ['2023-01', '2023-02', '2023-03', '2024-06']))).toBe(3);
    expect(place(water, meter('HQ', 'water services', ['2025-01', '2025-02', '2025-03', '2025-04', '2024-11']))).toBe(
      3,
    );
    expect(place(meter('HQ', 'water', ['2024-12', '2024-02']))).toBe(2);
    const other = meter('HQ', 'fuel', ['2023-01', '2023-02', '2023-03', '2024-12']);
    expect(place(other, meter('HQ', 'water', ['2024-02', '2024-03']))).toBe(5);
  });

  it('is what goes on all year, and what is not expected and told already', () => {
    expect(
      found([meter('HQ', 'flight', ['2024-03'], { group: 'travel' })], companyWith({ HQ: {} }), ['2024', '2025']),
    ).toEqual([]);
    const of = companyWith({ HQ: { expects: ['water'] } });
    expect(found([meter('HQ', 'water', ['2024-03']), meter('HQ', 'fuel', ['2024-03'])], of, ['2024', '2025'])).toEqual([
      'source-missing HQ water 2025',
      'source-suspected HQ fuel 2025',
    ]);
    // The year before is the one that stands before it.
    expect(found([meter('HQ', 'fuel', ['2023-03'])], companyWith({ HQ: {} }), ['2023', '2024', '2025'])).toEqual([
      'source-suspected HQ fuel 2024',
    ]);
  });
});

describe('what nearly all other sites have', () => {
  const ALL = ['A', 'B', 'C', 'D', 'E', 'F'];
  /** Sites with water of which the first so many have electricity too. */
  const sites = (count: number, having: number): Series[] =>
    ALL.slice(0, count).flatMap((site, at) => [
      meter(site, 'water'),
      ...(at < having ? [meter(site, 'electricity')] : []),
    ]);

  it('is asked for', () =>
    expect(findMissingSources(sites(4, 3), ['2025'], UNNAMED_COMPANY)).toEqual([
      expect.objectContaining({
        code: 'source-suspected',
        message: '"D" has no electricity in 2025: 3 of the 3 other sites have it',
        evidence: { 'sites with it': '3', 'other sites': '3' },
      }),
    ]));

  it('is of three others at least, of which four in five have it', () => {
    expect(found(sites(3, 2))).toEqual([]);
    expect(found(sites(6, 5))).toEqual(['source-suspected F electricity 2025']);
    // F and E have 4 of 5 others.
    expect(found(sites(6, 4))).toEqual(['source-suspected E electricity 2025', 'source-suspected F electricity 2025']);
    expect(found(sites(6, 3))).toEqual([]);
    expect(found(sites(5, 3))).toEqual([]);
  });

  it('is not asked of sites that have nothing of the sort', () => {
    // Of A's others B, C and D have all that is asked for; nobody knows what E and F are.
    const having = ['B', 'C', 'D'].flatMap((site) => [meter(site, 'electricity'), meter(site, 'water')]);
    const listed = companyWith({ A: {}, B: {}, C: {}, D: {}, E: { expects: ['none'] }, F: { expects: ['none'] } });
    expect(found([meter('A', 'water'), ...having], listed).filter((each) => each.includes(' A '))).toEqual([
      'source-suspected A electricity 2025',
    ]);
  });

  it('is electricity and water, of sites that have anything of the sort', () => {
    const fuel = ALL.slice(0, 4).flatMap((site, at) => [
      meter(site, 'water'),
      meter(site, 'electricity'),
      ...(at < 3 ? [meter(site, 'fuel')] : []),
    ]);
    expect(found(fuel)).toEqual([]);
    const water = ALL.slice(0, 4).flatMap((site, at) => [
      meter(site, 'electricity'),
      ...(at < 3 ? [meter(site, 'water')] : []),
    ]);
    expect(found(water)).toEqual(['source-suspected D water 2025']);
    // A site that only has trips is none of the others: C has but two. It has three itself, all with water.
    const trips = [...sites(3, 2), meter('X', 'flight', ['2025-03'], { group: 'travel' })];
    expect(found(trips, companyWith({ A: {}, B: {}, C: {}, X: {} }))).toEqual(['source-suspected X water 2025']);
  });

  it('is not asked for twice, nor where the company says what it expects', () => {
    const before = meter('D', 'electricity', ['2024-03']);
    expect(
      found([...sites(4, 3), before], UNNAMED_COMPANY, ['2024', '2025']).filter((each) =>
        each.endsWith('electricity 2025'),
      ),
    ).toEqual(['source-suspected D electricity 2025']);
    expect(found(sites(4, 3), companyWith({ A: {}, B: {}, C: {}, D: { expects: ['water'] } }))).toEqual([]);
  });

  it('is of the sites that are listed, or else of those with meters', () => {
    expect(found(sites(4, 3), companyWith({ A: {}, B: {}, C: {} }))).toEqual([]);
    expect(found(sites(3, 3), companyWith({ A: {}, B: {}, C: {}, D: {} }))).toEqual([
      'source-suspected D electricity 2025',
      'source-suspected D water 2025',
    ]);
    expect(found([...sites(3, 3), meter('', 'water')])).toEqual([]);
    expect(found([...sites(3, 3), meter('Trip', 'flight', ['2025-03'], { group: 'travel' })])).toEqual([]);
    // Names that look alike are one site, told in the order of their names.
    const alike = [
      meter('d', 'water'),
      meter('D', 'water'),
      meter('0', 'water'),
      ...sites(3, 3),
      ...['E', 'F', 'G', 'H', 'I', 'J'].flatMap((site) => [meter(site, 'water'), meter(site, 'electricity')]),
    ];
    expect(found(alike)).toEqual(['source-suspected 0 electricity 2025', 'source-suspected D electricity 2025']);
  });
});

describe('a site that the company does not list', () => {
  const of = companyWith({ 'Hong Kong': {}, Mill: {} });

  it('is told with its rows and one of a like name', () =>
    expect(
      findUnlistedSites(
        [meter('Hong Kon', 'water', ['2025-01', '2025-02']), meter('Hong Kon', 'fuel'), meter('Mill', 'water')],
        of,
      ),
    ).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'site-unlisted',
        message: '"Hong Kon" is none of the sites of esgcalc.yaml, and 3 rows name it; did you mean "Hong Kong"?',
        place: { file: 'a.csv', record: 2, field: 'site' },
        about: { names: ['Hong Kon'] },
        evidence: { rows: '3' },
      }),
    ]));

  it('is one that only looks like a listed one, for its region is looked up by its name', () => {
    const [alike] = findUnlistedSites([meter('HONG KONG', 'water')], of);
    expect(alike?.message).toMatch(/^"HONG KONG" is none .*; did you mean "Hong Kong"\?$/);
  });

  it('is none where nothing is listed, it is empty, or has trips alone', () => {
    expect(findUnlistedSites([meter('Shop', 'water')], UNNAMED_COMPANY)).toEqual([]);
    expect(findUnlistedSites([meter('', 'water')], of)).toEqual([]);
    expect(findUnlistedSites([meter('Shop', 'flight', ['2025-03'], { group: 'travel' })], of)).toEqual([]);
    const [bare] = findUnlistedSites([meter('Shop', 'water', [])], of);
    expect(bare).not.toHaveProperty('place');
    expect(bare?.message).toContain('and 0 rows name it');
  });
});
