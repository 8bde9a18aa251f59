// The internal carbon price: cost by year, share of revenue, what it covers, and the statement that none is used.
import { describe, expect, it } from 'vitest';
import { cellOf, computeJson, type ComputeResult } from './support/computeJson.ts';
import { runOn } from './support/computeFolder.ts';
import { REPOSITORY } from './support/fakeShell.ts';

const PRICE = 'price: {2025: 100 RMB/tCO2e, 2026: 300 RMB/tCO2e}, kind: shadow, covers: [scope3]';

async function compute(carbonPrice: string, rows: readonly string[], ...args: string[]): Promise<ComputeResult> {
  const { out, err, exitCode } = await runOn(
    `carbonPrice: {${carbonPrice}}`,
    rows,
    'compute',
    '--format',
    'json',
    ...args,
  );
  expect(exitCode, err).toBe(0);
  return JSON.parse(out) as ComputeResult;
}
const year = (named: number, tonnes: string, revenue = '3870.9,RMB 1M'): string[] => [
  `${named},business travel,${tonnes},tCO2e`,
  `${named},revenue,${revenue}`,
];
const codes = ({ diagnostics }: ComputeResult): string[] => diagnostics.map(({ code }) => code);

describe('the cost', () => {
  it.each([
    ['899.58', '89958', '269874'], // × 100, × 300
    ['899.5806246', '89958.06246', '269874.18738'],
  ])('of %s t is RMB %s at 100 and %s at 300', async (tonnes, at100, at300) => {
    const { figures } = await compute(PRICE, [...year(2025, tonnes), ...year(2026, tonnes)]);
    expect(['2025', '2026'].map((each) => cellOf(figures, 'carbon_cost', each).value)).toEqual([at100, at300]);
    // 89,958 / 3,870,900,000 = 0.00232395... %
    expect(cellOf(figures, 'carbon_cost_share', '2025').printed).toBe('0.0023');
  });

  it('adds up what it covers, each part once', async () => {
    const { figures } = await computeJson([], { cwd: `${REPOSITORY}fixtures/targets` });
    const costs = ['2025', '2026', '2027'].map((each) => cellOf(figures, 'carbon_cost', each).printed);
    expect(costs).toEqual(['89958.00', '102000.00', '249000.00']); // working.md: 899.58 × 100, 850 × 120, 830 × 300
  });

  it('is split by site as the emissions are', async () => {
    const { groups = [] } = await computeJson(['--by', 'site', '--year', '2025-2027'], {
      cwd: `${REPOSITORY}fixtures/targets`,
    });
    expect(groups.map(({ figures }) => cellOf(figures, 'carbon_cost', '2025').value)).toEqual(['89958']);
  });

  it('of a year without a price is missing, and that is said', async () => {
    const price = 'price: {2025: 100 RMB/tCO2e, 2027: 120 RMB/tCO2e}, kind: fee, covers: [scope3]';
    const result = await compute(price, [...year(2024, '9'), ...year(2025, '8'), ...year(2026, '7')]);
    const statuses = ['2024', '2025', '2026'].map((each) => cellOf(result.figures, 'carbon_cost', each).status);
    expect(statuses).toEqual(['missing', 'value', 'missing']);
    // 2024 lies before the first price: no price is expected there.
    expect(codes(result).filter((code) => code === 'price-missing')).toHaveLength(1);
  });

  it('has no share of a revenue in another currency', async () => {
    const result = await compute('price: {2025: 15 USD/tCO2e}, kind: shadow, covers: [scope3]', year(2025, '100'));
    expect(cellOf(result.figures, 'carbon_cost', '2025').value).toBe('1500'); // 100 × 15
    expect(result.figures.find(({ key }) => key === 'carbon_cost')?.unit).toBe('USD');
    expect(result.figures.map(({ key }) => key)).not.toContain('carbon_cost_share');
    expect(codes(result)).toContain('price-currency');
  });

  it('is explained down to the rows', async () => {
    const { out } = await runOn(`carbonPrice: {${PRICE}}`, year(2025, '899.5806246'), 'explain', 'carbon_cost');
    expect(out).toContain('carbon_cost 2025: 89,958.06 RMB');
    expect(out).toContain('× 100 RMB/tCO2e (internal carbon price of 2025, shadow price) = 89958.06246 RMB');
    expect(out).toContain('Business travel: 899.5806246 tCO2e (1 row)');
  });
});

describe('a price in other units', () => {
  it('per kilogram and in ten thousands comes to the same', async () => {
    // 100 RMB/t is 0.1 RMB/kg, and 0.01 RMB 10K/t
    for (const written of ['0.1 RMB/kgCO2e', '0.01 RMB 10K/tCO2e']) {
      const { figures } = await compute(
        `price: {2025: ${written}}, kind: implicit, covers: [scope3]`,
        year(2025, '899.58'),
      );
      expect(cellOf(figures, 'carbon_cost', '2025').value).toBe('89958');
    }
  });

  it('is explained as it is written', async () => {
    const price = 'carbonPrice: {price: {2025: 0.1 RMB/kgCO2e}, kind: implicit, covers: [scope3]}';
    const { out } = await runOn(price, year(2025, '899.58'), 'explain', 'carbon_cost');
    expect(out).toContain('× 1000 (tCO2e to kgCO2e) = 899580 kgCO2e');
    expect(out).toContain('× 0.1 RMB/kgCO2e (internal carbon price of 2025, implicit price) = 89958 RMB');
  });
});

describe('the statement that none is used', () => {
  const NONE = 'none: {en: not in use, zh-Hant: 並未使用, zh-Hans: 尚未使用}';

  it.each([
    ['en', 'No internal carbon price is used: not in use'],
    ['zh-Hant', '並無採用內部碳定價：並未使用'],
    ['zh-Hans', '未采用内部碳定价：尚未使用'],
  ])('stands under the table in %s', async (language, text) => {
    const { notes, figures } = await compute(NONE, year(2025, '1'), '--lang', language);
    expect(notes).toContainEqual({ text });
    expect(figures.map(({ key }) => key)).not.toContain('carbon_cost');
  });
});

describe('without a word of it', () => {
  it('nothing is said', async () => {
    const { out } = await runOn('gwp: ar6', year(2025, '1'), 'compute');
    expect(out).not.toMatch(/carbon price/i);
  });
});
