// The evidence pack is recomputed from its own files alone, with arithmetic that shares nothing with the program's.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computeJson, type ComputeResult } from './support/computeJson.ts';
import { REPOSITORY, runEsgcalc } from './support/fakeShell.ts';
import { inFolder } from './support/inFolder.ts';
import {
  evaluate,
  numberIn,
  over,
  plus,
  recordsOf,
  rounded,
  same,
  sheetAt,
  times,
  type Ratio,
} from './support/spreadsheet.ts';

const scratch = mkdtempSync(join(tmpdir(), 'esgcalc-pack-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** The files of fixtures whose company file names none. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  certificates: ['electricity.csv', 'certificates-1283.csv'],
};

const ZERO: Ratio = { top: 0n, under: 1n };

/** Every file below a folder with its text. */
function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

describe.each(['vcredit', 'group', 'certificates', 'resources', 'targets', 'scope3', 'travel', 'office'])(
  'the pack of fixtures/%s',
  (fixture) => {
    const cwd = join(REPOSITORY, 'fixtures', fixture);
    const files = FILES[fixture] ?? [];
    const pack = join(scratch, fixture);
    const record = (name: string): Record<string, string>[] => recordsOf(sheetAt(join(pack, name)));
    let computed: ComputeResult;

    beforeAll(async () => {
      const { exitCode, err } = await runEsgcalc(['explain', '--all', '--output', pack, ...files], { cwd });
      expect(exitCode, err).toBe(0);
      computed = await computeJson(files, { cwd });
    });

    /** A figure from the rows of its own file: every number column multiplies, those that end in _divisor divide. */
    const recomputed = (key: string, year: string): Ratio => {
      const file = record('figures.csv').find((each) => each['key'] === key && each['year'] === year)?.['file'];
      const sheet = sheetAt(join(pack, file ?? ''));
      const numbers = (sheet[0] ?? []).slice(7, -2).filter((name) => !name.endsWith('_is'));
      const sums = new Map<string, Ratio>();
      for (const row of recordsOf(sheet).filter((each) => each['year'] === year && each['part'] !== 'total')) {
        // Another figure is taken as it is recomputed, not as it is given here with 34 digits at most.
        let product = row['figure'] === '' ? numberIn(row['quantity']) : recomputed(row['figure'] ?? '', year);
        for (const name of numbers) {
          const number = numberIn(row[name]);
          product = name.endsWith('_divisor') ? over(product, number) : times(product, number);
        }
        const part = row['part'] ?? '';
        sums.set(part, plus(sums.get(part) ?? ZERO, product));
      }
      const [add, top, bottom] = ['add', 'top', 'bottom'].map((part) => sums.get(part));
      return top === undefined || bottom === undefined ? (add ?? ZERO) : over(top, bottom);
    };

    it('has every figure that compute prints', () => {
      const listed = record('figures.csv').map(({ key, year, printed, value }) => [key, year, printed, value]);
      const printed = computed.figures.flatMap(({ key, values }) =>
        computed.years.map((year) => [key, year, values[year]?.printed, values[year]?.value ?? '']),
      );
      expect(listed).toEqual(printed);
    });

    it('gives each figure again, from the columns and from the formula', () => {
      const figures = record('figures.csv').filter(({ status }) => status === 'value');
      expect(figures.length).toBeGreaterThan(3);
      for (const { key = '', year = '', printed, value, ends, decimals, file = '', formula = '' } of figures) {
        const exact = recomputed(key, year);
        const name = `${key} ${year}`;
        expect([name, rounded(exact, Number(decimals))]).toEqual([name, printed]);
        if (ends === 'yes') expect([name, same(exact, numberIn(value))]).toEqual([name, true]);
        const byFormula = evaluate(formula, sheetAt(join(pack, file)));
        expect([name, rounded(byFormula, Number(decimals))]).toEqual([name, printed]);
        expect([name, rounded(byFormula, 20)]).toEqual([name, rounded(numberIn(value), 20)]);
      }
    });

    it('adds the rows up to the ledger lines', () => {
      const sums = new Map<string, Ratio>();
      for (const { ledger_line: line = '', number = '' } of record('rows.csv'))
        if (number !== '') sums.set(line, plus(sums.get(line) ?? ZERO, numberIn(number)));
      const lines = record('ledger_lines.csv').filter(({ quantity }) => quantity !== '');
      expect(lines.length).toBeGreaterThan(0);
      for (const { ledger_line: line = '', quantity } of lines)
        expect([line, same(sums.get(line) ?? ZERO, numberIn(quantity))]).toEqual([line, true]);
      const counts = record('rows.csv').filter(({ number }) => number !== '').length;
      expect(counts).toBe(lines.reduce((sum, { rows }) => sum + Number(rows), 0));
    });

    it('takes quantities of ledger lines and values of factors as they are listed', () => {
      const lines = new Map(record('ledger_lines.csv').map((line) => [line['ledger_line'], line]));
      const factors = new Map(record('factors.csv').map((factor) => [factor['id'], factor['value']]));
      let [ofLines, ofFactors] = [0, 0];
      for (const name of readdirSync(join(pack, 'figures'))) {
        const [header = [], ...rows] = sheetAt(join(pack, 'figures', name));
        for (const row of recordsOf([header, ...rows])) {
          if (row['ledger_line'] !== '') {
            ofLines++;
            const line = lines.get(row['ledger_line']);
            expect([line?.['quantity'], line?.['unit']]).toEqual([row['quantity'], row['unit']]);
          }
          for (const said of header.filter((each) => /^factor(_\d+)?_is$/.test(each))) {
            const [, value, id] = /^[×÷] (\S+) .*?, (\S.*)$/.exec(row[said] ?? '') ?? [];
            if (value === undefined) continue;
            ofFactors++;
            const known = [...factors].find(([each]) => row[said]?.endsWith(`, ${each}`));
            expect([id, known?.[1]]).toEqual([id, value]);
          }
        }
      }
      expect(ofLines).toBeGreaterThan(0);
      if (record('factors.csv').length > 0) expect(ofFactors).toBeGreaterThan(0);
    });

    it('names its inputs and editions by their digests', () => {
      const digest = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
      for (const { file = '', sha256 } of record('inputs.csv')) expect(sha256).toBe(digest(join(cwd, file)));
      const own = join(cwd, 'factors');
      for (const { id = '', own: isOwn, sha256_edition_json: head, sha256_factors_csv: factors } of record(
        'editions.csv',
      )) {
        const folder = join(isOwn === 'yes' ? own : join(REPOSITORY, 'factors'), id);
        expect([head, factors]).toEqual([digest(join(folder, 'edition.json')), digest(join(folder, 'factors.csv'))]);
      }
      const used = new Set(record('factors.csv').map(({ edition = '' }) => edition));
      expect(record('editions.csv').map(({ id }) => id)).toEqual([...used].sort());
    });

    it('is the same, byte for byte, when it is written again', async () => {
      const again = join(scratch, `${fixture}-again`);
      await runEsgcalc(['explain', '--all', '--output', again, ...files], { cwd });
      expect(filesIn(again)).toEqual(filesIn(pack));
    });
  },
);

describe('the folder of a pack', () => {
  const rows = { 'activity.csv': 'date,activity,quantity,unit,note\n2025,water,5,m3,=1+1\n2025,water,7,m3,-3 m3\n' };
  const write = (cwd: string, ...args: string[]): ReturnType<typeof runEsgcalc> =>
    runEsgcalc(['explain', '--all', ...args, 'activity.csv'], { cwd });

  it('is written whole into an empty folder, and never over anything', async () => {
    await inFolder(rows, async (cwd) => {
      mkdirSync(join(cwd, 'pack'));
      expect((await write(cwd, '--output', 'pack')).exitCode).toBe(0);
      const before = filesIn(join(cwd, 'pack'));
      const again = await write(cwd, '--output', 'pack');
      expect([again.exitCode, again.err]).toEqual([2, expect.stringContaining('is not empty')]);
      expect(filesIn(join(cwd, 'pack'))).toEqual(before);
      expect((await write(cwd, '--output', 'activity.csv')).exitCode).toBe(2);
      expect((await write(cwd, '--output', 'nowhere/pack')).exitCode).toBe(2);
      expect((await write(cwd)).exitCode).toBe(2);
      expect(readdirSync(cwd).sort()).toEqual(['activity.csv', 'pack']);
    });
  });

  it('is not there where the data have errors', async () => {
    await inFolder({ 'activity.csv': 'date,activity,quantity,unit\n2025,water,five,m3\n' }, async (cwd) => {
      const { exitCode, err } = await write(cwd, '--output', 'pack');
      expect([exitCode, err]).toEqual([1, expect.stringContaining('number-unreadable')]);
      expect(readdirSync(cwd)).toEqual(['activity.csv']);
    });
  });

  it('holds no text that a spreadsheet would run', async () => {
    await inFolder(rows, async (cwd) => {
      await write(cwd, '--output', 'pack');
      const notes = recordsOf(sheetAt(join(cwd, 'pack', 'rows.csv'))).map((row) => row['cell: note']);
      expect(notes).toEqual(["'=1+1", "'-3 m3"]);
      for (const [name, text] of Object.entries(filesIn(join(cwd, 'pack'))).filter(([each]) => each.endsWith('.csv')))
        for (const cell of sheetAt(join(cwd, 'pack', name)).flat())
          expect([text.length > 0, /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/.test(cell)]).toEqual([true, false]);
    });
  });

  it('names files of a company’s own KPIs so that every system takes them', async () => {
    const company = 'kpis: {"water / head": {content: ratio water_consumption / employee_count, unit: m3/person}}\n';
    const activity = 'date,activity,quantity,unit\n2025,water,5,m3\n2025,employee count,2,person\n';
    await inFolder({ 'activity.csv': activity, 'esgcalc.yaml': company }, async (cwd) => {
      writeFileSync(join(cwd, 'other.txt'), '');
      expect((await write(cwd, '--output', 'pack')).exitCode).toBe(0);
      expect(readdirSync(join(cwd, 'pack', 'figures'))).toContain('water-head.csv');
    });
  });
});
