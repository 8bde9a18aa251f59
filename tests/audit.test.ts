// esgcalc audit: VCREDIT's table and a second one cross-examined by their own digits; the laws of intervals; what planted slips give.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fraction } from '../src/domain/fraction.ts';
import { Interval } from '../src/domain/interval.ts';
import { runEsgcalc } from './support/fakeShell.ts';
import { inFolder } from './support/inFolder.ts';

type Ends = {
  readonly low: string | null;
  readonly high: string | null;
  readonly lowClosed?: boolean;
  readonly highClosed?: boolean;
};
type Audited = {
  readonly figures: number;
  readonly sums: readonly {
    readonly key: string;
    readonly year: string;
    readonly holds: boolean | null;
    readonly apart: string;
    readonly bound: string;
  }[];
  readonly denominators: readonly (Ends & {
    readonly year: string;
    readonly unit: string;
    readonly ratios: readonly (Ends & { readonly key: string })[];
  })[];
  readonly factors: readonly (Ends & {
    readonly total: string;
    readonly activity: string;
    readonly year: string;
    readonly value: string;
    readonly fits: readonly { readonly id: string; readonly kind: string }[];
    readonly nearest: { readonly id: string } | null;
  })[];
  readonly findings: readonly { readonly check: string | null; readonly code: string; readonly line?: number }[];
  readonly unknown: readonly string[];
};

async function audit(file: string, cwd?: string): Promise<Audited> {
  const { out } = await runEsgcalc(['audit', file, '--format', 'json'], cwd === undefined ? {} : { cwd });
  return JSON.parse(out) as Audited;
}
const fixed = (text: string | null | undefined, decimals: number): string | undefined =>
  Fraction.parse(text ?? '')?.toFixed(decimals);

const vcredit = await audit('fixtures/vcredit/published.csv');

