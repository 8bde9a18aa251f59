// Who is measured: esgcalc, its peers, and the limits below which no tool of Node can come. Peers that are not here are left out.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { isFound, hasPackage } from './runProcess.js';

const pathTo = (name) => fileURLToPath(new URL(name, import.meta.url));
const node = (script) => (table) => [process.execPath, pathTo(script), table];
const esgcalc = (...parameters) => [process.execPath, pathTo('../../bin/esgcalc.js'), ...parameters];
const compute = (table, ...options) => esgcalc('compute', table, '--company', 'none', '--format', 'json', ...options);
const json = (text) => JSON.parse(text);

export const ESGCALC = 'esgcalc compute';
export const NODE = 'node -e 0';
export const DUCKDB = 'DuckDB, 2 threads';
export const PYTHON = 'python3 csv + decimal';

let bundledScan;

/** The scan stands on the program's own reading of bytes, and so is bundled like the program. */
function scanBytes() {
  if (bundledScan !== undefined) return bundledScan;
  const folder = mkdtempSync(join(tmpdir(), 'esgcalc-scan-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  bundledScan = join(folder, 'scanBytes.mjs');
  const entryPoints = [pathTo('scanBytes.js')];
  buildSync({ entryPoints, outfile: bundledScan, bundle: true, platform: 'node', format: 'esm', packages: 'external' });
  return bundledScan;
}

/**
 * `start` gives the command for a table, `sums` reads what it printed into rows of key and sum, `most` is the largest table that it
 * is worth waiting for.
 */
export const tools = [
  { name: NODE, start: () => [process.execPath, '-e', '0'] },
  { name: 'bytes alone', start: node('bytesAlone.js') },
  { name: 'byte scan, exact', start: (table) => [process.execPath, scanBytes(), table], sums: json },
  { name: ESGCALC, start: (table) => compute(table) },
  { name: DUCKDB, start: node('duckdb.js'), sums: json, isHere: () => hasPackage('@duckdb/node-api') },
  {
    name: 'mawk, floats',
    start: (table) => ['mawk', '-f', pathTo('sums.awk'), table],
    sums: json,
    isHere: () => isFound('mawk', '-W', 'version'),
  },
  {
    name: PYTHON,
    start: (table) => ['python3', pathTo('sums.py'), table],
    sums: json,
    isHere: () => isFound('python3', '--version'),
  },
  {
    name: 'sqlite3, decimal',
    start: (table) => [
      'sqlite3',
      ':memory:',
      '-cmd',
      `.import --csv "${table}" activities`,
      `.read "${pathTo('sums.sql')}"`,
    ],
    sums: (text) => json(text).map(Object.values),
    isHere: () => isFound('sqlite3', '--version'),
    most: 1e6,
  },
  { name: 'csv-parse alone', start: node('csvParseAlone.js'), most: 1e6 },
].filter(({ isHere }) => isHere === undefined || isHere());

/** What else esgcalc is asked of the same table. */
export const commands = [
  { name: ESGCALC, start: (table) => compute(table) },
  { name: 'compute --by month', start: (table) => compute(table, '--by', 'month') },
  {
    name: 'explain --rows',
    start: (table) => esgcalc('explain', 'petrol_consumption', table, '--rows', '--company', 'none'),
  },
  { name: 'check', start: (table) => esgcalc('check', table, '--company', 'none'), exits: [0, 1] },
];

const OFFICE = pathTo('../../fixtures/office');

/** How soon it starts: what is asked of it, and the most that may be of `node -e 0`. */
export const starts = [
  { name: NODE, start: () => [process.execPath, '-e', '0'] },
  { name: 'esgcalc --version', start: () => esgcalc('--version') },
  { name: 'esgcalc compute, the example', start: () => esgcalc('compute', OFFICE) },
  ...[
    ['help'],
    ['completion', 'bash'],
    ['units'],
    ['factors', 'list'],
    ['check', OFFICE],
    ['explain', 'ghg_total', OFFICE],
    ['verify', join(OFFICE, 'expected.csv'), OFFICE],
    ['compare', OFFICE, '--from', '2024', '--to', '2025'],
  ].map((parameters) => ({
    name: `esgcalc ${parameters[0]}, a start`,
    start: () => esgcalc(...parameters),
    exits: [0, 1],
  })),
];
