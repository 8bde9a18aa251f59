// The first real case: every environmental figure of VCREDIT Holdings' 2025 ESG report, as printed (fixtures/vcredit/published.csv),
// against what esgcalc prints for the same activities; and the acceptance numbers of its targets.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { cellOf, computeJson, type Progress } from './support/computeJson.ts';
import { REPOSITORY, runEsgcalc } from './support/fakeShell.ts';

const VCREDIT = join(REPOSITORY, 'fixtures', 'vcredit');
const FILES = ['2023.csv', '2024.csv', '2025.csv'];

type Published = { readonly key: string; readonly unit: string } & Readonly<Record<string, string>>;
const published = parse<Published>(readFileSync(join(VCREDIT, 'published.csv')), { columns: true });

const result = await computeJson(FILES, { cwd: VCREDIT });

describe('the published table', () => {
  it('is reproduced digit by digit, but for the two figures that known.csv explains', async () => {
    const { out, exitCode } = await runEsgcalc(
      ['verify', 'published.csv', '.', '--known', 'known.csv', '--format', 'json'],
      {
        cwd: VCREDIT,
      },
    );
    const { counts } = JSON.parse(out) as { counts: Readonly<Record<string, number>> };
    // 23 rows × 3 years.
    expect([exitCode, counts]).toEqual([0, { agree: 67, known: 2, differ: 0, stale: 0 }]);
  });

  it('is in the units of the report', () => {
    const units = new Map(result.figures.map(({ key, unit }) => [key, unit]));
    for (const { key, unit } of published) expect([key, units.get(key)]).toEqual([key, unit]);
  });

  it('keeps no figure, not applicable and zero apart, in Chinese too', async () => {
    const { out } = await runEsgcalc(['compute', ...FILES, '--lang', 'zh-Hant'], { cwd: VCREDIT });
    const row = (label: string): string[] | undefined =>
      out
        .split('\n')
        .find((line) => line.includes(label))
        ?.trim()
        .split(/\s{2,}/)
        .slice(2, 5);
    expect(row('範圍三排放量')).toEqual(['/', '198.72', '163.81']);
    expect(row('製成品所用包裝材料總量')).toEqual(['不適用', '不適用', '不適用']);
    expect(row('有害廢棄物排放量')).toEqual(['0.00', '0.00', '0.00']);
  });
});

describe('acceptance', () => {
  // Worked by hand: quantity × factor / 1000.
  it.each([
    ['scope2_location', '2023', '725.0417802'], // 1271334 × 0.5703
    ['scope2_location', '2024', '794.933719'], // 1281118 × 0.6205
    ['scope2_location', '2025', '680.4011144'], // 1282324 × 0.5306
    ['scope1', '2023', '80.1281778'], // 35277 × 2.2714
    ['scope1', '2024', '50.7390806'], // 22906 × 2.2151
    ['scope1', '2025', '55.3695102'], // 24589 × 2.2518
    ['ghg_total', '2025', '899.5806246'], // 55.3695102 + 680.4011144 + 163.81
    ['nox', '2025', '191.06963'], // 231740 km × 0.8245 g
    ['pm', '2025', '18.30746'], // 231740 km × 0.0790 g
    ['sox', '2025', '0.3614583'], // 24589 L × 0.0147 g
    ['air_total', '2024', '179.9742022'], // 163.930388 + 0.3367182 + 15.707096: prints 179.97, though the printed parts add to 179.98
    // Megawatt-hours: litres × 0.745 kg/L × 43.070 GJ/t / 1000 / 3.6, and kWh / 1000.
    ['energy_direct', '2023', '314.4273307083333333333333333333333'], // 35277 L: 26281.365 kg, 1131.93839055 GJ
    ['energy_direct', '2024', '204.1634049722222222222222222222222'],
    ['energy_direct', '2025', '219.1641475972222222222222222222222'], // 24589 L: 18318.805 kg, 788.99093135 GJ
    ['energy_indirect', '2025', '1282.324'],
    ['energy_total', '2025', '1501.488147597222222222222222222222'], // prints 1,501.49
  ])('%s of %s is exactly %s', (key, year, exact) => expect(cellOf(result.figures, key, year).value).toBe(exact));

  it('the total of 2023 says that it holds scopes 1 and 2 only', () => {
    expect(cellOf(result.figures, 'ghg_total', '2023').without).toEqual(['scope3']);
    expect(result.diagnostics.map(({ code }) => code)).toContain('total-incomplete');
  });

  const in2025 = (targets: typeof result.targets): [string, Progress | undefined][] =>
    targets.map(({ key, progress }) => [key, progress.find(({ year }) => year === '2025')]);

  it('at the printed decimals the base year stands at all four caps', () => {
    expect(in2025(result.targets).map(([key, progress]) => [key, progress?.role, progress?.status])).toEqual([
      ['ghg_intensity', 'base-year', 'at-cap'],
      ['electricity_intensity', 'base-year', 'at-cap'],
      ['water_intensity', 'base-year', 'at-cap'],
      ['waste_intensity', 'base-year', 'at-cap'],
    ]);
  });

  it('exactly, two are met and two exceeded', async () => {
    const { targets } = await computeJson([...FILES, '--exact'], { cwd: VCREDIT });
    expect(in2025(targets).map(([key, progress]) => [key, progress?.status])).toEqual([
      ['ghg_intensity', 'met'], // 899.5806246 / 38.709 = 23.2395... < 23.24
      ['electricity_intensity', 'exceeded'], // 1282324 / 3870.9 = 331.2728... > 331.27
      ['water_intensity', 'met'], // 6910 / 3870.9 = 1.7851... < 1.79
      ['waste_intensity', 'exceeded'], // 60.07 / 38.709 = 1.5518... > 1.55
    ]);
  });

  it('headroom is the cap less the figure, and the cap times revenue less the numerator', () => {
    const absolute = new Map(in2025(result.targets).map(([key, progress]) => [key, progress?.headroomAbsolute]));
    expect(absolute.get('ghg_intensity')).toBe('0.0165354'); // 23.24 × 38.709 − 899.5806246 = 899.59716 − 899.5806246
    expect(absolute.get('electricity_intensity')).toBe('-10.957'); // 331.27 × 3870.9 − 1282324 = 1282313.043 − 1282324
    expect(absolute.get('water_intensity')).toBe('18.911'); // 1.79 × 3870.9 − 6910 = 6928.911 − 6910
    expect(absolute.get('waste_intensity')).toBe('-0.07105'); // 1.55 × 38.709 − 60.07 = 59.99895 − 60.07
  });

  it('reads the same from standard input', async () => {
    const input = readFileSync(join(VCREDIT, '2025.csv'));
    const piped = await computeJson(['-'], { cwd: VCREDIT, input });
    const named = await computeJson(['2025.csv'], { cwd: VCREDIT });
    expect([piped.figures, piped.targets, piped.notes]).toEqual([named.figures, named.targets, named.notes]);
  });
});
