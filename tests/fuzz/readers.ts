// Every reader of tables, on bytes that are nearly right and on bytes that are nothing at all: it reads or refuses, in the words of a
// diagnostic, and reading again gives the same rows.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect } from 'vitest';
import { Problems } from '../../src/domain/diagnostic.ts';
import { openTables } from '../../src/read/raw/openTables.ts';
import type { RawOptions } from '../../src/read/raw/rawTable.ts';
import { REPOSITORY } from '../support/fakeShell.ts';
import { zipOf, type MadePart } from '../support/zipOf.ts';
import { changed, changes } from './mutations.ts';
import type { FuzzProperty } from './property.ts';
import { watched } from './unharmed.ts';

const FOLDERS = [
  'tests/read/raw/samples',
  'fixtures/import/sources',
  'fixtures/import/tidy',
  'fixtures/travel-reports',
];

/** The real files, by what reads them. */
const SAMPLES = new Map<string, { name: string; bytes: Buffer }[]>();
for (const folder of FOLDERS) {
  for (const name of readdirSync(join(REPOSITORY, folder)).sort()) {
    const kind = kindOf(name);
    if (kind === undefined) continue;
    const bytes = readFileSync(join(REPOSITORY, folder, name));
    SAMPLES.set(kind, [...(SAMPLES.get(kind) ?? []), { name, bytes }]);
  }
}

function kindOf(name: string): string | undefined {
  if (name === 'page.xls' || name === 'xml2003.xls') return 'page';
  if (name === 'archive.xls') return 'text';
  const kinds: Readonly<Record<string, string>> = { '.csv': 'text', '.xlsm': 'xlsx' };
  const ending = extname(name);
  return kinds[ending] ?? ['.xlsx', '.xls', '.ods', '.parquet'].find((each) => each === ending)?.slice(1);
}

const JSON_SAMPLES = [
  '[{"date":"2025-01","site":"A","quantity":1.50,"unit":"kWh"},{"date":"2025-02","quantity":null,"tags":["x",{"y":1}]}]',
  '{"data":{"rows":[{"date":"2025-01","quantity":"1,234"}],"more":[[1,2],[3,4]]},"count":2}',
  '{"date":"2025-01","quantity":1e3}\n{"date":"2025-02","quantity":-0.0}\n{"date":"2025-03","a.b":{"c":true}}\n',
].map((text, index) => ({ name: `sample${index}.json`, bytes: Buffer.from(text) }));
SAMPLES.set('json', JSON_SAMPLES);

const folder = mkdtempSync(join(tmpdir(), 'esgcalc-fuzz-readers-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Reads all rows of all tables, twice. */
async function readAll(name: string, bytes: Buffer, options: RawOptions = {}): Promise<void> {
  const path = join(folder, basename(name));
  writeFileSync(path, bytes);
  await watched(async () => {
    const problems = new Problems();
    const first = await digest(path, name, options, problems);
    expect(first.tables + problems.kept.length).toBeGreaterThan(0);
    for (const { code, message } of problems.kept) expect([code, message.length > 0]).toEqual([code, true]);
    expect(await digest(path, name, options, new Problems())).toEqual(first);
  });
}

/** How many tables, rows and cells there are, and the first of them. */
async function digest(
  path: string,
  shown: string,
  options: RawOptions,
  problems: Problems,
): Promise<{ tables: number; rows: number; characters: number; first: readonly string[] }> {
  let [tables, rows, characters] = [0, 0, 0];
  let first: readonly string[] = [];
  for (const table of await openTables(path, shown, options, problems)) {
    tables++;
    for await (const { cells, number } of table.rows()) {
      if (rows++ === 0) first = cells.slice(0, 50);
      for (const cell of cells) characters += cell.length;
      if (rows === 1) expect(typeof table.addressOf(number, 0)).toBe('string');
      if (rows > 200_000) break;
    }
  }
  return { tables, rows, characters, first };
}

/** A sample of a kind with changes to its bytes, parts of another sample among them. */
function mutated(kind: string): fc.IRawProperty<unknown, true> {
  const samples = SAMPLES.get(kind) ?? [];
  const sample = fc.constantFrom(...samples);
  return fc.asyncProperty(sample, sample, changes, async ({ name, bytes }, other, all) => {
    await readAll(name, changed(bytes, all, other.bytes));
  });
}

/** The parts of a zip file as they are packed; what is no such file has none. */
function partsOf(bytes: Buffer): MadePart[] {
  const parts: MadePart[] = [];
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50;) {
    const [method, flags] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 6)];
    const [packed, nameLength, extra] = [18, 26, 28].map((offset, index) =>
      index === 0 ? bytes.readUInt32LE(at + offset) : bytes.readUInt16LE(at + offset),
    );
    const start = at + 30 + (nameLength ?? 0) + (extra ?? 0);
    if ((flags & 8) !== 0 && packed === 0) return [];
    const content = bytes.subarray(start, start + (packed ?? 0));
    const name = bytes.toString('utf8', at + 30, at + 30 + (nameLength ?? 0));
    parts.push({ name, content: method === 8 ? inflateRawSync(content) : content });
    at = start + (packed ?? 0);
  }
  return parts;
}

