// The library gives what the command line prints, from files and from memory, and touches nothing of the process.
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it, vi } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { compute, type ActivityRow, type ComputeResult } from '../../src/api/index.ts';
import { REPOSITORY, runEsgcalc } from '../support/fakeShell.ts';
import { inFolder } from '../support/inFolder.ts';

const folder = REPOSITORY;
const VCREDIT = 'fixtures/vcredit';

async function printed(...args: readonly string[]): Promise<ComputeResult> {
  return JSON.parse((await runEsgcalc(['compute', ...args, '--format', 'json'])).out) as ComputeResult;
}

/** What does not name the files that it comes from. */
function withoutInputs(result: ComputeResult): Omit<ComputeResult, 'inputs'> {
  const { inputs: _, ...others } = result;
  return others;
}

function rowsOf(path: string): ActivityRow[] {
  return parseCsv(readFileSync(join(REPOSITORY, path)), { columns: true });
}

describe('compute of the library', () => {
  it.each([
    [VCREDIT],
    ['fixtures/group'],
    ['fixtures/office'],
    ['fixtures/targets'],
    ['fixtures/errors/unit-mismatch/activity.csv'],
    ['fixtures/vcredit/202*.csv'],
    ['no-such.csv'],
  ])('gives for %s what the command prints', async (input) => {
    expect(await compute(input, { folder })).toEqual(await printed(input));
  });

  it('takes the options of the command', async () => {
    const options = { folder, by: ['site', 'month'], year: '2025', language: 'zh-Hant', marketBased: true } as const;
    const args = ['--by', 'site,month', '--year', '2025', '--lang', 'zh-Hant', '--market-based'];
    expect(await compute(['fixtures/office'], options)).toEqual(await printed('fixtures/office', ...args));
    expect(await compute(VCREDIT, { folder, gwp: 'ar5', asOf: '2024-12-31', exact: true })).toEqual(
      await printed(VCREDIT, '--gwp', 'ar5', '--as-of', '2024-12-31', '--exact'),
    );
  });

  it('gives the same from rows and texts in memory, and from settings as an object', async () => {
    const years = ['2023', '2024', '2025'];
    const files = years.map((year) => `${VCREDIT}/${year}.csv`);
    const company = parseYaml(readFileSync(join(REPOSITORY, VCREDIT, 'esgcalc.yaml'), 'utf8'), {
      schema: 'failsafe',
    }) as Record<string, unknown>;
    const given = { folder: join(REPOSITORY, VCREDIT), company };
    const whole = withoutInputs(await compute(files, { folder }));
    const [first = '', ...others] = files;
    const mixed = [
      { name: first, rows: rowsOf(first) },
      ...others.map((name) => ({ name, text: readFileSync(join(REPOSITORY, name), 'utf8') })),
    ];
    expect(whole.figures.length).toBeGreaterThan(20);
    expect(withoutInputs(await compute(mixed, given))).toEqual(whole);
  });

  it('says in values what is wrong, with places in rows, settings and names', async () => {
    const rows = [{ date: '2025-01', activity: 'petrol', quantity: '5', unit: 'm' }];
    const wrong = await compute({ name: 'erp', rows }, { company: 'none' });
    expect([wrong.figures, wrong.diagnostics]).toEqual([
      [],
      [expect.objectContaining({ code: 'unit-mismatch', file: 'erp', line: 2, column: 18 })],
    ]);
    const misspelt = await compute({ name: 'erp', rows: [] }, { company: { organization: 'X' } });
    expect(misspelt.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'field-unknown', file: 'company settings', line: 2 }),
    );
    const twice = await compute([
      { name: 'erp', rows },
      { name: 'erp', rows },
    ]);
    expect(twice.diagnostics.map(({ code }) => code)).toContain('file-twice');
  });

  it('keeps cells with commas, quotes and line ends as they are', async () => {
    const site = 'A, "B"\nC';
    const rows = [{ date: '2025-01', activity: 'petrol', quantity: '5', unit: 'L', region: 'HK', site }];
    const { groups } = await compute({ name: 'erp', rows }, { company: 'none', by: ['site'] });
    expect(groups?.map(({ by }) => by['site'])).toEqual([site]);
  });

  it.each([
    [{ years: '2025' }, /there is no option years/],
    [{ constructor: '2025' }, /there is no option constructor/],
    [{ gwp: 'ar9' }, /gwp is to be sar or ar4/],
    [{ language: 'fr' }, /language is to be en or zh-Hant/],
    [{ by: 'site' }, /by is to be list/],
    [{ exact: 'yes' }, /exact is to be boolean/],
  ])('refuses %j, which TypeScript would have refused', async (options, message) => {
    await expect(compute(VCREDIT, options as object)).rejects.toThrow(message);
    await expect(compute(VCREDIT, options as object)).rejects.toThrow(TypeError);
  });

  it('refuses a number in a row, whose digits may be lost already', async () => {
    const rows = [{ date: '2025-01', activity: 'petrol', quantity: 0.1 + 0.2, unit: 'L' }];
    await expect(compute({ name: 'erp', rows: rows as never })).rejects.toThrow(
      new TypeError('erp, row 1: quantity is a number; write it as text, digit by digit'),
    );
  });

  it('prints nothing, leaves nothing behind, and keeps nothing between calls that run at once', async () => {
    const left = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith(`esgcalc-`));
    const written = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write'));
    const exit = vi.spyOn(process, 'exit');
    const before = left();
    const table = { name: 'erp', text: 'date,activity,quantity,unit,region\n2025-01,petrol,5,L,HK\n' };
    const [english, chinese] = await Promise.all([
      compute(table, { company: 'none' }),
      compute(table, { company: { language: 'zh-Hans' } }),
    ]);
    expect([english.figures[0]?.label, chinese.figures[0]?.label]).toEqual([
      'Total greenhouse gas emissions',
      '温室气体排放总量',
    ]);
    expect(left().filter((name) => !before.includes(name) && !name.startsWith('esgcalc-test-'))).toEqual([]);
    for (const spy of [...written, exit]) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });

  it('finds the company beside the file, and reads of its folder what the settings name', async () => {
    const files = {
      'esgcalc.yaml': 'organisation: Beside\n',
      'bills.csv': 'date,activity,quantity,unit,region\n2025-01,petrol,5,L,HK\n',
    };
    await inFolder(files, async (where) => {
      expect((await compute('bills.csv', { folder: where })).organisation).toBe('Beside');
      expect((await compute('bills.csv', { folder: where, company: 'none' })).organisation).toBeNull();
      const company = { organisation: 'Named', data: ['*.csv'] };
      const { organisation, inputs } = await compute('.', { folder: where, company });
      expect([organisation, inputs.map(({ file }) => file)]).toEqual(['Named', ['bills.csv']]);
    });
  });
});
