// Files as they come: every sample under fixtures/import/sources comes to the rows worked by hand, unaided or with one correction, and
// all of them together to the inventory of the year.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { REPOSITORY, runEsgcalc } from './support/fakeShell.ts';

const FOLDER = join(REPOSITORY, 'fixtures', 'import');
const SOURCES = join(FOLDER, 'sources');
const scratch = mkdtempSync(join(tmpdir(), 'esgcalc-import-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What a person has to add, where a source does not say it. */
const CORRECTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['supplier-factors', ['--set', 'activity=purchased goods and services']],
]);

const samples = readdirSync(join(FOLDER, 'expected')).map((name) => basename(name, '.csv'));
const fileOf = (name: string): string => readdirSync(SOURCES).find((file) => file.startsWith(`${name}.`)) ?? name;

describe('a guess', () => {
  it.each(samples)('reads %s as worked by hand', async (name) => {
    const args = ['import', fileOf(name), '--company', 'none', '--format', 'csv', ...(CORRECTIONS.get(name) ?? [])];
    const { out, exitCode } = await runEsgcalc(args, { cwd: SOURCES });
    expect(out).toBe(readFileSync(join(FOLDER, 'expected', `${name}.csv`), 'utf8'));
    expect(exitCode).toBe(0);
  });

  it('is kept as a profile that gives the same rows, and never over a file', async () => {
    const profile = join(scratch, 'clp.yaml');
    const guess = ['import', fileOf('clp-bills'), '--company', 'none'];
    expect((await runEsgcalc([...guess, '--write-profile', profile], { cwd: SOURCES })).exitCode).toBe(0);
    const { out } = await runEsgcalc([...guess, '--profile', profile], { cwd: SOURCES });
    expect(out).toBe(readFileSync(join(FOLDER, 'expected', 'clp-bills.csv'), 'utf8'));
    const kept = readFileSync(profile, 'utf8');
    expect((await runEsgcalc([...guess, '--write-profile', profile], { cwd: SOURCES })).exitCode).toBe(2);
    expect(readFileSync(profile, 'utf8')).toBe(kept);
  });

  it('takes two columns of dates for from and to where their headers are the same but for these words', async () => {
    const file = join(scratch, 'water.csv');
    const header = (from: string, to: string): string => `Premises,${from},${to},Consumption (m³)\n`;
    const read = async (from: string, to: string): Promise<string | undefined> => {
      writeFileSync(file, `${header(from, to)}Tower,2025-01-01,2025-04-30,68\nTower,2025-05-01,2025-08-31,91\n`);
      const set = ['--set', 'activity=water', '--company', 'none', '--format', 'csv'];
      return (await runEsgcalc(['import', file, ...set])).out.split('\n')[1];
    };
    expect(await read('Reading date from', 'Reading date to')).toMatch(/^2025-01-01,2025-04-30,Tower,water,68,/);
    expect(await read('抄錶期由', '抄錶期至')).toMatch(/^2025-01-01,2025-04-30,Tower,water,68,/);
    expect(await read('Reading from', 'Payment to')).toMatch(/^2025-01-01,Tower,water,68,/);
  });

  it('asks which is the day where no date of the column shows it, and takes the answer', async () => {
    writeFileSync(join(scratch, 'open.csv'), 'Date;Product;Litres\n03/04/2025;Diesel;10\n05/06/2025;Diesel;20\n');
    const asked = await runEsgcalc(['import', 'open.csv', '--company', 'none'], { cwd: scratch });
    expect(asked.out).toContain('which is the day in "03/04/2025": --dates day-month or --dates month-day');
    expect(asked.exitCode).toBe(1);
    const told = await runEsgcalc(
      ['import', 'open.csv', '--company', 'none', '--dates', 'month-day', '--format', 'csv'],
      { cwd: scratch },
    );
    expect(
      told.out
        .split('\n')
        .slice(1, 3)
        .map((line) => line.slice(0, 10)),
    ).toEqual(['2025-03-04', '2025-05-06']);
  });

  it('sees a decimal comma where only that reads every number', async () => {
    writeFileSync(
      join(scratch, 'comma.csv'),
      'Datum;Fuel;Litres\n2025-01-31;Diesel;1.282.324,50\n2025-02-28;Diesel;12,25\n',
    );
    const { out } = await runEsgcalc(['import', 'comma.csv', '--company', 'none', '--format', 'csv'], { cwd: scratch });
    expect(out).toContain('1282324.50');
    expect(out).toContain(',12.25,');
  });
});

