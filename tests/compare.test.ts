// Why a figure changed: the worked tables of VCREDIT and of the mix, like for like, and the laws that every decomposition keeps.
import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { effectsOf, isLogarithmic } from '../src/compute/change/effects.ts';
import { CHANGE_METHODS, type Pair } from '../src/domain/change.ts';
import { Fraction, sumOf } from '../src/domain/fraction.ts';
import { REPOSITORY, runEsgcalc } from './support/fakeShell.ts';
import { inFolder } from './support/inFolder.ts';

type Change = {
  readonly from: { readonly value: string };
  readonly to: { readonly value: string };
  readonly change: string;
  readonly effects: Readonly<Record<string, string>>;
  readonly shares: Readonly<Record<string, string>>;
  readonly sources: readonly {
    readonly label: string;
    readonly method: string | null;
    readonly change: string;
    readonly effects: Readonly<Record<string, string>>;
  }[];
  readonly notes: readonly string[];
};

async function compare(...args: string[]): Promise<Change> {
  const { out, err, exitCode } = await runEsgcalc(['compare', ...args, '--format', 'json']);
  expect([exitCode, err.includes('error')]).toEqual([0, false]);
  return JSON.parse(out) as Change;
}

const fixed = (text: string | undefined, decimals = 4): string | undefined =>
  text === undefined ? undefined : Fraction.parse(text)?.toFixed(decimals);
const row = (effects: Readonly<Record<string, string>>, change: string): (string | undefined)[] => [
  ...['measure', 'use', 'factor'].map((cause) => fixed(effects[cause])),
  fixed(change),
];
const VCREDIT = ['fixtures/vcredit', '--from', '2024', '--to', '2025'];

describe('VCREDIT 2024 to 2025', () => {
  // E 50.7390806 to 55.3695102, 794.933719 to 680.4011144, 198.72 to 163.81 t; R 3,929.7 to 3,870.9; 22,906 to 24,589 L;
  // 1,281,118 to 1,282,324 kWh; L(a, b) = (a − b) / (ln a − ln b): L(50.739, 55.370) = 53.0206..., × ln(3870.9 / 3929.7) = −0.7993.
  const TABLE = [
    ['-0.7993', '4.5585', '0.8713', '4.6304'],
    ['-11.0987', '11.7914', '-115.2253', '-114.5326'],
    ['-2.7243', '-32.1857', undefined, '-34.9100'],
  ];

  it('is the published table of effects to four decimals', async () => {
    const { sources, effects, change, shares } = await compare(...VCREDIT);
    expect(sources.map((source) => row(source.effects, source.change))).toEqual(TABLE);
    expect(row(effects, change)).toEqual(['-14.6224', '-15.8358', '-114.3540', '-144.8122']);
    expect(fixed(shares['factor'], 2)).toBe('0.79');
  });

  it('by Shapley adds up exactly', async () => {
    const { effects, change } = await compare(...VCREDIT, '--method', 'shapley');
    expect(row(effects, change)).toEqual(['-14.6505', '-15.8020', '-114.3596', '-144.8122']);
  });

  it('like for like at 0.5306 falls by 3.19 %, its intensity by 1.72 %', async () => {
    const { out } = await runEsgcalc(['compare', ...VCREDIT, '--with', 'cn-grid-average-2023']);
    expect(out).toContain('929.22 → 899.58 tCO2e (-3.19 %)');
    const ratio = await runEsgcalc(['compare', ...VCREDIT, '--with', 'cn-grid-average-2023', '--kpi', 'ghg_intensity']);
    expect(ratio.out).toContain('23.65 → 23.24 tCO2e/RMB 100M (-1.72 %)');
  });

  it('under all factors of 2025 takes the petrol factor of 2025 too', async () => {
    const { from } = await compare(...VCREDIT, '--like-for-like');
    // 22,906 L × 2.2518 + 1,281,118 kWh × 0.5306 + 198,720 kg = 51,579.7308 + 679,761.2108 + 198,720 kg
    expect(from.value).toBe('930.0609416');
  });

  it('says that 2023 has no scope 3, and takes it for the boundary', async () => {
    const { from, sources, notes } = await compare(
      'fixtures/vcredit',
      '--from',
      '2023',
      '--to',
      '2025',
      '--with',
      'cn-grid-average-2023',
    );
    expect(fixed(from.value, 2)).toBe('754.70');
    expect(sources.at(-1)).toMatchObject({ method: null, effects: { boundary: '163.81' } });
    expect(notes).toContain('2023 is without Scope 3 emissions: the two are not comparable');
  });

  it('of an intensity has use per revenue and factor', async () => {
    const { effects, change } = await compare(...VCREDIT, '--kpi', 'ghg_intensity');
    expect(Object.keys(effects)).toEqual(['use', 'factor']);
    // 899.5806246 / 38.709 − 1044.3927996 / 39.297
    expect(fixed(change)).toBe('-3.3373');
  });
});

