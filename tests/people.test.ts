// Tables for people: Markdown ready for a report, and CSV with a column a year; names that mean something to a program do nothing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { REPOSITORY, runEsgcalc } from './support/fakeShell.ts';
import { inFolder } from './support/inFolder.ts';

const VCREDIT = join(REPOSITORY, 'fixtures', 'vcredit');

async function printed(cwd: string, ...args: readonly string[]): Promise<string> {
  const { out, err, exitCode } = await runEsgcalc(['compute', ...args], { cwd });
  expect(exitCode, err).toBe(0);
  return out;
}

/** The cells of the rows of Markdown tables. */
function rowsIn(markdown: string): string[][] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.slice(2, -2).split(/(?<!\\) \| /));
}

/** The table as the report of VCREDIT printed it; the cells that it rounded another way are those that fixtures/vcredit/known.csv explains. */
function published(): Record<string, string>[] {
  const known = parse(readFileSync(join(VCREDIT, 'known.csv')), { columns: true }) as Record<string, string>[];
  const rows = parse(readFileSync(join(VCREDIT, 'published.csv')), { columns: true }) as Record<string, string>[];
  for (const { key, year, computed } of known) {
    const row = rows.find((each) => each['key'] === key);
    if (row !== undefined && year !== undefined && computed !== undefined) row[year] = computed;
  }
  return rows;
}

const YEARS = ['2023', '2024', '2025'];

const SITES = [
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("x")',
  '+1+cmd|x',
  '@SUM(A1)',
  '-2+3',
  'a|b **c** [d](http://e) `f` &lt;g&gt;',
  '-5',
];

/** The sites that use electricity, and what a command prints of them. */
async function bySite(...args: readonly string[]): Promise<string> {
  const rows = SITES.map((site) => `2024,"${site.replaceAll('"', '""')}",electricity,1000,kWh,HK-CLP`);
  const files = { 'a.csv': `date,site,activity,quantity,unit,region\n${rows.join('\n')}\n` };
  return inFolder(files, (cwd) => printed(cwd, 'a.csv', '--by', 'site', ...args));
}

describe('compute --format markdown', () => {
  it('prints the table of VCREDIT as its report does, thousands marked', async () => {
    const labels = parse(await printed(VCREDIT, '--format', 'csv'), { columns: true }) as Record<string, string>[];
    const rows = rowsIn(await printed(VCREDIT, '--format', 'markdown'));
    for (const row of published()) {
      const label = labels.find(({ key }) => key === row['key'])?.['label'];
      const found = rows.find(([cell = '']) => cell.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹,]+$/, '') === label);
      // The report of 2023 adds up scopes 1 and 2 alone, which is marked.
      const figures = found?.slice(2, 5).map((cell) => cell.replace(/^†/, ''));
      expect(figures, row['key']).toEqual(YEARS.map((year) => row[year]?.replace('不適用', 'n/a')));
    }
  });

  it.each([
    ['en', '## Environmental performance 2023–2025', '| Indicator | Unit | 2023 | 2024 | 2025 | Change |', '### Notes'],
    ['zh-Hant', '## 環境績效 2023–2025', '| 指標 | 單位 | 2023 | 2024 | 2025 | 同比變動 |', '### 附註'],
    ['zh-Hans', '## 环境绩效 2023–2025', '| 指标 | 单位 | 2023 | 2024 | 2025 | 同比变化 |', '### 附注'],
  ])('speaks %s', async (language, title, head, notes) => {
    const lines = (await printed(VCREDIT, '--format', 'markdown', '--lang', language)).split('\n');
    expect(lines).toEqual(expect.arrayContaining([title, head, notes]));
  });

  it('leads from a raised number to its footnote', async () => {
    const text = await printed(VCREDIT, '--format', 'markdown');
    expect(text).toContain('| Scope 2, location-based² | tCO2e | 725.04 | 794.93 | 680.40 | -14.4 % |');
    expect(text).toMatch(
      /^2\. Electricity\n {3}- 2023: 0\.5703 t\/MWh CO2 \(CN\).*\n {3}- 2024: 0\.6205 kg\/kWh.*\n {3}- 2025: 0\.5306 kg\/kWh/m,
    );
  });

  it('marks what was restated, with what was published', async () => {
    const text = await printed(join(REPOSITORY, 'fixtures', 'group'), '--format', 'markdown');
    expect(text).toContain('| Scope 2, location-based⁵,⁶ | tCO2e | \\*562.65 | \\*538.59 | 470.63 |');
    // 592.03 as published, 562.65 today: 29.38 less, 4.96 % of 592.03.
    expect(text).toContain('| Scope 2, location-based | tCO2e | 592.03 | 562.65 | -29.38 | -5.0 % |');
  });

  it('takes no name of a site for Markdown or HTML', async () => {
    const text = await bySite('--format', 'markdown');
    expect(text).toContain('### \\<img src=x onerror=alert(1)\\>\n');
    expect(text).toContain('### a\\|b \\*\\*c\\*\\* \\[d\\](http://e) \\`f\\` \\&lt;g\\&gt;\n');
    expect(text).not.toMatch(/(?<!\\)</);
  });
});

