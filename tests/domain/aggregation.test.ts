// The statement that adds rows up, run on DuckDB over a few rows: every row is in a sum or in a guard.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aggregationOf, type AggregationRequest } from '../../src/domain/sql/aggregation.ts';
import { DIALECT, DIALECTS } from '../../src/domain/sql/dialect.ts';

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
beforeAll(() => connection.run('CREATE TABLE bills (d VARCHAR, kind VARCHAR, q VARCHAR, why VARCHAR, pin VARCHAR)'));
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

const COLUMNS = [
  ['date', 'd'],
  ['activity', 'kind'],
  ['quantity', 'q'],
] as const;

function request(given: Partial<AggregationRequest> = {}): AggregationRequest {
  return {
    from: { table: ['bills'] },
    columns: new Map([...COLUMNS, ['note', 'why']]),
    constants: new Map(),
    period: 'month',
    decimals: 10,
    ...given,
  };
}

function written(given: Partial<AggregationRequest>): { readonly statement: string; readonly offending: string } {
  const made = aggregationOf(request(given), DIALECT.duckdb);
  if ('unfit' in made) throw new Error(`no way to write ${made.unfit.join()}`);
  return made;
}

type Bill = readonly [d: string, q: string, why?: string, pin?: string, kind?: string];

/** What DuckDB prints of the bills, a text a row in the order of their text. */
async function run(sql: string, bills: readonly Bill[]): Promise<string[]> {
  await connection.run('DELETE FROM bills');
  for (const [d, q, why = '', pin = '', kind = 'water'] of bills)
    await connection.run('INSERT INTO bills VALUES ($1, $2, $3, $4, $5)', [d, kind, q, why, pin]);
  const reader = await connection.runAndReadAll(sql);
  return reader
    .getRowsJson()
    .map((cells) => cells.map((cell) => (typeof cell === 'string' ? cell : JSON.stringify(cell))).join('|'))
    .sort();
}
const aggregated = (bills: readonly Bill[], given: Partial<AggregationRequest> = {}): Promise<string[]> =>
  run(written(given).statement, bills);

/** The column of the dates alone. */
const dates = async (texts: readonly string[], given: Partial<AggregationRequest> = {}): Promise<string[]> => {
  const rows = await aggregated(
    texts.map((text): Bill => [text, '1']),
    given,
  );
  return rows.map((row) => row.split('|')[0] ?? '').sort();
};

describe('a sum', () => {
  // date | activity | quantity | rows | unreadable | too precise | negative | least | most
  it('is exact, with the count and the extremes of its rows', async () => {
    // 0.1 + 0.2 + 12.7000000001 = 13.0000000001
    expect(
      await aggregated([
        ['2025-01-03', '0.1'],
        ['2025-01-09', ' 0.2 '],
        ['2025-01-31', '12.7000000001'],
        ['2025-02-01', '+7'],
      ]),
    ).toEqual([
      '2025-01|water|13.0000000001|3|0|0|0|0.1000000000|12.7000000001',
      '2025-02|water|7.0000000000|1|0|0|0|7.0000000000|7.0000000000',
    ]);
  });

  it('leaves out what is no number or has too many digits, and counts it', async () => {
    expect(
      await aggregated([
        ['2025-01-01', '1'],
        ['2025-01-01', 'many'],
        ['2025-01-01', ''],
        ['2025-01-01', '1e3'],
        ['2025-01-01', '.5'],
        ['2025-01-01', '1234567890123456'], // sixteen digits
        ['2025-01-01', '0.12345678901'], // eleven decimals
        ['2025-01-01', '0.50000000000000'], // zeros at the end are none
        ['2025-01-01', '123456789012345'],
      ]),
    ).toEqual(['2025-01|water|123456789012346.5000000000|9|4|2|0|0.5000000000|123456789012345.0000000000']);
  });

  it('takes whole numbers only where no decimals are asked for', async () => {
    const bills: Bill[] = [
      ['2025-01-01', '7'],
      ['2025-01-01', '7.000'],
      ['2025-01-01', '7.5'],
    ];
    expect(await aggregated(bills, { decimals: 0 })).toEqual(['2025-01|water|14|3|0|1|0|7|7']);
    expect(await aggregated(bills, { decimals: 1 })).toEqual(['2025-01|water|21.5|3|0|0|0|7.0|7.5']);
  });

  it('keeps the rows apart that say there is no figure', async () => {
    expect(
      await aggregated([
        ['2025-01-01', '1'],
        ['2025-01-01', '/'],
        ['2025-01-02', '/'],
        ['2025-01-01', 'N/A'],
        ['2025-01-01', '不適用'],
      ]),
    ).toEqual([
      '2025-01|water|/|2|0|0|0||',
      '2025-01|water|1.0000000000|1|0|0|0|1.0000000000|1.0000000000',
      '2025-01|water|N/A|1|0|0|0||',
      '2025-01|water|不適用|1|0|0|0||',
    ]);
  });

  it('counts negative rows that nobody explained', async () => {
    // 10 − 3 − 2 − 1234567890.1234567 (a lane of its own) = −1234567885.1234567
    const bills: Bill[] = [
      ['2025-01-01', '10'],
      ['2025-01-01', '-3'],
      ['2025-01-01', '-2', 'credit note'],
      ['2025-01-01', '-1234567890.1234567'],
      ['2025-01-01', '-0'],
    ];
    expect(await aggregated(bills)).toEqual([
      '2025-01|water|-1234567885.1234567000|5|0|0|2|-1234567890.1234567000|10.0000000000',
    ]);
  });

  it('lists the rows behind its guards', async () => {
    const bills: Bill[] = [
      ['2025-01-01', '10'],
      ['2025-01-02', '-3'],
      ['2025-01-03', '-2', 'credit note'],
      ['2025-01-04', 'many'],
      ['2025-01-05', '0.12345678901'],
      ['2025-01-06', '0.1234567890'],
      ['2025-01-07', '/'],
    ];
    const listed = await run(written({}).offending, bills);
    expect(listed.map((row) => row.split('|')[0])).toEqual(['2025-01-02', '2025-01-04', '2025-01-05']);
  });
});

