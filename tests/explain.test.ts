// Explanations: every figure of every fixture has one, a calculator follows each of its steps, and what is asked for is shown.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import { Reader } from '../src/cli/reader.ts';
import { run } from '../src/api/run.ts';
import { Fraction, sumOf } from '../src/domain/fraction.ts';
import { explainJson } from '../src/format/explain/explainJson.ts';
import { explainMarkdown } from '../src/format/explain/explainMarkdown.ts';
import { explainTree } from '../src/format/explain/explainTree.ts';
import { explainChange } from '../src/report/explain/explainChange.ts';
import type { ExplainAmount, ExplainNode } from '../src/report/explain/explainNode.ts';
import { explainReport, type ExplainReport } from '../src/report/explain/explainReport.ts';
import { ENGLISH_VOICE } from '../src/report/explain/explainWords.ts';
import { explainTargets } from '../src/report/explain/explainTarget.ts';
import { REPOSITORY, runEsgcalc, shellIn } from './support/fakeShell.ts';
import { inFolder } from './support/inFolder.ts';
import { printed } from './support/printedSchemas.ts';

const FIXTURES = join(REPOSITORY, 'fixtures');
const FIXTURES_OF_FILES: Readonly<Record<string, readonly string[]>> = {
  certificates: ['electricity.csv', 'certificates-500.csv'],
  check: ['clean.csv'],
  uncertainty: ['2025.csv'],
};
const shown = { depth: undefined, allLines: true };
const wording = { language: 'en', voice: ENGLISH_VOICE, numbered: true, evidence: new Map() } as const;
const validates = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  allowMatchingProperties: true,
  strictRequired: false,
}).compile(printed('explanation'));

/** Every explanation that the files of a folder have: figures, targets, and changes from the year before; none where there are errors. */
async function explanationsIn(cwd: string, files: readonly string[]): Promise<ExplainReport[]> {
  const terminal = shellIn(
    { cwd },
    () => undefined,
    () => undefined,
  );
  const shell = { ...terminal, reader: new Reader(terminal) };
  return run(files, {}, shell, ({ results, vocabulary }) => {
    if (results === undefined) return [];
    const { rows, years } = results;
    return rows.flatMap((row) =>
      years.flatMap((year, at) => {
        const basis = { results, rows, year, language: 'en', voice: ENGLISH_VOICE } as const;
        const figureOf = (each: string | undefined): ReturnType<typeof valueOf> => valueOf(row.values.get(each ?? ''));
        const [before, figure] = [figureOf(years[at - 1]), figureOf(year)];
        const targets = results.targets.filter(({ target }) => target.kpi === row.kpi.key);
        return [
          ...(figure === undefined ? [] : [explainReport(row, figure, basis, [], shown)]),
          ...(targets.length === 0 ? [] : [explainTargets(row, targets, basis, vocabulary.units, shown)]),
          ...(figure === undefined || before === undefined
            ? []
            : [explainChange(row, before, figure, years[at - 1] ?? '', basis, [], shown)]),
        ];
      }),
    );
  });
}

type Value = Parameters<typeof explainReport>[0]['values'] extends ReadonlyMap<string, infer V> ? V : never;
function valueOf(value: Value | undefined): Parameters<typeof explainReport>[1] | undefined {
  return value?.status === 'value' ? value.figure : undefined;
}

// fixtures/audit holds printed tables, which are not computed; the company of fixtures/newcomer is made in its transcript.
const folders = readdirSync(FIXTURES).filter((name) => !['errors', 'audit', 'newcomer', 'sql'].includes(name));
const cases = [
  ...folders.map((name) => [name, join(FIXTURES, name), FIXTURES_OF_FILES[name] ?? []] as const),
  ...readdirSync(join(FIXTURES, 'errors')).map((name) => {
    const cwd = join(FIXTURES, 'errors', name);
    return [`errors/${name}`, cwd, readdirSync(cwd).filter((file) => file.endsWith('.csv'))] as const;
  }),
];

describe('every figure, target and change of every fixture', () => {
  const counted = new Map<string, number>();

  it.each(cases)('%s', async (name, cwd, files) => {
    const reports = await explanationsIn(cwd, files);
    counted.set(name, reports.length);
    for (const report of reports) {
      const where = `${report.kind} ${report.row.kpi.key} ${report.year}`;
      expect([where, explainTree(report, wording, new Chalk({ level: 0 }), 80).length]).not.toEqual([where, 0]);
      expect([where, explainMarkdown(report, wording)]).not.toEqual([where, '']);
      const isValid = validates(JSON.parse(explainJson(report, [], wording).whole));
      expect([where, isValid, validates.errors ?? []]).toEqual([where, true, []]);
      expect([where, ...unfollowed(report.explanation.root)]).toEqual([where]);
    }
  });

  it('are many', () => {
    for (const name of folders) expect([name, counted.get(name)]).not.toEqual([name, 0]);
    expect(counted.get('group')).toBeGreaterThan(250);
  });
});