describe('the mix of rail and air', () => {
  const MIX = ['fixtures/compare', '--kpi', 'scope3', '--per', 'none', '--mix'];

  it.each([
    ['lmdi', '-6.2169', '-9.8681'],
    ['shapley', '-6.2525', '-9.8325'],
  ])('by %s: activity %s, structure %s', async (method, use, structure) => {
    const { effects, change } = await compare(...MIX, '--method', method);
    expect([fixed(effects['use']), fixed(effects['structure']), effects['factor'], change]).toEqual([
      use,
      structure,
      '0',
      '-16.085',
    ]);
  });
});

describe('a source that began from nothing', () => {
  it('is taken apart by Shapley, and said', async () => {
    await inFolder(
      {
        'a.csv':
          'date,activity,quantity,unit,region\n2024,electricity,0,kWh,CN\n2025,electricity,1000,kWh,CN\n2024,revenue,2,RMB 1M,\n2025,revenue,4,RMB 1M,\n',
      },
      async (cwd) => {
        const { out } = await runEsgcalc(['compare', 'a.csv', '--format', 'json'], { cwd });
        const { effects, sources, notes } = JSON.parse(out) as Change;
        // 0.5306 t of 2025 from none: revenue × use per revenue with use from 0 to 250 kWh per million; revenue's share is (4 − 2) × 250 / 2.
        expect([sources[0]?.method, effects['use'], effects['measure']]).toEqual(['shapley', '0.39795', '0.13265']);
        expect(notes).toContain('by Shapley, for a zero or a negative amount has no logarithm');
      },
    );
  });
});

describe('two sites, two results', () => {
  it('compares values of a column in one year', async () => {
    const { out } = await runEsgcalc([
      'compare',
      'fixtures/group',
      '--by',
      'site',
      '--from',
      'Central',
      '--to',
      'Shanghai',
      '--kpi',
      'scope2_location',
    ]);
    expect(out).toContain('Central → Shanghai');
    const wrong = await runEsgcalc([
      'compare',
      'fixtures/group',
      '--by',
      'site',
      '--from',
      'Central',
      '--to',
      'Nowhere',
    ]);
    expect([wrong.exitCode, wrong.err.includes('Kwun Tong')]).toEqual([2, true]);
  });

  it('looks the year of two sites up in a file that holds others too, and refuses what is for years', async () => {
    const rows =
      'date,site,activity,quantity,unit,region\n2024,A,electricity,1000,kWh,CN\n2024,B,electricity,500,kWh,CN\n2025,A,electricity,1,kWh,CN\n';
    await inFolder({ 'a.csv': rows }, async (cwd) => {
      const sites = ['compare', 'a.csv', '--by', 'site', '--from', 'A', '--to', 'B', '--kpi', 'scope2_location'];
      const { out, exitCode } = await runEsgcalc([...sites, '--year', '2024'], { cwd });
      expect([exitCode, out.includes('A → B: 0.54 → 0.27 tCO2e (-50.00 %)')]).toEqual([0, true]);
      expect((await runEsgcalc([...sites, '--year', '2021'], { cwd })).exitCode).toBe(2);
      expect((await runEsgcalc([...sites, '--year', '2024', '--like-for-like'], { cwd })).exitCode).toBe(2);
    });
  });

  it('compares two results figure by figure', async () => {
    await inFolder({}, async (cwd) => {
      const vcredit = join(REPOSITORY, 'fixtures', 'vcredit');
      const [pinned, later] = await Promise.all(
        [[], ['--as-of', '2025-12-31']].map((more) => runEsgcalc(['compute', vcredit, '--format', 'json', ...more])),
      );
      writeFileSync(join(cwd, 'before.json'), pinned?.out ?? '');
      writeFileSync(join(cwd, 'after.json'), later?.out ?? '');
      const { out } = await runEsgcalc(['compare', 'before.json', 'after.json', '--format', 'csv'], { cwd });
      // 1,281,118 kWh × (0.5306 − 0.6205) / 1000 = −115.1725082
      expect(out).toMatch(/^scope2_location,2024,794\.933719,679\.7612108,-115\.1725082,-0\.14488\d*,tCO2e$/m); // −0.0899 / 0.6205
      const same = await runEsgcalc(['compare', 'before.json', 'before.json'], { cwd });
      expect(same.out).toBe('no figure differs\n');
    });
  });

  it('compares two results in one unit, and takes no difference where there is none', async () => {
    const result = (unit: string, value: string): string =>
      JSON.stringify({
        schema: 1,
        figures: [{ key: 'scope1', unit, decimals: 2, values: { 2025: { value, status: 'value' } } }],
      });
    const files = {
      'tonnes.json': result('tCO2e', '2'),
      'kilograms.json': result('kgCO2e', '2000'),
      'more.json': result('kgCO2e', '2500'),
      'volume.json': result('m3', '7'),
    };
    await inFolder(files, async (cwd) => {
      const to = async (file: string): Promise<string | undefined> => {
        const { out } = await runEsgcalc(['compare', 'tonnes.json', file, '--format', 'csv'], { cwd });
        return out.split('\n')[1];
      };
      expect(await to('kilograms.json')).toBe('');
      expect(await to('more.json')).toBe('scope1,2025,2000,2500,500,0.25,kgCO2e'); // 2 t = 2000 kg; 500 / 2000
      expect(await to('volume.json')).toBe('scope1,2025,2 tCO2e,7,,,m3');
    });
  });
});