describe("VCREDIT's table", () => {
  it('allows one revenue in 2024 and 2025', () => {
    const [, in2024, in2025] = vcredit.denominators;
    // 1,281,118 kWh / 326.015 and / 326.005; 1,282,324 / 331.275 and / 331.265: half up, the upper end of the ratio is not reached.
    expect([
      in2024?.unit,
      fixed(in2024?.low, 5),
      in2024?.lowClosed,
      fixed(in2024?.high, 5),
      in2024?.highClosed,
    ]).toEqual(['RMB 1M', '3929.62900', false, '3929.74954', true]);
    expect([fixed(in2025?.low, 5), in2025?.lowClosed, fixed(in2025?.high, 5), in2025?.highClosed]).toEqual([
      '3870.87465',
      false,
      '3870.99150',
      true,
    ]);
  });

  it('allows none in 2023: electricity against gases and against air', () => {
    const [in2023] = vcredit.denominators;
    const ratio = (key: string) => in2023?.ratios.find((each) => each.key === key);
    expect([in2023?.low, in2023?.high]).toEqual([null, null]);
    expect([fixed(ratio('electricity_intensity')?.high, 4), ratio('electricity_intensity')?.highClosed]).toEqual([
      '3569.5085',
      true,
    ]);
    expect([fixed(ratio('ghg_intensity')?.low, 4), ratio('ghg_intensity')?.lowClosed]).toEqual(['3569.7850', false]);
    expect([fixed(ratio('air_intensity')?.low, 4), ratio('air_intensity')?.lowClosed]).toEqual(['3569.8202', false]);
    expect(vcredit.findings.filter(({ check }) => check === 'INT002')).toHaveLength(1);
  });

  it('prints the bounds half up to three decimals', async () => {
    const { out, exitCode } = await runEsgcalc(['audit', 'fixtures/vcredit/published.csv']);
    expect(out).toContain('revenue 2024: (3,929.629, 3,929.750] RMB 1M; the printed 39.30 RMB 100M fits');
    expect(out).toContain('revenue 2025: (3,870.875, 3,870.992] RMB 1M; the printed 38.71 RMB 100M fits');
    expect(exitCode).toBe(1);
  });

  it('holds in all its sums, 179.98 for 179.97 among them', () => {
    expect(vcredit.sums).toHaveLength(9);
    expect(vcredit.sums.every(({ holds }) => holds)).toBe(true);
    expect(vcredit.sums.find(({ key, year }) => key === 'air_total' && year === '2024')).toMatchObject({
      apart: '0.01',
      bound: '0.02',
    });
  });

  it('must have used 0.5703, 0.6205 and 0.5306 kg/kWh, and a petrol factor that nobody published', () => {
    const electricity = vcredit.factors.filter(({ activity }) => activity === 'electricity_consumption');
    expect(
      electricity.map(({ value, fits }) => [fixed(value, 4), fits.map(({ id, kind }) => `${id} ${kind}`)]),
    ).toEqual([
      ['0.5703', ['cn-grid-compliance-2022/electricity@CN compliance']],
      ['0.6205', ['cn-power-footprint-2023/electricity@CN footprint']],
      ['0.5306', ['cn-grid-average-2023/electricity@CN average']],
    ]);
    const petrol = vcredit.factors.filter(
      ({ activity, total }) => activity === 'petrol_consumption' && total === 'scope1',
    );
    // 80.13 t / 35,277 L lies in [80.125, 80.135) / 35,277: 2.27131 to 2.27159; 50.74 / 22,906; 55.37 / 24,589
    expect(petrol.map(({ low, high, fits }) => [fixed(low, 4), fixed(high, 4), fits.length])).toEqual([
      ['2.2713', '2.2716', 0],
      ['2.2149', '2.2154', 0],
      ['2.2516', '2.2520', 0],
    ]);
    const sulphur = vcredit.factors.filter(({ total }) => total === 'sox');
    expect(sulphur.map(({ fits }) => fits.map(({ id }) => id))).toEqual(
      Array.from({ length: 3 }, () => ['hkex-appendix-2-exhaust/petrol']),
    );
  });

  it('has one error, and says what a reader should know', () => {
    expect(vcredit.findings.map(({ check }) => check)).toEqual([
      'INT002',
      'SUM002',
      'UNI010',
      'FAC005',
      'FAC009',
      'FAC009',
      'FAC008',
      'FAC008',
      'FAC008',
    ]);
  });
});

describe('a second table', () => {
  it('stands up to every question', async () => {
    const { findings, sums, factors, denominators } = await audit('fixtures/audit/published.csv');
    expect(findings.map(({ code }) => code)).toEqual(['implied-drift']);
    expect([sums.length, sums.every(({ holds }) => holds), denominators.every(({ low }) => low !== null)]).toEqual([
      4,
      true,
      true,
    ]);
    expect(factors.map(({ value, fits }) => [fixed(value, 4), fits[0]?.id])).toEqual([
      ['0.3700', 'hk-clp-2020/electricity@HK-CLP'],
      ['0.3900', 'hk-clp-2023/electricity@HK-CLP'],
    ]);
    expect((await runEsgcalc(['audit', 'fixtures/audit/published.csv'])).exitCode).toBe(0);
  });

  it('with contradictions planted in it, gives each of them and nothing else', async () => {
    const { findings } = await audit('fixtures/audit/planted.csv');
    expect(findings.map(({ check, line }) => [check, line])).toEqual([
      ['SUM001', 7],
      ['SUM001', 12],
      ['INT002', undefined],
      ['SUM004', 16],
      ['SUM005', 19],
      ['SUM003', 20],
      ['RND003', 9],
      ['FAC009', undefined], // the table's own, without anything planted
    ]);
  });
});

