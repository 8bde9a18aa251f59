// A made-up group of five companies that uses everything at once: every printed figure against fixtures/group/expected.csv, which
// working.csv beside it works by hand, line by line; targets and restatements likewise; and the figures of groups against the whole.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { Fraction, sumOf } from '../src/domain/fraction.ts';
import { cellOf, computeJson, type ComputeResult } from './support/computeJson.ts';
import { REPOSITORY, runEsgcalc } from './support/fakeShell.ts';
import { inFolder } from './support/inFolder.ts';

const GROUP = join(REPOSITORY, 'fixtures', 'group');
const table = <Row>(name: string): Row[] => parse<Row>(readFileSync(join(GROUP, name)), { columns: true });

const group = (...args: string[]): Promise<ComputeResult> => computeJson(args, { cwd: GROUP });
const whole = await group();

const exactOf = (text: string | null | undefined): Fraction => {
  const amount = text === null || text === undefined ? undefined : Fraction.parse(text);
  if (amount === undefined) throw new Error(`"${text}" is no exact amount`);
  return amount;
};
const rounded = (decimals: number, text: string | null | undefined): string =>
  text === null || text === undefined ? '' : exactOf(text).toFixed(decimals);

type Expected = Readonly<Record<'key' | 'year' | 'expected', string>>;
const expected = table<Expected>('expected.csv');

describe('figures', () => {
  it.each(expected)('$key of $year is $expected', ({ key, year, expected: printed }) => {
    expect(cellOf(whole.figures, key, year).printed).toBe(printed);
  });

  it('are all expected ones', () => {
    expect(whole.figures.map(({ key }) => key).sort()).toEqual([...new Set(expected.map(({ key }) => key))].sort());
    expect(whole.years).toEqual(['2023', '2024', '2025']);
  });

  it('are the last line of their working', () => {
    type Line = Readonly<Record<'key' | 'year' | 'site or entity' | 'result', string>>;
    const working = table<Line>('working.csv');
    for (const { key, year, expected: printed } of expected.filter((each) => /\d/.test(each.expected))) {
      const lines = working.filter((line) => line.key === key && line.year === year);
      expect([key, year, rounded(printed.split('.')[1]?.length ?? 0, lines.at(-1)?.result)]).toEqual([
        key,
        year,
        printed,
      ]);
      const parts = lines.filter((line) => line['site or entity'] !== '').map(({ result }) => exactOf(result));
      // Twelve decimals stand in the working where a division does not end.
      if (parts.length > 0) expect(sumOf(parts).toFixed(9)).toBe(rounded(9, lines.at(-1)?.result));
    }
  });
});

describe('targets', () => {
  type Target = Readonly<Record<'key' | 'type' | 'year' | 'limit' | 'gap' | 'status' | 'printed', string>>;
  const targets = table<Target>('expected-targets.csv');
  type Progress = {
    readonly year: string;
    readonly status: string;
    readonly limit: string | null;
    readonly gap: string | null;
  };
  const results = whole.targets as unknown as readonly { key: string; type: string; progress: readonly Progress[] }[];

  it.each(targets)('$type of $key in $year: $status', ({ key, type, year, limit, gap, status, printed }) => {
    const target = results.find((each) => each.key === key && each.type === type);
    const progress = target?.progress.find((each) => each.year === year);
    expect(progress?.status).toBe(status);
    expect(rounded(4, progress?.limit)).toBe(limit);
    expect(rounded(4, progress?.gap)).toBe(gap);
    expect(cellOf(whole.figures, key, year).printed).toBe(printed);
  });

  it('are six, of different types or shapes', () => {
    expect(results).toHaveLength(6);
    expect(targets).toHaveLength(6 * 3);
  });
});