describe('the laws of effects', () => {
  const amount = fc.integer({ min: 1, max: 1_000_000 }).map((digits) => Fraction.scaled(BigInt(digits), 3));
  const pairs = fc.array(fc.record({ was: amount, is: amount }), { minLength: 1, maxLength: 4 });
  const product = (amounts: readonly Fraction[]): Fraction =>
    amounts.reduce((one, other) => one.times(other), Fraction.one);
  const change = (all: readonly Pair[]): Fraction =>
    product(all.map(({ is }) => is)).minus(product(all.map(({ was }) => was)));
  const isNear = (one: Fraction, other: Fraction, size: Fraction): boolean => {
    const gap = one.minus(other);
    const magnitude = gap.isNegative() ? gap.negated() : gap;
    return magnitude.compare(size.times(Fraction.parse(`0.${'0'.repeat(39)}1`) ?? Fraction.zero)) <= 0;
  };

  it('they add up to the change: exactly by Shapley, to 1e-40 of the amounts by logarithms', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        expect(sumOf(effectsOf(all, 'shapley')).equals(change(all))).toBe(true);
        const size = product(all.map(({ was }) => was)).plus(product(all.map(({ is }) => is)));
        expect(isNear(sumOf(effectsOf(all, 'lmdi')), change(all), size)).toBe(true);
      }),
    );
  });

  it.each(CHANGE_METHODS)('%s: the way back has the opposite effects, and what did not change has none', (method) => {
    fc.assert(
      fc.property(pairs, (all) => {
        const back = effectsOf(
          all.map(({ was, is }) => ({ was: is, is: was })),
          method,
        );
        const size = product(all.map(({ was }) => was)).plus(product(all.map(({ is }) => is)));
        effectsOf(all, method).forEach((effect, index) => {
          expect(isNear(effect, (back[index] ?? Fraction.zero).negated(), size)).toBe(true);
          if (all[index]?.was.equals(all[index].is)) expect(effect.isZero()).toBe(true);
        });
      }),
    );
  });

  it('Shapley takes zeros and negative amounts, which have no logarithm', () => {
    const signed = fc.integer({ min: -1000, max: 1000 }).map((digits) => Fraction.of(BigInt(digits)));
    fc.assert(
      fc.property(fc.array(fc.record({ was: signed, is: signed }), { minLength: 1, maxLength: 4 }), (all) => {
        expect(sumOf(effectsOf(all, 'shapley')).equals(change(all))).toBe(true);
        expect(isLogarithmic(all)).toBe(
          all.every(({ was, is }) => was.compare(Fraction.zero) > 0 && is.compare(Fraction.zero) > 0),
        );
      }),
    );
  });
});
