// What printed ratios say of their denominator: that it is not the printed one, that they have none in common, that it was rounded first.
import { describe, expect, it } from 'vitest';
import { checkDenominators } from '../../../src/compute/check/checkDenominators.ts';
import { boundText, impliedDenominators } from '../../../src/compute/check/impliedDenominators.ts';
import type { KpiRow } from '../../../src/compute/computeKpis.ts';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import { amount } from '../../support/quantities.ts';
import { kpiRow, printedOf, type MadeFigure } from '../../support/madeResults.ts';

const rowsWith = (revenue: string): KpiRow[] => [
  kpiRow('ghg', 'emissions 1', 'tCO2e'),
  kpiRow('water', 'activity water', 'm3'),
  kpiRow('revenue', 'measure revenue', 'RMB 1M', { 2025: revenue }),
  kpiRow('ghg_intensity', 'ratio ghg / revenue', 'tCO2e/RMB 1M'),
  kpiRow('water_intensity', 'ratio water / revenue', 'm3/RMB 1M'),
];
const check = (figures: readonly MadeFigure[], revenue = ''): readonly Diagnostic[] =>
  checkDenominators({ rows: rowsWith(revenue) }, printedOf(figures));

/** 1000.00 over 2.0 is from 487.80 to 512.82. */
const GHG: MadeFigure = ['ghg', '2025', '1000.00', 'tCO2e'];
const RATIO: MadeFigure = ['ghg_intensity', '2025', '2.0', 'tCO2e/RMB 1M'];

describe('what a ratio implies', () => {
  const implied = (...figures: readonly MadeFigure[]): ReturnType<typeof impliedDenominators> =>
    impliedDenominators({ rows: rowsWith('') }, printedOf(figures), ['2024', '2025']);
  /** The ends of each interval at four decimals, in the unit of the denominator. */
  const ends = (...figures: readonly MadeFigure[]): unknown =>
    implied(...figures).map(({ per, year, unit, implied: each }) => [
      per,
      year,
      unit.symbol,
      ...each.map(({ key, interval: { low, high } }) => `${key} ${low.amount.toFixed(4)} ${high.amount.toFixed(4)}`),
    ]);

  it('are the quotients of what prints so', () =>
    // 999.995 / 2.05 = 487.8024…, 1000.005 / 1.95 = 512.8230…
    expect(ends(GHG, RATIO)).toEqual([['revenue', '2025', 'RMB 1M', 'ghg_intensity 487.8024 512.8231']]));

  it('stand in the finest unit that a ratio is per, in each year by itself', () => {
    // 7.5 / 0.15 = 50 and 8.5 / 0.05 = 170, in hundreds of millions: 5,000 and 17,000 million.
    const water: MadeFigure[] = [
      ['water', '2025', '8', 'm3'],
      ['water_intensity', '2025', '0.1', 'm3/RMB 100M'],
    ];
    expect(ends(...water, GHG, RATIO)).toEqual([
      ['revenue', '2025', 'RMB 1M', 'ghg_intensity 487.8024 512.8231', 'water_intensity 5000.0000 17000.0000'],
    ]);
    expect(ends(...water)).toEqual([['revenue', '2025', 'RMB 100M', 'water_intensity 50.0000 170.0000']]);
    const before = [GHG, RATIO].map(([key, , text, unit]): MadeFigure => [key, '2024', text, unit ?? '']);
    expect(implied(...before, ...water).map(({ year }) => year)).toEqual(['2024', '2025']);
  });

  it('are none where one of the two is not printed, or may be nothing', () => {
    expect(ends(GHG)).toEqual([]);
    expect(ends(RATIO)).toEqual([]);
    expect(ends(GHG, ['ghg_intensity', '2024', '2.0', 'tCO2e/RMB 1M'])).toEqual([]);
    // 0.0 is from nothing on; a numerator of 0.0 may be below it; 0.05 - 0.05 is nothing, 0.15 is not.
    expect(ends(GHG, ['ghg_intensity', '2025', '0.0', 'tCO2e/RMB 1M'])).toEqual([]);
    expect(ends(['ghg', '2025', '0.0', 'tCO2e'], RATIO)).toEqual([]);
    expect(ends(GHG, ['ghg_intensity', '2025', '0.1', 'tCO2e/RMB 1M'])).toHaveLength(1);
    expect(ends(['ghg', '2025', '0.1', 'tCO2e'], RATIO)).toHaveLength(1);
  });

  it('stand in the finest unit, whichever ratio is the first', () => {
    // 999.995 / 2.05 as above, in hundreds of millions; 7.5 / 0.15 = 50 and 8.5 / 0.05 = 170 million.
    const figures: MadeFigure[] = [
      GHG,
      ['ghg_intensity', '2025', '2.0', 'tCO2e/RMB 100M'],
      ['water', '2025', '8', 'm3'],
      ['water_intensity', '2025', '0.1', 'm3/RMB 1M'],
    ];
    expect(ends(...figures)).toEqual([
      ['revenue', '2025', 'RMB 1M', 'ghg_intensity 48780.2439 51282.3077', 'water_intensity 50.0000 170.0000'],
    ]);
  });

  it('are of one measure each', () => {
    const rows = [...rowsWith(''), kpiRow('per_head', 'ratio ghg / employees', 'tCO2e/person')];
    const printed = printedOf([GHG, RATIO, ['per_head', '2025', '4.0', 'tCO2e/person']]);
    expect(
      impliedDenominators({ rows }, printed, ['2025']).map(({ per, implied: each }) => [
        per,
        ...each.map(({ key }) => key),
      ]),
    ).toEqual([
      ['revenue', 'ghg_intensity'],
      ['employees', 'per_head'],
    ]);
    // Though they are counted in the same.
    const same = [...rowsWith(''), kpiRow('output_intensity', 'ratio ghg / output', 'tCO2e/RMB 1M')];
    const both = printedOf([GHG, RATIO, ['output_intensity', '2025', '4.0', 'tCO2e/RMB 1M']]);
    expect(impliedDenominators({ rows: same }, both, ['2025']).map(({ implied: each }) => each.length)).toEqual([1, 1]);
  });

  it('leaves out a ratio of another dimension', () => {
    const perHead: MadeFigure[] = [
      ['water', '2025', '8', 'm3'],
      ['water_intensity', '2025', '0.1', 'm3/person'],
    ];
    const [one] = implied(...perHead, GHG, RATIO);
    expect(one?.implied).toHaveLength(1);
  });

  it('stands beside the printed denominator where that is of its dimension', () => {
    expect(implied(GHG, RATIO, ['revenue', '2025', '500', 'RMB 1M'])[0]?.printed?.text).toBe('500');
    expect(implied(GHG, RATIO, ['revenue', '2024', '500', 'RMB 1M'])[0]?.printed).toBeUndefined();
    expect(implied(GHG, RATIO, ['revenue', '2025', '500', 'HKD 1M'])[0]?.printed).toBeUndefined();
    expect(implied(GHG, RATIO)[0]?.printed).toBeUndefined();
  });

  it.each([
    ['low', true, 'at least 3,569.7850'],
    ['low', false, 'more than 3,569.7850'],
    ['high', true, 'at most 3,569.7850'],
    ['high', false, 'less than 3,569.7850'],
  ] as const)('%s and closed %s: %s', (side, closed, text) =>
    expect(boundText({ amount: amount('3569.785'), closed }, side)).toMatchObject({ english: text }),
  );
});

