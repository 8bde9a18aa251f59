// The code that V8 compiled, kept between calls: it saves time and changes nothing, whatever became of its file.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compiledCodePath, readCompiledCode, writeCompiledCode } from '../../src/cli/start/compiledCode.ts';
import { REPOSITORY } from '../support/fakeShell.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'esgcalc-code-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const CODE = new Map([
  ['main.cjs', Buffer.from('twelve bytes')],
  ['empty.cjs', Buffer.alloc(0)],
  ['compute.cjs', Buffer.alloc(5000, 7)],
]);

describe('a file of compiled code', () => {
  it('gives back each part, beginning where V8 reads it in place', () => {
    const path = join(root, 'build', 'compute');
    writeCompiledCode(path, CODE);
    const read = readCompiledCode(path);
    expect([...read].map(([part, data]) => [part, Buffer.from(data)])).toEqual([...CODE]);
    for (const data of read.values()) expect(data.byteOffset % 8).toBe(0);
    expect(readdirSync(dirname(path))).toEqual(['compute']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['lost its end', (bytes: Buffer) => bytes.subarray(0, -8)],
    ['lost a sector', (bytes: Buffer) => Buffer.from(bytes).fill(0, 1024, 1536)],
    ['is empty', () => Buffer.alloc(0)],
    ['is some other file', () => readFileSync(join(REPOSITORY, 'README.md'))],
  ])('gives nothing where it %s', (_, damaged) => {
    const path = join(root, 'build', 'compute');
    writeCompiledCode(path, CODE);
    writeFileSync(path, damaged(readFileSync(path)));
    expect(readCompiledCode(path).size).toBe(0);
  });

  it('gives nothing where others may write it', () => {
    const path = join(root, 'build', 'compute');
    writeCompiledCode(path, CODE);
    chmodSync(path, 0o622);
    expect(readCompiledCode(path).size).toBe(0);
  });

  it('is not written where its folder cannot be made, and nobody hears of it', () => {
    writeFileSync(join(root, 'build'), 'a file');
    writeCompiledCode(join(root, 'build', 'compute'), CODE);
    expect(readdirSync(root)).toEqual(['build']);
  });

  it('goes with its build when nobody has called that for a month', () => {
    for (const build of ['old', 'recent']) writeCompiledCode(join(root, build, 'compute'), CODE);
    const days = (count: number): Date => new Date(Date.now() - count * 24 * 60 * 60 * 1000);
    utimesSync(join(root, 'old'), days(31), days(31));
    utimesSync(join(root, 'recent'), days(29), days(29));
    writeCompiledCode(join(root, 'new', 'compute'), CODE);
    expect(readdirSync(root).sort()).toEqual(['new', 'recent']);
  });
});

describe('a call of the program', () => {
  const folder = (): string => join(root, 'esgcalc');
  const call = (args: readonly string[], environment: Readonly<Record<string, string | undefined>> = {}): string => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(REPOSITORY, 'bin/esgcalc.js'), ...args], {
      cwd: REPOSITORY,
      encoding: 'utf8',
      env: { ...process.env, XDG_CACHE_HOME: root, ...environment },
    });
    return `${status}\n${stdout}\n${stderr}`;
  };
  const COMPUTE = ['compute', 'fixtures/vcredit', '--format', 'csv'];
  const kept = (): string[] => readdirSync(folder()).flatMap((build) => readdirSync(join(folder(), build)));
  const file = (): string => join(folder(), readdirSync(folder())[0] ?? '', 'compute');

  it.skipIf(process.platform === 'win32')(
    'says the same with the code of the call before, and keeps that of each command',
    () => {
      const first = call(COMPUTE);
      const { mtimeMs, ino } = statSync(file());
      expect(call(COMPUTE)).toBe(first);
      expect(statSync(file())).toMatchObject({ mtimeMs, ino });
      call(['units', 'kWh']);
      expect(kept().sort()).toEqual(['compute', 'units']);
    },
  );

  it.skipIf(process.platform === 'win32')('says the same where the code is damaged, and keeps it anew', () => {
    const first = call(COMPUTE);
    const whole = statSync(file()).size;
    writeFileSync(file(), readFileSync(file()).fill(0, 4096, 8192));
    const { ino } = statSync(file());
    expect(call(COMPUTE)).toBe(first);
    expect(statSync(file()).ino).not.toBe(ino);
    expect(statSync(file()).size).toBeGreaterThan(whole / 2);
  });

  it.skipIf(process.platform === 'win32')('keeps the code of parts that only a later call needs', () => {
    call(COMPUTE);
    const csv = readCompiledCode(file());
    const markdown = ['compute', 'fixtures/vcredit', '--format', 'markdown'];
    const first = call(markdown);
    const both = [...readCompiledCode(file()).keys()];
    expect(both).toEqual(expect.arrayContaining([...csv.keys()]));
    expect(both).toContain('format-markdown.cjs');
    expect([...csv.keys()]).not.toContain('format-markdown.cjs');
    expect(call(markdown)).toBe(first);
  });

  it.skipIf(process.platform === 'win32')('says the same where packages are loaded that are not bundled', () => {
    for (const args of [
      ['compute', 'fixtures/vcredit', '--format', 'json'],
      ['import', 'fixtures/errors/rows-hidden/bills.xlsx'],
      ['compute', 'fixtures/errors/quote-unclosed/activity.csv'],
      ['report', 'fixtures/vcredit'],
      ['import', 'fixtures/errors/timestamps-utc/bills.parquet'],
      ['import', 'fixtures/import/sources/hk-electric-big5.csv'],
    ]) {
      const first = call(args);
      expect(first).not.toMatch(/fault of esgcalc/);
      expect(call(args)).toBe(first);
    }
  });

  it('keeps nothing of a call that is misused, or where Node is told to keep nothing', () => {
    expect(call(['compute', '--nonsense'])).toMatch(/^2\n/);
    expect(call(COMPUTE, { NODE_DISABLE_COMPILE_CACHE: '1' })).toMatch(/^0\n/);
    expect(existsSync(folder())).toBe(false);
  });

  it('goes on where its folder is a file, or nobody knows where it is', () => {
    const expected = call(COMPUTE);
    rmSync(folder(), { recursive: true, force: true });
    writeFileSync(folder(), '');
    expect(call(COMPUTE)).toBe(expected);
    rmSync(folder());
    mkdirSync(folder());
    expect(call(COMPUTE, { XDG_CACHE_HOME: 'relative', HOME: undefined, LOCALAPPDATA: undefined })).toBe(expected);
    expect(readdirSync(folder())).toEqual([]);
  });
});

describe('where the code is kept', () => {
  it('is the folder of the build, the version of Node and the machine', () => {
    const before = { ...process.env };
    Object.assign(process.env, { XDG_CACHE_HOME: root, LOCALAPPDATA: root, HOME: root });
    try {
      const path = compiledCodePath('0123456789abcdef', 'compute');
      expect(path).toMatch(/esgcalc[\\/]0123456789abcdef-v\d+\.\d+\.\d+-\w+[\\/]compute$/);
      expect(path?.startsWith(root)).toBe(true);
    } finally {
      Object.assign(process.env, before);
    }
  });
});
