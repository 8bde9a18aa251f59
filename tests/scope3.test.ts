// Scope 3 as a reader has to take it: what the total holds, how each category was made, and what the company declares (fixtures/scope3).
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CATEGORIES } from '../src/domain/category.ts';
import { methodNames, methodWord } from '../src/domain/method.ts';
import { cellOf, computeJson, type ComputeResult } from './support/computeJson.ts';
import { REPOSITORY, runEsgcalc } from './support/fakeShell.ts';
import { vocabulary } from './support/printedSchemas.ts';

const SCOPE3 = join(REPOSITORY, 'fixtures', 'scope3');
const folder = mkdtempSync(join(tmpdir(), 'esgcalc-scope3-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const whole = await computeJson([], { cwd: SCOPE3 });

const textsOf = ({ notes }: ComputeResult): string[] =>
  (notes as readonly { text?: string }[]).flatMap(({ text }) => text ?? []);

const run = (company: string, rows: string): ReturnType<typeof runEsgcalc> => {
  writeFileSync(join(folder, 'activity.csv'), rows);
  writeFileSync(join(folder, 'esgcalc.yaml'), company);
  return runEsgcalc(['compute', 'activity.csv'], { cwd: folder });
};

describe('a declared category', () => {
  it('not relevant is not applicable, with its reason', () => {
    const expected = { value: null, printed: 'n/a', status: 'not-applicable', why: 'nothing is leased' };
    expect(cellOf(whole.figures, 'scope3_cat08', '2025')).toEqual(expected);
  });

  it('not computed has no figure, with its reason, but in the years that have one', () => {
    const expected = { value: null, printed: '/', status: 'missing', why: 'no survey in that year' };
    expect(cellOf(whole.figures, 'scope3_cat07', '2024')).toEqual(expected);
    expect(cellOf(whole.figures, 'scope3_cat07', '2025')).toEqual({ value: '10', printed: '10.00', status: 'value' });
  });

  it('stands in the CSV by its status', async () => {
    const { out } = await runEsgcalc(['compute', '--format', 'csv'], { cwd: SCOPE3 });
    expect(out).toMatch(/^scope3_cat15,.*,2025,,\/,missing,/m);
    expect(out).toMatch(/^scope3_cat13,.*,2025,,n\/a,not-applicable,/m);
  });

  it('changes no total', () => {
    expect(cellOf(whole.figures, 'scope3', '2024').value).toBe('150'); // 120 + 30
    expect(cellOf(whole.figures, 'scope3', '2025').value).toBe('170'); // 90 + 30 + 25 + 15 + 10
  });

  const NOT_RELEVANT = 'scope3: {3: {status: not-relevant, why: so}, 6: {status: not-relevant, why: so}}\n';
  it.each([
    ['a figure', 'business travel,1,tCO2e', 1],
    ['no figure known', 'business travel,/,tCO2e', 1],
    ['a figure moved there by its scope', 'capital goods,1,tCO2e,3.6', 1],
    ['not applicable', 'business travel,n/a,tCO2e', 0],
    ['a figure of another category', 'capital goods,1,tCO2e', 0],
  ])('not relevant and rows with %s', async (_, row, exitCode) => {
    const outcome = await run(
      NOT_RELEVANT,
      `date,activity,quantity,unit,scope\n2025,${row}${row.split(',')[3] ? '' : ','}\n`,
    );
    expect(outcome.exitCode, outcome.err).toBe(exitCode);
    if (exitCode === 1) expect(outcome.err).toContain('which esgcalc.yaml:1:46 declares not relevant');
  });

  it('not computed that has a figure in every year is a warning', async () => {
    const { err, exitCode } = await run(
      'scope3: {6: {status: not-computed, why: so}}\n',
      'date,activity,quantity,unit\n2025,business travel,1,tCO2e\n',
    );
    expect([exitCode, err]).toEqual([
      0,
      expect.stringContaining('declared not computed, but has a figure in every year'),
    ]);
  });

  it('is named by its number', async () => {
    for (const [name, number] of [
      ['3.8', '8'],
      ['cat08', '8'],
      ['scope3_cat15', '15'],
    ] as const) {
      const { err, exitCode } = await run(`scope3: {${name}: {status: not-relevant, why: so}}\n`, 'date\n');
      expect([exitCode, err]).toEqual([2, expect.stringContaining(`1 to 15; write ${number}:`)]);
    }
  });
});

describe('the total of scope 3', () => {
  it('says what it holds, what not and why, by year', () => {
    const texts = textsOf(whole);
    expect(texts).toContain(
      "Scope 3 emissions of 2025 hold categories 1, 6, 7; not computed: 15 (borrowers' data are being collected); not relevant: 8, 13 (nothing is leased); neither computed nor declared: 2, 3, 4, 5, 9, 10, 11, 12, 14.",
    );
    expect(texts.join('\n')).toContain('Scope 3 emissions of 2024 hold categories 1, 6; not computed: 7 (no survey');
  });

  it('says nothing where there is one category and nothing is declared', async () => {
    const { out } = await run('', 'date,activity,quantity,unit\n2025,business travel,1,tCO2e\n');
    expect(out).not.toContain('hold categor');
  });

  it('asks for no declaration where all fifteen are accounted for', async () => {
    const declared = CATEGORIES.slice(0, -1).map((scope) => `${scope.slice(2)}: {status: not-relevant, why: so}`);
    const rows = 'date,activity,quantity,unit\n2025,investments,1,tCO2e\n';
    const { out, err } = await run(`scope3: {${declared.join(', ')}}\n`, rows);
    expect(err).not.toContain('categories-unaccounted');
    expect(out).not.toContain('neither computed nor declared');
  });
});

describe('methods and data types', () => {
  it('are said with their shares of a category', () => {
    // Category 1 of 2025: 90 / 120 = 75 %; category 6: 25 / 40 = 62.5 %.
    expect(textsOf(whole).filter((text) => text.startsWith('Category'))).toEqual([
      'Category 1: Purchased goods and services: 2024 spend-based method, from secondary data; 2025 spend-based method 75.0 %, supplier-specific method 25.0 %, from secondary data 75.0 %, primary data 25.0 %.',
      'Category 6: Business travel: 2024 distance-based method, from primary data; 2025 distance-based method 62.5 %, spend-based method 37.5 %, from primary data 62.5 %, secondary data 37.5 %.',
    ]);
  });

  it('give the share of primary data', () => {
    expect(cellOf(whole.figures, 'scope3_data_type', '2024').value).toBe('20'); // 30 / 150
    expect(cellOf(whole.figures, 'scope3_data_type', '2025').printed).toBe('32.4'); // (30 + 25) / 170 = 32.3529 %
  });

  it('give no share where no row says its data type', async () => {
    const { out } = await run('', 'date,activity,quantity,unit\n2025,business travel,1,tCO2e\n');
    expect(out).not.toContain('primary data');
  });

  it('that are not stated for some rows are said so', async () => {
    const rows = '2025,business travel,1,tCO2e,spend-based\n2025,business travel,3,tCO2e,\n';
    const { out } = await run('', `date,activity,quantity,unit,method\n${rows}`);
    expect(out).toContain('Category 6: Business travel: method not stated 75.0 %, spend-based method 25.0 %.');
  });

  it('are known in three languages, and fit every category that the guidance has methods for', () => {
    const { methods } = vocabulary;
    expect(methodNames('data type', methods)).toEqual(['primary', 'secondary']);
    for (const [text, name] of [
      ['Spend based', 'spend-based'],
      ['距離基礎法', 'distance-based'],
      ['供应商特定法', 'supplier-specific'],
    ] as const)
      expect(methodWord('method', text, methods)?.name).toBe(name);
    const words = methodNames('method', methods).map((name) => methodWord('method', name, methods));
    const without = CATEGORIES.filter((scope) => !words.some((word) => word?.categories.includes(scope.slice(2))));
    expect(without).toEqual(['3.11']); // use of sold products: direct and indirect use, no named method
  });
});

describe("the company's notes", () => {
  it('are numbered with those on factors', async () => {
    const { out } = await runEsgcalc(['compute'], { cwd: SCOPE3 });
    expect(out).toMatch(/Scope 3 emissions \[5\] /);
    expect(out).toContain(
      '[5] Scope 3 emissions\n    2025: commuting is counted for the first time\n    2024–2025: figures of suppliers are not assured',
    );
  });

  it('of a year that is not asked for are left out', async () => {
    const { out } = await runEsgcalc(['compute', 'activity.csv', '--lang', 'zh-Hans'], { cwd: SCOPE3 });
    expect(out).toContain('2025: 首次计入员工通勤');
    const notes = 'notes: [{kpi: scope3, year: 2024, text: the year before}]\n';
    expect((await run(notes, 'date,activity,quantity,unit\n2025,business travel,1,tCO2e\n')).out).not.toContain(
      'before',
    );
  });
});
