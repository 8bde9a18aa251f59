// The factors that printed totals and activities imply, and which published values lie within.
import { describe, expect, it } from 'vitest';
import { impliedFactors, type FactorSearch, type ImpliedFactor } from '../../../src/compute/audit/impliedFactors.ts';
import type { Factor } from '../../../src/domain/factor.ts';
import type { FactorPair } from '../../../src/domain/factorPair.ts';
import type { Gas } from '../../../src/domain/gas.ts';
import { amount } from '../../support/quantities.ts';
import { editionsOf, figuresOf, pairOf, printedFigure, publishedFactor } from '../../support/printedParts.ts';

const electricity = pairOf('scope2', 'electricity', 'kgCO2e/kWh');
const gas = (name: string, ar5: string, ar6: string): [string, Gas] => [
  name,
  {
    name,
    kind: 'greenhouse gas',
    potentials: new Map([
      ['ar5', amount(ar5)],
      ['ar6', amount(ar6)],
    ]),
    isKyoto: true,
    checked: true,
    note: '',
  },
];
const search = (editions: Parameters<typeof editionsOf>[0] = {}, own: Partial<FactorSearch> = {}): FactorSearch => ({
  editions: editionsOf(editions),
  gases: new Map([gas('CH4', '28', '27.9'), gas('N2O', '265', '273')]),
  potentials: 'ar5',
  region: undefined,
  ...own,
});
const implied = (
  rows: Parameters<typeof figuresOf>[0],
  of: FactorSearch = search(),
  pairs: readonly FactorPair[] = [electricity],
): ImpliedFactor[] => impliedFactors({ figures: figuresOf(rows), isWhole: true }, pairs, of);

describe('an implied factor', () => {
  it('is the interval of total over activity, in the unit of the pair, of every year', () => {
    const found = implied({ scope2: ['57 tCO2e', '', '58 tCO2e'], electricity: ['100 MWh', '90 MWh', '0.08 GWh'] });
    expect(
      found.map(({ year, middle, total, activity }) => [year, middle.toExactText(), total.text, activity.text]),
    ).toEqual([
      ['2023', '0.57', '57', '100'], // 57 t over 100 MWh
      ['2025', '0.725', '58', '0.08'], // 58 t over 80 MWh
    ]);
    // [56.5, 57.5) over [99.5, 100.5): 56.5/100.5 without its end, 57.5/99.5 without its end
    const [first] = found;
    expect([first?.interval.low.amount.toFixed(6), first?.interval.low.closed]).toEqual(['0.562189', false]);
    expect([first?.interval.high.amount.toFixed(6), first?.interval.high.closed]).toEqual(['0.577889', false]);
    expect(first?.pair).toBe(electricity);
  });

  it.each<[string, Parameters<typeof figuresOf>[0]]>([
    ['no total', { electricity: ['100 MWh'] }],
    ['no activity', { scope2: ['57 tCO2e'] }],
    ['a sign for a total', { scope2: ['/'], electricity: ['100 MWh'] }],
    ['an activity of nought', { scope2: ['57 tCO2e'], electricity: ['0 MWh'] }],
    ['units that are none of the pair', { scope2: ['57 tCO2e'], electricity: ['100 L'] }],
    ['a total that may be below nought', { scope2: ['0 tCO2e'], electricity: ['100 MWh'] }],
  ])('is none of %s', (_, rows) => expect(implied(rows)).toEqual([]));

  it('is none where another activity could explain the total too, in that year', () => {
    const rows = {
      scope2: ['57 tCO2e', '57 tCO2e'],
      electricity: ['100 MWh', '100 MWh'],
      steam: ['9 MWh', '/'],
      coal: ['3 t', '3 t'],
    };
    const pairs = [electricity, pairOf('scope2', 'steam', 'kgCO2e/kWh'), pairOf('scope1', 'coal', 'kgCO2e/kg')];
    expect(implied(rows, search(), pairs).map(({ pair, year }) => `${pair.activityKpi} ${year}`)).toEqual([
      'electricity 2024',
    ]);
  });
});

