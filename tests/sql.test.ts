// The SQL that sums are pushed down with: run for real on DuckDB and PostgreSQL over columns of every type, held against computing the
// rows; other dialects by their text. Names that would break out of their quotes do not.
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIALECT, DIALECTS } from '../src/domain/sql/dialect.ts';
import { REPOSITORY, runEsgcalc } from './support/fakeShell.ts';
import { inFolder } from './support/inFolder.ts';
import { postgresPrograms, startPostgres, type PostgresServer } from './support/postgresServer.ts';

type Row = Readonly<Record<string, string>>;
type Engine = { readonly run: (sql: string) => Promise<Row[]>; readonly close: () => Promise<void> };

/** What an engine gives back for a text or a count. */
function textOf(value: unknown): string {
  if (value === null) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof Date) return value.toISOString();
  throw new Error(`${typeof value} is neither text nor count`);
}

async function openDuckdb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    run: async (sql) => {
      const reader = await connection.runAndReadAll(sql);
      return reader
        .getRowObjectsJson()
        .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, textOf(value)])));
    },
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function openPostgres(url: string): Promise<Engine> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    run: async (sql) => {
      const { rows } = await client.query<Record<string, unknown>>(sql);
      return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, textOf(value)])));
    },
    close: () => client.end(),
  };
}

const bin = postgresPrograms();
let server: PostgresServer | undefined;
const engines = new Map<string, Engine>();
beforeAll(async () => {
  engines.set('duckdb', await openDuckdb());
  if (bin === undefined) return;
  server = startPostgres(bin);
  engines.set('postgres', await openPostgres(server.url));
}, 120_000);
afterAll(async () => {
  for (const engine of engines.values()) await engine.close();
  server?.stop();
});

/** The statement alone, as it is printed between its comments. */
async function statement(dialect: string, ...args: readonly string[]): Promise<string> {
  const { out, err, exitCode } = await runEsgcalc(['sql', '--dialect', dialect, ...args]);
  expect([exitCode, err]).toEqual([0, '']);
  return out;
}

const csvOf = (rows: readonly Row[]): string => {
  const names = Object.keys(rows[0] ?? {});
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]
    .map((cells) => cells.map(cell).join(','))
    .join('\n');
};

/** Figures of an activity table, without what names files. */
async function figures(text: string, ...options: readonly string[]): Promise<unknown> {
  return inFolder({ 'a.csv': text }, async (cwd) => {
    const args = ['compute', 'a.csv', '--company', 'none', '--format', 'json', ...options];
    const { out, err, exitCode } = await runEsgcalc(args, { cwd });
    expect(exitCode, err).toBe(0);
    const { figures: all, factors, notes } = JSON.parse(out);
    return { all, factors, notes };
  });
}

const RAN = ['duckdb', ...(bin === undefined ? [] : ['postgres'])];
const COLUMNS = 'date=bill date,site=plant,activity=kind,quantity=kwh,unit=unit,region=grid,note=why,team=team';

