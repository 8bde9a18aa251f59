// Rows of which no texts are made are checked as if they had been read cell by cell: whatever their cells hold, the findings are the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quietPlace } from '../../src/api/quietPlace.ts';
import { run } from '../../src/api/run.ts';
import { Checking, type CheckedRun } from '../../src/cli/checking.ts';
import { isEmptyCell, isPlainCode, isPlainText } from '../../src/compute/check/plainCells.ts';
import type { CellBytes, RowObserver } from '../../src/domain/observedRow.ts';

const HEADER = 'date,from,to,site,activity,class,quantity,unit,region,meter,supplier,estimated,evidence,note,cost';

/** How many rows were taken without texts, over all runs. */
let alike = 0;

/** The findings of a table's rows, with rows alike to others recognised, or each shown whole. */
function check(text: string, isQuick: boolean): Promise<CheckedRun> {
  const checking = new Checking();
  const observe = (company: Parameters<typeof checking.observe>[0]): RowObserver => {
    const observer = checking.observe(company);
    const { deciding } = observer;
    if (!isQuick || deciding === undefined) return { see: (row) => void observer.see(row), deciding: deciding ?? [] };
    return {
      see: (row) => observer.see(row),
      deciding,
      seeAgain: (sight, row) => {
        const isTaken = observer.seeAgain?.(sight, row) === true;
        if (isTaken) alike++;
        return isTaken;
      },
    };
  };
  const printed = { value: { figures: [], isWhole: false }, diagnostics: [] };
  return run([{ name: 'table', text }], { observe, company: 'none' }, quietPlace({}), (outcome) =>
    checking.judge(outcome, printed),
  );
}

const oneOf = (...cells: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...cells);
const time = fc.oneof(
  oneOf('2025-01', '2025-02', '2025-03', '2024-12', '2025-01-15', '2025-01-16', '2025', '31/02/2025').map((date) => [
    date,
    '',
    '',
  ]),
  oneOf('2025-01-01', '2025-01-10').map((from) => ['', from, '2025-02-09']),
  fc.constant(['""', '2025-03-01', '2025-03-31']),
);
const subject = oneOf(
  'electricity,,{},kWh,CN',
  'electricity,,{},MWh,CN',
  'petrol,passenger car,{},L,HK',
  'towngas,stationary,{},unit,HK',
  'revenue,,{},HKD 1M,',
  'nonsense,,{},kg,',
);
const quantity = fc.oneof(
  { weight: 6, arbitrary: fc.nat(40).map(String) },
  oneOf('0', '12.50', '12.5', '"1,200"', '-5', '/', 'n/a', '=A1', '', '123456789012345678', '000000000000001'),
);
/** What decides about rows, and what may be another in each of them. */
const deciding = fc.tuple(
  time,
  oneOf('HQ', 'HQ', 'hq', '"Mill, old"', '', '=HQ', 'Ｈｑ'),
  subject,
  oneOf('', 'M1', 'M1 ', 'm1'),
  oneOf('', '', 'CLP', 'СLP'),
  oneOf('', '', 'yes', 'half a month extrapolated', 'no'),
);
const mostly = (usual: readonly string[], ...others: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 9, arbitrary: oneOf(...usual) }, { weight: 1, arbitrary: oneOf(...others) });
const varying = fc.tuple(
  quantity,
  mostly(
    ['', 'INV-1', 'INV-2'],
    ' INV-1',
    'INV-1 ',
    '"INV,1"',
    '""',
    '發票一',
    '=B2',
    '#REF!',
    'ＩＮＶ－１',
    'I\u200bNV',
  ),
  mostly(['', 'why', '"a, b"', '"""so said"""', '說明'], '""', '\u3000=1', '=1+1', '" =2"', '-', 'ünder'),
  mostly(['', '12'], '#N/A', '+9', '@cost', '"=1"'),
);
const table = fc
  .tuple(
    fc.array(deciding, { minLength: 1, maxLength: 3 }),
    fc.array(fc.tuple(fc.nat(2), varying), { minLength: 10, maxLength: 80 }),
  )
  .map(([kinds, rows]) =>
    rows.map(([at, [amount, ...free]]) => {
      const [dates, site, named, meter, supplier, estimated] = kinds[at % kinds.length] as (typeof kinds)[number];
      const [name = '', kind = '', , unit = '', region = ''] = named.split(',');
      return [...dates, site, name, kind, amount, unit, region, meter, supplier, estimated, ...free].join(',');
    }),
  );

describe('rows alike to one before', () => {
  it('bring the same findings as rows that are read cell by cell', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const text = [HEADER, ...rows].join('\n');
        const [quick, slow] = [await check(text, true), await check(text, false)];
        expect(quick.findings).toEqual(slow.findings);
        expect(quick.counts).toEqual(slow.counts);
        const readings = ({ series }: CheckedRun): unknown =>
          series.map(({ name, readings: all }) => [
            name,
            all.map((each) => [
              each.record,
              each.period,
              each.amount,
              each.evidence,
              each.isNoted,
              each.dateField,
              each.decimals,
            ]),
          ]);
        expect(readings(quick)).toEqual(readings(slow));
      }),
      { numRuns: 60 },
    );
    expect(alike).toBeGreaterThan(100);
  });

  it('keep evidence of any length, and amounts of any size', async () => {
    const long = 'INV-'.padEnd(3000, '7');
    const row = (evidence: string, amount: string): string => `2025-01,,,HQ,water,,${amount},m3,,,,,${evidence},,`;
    const rows = [row('a', '1'), row(long, '2'), row('b', '999999999999999'), row(`${long}8`, '0.000000000000001')];
    const [series] = (await check([HEADER, ...rows, ''].join('\n'), true)).series;
    expect(series?.readings.map(({ evidence }) => evidence)).toEqual(['a', long, 'b', `${long}8`]);
    // In litres, a thousand to the cubic metre.
    expect(series?.readings.map(({ amount }) => amount?.toExactText())).toEqual([
      '1000',
      '2000',
      '999999999999999000',
      '0.000000000001',
    ]);
  });
});

describe('a cell in its bytes', () => {
  const cellOf = (text: string): CellBytes => {
    const bytes = new TextEncoder().encode(`before,${text},after`);
    return { bytes, startOf: () => 7, endOf: () => bytes.length - 6 };
  };

  it.each(['', 'word', '由業主分攤', '"two, words"', '"""quoted"" word"', '7', '(x)'])('%j is plain text', (text) => {
    expect(isPlainText(cellOf(text), 1)).toBe(true);
  });

  it.each(['=1', '+1', '-x', '@x', '#REF!', ' x', '"=1"', '" x"', '""', '\u3000x', '\u00a0x', '\ufeffx', '\tx'])(
    '%j is to be looked at',
    (text) => {
      expect(isPlainText(cellOf(text), 1)).toBe(false);
    },
  );

  it.each([
    ['INV-1', true],
    ['A 7/8', true],
    ['', true],
    ['INV-1 ', false],
    ['INV\t1', false],
    ['發票', false],
    ['"A,B"', false],
    ['ÉTÉ', false],
  ])('%j is a plain code: %s', (text, isPlain) => {
    expect(isPlainCode(cellOf(text), 1)).toBe(isPlain);
  });

  it.each([
    ['', true],
    ['""', true],
    ['x', false],
    ['"x"', false],
    ['ab', false],
  ])('%j is empty: %s', (text, isEmpty) => {
    expect(isEmptyCell(cellOf(text), 1)).toBe(isEmpty);
  });
});