describe("anybody's table", () => {
  it('is read long or wide, by key or by label, and in Chinese', async () => {
    const wide =
      '指標,單位,2024年,2025年\n範圍一,噸二氧化碳當量,1.00,2.00\n範圍二,噸二氧化碳當量,3.00,4.00\n範圍三,噸二氧化碳當量,5.00,6.00\n溫室氣體排放總量,噸二氧化碳當量,9.00,12.05\n';
    const long = `key,unit,year,printed\n${[
      ['scope1', 1],
      ['scope2_location', 3],
      ['scope3', 5],
    ]
      .map(([key, digit]) => `${key},tCO2e,2024,${digit}.00`)
      .join('\n')}\nghg_total,tCO2e,2024,9.10\n`;
    await inFolder({ 'wide.csv': wide, 'long.csv': long }, async (cwd) => {
      const [one, other] = [await audit('wide.csv', cwd), await audit('long.csv', cwd)];
      expect([one.figures, one.sums.map(({ year, holds }) => [year, holds])]).toEqual([
        8,
        [
          ['2024', true],
          ['2025', false],
        ],
      ]);
      expect([other.figures, other.sums.map(({ holds }) => holds)]).toEqual([4, [false]]);
    });
  });

  it('adds up what it has rows of, and says what it has none of', async () => {
    const table = 'key,unit,2024,2025\nscope1,tCO2e,1.0,1.0\nscope2_location,tCO2e,2.0,–\nghg_total,tCO2e,3.0,4.0\n';
    await inFolder({ 'short.csv': table }, async (cwd) => {
      const { out, exitCode } = await runEsgcalc(['audit', 'short.csv'], { cwd });
      expect(out).toContain('ghg_total 2024: 1.0 + 2.0 = 3.0, 3.0: holds without scope3, of which there is no row');
      expect([exitCode, out.includes('SUM002')]).toEqual([0, true]);
      await inFolder({ 'more.csv': table.replace('3.0,4.0', '5.0,4.0') }, async (folder) => {
        const { sums, findings } = await audit('more.csv', folder);
        // The total may hold a scope 3 of 2.0 that is not printed: that is no contradiction.
        expect([sums[0]?.holds, findings.filter(({ check }) => check === 'SUM001')]).toEqual([null, []]);
      });
    });
  });

  it('says what is wrong with a file, and with a cell', async () => {
    await inFolder({ 'bad.csv': 'a,b\n1,2\n', 'cell.csv': 'key,unit,2024\nscope1,tCO2e,1.2.3\n' }, async (cwd) => {
      const bad = await runEsgcalc(['audit', 'bad.csv'], { cwd });
      expect([bad.exitCode, bad.err.includes('has no column year, printed')]).toEqual([2, true]);
      // The rest of the table is examined all the same.
      const cell = await runEsgcalc(['audit', 'cell.csv'], { cwd });
      expect([cell.exitCode, cell.out.includes('cell.csv:2:14: warning')]).toEqual([0, true]);
      expect((await runEsgcalc(['audit', 'none.csv'], { cwd })).exitCode).toBe(2);
    });
  });
});

describe('intervals', () => {
  const amount = fc.integer({ min: 1, max: 10_000_000 });
  const digits = fc.integer({ min: 0, max: 5 });

  it('of printed digits hold exactly what rounds to them', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), digits, (whole, decimals) => {
        const exact = Fraction.scaled(BigInt(whole), 4);
        const printed = exact.rounded(decimals);
        expect(Interval.ofPrinted(printed, decimals).contains(exact)).toBe(true);
        const next = printed.plus(Fraction.of(1n, 10n ** BigInt(decimals)));
        expect(Interval.ofPrinted(next, decimals).contains(exact)).toBe(false);
      }),
    );
  });

  it('a ratio of exact numbers, printed with its numerator, implies an interval with the denominator in it', () => {
    fc.assert(
      fc.property(amount, amount, digits, digits, (top, bottom, first, second) => {
        const [over, under] = [Fraction.scaled(BigInt(top), 2), Fraction.scaled(BigInt(bottom), 2)];
        const [numerator, ratio] = [
          Interval.ofPrinted(over.rounded(first), first),
          Interval.ofPrinted(over.over(under).rounded(second), second),
        ];
        fc.pre(!numerator.low.amount.isNegative() && ratio.low.amount.compare(Fraction.zero) > 0);
        expect(numerator.over(ratio).contains(under)).toBe(true);
      }),
    );
  });
});