describe.each(RAN)('on %s', (dialect) => {
  const engine = (): Engine => {
    const found = engines.get(dialect);
    if (found === undefined) throw new Error(`${dialect} has not been started`);
    return found;
  };

  /** A table of texts; an empty cell is NULL. */
  async function fill(table: string, types: Row, rows: readonly Row[]): Promise<void> {
    const { identifier, literal } = DIALECT[dialect === 'postgres' ? 'postgres' : 'duckdb'];
    const names = Object.keys(types);
    const columns = names.map((name) => `${identifier(name)} ${types[name]}`);
    await engine().run(`DROP TABLE IF EXISTS ${identifier(table)}`);
    await engine().run(`CREATE TABLE ${identifier(table)} (${columns.join(', ')})`);
    const values = rows.map(
      (row) => `(${names.map((name) => (row[name] === '' ? 'NULL' : literal(row[name] ?? ''))).join(', ')})`,
    );
    await engine().run(`INSERT INTO ${identifier(table)} VALUES ${values.join(', ')}`);
  }

  const TYPES = {
    'bill date': 'date',
    plant: 'text',
    kind: 'text',
    kwh: 'text',
    unit: 'text',
    grid: 'text',
    why: 'text',
    team: 'text',
  };
  const OURS = ['date', 'site', 'activity', 'quantity', 'unit', 'region', 'note', 'team'];
  const tidy = (rows: readonly Row[]): string =>
    [OURS, ...rows.map((row) => Object.keys(TYPES).map((name) => row[name] ?? ''))]
      .map((cells) => cells.join(','))
      .join('\n');
  const rowsOf = (quantities: readonly string[]): Row[] =>
    quantities.map((kwh, index) => ({
      'bill date': ['2025-01-31', '2025-02-01', '2025-02-28', '2024-02-29'][index % 4] ?? '',
      plant: ['HQ', 'O\'Neil "East"'.replaceAll('"', ''), '工廠'][index % 3] ?? '',
      kind: ['electricity', '用電量'][index % 2] ?? '',
      kwh,
      unit: 'kWh',
      grid: 'CN',
      why: kwh.startsWith('-') ? 'credit' : '',
      team: ['', 'red'][index % 2] ?? '',
    }));

  it.each([
    ['text', ['0.1', '0.2', '12345678901234.5678901234', '/', 'n/a', '-3.50', '99999999', '0.0000001', '不適用', '+4']],
    ['decimal(30, 8)', ['0.1', '0.2', '1234567890123.45678901', '-3.50', '99999999', '0.00000001']],
    ['bigint', ['1', '2', '900719925474099', '-3', '0']],
    // As its shortest text, which is what a person sees: 0.1 + 0.2 is 0.3.
    ['double precision', ['0.1', '0.2', '61.2', '1e3', '-3.5', '4502.4']],
  ])('a column of %s gives the figures of its rows', async (type, quantities) => {
    const rows = rowsOf([...quantities, ...quantities, ...quantities.slice(0, 3)]);
    await fill('bills', { ...TYPES, kwh: type }, rows);
    const result = await engine().run(await statement(dialect, '--table', 'bills', '--columns', COLUMNS));
    const plain = rows.map((row) => (row['kwh'] === '1e3' ? { ...row, kwh: '1000' } : row));
    expect(await figures(csvOf(result), '--by', 'month')).toEqual(await figures(tidy(plain), '--by', 'month'));
    expect(await figures(csvOf(result), '--by', 'site,team')).toEqual(await figures(tidy(plain), '--by', 'site,team'));
    expect(result.reduce((sum, row) => sum + Number(row['rows']), 0)).toBe(rows.length);
  });

  const counts = async (
    quantities: readonly string[],
    ...options: readonly string[]
  ): Promise<(string | undefined)[]> => {
    await fill(
      'bills',
      TYPES,
      rowsOf(quantities).map((row) => ({
        ...row,
        'bill date': '2025-01-31',
        plant: 'HQ',
        kind: 'electricity',
        team: '',
        why: '',
      })),
    );
    const rows = await engine().run(await statement(dialect, '--table', 'bills', '--columns', COLUMNS, ...options));
    expect(rows.length).toBe(1);
    const [row = {}] = rows;
    return ['quantity', 'rows', 'unreadable', 'too_precise', 'negative'].map((name) => row[name]);
  };

  it('counts whatever is not in the sum', async () => {
    // Never rounded, never cut, never NULL in silence: 0.12345678901 has eleven decimals, 1234567890123456 sixteen digits.
    const bad = [
      '1,234.50',
      '',
      'abc',
      '1.5E8',
      '0.12345678901',
      '1234567890123456',
      'NaN',
      'Infinity',
      '1.',
      '.5',
      '--1',
    ];
    const [quantity, ...guards] = await counts(['1.5', ...bad, '2.25', '-1']);
    expect(Number(quantity)).toBe(2.75);
    expect(guards).toEqual(['14', '9', '2', '1']);
  });

  it('adds up what a cast would round, where more decimals are asked for', async () => {
    const [quantity, ...guards] = await counts(['0.123456789012345678', '1', '999999999999999'], '--decimals', '18');
    expect([quantity, ...guards]).toEqual(['1000000000000000.123456789012345678', '3', '0', '0', '0']);
    const [few, , , tooPrecise] = await counts(['0.1234567', '1'], '--decimals', '6');
    expect([Number(few), tooPrecise]).toEqual([1, '1']);
  });

  it('refuses what does not add up or is not guarded, when it is computed', async () => {
    await fill(
      'bills',
      TYPES,
      rowsOf(['1.5', 'abc', '-3']).map((row) => ({ ...row, why: '' })),
    );
    const result = csvOf(await engine().run(await statement(dialect, '--table', 'bills', '--columns', COLUMNS)));
    await inFolder({ 'agg.csv': result }, async (cwd) => {
      const { err, exitCode } = await runEsgcalc(['compute', 'agg.csv', '--company', 'none'], { cwd });
      expect(exitCode).toBe(1);
      expect(new Set(err.match(/aggregate-[a-z]+(?=\])/g))).toEqual(
        new Set(['aggregate-incomplete', 'aggregate-negative']),
      );
    });
  });

  it('lists the rows that its guards count', async () => {
    await fill('bills', TYPES, rowsOf(['1.5', 'abc', '/', '0.12345678901']));
    const text = await statement(dialect, '--table', 'bills', '--columns', COLUMNS);
    const lines = text.split('\n');
    const listing = lines
      .slice(lines.findLastIndex((line) => line.startsWith('-- SELECT')))
      .map((line) => line.replace(/^-- /, ''));
    const found = await engine().run(listing.join('\n'));
    expect(new Set(found.map((row) => row['kwh']))).toEqual(new Set(['0.12345678901', 'abc']));
  });

  it('keeps days, takes timestamps, ranges and pinned factors', async () => {
    const types = { d: 'timestamp', e: 'date', q: 'text', f: 'text', n: 'text' };
    await fill('odd', types, [
      { d: '2025-01-31 23:59:59', e: '2025-02-28', q: '1', f: 'cn-grid-average-2023', n: 'as agreed' },
      { d: '2025-01-01 00:00:00', e: '2025-02-28', q: '2', f: 'cn-grid-average-2023', n: 'as agreed' },
      { d: '2024-02-29 12:00:00', e: '2025-02-28', q: '4', f: '', n: 'whatever' },
      { d: '2024-02-29 13:00:00', e: '2025-02-28', q: '8', f: '', n: 'else' },
    ]);
    const common = ['--table', 'odd', '--constant', 'activity=electricity', '--constant', 'unit=kWh'];
    const keys = (rows: readonly Row[]): string[] =>
      rows
        .map((row) =>
          [
            row['date'] ?? `${row['from']}..${row['to']}`,
            row['factor'],
            row['note'],
            Number(row['quantity']),
            row['rows'],
          ].join(' '),
        )
        .sort();
    expect(
      keys(await engine().run(await statement(dialect, ...common, '--columns', 'date=d,quantity=q,factor=f,note=n'))),
    ).toEqual(['2024-02-29   12 2', '2025-01 cn-grid-average-2023 as agreed 3 2']);
    const days = await engine().run(
      await statement(dialect, ...common, '--columns', 'date=d,quantity=q', '--period', 'day'),
    );
    expect(new Set(days.map((row) => row['date']))).toEqual(new Set(['2024-02-29', '2025-01-01', '2025-01-31']));
    const ranges = await engine().run(await statement(dialect, ...common, '--columns', 'from=d,to=e,quantity=q'));
    expect(keys(ranges)[0]).toMatch(/^2024-02-29\.\.2025-02-28 /);
  });

  it('takes every name and text as one, whatever stands in it', async () => {
    const evil = `a"; DROP TABLE bills; -- ' \` \\ $1`;
    await fill(evil, { [evil]: 'text', q: 'text' }, [{ [evil]: '2025-01', q: '7' }]);
    const quoted = `"${evil.replaceAll('"', '""')}"`;
    const args = ['--table', quoted, '--columns', `date=${quoted},quantity=q,own=${quoted}`];
    const constants = ['--constant', `activity=${evil}`, '--constant', `unit=O'Neil\\' OR 1=1 --`];
    const [row = {}] = await engine().run(await statement(dialect, ...args, ...constants));
    expect(row).toMatchObject({
      date: '2025-01',
      own: '2025-01',
      activity: evil,
      unit: `O'Neil\\' OR 1=1 --`,
      rows: '1',
    });
  });
});

