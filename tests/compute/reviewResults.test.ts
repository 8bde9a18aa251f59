// What is said of factors and totals beside the figures: kinds that change, unchecked values, age, other potentials, parts that lack.
import { describe, expect, it } from 'vitest';
import type { KpiRow } from '../../src/compute/computeKpis.ts';
import { factorsIn, reviewCoverage, reviewFactors, usedFactors } from '../../src/compute/reviewResults.ts';
import type { Emission } from '../../src/compute/takeInventory.ts';
import { UNNAMED_COMPANY, type Company } from '../../src/domain/company.ts';
import type { Edition, Factor, Family } from '../../src/domain/factor.ts';
import { MISSING, type Figure, type Lack } from '../../src/domain/figure.ts';
import { Fraction } from '../../src/domain/fraction.ts';
import type { KpiContent } from '../../src/domain/kpi.ts';
import { plain, rowsOf } from '../support/figures.ts';
import { emissionOf, inventoryOf } from '../support/inventories.ts';
import { kpiRow } from '../support/kpis.ts';
import { line } from '../support/ledgerLines.ts';
import { amount } from '../support/quantities.ts';
import { publishedFactor } from '../support/printedParts.ts';
import { edition as editionOf, libraryOf } from '../support/factors.ts';
import { codesAndMessages } from '../support/inWords.ts';

/** A quantity, or what another factor made of it, times a factor. */
const times = (factor: Factor, quantity: Figure = rowsOf(line('diesel'))): Figure => ({
  ...plain('1 kgCO2e'),
  because: { kind: 'factor', quantity, factor, divided: false, chosen: '' },
});
/** One emission of diesel in 2025 that stands on a factor. */
const by = (factor: Factor, own: Partial<Emission> = {}, of = line('diesel')): Emission =>
  emissionOf({ tonnes: '1', of, factor, result: times(factor), ...own });
const made = (id: string, own: Partial<Factor> = {}): Factor => publishedFactor(id, '2.6 kg/L', { gas: 'CO2', ...own });

describe('the factors on the way to a figure', () => {
  const [density, heat] = [made('e/density'), made('e/heat')];
  const ids = (figure: Figure): string[] => factorsIn(figure).map(({ id }) => id);

  it('are in the order of the steps', () => expect(ids(times(heat, times(density)))).toEqual(['e/density', 'e/heat']));

  const from = times(density);
  it.each<[string, Figure['because'], readonly string[]]>([
    ['a unit step', { kind: 'unit', from, ratio: Fraction.one }, ['e/density']],
    ['a portion', { kind: 'portion', from, portion: { days: 1, of: 2 } }, ['e/density']],
    ['a share', { kind: 'share', from, share: { entity: '', amount: amount('0.5'), text: '50 %' } }, ['e/density']],
    ['a constant', { kind: 'constant', from, ratio: Fraction.one, text: '1', what: '' }, ['e/density']],
    ['a potential', { kind: 'potential', mass: from, gas: 'CH4', potential: Fraction.one, set: 'ar5' }, ['e/density']],
    ['rows', { kind: 'rows', line: line('diesel') }, []],
    ['a sum, which is of many lines', { kind: 'sum', parts: [from] }, []],
  ])('are found through %s', (_, because, expected) => expect(ids({ ...plain('1 kg'), because })).toEqual(expected));

  it('of an inventory are told once, by id, those of energy among them', () => {
    const emissions = [
      by(made('e/b')),
      by(made('e/a')),
      by(made('e/b'), { result: times(made('e/b'), times(density)) }),
    ];
    const energies = [times(heat), undefined].map((result) => ({ line: line('diesel'), result, basis: '' as const }));
    expect(usedFactors(inventoryOf({ emissions, energies })).map(({ id }) => id)).toEqual([
      'e/a',
      'e/b',
      'e/density',
      'e/heat',
    ]);
  });
});

/** Editions with their families, which stand on publication unless told otherwise. */
function review(
  emissions: readonly Emission[],
  editions: readonly Edition[] = [],
  company: Partial<Company> = {},
  family: Partial<Family> = {},
): string[] {
  const library = { ...libraryOf(editions), families: libraryOf([], { fuels: family }).families };
  return codesAndMessages(reviewFactors(inventoryOf({ emissions }), library, { ...UNNAMED_COMPANY, ...company }));
}
/** An edition of the fuels for a year, which has not been published unless told otherwise. */
const edition = (id: string, dataYear: string, own: Partial<Edition> = {}): Edition =>
  editionOf([], { id, family: 'fuels', title: id, dataYear, published: undefined, ...own });

describe('factors nobody has checked', () => {
  it('are told by edition, the gases of one thing once', () => {
    const unchecked = { checked: false };
    const emissions = [
      by(made('a/1#CO2', { ...unchecked, group: 'a/1' })),
      by(made('a/1#CH4', { ...unchecked, group: 'a/1' })),
      by(made('a/2', unchecked)),
      by(made('b/1', unchecked)),
      by(made('b/2')),
    ];
    expect(review(emissions, [edition('a', '2025', { title: 'Factors of A' })])).toEqual([
      'factor-unchecked: not yet checked against the publication (Factors of A): a/1, a/2',
      'factor-unchecked: not yet checked against the publication (b): b/1',
    ]);
  });
});

