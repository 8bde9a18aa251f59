// The checks of results: VCREDIT's report with its printed table and notes, cases that must stay silent, and what quiets a finding.
// Every number here follows from the printed table by hand; the working stands beside it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOf } from '../src/domain/check.ts';
import { readChecks } from '../src/read/readChecks.ts';
import { checkFolder, checkRows } from './support/checkFolder.ts';
import { REPOSITORY } from './support/fakeShell.ts';

const fixture = (name: string): string => join(REPOSITORY, 'fixtures', name);
const CHECKS = readChecks(join(REPOSITORY, 'factors'));

describe('check on VCREDIT, its printed table and the note to it', async () => {
  const { texts, codes, exitCode } = await checkFolder(fixture('vcredit'), '--published', 'published.csv');

  it.each([
    // The 2024 electricity stands on the national life-cycle footprint.
    ['FAC005', 'factor-footprint', ['2024']],
    ['FAC007', 'factor-kind-changed', ['2023 compliance, 2024 footprint, 2025 average']],
    // 1,281,118 × 0.5306 / 1000 = 679.7612; 794.93 × 1000 / 1,281,118 = 0.62050.
    ['FAC008', 'stated-factor-differs', ['679.76 tCO2e', '794.93 tCO2e', '0.6205']],
    // 80.13 / 35,277, 50.74 / 22,906, 55.37 / 24,589, by 1000; 2.2151 / 2.2714 = 0.9752, 2.2518 / 2.2151 = 1.0166.
    ['FAC009', 'factor-drift', ['petrol', '2.2714', '2.2151', '2.2518', '2024 -2.5 %', '2025 +1.7 %']],
    // 1,271,334.005 / 356.165 = 3,569.50853; 805.165 / 22.555 × 100 = 3,569.78497; 188.665 / 5.285 × 100 = 3,569.82025.
    [
      'INT002',
      'denominators-mixed',
      [
        'revenue of 2023',
        'at most 3,569.5085',
        'ghg_intensity more than 3,569.7850',
        'air_intensity more than 3,569.8202',
      ],
    ],
    // 805.17 / 35.70 = 22.5538, 805.17 / 35.695 = 22.5569; 188.67 / 35.70 = 5.2849, 188.67 / 35.695 = 5.2856.
    [
      'INT003',
      'denominator-rounded',
      ['ghg_intensity 22.55', 'air_intensity 5.28', '35.70', '35.695', '22.56 and 5.29'],
    ],
    ['SUM002', 'total-incomplete', ['ghg_total of 2023']],
    // 899.58 / 1,044.39 = 0.8613; 680.40 / 794.93 = 0.8559; 163.81 / 198.72 = 0.8243; 23.24 / 26.58 = 0.8744.
    [
      'RST004',
      'change-unexplained',
      [
        '1,044.39 tCO2e in 2024 to 899.58 tCO2e in 2025 (-13.9 %)',
        'scope2_location -14.4 %, scope3 -17.6 %, ghg_intensity -12.6 %',
      ],
    ],
    // 1,282,324 / 1,281,118 = 1.00094; 680.40 / 794.93 = 0.8559.
    ['RST005', 'directions-opposed', ['electricity', '+0.1 %', '-14.4 %']],
    ['TGT002', 'target-ceiling', ['23.24', '331.27', '1.79', '1.55']],
    // 1,282,324 / 3,870.9 = 331.27283; 60.07 / 38.709 = 1.551835.
    ['TGT003', 'target-base-breaks', ['331.2728', '1.5518']],
    // 1,282.324 + 24,589 × 0.745 × 43.07 / 3,600,000 × 1000 / 1000 = 1,282.324 + 219.164 = 1,501.488.
    ['UNI009', 'energy-unit', ['petrol_consumption in L', "1,501.49 '000 kWh for 2025"]],
    ['UNI010', 'denominator-units', ['per RMB 100M', 'per RMB 1M']],
  ])('finds %s (%s)', (check, code, parts) => {
    expect(checkOf(code, CHECKS)?.id).toBe(check);
    for (const part of parts) expect(texts.get(code) ?? '').toContain(part);
  });

  it('fails, for the denominators of 2023 are mixed', () => expect(exitCode).toBe(1));

  it('says nothing of sums: 163.93 + 0.34 + 15.71 = 179.98 beside 179.97 lies within 4 × 0.005', () => {
    expect(texts.get('parts-differ')).toBeUndefined();
    expect(texts.get('sum-of-rounded')).toBeUndefined();
  });

  it('says nothing of what is sound', () => {
    // Electricity is a matter of kinds, 2025 stands on the factor of the note, and only 2023 mixes denominators.
    expect(texts.get('factor-drift')).not.toContain('electricity');
    expect(texts.get('stated-factor-differs')).not.toContain('of 2025');
    expect(codes.filter((code) => code.startsWith('denominators-') || code === 'denominator-rounded')).toHaveLength(2);
    // 35.695, 39.297 and 38.709 print as 35.70, 39.30 and 38.71; GHG and water of 2025 keep their caps: 23.2395, 1.7851.
    expect(texts.get('measure-untied')).toBeUndefined();
    expect(texts.get('target-base-breaks')).not.toMatch(/ghg_intensity|water_intensity/);
    // SOx falls by 35 % in 2024, which is 0.1 % of all exhaust gases.
    expect(texts.get('change-unexplained')).not.toContain('sox');
  });

  it('finds seven changes, each said once', () => {
    // 2024: revenue +10.1, scope 1 -36.7, waste +13.8, petrol -35.1; 2025: all GHG -13.9, exhaust gases +16.5, waste -21.9.
    // All GHG of 2024 (+29.7 %) holds scope 3 for the first time, which SUM002 says.
    const lines = texts.get('change-unexplained')?.trim().split('\n') ?? [];
    expect(lines.map((line) => /: (\w+) goes .* in (\d{4}) \(([^)]*)\)/.exec(line)?.slice(1).join(' '))).toEqual([
      'air_total 2025 +16.5 %',
      'ghg_total 2025 -13.9 %',
      'petrol_consumption 2024 -35.1 %',
      'revenue 2024 +10.1 %',
      'scope1 2024 -36.7 %',
      'waste_total 2024 +13.8 %',
      'waste_total 2025 -21.9 %',
    ]);
  });

  it('says the same whatever the order of the printed rows', async () => {
    const [head = '', ...lines] = readFileSync(join(fixture('vcredit'), 'published.csv'), 'utf8')
      .trim()
      .split('\n');
    const rows = ['2024,Mill,waste paper,76.87,t', '2025,Mill,waste paper,60.07,t', '2025,Mill,revenue,3870.9,RMB 1M'];
    const of = (order: readonly string[]): ReturnType<typeof checkRows> =>
      checkRows(rows, { 'p.csv': `${[head, ...order].join('\n')}\n` }, '--published', 'p.csv');
    const strip = ({ texts: all }: Awaited<ReturnType<typeof of>>): string =>
      [...all.values()].join('').replace(/p\.csv:\d+:\d+: /g, '');
    expect(strip(await of([...lines].reverse()))).toBe(strip(await of(lines)));
  });
});

