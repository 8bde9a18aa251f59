// Adding rows up before they are computed changes no figure: of random shards of every fixture company and of made-up tables the
// aggregates give what the rows give, and aggregates of aggregates are those of the whole, byte for byte.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPOSITORY, runEsgcalc } from './support/fakeShell.ts';
import { inFolder } from './support/inFolder.ts';

let folder = '';
let made = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'esgcalc-aggregate-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Files = Readonly<Record<string, string>>;

function writeFiles(files: Files): string {
  const cwd = join(folder, String(made++));
  mkdirSync(cwd);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  return cwd;
}

/** What the aggregate of the files is; faults are a mistake of the test. */
async function aggregated(files: Files, company: string, ...options: readonly string[]): Promise<string> {
  const args = ['aggregate', ...Object.keys(files), '--company', company, ...options];
  const { out, err, exitCode } = await runEsgcalc(args, { cwd: writeFiles(files) });
  expect([exitCode, err]).toEqual([0, '']);
  return out;
}

/** All that must not change: what JSON says but for the files it names and the places in them, and the bytes of CSV by column. */
async function outcomeOf(files: Files, company: string, by: string): Promise<unknown> {
  const cwd = writeFiles(files);
  const args = ['compute', ...Object.keys(files), '--company', company];
  const json = await runEsgcalc([...args, '--format', 'json'], { cwd });
  const { inputs: _, diagnostics, ...said } = JSON.parse(json.out);
  const csv = await runEsgcalc([...args, '--format', 'csv', '--by', by], { cwd });
  const table = await runEsgcalc([...args, '--lang', 'zh-Hant'], { cwd });
  expect([json.exitCode, csv.exitCode, table.exitCode], json.err).toEqual([0, 0, 0]);
  const codes = new Set<string>(diagnostics.map(({ code }: { code: string }) => code));
  return { said, codes, csv: csv.out, table: table.out };
}

/** The rows of a file dealt out over so many shards, each with the header. */
function dealt(text: string, shards: number, deal: readonly number[]): string[] {
  const [header = '', ...rows] = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return Array.from({ length: shards }, (_, shard) =>
    [header, ...rows.filter((_row, index) => (deal[index % deal.length] ?? 0) % shards === shard)].join('\n'),
  ).filter((shard) => shard.includes('\n'));
}

async function aggregatesOf(files: Files, shards: number, deal: readonly number[], company: string): Promise<Files> {
  const parts: Record<string, string> = {};
  for (const [name, text] of Object.entries(files)) {
    for (const [index, shard] of dealt(text, shards, deal).entries())
      parts[`${index}-${name}`] = await aggregated({ [name]: shard }, company);
  }
  return parts;
}

const anyDeal = fc.noShrink(fc.array(fc.nat(59), { minLength: 97, maxLength: 97 }));

describe('aggregates of shards', () => {
  const FIXTURES = join(REPOSITORY, 'fixtures');
  const companies = ['group', 'office', 'resources', 'restated', 'scope3', 'travel', 'vcredit'];
  const filesOf = (name: string): Files =>
    Object.fromEntries(
      readdirSync(join(FIXTURES, name))
        .filter((file) => file.endsWith('.csv') && !/^(expected|working|published|known)/.test(file))
        .map((file) => [file, readFileSync(join(FIXTURES, name, file), 'utf8')]),
    );

  it.each(companies)('%s: give the figures of the whole', async (name) => {
    const company = join(FIXTURES, name, 'esgcalc.yaml');
    expect(existsSync(company)).toBe(true);
    const files = filesOf(name);
    const whole = await outcomeOf(files, company, 'month,site');
    const aggregate = await aggregated(files, company);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), anyDeal, async (shards, deal) => {
        const parts = await aggregatesOf(files, shards, deal, company);
        expect(await outcomeOf(parts, company, 'month,site')).toEqual(whole);
        expect(await aggregated(parts, company)).toBe(aggregate);
      }),
      { numRuns: 2 },
    );
  });
});