describe('factors that somebody derived or assumed', () => {
  it('are told apart from those that a publication has, as long as nobody has checked them', () => {
    const emissions = [
      by(made('a/1', { checked: false, kind: 'assumed' })),
      by(made('a/2', { checked: false, kind: 'implied' })),
      by(made('a/3', { checked: false, kind: 'combustion' })),
      by(made('a/4', { checked: true, kind: 'assumed' })),
    ];
    expect(review(emissions, [edition('a', '2025', { title: 'Factors of A' })])).toEqual([
      'factor-unpublished: derived or assumed, in no publication (Factors of A): a/1, a/2',
      'factor-unchecked: not yet checked against the publication (Factors of A): a/3',
    ]);
  });
});

describe('kinds of factors that change between years', () => {
  const of = (year: string, kind: string, own: Partial<Emission> = {}, name = 'electricity'): Emission =>
    by(made(`e/${kind}`, { kind }), own, line(name, { year }));

  it('are told for each activity, in the order of the years, each kind once', () => {
    const emissions = [of('2025', 'average'), of('2024', 'residual'), of('2024', 'average'), of('2024', 'residual')];
    expect(review(emissions)).toEqual([
      'factor-kind-changed: the years of this table use factors of different kinds for electricity: 2024 average and residual, 2025 average',
    ]);
  });

  it.each<[string, readonly Emission[]]>([
    ['they stay', [of('2024', 'average'), of('2025', 'average')]],
    ['two activities have each its own', [of('2024', 'average'), of('2025', 'residual', {}, 'heat')]],
    [
      'they are of another purpose',
      [of('2024', 'average', { purpose: 'upstream' }), of('2025', 'footprint', { purpose: 'upstream' })],
    ],
    ['one year has a result that is given', [of('2024', 'average', { factor: undefined }), of('2025', 'footprint')]],
  ])('are not told where %s', (_, emissions) => expect(review(emissions)).toEqual([]));
});

describe('the age of factors', () => {
  const used = (id = 'b', year = '2025'): Emission =>
    by(made(`${id}/1`, { edition: id }), {}, line('diesel', { year }));
  const b = edition('b', '2023', { published: '2024-01-01' });

  it('is told where a newer edition of the family has been published', () => {
    const newer = [
      edition('c', '2024', { published: '2025-01-01' }),
      edition('d', '2025', { published: '2026-01-01' }),
    ];
    expect(review([used()], [b, ...newer])).toEqual([
      'factor-superseded: b, used for 2025, is followed by d, published 2026-01-01',
    ]);
    expect(review([used()], [b, ...newer.toReversed()])).toEqual([
      'factor-superseded: b, used for 2025, is followed by d, published 2026-01-01',
    ]);
    const secret = edition('e', '2026');
    expect(review([used()], [b, secret, ...newer])).toEqual([
      'factor-superseded: b, used for 2025, is followed by d, published 2026-01-01',
    ]);
    const correction = edition('b2', '2023', { published: '2024-06-01', supersedes: 'b' });
    expect(review([used()], [b, correction])).toEqual([
      'factor-superseded: b, used for 2025, is followed by b2, published 2024-06-01',
    ]);
  });

  it('is told once for an edition and year, in their order', () => {
    const newer = edition('c', '2024', { published: '2025-01-01' });
    expect(review([used('b', '2025'), used('b', '2024'), used('b', '2025')], [b, newer])).toEqual([
      'factor-superseded: b, used for 2024, is followed by c, published 2025-01-01',
      'factor-superseded: b, used for 2025, is followed by c, published 2025-01-01',
    ]);
  });

  it.each<[string, readonly Edition[], Partial<Family>]>([
    ['the other is of the same year', [b, edition('c', '2023', { published: '2025-01-01' })], {}],
    ['the other is older', [b, edition('c', '2022', { published: '2025-01-01' })], {}],
    ['the other has not been published', [b, edition('c', '2024')], {}],
    ['the other is of another family', [b, edition('c', '2024', { published: '2025-01-01', family: 'grid' })], {}],
    [
      'its family is selected by data year',
      [b, edition('c', '2024', { published: '2025-01-01' })],
      { selection: 'data-year' },
    ],
    ['the edition is not there', [edition('c', '2024', { published: '2025-01-01' })], {}],
    [
      'the family is not there',
      [{ ...b, family: 'grid' }, edition('c', '2024', { published: '2025-01-01', family: 'grid' })],
      {},
    ],
  ])('is not told where %s', (_, editions, family) => expect(review([used()], editions, {}, family)).toEqual([]));

  it('is not told of a result that is given', () => {
    expect(review([{ ...used(), factor: undefined }], [b, edition('c', '2024', { published: '2025-01-01' })])).toEqual(
      [],
    );
  });

  it('above the limit of the family is told too', () => {
    const stale = (reviewAfterYears: number | undefined, company: Partial<Company> = {}): string[] =>
      review([used()], [b], company, { reviewAfterYears });
    // 2025 less 2023 are two years
    expect(stale(1)).toEqual([
      'factor-stale: b describes 2023; for 2025 it is older than the 1 years after which its family wants a review',
    ]);
    expect([stale(2), stale(undefined)]).toEqual([[], []]);
    // A year that ends in March 2025 is described by the data of 2024.
    expect(stale(1, { reportingYear: { ends: '03-31', label: 'end' } })).toEqual([]);
  });
});

