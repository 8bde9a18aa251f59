// Targets of every type: fixtures/targets against its hand-worked figures, and the numbers of known paths, budgets and caps.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { rootText } from '../src/domain/decimal.ts';
import { Fraction } from '../src/domain/fraction.ts';
import { cellOf, computeJson, type ComputeResult } from './support/computeJson.ts';
import { runOn } from './support/computeFolder.ts';
import { REPOSITORY } from './support/fakeShell.ts';

const TARGETS = join(REPOSITORY, 'fixtures', 'targets');

type Progress = {
  readonly year: string;
  readonly status: string;
  readonly reason: string | null;
  readonly value: string | null;
  readonly limit: string | null;
  readonly gap: string | null;
  readonly headroomAbsolute: string | null;
  readonly achieved: string | null;
  readonly flip: { readonly key: string; readonly value: string; readonly unit: string; readonly met: string } | null;
  readonly budget: Readonly<Record<'used' | 'share' | 'left' | 'leftEachYear' | 'yearsLeft', string | null>> | null;
};
type Target = {
  readonly key: string;
  readonly type: string;
  readonly limit: string | null;
  readonly baseValue: string | null;
  readonly baseValueFrom: string | null;
  readonly isCeiling: boolean;
  readonly total: string | null;
  readonly progress: readonly Progress[];
  readonly coming: readonly {
    readonly year: string;
    readonly limit: string;
    readonly reduction: string;
    readonly absolute: string | null;
  }[];
};

/** An exact amount rounded as it would be printed. */
const at = (decimals: number, text: string | null | undefined): string | undefined =>
  text === null || text === undefined ? undefined : Fraction.parse(text)?.toFixed(decimals);
const targetsOf = (result: ComputeResult): readonly Target[] => result.targets as unknown as readonly Target[];

const fixture = await computeJson([], { cwd: TARGETS });
const [contract, budget, cap, reduce, compound, converge] = targetsOf(fixture);

describe('fixtures/targets', () => {
  type Expected = Readonly<Record<'key' | 'type' | 'year' | 'limit' | 'gap' | 'status' | 'printed', string>>;
  const expected = parse<Expected>(readFileSync(join(TARGETS, 'expected.csv')), { columns: true });
  const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

  it.each(expected)('$type of $key in $year: $status', ({ key, type, year, limit, gap, status, printed }) => {
    const target = targetsOf(fixture).find((each) => each.key === key && each.type === type);
    const progress = target?.progress.find((each) => each.year === year);
    expect(progress?.status).toBe(status);
    expect(at(decimalsOf(limit), progress?.limit) ?? '').toBe(limit);
    expect(at(decimalsOf(gap), progress?.gap) ?? '').toBe(gap);
    expect(cellOf(fixture.figures, key, year).printed).toBe(printed);
  });

  it('has an expected line for every year of every target', () => expect(expected).toHaveLength(6 * 3));

  it('says what the coming years allow', () => {
    expect(contract?.coming.map(({ year, limit }) => [year, limit])).toEqual([
      ['2028', '786.23292'], // 899.58 × 0.874
      ['2029', '748.45056'], // 899.58 × 0.832
      ['2030', '710.6682'], // 899.58 × 0.790
    ]);
    expect(contract?.coming.map(({ reduction }) => reduction)).toEqual(['0.126', '0.168', '0.21']);
    expect(contract?.total).toBe('3931.1646'); // 899.58 × 4.37
    expect(cap?.coming).toMatchObject([{ year: '2028', limit: '23.24', absolute: '809.6816' }]); // 23.24 × 34.84
    expect(converge?.coming).toMatchObject([{ year: '2028', limit: '40', absolute: '480' }]); // 40 kg × 12,000 m2 = 480 t
    expect(at(5, compound?.total)).toBe('2253.26152');
    expect(cap?.total).toBeNull(); // intensities do not add up
  });

  it('says how much is achieved', () => {
    expect(at(4, contract?.progress[1]?.achieved)).toBe('0.2625'); // 49.58 / 188.9118 = 0.26245
    expect(at(3, reduce?.progress[1]?.achieved)).toBe('0.198'); // 43.77 / 220.731
    expect(at(3, reduce?.progress[2]?.achieved)).toBe('1.032'); // 227.77 / 220.731
    expect(cap?.progress[1]?.achieved).toBeNull(); // a ceiling: there is nothing to achieve
  });

  it('says how far a budget is used', () => {
    const [before, first, second] = budget?.progress ?? [];
    expect([before?.status, before?.budget]).toEqual(['not-assessed', null]);
    expect(first?.budget).toMatchObject({ used: '850', left: '3081.16', leftEachYear: '770.29' });
    expect(second?.budget).toMatchObject({ used: '1680', left: '2251.16' });
    expect(at(2, second?.budget?.leftEachYear)).toBe('750.39'); // 2251.16 / 3
    expect(at(1, second?.budget?.yearsLeft)).toBe('2.7'); // 2251.16 / 830
    expect(at(3, second?.budget?.share)).toBe('0.427'); // 1680 / 3931.16
  });

  it('a cap at the base value is a ceiling, a path is not', () => {
    expect(targetsOf(fixture).map(({ isCeiling }) => isCeiling)).toEqual([false, false, true, false, false, false]);
  });

  it('the JSON of its first target is contract.json', () => {
    expect(fixture.targets[0]).toEqual(JSON.parse(readFileSync(join(TARGETS, 'contract.json'), 'utf8')));
  });

  it('its working stands beside it', () => {
    const working = readFileSync(join(TARGETS, 'working.md'), 'utf8');
    // Four decimals stand for limits that do not end; the others are exact.
    const exact = expected.filter((each) => decimalsOf(each.limit) === 3 || decimalsOf(each.limit) > 4);
    for (const { limit } of exact) expect(working).toContain(limit);
  });
});