describe('a ratio that its printed parts do not give', () => {
  it('is told with what it needs, where the printed denominator lies outside', () => {
    // 513 stands for 512.5 to 513.5, 514 for 513.5 to 514.5, beyond 512.8231.
    expect(check([GHG, RATIO, ['revenue', '2025', '513', 'RMB 1M']])).toEqual([]);
    expect(check([GHG, RATIO, ['revenue', '2025', '514', 'RMB 1M']])).toEqual([
      expect.objectContaining({
        severity: 'error',
        code: 'ratio-irreproducible',
        message:
          'ghg_intensity of 2025, 2.0 tCO2e/RMB 1M, does not follow from ghg 1,000.00 tCO2e and revenue 514 RMB 1M: it needs revenue more than 487.8024 and less than 512.8231 RMB 1M',
        about: { names: ['ghg_intensity', 'revenue'], year: '2025' },
        evidence: {
          low: amount('999.995').over(amount('2.05')).toExactText(),
          high: amount('1000.005').over(amount('1.95')).toExactText(),
        },
      }),
    ]);
  });

  it('is compared in one unit', () => {
    // 5.13 hundreds of millions are from 512.5 to 513.5 million.
    expect(check([GHG, RATIO, ['revenue', '2025', '5.13', 'RMB 100M']])).toEqual([]);
    expect(check([GHG, RATIO, ['revenue', '2025', '5.14', 'RMB 100M']])).toHaveLength(1);
  });

  it('is not told without a printed denominator', () => expect(check([GHG, RATIO])).toEqual([]));
});

