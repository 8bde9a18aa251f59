// The thirteen acceptance scenarios of the method, each from a command as its user would run it. Expected numbers are published or
// worked by hand; the working stands beside those that are not printed in VCREDIT's report.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Fraction } from '../src/domain/fraction.ts';
import { cellOf, computeJson } from './support/computeJson.ts';
import { REPOSITORY, runEsgcalc } from './support/fakeShell.ts';
import { inFolder } from './support/inFolder.ts';

const VCREDIT = join(REPOSITORY, 'fixtures', 'vcredit');
const YEARS = ['2023', '2024', '2025'];
const vcredit = await computeJson(['.'], { cwd: VCREDIT });
const printed = (key: string): (string | undefined)[] =>
  YEARS.map((year) => cellOf(vcredit.figures, key, year).printed);
const fixed = (text: string | null | undefined, decimals: number): string | undefined =>
  Fraction.parse(text ?? '')?.toFixed(decimals);
/** Runs in VCREDIT's folder. */
const inVcredit = async (...args: string[]): Promise<string> => (await runEsgcalc(args, { cwd: VCREDIT })).out;

describe('acceptance scenarios', () => {
  it('1: quantity times factor gives the printed scopes, air pollutants and totals', () => {
    expect(printed('scope2_location')).toEqual(['725.04', '794.93', '680.40']);
    expect(printed('scope1')).toEqual(['80.13', '50.74', '55.37']);
    expect(printed('scope3')).toEqual(['/', '198.72', '163.81']);
    expect(printed('ghg_total')).toEqual(['805.17', '1044.39', '899.58']);
    expect(printed('nox')).toEqual(['171.70', '163.93', '191.07']);
    expect(printed('pm')).toEqual(['16.45', '15.71', '18.31']);
    expect(printed('sox')).toEqual(['0.52', '0.34', '0.36']);
    // The printed parts of 2024 add to 179.98; the exact sum is 179.9742.
    expect(printed('air_total')).toEqual(['188.67', '179.97', '209.74']);
  });

  it('2: check finds what is wrong in the data and the printed table, and nothing in the sums', async () => {
    const { out } = await runEsgcalc(['check', '.', '--published', 'published.csv'], { cwd: VCREDIT });
    const found = new Set([...out.matchAll(/(?:error|warning|note) ([A-Z0-9]{6}):/g)].map(([, id]) => id));
    const wanted = ['FAC005', 'FAC007', 'FAC008', 'FAC009', 'INT002', 'INT003', 'SUM002', 'RST004', 'RST005'];
    expect([...wanted, 'TGT002', 'TGT003', 'UNI009', 'UNI010'].filter((id) => !found.has(id))).toEqual([]);
    expect(found.has('SUM001')).toBe(false);
    expect(out).toMatch(/FAC005: .*electricity, 2024/);
    expect(out).toMatch(/FAC009: .*petrol/);
    expect(out).toMatch(/INT002: .*of 2023/);
  });

  it('3: intensities are taken from the unrounded revenue', () => {
    // Revenue 3,569.5 / 3,929.7 / 3,870.9 million; the report prints 22.55 for 2023, which 35.70 gives.
    expect(printed('ghg_intensity')).toEqual(['22.56', '26.58', '23.24']);
    expect(printed('electricity_intensity')).toEqual(['356.17', '326.01', '331.27']);
  });

  it('4: the printed ratios imply the revenue, and contradict one another in 2023', async () => {
    const out = await inVcredit('audit', 'published.csv');
    expect(out).toContain('revenue 2024: (3,929.629, 3,929.750] RMB 1M');
    expect(out).toContain('revenue 2025: (3,870.875, 3,870.992] RMB 1M');
    expect(out).toMatch(/electricity_intensity needs at most 3,569\.5085, but .*air_intensity more than 3,569\.8202/);
    expect(out).toMatch(/ghg_intensity more than 3,569\.7850/);
  });

  it('5: under one factor the change is -3.19 %, the intensity -1.72 %; 2023 lacks scope 3', async () => {
    const under = ['--with', 'cn-grid-average-2023'];
    expect(await inVcredit('compare', '--from', '2024', '--to', '2025', ...under)).toContain(
      '929.22 → 899.58 tCO2e (-3.19 %)',
    );
    const intensity = await inVcredit('compare', '--from', '2024', '--to', '2025', '--kpi', 'ghg_intensity', ...under);
    expect(intensity).toContain('23.65 → 23.24 tCO2e/RMB 100M (-1.72 %)');
    const earlier = await inVcredit('compare', '--from', '2023', '--to', '2025', ...under);
    expect(earlier).toContain('754.70 → 899.58');
    expect(earlier).toContain('2023 is without Scope 3 emissions: the two are not comparable');
  });

  it('6: an updated factor moves three figures and nothing else', async () => {
    const editions = ['--from', 'cn-grid-average-2022', '--to', 'cn-grid-average-2023', '--format', 'json'];
    const { kpis } = JSON.parse(await inVcredit('factors', 'impact', '2025.csv', ...editions)) as {
      kpis: { key: string; before: string; after: string; difference: string; change: string }[];
    };
    // 1,282,324 kWh × (0.5306 − 0.5366) / 1000 = −7.693944
    expect(
      kpis.map(({ key, before, after, difference }) => [key, fixed(before, 2), fixed(after, 2), fixed(difference, 2)]),
    ).toEqual([
      ['ghg_total', '907.27', '899.58', '-7.69'],
      ['scope2_location', '688.10', '680.40', '-7.69'],
      ['ghg_intensity', '23.44', '23.24', '-0.20'],
    ]);
    expect(fixed(kpis[1]?.change, 3)).toBe('-0.011');
  });

  it('7: the change from 2024 to 2025 by revenue, use and factor, to four decimals', async () => {
    const rows = async (...args: string[]) => {
      const out = await inVcredit('compare', '--from', '2024', '--to', '2025', '--format', 'json', ...args);
      const { sources, effects, change } = JSON.parse(out) as {
        sources: { effects: Record<string, string>; change: string }[];
        effects: Record<string, string>;
        change: string;
      };
      return [...sources, { effects, change }].map((each) => [
        ...['measure', 'use', 'factor'].map((cause) => fixed(each.effects[cause], 4)),
        fixed(each.change, 4),
      ]);
    };
    expect(await rows()).toEqual([
      ['-0.7993', '4.5585', '0.8713', '4.6304'],
      ['-11.0987', '11.7914', '-115.2253', '-114.5326'],
      ['-2.7243', '-32.1857', undefined, '-34.9100'],
      ['-14.6224', '-15.8358', '-114.3540', '-144.8122'],
    ]);
    expect((await rows('--method', 'shapley')).at(-1)).toEqual(['-14.6505', '-15.8020', '-114.3596', '-144.8122']);
  });

  it('8: headroom, the revenue at which the status turns, four at cap as printed and two exceeded exactly', async () => {
    const statuses = (targets: typeof vcredit.targets): (string | undefined)[] =>
      targets.map(({ progress }) => progress.find(({ year }) => year === '2025')?.status);
    expect(statuses(vcredit.targets)).toEqual(['at-cap', 'at-cap', 'at-cap', 'at-cap']);
    const exact = await computeJson(['.', '--exact'], { cwd: VCREDIT });
    expect(statuses(exact.targets).filter((status) => status === 'exceeded')).toHaveLength(2);
    // Cap 23.24 on 38.709: E unchanged with revenue 34.84 is 25.82, 89.9 t over; with 42.58 it is 21.13, 90.0 t of room;
    // E 1,000 with 42.58 is 23.49, 10.4 t over, and turns at 1,000 / 23.24 = 43.03 exactly, 1,000 / 23.245 = 43.02 as printed.
    const after = async (emissions: string, revenue: string, ...more: string[]) => {
      const files = {
        'esgcalc.yaml':
          'targets:\n  - {kpi: ghg_intensity, base: 2025, baseValue: 23.24 tCO2e/RMB 100M, years: 2026, cap: 23.24 tCO2e/RMB 100M}\n',
        'a.csv': `date,activity,quantity,unit\n2026,business travel,${emissions},tCO2e\n2026,revenue,${revenue},RMB 100M\n`,
      };
      const { targets } = await inFolder(files, (cwd) => computeJson(['a.csv', ...more], { cwd }));
      return targets[0]?.progress.find(({ year }) => year === '2026') as unknown as {
        value: string;
        headroomAbsolute: string;
        flip: { value: string } | null;
      };
    };
    const [less, more, grown, grownExactly] = [
      await after('899.5806246', '34.84'),
      await after('899.5806246', '42.58'),
      await after('1000', '42.58'),
      await after('1000', '42.58', '--exact'),
    ];
    expect([fixed(less.value, 2), fixed(less.headroomAbsolute, 1)]).toEqual(['25.82', '-89.9']);
    expect([fixed(more.value, 2), fixed(more.headroomAbsolute, 1)]).toEqual(['21.13', '90.0']);
    expect([fixed(grown.value, 2), fixed(grown.headroomAbsolute, 1)]).toEqual(['23.49', '-10.4']);
    expect([fixed(grown.flip?.value, 2), fixed(grownExactly.flip?.value, 2)]).toEqual(['43.02', '43.03']);
  });

  it('9: certificates lower the market-based figure only; more than was used is refused', async () => {
    const cwd = join(REPOSITORY, 'fixtures', 'certificates');
    const both = async (...files: string[]): Promise<string[]> => {
      const { figures } = await computeJson(['electricity.csv', ...files, '--market-based'], { cwd });
      return ['scope2_location', 'scope2_market'].map((key) => cellOf(figures, key, '2025').printed);
    };
    // 1,282.324 MWh × 0.5306; without certificates × 0.6096; 500 leave 782.324 MWh × 0.6096.
    expect(await both()).toEqual(['680.40', '781.70']);
    expect(await both('certificates-500.csv')).toEqual(['680.40', '476.90']);
    expect(await both('certificates-1283.csv')).toEqual(['680.40', '0.00']);
    for (const file of ['certificates-1284.csv', 'certificates-1500.csv']) {
      const { exitCode, err } = await runEsgcalc(['compute', 'electricity.csv', file], { cwd });
      expect([exitCode, err.includes('[instrument-excess]')]).toEqual([1, true]);
    }
  });

  it("10: the energy total in '000 kWh", () => {
    // 1,282.324 + 24,589 L × 0.745 kg/L × 43.07 GJ/t / 3.6 = 1,282.324 + 219.164
    expect(cellOf(vcredit.figures, 'energy_total', '2025').printed).toBe('1501.49');
    expect(fixed(cellOf(vcredit.figures, 'energy_direct', '2025').value, 3)).toBe('219.164');
  });

  it('11: one table in three languages; no figure, not applicable and zero stay apart there and back', async () => {
    const cells = async (language: string): Promise<string[]> => {
      const out = await inVcredit('compute', '--lang', language, '--format', 'csv');
      return out
        .split('\n')
        .slice(1)
        .map((line) => line.replace(/^([^,]*),(?:"[^"]*"|[^,]*),/, '$1,'));
    };
    const english = await cells('en');
    expect(await cells('zh-Hant')).toEqual(english);
    expect(await cells('zh-Hans')).toEqual(english);
    const chinese = await inVcredit('compute', '--lang', 'zh-Hant');
    const row = (label: string): string[] | undefined =>
      chinese
        .split('\n')
        .find((line) => line.includes(label))
        ?.trim()
        .split(/\s{2,}/)
        .slice(2, 5);
    expect([row('範圍三排放量'), row('製成品所用包裝材料總量'), row('有害廢棄物排放量')]).toEqual([
      ['/', '198.72', '163.81'],
      ['不適用', '不適用', '不適用'],
      ['0.00', '0.00', '0.00'],
    ]);
    const csv = await inVcredit('compute', '--format', 'csv');
    await inFolder({ 'figures.csv': csv }, async (folder) => {
      const { out, exitCode } = await runEsgcalc(['verify', join(folder, 'figures.csv'), VCREDIT]);
      expect([exitCode, out.includes(' 0 not as expected')]).toEqual([0, true]);
    });
  });

  it('12: another order of rows and files gives the same bytes', async () => {
    const files = readdirSync(VCREDIT).filter((name) => /^20\d\d\.csv$/.test(name));
    const rows = files.flatMap((name) => readFileSync(join(VCREDIT, name), 'utf8').trimEnd().split('\n').slice(1));
    const [header = ''] = readFileSync(join(VCREDIT, '2025.csv'), 'utf8').split('\n');
    const company = ['--company', join(VCREDIT, 'esgcalc.yaml'), '--format', 'csv'];
    await inFolder({ 'all.csv': `${[header, ...rows.toReversed()].join('\n')}\n` }, async (cwd) => {
      const { out } = await runEsgcalc(['compute', 'all.csv', ...company], { cwd });
      expect(out).toBe(await inVcredit('compute', '--format', 'csv'));
    });
  });

  it('13: figures are rounded half up, away from zero, once', async () => {
    // 2.675 prints 2.68, 1.005 prints 1.01, −0.125 prints −0.13; 1.2345 prints 1.23, not 1.24 over 1.235.
    const rounded = await Promise.all(
      ['2.675', '1.005', '-0.125', '1.2345'].map((quantity) =>
        inFolder(
          { 'a.csv': `date,activity,quantity,unit,note\n2025,business travel,${quantity},tCO2e,a correction\n` },
          async (cwd) => cellOf((await computeJson(['a.csv'], { cwd })).figures, 'scope3', '2025'),
        ),
      ),
    );
    expect(rounded.map(({ value, printed: text }) => [value, text])).toEqual([
      ['2.675', '2.68'],
      ['1.005', '1.01'],
      ['-0.125', '-0.13'],
      ['1.2345', '1.23'],
    ]);
  });
});