const COMPANY = `
year: { ends: 03-15, label: span }
sites:
  North: { region: CN-SH }
  South: { region: HK-CLP, opened: 2025-06-10, outside: leave-out }
  East: { region: HK-HKE, closed: 2025-09-20, outside: leave-out }
factors:
  electricity:
    HK-CLP: { default: { family: hk-clp, dataYear: nearest } }
    HK-HKE: { default: { family: hk-electric, dataYear: nearest } }
`;

describe('aggregates of made-up rows', () => {
  const HEADER = 'date,site,activity,class,quantity,unit,region,estimated,supplier,factor,team,note';
  const DAYS = ['2025-03-14', '2025-03-16', '2025-04-01', '2025-04-30', '2025-06-09', '2025-06-10', '2025-06-30'];
  const LATER = [
    '2025-09-01',
    '2025-09-20',
    '2025-09-21',
    '2025-06',
    '2025年9月',
    '2025-07',
    '2025-Q3',
    '2025',
    '2025/26',
  ];
  const RANGES = ['2025-03-01..2025-03-31', '2025-05-01..2025-06-30', '2024-12-20..2025-04-10'];
  const KINDS = [
    ...['electricity,', '用電量,'].map((kind) => [kind, 'kWh'] as const),
    ...['petrol,passenger car', 'petrol,'].map((kind) => [kind, 'L'] as const),
    ['water,', 'm3'],
    ['waste paper,', 'kg'],
    ['business travel,', 'tCO2e'],
  ] as const;
  const quantity = fc.oneof(
    fc.tuple(fc.bigInt(0n, 10n ** 7n), fc.nat(3)),
    fc.tuple(fc.bigInt(-(10n ** 6n), -1n), fc.nat(6)),
    fc.tuple(fc.bigInt(0n, 10n ** 38n), fc.constantFrom(0, 18, 30)),
  );
  const plain = ([digits, decimals]: readonly [bigint, number]): string => {
    const text = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, '0');
    const point = text.length - decimals;
    return `${digits < 0n ? '-' : ''}${text.slice(0, point)}${decimals === 0 ? '' : `.${text.slice(point)}`}`;
  };
  const anyRow = fc
    .record({
      date: fc.constantFrom(...DAYS, ...LATER, ...RANGES),
      site: fc.constantFrom('North', 'South', 'East', ''),
      kind: fc.constantFrom(...KINDS),
      quantity: fc.oneof(
        { weight: 9, arbitrary: quantity.map(plain) },
        { weight: 1, arbitrary: fc.constantFrom('/', '／', 'n/a', '不適用', '"1,234.50"', '１２.５') },
      ),
      estimated: fc.constantFrom('', 'yes', 'no', 'mean of March'),
      supplier: fc.constantFrom('', 'A', 'B'),
      team: fc.constantFrom('', 'red', 'blue'),
    })
    .map(({ date, site, kind: [kind, unit], quantity: text, estimated, supplier, team }) => {
      const region = site === '' ? 'CN' : '';
      const isPinned = site === '' && kind === 'electricity,' && estimated === 'yes';
      const told = [estimated, supplier, isPinned ? 'cn-grid-average-2023' : '', team];
      return [date, site, kind, text, unit, region, ...told, `why ${text.length % 3}`].join(',');
    });
  /** Staff are counted on days, twice at one site, and no two of their rows are alike. */
  const staff = [
    '2025-04-30,North,employees,,40,person,,,,,,',
    '2025-09-30,North,employees,,42,person,,,,,,',
    '2025-09,East,employees,,7,person,,,,,,',
    '2025-08-31,South,employees,,/,person,,,,,,',
  ];

  it('give the figures of the whole', async () => {
    await inFolder({ 'company.yaml': COMPANY }, async (home) => {
      const company = join(home, 'company.yaml');
      const rows = fc.array(anyRow, { minLength: 2, maxLength: 60 });
      await fc.assert(
        fc.asyncProperty(rows, fc.integer({ min: 1, max: 4 }), anyDeal, async (others, shards, deal) => {
          const files = { 'a.csv': [HEADER, ...staff, ...others].join('\n') };
          const parts = await aggregatesOf(files, shards, deal, company);
          expect(await outcomeOf(parts, company, 'month,site')).toEqual(await outcomeOf(files, company, 'month,site'));
          expect(await aggregated(parts, company)).toBe(await aggregated(files, company));
        }),
        { numRuns: 10 },
      );
    });
  });

  it('keep the columns that are asked for, and days', async () => {
    const rows = ['2025-04-01,N,water,,1.5,m3,,,A,,red,', '2025-04-02,N,water,,2.50,m3,,,A,,red,'];
    const files = { 'a.csv': [HEADER, ...rows, '2025-04-02,N,water,,0.25,m3,,,B,,blue,'].join('\n') };
    expect(await aggregated(files, 'none')).toBe('date,site,activity,unit,quantity,rows\n2025-04,N,water,m3,4.25,3\n');
    expect(await aggregated(files, 'none', '--keep', 'supplier,team')).toBe(
      'date,site,activity,unit,supplier,team,quantity,rows\n2025-04,N,water,m3,A,red,4,2\n2025-04,N,water,m3,B,blue,0.25,1\n',
    );
    expect(await aggregated(files, 'none', '--period', 'day')).toBe(
      'date,site,activity,unit,quantity,rows\n2025-04-01,N,water,m3,1.5,1\n2025-04-02,N,water,m3,2.75,2\n',
    );
  });
});