/** The steps and sums of an explanation whose numbers do not come to what is written behind them. */
function unfollowed(node: ExplainNode): string[] {
  return [...stepsUnfollowed(node), ...sumUnfollowed(node), ...node.children.flatMap(unfollowed)];
}

/** Follows the steps of a ledger line from its quantity, with the numbers as they are written. */
function stepsUnfollowed({ line, steps, label }: ExplainNode): string[] {
  if (line === undefined) return [];
  let amount = line.line.quantity;
  return steps.flatMap(({ by, to }) => {
    const reached = followed(by, amount);
    amount = to.amount;
    return reached !== undefined && !isSame(reached, to.amount) ? [`${label}: ${by} = ${to.amount.toExactText()}`] : [];
  });
}

/** Equal; where a decimal does not end, 34 digits of it are written. */
function isSame(a: Fraction, b: Fraction): boolean {
  return a.equals(b) || (!b.terminates() && a.rounded(25).equals(b.rounded(25)));
}

/** What a written step makes of an amount; undefined where another branch has its number. */
function followed(by: string, from: Fraction): Fraction | undefined {
  if (by === 'covered by the instrument below') return undefined;
  const number = (text: string): Fraction => {
    const parsed = Fraction.parse(text.replaceAll(',', '').replace('−', '-'));
    if (parsed === undefined) throw new Error(`"${text}" in "${by}" is no number`);
    return parsed;
  };
  if (by.startsWith('− '))
    return by
      .replace(/ covered.*$/, '')
      .split('− ')
      .slice(1)
      .reduce((left, text) => left.minus(number(text.trim())), from);
  const [, sign, text = '', percent] = /^([×÷]) (\S+)( %)?/.exec(by) ?? [];
  const operand = number(text).over(Fraction.of(percent === undefined ? 1n : 100n));
  return sign === '÷' ? from.over(operand) : from.times(operand);
}

/** A sum is what its parts come to; further steps lead from there to the figure. */
function sumUnfollowed({ kind, equations, children, steps, value, name }: ExplainNode): string[] {
  const isSum = kind === 'figure' && !equations.some((text) => text.includes(' / ')) && children.length > 1;
  if (!isSum || value === undefined) return [];
  const added = sumOf(children.map((child) => (child.value as ExplainAmount).amount));
  const reached = steps.reduce<Fraction>((amount, { by }) => followed(by, amount) ?? amount, added);
  return isSame(reached, value.amount) ? [] : [`${name}: ${added.toExactText()} is not ${value.amount.toExactText()}`];
}