describe('profiled sources', () => {
  it('come to the inventory of the year that is worked by hand', async () => {
    const { out, exitCode } = await runEsgcalc(['compute', '--format', 'csv'], { cwd: FOLDER });
    expect(exitCode).toBe(0);
    const exact = new Map(out.split('\n').map((line) => [line.split(',')[0], line]));
    const expected = {
      scope1: '3.05495726259',
      scope2_location: '235.71066991461813144625',
      scope3_cat01: '3.6467',
      scope3_cat06: '3.4654',
      waste_total: '2.4735',
      electricity_consumption: '489241.75',
      petrol_consumption: '208.4',
      diesel_consumption: '828.575',
      towngas_consumption: '120',
      water_consumption: '233',
    };
    for (const [key, value] of Object.entries(expected)) expect(exact.get(key)).toContain(`,2025,${value},`);
  });

  it('keep the cell of every row through explain', async () => {
    const { out } = await runEsgcalc(['explain', 'water_consumption', '--rows'], { cwd: FOLDER });
    expect(out).toContain('[1] sources/water-bills.xlsx!Bills!E4: 2025-01-01,2025-04-30,Kwun Tong,water,68,');
    const json = await runEsgcalc(['explain', 'water_consumption', '--rows', '--format', 'json'], { cwd: FOLDER });
    const rows = (JSON.parse(json.out) as { rows: { line: number; address?: string }[] }).rows;
    expect(rows.map(({ line, address }) => [line, address])).toEqual(
      [4, 5, 6].map((row) => [row, `sources/water-bills.xlsx!Bills!E${row}`]),
    );
  });

  it('come to the same figures from the tables that import writes', async () => {
    const tables: string[] = [];
    for (const file of readdirSync(SOURCES)) {
      const name = file.replace(/\.[^.]*$/, '');
      const table = join(scratch, `${name}.csv`);
      const { exitCode } = await runEsgcalc(['import', `sources/${file}`, '-o', table], { cwd: FOLDER });
      expect([name, exitCode]).toEqual([name, 0]);
      tables.push(table);
    }
    const compute = ['compute', '--format', 'csv', '--company', 'esgcalc.yaml'];
    const direct = await runEsgcalc(compute, { cwd: FOLDER });
    const written = await runEsgcalc([...compute, 'accounts.csv', ...tables], { cwd: FOLDER });
    expect(written.out).toBe(direct.out);
  });

  it('say which rows they leave out, and account for every one', async () => {
    const { err } = await runEsgcalc(['compute', '--format', 'csv'], { cwd: FOLDER });
    expect(err).toContain(
      'sources/clp-bills.csv: note: 13 rows read, 12 used for 12 rows of activities; left out: 1 totals',
    );
    expect(err).toContain(
      'sources/fuel-card.csv: note: 11 rows read, 9 used for 9 rows of activities; left out: 2 totals',
    );
  });
});

describe('options that do not fit the file', () => {
  const PLAIN = 'date,activity,quantity,unit\n2025,petrol,1,L\n';

  it.each([
    ['--write-profile', 'new.yaml'],
    ['--set', 'region=CN'],
    ['--decimal', ','],
  ])('are refused for an activity table: %s', async (option, text) => {
    const args = ['import', '-', '--company', 'none', option, text];
    const { exitCode, err } = await runEsgcalc(args, { cwd: scratch, input: PLAIN });
    expect([exitCode, err]).toEqual([2, expect.stringContaining(`${option} does not take "${text}"`)]);
    expect(existsSync(join(scratch, 'new.yaml'))).toBe(false);
  });

  it('are refused beside a profile: none is written', async () => {
    writeFileSync(join(scratch, 'said.yaml'), 'columns: { date: Day }\n');
    const args = ['import', '-', '--company', 'none', '--profile', 'said.yaml', '--write-profile', 'new.yaml'];
    const { exitCode, err } = await runEsgcalc(args, { cwd: scratch, input: PLAIN });
    expect([exitCode, err]).toEqual([2, expect.stringContaining('the file is read through its profile')]);
  });
});

describe('an activity table', () => {
  it.each(['semicolons.csv', 'utf16.csv', 'gb18030.csv'])('is read as it stands: %s', async (file) => {
    const { out, exitCode } = await runEsgcalc(['compute', file, '--company', 'none', '--format', 'csv'], {
      cwd: join(FOLDER, 'tidy'),
    });
    expect(exitCode).toBe(0);
    expect(out).toContain('water_consumption,Water consumption,m3,2025,120,120.00,value');
  });

  it('leaves the output alone where a row is wrong', async () => {
    writeFileSync(join(scratch, 'wrong.csv'), 'Date;Product;Litres\n2025-01-31;Diesel;ten\n2025-02-28;Diesel;20\n');
    const output = join(scratch, 'never.csv');
    const { err, exitCode } = await runEsgcalc(['import', 'wrong.csv', '--company', 'none', '-o', output], {
      cwd: scratch,
    });
    expect(exitCode).toBe(1);
    expect(err).toContain('wrong.csv:2: error: "ten" is not a number');
    expect(existsSync(output)).toBe(false);
  });
});