describe('restatements', () => {
  type Line = Readonly<Record<'key' | 'year' | 'published' | 'restated' | 'difference' | 'percent', string>>;
  const restated = table<Line>('expected-restatements.csv');

  it.each(restated)('$key of $year: $published to $restated', (line) => {
    const cell = cellOf(whole.figures, line.key, line.year);
    expect(cell.printed).toBe(line.restated);
    expect(rounded(2, cell.restated?.published)).toBe(line.published);
    expect(rounded(2, cell.restated?.difference)).toBe(line.difference);
    expect(rounded(1, cell.restated?.percent)).toBe(line.percent);
    expect(cell.restated?.cause).toBe('boundary');
  });

  it('are all there are', () => {
    const marked = whole.figures.flatMap(({ key, values }) =>
      Object.entries(values).flatMap(([year, { restated: was }]) => (was === undefined ? [] : [`${key} ${year}`])),
    );
    expect(marked.sort()).toEqual(restated.map(({ key, year }) => `${key} ${year}`).sort());
  });
});

describe('--by', () => {
  // Neither ratios and shares nor what is counted on a day add up.
  const isAdditive = (key: string): boolean =>
    !/_(?:intensity|per_head|per_area|share|data_type)$|^(?:employee_count|floor_area)$/.test(key);
  const additive = expected.filter(({ key, expected: printed }) => isAdditive(key) && /\d/.test(printed));

  it.each(['site', 'entity', 'month', 'quarter', 'scope', 'category', 'gas', 'class', 'site,month'])(
    '%s adds up to the whole',
    async (by) => {
      const { figures, groups = [] } = await group('--by', by);
      expect(figures).toEqual(whole.figures);
      const differing = additive.flatMap(({ key, year }) => {
        const parts = groups.flatMap((each) => {
          const cell = each.figures.find((figure) => figure.key === key)?.values[year];
          return cell?.status === 'value' ? [exactOf(cell.value)] : [];
        });
        const [sum, total] = [sumOf(parts), exactOf(cellOf(figures, key, year).value)];
        // Where a division does not end, 34 digits of each part are given.
        return sum.toFixed(20) === total.toFixed(20) ? [] : [[key, year, sum.toFixed(6), total.toFixed(6)]];
      });
      expect(differing).toEqual([]);
    },
  );
});

describe('--year', () => {
  it('leaves the other years of the whole record out and says so', async () => {
    const { figures, years, diagnostics } = await group('--year', '2025');
    expect(years).toEqual(['2025']);
    expect(diagnostics.map(({ message }) => message)).toContain('rows of "2023, 2024" left out: --year asks for 2025');
    const printed = expected.filter(({ key, year }) => year === '2025' && figures.some((each) => each.key === key));
    expect(printed.length).toBeGreaterThan(50);
    for (const { key, year, expected: figure } of printed) expect(cellOf(figures, key, year).printed).toBe(figure);
  });
});

describe('the order and splitting of rows', () => {
  const files = readdirSync(GROUP).filter((name) =>
    /^(?:20\d\d|fleet|instruments|measures|purchases|travel)\.csv$/.test(name),
  );

  it('change no figure', async () => {
    const company = readFileSync(join(GROUP, 'esgcalc.yaml'), 'utf8')
      .replace(/^data: .*$/m, "data: ['part-*.csv']")
      .replace(/^factors:$/m, `factors:\n  folders: ${JSON.stringify(join(GROUP, 'factors'))}`);
    const parts = files.flatMap((name) => {
      const [header = '', ...rows] = readFileSync(join(GROUP, name), 'utf8').trimEnd().split('\n');
      // A written order that is neither the files' own nor its reverse.
      const shuffled = rows.map((row, index) => ({ row, at: (index * 7919) % 1009 })).sort((a, b) => a.at - b.at);
      return [0, 1, 2].map((third): [string, string] => [
        `part-${third}-${name}`,
        `${[header, ...shuffled.filter((_, index) => index % 3 === third).map(({ row }) => row)].join('\n')}\n`,
      ]);
    });
    await inFolder({ 'esgcalc.yaml': company, ...Object.fromEntries(parts) }, async (cwd) => {
      for (const format of ['csv', 'table']) {
        const [there, here] = [
          await runEsgcalc(['compute', '--format', format], { cwd }),
          await runEsgcalc(['compute', '--format', format], { cwd: GROUP }),
        ];
        expect(there.exitCode, there.err).toBe(0);
        expect(there.out).toBe(here.out);
      }
    });
  });
});
