// The SQL that sums are pushed down with, by its text in every dialect. Names that would break out of their quotes do not.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIALECT, DIALECTS } from '../src/domain/sql/dialect.ts';
import { REPOSITORY, runEsgcalc } from './support/fakeShell.ts';

describe('the text', () => {
  const ARGS = [
    '--table',
    'finance.bills',
    '--columns',
    'date=bill_date,site=plant,activity=kind,quantity=kwh,note=remark',
  ];

  it.each(DIALECTS)('for %s is the one that was reviewed', async (dialect) => {
    const { out, err, exitCode } = await runEsgcalc(['sql', '--dialect', dialect, ...ARGS, '--constant', 'unit=kWh']);
    expect([exitCode, err]).toEqual([0, '']);
    const golden = join(REPOSITORY, 'fixtures', 'sql', `${dialect}.sql`);
    await expect(out).toMatchFileSnapshot(golden);
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
