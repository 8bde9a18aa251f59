// The SQL that sums are pushed down with, by its text in every dialect. Names that would break out of their quotes do not.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIALECT, DIALECTS } from '../src/domain/sql/dialect.ts';
import { REPOSITORY, runEsgcalc } from './support/fakeShell.ts';
import { inFolder } from './support/inFolder.ts';

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

  it('takes columns and texts from a profile, where the options do not say otherwise', async () => {
    const text = async (cwd: string, ...args: readonly string[]): Promise<string> => {
      const { out, err, exitCode } = await runEsgcalc(['sql', '--dialect', 'duckdb', '--table', 'bills', ...args], {
        cwd,
      });
      expect([exitCode, err]).toEqual([0, '']);
      return out;
    };
    const profile = `columns: { 日期: bill date, quantity: kwh, activity: kind, note: remark }
constants: { unit: kWh, region: HK }
`;
    await inFolder({ 'p.yaml': profile }, async (cwd) => {
      const columns = 'date=bill date,quantity=kwh,activity=kind,note=remark';
      expect(await text(cwd, '--profile', 'p.yaml')).toBe(
        await text(cwd, '--columns', columns, '--constant', 'unit=kWh', '--constant', 'region=HK'),
      );
      // A column of the options takes the place of a text of the profile, and a text that of a column.
      const other = 'date=bill date,quantity=kwh,note=remark,region=grid';
      expect(await text(cwd, '--profile', 'p.yaml', '--columns', 'region=grid', '--constant', 'activity=water')).toBe(
        await text(cwd, '--columns', other, '--constant', 'unit=kWh', '--constant', 'activity=water'),
      );
    });
  });

  it.each([
    ['quantities: [{ column: kwh, unit: kWh }]', 'quantities'],
    ['values: { activity: { 電費: electricity } }', 'values'],
    ["decimal: ','", 'decimal'],
    ['serials: 1900', 'serials'],
    ['era: roc', 'era'],
    ['header: 3', 'header'],
    ["columns: { date: '#A' }", 'columns'],
  ])('refuses what a profile asks for beside: %s', async (line, field) => {
    await inFolder({ 'p.yaml': `${line}\n` }, async (cwd) => {
      const args = ['sql', '--dialect', 'duckdb', '--table', 'bills', '--profile', 'p.yaml'];
      const { out, err, exitCode } = await runEsgcalc(args, { cwd });
      expect([exitCode, out]).toEqual([2, '']);
      expect(err).toContain(`cannot do what the profile says under ${field}  [profile-unfit]`);
    });
  });

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