describe('days', () => {
  it('are told by their month where they are in the calendar; any other text is left to the reader', async () => {
    expect(
      await dates(['2025-01-31', '2025-04-30', '2025-02-28', '2025-12-01 14:30', '2025-06-15T00:00:00Z', '2025-01-30']),
    ).toEqual(['2025-01', '2025-02', '2025-04', '2025-06', '2025-12']);
    const others = ['2025-02-29', '2025-02-30', '2025-04-31', '2025-13-01', '2025-00-10', '2025-01-32', '2025', 'soon'];
    expect(await dates(others)).toEqual(others.toSorted());
    expect(await dates(['2025-02-30 10:00', '2024-02-29T10:00'])).toEqual(['2024-02-29', '2025-02-30']);
  });

  it('stay days where the day is asked for, and in from and to', async () => {
    const given = ['2025-01-03', '2025-01-03 10:00', '2025-01-04', '2025-01'];
    const days = ['2025-01', '2025-01-03', '2025-01-04'];
    expect(await dates(given, { period: 'day' })).toEqual(days);
    for (const column of ['from', 'to'])
      expect(await dates(given, { columns: new Map([[column, 'd'], ...COLUMNS.slice(1)]) })).toEqual(days);
  });
});

describe('what parts rows', () => {
  it('is the note only where it is the reason of a pinned factor', async () => {
    const columns = new Map([...COLUMNS, ['factor', 'pin'], ['note', 'why']]);
    const bills: Bill[] = [
      ['2025-01-01', '1', 'first'],
      ['2025-01-01', '2', 'second'],
      ['2025-01-01', '4', 'as agreed', 'own-2025'],
      ['2025-01-01', '8', 'as billed', 'own-2025'],
    ];
    const found = await aggregated(bills, { columns, decimals: 0 });
    expect(found.map((row) => row.split('|').slice(0, 6).join('|'))).toEqual([
      '2025-01|water|own-2025|as agreed|4|1',
      '2025-01|water|own-2025|as billed|8|1',
      '2025-01|water|||3|2',
    ]);
    const without = await aggregated(bills, { columns: new Map([...COLUMNS, ['note', 'why']]), decimals: 0 });
    expect(without).toEqual(['2025-01|water|15|4|0|0|0|1|8']);
  });

  it('is not what is the same in every row; activities can be left out', async () => {
    const bills: Bill[] = [
      ['2025-01-01', '1'],
      ['2025-01-01', '2', '', '', 'headcount'],
      ['2025-01-01', '4', '', '', ' headcount '],
      ['2025-01-01', '8', '', '', "driver's fuel"],
    ];
    const given = { decimals: 0, constants: new Map([['unit', "m3's"]]) };
    expect(await aggregated(bills, { ...given, without: ['headcount', "driver's fuel"] })).toEqual([
      "2025-01|water|m3's|1|1|0|0|0|1|1",
    ]);
    // Nothing is left out where no column tells the activity.
    const columns = new Map([...COLUMNS].filter(([name]) => name !== 'activity'));
    expect(await aggregated(bills, { ...given, columns, without: ['headcount'] })).toEqual([
      "2025-01|m3's|15|4|0|0|0|1|8",
    ]);
  });

  it('may come from a query, whatever ends it', async () => {
    for (const end of ['', ';', ' ; \n', '\n-- the end'])
      expect(
        await aggregated([['2025-01-01', '1']], { decimals: 0, from: { query: `SELECT * FROM bills${end}` } }),
      ).toEqual(['2025-01|water|1|1|0|0|0|1|1']);
    const from = { query: "SELECT * FROM bills WHERE kind <> '; '" };
    expect(await aggregated([['2025-01-01', '1']], { decimals: 0, from })).toEqual(['2025-01|water|1|1|0|0|0|1|1']);
  });
});

