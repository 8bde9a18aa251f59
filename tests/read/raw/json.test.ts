// JSON and JSON lines: exact digits, nested objects as columns, faults at their line, nothing that a name can do.
import { array, assert, asyncProperty, constantFrom, dictionary, json, nat, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_CELL_CHARACTERS, MAX_COLUMNS, MAX_DEPTH } from '../../../src/read/raw/limits.ts';
import { JsonScanner } from '../../../src/read/raw/json/scanJson.ts';
import { Refusal } from '../../../src/read/raw/refusal.ts';
import { readBytes } from '../../support/rawTables.ts';

describe('a list of objects', () => {
  it('keeps every digit, and the names in the order in which they come', async () => {
    const text = `[{"month": "2025-01", "kWh": 12345678901234567890.10, "cost": {"amount": 1.5e2, "currency": "HKD"}},
      {"kWh": -2.50E-3, "estimated": true, "note": null, "tags": ["a", {"b": 1.0}], "cost": {}}]`;
    const { tables, said } = await readBytes('a.json', text);
    expect(said).toEqual([]);
    expect(tables[0]?.table.names).toEqual([
      'month',
      'kWh',
      'cost.amount',
      'cost.currency',
      'estimated',
      'note',
      'tags',
    ]);
    expect(tables[0]?.rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [1, '2025-01', '12345678901234567890.10', '150', 'HKD', '', '', ''],
      [2, '', '-0.00250', '', '', 'true', '', '["a",{"b":1.0}]'],
    ]);
    expect(tables[0]?.table.addressOf(2, 1)).toBe('a.json:2!row 2!kWh');
  });

  it.each([
    ['in an object', '{"meta": {"count": 2, "ids": [1, 2]}, "rows": [{"a": 1}, {"a": 2}]}'],
    ['deep in objects', '{"data": {"result": {"items": [{"a": 1}, {"a": 2}]}}}'],
    ['with a byte order mark', '\uFEFF[{"a": 1}, {"a": 2}]'],
    ['as lines', '{"a": 1}\n{"a": 2}\n'],
    ['as objects without lines', '{"a": 1}{"a": 2}'],
  ])('%s is one table', async (_, text) => {
    const { tables, cells, said } = await readBytes('a.json', text);
    expect([said, cells]).toEqual([[], [['1'], ['2']]]);
    expect(tables.map(({ table: { sheet, names } }) => [sheet, names])).toEqual([[undefined, ['a']]]);
  });

  it.each(['utf16le', 'utf8'] as const)('may be %s', async (encoding) => {
    const { cells } = await readBytes('a.json', Buffer.from('\uFEFF[{"城市": "深圳"}]', encoding));
    expect(cells).toEqual([['深圳']]);
  });

  it('beside others is called by its path', async () => {
    const text = '{"power": {"bills": [{"a": 1}]}, "water": [{"b": 2}], "none": []}';
    expect((await readBytes('a.json', text)).tables.map(({ table: { sheet } }) => sheet)).toEqual([
      'power.bills',
      'water',
    ]);
    expect((await readBytes('a.json', text, { sheet: 'water' })).cells).toEqual([['2']]);
    expect((await readBytes('a.json', text, { sheet: 'gas' })).said).toEqual(['sheet-unknown a.json']);
  });

  it('may have lists for rows, the first of which names the columns', async () => {
    const { tables, cells } = await readBytes('a.json', '[["month", "kWh"], ["2025-01", 5.0]]');
    expect(tables[0]?.table.names).toBeUndefined();
    expect(cells).toEqual([
      ['month', 'kWh'],
      ['2025-01', '5.0'],
    ]);
  });
});

describe('JSON lines', () => {
  it('have the line of each record', async () => {
    const { tables } = await readBytes('a.jsonl', '{"a": 1}\n\n{"a": 2, "parts": [{"b": 1}, {"b": 2}]}\n{"b": 3}');
    expect(tables[0]?.table.names).toEqual(['a', 'parts', 'b']);
    expect(tables[0]?.rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [1, '1', '', ''],
      [3, '2', '[{"b":1},{"b":2}]', ''],
      [4, '', '', '3'],
    ]);
    expect(tables[0]?.table.addressOf(3, 1)).toBe('a.jsonl:3');
  });
});

