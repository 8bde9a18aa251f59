// Rows that are recognised by their bytes come to what rows come to that are read cell by cell: the same ledger lines, the same faults.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { Ledger, ledgerKeyText } from '../../src/compute/addUp.ts';
import { UNNAMED_COMPANY, type Company } from '../../src/domain/company.ts';
import { Problems } from '../../src/domain/diagnostic.ts';
import { chooseReader } from '../../src/read/chooseReader.ts';
import { readRecords } from '../../src/read/csvRecords.ts';
import type { RecordReader } from '../../src/read/interpretRows.ts';
import { readVocabulary } from '../../src/read/readVocabulary.ts';
import { REPOSITORY } from '../support/fakeShell.ts';

const vocabulary = readVocabulary(join(REPOSITORY, 'factors'));
const folder = mkdtempSync(join(tmpdir(), 'esgcalc-quick-'));
afterAll(() => rmSync(folder, { recursive: true }));

const site = (limits: object): object => ({
  region: 'CN-SH',
  entity: undefined,
  opened: undefined,
  closed: undefined,
  ...limits,
});
const company = {
  ...UNNAMED_COMPANY,
  sites: new Map([
    ['Old', site({ closed: '2025-06-30', outside: 'leave-out' })],
    ['Strict', site({ opened: '2025-03-01', outside: 'error' })],
  ]),
} as unknown as Company;

/** Few cells of each column, so that rows meet again: as written, quoted, in other words, and wrong. */
const CELLS = {
  date: ['2025-01', '2025-01-31', '"2025-01"', '2024', '2025-12-15..2026-01-14', '2025Q3', '', '2025-13', 'soon'],
  site: ['North', '"North"', ' North', 'No', 'Old', 'Strict', '', '"a, b"', '北方'],
  activity: ['water', '自來水', 'petrol', 'employee count', 'employee count', 'revenue', 'wter', ''],
  class: ['', 'passenger car', 'x'],
  quantity: [
    '1',
    '12.5',
    '0.05',
    '999999999999999',
    '"1,234.50"',
    '-3',
    '/',
    'n/a',
    '',
    '1e5',
    '１２',
    ' 7',
    '1.',
    '12345678901234567',
  ],
  unit: ['m3', 'm3', 'L', 'person', 'person', 'HKD 1M', 'ml', ''],
  estimated: ['', 'no', 'yes', 'from last year', '"no"'],
  factor: ['', '', '', 'cn-grid-average-2022'],
  note: ['', 'why', '"as, billed"'],
  team: ['', 'a', 'b'],
} as const;
type Column = keyof typeof CELLS;
const columns = Object.keys(CELLS) as Column[];

/** The unit mostly stands in its list where the activity stands in its own; cells other than dates are mostly the first of their list. */
const row = (order: readonly Column[]): fc.Arbitrary<string> =>
  fc
    .record({
      kind: fc.nat(7),
      isFit: fc.nat(3),
      places: fc.tuple(...order.map((column) => fc.nat(column === 'date' ? 9 : 30))),
    })
    .map(({ kind, isFit, places }) =>
      order
        .map((column, index) => {
          const isKind = column === 'activity' || (column === 'unit' && isFit > 0);
          return CELLS[column][isKind ? kind : (places[index] ?? 0)] ?? CELLS[column][0];
        })
        .join(','),
    );
const ragged = fc.constantFrom('', ',,', '2025,North', ','.repeat(12), ','.repeat(columns.length - 1));
const table = fc.shuffledSubarray(columns, { minLength: columns.length }).chain((order) =>
  fc
    .array(fc.oneof({ weight: 12, arbitrary: row(order) }, { weight: 1, arbitrary: ragged }), {
      minLength: 5,
      maxLength: 60,
    })
    .map((rows) => `${[order.join(','), ...rows].join('\n')}\n`),
);

type Way = (reader: RecordReader, take: Parameters<Parameters<typeof readRecords>[1]>) => void;

async function outcomeOf(
  text: string,
  groupBy: readonly string[],
  years: readonly string[] | undefined,
  way: Way,
): Promise<unknown> {
  const file = join(folder, 'table.csv');
  writeFileSync(file, text);
  const ledger = new Ledger();
  const problems = new Problems();
  let reader: RecordReader | undefined;
  const context = { vocabulary, company, years, groupBy, columns: new Set<string>(), open: ledger.open, problems };
  await readRecords(file, (split, record) => {
    if (reader !== undefined) way(reader, [split, record]);
    else reader = chooseReader(split.cells(), { file, record }, context);
  });
  const lines = ledger.close().map((line) => {
    const { quantity, rows, missing, notApplicable, first } = line;
    return [ledgerKeyText(line), quantity.toExactText(), rows, missing, notApplicable, first.record];
  });
  const { rows, bills, leftOut } = reader as RecordReader;
  return { lines, rows, bills, leftOut, said: problems.kept, uncounted: problems.leftOut() };
}

const byBytes: Way = (reader, [split, record]) => reader.takeSplit(split, record);
const byTexts: Way = (reader, [split, record]) => reader.take(split.cells(), record);

describe('rows recognised by their bytes', () => {
  it('come to the same as rows read cell by cell', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom([], ['month'], ['team', 'quarter'], ['estimated'], ['site', 'month']),
        fc.constantFrom(undefined, ['2025']),
        async (text, groupBy, years) => {
          const expected = await outcomeOf(text, groupBy, years, byTexts);
          expect(await outcomeOf(text, groupBy, years, byBytes)).toEqual(expected);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('keep apart what only looks alike when cells are written together', async () => {
    const text =
      'site,date,activity,quantity,unit\nA,2025,water,1,m3\nA,2025,water,2,m3\nA2,025,water,4,m3\nA,2025,wate,8,rm3\n';
    const outcome = await outcomeOf(text, [], undefined, byBytes);
    expect(outcome).toEqual(await outcomeOf(text, [], undefined, byTexts));
    expect(outcome).toMatchObject({ rows: 4, lines: [[expect.any(String), '3', 2, 0, 0, 2]] });
  });

  it('read the date from two columns too', async () => {
    const rows = ['2025-01-01,2025-01-31', '2025-01-01,2025-01-31', '2025-01-0,12025-01-31', '2025-01-01,2025-02-28'];
    const text = `from,activity,to,quantity,unit\n${rows.map((dates) => `${dates.replace(',', ',water,')},5,m3`).join('\n')}\n`;
    for (const groupBy of [[], ['month']])
      expect(await outcomeOf(text, groupBy, undefined, byBytes)).toEqual(
        await outcomeOf(text, groupBy, undefined, byTexts),
      );
  });
});