/** The targets of one company file over rows of travel given as results and revenue; the run has to come to an end. */
async function measure(target: string, rows: readonly string[], ...args: string[]): Promise<Target> {
  const { out, err, exitCode } = await runOn(`targets: [${target}]`, rows, 'compute', '--format', 'json', ...args);
  expect(exitCode, err).toBe(0);
  const [first] = targetsOf(JSON.parse(out) as ComputeResult);
  if (first === undefined) throw new Error('there is no target');
  return first;
}
const emitted = (year: number, tonnes: string): string => `${year},business travel,${tonnes},tCO2e`;
const earned = (year: number, hundredMillions: string): string => `${year},revenue,${hundredMillions},RMB 100M`;

// VCREDIT's 899.5806246 t of 2025, which print 899.58: the figures below print the same from either, but for the budget.
const BASES = [
  ['899.58', '3931.16'], // × 4.37 = 3931.1646
  ['899.5806246', '3931.17'], // × 4.37 = 3931.167329502
] as const;

describe.each(BASES)('a contraction by 4.2 %% a year from %s t', (base, inAll) => {
  const limits = async (path: string): Promise<Target> =>
    measure(`{kpi: scope3, base: 2025, years: 2026-2030, contract: 4.2 %${path}}`, [emitted(2025, base)]);

  it('falls by 4.2 % of the base', async () => {
    const { coming, total } = await limits('');
    const of = (year: string): string | undefined => at(2, coming.find((each) => each.year === year)?.limit);
    // 899.58 × 0.958 = 861.79764; × 0.874 = 786.23292; × 0.79 = 710.6682, which is 21.0 % less
    expect([of('2026'), of('2028'), of('2030')]).toEqual(['861.80', '786.23', '710.67']);
    expect(coming.at(-1)?.reduction).toBe('0.21');
    expect(at(2, total)).toBe(inAll);
  });

  it('falls by 4.2 % of the year before where it is compounded', async () => {
    const { coming } = await limits(', path: compound');
    expect(at(2, coming.at(-1)?.limit)).toBe('725.88'); // 899.58 × 0.958^5 = 899.58 × 0.80691...
    expect(at(3, coming.at(-1)?.reduction)).toBe('0.193');
  });
});