describe('names', () => {
  it('are refused where the engine has no way to write them, each once', () => {
    const bad = 'a\nb';
    const columns = new Map([...COLUMNS, ['site', bad], ['region', bad]]);
    expect(aggregationOf(request({ columns }), DIALECT.duckdb)).toEqual({ unfit: [bad] });
    expect(aggregationOf(request({ from: { table: ['finance', ''] } }), DIALECT.duckdb)).toEqual({ unfit: [''] });
    const constants = new Map([[bad, 'x']]);
    expect(aggregationOf(request({ constants }), DIALECT.duckdb)).toEqual({ unfit: [bad] });
    const quoted = new Map([...COLUMNS, ['te`am', 'team']]);
    expect(aggregationOf(request({ columns: quoted }), DIALECT.bigquery)).toEqual({ unfit: ['te`am'] });
    expect(aggregationOf(request({ columns: quoted }), DIALECT.spark)).toHaveProperty('statement');
  });

  it('of results have no spaces, and tables have all their parts', () => {
    const { statement } = written({
      from: { table: ['ware house', 'bills'] },
      columns: new Map([...COLUMNS, ['imported from', 'source']]),
    });
    expect(statement).toContain('FROM "ware house"."bills" AS t');
    expect(statement).toContain('AS "imported_from"');
    expect(statement).toContain('AS "too_precise"');
  });
});

/** The statement and the query behind its guards, as they were reviewed. */
function reviewed(dialect: string): readonly (string | undefined)[] {
  const lines = readFileSync(new URL(`../../fixtures/sql/${dialect}.sql`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const [start, end] = [lines.indexOf('WITH written AS ('), lines.indexOf('-- The rows that the guards count:')];
  return [lines.slice(start, end), lines.slice(end + 1).map((line) => line.slice(3))].map((each) => each.join('\n'));
}

it.each(DIALECTS)('%s says what was reviewed', (dialect) => {
  const columns = new Map([
    ['date', 'bill_date'],
    ['site', 'plant'],
    ['activity', 'kind'],
    ['quantity', 'kwh'],
    ['note', 'remark'],
  ]);
  const from = { table: ['finance', 'bills'] };
  const made = aggregationOf(request({ from, columns, constants: new Map([['unit', 'kWh']]) }), DIALECT[dialect]);
  expect(Object.values(made)).toEqual(reviewed(dialect));
});

it('Spark has room for fifteen digits before the point, however many stand behind it', () => {
  const read = (decimals: number): string | undefined => DIALECT.spark.lanes(decimals)[0]?.read('q', 'fits');
  expect(read(10)).toBe('CAST(CASE WHEN fits THEN q END AS DECIMAL(28, 10))');
  expect(read(18)).toBe('CAST(CASE WHEN fits THEN q END AS DECIMAL(33, 18))');
});

it.each(DIALECTS)('%s quotes what would end a name or a text', (name) => {
  const { identifier, literal } = DIALECT[name];
  const mark = { spark: '`', clickhouse: '`', bigquery: '`' }[name as string] ?? '"';
  expect(identifier('bill date')).toBe(`${mark}bill date${mark}`);
  const other = mark === '"' ? '`' : '"';
  expect(identifier(`a${other}b`)).toBe(`${mark}a${other}b${mark}`);
  // BigQuery has no way to write its own mark or a backslash.
  const isBigquery = name === 'bigquery';
  expect(identifier(`a${mark}b`)).toBe(isBigquery ? undefined : `${mark}a${mark}${mark}b${mark}`);
  const backslash = { clickhouse: '`a\\\\b`', bigquery: undefined }[name as string];
  expect(identifier('a\\b')).toBe(name === 'clickhouse' || isBigquery ? backslash : `${mark}a\\b${mark}`);
  for (const unfit of ['', 'a\nb', 'a\u0000b', 'a\u2028b', 'a\u2029b']) expect(identifier(unfit)).toBeUndefined();
  const escapes = ['spark', 'clickhouse', 'bigquery', 'snowflake'].includes(name);
  expect(literal("it's")).toBe(escapes ? "'it\\'s'" : "'it''s'");
  const doubled = name === 'postgres' ? "E'a\\\\b'" : escapes ? "'a\\\\b'" : "'a\\b'";
  expect(literal('a\\b')).toBe(doubled);
  if (name === 'postgres') expect(literal("it's \\")).toBe("E'it''s \\\\'");
});
