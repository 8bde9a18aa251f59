// The map of the rooms, checked: data passes one way, and a newcomer who knows the map knows where a line may stand.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCE = resolve(import.meta.dirname, '../src');

/** What each room may import, besides itself; `node:` stands for the modules of Node. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: ['decimal.js', 'fastest-levenshtein'], // nouns: they know nothing of files, terminals or each other's rooms
  // beside cli the only room that touches the outside world; of engines that need not be installed it knows the types
  read: [
    'domain',
    'csv-parse',
    'yaml',
    'tinyglobby',
    'iconv-lite',
    'hyparquet',
    'hyparquet-compressors',
    '@duckdb/node-api',
    'pg',
    'node:',
  ],
  compute: ['domain', 'pure-rand'], // pure: same input, same figures, draws from a seed among them
  report: ['domain', 'compute'], // what to say, with exact numbers
  // how to write it, and the only rounding for print
  format: ['domain', 'compute', 'report', 'chalk', 'cli-table3', 'd3-scale', 'd3-shape', 'hucre', 'string-width'],
  // the library, from files and options to results: no terminal, no environment, no exit
  api: ['domain', 'read', 'compute', 'report', 'format', 'node:'],
  cli: ['domain', 'read', 'compute', 'report', 'format', 'api', 'commander', 'node:'], // nobody imports cli
};

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

function importsOf(file: string): string[] {
  // What a comment shows a reader is no import.
  const text = readFileSync(join(SOURCE, file), 'utf8').replaceAll(/^ *(?:\/\/|\/?\*).*$/gm, '');
  return [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)'([^']+)'/gm)].map((match) => match[1] ?? '');
}

function roomOf(file: string): string {
  return file.split(/[\\/]/)[0] ?? '';
}

/** The room, `node:` or the package that an import leads to. */
function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return roomOf(relative(SOURCE, resolve(SOURCE, file, '..', specifier)));
  if (specifier.startsWith('node:')) return 'node:';
  return specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] ?? '');
}

describe('the rooms of src', () => {
  it('are those of the map', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it.each(files)('%s imports only what its room may', (file) => {
    const room = roomOf(file);
    const allowed = new Set([room, ...(MAY_IMPORT[room] ?? [])]);
    expect(importsOf(file).filter((specifier) => !allowed.has(targetOf(file, specifier)))).toEqual([]);
  });

  it('hold decimal.js in one file only', () => {
    expect(files.filter((file) => importsOf(file).includes('decimal.js'))).toEqual([join('domain', 'decimal.ts')]);
  });

  it.each(files)('%s stays under 300 lines', (file) => {
    expect(readFileSync(join(SOURCE, file), 'utf8').split('\n').length).toBeLessThanOrEqual(301);
  });
});