describe('a cap of 23.24 on 899.58 t', () => {
  const CAP = '{kpi: ghg_intensity, base: 2025, years: 2026-2028, cap: 23.24 tCO2e/RMB 100M}';
  const following = async (tonnes: string, revenue: string, ...args: string[]): Promise<Progress | undefined> => {
    const rows = [emitted(2025, '899.58'), earned(2025, '38.709'), emitted(2026, tonnes), earned(2026, revenue)];
    return (await measure(CAP, rows, ...args)).progress[1];
  };

  it.each([
    ['899.58', '34.84', '25.82', 'exceeded', '-89.9'], // 23.24 × 34.84 = 809.6816, 899.58 − 809.6816 = 89.8984 over
    ['899.58', '42.58', '21.13', 'met', '90.0'], // 23.24 × 42.58 = 989.5592, 89.9792 left
    ['1000', '42.58', '23.49', 'exceeded', '-10.4'], // 989.5592 − 1000
  ])('%s t on %s', async (tonnes, revenue, value, status, room) => {
    const progress = await following(tonnes, revenue);
    expect([at(2, progress?.value), progress?.status, at(1, progress?.headroomAbsolute)]).toEqual([
      value,
      status,
      room,
    ]);
  });

  it('flips above 1,000 / 23.245 = 43.02 as printed, at 1,000 / 23.24 = 43.03 exactly', async () => {
    const [printed, exact] = [
      (await following('1000', '42.58'))?.flip,
      (await following('1000', '42.58', '--exact'))?.flip,
    ];
    expect([at(2, printed?.value), printed?.met, printed?.key]).toEqual(['43.02', 'above', 'revenue']);
    expect([at(2, exact?.value), exact?.met]).toEqual(['43.03', 'at']);
    // Just on either side of 43.0200043...: 1000 / 43.02000 = 23.245002 prints 23.25, 1000 / 43.02001 = 23.244997 prints 23.24.
    expect((await following('1000', '43.02000'))?.status).toBe('exceeded');
    expect((await following('1000', '43.02001'))?.status).toBe('at-cap');
  });
});

it('331.2728 is at a cap of 331.27 as printed and exceeds it exactly', async () => {
  // 1,282,324 / 3,870.9 = 331.27283...
  const rows = ['2025,water,1282324,m3', '2025,revenue,3870.9,RMB 1M'];
  const of = async (more: string, ...args: string[]): Promise<string | undefined> =>
    (await measure(`{kpi: water_intensity, base: 2025, years: 2026, cap: 331.27 m3/RMB 1M${more}}`, rows, ...args))
      .progress[0]?.status;
  expect([await of(''), await of(', compare: exact'), await of('', '--exact')]).toEqual([
    'at-cap',
    'exceeded',
    'exceeded',
  ]);
});

it.each([
  // At the cap 1,282,324 / 331.275 = 3,870.8746… beside 3,870.9: 38.71 and 38.709 both, 38.7087 beside 38.7090 in RMB 100 million.
  ['331.27', 'above 38.7087 RMB 100M'],
  // 1,282,324 / 331.285 = 3,870.7578…
  ['331.28', 'above 38.708 RMB 100M'],
  // 1,282,324 / 340.005 = 3,771.4857…
  ['340.00', 'above 37.71 RMB 100M'],
])('what meets a cap of %s is told from what there is: %s', async (limit, told) => {
  const company = `targets: [{kpi: water_intensity, base: 2025, years: 2026, cap: ${limit} m3/RMB 1M}]\n`;
  const rows = ['2025,water,1282324,m3', '2025,revenue,3870.9,RMB 1M'];
  const { out } = await runOn(company, rows, 'compute');
  expect(out).toContain(`it holds where Revenue is ${told}\n`);
});

