// Uncertainty: the numbers of the worked examples from the command, and the functions that draws are made with. The hand
// calculations are in fixtures/uncertainty/working.md.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exponential, logarithm, normalDeviate } from '../src/compute/uncertainty/normal.ts';
import { Fraction } from '../src/domain/fraction.ts';
import { parseHalfWidth, parsePedigree } from '../src/domain/uncertainty.ts';
import { cellOf, computeJson } from './support/computeJson.ts';
import { FIXTURES } from './support/printedSchemas.ts';
import { runEsgcalc } from './support/fakeShell.ts';
import { inFolder } from './support/inFolder.ts';

type Ranged = {
  readonly value: string;
  readonly stated: string;
  readonly halfWidth: string | null;
  readonly uncertainty: string | null;
  readonly rank: string | null;
  readonly independentHalfWidth: string | null;
  readonly spread?: string | null;
  readonly remark: string | null;
};
type Whole = Ranged & {
  readonly quality: Readonly<Record<string, string | null>>;
  readonly simulated: Readonly<Record<'low' | 'median' | 'high' | 'mean' | 'deviation', string>> | null;
};
type Year = { readonly total: Whole; readonly scopes: readonly (Whole & { readonly sources: readonly Ranged[] })[] };

const EXAMPLE = join(FIXTURES, 'uncertainty');

async function uncertaintyJson(args: readonly string[], cwd?: string): Promise<Year> {
  const options = cwd === undefined ? {} : { cwd };
  const { out, err, exitCode } = await runEsgcalc(['uncertainty', ...args, '--format', 'json'], options);
  expect(exitCode, err).toBe(0);
  const [year] = (JSON.parse(out) as { years: Year[] }).years;
  if (year === undefined) throw new Error('there is no year');
  return year;
}

/** A number of the JSON, rounded half up as a report would print it. */
function rounded(text: string | null | undefined, decimals: number): string | undefined {
  return Fraction.parse(text ?? '')?.toFixed(decimals);
}

const percent = (text: string | null | undefined): string | undefined =>
  Fraction.parse(text ?? '')
    ?.times(Fraction.of(100n))
    .toFixed(2);

describe('error propagation', () => {
  it('gives the example of three sources', async () => {
    const { total, scopes } = await uncertaintyJson([join(EXAMPLE, '2025.csv')]);
    expect(scopes.map(({ uncertainty }) => percent(uncertainty))).toEqual(['5.83', '7.07', '31.62']);
    expect([rounded(total.value, 2), rounded(total.halfWidth, 1), percent(total.uncertainty), total.rank]).toEqual([
      '899.58',
      '70.8',
      '7.87',
      'good',
    ]);
    expect(total.independentHalfWidth).toBeNull();
  });

  it('takes a shared factor as one error: 47.9 t, not 34.5 t', async () => {
    const { total, scopes } = await uncertaintyJson([join(EXAMPLE, 'two-sites', '2025.csv')]);
    expect(scopes[0]?.sources.map(({ value }) => rounded(value, 1))).toEqual(['400.0', '280.4']);
    expect(rounded(total.halfWidth, 1)).toBe('47.9');
    expect(rounded(total.independentHalfWidth, 1)).toBe('34.5');
  });

  it('takes the spread of a pedigree: 2;2;1;3;3 with 1.05 gives 1.2177', async () => {
    const { total, scopes } = await uncertaintyJson([join(EXAMPLE, 'pedigree', '2025.csv')]);
    const petrol = scopes[0]?.sources[0];
    expect(rounded(petrol?.spread, 4)).toBe('1.2177');
    // (1.217674 − 1 / 1.217674) / 2
    expect(percent(petrol?.uncertainty)).toBe('19.82');
    expect([rounded(total.stated, 2), rounded(total.halfWidth, 1), total.remark]).toEqual(['279.59', '59.8', 'partly']);
    const { score, scored, poor, estimated } = total.quality;
    expect(rounded(score, 2)).toBe('2.48');
    expect([scored, poor, estimated].map(percent)).toEqual(['71.12', '24.46', '24.46']);
  });

  it('is of the totals that compute prints', async () => {
    for (const fixture of ['group', 'office/2025.csv', 'vcredit/2025.csv']) {
      const path = join(FIXTURES, fixture);
      const { figures } = await computeJson([path, '--year', '2025']);
      const { total, scopes } = await uncertaintyJson([path, '--year', '2025']);
      expect(total.value).toBe(cellOf(figures, 'ghg_total', '2025').value);
      for (const [index, key] of ['scope1', 'scope2_location', 'scope3'].entries())
        expect(scopes[index]?.value ?? null).toBe(cellOf(figures, key, '2025').value);
    }
  });

  it('prefers what a row says, then its site, class and activity', async () => {
    const company = `uncertainty:
  petrol: { activity: 9 %, classes: { fleet: { activity: 8 % } }, sites: { South: { activity: 7 %, pedigree: [1, 1, 1, 1, 1] } } }
`;
    const rows = `date,site,activity,class,quantity,unit,uncertainty
2025,North,petrol,,100,tCO2e,
2025,North,petrol,fleet,200,tCO2e,
2025,South,petrol,fleet,300,tCO2e,
2025,South,petrol,,400,tCO2e,±6%
`;
    const { scopes } = await inFolder({ 'esgcalc.yaml': company, 'a.csv': rows }, (cwd) =>
      uncertaintyJson(['a.csv'], cwd),
    );
    const found = scopes[0]?.sources.map(({ value, uncertainty }) => [value, uncertainty]);
    expect(found).toEqual([
      ['400', '0.06'],
      ['300', '0.07'],
      ['200', '0.08'],
      ['100', '0.09'],
    ]);
  });

  it('changes no figure where rows of a meter are marked as estimates', async () => {
    const rows = (mark: string): string => `date,activity,quantity,unit,region,estimated
2025-01,electricity,1000.5,kWh,CN,
2025-02,electricity,2000.25,kWh,CN,${mark}
2025,revenue,5,RMB 1M,,${mark}
`;
    const [plain, marked] = await Promise.all(
      ['', 'by floor area'].map((mark) =>
        inFolder({ 'a.csv': rows(mark) }, async (cwd) => (await computeJson(['a.csv'], { cwd })).figures),
      ),
    );
    expect(marked).toEqual(plain);
  });
});