describe('ratios without a denominator in common', () => {
  const WATER: MadeFigure = ['water', '2025', '2000.00', 'm3'];
  const perWater = (text: string): MadeFigure => ['water_intensity', '2025', text, 'm3/RMB 1M'];

  it('are told with what each side needs', () =>
    // 1999.995 / 3.85 = 519.479…, beyond 512.8231.
    expect(check([GHG, RATIO, WATER, perWater('3.8')])).toEqual([
      expect.objectContaining({
        severity: 'error',
        code: 'denominators-mixed',
        message:
          'no one revenue of 2025 gives all the printed ratios: ghg_intensity needs less than 512.8231, but water_intensity more than 519.4792 (RMB 1M)',
        about: { names: ['ghg_intensity', 'water_intensity', 'revenue'], year: '2025' },
        evidence: {
          'ghg_intensity high': amount('1000.005').over(amount('1.95')).toExactText(),
          'water_intensity low': amount('1999.995').over(amount('3.85')).toExactText(),
        },
      }),
    ]));

  it('are told the other way round', () =>
    // 2000.005 / 4.15 = 481.9…, below 487.8024.
    expect(check([GHG, RATIO, WATER, perWater('4.2')])[0]?.message).toContain(
      'water_intensity needs less than 481.9289, but ghg_intensity more than 487.8024',
    ));

  it('have one where their intervals meet', () => expect(check([GHG, RATIO, WATER, perWater('3.9')])).toEqual([]));

  it('are those that the printed denominator gives', () => {
    // 500 fits the emissions, not the water: that is told of the water alone.
    const found = check([GHG, RATIO, WATER, perWater('3.8'), ['revenue', '2025', '500', 'RMB 1M']]);
    expect(found.map(({ code, about }) => `${code} ${about?.names[0]}`)).toEqual([
      'ratio-irreproducible water_intensity',
    ]);
  });
});

describe('a denominator that was rounded first', () => {
  // 1000.00 / 500 = 2.0000; the rows have 500.4, which gives 1.99840…
  const four: MadeFigure = ['ghg_intensity', '2025', '2.0000', 'tCO2e/RMB 1M'];

  it('is told with what the exact one gives', () =>
    expect(check([GHG, four, ['revenue', '2025', '500', 'RMB 1M']], '500.4')).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'denominator-rounded',
        message:
          'ghg_intensity 2.0000 of 2025 comes from revenue as printed, 500 RMB 1M; the rows have 500.4, which gives 1.9984',
        about: { names: ['ghg_intensity', 'revenue'], year: '2025' },
        evidence: {
          printed: '500',
          exact: '500.4',
          ghg_intensity: amount('1000').over(amount('500.4')).toExactText(),
        },
      }),
    ]));

  it('of several ratios is told once', () =>
    expect(
      check(
        [
          GHG,
          four,
          ['water', '2025', '2000.00', 'm3'],
          ['water_intensity', '2025', '4.0000', 'm3/RMB 1M'],
          ['revenue', '2025', '500', 'RMB 1M'],
        ],
        '500.4',
      ).map(({ message }) => message),
    ).toEqual([
      'ghg_intensity 2.0000 and water_intensity 4.0000 of 2025 come from revenue as printed, 500 RMB 1M; the rows have 500.4, which gives 1.9984 and 3.9968',
    ]));

  it('is told in the unit that it is printed in', () =>
    // 5.0 hundreds of millions; the ratio is per million.
    expect(check([GHG, four, ['revenue', '2025', '5.0', 'RMB 100M']], '500.4')[0]).toMatchObject({
      message:
        'ghg_intensity 2.0000 of 2025 comes from revenue as printed, 5.0 RMB 100M; the rows have 5.004, which gives 1.9984',
    }));

  it('is none where the exact one gives the ratio too, or the rows have another amount altogether', () => {
    expect(check([GHG, RATIO, ['revenue', '2025', '500', 'RMB 1M']], '500.4')).toEqual([]);
    expect(check([GHG, four, ['revenue', '2025', '500', 'RMB 1M']], '500.5')).toEqual([]); // prints 501
    expect(check([GHG, four, ['revenue', '2025', '500', 'RMB 1M']], '500')).toEqual([]);
    expect(check([GHG, four, ['revenue', '2025', '500', 'RMB 1M']])).toEqual([]);
    expect(check([GHG, four], '500.4')).toEqual([]);
    // The ratio comes from neither: 1000 / 2.0020 = 499.5004…, in which 500 as printed lies, but not its digits as they stand.
    expect(
      check([GHG, ['ghg_intensity', '2025', '2.0015', 'tCO2e/RMB 1M'], ['revenue', '2025', '500', 'RMB 1M']], '500.4'),
    ).toEqual([]);
  });

  it('is none below nought', () =>
    expect(check([GHG, four, ['revenue', '2025', '0', 'RMB 1M']], '-0.4').map(({ code }) => code)).toEqual([
      'ratio-irreproducible',
    ]));
});
