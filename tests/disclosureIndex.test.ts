// The disclosure index: every code of the table of KPIs is an item, items stand in the framework's order, figures are the published ones.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { codesOf, FRAMEWORKS } from '../src/domain/disclosure.ts';
import { readFramework } from '../src/read/readFrameworks.ts';
import { runEsgcalc } from './support/fakeShell.ts';
import { FACTORS, FIXTURES, printed, vocabulary } from './support/printedSchemas.ts';

type Item = {
  readonly code: string;
  readonly status: string;
  readonly edition: string;
  readonly figures: readonly { readonly key: string; readonly values: Readonly<Record<string, { printed: string }>> }[];
  readonly absent: readonly { readonly key: string; readonly reason: string; readonly why: string | null }[];
  readonly statements: readonly { readonly kind: string; readonly text: string }[];
};

async function indexOf(folder: string, framework: string, ...more: string[]): Promise<readonly Item[]> {
  const cwd = join(FIXTURES, folder);
  const { out } = await runEsgcalc(['compute', '.', '--index', framework, '--format', 'json', ...more], { cwd });
  return (JSON.parse(out) as { items: readonly Item[] }).items;
}

const itemIn = (items: readonly Item[], code: string): Item => {
  const found = items.find((item) => item.code === code);
  if (found === undefined) throw new Error(`there is no ${code}`);
  return found;
};

describe('the tables of the frameworks', () => {
  const frameworks = FRAMEWORKS.map((id) => readFramework(FACTORS, id));

  it.each(frameworks)('$id: every code of kpis.csv is an item, none stands twice', (framework) => {
    const codes = framework.parts.flatMap(({ items }) => items.map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
    for (const kpi of vocabulary.kpis.values()) {
      const written = { hkex: kpi.hkex, gri: kpi.gri, 'ifrs-s2': kpi.ifrsS2, esrs: kpi.esrs }[framework.id] ?? '';
      // Each code as it is written, ranges by both their ends.
      const named = written.replace(/ \([^)]*\)|; voluntary otherwise/g, '').split(/, | \+ |\.\./);
      const found = codesOf(kpi, framework.id, codes);
      expect([kpi.key, named.filter((code) => code !== '' && !found.includes(code))]).toEqual([kpi.key, []]);
    }
  });

  it.each(frameworks)('$id: every item that is answered elsewhere leads to one', ({ parts }) => {
    const codes = parts.flatMap(({ items }) => items.map(({ code }) => code));
    const named = parts.flatMap(({ items }) =>
      items.flatMap(({ answers }) =>
        answers.flatMap((answer) => ('codes' in answer ? answer.codes : 'to' in answer ? [answer.to] : [])),
      ),
    );
    expect(named.filter((code) => !codes.some((each) => each === code || each.startsWith(`${code}(`)))).toEqual([]);
  });

  it('is in the order of the Code: subject area A, then Part D by paragraph', () => {
    const codes = frameworks[0]?.parts.flatMap(({ items }) => items.map(({ code }) => code)) ?? [];
    const environmental = 'A1 A1.1 A1.2 A1.3 A1.4 A1.5 A1.6 A2 A2.1 A2.2 A2.3 A2.4 A2.5 A3 A3.1 A4'.split(' ');
    expect(codes.filter((code) => /^A[1-4]/.test(code))).toEqual(environmental);
    const paragraphs = codes.filter((code) => code.startsWith('D')).map((code) => Number(/\d+/.exec(code)?.[0]));
    expect(paragraphs).toEqual([...paragraphs].sort((a, b) => a - b));
    expect([...new Set(paragraphs)]).toEqual(Array.from({ length: 23 }, (_, index) => 19 + index));
  });
});

