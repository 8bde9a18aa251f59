// How sure totals, scopes and sources are, from errors whose squares can be added by head.
import { describe, expect, it } from 'vitest';
import {
  isStated,
  measureUncertainty,
  type Range,
  type SourceRange,
  type YearRange,
} from '../../../src/compute/uncertainty/measureUncertainty.ts';
import type { Emission } from '../../../src/compute/takeInventory.ts';
import type { ActivityUncertainty, StatedUncertainty } from '../../../src/domain/uncertainty.ts';
import { emissionOf } from '../../support/inventories.ts';
import { line } from '../../support/ledgerLines.ts';
import { amount } from '../../support/quantities.ts';
import { cause, contribution, factorOf, resultsOf, saying } from '../../support/uncertainty.ts';

/** `half(3, 4)`: ± 3 % of the quantity, ± 4 % of the factor. */
const half = (activity?: string, factor?: string): StatedUncertainty => ({
  ...(activity === undefined ? {} : { activity: amount(activity).over(amount('100')) }),
  ...(factor === undefined ? {} : { factor: amount(factor).over(amount('100')) }),
});
/** So many tonnes of an activity at a site, with the factor `ef/activity` unless it is given. */
const at = (name: string, site: string, tonnes: string, own: Partial<Emission> = {}): Emission =>
  emissionOf({ tonnes, of: line(name, { site }), factor: factorOf(`ef/${name}`), ...own });

type Stated = Readonly<Record<string, ActivityUncertainty>>;
function yearOf(emissions: readonly Emission[], stated: Stated = {}): YearRange {
  const [year, ...more] = measureUncertainty(resultsOf(emissions, stated));
  if (year === undefined || more.length > 0) throw new Error('there is one year');
  return year;
}
const sourcesOf = (emissions: readonly Emission[], stated: Stated = {}): readonly SourceRange[] =>
  yearOf(emissions, stated).scopes.flatMap(({ sources }) => sources);
function sourceOf(emissions: readonly Emission[], stated: Stated = {}): SourceRange {
  const [source, ...more] = sourcesOf(emissions, stated);
  if (source === undefined || more.length > 0) throw new Error('there is one source');
  return source;
}
const told = ({ amount: all, stated, halfWidth, relative, rank, independent }: Range): (string | undefined)[] => [
  all.toExactText(),
  stated.toExactText(),
  halfWidth?.toExactText(),
  relative?.toExactText(),
  rank?.name,
  independent?.toExactText(),
];

describe('a range', () => {
  it('of quantity and factor is the root of their squares, in tonnes and as a share', () => {
    // ± 3 t and ± 4 t of 100 t
    expect(told(yearOf([at('diesel', 'A', '100')], { diesel: saying(half('3', '4')) }))).toEqual([
      '100',
      '100',
      '5',
      '0.05',
      'high',
      undefined,
    ]);
  });

  it('is of what is stated alone', () => {
    const stated = { diesel: saying(half('3', '4')) };
    const year = yearOf([at('diesel', 'A', '100'), at('petrol', 'A', '60')], stated);
    expect(told(year)).toEqual(['160', '100', '5', '0.05', 'high', undefined]);
    expect(year.contributions).toHaveLength(2);
  });

  it('is none where nothing is stated', () => {
    const year = yearOf([at('diesel', 'A', '100')]);
    expect(told(year)).toEqual(['100', '0', undefined, undefined, undefined, undefined]);
    expect(year.contributions).toHaveLength(1);
  });

  it.each([
    ['5', 'high'],
    ['5.01', 'good'],
    ['15', 'good'],
    ['16', 'poor'],
    ['300', 'poor'],
  ])('of ± %s %% ranks as %s', (percent, rank) => {
    expect(yearOf([at('diesel', 'A', '100')], { diesel: saying(half(percent)) }).rank?.name).toBe(rank);
  });

  it('of what takes away is a share of its size, and of nothing there is no share', () => {
    const stated = { diesel: saying(half('3', '4')) };
    expect(told(yearOf([at('diesel', 'A', '-100')], stated))).toEqual(['-100', '-100', '5', '0.05', 'high', undefined]);
    expect(told(yearOf([at('diesel', 'A', '0')], stated))).toEqual(['0', '0', '0', undefined, undefined, undefined]);
  });

  it('of a shared factor is told as if each meter had its own too', () => {
    // ± 10 % of 60 t and of 80 t: 6 + 8 = 14 together, √(6² + 8²) = 10 apart
    const year = yearOf([at('diesel', 'A', '60'), at('diesel', 'B', '80')], { diesel: saying(half(undefined, '10')) });
    expect(told(year)).toEqual(['140', '140', '14', '0.1', 'good', '10']);
    expect(year.scopes.map(told)).toEqual([told(year)]);
    expect(year.scopes[0]?.sources.map(told)).toEqual([
      ['80', '80', '8', '0.1', 'good', undefined],
      ['60', '60', '6', '0.1', 'good', undefined],
    ]);
  });
});