describe('compute --format csv --wide', () => {
  it('has a column a year, as printed and without thousands marks, and the change', async () => {
    const text = await printed(VCREDIT, '--format', 'csv', '--wide');
    const rows = parse(text, { columns: true }) as Record<string, string>[];
    expect(text.split('\n')[0]).toBe('key,label,unit,2023,2024,2025,change,notes,hkex,gri');
    for (const row of published()) {
      const found = rows.find(({ key }) => key === row['key']);
      const expected = YEARS.map((year) => row[year]?.replaceAll(',', '').replace('不適用', 'n/a'));
      expect(
        YEARS.map((year) => found?.[year]),
        row['key'],
      ).toEqual(expected);
    }
    // 899.58 / 1,044.39 = 0.8613...
    expect(rows.find(({ key }) => key === 'ghg_total')?.['change']).toBe('-13.9%');
    expect(rows.find(({ key }) => key === 'scope2_location')?.['notes']).toMatch(
      /^Electricity: 2023: 0\.5703 t\/MWh CO2/,
    );
    expect(rows.find(({ key }) => key === 'packaging')).toMatchObject({ 2023: 'n/a', 2025: 'n/a', change: '' });
  });

  it('calls a rise from a negative figure a rise', async () => {
    const rows = '2024,business travel,-2,tCO2e,credit note\n2025,business travel,5,tCO2e,\n';
    await inFolder({ 'a.csv': `date,activity,quantity,unit,note\n${rows}` }, async (cwd) => {
      const table = parse(await printed(cwd, 'a.csv', '--format', 'csv', '--wide'), { columns: true }) as Record<
        string,
        string
      >[];
      // (5 - -2) / 2 = 3.5
      expect(table.find(({ key }) => key === 'scope3')).toMatchObject({
        2024: '-2.00',
        2025: '5.00',
        change: '+350.0%',
      });
    });
  });

  it('begins with a mark for spreadsheets where that is asked for', async () => {
    expect((await printed(VCREDIT, '--format', 'csv', '--wide', '--bom')).startsWith('\uFEFFkey,')).toBe(true);
    expect((await printed(VCREDIT, '--format', 'csv', '--wide')).startsWith('key,')).toBe(true);
  });

  it.each([
    ['--wide', '--format', 'table'],
    ['--wide', '--format', 'json'],
    ['--bom', '--format', 'markdown'],
  ])('is refused for %s %s %s', async (...args) => {
    const { exitCode, err, out } = await runEsgcalc(['compute', ...args], { cwd: VCREDIT });
    expect(exitCode).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('it is for CSV');
  });
});

describe('CSV', () => {
  it.each([['long'], ['wide']])('%s runs no name of a site, and leaves numbers alone', async (layout) => {
    const text = await bySite('--format', 'csv', ...(layout === 'wide' ? ['--wide'] : []));
    const sites = new Set(parse<{ site: string }>(text, { columns: true }).map(({ site }) => site));
    const expected = ['', '-5', "'+1+cmd|x", "'-2+3", '\'=HYPERLINK("x")', "'@SUM(A1)", SITES[0], SITES[5]];
    expect(sites).toEqual(new Set(expected));
  });
});

describe('a figure without a part', () => {
  // The preset hkex names no heating value of petrol: 1 '000 kWh of electricity is not all the energy.
  const rows = '2024,A,petrol,100,L,HK-CLP\n2024,A,electricity,1000,kWh,HK-CLP\n2024,B,electricity,1000,kWh,HK-CLP\n';
  const files = { 'a.csv': `date,site,activity,quantity,unit,region\n${rows}` };
  const linesOf = (...args: readonly string[]): Promise<string[]> =>
    inFolder(files, async (cwd) => (await runEsgcalc(['compute', 'a.csv', ...args], { cwd })).out.split('\n'));

  it('is marked as the remark is that names the part; a total that has all is not', async () => {
    const lines = await linesOf();
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}Total energy consumption +'000 kWh +†2\.00$/));
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}Indirect energy consumption +'000 kWh +2\.00$/));
    expect(lines).toContain('† Total energy consumption: 2024 is without petrol (L): no figure in units of energy.');
  });

  it('is marked in Markdown, and in ASCII where that is asked for', async () => {
    expect(await linesOf('--format', 'markdown')).toContain("| Total energy consumption | '000 kWh | †2.00 |");
    expect((await linesOf('--ascii')).filter((line) => line.includes('Total energy'))).toEqual([
      expect.stringContaining(' +2.00'),
      expect.stringMatching(/^\+ Total energy consumption: 2024 is without/),
    ]);
  });

  it('is a number without a mark for programs, and of a group, which has no part in all', async () => {
    expect(await linesOf('--format', 'csv')).toContainEqual(expect.stringMatching(/^energy_total,.*,2,2\.00,value,/));
    expect((await linesOf('--by', 'site')).filter((line) => line.includes('†2.00'))).toHaveLength(1);
  });
});
