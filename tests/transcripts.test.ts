// Runs every transcript under fixtures/ and compares what is printed byte for byte; every fault code has its transcript.
// `UPDATE_TRANSCRIPTS=1 npx vitest run tests/transcripts.test.ts` writes them anew and says which moved: review these like any text.
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { FAULT_CODES } from '../src/domain/faults/define.ts';
import { REPOSITORY } from './support/fakeShell.ts';
import { replay } from './support/transcript.ts';

const FIXTURES = join(REPOSITORY, 'fixtures');
const ERRORS = join(FIXTURES, 'errors');
/** Folders that are named after no code: they show several at once. */
const SEVERAL: ReadonlyMap<string, number> = new Map([
  ['ten-mistakes', 10],
  ['fifteen-faults', 15],
]);
/** Packages that are taken to be missing in a folder. */
const WITHOUT: ReadonlyMap<string, readonly string[]> = new Map([['engine-missing', ['@duckdb/node-api']]]);
/** Folders whose commands write: they run in a copy, with links to the other fixtures beside it. */
const WRITING: ReadonlySet<string> = new Set(['newcomer']);
const IS_UPDATE = process.env['UPDATE_TRANSCRIPTS'] === '1';

const transcripts = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(^|[/\\])transcript\.txt$/.test(path))
  .sort()
  .map((path) => join(FIXTURES, path));

const scratch = mkdtempSync(join(tmpdir(), 'esgcalc-transcripts-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A copy of a folder of fixtures that may be written to. */
function copyOf(folder: string): string {
  const copy = join(scratch, basename(folder));
  cpSync(folder, copy, { recursive: true });
  for (const other of readdirSync(FIXTURES))
    if (other !== basename(folder)) symlinkSync(join(FIXTURES, other), join(scratch, other));
  return copy;
}

describe('transcripts', () => {
  it.each(transcripts.map((path) => [relative(REPOSITORY, path), path]))('%s', async (name, path) => {
    const expected = readFileSync(path, 'utf8');
    const folder = WRITING.has(basename(dirname(path))) ? copyOf(dirname(path)) : dirname(path);
    const printed = await replay(expected, folder, WITHOUT.get(basename(folder)));
    if (IS_UPDATE && printed !== expected) {
      writeFileSync(path, printed);
      console.log(`moved: ${name}`);
    } else expect(printed).toBe(expected);
  });
});

// Each module declares its codes as it is loaded.
const FAULTS = join(REPOSITORY, 'src', 'domain', 'faults');
await Promise.all(readdirSync(FAULTS).map((file) => import(pathToFileURL(join(FAULTS, file)).href)));

describe('fixtures/errors', () => {
  const folders = readdirSync(ERRORS).sort();

  it('has a folder for every code', () => {
    expect(folders.filter((folder) => !SEVERAL.has(folder))).toEqual([...FAULT_CODES].sort());
  });

  it.each(folders)('%s shows its code', (folder) => {
    const transcript = join(ERRORS, folder, 'transcript.txt');
    expect(existsSync(transcript)).toBe(true);
    if (!SEVERAL.has(folder)) expect(readFileSync(transcript, 'utf8')).toMatch(new RegExp(` {2}\\[${folder}\\]$`, 'm'));
  });

  it.each([...SEVERAL])('%s shows as many different ones', (folder, count) => {
    const shown = readFileSync(join(ERRORS, folder, 'transcript.txt'), 'utf8').matchAll(/ {2}\[([a-z-]+)\]$/gm);
    expect(new Set([...shown].map(([, code]) => code)).size).toBe(count);
  });
});