describe('an aggregate', () => {
  it('counts the rows that it stands for in notes and explanations', async () => {
    const rows = ['date,activity,quantity,unit,rows', '2025-01,water,12.5,m3,8', '2025-02,water,/,m3,3'];
    await inFolder({ 'a.csv': rows.join('\n') }, async (cwd) => {
      const { out } = await runEsgcalc(['compute', 'a.csv', '--format', 'json', '--company', 'none'], { cwd });
      const water = JSON.parse(out).figures.find(({ key }: { key: string }) => key === 'water_consumption');
      // 3 rows say `/`: the figure is the sum of the 8 others and says so.
      expect(water.values['2025']).toMatchObject({
        value: '12.5',
        without: expect.arrayContaining([expect.stringContaining('3')]),
      });
      const explained = await runEsgcalc(['explain', 'water_consumption', 'a.csv', '--company', 'none'], { cwd });
      expect(explained.out).toContain('12.5 m3 (8 rows)');
    });
  });

  it('is a table whose text is not changed for spreadsheets', async () => {
    const rows = ['date,site,activity,quantity,unit,note', '2025-01,+852 Tower,water,-1.5,m3,credit note'];
    const aggregate = await aggregated({ 'a.csv': rows.join('\n') }, 'none');
    expect(parse(aggregate, { columns: true })).toEqual([
      { date: '2025-01', site: '+852 Tower', activity: 'water', unit: 'm3', quantity: '-1.5', rows: '1' },
    ]);
  });
});

describe('a column called rows', () => {
  const compute = async (text: string): Promise<string> =>
    inFolder({ 'a.csv': text }, async (cwd) => {
      const { out, err } = await runEsgcalc(['compute', 'a.csv', '--company', 'none', '--format', 'csv'], { cwd });
      return err.includes('[aggregate-count]')
        ? 'refused'
        : (/^water_consumption,.*?,2025,([^,]*)/m.exec(out)?.[1] ?? err);
    });

  it.each([
    ['beside evidence', 'date,activity,quantity,unit,rows,evidence\n2025-01,water,12,m3,A to F,W-1\n', '12'],
    ['of seats', 'rows,date,activity,quantity,unit\nA to F,2025-01,water,12,m3\n', '12'],
    ['behind the quantity', 'date,activity,unit,quantity,rows\n2025-01,water,m3,12,A to F\n', 'refused'],
    ['saved in another order', 'date,activity,quantity,unit,rows\n2025-01,water,12,m3,A to F\n', 'refused'],
    [
      'beside a guard',
      'rows,negative,date,activity,quantity,unit,evidence\nA to F,0,2025-01,water,12,m3,W-1\n',
      'refused',
    ],
  ])('makes an aggregate only where it looks like one: %s', async (_, text, result) => {
    expect(await compute(text)).toBe(result);
  });
});
