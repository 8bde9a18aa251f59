// Where results may be written: never over what they come from, through links, into devices and pipes, with the rights that stood there.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { REPOSITORY, runEsgcalc } from '../support/fakeShell.ts';
import { PROGRAM, start } from './startProgram.ts';

const root = mkdtempSync(join(tmpdir(), 'esgcalc-places-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folder = root;
let count = 0;
beforeEach(() => {
  folder = join(root, String(++count));
  mkdirSync(folder);
});

const COMPUTE = ['compute', 'fixtures/office', '--format', 'csv', '--output'];
const HEADER = /^key,label,unit,year,value/;

describe('an output', () => {
  it('that is a link is written where the link leads, and the link stays', async () => {
    const [link, real] = [join(folder, 'link'), join(folder, 'real')];
    writeFileSync(real, 'old');
    symlinkSync('real', link);
    expect((await runEsgcalc([...COMPUTE, link])).exitCode).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(real, 'utf8')).toMatch(HEADER);
  });

  it('keeps the rights of the file whose place it takes', async () => {
    const file = join(folder, 'figures');
    writeFileSync(file, 'old');
    chmodSync(file, 0o640);
    expect((await runEsgcalc([...COMPUTE, file])).exitCode).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  it('goes into a pipe, which stays one', () => {
    const pipe = join(folder, 'pipe');
    const command = `mkfifo "${pipe}"; "${process.execPath}" "${PROGRAM}" ${COMPUTE.join(' ')} "${pipe}" 2> /dev/null & head -n 1 "${pipe}"; wait`;
    const { stdout } = spawnSync('bash', ['-c', command], { cwd: REPOSITORY, encoding: 'utf8' });
    expect(stdout).toMatch(HEADER);
    expect(statSync(pipe).isFIFO()).toBe(true);
  });

  it('leaves a device what it is', () => {
    const { status } = start([...COMPUTE, '/dev/null']);
    expect(status).toBe(0);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('is refused by a file that may only be read', () => {
    const file = join(folder, 'published');
    writeFileSync(file, 'old');
    chmodSync(file, 0o444);
    chmodSync(root, 0o755);
    chmodSync(folder, 0o777);
    const isRoot = process.getuid?.() === 0;
    const command = [...(isRoot ? ['setpriv', '--reuid', '65534', '--clear-groups'] : []), process.execPath, PROGRAM];
    const [first, ...rest] = [...command, ...COMPUTE, file];
    const { status, stderr } = spawnSync(first, rest, { cwd: REPOSITORY, encoding: 'utf8' });
    expect(stderr).toMatch(/cannot write .+published: you have no permission$/m);
    expect(status).toBe(3);
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['published']);
  });

  it.each([
    ['a folder', ''],
    ['in no folder', 'none/figures'],
    ['below a file', 'file/figures'],
  ])('is refused where it is %s', async (_, name) => {
    writeFileSync(join(folder, 'file'), 'a file');
    const { exitCode, err, out } = await runEsgcalc([...COMPUTE, join(folder, name)]);
    expect(err).toMatch(/--output .+ \[option-invalid\]/s);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it.each([
    ['compute', ['compute', '2025.csv', '--company', 'none', '--format', 'csv'], '2025.csv'],
    ['import', ['import', '2025.csv', '--format', 'csv'], '2025.csv'],
    ['aggregate', ['aggregate', '2025.csv'], '2025.csv'],
    ['check', ['check', '2025.csv', '--format', 'json'], '2025.csv'],
    ['audit', ['audit', 'expected.csv'], 'expected.csv'],
    ['verify', ['verify', 'expected.csv', '2025.csv'], 'expected.csv'],
    ['compare', ['compare', 'before.json', 'after.json'], 'before.json'],
  ])('of %s is never what it comes from, under whatever name', async (_, args, input) => {
    for (const name of readdirSync(join(REPOSITORY, 'fixtures/office')))
      copyFileSync(join(REPOSITORY, 'fixtures/office', name), join(folder, name));
    for (const name of ['before.json', 'after.json']) writeFileSync(join(folder, name), '{"schema":1,"figures":[]}');
    symlinkSync(input, join(folder, 'another'));
    const before = readFileSync(join(folder, input), 'utf8');
    const { exitCode, out, err } = await runEsgcalc([...args, '--output', 'another'], { cwd: folder });
    expect(out + err).toContain('one of the files that the figures are computed from');
    expect(exitCode).toBe(2);
    expect(readFileSync(join(folder, input), 'utf8')).toBe(before);
  });
});

describe('a file that changes while it is read', () => {
  it('is not computed, wherever it changes', async () => {
    const fs = await import('node:fs');
    const { syncBuiltinESMExports } = await import('node:module');
    const file = join(folder, '2025.csv');
    for (const name of ['2025.csv', 'esgcalc.yaml'])
      copyFileSync(join(REPOSITORY, 'fixtures/office', name), join(folder, name));
    const old = readFileSync(file, 'utf8');
    const { readSync: real, openSync: open } = fs.default;
    let reads = 0;
    let changeAt = 0;
    const ours = new Set<number>();
    const opening = (...given: Parameters<typeof open>): number => {
      const opened = open(...given);
      if (given[0] === file) ours.add(opened);
      else ours.delete(opened);
      return opened;
    };
    const watched = (...given: Parameters<typeof real>): number => {
      if (ours.has(given[0]) && ++reads === changeAt) fs.appendFileSync(file, '2025-12,electricity,1,kWh\n');
      return real(...given);
    };
    Object.assign(fs.default, { readSync: watched, openSync: opening });
    syncBuiltinESMExports();
    try {
      const args = ['explain', 'electricity_consumption', file, '--rows'];
      expect((await runEsgcalc(args)).exitCode).toBe(0);
      const all = reads;
      expect(all).toBeGreaterThan(3);
      for (changeAt = 1; changeAt <= all; changeAt++) {
        fs.writeFileSync(file, old);
        reads = 0;
        const { exitCode, err } = await runEsgcalc([...args, '--output', join(folder, 'out')]);
        expect(err).toMatch(/2025\.csv changed while it was read/);
        expect(exitCode).toBe(3);
        expect(readdirSync(folder)).toEqual(['2025.csv', 'esgcalc.yaml']);
      }
    } finally {
      Object.assign(fs.default, { readSync: real, openSync: open });
      syncBuiltinESMExports();
    }
  });

  it('is not computed where it is gone', async () => {
    const file = join(folder, '2025.csv');
    const { exitCode, err } = await runEsgcalc(['compute', file]);
    expect(err).toContain('[file-missing]');
    expect(exitCode).toBe(2);
  });
});

describe('two runs at once', () => {
  it('into one file give one whole result', () => {
    const output = join(folder, 'figures');
    const one = `"${process.execPath}" "${PROGRAM}" ${COMPUTE.join(' ')} "${output}"`;
    const { status } = spawnSync('bash', ['-c', `${one} & ${one} & ${one}; wait`], { cwd: REPOSITORY });
    expect(status).toBe(0);
    expect(readFileSync(output, 'utf8')).toBe(start(COMPUTE.slice(0, -1)).stdout);
    expect(readdirSync(folder)).toEqual(['figures']);
  });

  it('of init in one folder leave one company, whole', () => {
    const one = `"${process.execPath}" "${PROGRAM}" init "${folder}/company" --example`;
    spawnSync('bash', ['-c', `${one} & ${one}; wait`], { cwd: REPOSITORY });
    const names = readdirSync(join(folder, 'company')).sort();
    expect(names).toEqual(['2024.csv', '2025.csv', 'esgcalc.yaml']);
    for (const name of names)
      expect(readFileSync(join(folder, 'company', name), 'utf8')).toBe(
        readFileSync(join(REPOSITORY, 'fixtures/office', name), 'utf8'),
      );
  });
});