/** Findings of the checks of results; what computing says, and the notes on factors, are tested elsewhere. */
const OURS =
  /^(factor-(drift|hindsight)|stated-|co2-|parts-|sum-|ratio-|denominator|measure-untied|rounded-|half-|decimals-|energy-unit|change-|directions-|comparatives-|signs-|site-(changed|out)|boundary-un|target-|scope-missing|price-unstated|refrigerant-unr|scope2-|instruments-|categories-unaccounted)/;
const ours = (codes: readonly string[]): string[] => codes.filter((code) => OURS.test(code)).sort();

describe('made-up companies', () => {
  it('offices: only what one would say to their face', async () => {
    const { codes, texts } = await checkFolder(fixture('office'));
    expect(ours(codes)).toEqual([
      'boundary-unstated', // three sites of two companies, and no word on how they are consolidated
      'categories-unaccounted', // of scope 3 only travel and commuting
      'change-unexplained', // water per revenue: 2.2685 to 2.0333 is -10.4 %, with no note
      'co2-alone', // Guangdong's factor is CO2 only
      'comparatives-missing', // commuting was surveyed in 2024 only
      'price-unstated', // HKEX D34
      'refrigerant-unreported', // three offices and company cars without a gram of refrigerant
      'target-ceiling', // 3,500 L is above the 3,391.35 L of the base year
      'target-condition', // the leases
      'target-condition', // the number of cars
    ]);
    expect(texts.get('change-unexplained')).toContain('-10.4 %');
    expect(texts.get('target-ceiling')).toContain('petrol_consumption');
  });

  it('targets: only what one would say to their face', async () => {
    const { codes, texts } = await checkFolder(fixture('targets'));
    expect(ours(codes)).toEqual([
      'boundary-unstated',
      'categories-unaccounted',
      // 2026: 19.9624 over 23.2395 is -14.1 %, 65.905 over 73.577 kg/m2 -10.4 % (revenue +10.0 % is not above ten).
      // 2027: revenue -18.2 %, scope 3 +103.8 %, floor area +14.3 %, scopes 1 and 2 -26.6 %.
      ...Array.from({ length: 6 }, () => 'change-unexplained'),
      'target-ceiling', // 23.24 is the value of the base year
      'target-condition', // 2026 and 2027 are judged, the condition is not
      'target-diverges', // 2027: 23.82 over 23.24 is +2.5 %, 830.00 over 899.58 -7.7 %, for revenue fell by 10 %
    ]);
    expect(texts.get('target-diverges')).toContain(
      'ghg_intensity moves +2.5 % and ghg_total -7.7 %: revenue (-10.0 %)',
    );
  });

  const ROWS = [
    '2024,Mill,process emissions,40.00,tCO2e',
    '2024,Mill,purchased heat,100.00,tCO2e',
    '2024,Mill,business travel,20.00,tCO2e',
    '2024,Mill,water,6900,m3',
    '2024,Mill,revenue,3600,RMB 1M',
    '2025,Mill,process emissions,39.00,tCO2e',
    '2025,Mill,purchased heat,97.50,tCO2e',
    '2025,Mill,business travel,19.20,tCO2e',
    '2025,Mill,water,6810,m3',
    '2025,Mill,revenue,3712.4,RMB 1M',
  ];
  const others = [1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15];
  const COMPANY = `consolidation: operational-control
carbonPrice: { none: not in use }
scope3: { ${others.map((each) => `${each}: { status: not-relevant, why: none }`).join(', ')} }
targets:
  - { kpi: ghg_total, base: 2024, years: 2025-2029, contract: 4.2 % }
  - { kpi: water_intensity, base: 2024, years: 2025-2027, reduce: 5 % }
`;
  // 160 / 36 = 4.4444, 155.7 / 37.124 = 4.1940; 6,900 / 3,600 = 1.9167, 6,810 / 3,712.4 = 1.8344.
  const PUBLISHED = `key,unit,2024,2025
revenue,RMB 100M,36.00,37.12
ghg_total,tCO2e,160.00,155.70
scope1,tCO2e,40.00,39.00
scope2_location,tCO2e,100.00,97.50
scope3,tCO2e,20.00,19.20
ghg_intensity,tCO2e/RMB 1M,0.04,0.04
water_consumption,m3,"6,900.00","6,810.00"
water_intensity,m3/RMB 1M,1.92,1.83
`;

  it('a sound one: nothing at all', async () => {
    const files = { 'esgcalc.yaml': COMPANY, 'printed.csv': PUBLISHED };
    const { codes, exitCode } = await checkRows(ROWS, files, '--published', 'printed.csv');
    expect([ours(codes), exitCode]).toEqual([[], 0]);
  });

  it('the same without a printed table, and with it under published:', async () => {
    expect(ours((await checkRows(ROWS, { 'esgcalc.yaml': COMPANY })).codes)).toEqual([]);
    const files = { 'esgcalc.yaml': `${COMPANY}published: printed.csv\n`, 'printed.csv': PUBLISHED };
    expect(ours((await checkRows(ROWS, files)).codes)).toEqual([]);
  });
});