describe('published values', () => {
  /** The ids that fit 0.57 kg/kWh, which the digits give between 0.5622 and 0.5779. */
  const fits = (of: FactorSearch, pair = electricity): string[] =>
    implied({ scope2: ['57 tCO2e'], electricity: ['100 MWh'] }, of, [pair])[0]?.fits.map(({ factor }) => factor.id) ??
    [];
  const one = (text: string, own: Partial<Factor> = {}, over: Partial<FactorSearch> = {}): number =>
    fits(search({ e: ['2023', publishedFactor('e/1', text, own)] }, over)).length;

  it('fit within the interval, in whatever unit they were printed', () => {
    expect(one('0.57 kgCO2e/kWh')).toBe(1);
    expect(one('0.578 kgCO2e/kWh')).toBe(0);
    expect(one('0.562 kgCO2e/kWh')).toBe(0);
    expect(one('570 gCO2e/kWh')).toBe(1);
    expect(one('0.57 t/MWh')).toBe(1);
    expect(one('0.57 kgCO2/kWh', { gas: 'CO2' })).toBe(1);
    expect(one('0.57 kgCO2e/L')).toBe(0);
  });

  it('are of the activity, and of the region where one is asked for', () => {
    expect(one('0.57 kgCO2e/kWh', { activity: 'heat' })).toBe(0);
    expect(one('0.57 kgCO2e/kWh', { region: 'HK' })).toBe(1);
    const inChina = { region: 'CN' };
    for (const [region, count] of [
      ['', 1],
      ['CN', 1],
      ['CN-SH', 1],
      ['CNX', 0],
      ['HK', 0],
    ] as const)
      expect(one('0.57 kgCO2e/kWh', { region }, inChina)).toBe(count);
  });

  it('of the reporter’s own time come first, then by id', () => {
    const text = '0.57 kgCO2e/kWh';
    const editions = search({
      a: ['2020', publishedFactor('a/1', text)],
      d: ['2024', publishedFactor('d/1', text)],
      c: ['2022', publishedFactor('c/1', text)],
      b: ['2023', publishedFactor('b/2', text), publishedFactor('b/1', text)],
    });
    expect(fits(editions)).toEqual(['b/1', 'b/2', 'c/1', 'd/1', 'a/1']);
  });

  it('of a year that is named by both its calendar years are nearest to the first', () => {
    const text = '0.57 kgCO2e/kWh';
    const editions = search({ a: ['2010', publishedFactor('a/1', text)], b: ['2023', publishedFactor('b/1', text)] });
    const figures = [
      printedFigure('scope2', '2023/24', '57 tCO2e'),
      printedFigure('electricity', '2023/24', '100 MWh'),
    ];
    const [found] = impliedFactors({ figures, isWhole: true }, [electricity], editions);
    expect(found?.fits.map(({ factor }) => factor.id)).toEqual(['b/1', 'a/1']);
  });

  it('of several gases of one thing are added as CO2e', () => {
    const parts = (own: readonly (readonly [gas: string, text: string])[]): Factor[] =>
      own.map(([name, text], index) => publishedFactor(`e/${index}`, text, { gas: name, group: 'e' }));
    // 0.5 + 0.001 × 28 + 0.0002 × 265 = 0.581; by the sixth report 0.5 + 0.0279 + 0.0546 = 0.5825
    const all = parts([
      ['CO2', '0.5 kg/kWh'],
      ['CH4', '1 g/kWh'],
      ['N2O', '0.2 g/kWh'],
    ]);
    const value = (factors: readonly Factor[], own: Partial<FactorSearch> = {}): unknown => {
      const [found] = implied(
        { scope2: ['900 tCO2e'], electricity: ['100 MWh'] },
        search({ e: ['2023', ...factors] }, own),
      );
      return found?.nearest && [found.nearest.factor.id, found.nearest.edition.id, found.nearest.value.toExactText()];
    };
    expect(value(all)).toEqual(['e/0', 'e', '0.581']);
    expect(value(all, { potentials: 'ar6' })).toEqual(['e/0', 'e', '0.5825']);
    // what has no potential, or another unit, is not added
    expect(
      value([
        ...all,
        ...parts([
          ['NOx', '9 kg/kWh'],
          ['CO2e', '9 kg/L'],
        ]),
      ]),
    ).toEqual(['e/0', 'e', '0.581']);
    expect(value(parts([['NOx', '9 kg/kWh']]))).toBeUndefined();
  });

  it('of an exhaust gas are of that gas alone', () => {
    const pair = pairOf('nox', 'electricity', 'g/kWh', 'NOx');
    const rows = { nox: ['57 kg'], electricity: ['100 MWh'] };
    const found = (factor: Factor): number =>
      implied(rows, search({ e: ['2023', factor] }), [pair])[0]?.fits.length ?? 0;
    expect(found(publishedFactor('e/1', '0.57 g/kWh', { gas: 'NOx' }))).toBe(1);
    expect(found(publishedFactor('e/1', '0.57 g/kWh', { gas: 'SOx' }))).toBe(0);
    expect(found(publishedFactor('e/1', '0.57 g/kWh', { gas: 'CO2' }))).toBe(0);
    expect(found(publishedFactor('e/1', '0.57 gCO2e/kWh'))).toBe(0);
  });
});

describe('the nearest published value', () => {
  const nearest = (
    texts: readonly string[],
    years: readonly string[] = texts.map(() => '2023'),
  ): string | undefined => {
    const editions = Object.fromEntries(
      texts.map((text, index) => [
        `e${index}`,
        [years[index] ?? '', publishedFactor(`e${index}/${text}`, `${text} kgCO2e/kWh`)] as const,
      ]),
    );
    return implied({ scope2: ['57 tCO2e'], electricity: ['100 MWh'] }, search(editions))[0]?.nearest?.factor.id;
  };

  it('is told where none fits, whichever side it lies on', () => {
    expect(nearest(['0.9', '0.6', '0.2'])).toBe('e1/0.6');
    expect(nearest(['0.9', '0.5', '0.2'])).toBe('e1/0.5');
    expect(nearest(['0.9', '0.57'])).toBeUndefined();
    expect(nearest([])).toBeUndefined();
  });

  it('of two that are as near is the one of the reporter’s time, then by id', () => {
    expect(nearest(['0.67', '0.47'], ['2020', '2022'])).toBe('e1/0.47'); // 0.1 off both
    expect(nearest(['0.67', '0.47'])).toBe('e0/0.67');
  });
});