it('gives names that are those of every object no power', async () => {
  const { tables, cells } = await readBytes(
    'a.json',
    '[{"__proto__": {"polluted": "yes"}, "constructor": 1, "toString": 2}]',
  );
  expect(tables[0]?.table.names).toEqual(['__proto__.polluted', 'constructor', 'toString']);
  expect(cells).toEqual([['yes', '1', '2']]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

describe('what is refused', () => {
  it.each([
    ['[{"a": 1},\n{"a": 01}]', 'json-broken a.json:2:7'],
    ['[{"a": 1},\n{"a": NaN}]', 'json-broken a.json:2:7'],
    ["[{'a': 1}]", 'json-broken a.json:1:3'],
    ['[{"a": "x\ny"}]', 'json-broken a.json:1:8'],
    ['[{"a": "\\x"}]', 'json-broken a.json:1:8'],
    ['[{"a": 1,}]', 'json-broken a.json:1:10'],
    ['[{"a" 1}]', 'json-broken a.json:1:7'],
    ['[{"a": 1} {"a": 2}]', 'json-broken a.json:1:11'],
    ['[{"a": 1]', 'json-broken a.json:1:9'],
    ['[{"a": 1},\n{"a": 2}', 'json-broken a.json:2:10'],
    ['[{"a": 1}]]', 'json-broken a.json:1:11'],
    ['[{"a": 1},\n3]', 'json-broken a.json:2'],
    ['[{"a": 1},\n["a"]]', 'json-broken a.json:2'],
    ['[{"a": 1},\n{"a": 1, "a": 2}]', 'json-broken a.json:2'],
    ['[{"a.b": 1, "a": {"b": 2}}]', 'json-broken a.json:1'],
    ['[]', 'table-none a.json'],
    ['{"a": [1, 2], "b": "c"}{}', ''],
  ])('%j: %s', async (text, expected) => {
    expect((await readBytes('a.json', text)).said.join()).toBe(expected);
  });

  it.each([
    ['depth', `[{"a": ${'['.repeat(MAX_DEPTH)}${']'.repeat(MAX_DEPTH)}}]`, 'nested-too-deep a.json:1:38'],
    ['a text', `[{"a": "${'x'.repeat(MAX_CELL_CHARACTERS)}"}]`, 'text-too-long a.json:1:8'],
    ['a text without an end', `[{"a": "${'x'.repeat(3 * MAX_CELL_CHARACTERS)}`, 'text-too-long a.json:1:8'],
    ['a list in a cell', `[{"a": [${'"xxxxxxxx",'.repeat(MAX_CELL_CHARACTERS / 8)}1]}]`, 'text-too-long a.json:1'],
    [
      'names',
      `[${Array.from({ length: MAX_COLUMNS + 1 }, (_, name) => `{"${name}": 1}`).join()}]`,
      'sheet-too-large a.json',
    ],
  ])('%s beyond the limit', async (_, text, expected) => {
    expect((await readBytes('a.json', text)).said).toEqual([expected]);
  });

  it('is text of another encoding, at its line', async () => {
    const bytes = Buffer.concat([Buffer.from('[{"a": 1},\n{"a": "'), Buffer.from([0xb5, 0xe7]), Buffer.from('"}]')]);
    expect((await readBytes('a.json', bytes)).said).toEqual(['text-undecodable a.json:2:8']);
    expect((await readBytes('a.json', bytes, { encoding: 'gbk' })).cells).toEqual([['1'], ['电']]);
  });
});

const NOTHING = { begin: () => undefined, end: () => undefined, key: () => undefined, scalar: () => undefined };

describe('any JSON', () => {
  it('is scanned to its end where it is JSON, cut in any two pieces', () =>
    assert(
      property(json({ maxDepth: 4 }), nat(), (text, at) => {
        const scanner = new JsonScanner(NOTHING, 'a.json');
        scanner.feed(text.slice(0, at % text.length));
        scanner.feed(text.slice(at % text.length));
        scanner.end();
      }),
    ));

  it('is refused wherever it is cut', () =>
    assert(
      property(
        json({ maxDepth: 4 }).filter((text) => /^[[{]/.test(text)),
        nat(),
        (text, at) => {
          const scanner = new JsonScanner(NOTHING, 'a.json');
          scanner.feed(text.slice(0, at % text.length));
          expect(() => scanner.end()).toThrow(Refusal);
        },
      ),
    ));

  it('of objects with texts gives these', async () => {
    const records = array(
      dictionary(
        string({ minLength: 1 }).filter((name) => !name.includes('.')),
        string(),
        { minKeys: 1 },
      ),
      { minLength: 1, maxLength: 5 },
    );
    await assert(
      asyncProperty(records, constantFrom('list', 'lines'), async (made, form) => {
        const text = form === 'list' ? JSON.stringify(made) : made.map((record) => JSON.stringify(record)).join('\n');
        const { tables, cells, said } = await readBytes('a.json', text);
        expect(said).toEqual([]);
        const names = tables[0]?.table.names ?? [];
        expect(cells).toEqual(
          made.map((record) => names.map((name) => (Object.hasOwn(record, name) ? record[name] : ''))),
        );
      }),
      { numRuns: 50 },
    );
  });
});