describe('what quiets a finding', () => {
  const WASTE = ['2024,Mill,waste paper,76.87,t', '2025,Mill,waste paper,60.07,t'];
  const noted = (note: string): Promise<readonly string[]> =>
    checkRows(WASTE, { 'esgcalc.yaml': `notes: [{ ${note} }]\n` }).then(({ codes }) => ours(codes));

  it('a note on the figure and year, or on what it is computed from', async () => {
    // What is all of a total needs no note of its own.
    expect(await noted('kpi: waste_total, year: 2025, text: an archive was cleared in 2024')).toEqual([]);
    expect(await noted('kpi: waste_nonhazardous, year: 2025, text: an archive was cleared in 2024')).toEqual([]);
    expect(await noted('kpi: waste_nonhazardous, year: 2024, text: an archive was cleared')).toEqual([
      'change-unexplained',
    ]);
    expect(await noted('kpi: waste_nonhazardous, text: weighed by the collector')).toEqual(['change-unexplained']);
  });

  it('a newer published edition of the same family and kind', async () => {
    // 0.5366 of 2022 (published 2024-12-23) and 0.5306 of 2023 (published 2025-12-31): -1.1 %, while the use grows by 0.4 %.
    const rows = ['2024,Mill,electricity,1000000,kWh,CN', '2025,Mill,electricity,1004000,kWh,CN'];
    const files = { 'rows.csv': `${['date,site,activity,quantity,unit,region', ...rows].join('\n')}\n` };
    const { texts } = await checkRows(WASTE, files, 'rows.csv');
    expect([texts.get('factor-drift'), texts.get('directions-opposed')]).toEqual([undefined, undefined]);
  });

  it('a restatement or a note, for a factor of its own that moves', async () => {
    const drift = join('fixtures', 'errors', 'factor-drift');
    const read = (name: string): string => readFileSync(join(REPOSITORY, drift, name), 'utf8');
    const company = read('esgcalc.yaml').replace('own-petrol,', 'own-petrol, ');
    const folders = `factors:\n  folders: ${join(REPOSITORY, drift, 'factors')}\n  petrol: { ghg: own-petrol, exhaust: hkex-appendix-2-exhaust }\n`;
    const base = `${company.replace(/^factors:.*\n/m, '')}${folders}`;
    const rows = ['2023,Mill,petrol,22906,L', '2024,Mill,petrol,23589,L'];
    const drifting = async (more: string): Promise<boolean> =>
      (await checkRows(rows, { 'esgcalc.yaml': base + more })).texts.has('factor-drift');
    expect(await drifting('')).toBe(true);
    expect(await drifting('restatements: [{ year: 2023, cause: boundary, why: a mill was sold }]\n')).toBe(true);
    expect(await drifting('restatements: [{ year: 2023, cause: method, why: weighed instead of counted }]\n')).toBe(
      false,
    );
    expect(await drifting('notes: [{ kpi: scope1, year: 2024, text: the new pump counts at 15 degrees }]\n')).toBe(
      false,
    );
  });
});