describe('the years', () => {
  it('are those of the results that have emissions, each with its own', () => {
    const of2024 = emissionOf({ tonnes: '7', of: line('diesel', { year: '2024' }) });
    const of2023 = emissionOf({ tonnes: '9', of: line('diesel', { year: '2023' }) });
    const years = measureUncertainty(
      resultsOf([at('diesel', 'A', '100'), of2024, of2023], {}, ['2024', '2025', '2026']),
    );
    expect(
      years.map(({ year, amount: all, quality }) => [year, all.toExactText(), quality.scored?.toExactText()]),
    ).toEqual([
      ['2024', '7', '0'],
      ['2025', '100', '0'],
    ]);
  });

  it('have scopes in order, with their own emissions and quality', () => {
    const scored = line('travel', { details: { pedigree: '1;1;1;1;1' } });
    const year = yearOf([
      emissionOf({ tonnes: '30', scope: '3.6', of: scored }),
      at('electricity', 'A', '20', { scope: '2' }),
      at('diesel', 'A', '10'),
      emissionOf({ tonnes: '70', scope: '3.3' }),
    ]);
    expect(
      year.scopes.map(({ scope, amount: all, quality }) => [scope, all.toExactText(), quality.scored?.toExactText()]),
    ).toEqual([
      ['1', '10', '0'],
      ['2', '20', '0'],
      ['3', '100', '0.3'],
    ]);
    expect(year.quality.scored?.toFixed(4)).toBe('0.2308'); // 30 of 130
  });
});

describe('the sources of a scope', () => {
  it('come by category, then the largest first, then by name', () => {
    const of = (name: string, tonnes: string, scope: string): Emission => emissionOf({ tonnes, scope, of: line(name) });
    const emissions = [
      of('b', '5', '3.10'),
      of('a', '5', '3.10'),
      of('c', '9', '3.10'),
      of('d', '1', '3.6'),
      of('e', '2', '3.6'),
      of('f', '3', '3'),
    ];
    const names = ['3 f', '3.6 e', '3.6 d', '3.10 c', '3.10 a', '3.10 b'];
    for (const each of [emissions, emissions.toReversed()])
      expect(sourcesOf(each).map(({ scope, line: { subject } }) => `${scope} ${subject.name}`)).toEqual(names);
  });

  it('hold all gases of one place', () => {
    const source = sourceOf([at('diesel', 'A', '99'), at('diesel', 'A', '1', { gas: 'CH4' })], {
      diesel: saying(half('3', '4')),
    });
    expect(told(source)).toEqual(['100', '100', '5', '0.05', 'high', undefined]);
    expect([source.contributions.length, source.line.site, source.key]).toEqual([
      2,
      'A',
      '1\u001fdiesel\u001f\u001fA\u001f',
    ]);
  });

  it('tell the parts of quantity and factor as shares of all of it', () => {
    const parts = (stated: StatedUncertainty): (string | undefined)[] => {
      const { activity, factor } = sourceOf([at('diesel', 'A', '100')], { diesel: saying(stated) });
      return [activity?.toExactText(), factor?.toExactText()];
    };
    expect(parts(half('3', '4'))).toEqual(['0.03', '0.04']);
    expect(parts(half('3'))).toEqual(['0.03', undefined]);
    expect(parts(half(undefined, '4'))).toEqual([undefined, '0.04']);
    expect(parts({})).toEqual([undefined, undefined]);
  });

  it('tell the part of a quantity that is stated of some rows alone', () => {
    // two meters at one place: ± 10 % of 30 t of 100 t
    const metered = line('diesel', { site: 'A', details: { uncertainty: '10 %' } });
    const source = sourceOf([emissionOf({ tonnes: '30', of: metered }), at('diesel', 'A', '70')]);
    expect([source.activity?.toExactText(), source.factor, source.lacks]).toEqual(['0.03', undefined, 'both']);
  });
});

describe('what a source lacks', () => {
  const given = { factor: undefined };
  it.each<[string, StatedUncertainty, Partial<Emission>, SourceRange['lacks']]>([
    ['with both', half('3', '4'), {}, 'nothing'],
    ['with its quantity alone', half('3'), {}, 'factor'],
    ['with its factor alone', half(undefined, '4'), {}, 'activity'],
    ['with neither', {}, {}, 'both'],
    ['given in CO2e, with its quantity alone', half('3'), given, 'nothing'],
    ['given in CO2e, with neither', {}, given, 'both'],
    ['with a pedigree, which speaks for both', { pedigree: [1, 1, 4, 1, 1] }, {}, 'nothing'],
    ['with a pedigree and a half width of its quantity', { ...half('3'), pedigree: [1, 1, 4, 1, 1] }, {}, 'factor'],
  ])('%s', (_, stated, own, lacks) => {
    expect(sourceOf([at('diesel', 'A', '100', own)], { diesel: saying(stated) }).lacks).toBe(lacks);
  });
});