describe('explain', () => {
  const group = (...args: string[]): ReturnType<typeof runEsgcalc> =>
    runEsgcalc(['explain', ...args], { cwd: join(FIXTURES, 'group') });

  it('has a figure of each group that compute --by has', async () => {
    const computed = await runEsgcalc(['compute', '--by', 'site,quarter', '--format', 'json', '--year', '2025'], {
      cwd: join(FIXTURES, 'group'),
    });
    const { groups } = JSON.parse(computed.out) as {
      groups: { by: Record<string, string>; figures: { key: string; values: Record<string, { printed: string }> }[] }[];
    };
    const wanted = groups.filter(({ by }) => by['site'] === 'Kwun Tong');
    expect(wanted.length).toBeGreaterThan(3);
    for (const { by, figures } of wanted) {
      const printedOf = figures.find(({ key }) => key === 'scope2_location')?.values['2025']?.printed;
      if (printedOf === undefined || printedOf === '/') continue;
      const where = Object.entries(by).flatMap(([column, value]) => ['--where', `${column}=${value}`]);
      const { out } = await group('scope2_location', ...where, '--format', 'json');
      expect(JSON.parse(out)).toMatchObject({ by, printed: printedOf });
    }
  });

  it('says which values there are where a group is not there', async () => {
    const { exitCode, err } = await group('scope1', '--where', 'site=Shangai');
    expect([exitCode, err]).toEqual([2, expect.stringContaining('did you mean Shanghai?')]);
    expect((await group('scope1', '--where', 'site')).exitCode).toBe(2);
    expect((await group('scope1', '--where', 'colour=red')).exitCode).toBe(2);
  });

  it('cuts the tree at a depth and counts what is below', async () => {
    const { out } = await group('ghg_intensity', '--depth', '1');
    expect(out).toContain('└─ … 3 branches below, 60 ledger lines in all (--depth 2 shows more)');
    expect(out).not.toContain('factor:');
    expect((await group('ghg_intensity', '--depth', 'two')).exitCode).toBe(2);
  });

  it('lists the rows in every format', async () => {
    const tree = await group('towngas_consumption', '--rows');
    expect(tree.out).toMatch(/^\[1\] 2025\.csv:\d+: 2025/m);
    const markdown = await group('towngas_consumption', '--rows', '--format', 'markdown');
    expect(markdown.out).toMatch(/^\| \[1\] \| 2025\.csv:\d+ \| 2025/m);
    const json = JSON.parse((await group('towngas_consumption', '--rows', '--format', 'json')).out) as {
      rows: { ledgerLine: number; file: string }[];
      explanation: { children: { ledgerLine: { rows: number } | null }[] };
    };
    expect(validates(json)).toBe(true);
    // Four bills of Kwun Tong.
    expect(json.rows.map(({ ledgerLine, file }) => [ledgerLine, file])).toEqual(
      Array.from({ length: 4 }, () => [1, '2025.csv']),
    );
  });

  it('gives the same evidence whatever the order of the rows', async () => {
    const rows = ['E-4', 'E-2', '', 'E-9', 'E-1', 'E-2', 'E-7'].map((id) => `2025,water,5,m3,${id}`);
    const evidenceOf = (ordered: readonly string[]): Promise<string | undefined> =>
      inFolder({ 'a.csv': `date,activity,quantity,unit,evidence\n${ordered.join('\n')}\n` }, async (cwd) => {
        const { out } = await runEsgcalc(['explain', 'water_consumption', 'a.csv'], { cwd });
        return out
          .split('\n')
          .find((line) => line.includes('evidence'))
          ?.trim();
      });
    // E-2 stands in two rows, so E-1, E-2 and E-4 are four of six.
    const told = 'evidence: E-1, E-2, E-4, and of 2 more rows; 1 row without';
    expect(await evidenceOf(rows)).toBe(told);
    expect(await evidenceOf(rows.toReversed())).toBe(told);
    expect(await evidenceOf([...rows].sort())).toBe(told);
  });

  it('lists more rows than are held in memory, each once and in order', async () => {
    // 90 rows of 100,000 characters are 9 million; 8,388,608 are held.
    const rows = Array.from({ length: 90 }, (_, index) => `2025,water,${index},m3,${'n'.repeat(100_000)}`);
    await inFolder({ 'a.csv': `date,activity,quantity,unit,note\n${rows.join('\n')}\n` }, async (cwd) => {
      const list = async (format: string): Promise<string> =>
        (await runEsgcalc(['explain', 'water_consumption', 'a.csv', '--rows', '--format', format], { cwd })).out;
      const listed = (await list('tree')).split('\n').filter((line) => line.startsWith('['));
      expect(listed.map((line) => line.slice(0, 30))).toEqual(
        rows.map((row, index) => `[1] a.csv:${index + 2}: ${row}`.slice(0, 30)),
      );
      const json = JSON.parse(await list('json')) as { rows: { line: number }[] };
      expect(json.rows.map(({ line }) => line)).toEqual(rows.map((_, index) => index + 2));
    });
  });

  it('folds a very long sum to its largest lines, which add up all the same', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => `2025,Site ${index},water,${(index * 7) % 61},m3`);
    await inFolder({ 'a.csv': `date,site,activity,quantity,unit\n${rows.join('\n')}\n` }, async (cwd) => {
      const explain = async (...args: string[]): Promise<{ explanation: { children: Child[]; value: string } }> =>
        JSON.parse(
          (await runEsgcalc(['explain', 'water_consumption', 'a.csv', '--format', 'json', ...args], { cwd })).out,
        );
      type Child = { kind: string; value: string; label: string };
      const { explanation } = await explain();
      expect(explanation.children).toHaveLength(21);
      expect(explanation.children.at(-1)).toMatchObject({
        kind: 'folded',
        label: expect.stringContaining('40 ledger lines'),
      });
      const sum = explanation.children.reduce((total, { value }) => total + Number(value), 0);
      // Multiples of 7 modulo 61 run through 0 to 60 once but for one: 60 × 7 = 420 leaves 54.
      expect([sum, explanation.value]).toEqual([1830 - 54, '1776']);
      expect((await explain('--all-lines')).explanation.children).toHaveLength(60);
    });
  });

  it('sets both sides of a change down, and what is the same', async () => {
    const { out } = await runEsgcalc(['explain', 'ghg_total', '--from', '2024', '--format', 'json'], {
      cwd: join(FIXTURES, 'vcredit'),
    });
    // 2024: 22,906 L × 2.2151, 1,281,118 kWh × 0.6205, 198.72; 2025: 24,589 L × 2.2518, 1,282,324 kWh × 0.5306, 163.81.
    expect(JSON.parse(out)).toMatchObject({
      kind: 'change',
      value: '899.5806246',
      explanation: {
        value: '-144.812175',
        before: { value: '1044.3927996', unit: 'tCO2e' },
        after: { value: '899.5806246', unit: 'tCO2e' },
        children: [{ value: '4.6304296' }, { value: '-114.5326046' }, { value: '-34.91' }],
      },
    });
  });

  it.each([
    [['scope1', '--from', '2022'], 2],
    [['scope1', '--from', '2024', '--rows'], 2],
    [['scope1', '--from', '2024', '--target'], 2],
    [['scope1', '--target'], 2],
    [['scope3_cat02'], 1],
    [['scope3_cat02', '--from', '2024'], 1],
    [['nothing'], 2],
    [[], 2],
  ] as const)('ends %j with %i', async (args, code) => {
    const { exitCode, out } = await group(...args);
    expect([exitCode, out]).toEqual([code, '']);
  });
});
