// Files made to do harm, each held to a stated limit and its error: what they would exhaust, hide, run or reach.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as limits from '../src/read/raw/limits.ts';
import { REPOSITORY, runEsgcalc, type Outcome } from './support/fakeShell.ts';
import { inFolder } from './support/inFolder.ts';

const HEADER = 'date,site,activity,class,quantity,unit,region,evidence,note\n';
const OBJECT_NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

type Files = Readonly<Record<string, string>>;

const run = (files: Files, ...args: readonly string[]): Promise<Outcome> =>
  inFolder(files, (cwd) => runEsgcalc(args, { cwd }));

/** A table of one row of water, in which some cells are others. */
function waterWith(cells: Readonly<Record<string, string>>): string {
  const usual: Readonly<Record<string, string>> = { date: '2024', activity: 'water', quantity: '10', unit: 'm3' };
  const row = HEADER.trim()
    .split(',')
    .map((name) => `"${(cells[name] ?? usual[name] ?? '').replaceAll('"', '""')}"`);
  return `${HEADER}${row.join(',')}\n`;
}

const WATER = waterWith({});

describe.skipIf(process.platform === 'win32')('a pipe that nobody fills', () => {
  it.each([
    ['compute', 'en', 'pipe it into standard input, named -'],
    ['import', 'en', 'pipe it into standard input, named -'],
    ['import', 'zh-Hant', '請改由標準輸入傳入，檔名寫 -'],
    ['compute', 'zh-Hans', '请改由标准输入传入，文件名写 -'],
  ])('is not waited for: %s, %s', async (command, language, hint) => {
    const { exitCode, err } = await inFolder({}, (cwd) => {
      execFileSync('mkfifo', [join(cwd, 'bills')]);
      return runEsgcalc([command, 'bills', '--company', 'none', '--lang', language], { cwd });
    });
    expect([exitCode, err]).toEqual([2, expect.stringContaining(hint)]);
  });
});