describe('what one of several rows of a source lacks, it lacks', () => {
  it('its quantity', () => {
    const metered = line('diesel', { site: 'A', details: { uncertainty: '10 %' } });
    const rows = [emissionOf({ tonnes: '30', of: metered, factor: factorOf('ef/diesel') }), at('diesel', 'A', '70')];
    expect(sourceOf(rows, { diesel: saying(half(undefined, '4')) }).lacks).toBe('activity');
  });

  it('its factor', () => {
    const rows = [at('diesel', 'A', '30', { factor: undefined }), at('diesel', 'A', '70')];
    expect(sourceOf(rows, { diesel: saying(half('3')) }).lacks).toBe('factor');
  });
});

describe('the spread of a source', () => {
  const scored = (tonnes: string, pedigree: string): Emission =>
    at('diesel', 'A', tonnes, { line: line('diesel', { site: 'A', details: { pedigree } }) });
  const [eight, two, none] = ['1;1;4;1;1', '1;1;2;1;1', ''];

  it.each<[string, readonly string[], string | undefined]>([
    ['is that of its pedigree', [eight], '8'],
    ['is that of one pedigree of all its rows', [eight, eight], '8'],
    ['is none of two pedigrees', [eight, two], undefined],
    ['is none where a row has no scores', [eight, none], undefined],
    ['is none where the first row has no scores', [none, eight], undefined],
    ['is none without scores', [none], undefined],
    ['is none of several rows without scores', [none, none], undefined],
  ])('%s', (_, pedigrees, expected) => {
    const { spread } = sourceOf(pedigrees.map((pedigree, index) => scored(String(index + 1), pedigree)));
    expect(spread?.toExactText()).toBe(expected);
  });
});

describe('the factors that meters share', () => {
  const shared = (emissions: readonly Emission[], stated: Stated): string[] =>
    yearOf(emissions, stated).shared.map(
      ({ factor, sources, halfWidth, independent }) =>
        `${factor}: ${sources} sources, ${halfWidth.toExactText()}, not ${independent.toExactText()}`,
    );
  const ten = saying(half(undefined, '10'));

  it('are told with what they come to together and apart, widest first, then by name', () => {
    const emissions = [
      at('b', 'A', '60'),
      at('b', 'B', '80'),
      at('c', 'A', '600'),
      at('c', 'B', '800'),
      at('a', 'A', '60'),
      at('a', 'B', '80'),
    ];
    expect(shared(emissions, { a: ten, b: ten, c: ten })).toEqual([
      'ef/c: 2 sources, 140, not 100',
      'ef/a: 2 sources, 14, not 10',
      'ef/b: 2 sources, 14, not 10',
    ]);
  });

  it('count each meter once, whatever gases it gives off', () => {
    const emissions = [at('a', 'A', '50'), at('a', 'A', '10', { gas: 'CH4' }), at('a', 'B', '80')];
    expect(shared(emissions, { a: ten })).toEqual(['ef/a: 2 sources, 14, not 10']);
  });

  it('are of the meters that it is stated for', () => {
    const sites = { A: half(undefined, '10'), B: half(undefined, '10'), C: half('10') };
    const emissions = [at('a', 'A', '60'), at('a', 'B', '80'), at('a', 'C', '1000')];
    expect(shared(emissions, { a: saying({}, sites) })).toEqual(['ef/a: 2 sources, 14, not 10']);
  });

  it.each<[string, readonly Emission[], Stated]>([
    ['one meter uses it', [at('a', 'A', '60')], { a: ten }],
    ['its error is not stated', [at('a', 'A', '60'), at('a', 'B', '80')], { a: saying(half('10')) }],
    ['its error is nought', [at('a', 'A', '60'), at('a', 'B', '80')], { a: saying(half('10', '0')) }],
    [
      'results are given, and no factor is ours',
      [at('a', 'A', '60', { factor: undefined }), at('a', 'B', '80', { factor: undefined })],
      { a: ten },
    ],
  ])('are none where %s', (_, emissions, stated) => expect(shared(emissions, stated)).toEqual([]));
});

it('what is stated of a part is its quantity or its factor', () => {
  const error = cause('a', '5');
  expect(isStated(contribution('1'))).toBe(false);
  expect(isStated(contribution('1', { activity: error }))).toBe(true);
  expect(isStated(contribution('1', { factor: error }))).toBe(true);
});