describe('the index of VCREDIT', () => {
  const tableOf = (name: string): Record<string, string>[] =>
    parseCsv(readFileSync(join(FIXTURES, 'vcredit', name)), { columns: true });
  /** Cells that no revenue reproduces together with the others. */
  const known = new Set(tableOf('known.csv').map(({ key = '', year = '' }) => `${key} ${year}`));

  it('gives every figure as it was published', async () => {
    const figures = (await indexOf('vcredit', 'hkex')).flatMap((item) => item.figures);
    const seen = new Set<string>();
    for (const row of tableOf('published.csv')) {
      const figure = figures.find(({ key }) => key === row['key']);
      if (figure === undefined) continue;
      seen.add(figure.key);
      for (const year of ['2023', '2024', '2025']) {
        if (known.has(`${figure.key} ${year}`)) continue;
        const text = (row[year] ?? '').replaceAll(',', '').replace('不適用', 'n/a');
        expect([figure.key, year, figure.values[year]?.printed]).toEqual([figure.key, year, text]);
      }
    }
    expect(seen.size).toBeGreaterThan(15);
  });

  it('answers or explains every item', async () => {
    for (const item of await indexOf('vcredit', 'hkex', '--year', '2025')) {
      const { code, edition, figures, absent, statements } = item;
      expect([code, figures.length + absent.length + statements.length > 0]).toEqual([code, true]);
      expect(edition).toBe('2025');
    }
  });

  it('puts each target at the item that asks for it', async () => {
    const items = await indexOf('vcredit', 'hkex', '--year', '2025');
    const texts = (code: string): string =>
      itemIn(items, code)
        .statements.map(({ text }) => text)
        .join('\n');
    expect(texts('A1.6')).toContain('Waste intensity: at most 1.55 t/RMB 100M');
    expect(texts('A2.3')).toContain('Electricity consumption intensity: at most 331.27 kWh/RMB 1M');
    expect(texts('A2.4')).toContain('Water consumption intensity: at most 1.79 t/RMB 1M');
    expect(texts('D37')).toContain('at most 23.24 tCO2e/RMB 100M');
    expect(texts('D39')).toContain('2025 at cap (base year)');
    expect(texts('D37')).not.toContain('Waste');
  });
});

describe('what has no figure', () => {
  it('says why', async () => {
    const items = await indexOf('disclosure', 'hkex');
    const reasons = Object.fromEntries(items.flatMap(({ absent }) => absent.map(({ key, reason }) => [key, reason])));
    expect(reasons).toMatchObject({
      scope1: 'no-rows',
      scope3_cat01: 'undeclared',
      scope3_cat08: 'not-relevant',
      scope3_cat15: 'not-computed',
      energy_intensity: 'no-measure',
      carbon_cost_share: 'no-price',
    });
    const statusOf = (code: string): string => itemIn(items, code).status;
    expect(['A2.1', 'A2.2', 'A2.5', 'A1.1', 'D19', 'A1.2', 'D34'].map(statusOf)).toEqual([
      'answered', // electricity in both years
      'partly', // water of 2025 is /
      'not-applicable', // packaging is n/a in both
      'no-data', // no vehicles
      'narrative',
      'moved',
      'answered', // the statement that no price is used
    ]);
  });

  it('gives no items where errors stand, and the diagnostics', async () => {
    const args = ['compute', '-', '--company', 'none', '--index', 'gri', '--format', 'json'];
    const { out, exitCode } = await runEsgcalc(args, { input: 'date,activity,quantity,unit\n2025,petrol,1,m\n' });
    const { items, diagnostics } = JSON.parse(out) as { items: unknown[]; diagnostics: unknown[] };
    expect([exitCode, items, diagnostics.length]).toEqual([1, [], 1]);
  });
});

describe('the formats', () => {
  const cwd = join(FIXTURES, 'disclosure');

  it.each(FRAMEWORKS)('JSON of %s fits its schema', async (framework) => {
    const { out } = await runEsgcalc(['compute', '../group', '--index', framework, '--format', 'json'], { cwd });
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(printed('index'));
    expect([validate(JSON.parse(out)), validate.errors]).toEqual([true, null]);
  });

  it('hold text that is no formula, no markup and no cell of its own', async () => {
    const run = async (...more: string[]): Promise<string> =>
      (await runEsgcalc(['compute', '.', '--index', 'hkex', ...more], { cwd })).out;
    const rows = parseCsv<Record<string, string>>(await run('--format', 'csv'), { columns: true });
    const labels = new Set(rows.filter(({ key }) => key === 'water_consumption').map(({ label }) => label));
    expect([...labels]).toEqual([`'=HYPERLINK("x")`]);
    const markdown = await run('--format', 'markdown');
    expect(markdown).toContain(String.raw`leased \| \<img src=x onerror=alert(1)\>`);
    const cells = markdown.split('\n').filter((line) => line.startsWith('|'));
    expect(new Set(cells.map((line) => line.split(/(?<!\\)\|/).length))).toEqual(new Set([8]));
  });

  it('CSV is the same in every language but for its words', async () => {
    const keep = async (language: string): Promise<unknown> => {
      const { out } = await runEsgcalc(['compute', '.', '--index', 'hkex', '-f', 'csv', '-l', language], { cwd });
      const rows = parseCsv<Record<string, string>>(out, { columns: true });
      return rows.map(({ item: _item, label: _label, reason: _reason, ...rest }) => rest);
    };
    expect(await keep('zh-Hant')).toEqual(await keep('en'));
  });
});
