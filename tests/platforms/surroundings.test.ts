// Clock, time zone, locale and terminal of the machine change no byte of what is computed. Each value needs a process of its own.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { REPOSITORY } from '../support/fakeShell.ts';

const BIN = join(REPOSITORY, 'bin', 'esgcalc.js');
const folder = mkdtempSync(join(tmpdir(), 'esgcalc-surroundings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The first and the last time zone of the earth, and locales that sort, write numbers and change case in other ways. */
const SURROUNDINGS: readonly Readonly<Record<string, string>>[] = [
  { TZ: 'UTC', LC_ALL: 'C' },
  { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
  { TZ: 'Pacific/Niue', LC_ALL: 'de_DE.UTF-8', LANGUAGE: 'de', LC_NUMERIC: 'ar_EG.UTF-8', TERM: 'dumb', COLUMNS: '40' },
];

const OUT = '{out}';
const COMMANDS: readonly (readonly string[])[] = [
  ['compute', 'fixtures/office', '--format', 'json', '--by', 'site,month'],
  ['compute', 'fixtures/vcredit', '--lang', 'zh-Hant', '--chart'],
  ['compute', 'fixtures/vcredit', '--format', 'xlsx', '-o', OUT],
  ['report', 'fixtures/vcredit', '-o', OUT],
  ['check', 'fixtures/check/planted.csv', '--format', 'json'],
  ['import', 'fixtures/import/sources/hk-electric-big5.csv'],
  ['factors', 'list', '--format', 'csv', '--activity', 'ELECTRICITY'],
  ['uncertainty', 'fixtures/uncertainty/2025.csv', '--simulate', '--format', 'json'],
];

function digestUnder(surroundings: Readonly<Record<string, string>>, args: readonly string[], at: number): string {
  const out = join(folder, args[0] === 'report' ? `${at}.html` : `${at}.xlsx`);
  const given = args.map((word) => (word === OUT ? out : word));
  const environment = { PATH: process.env['PATH'] ?? '', ...surroundings };
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...given], {
    cwd: REPOSITORY,
    env: environment,
  });
  expect(status, String(stderr)).toBeLessThan(2);
  const hash = createHash('sha256').update(`${status}\n`).update(stdout).update(stderr);
  if (args.includes(OUT)) hash.update(readFileSync(out));
  return hash.digest('hex');
}

describe('the same bytes under every time zone and locale', () => {
  it.each(COMMANDS.map((args, at) => [args.join(' '), args, at] as const))('%s', (_, args, at) => {
    const digests = SURROUNDINGS.map((surroundings) => digestUnder(surroundings, args, at));
    expect(new Set(digests).size).toBe(1);
  });
});