describe('paths', () => {
  it('a straight line reaches its end in equal steps', async () => {
    const target = '{kpi: scope3, base: 2025, years: 2026-2029, to: 600 tCO2e, path: linear}';
    const { progress, coming } = await measure(target, [emitted(2025, '1000'), emitted(2026, '900.004')]);
    // 1000 − 400 × 1/4; 900.004 prints 900.00, which is on the line
    expect(progress[1]).toMatchObject({ limit: '900', gap: '0.004', status: 'on-track' });
    expect(coming.map(({ limit }) => limit)).toEqual(['800', '700', '600']);
  });

  it('a line is exact where its steps are thirds', async () => {
    const target = '{kpi: scope3, base: 2025, years: 2026-2028, reduce: 10 %, path: linear, compare: exact}';
    const { coming } = await measure(target, [emitted(2025, '100')]);
    expect(coming[0]?.limit).toBe('96.66666666666666666666666666666667'); // 100 − 10/3
  });

  it('the last year decides', async () => {
    const target = '{kpi: scope3, base: 2025, years: 2026-2027, reduce: 30 %, path: compound}';
    const of = async (tonnes: string): Promise<string | undefined> =>
      (await measure(target, [emitted(2025, '1000'), emitted(2027, tonnes)])).progress[1]?.status;
    expect([await of('700.00'), await of('700.01')]).toEqual(['met', 'exceeded']); // 1000 × 0.7
  });

  it('the written base stands where the base year is not computed', async () => {
    const path = '{kpi: scope3, base: 2025, baseValue: 899.58 tCO2e, years: 2026-2030, contract: 4.2 %}';
    const { baseValueFrom, progress } = await measure(path, [emitted(2028, '786.23')]);
    expect(baseValueFrom).toBe('written');
    expect(progress).toMatchObject([{ limit: '786.23292', status: 'on-track' }]); // 899.58 × 0.874
  });

  it('without base year and base value nothing is assessed', async () => {
    const { baseValue, limit, progress } = await measure(
      '{kpi: scope3, base: 2025, years: 2026-2030, contract: 4.2 %}',
      [emitted(2028, '786.23')],
    );
    expect([baseValue, limit]).toEqual([null, null]);
    expect(progress).toMatchObject([{ limit: null, status: 'not-assessed', reason: 'base-missing' }]);
  });

  it('without a path a year between is on track only once it is at the end', async () => {
    const target = '{kpi: scope3, base: 2025, years: 2030, reduce: 30 %}';
    const { progress } = await measure(target, [emitted(2025, '1000'), emitted(2026, '701'), emitted(2027, '700')]);
    expect(progress.map(({ status, reason }) => [status, reason])).toEqual([
      ['not-assessed', null],
      ['not-assessed', 'no-path'],
      ['on-track', null],
    ]);
  });
});

describe('a budget', () => {
  const BUDGET = '{kpi: scope3, base: 2025, years: 2026-2028, budget: 300 tCO2e}';
  const over = async (...tonnes: string[]): Promise<unknown[]> => {
    const { progress } = await measure(
      BUDGET,
      tonnes.map((each, index) => emitted(2026 + index, each)),
    );
    return progress.map(({ status }) => status);
  };

  it.each([
    [
      ['100', '100', '100'],
      ['on-track', 'on-track', 'at-cap'],
    ],
    [
      ['100', '100', '99'],
      ['on-track', 'on-track', 'met'],
    ],
    [
      ['101', '99', '101'],
      ['off-track', 'on-track', 'exceeded'],
    ], // 3 × 101 = 303; 200 + 99 = 299
    [
      ['200', '101', '0'],
      ['off-track', 'exceeded', 'exceeded'],
    ],
  ])('%j is %j', async (tonnes, statuses) => expect(await over(...tonnes)).toEqual(statuses));

  it('is not assessed where a year of it has no figure', async () => {
    const { progress } = await measure(BUDGET, [emitted(2027, '100')]);
    expect(progress).toMatchObject([{ status: 'not-assessed', reason: 'sum-incomplete', budget: null }]);
  });
});

describe('a root', () => {
  const whole = (value: bigint): { numerator: bigint; denominator: bigint } => ({ numerator: value, denominator: 1n });

  it('of a square is whole', () => expect(rootText(whole(4n), whole(9n), 1, 2)).toBe('6')); // 4 × √(9/4)

  it('has 34 digits', () => expect(rootText(whole(1n), whole(2n), 1, 2)).toBe('1.414213562373095048801688724209698')); // √2 = 1.41421356237309504880168872420969807856967...
});