describe('the functions that draws are made with', () => {
  it('know the deviates of published tables', () => {
    const known: readonly [number, number][] = [
      [0.5, 0],
      [0.975, 1.959963984540054],
      [0.995, 2.5758293035489004],
      [0.9995, 3.2905267314919255],
      [0.0013498980316300946, -3],
      [2.866515718791939e-7, -5],
      [9.865876450376946e-10, -6],
    ];
    for (const [share, deviate] of known) expect(Math.abs(normalDeviate(share) - deviate)).toBeLessThan(2e-15 * 4);
  });

  it("agree with the engine's own to the last places", () => {
    for (let step = -400; step <= 400; step++) {
      const x = step / 37;
      expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(1e-15);
      const size = Math.exp(x);
      expect(Math.abs(logarithm(size) - Math.log(size))).toBeLessThan(2e-15 * Math.max(1, Math.abs(x)));
    }
  });
});

describe('simulation', () => {
  it('gives the range of the example', async () => {
    const { total } = await uncertaintyJson([join(EXAMPLE, '2025.csv'), '--simulate']);
    const { low = '', high = '' } = total.simulated ?? {};
    // The limits for ever more draws; of 200,000 draws the ends are off by about 0.3 t.
    expect(Math.abs(Number(low) - 832.5)).toBeLessThan(1);
    expect(Math.abs(Number(high) - 974.2)).toBeLessThan(1.2);
  });
});

describe('what rows may say', () => {
  it('is per cent, and five scores', () => {
    expect(['3 %', '3%', '±3.0 %', '3％', ' 3 % '].map((text) => parseHalfWidth(text)?.toExactText())).toEqual(
      Array.from({ length: 5 }, () => '0.03'),
    );
    expect(['3', '0.03', '', '-3 %', '3 % of it', '% 3'].map(parseHalfWidth)).toEqual(
      Array.from({ length: 6 }, () => undefined),
    );
    expect(['2;2;1;3;3', '2, 2, 1, 3, 3', '(2;2;1;3;3)', '[2 2 1 3 3]'].map(parsePedigree)).toEqual(
      Array.from({ length: 4 }, () => [2, 2, 1, 3, 3]),
    );
    expect(['22133', '2;2;1;3', '2;2;1;3;6', '2;2;1;3;3;1'].map(parsePedigree)).toEqual(
      Array.from({ length: 4 }, () => undefined),
    );
  });
});