describe('what would exhaust the machine', () => {
  const deep = (open: string, close: string): string => `sites: ${open.repeat(5000)}1${close.repeat(5000)}`;

  it.each([
    ['aliases of aliases', 'a: &a [x, x]\nb: &b [*a, *a]\nsites: [*b, *b]\n', 'stands for another place'],
    ['lists in lists', deep('[', ']'), 'more than 32 deep'],
    ['fields in fields', deep('{a: ', '}'), 'more than 32 deep'],
    ['entries in entries', `sites:\n ${'- '.repeat(5000)}x`, 'more than 32 deep'],
    ['a text of three million letters', `organisation: ${'x'.repeat(3 << 20)}`, 'larger than 2 MiB'],
    ['names that stand twice, by thousands', `sites:\n${'  a: {region: CN}\n'.repeat(2000)}`, 'this name stands twice'],
  ])('YAML: %s', async (_, yaml, expected) => {
    const { exitCode, err } = await run({ 'a.csv': WATER, 'esgcalc.yaml': yaml }, 'compute', 'a.csv');
    expect([exitCode, err]).toEqual([2, expect.stringContaining(expected)]);
  });

  it('YAML: twenty thousand sites are read', async () => {
    const sites = Array.from({ length: 20_000 }, (_, site) => `  s${site}: {region: CN}`).join('\n');
    const { exitCode } = await run({ 'a.csv': WATER, 'esgcalc.yaml': `sites:\n${sites}\n` }, 'compute', 'a.csv');
    expect(exitCode).toBe(0);
  });

  it.each([
    ['without any line end', 'x'.repeat(9 << 20)],
    ['without a line end after its header', HEADER + 'x'.repeat(9 << 20)],
  ])('a text %s is not held whole', async (_, text) => {
    const { exitCode, err } = await run({ 'a.csv': text }, 'compute', 'a.csv');
    expect([exitCode, err]).toEqual([1, expect.stringContaining('a line is longer than 4,194,304 characters')]);
  });

  it.each([
    ['printed table', ['verify', 'large.csv', 'a.csv'], 'large.csv'],
    ['edition', ['factors', 'validate', 'factors'], 'factors/own/factors.csv'],
  ])('a %s of more than 64 MiB is refused', async (_, args, name) => {
    await inFolder({ 'a.csv': WATER }, async (cwd) => {
      mkdirSync(join(cwd, 'factors', 'own'), { recursive: true });
      writeFileSync(join(cwd, name), Buffer.alloc(65 << 20, 'x'));
      const { exitCode, all } = await runEsgcalc(args, { cwd });
      expect([1, 2]).toContain(exitCode);
      expect(all).toMatch(/larger than 64 MiB|edition\.json is missing/);
    });
  });

  it.each(['[', '{"a":'])('JSON that lies deep: %s', async (open) => {
    for (const name of ['a.json', 'b.json']) {
      const { exitCode, err } = await run({ [name]: open.repeat(200_000) }, 'compute', name);
      expect([exitCode, err]).toEqual([1, expect.stringContaining('[nested-too-deep]')]);
    }
  });

  const digits = '9'.repeat(1_000_000);
  it.each([
    ['1e999999999', 'number-exponent'],
    ['1E-999999999', 'number-exponent'],
    [digits, 'number-unreadable'],
    [`0.${digits}`, 'number-unreadable'],
    [`-${digits}`, 'number-unreadable'],
    ['(' + ' '.repeat(100_000), 'number-unreadable'],
    ['9'.repeat(41), 'number-too-long'],
  ])('a quantity of %s', async (written, code) => {
    const { exitCode, err } = await run({ 'a.csv': waterWith({ quantity: written }) }, 'compute', 'a.csv');
    expect([exitCode, err]).toEqual([1, expect.stringContaining(`[${code}]`)]);
    expect(err.length).toBeLessThan(2000);
  });

  it.each([
    ['a cap', (x: string) => `targets: [{kpi: water_consumption, base: 2024, years: 2025, cap: '${x} m3'}]`],
    ['decimals', (x: string) => `kpis: {water_consumption: {decimals: ${x}}}`],
    ['a published figure', (x: string) => `published: {2024: {water_consumption: '${x} m3'}}`],
    ['a price', (x: string) => `carbonPrice: {price: {2024: '${x} HKD/tCO2e'}, kind: shadow, covers: [scope1]}`],
    ['a share', (x: string) => `entities: {A: {share: '${x} %'}}`],
    ['a year', (x: string) => `baseYear: {year: '${x}'}`],
  ])('%s of a million digits or an exponent is a fault of the company file', async (_, yamlOf) => {
    for (const written of [digits, '1e999999999']) {
      const files = { 'a.csv': WATER, 'esgcalc.yaml': yamlOf(written) };
      const { exitCode, err } = await run(files, 'compute', 'a.csv');
      expect(exitCode).toBe(2);
      expect(err.length).toBeLessThan(20_000);
    }
  });

  it.each(['1', ' ', '(', "'", '電', '1 ', '-'])('a hundred thousand times %j in any cell', async (sign) => {
    for (const column of HEADER.trim().split(',')) {
      const cell = sign.repeat(100_000 / sign.length);
      const { exitCode } = await run(
        { 'a.csv': waterWith({ [column]: `${cell}!` }) },
        'compute',
        'a.csv',
        '--by',
        'site',
      );
      expect([0, 1]).toContain(exitCode);
    }
  });
});