describe('a printed table', () => {
  const PARTS = ['2025,Mill,hazardous waste,1,t', '2025,Mill,non-hazardous waste,2,t'];
  const table = (total: string, parts: readonly [string, string]): Promise<readonly string[]> =>
    checkRows(
      PARTS,
      {
        'p.csv': `key,unit,2025\nwaste_total,t,${total}\nwaste_hazardous,t,${parts[0]}\nwaste_nonhazardous,t,${parts[1]}\n`,
      },
      '--published',
      'p.csv',
    ).then(({ codes }) => ours(codes));

  // Two parts and a total at two decimals: 3 × 0.005 = 0.015. At one decimal for the total: 2 × 0.005 + 0.05 = 0.06.
  it('may miss its parts by n + 1 half units and no more', async () => {
    expect(await table('3.01', ['1.00', '2.00'])).toEqual([]);
    expect(await table('3.02', ['1.00', '2.00'])).toEqual(['parts-differ']);
    expect(await table('3.0', ['1.02', '2.04'])).toEqual([]);
    expect(await table('3.0', ['1.03', '2.04'])).toEqual(['parts-differ']);
    expect(await table('/', ['1.00', '2.00'])).toEqual([]);
  });

  it('that cannot be read is a misuse of the option', async () => {
    expect((await checkRows(PARTS, {}, '--published', 'nowhere.csv')).exitCode).toBe(2);
    expect((await checkRows(PARTS, { 'p.csv': 'kpi,2025\nwaste_total,3\n' }, '--published', 'p.csv')).exitCode).toBe(2);
  });

  it('of ratios of zero says nothing of a denominator', async () => {
    const rows = ['2025,Mill,waste paper,0.00001,t', '2025,Mill,revenue,3870.9,RMB 1M'];
    const printed = 'key,unit,2025\nrevenue,RMB 100M,38.71\nwaste_total,t,0.00\nwaste_intensity,t/RMB 100M,0.00\n';
    expect(ours((await checkRows(rows, { 'p.csv': printed }, '--published', 'p.csv')).codes)).toEqual([]);
  });
});

describe('factors/checks.csv', () => {
  it('names only codes that have their case', () => {
    const known = new Set(CHECKS.flatMap(({ codes }) => codes));
    for (const code of known) expect(() => readFileSync(join(fixture('errors'), code, 'transcript.txt'))).not.toThrow();
  });
});
