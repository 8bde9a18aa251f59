// Parquet by DuckDB's bytes: exact decimals, dates and times, every way of packing, row group by row group.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBytes, readFile, sample } from '../../support/rawTables.ts';

describe('warehouse.parquet', () => {
  it('has each value as it was written', async () => {
    const { tables, cells } = await readFile(sample('warehouse.parquet'));
    const names = tables[0]?.table.names ?? [];
    const record = (row: number): unknown =>
      Object.fromEntries(names.map((name, column) => [name, cells[row]?.[column]]));
    expect(record(0)).toEqual({
      id: '1',
      activity: '用電量',
      // As doubles these would be 4502.400000000001 and 1.2345678901234568e+26.
      amount: '4502.40',
      large: '123456789012345678901234567.89',
      // Four bytes hold 0.100000001490116, which is the nearest to 0.1 that they can.
      single: '0.1',
      double: '0.30000000000000004',
      whole: '12345678901234567',
      day: '2025-01-31',
      time: '2025-01-31 14:30',
      // 00:30 of 1 February in Hong Kong.
      utc: '2025-01-31 16:30',
      clock: '14:30:05',
      estimated: 'true',
      'detail.unit': 'kWh',
      'detail.rate': '1.50',
      tags: '["a","b"]',
      small: '0.000000001',
    });
    expect(record(1)).toEqual({
      ...Object.fromEntries(names.map((name) => [name, ''])),
      id: '2',
      amount: '-0.01',
      estimated: 'false',
    });
  });

  it('says which times are in UTC, and where a cell stands', async () => {
    const { tables, said, diagnostics } = await readFile(sample('warehouse.parquet'));
    expect(said).toEqual(['timestamps-utc warehouse.parquet']);
    expect(diagnostics[0]?.message).toContain('"utc"');
    expect(tables[0]?.table.addressOf(2, 2)).toBe('warehouse.parquet!row 2!amount');
  });
});

it.each(['uncompressed', 'gzip', 'zstd', 'lz4_raw', 'brotli'])('rows packed with %s', async (packing) => {
  const { tables, said } = await readFile(sample(`rows-${packing}.parquet`));
  expect(said).toEqual([]);
  const expected = Array.from({ length: 3000 }, (_, row) => {
    return { number: row + 1, cells: [String(row), (row / 100).toFixed(2)], isHidden: false };
  });
  expect(tables[0]?.rows).toEqual(expected);
});

it('is named when it is damaged', async () => {
  const bytes = readFileSync(sample('rows-gzip.parquet'));
  bytes.fill(0xff, 100, 140);
  const { said } = await readBytes('rows.parquet', bytes);
  expect(said).toEqual(['parquet-broken rows.parquet']);
});

it('is named when its columns do not fit together, and nothing fails unheard', async () => {
  const bytes = readFileSync(sample('warehouse.parquet'));
  // The list of tags gets another name in the schema, and other columns cannot be unpacked.
  for (const [at, byte] of [
    [906, 152],
    [150, 133],
    [979, 88],
  ] as const)
    bytes.writeUInt8(byte, at);
  const { said } = await readBytes('rows.parquet', bytes);
  await new Promise((resolve) => void setTimeout(resolve, 100));
  expect(said).toEqual(['timestamps-utc rows.parquet', 'parquet-broken rows.parquet']);
});