describe('the text', () => {
  const ARGS = [
    '--table',
    'finance.bills',
    '--columns',
    'date=bill_date,site=plant,activity=kind,quantity=kwh,note=remark',
  ];

  it.each(DIALECTS)('for %s is the one that was reviewed', async (dialect) => {
    const text = await statement(dialect, ...ARGS, '--constant', 'unit=kWh');
    const golden = join(REPOSITORY, 'fixtures', 'sql', `${dialect}.sql`);
    await expect(text).toMatchFileSnapshot(golden);
  });

  it.each(DIALECTS)('for %s has no way out of its quotes', async (dialect) => {
    const { identifier, literal } = DIALECT[dialect];
    for (const name of ['a"b', 'a`b', 'a\\', "a'b", 'a""b', '\\`', '\\"', '"', '`', "'"]) {
      const [written, mark] = [identifier(name), identifier('a')?.[0] ?? ''];
      if (written !== undefined) expect(escapes(written, mark, dialect === 'clickhouse')).toBe(false);
      expect(escapes(literal(name), "'", ['spark', 'clickhouse', 'bigquery', 'snowflake'].includes(dialect))).toBe(
        false,
      );
    }
    for (const name of ['', 'a\nb', 'a\u2028b', 'a\0b']) expect(identifier(name)).toBeUndefined();
  });

  /** Whether a quoted text ends before its last character, as an engine reads it. */
  function escapes(text: string, mark: string, hasBackslash: boolean): boolean {
    let index = text.indexOf(mark) + 1;
    for (; index < text.length - 1; index++) {
      if (hasBackslash && text[index] === '\\') index++;
      else if (text[index] === mark) {
        if (text[index + 1] !== mark || index + 1 === text.length - 1) return true;
        index++;
      }
    }
    return index !== text.length - 1;
  }

  it('says what is wrong with its options', async () => {
    const refused = async (...args: readonly string[]): Promise<string> => {
      const { err, exitCode } = await runEsgcalc(['sql', '--dialect', 'duckdb', '--table', 'bills', ...args]);
      expect(exitCode).toBe(2);
      return err;
    };
    expect(await refused('--columns', 'date=d,quantity=q')).toContain('it says nothing of activity, unit');
    expect(await refused('--columns', 'date=d,quantity=q,activity=a,unit=u,日期=e')).toContain('date is named twice');
    expect(await refused('--columns', 'date=d,quantity=q,activity=a,unit=u,rows=n')).toContain(
      'makes this column itself',
    );
    expect(await refused('--columns', 'date=d,quantity=q,activity=a,unit=u', '--decimals', '19')).toContain(
      'from 0 to 18',
    );
    expect(await refused('--columns', 'date=d,quantity=q,activity=a,unit=u\n--')).toContain(
      'no way to write this name',
    );
  });
});