describe('names that objects have of themselves', () => {
  it.each(OBJECT_NAMES)('%s is a site, a class, a column and a KPI like any other', async (name) => {
    const company = `sites: {${name}: {region: HK-CLP}}\nkpis: {${name}: {content: sum water_consumption + water_consumption, unit: m3, section: ${name}, label: ${name}}}\n`;
    const rows = `2024,${name},electricity,1000,kWh,${name}\n2024,${name},water,5,m3,${name}\n`;
    const files = { 'a.csv': `date,site,activity,quantity,unit,team ${name}\n${rows}`, 'esgcalc.yaml': company };
    const json = await run(files, 'compute', 'a.csv', '--by', 'site', '--format', 'json');
    const { groups, figures } = JSON.parse(json.out) as {
      groups: { by: object }[];
      figures: { key: string; values: { 2024: { value: string } } }[];
    };
    expect(groups.map(({ by }) => Object.entries(by))).toEqual([[['site', name]]]);
    expect(figures.find(({ key }) => key === name)?.values[2024].value).toBe('10');
    for (const format of ['table', 'csv', 'markdown']) {
      const { out } = await run(files, 'compute', 'a.csv', '--by', 'site', '--format', format);
      expect(out).toContain(format === 'markdown' ? name.replaceAll('_', '\\_') : name);
      expect(out).not.toMatch(/native code|\[object|undefined/);
    }
  });

  it.each(OBJECT_NAMES)('%s is no activity, unit, family, schema, topic or edition', async (name) => {
    const rows = `2024,${name},1,m3\n2024,water,1,${name}\n`;
    const table = await run({ 'a.csv': `date,activity,quantity,unit\n${rows}` }, 'compute', 'a.csv');
    expect([table.exitCode, table.err]).toEqual([1, expect.stringMatching(/activity-unknown[\s\S]*unit-unknown/)]);
    for (const args of [
      ['schema', name],
      ['help', name],
      ['factors', 'show', name],
      ['explain', name, 'a.csv'],
    ])
      expect((await run({ 'a.csv': WATER }, ...args)).exitCode).toBe(2);
  });
});

describe('what a terminal, a spreadsheet or a browser would obey', () => {
  const signs = '\u001b[31m\u0007\u009b2J\u202e\r';
  const site = `Alpha${signs}Beta`;
  const company = `organisation: "Al\\e[2J\\x07pha"\nsites: {"Alpha\\e[31m\\x07\\x9b2J\\u202e\\rBeta": {region: HK-CLP}}\n`;
  const files = {
    'a.csv': `date,site,activity,quantity,unit,note\n2024,"${site}",water,10,m3,"${signs}"\n2024,"${site}",revenue,5,HKD 1M,\n`,
    'esgcalc.yaml': company,
  };

  it.each([
    ['compute', 'a.csv', '--by', 'site'],
    ['compute', 'a.csv', '--by', 'site', '--color'],
    ['compute', 'a.csv', '--by', 'site', '--format', 'markdown'],
    ['check', 'a.csv'],
    ['explain', 'water_consumption', 'a.csv', '--rows'],
    ['sites'],
    ['import', 'a.csv'],
    ['factors', 'show', `hk-clp${signs}`],
    [`comp${signs}`],
  ])('is written out: %j', async (...args) => {
    const { all } = await run(files, ...args);
    // eslint-disable-next-line no-control-regex -- the program's own colours
    const colours = args.includes('--color') ? /\u001b\[(?:1|2|4|22|24|31|32|33|34|36|39)m/g : /(?!)/;
    // eslint-disable-next-line no-control-regex -- none of these may be there
    expect(all.replace(colours, '')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
    expect(all).not.toBe('');
  });

  it('stays as it is for programs', async () => {
    const { out } = await run(files, 'compute', 'a.csv', '--by', 'site', '--format', 'json');
    const { groups } = JSON.parse(out) as { groups: { by: { site: string } }[] };
    expect(groups.map(({ by }) => by.site)).toContain(site);
  });

  it('runs nowhere in the page', async () => {
    const attack = '</script><script>alert(1)</script>"><svg onload=alert(1)> \' onfocus=alert(1) &lt;';
    const label = JSON.stringify(attack);
    const rows = [
      `2023,${JSON.stringify('x').replaceAll('x', attack.replaceAll('"', '""'))},electricity,1000,kWh,HK-CLP,${JSON.stringify('e')}`,
      `2024,"${attack.replaceAll('"', '""')}",electricity,2000,kWh,HK-CLP,"${attack.replaceAll('"', '""')}"`,
      `2023,,revenue,5,HKD 1M,,`,
      `2024,,revenue,5,HKD 1M,,`,
    ];
    const hostile = {
      'a.csv': `date,site,activity,quantity,unit,region,evidence\n${rows.join('\n')}\n`,
      'esgcalc.yaml': `organisation: ${label}\nkpis: {own: {content: ratio ghg_total / revenue, unit: tCO2e/HKD 1M, label: ${label}, section: ${label}}}\nnotes: [{kpi: ghg_total, year: 2024, text: ${label}}]\ntargets: [{kpi: ghg_intensity, base: 2023, years: 2024-2026, cap: 5 tCO2e/HKD 1M, condition: ${label}}]\n`,
    };
    await inFolder(hostile, async (cwd) => {
      const { exitCode, err } = await runEsgcalc(['report', 'a.csv', '-o', 'page.html'], { cwd });
      expect([exitCode, err]).toEqual([0, expect.any(String)]);
      const page = readFileSync(join(cwd, 'page.html'), 'utf8');
      expect(page).toContain('&lt;/script&gt;');
      expect(page).not.toMatch(/<script|<svg onload/);
      // Within tags the signs that would end an attribute are written as entities.
      for (const [tag] of page.matchAll(/<[a-z][^>]*>/g)) expect(tag).not.toMatch(/\son(?:load|focus)=/);
    });
  });
});

describe('names that look like others', () => {
  it('are said by check: another script, and what cannot be seen', async () => {
    const rows = ['Alpha', '\u0410lpha', 'Al\u200bpha'].map((site, month) => `2024-0${month + 1},${site},water,10,m3`);
    const { all } = await run({ 'a.csv': `date,site,activity,quantity,unit\n${rows.join('\n')}\n` }, 'check', 'a.csv');
    expect(all).toMatch(/letters of another script that look the same.*\[name-lookalike\]/);
    expect(all).toMatch(/characters that cannot be seen.*\[name-lookalike\]/);
  });
});

describe('paths that leave the folder of the company file', () => {
  const outsideOf = async (data: string, prepare: (cwd: string) => void = () => undefined): Promise<string> =>
    inFolder({ 'a.csv': WATER }, async (cwd) => {
      mkdirSync(join(cwd, 'company'));
      writeFileSync(join(cwd, 'company', 'esgcalc.yaml'), data.replaceAll('ROOT', cwd));
      prepare(cwd);
      const { err } = await runEsgcalc(['compute', 'company'], { cwd });
      return err;
    });
  const linked = (cwd: string): void => symlinkSync(join(cwd, 'a.csv'), join(cwd, 'company', 'link.csv'));

  it.each([
    ['relative', "data: ['../a.csv']"],
    ['absolute', "data: ['ROOT/a.csv']"],
    ['folders of editions', "data: ['../a.csv']\nfactors: {folders: ['../elsewhere']}"],
    ['a published table', "data: ['../a.csv']\npublished: ../published.csv"],
    ['a profile', "data: ['../a.csv']\nimports: {'x.csv': ../profile.yaml}"],
  ])('%s: said', async (_, yaml) => {
    const found = (await outsideOf(yaml)).match(/\[path-outside\]/g) ?? [];
    expect(found.length).toBe(yaml.split('\n').length);
  });

  it('by a symbolic link: said', async () => {
    expect(await outsideOf("data: ['link.csv']", linked)).toContain('[path-outside]');
  });

  it('not where all lies below it', async () => {
    const copy = (cwd: string): void => writeFileSync(join(cwd, 'company', 'b.csv'), WATER);
    expect(await outsideOf("data: ['b.csv']", copy)).not.toContain('path-outside');
  });
});

describe('the limits', () => {
  it('that README states are those of the code', () => {
    const readme = readFileSync(join(REPOSITORY, 'README.md'), 'utf8');
    const stated = readme.slice(
      readme.indexOf('has a limit, and what passes it'),
      readme.indexOf('`npm run bench` measures'),
    );
    const MIB = 1024 * 1024;
    const sized = (bytes: number): string => (bytes >= 1024 * MIB ? `${bytes / 1024 / MIB} GiB` : `${bytes / MIB} MiB`);
    const counted = (count: number): string => count.toLocaleString('en');
    const rows = [
      ['a line of a text', sized(limits.MAX_RECORD_CHARACTERS)],
      ['a cell of a workbook', sized(limits.MAX_CELL_CHARACTERS)],
      ['a profile', `${sized(limits.MAX_YAML_BYTES)}, ${limits.MAX_DEPTH} deep`],
      ['a factor table', sized(limits.MAX_HELD_FILE_BYTES)],
      [
        'a workbook unpacked',
        `${sized(limits.MAX_UNPACKED_BYTES)}, ${limits.MAX_PACKING_RATIO} times the file from ${sized(limits.SUSPECT_UNPACKED_BYTES)} on; ${sized(limits.MAX_HELD_PART_BYTES)}; ${counted(limits.MAX_PARTS)}`,
      ],
      ['a sheet', [limits.MAX_SHEET_ROWS, limits.MAX_COLUMNS, limits.MAX_SHEET_CELLS].map(counted).join('; ')],
      ['`.xls`', `${sized(limits.MAX_XLS_BYTES)}; ${sized(limits.MAX_PAGE_BYTES)}, ${counted(limits.MAX_PAGE_CELLS)}`],
      ['objects and lists', String(limits.MAX_DEPTH)],
      ['a row group', `${sized(limits.MAX_ROW_GROUP_BYTES)}, ${counted(limits.MAX_ROW_GROUP_CELLS)}`],
    ] as const;
    expect(Object.keys(limits).length).toBe(18);
    for (const [name, limit] of rows) {
      const row = stated.split('\n').find((line) => line.startsWith('| ') && line.includes(name));
      expect([name, row]).toEqual([name, expect.stringContaining(`| ${limit}`)]);
    }
  });
});