/** A workbook of which one part is changed and packed anew, so that its checksum holds and its XML is read. */
function repacked(kind: string): fc.IRawProperty<unknown, true> {
  const books = (SAMPLES.get(kind) ?? []).flatMap(({ name, bytes }) => {
    const parts = bytes.subarray(0, 2).toString() === 'PK' ? partsOf(bytes) : [];
    return parts.length === 0 ? [] : [{ name, parts }];
  });
  return fc.asyncProperty(fc.constantFrom(...books), fc.nat(), changes, async ({ name, parts }, index, all) => {
    const at = index % parts.length;
    const made = parts.map((part, each) =>
      each === at ? { ...part, content: changed(Buffer.from(part.content), all) } : part,
    );
    await readAll(name, zipOf(made));
  });
}

/** Texts of the marks of a grammar, which are rows, records and pages now and then. */
function generated(name: string, words: readonly string[], options: RawOptions = {}): fc.IRawProperty<unknown, true> {
  const text = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 4 })), { maxLength: 40 });
  return fc.asyncProperty(text, async (parts) => readAll(name, Buffer.from(parts.join('')), options));
}

const CSV_WORDS = ['"', ',', ';', '\t', '\n', '\r', '\r\n', 'date', 'site', '2025', '1,5', '电', 'sep=;', ' '];
const JSON_WORDS = ['{', '}', '[', ']', ',', ':', '"', '"a"', '"a":', '1', '-', 'e9', 'null', '\\u12', '\n', 'tru'];
const PAGE_WORDS = [
  '<table>',
  '<tr>',
  '<td>',
  '</td>',
  '</table>',
  '<td colspan=3 rowspan="2">',
  '<',
  '&lt;',
  '&',
  '>',
];

/** The properties of the readers. */
export const READERS: readonly FuzzProperty[] = [
  ...[
    ['text', 10],
    ['json', 10],
    ['page', 6],
    ['xls', 10],
    ['xlsx', 4],
    ['ods', 3],
    ['parquet', 6],
  ].map(([kind, share]) => ({
    name: `reader ${kind}, bytes`,
    share: Number(share),
    property: mutated(String(kind)),
  })),
  { name: 'reader xlsx, parts', share: 6, property: repacked('xlsx') },
  { name: 'reader ods, parts', share: 4, property: repacked('ods') },
  { name: 'reader text, grammar', share: 6, property: generated('a.csv', CSV_WORDS) },
  { name: 'reader json, grammar', share: 6, property: generated('a.json', ['[', ...JSON_WORDS]) },
  { name: 'reader page, grammar', share: 4, property: generated('a.xls', ['<html>', ...PAGE_WORDS]) },
  {
    name: 'reader of any bytes',
    share: 4,
    property: fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) =>
      readAll('a.csv', Buffer.from(bytes)),
    ),
  },
];