describe('values in CO2e under other potentials', () => {
  const inCO2e = (id: string, potentials: Factor['potentials'], own: Partial<Factor> = {}): Emission =>
    by(publishedFactor(id, '1 kgCO2e/L', { potentials, ...own }));

  it('are told by set with their editions', () => {
    const emissions = [
      inCO2e('a/1', 'ar5'),
      inCO2e('a/2', 'ar5'),
      inCO2e('b/1', 'ar5'),
      inCO2e('c/1', undefined),
      inCO2e('d/1', 'ar6'),
    ];
    expect(review(emissions, [], { potentials: 'ar6' })).toEqual([
      'potentials-fixed: given in CO2e under AR5, not restated under AR6: a, b',
      'potentials-fixed: given in CO2e under warming potentials that are not stated, not restated under AR6: c',
    ]);
    expect(review([inCO2e('d/1', 'ar6')], [], { potentials: 'ar5' })).toHaveLength(1);
  });

  it('are those of CO2e by their gas or their unit', () => {
    expect(review([inCO2e('a/1', 'ar5', { gas: 'CH4' })])).toHaveLength(1);
    expect(review([by(made('a/1', { potentials: 'ar5', gas: 'CO2e' }))])).toHaveLength(1);
    expect(review([by(made('a/1', { potentials: 'ar5' }))])).toEqual([]);
  });
});

describe('totals that hold different parts', () => {
  const years = ['2024', '2025'];
  const row = (content: KpiContent, ...lacks: readonly (readonly Lack[] | '/')[]): KpiRow => {
    const bare = kpiRow('total', 'tCO2e', {}, content);
    const cells = lacks.map((without) =>
      without === '/' ? MISSING : { status: 'value' as const, figure: plain('1 tCO2e'), without },
    );
    return { ...bare, values: new Map(cells.map((cell, index) => [years[index] ?? '', cell])) };
  };
  const covered = (...rows: readonly KpiRow[]): string[] => codesAndMessages(reviewCoverage(rows, years));
  const sum: KpiContent = { kind: 'sum', parts: ['scope1', 'scope2', 'scope3'] };
  const scope3: Lack = { kpi: 'scope3' };
  const rows: Lack = { rows: 'water, Depot (1 row)' };

  it('of a sum are told where years differ, with what they hold', () => {
    expect(covered(row(sum, [scope3], []))).toEqual([
      'total-incomplete: total of 2024 holds scope1 and scope2 only; scope3 has no figure',
    ]);
    expect(covered(row(sum, [scope3], [{ kpi: 'scope2' }, scope3]))).toEqual([
      'total-incomplete: total of 2024 holds scope1 and scope2 only; scope3 has no figure',
      'total-incomplete: total of 2025 holds scope1 only; scope2 and scope3 has no figure',
    ]);
  });

  it('of a sum are not told where all years lack the same, or what its parts lack', () => {
    expect(covered(row(sum, [scope3], [scope3]))).toEqual([]);
    expect(covered(row(sum, [rows], []))).toEqual([]);
    expect(covered(row(sum, [scope3], '/'))).toEqual([]);
    expect(covered(row(sum, [scope3]))).toEqual([]);
  });

  it('of rows are told of every year that lacks some', () => {
    const emissions: KpiContent = { kind: 'emissions', scope: '1' };
    const told = (year: string): string =>
      `total-incomplete: total of ${year} is without water, Depot (1 row), which has no figure`;
    expect(covered(row(emissions, [rows], [rows]))).toEqual([told('2024'), told('2025')]);
    expect(covered(row(emissions, [rows], []))).toEqual([told('2024')]);
    expect(covered(row(emissions, [scope3], []))).toEqual([]);
  });

  it.each<KpiContent>([
    { kind: 'energy', part: 'total' },
    { kind: 'treated', to: 'diverted' },
  ])('of $kind are told where years differ alone', (content) => {
    expect(covered(row(content, [rows], [rows]))).toEqual([]);
    expect(covered(row(content, [rows], []))).toHaveLength(1);
  });

  it('of a ratio are not told again', () =>
    expect(covered(row({ kind: 'ratio', top: 'a', per: 'b' }, [rows], []))).toEqual([]));
});
