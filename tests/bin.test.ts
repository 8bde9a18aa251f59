// The real program, started as a user starts it: what only a process can show. `npm test` builds it first.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { REPOSITORY } from './support/fakeShell.ts';

const BIN = join(REPOSITORY, 'bin/esgcalc.js');
const folder = mkdtempSync(join(tmpdir(), 'esgcalc-bin-'));
afterAll(() => rmSync(folder, { recursive: true }));

function start(args: readonly string[], input = ''): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: REPOSITORY,
    input,
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

describe('bin/esgcalc.js', () => {
  it('says its version, and that alone', () => {
    const { version } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')) as { version: string };
    expect(start(['--version'])).toEqual({ status: 0, out: `${version}\n`, err: '' });
  });

  it('has every part that a command or format loads later', () => {
    const parts = readdirSync(join(REPOSITORY, 'dist')).filter((file) => file.endsWith('.cjs'));
    expect(parts).toContain('cli-commands-check.cjs');
    const load = `for (const part of ${JSON.stringify(parts)}) require('./dist/' + part);`;
    const { status, stderr } = spawnSync(process.execPath, ['-e', load], { cwd: REPOSITORY, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('computes a file and standard input to the same bytes', () => {
    const file = 'fixtures/vcredit/2025.csv';
    const fromFile = start(['compute', file, '--format', 'csv']);
    const fromInput = start(
      ['compute', '-', '--company', 'fixtures/vcredit/esgcalc.yaml', '--format', 'csv'],
      readFileSync(join(REPOSITORY, file), 'utf8'),
    );
    expect(fromFile.status).toBe(0);
    expect(fromInput.out).toBe(fromFile.out);
  });

  it('ends quietly where the reader has seen enough', () => {
    const command = `"${process.execPath}" "${BIN}" compute fixtures/vcredit --format json 2>&1 | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout } = spawnSync('bash', ['-c', command], { cwd: REPOSITORY, encoding: 'utf8' });
    expect(stdout.split('\n').slice(-2)).toEqual(['0', '']);
  });

  it.each([
    [0, ['compute', 'fixtures/vcredit/2025.csv']],
    [1, ['compute', 'fixtures/errors/ten-mistakes/activity.csv']],
    [2, ['compute', 'no-such.csv']],
    [2, ['compute', '--no-such-option']],
    [2, ['no-such-command']],
  ])('exits %i for %j', (code, args) => {
    const { status, err } = start(args);
    expect(status).toBe(code);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('leaves the old output whole where it cannot give a new one, and no stray file', () => {
    const output = join(folder, 'figures.csv');
    writeFileSync(output, 'the old one\n');
    expect(
      start(['compute', 'fixtures/errors/ten-mistakes/activity.csv', '--format', 'csv', '-o', output]).status,
    ).toBe(1);
    expect(readFileSync(output, 'utf8')).toBe('the old one\n');
    expect(start(['compute', 'fixtures/vcredit/2025.csv', '--format', 'csv', '-o', output]).status).toBe(0);
    expect(readFileSync(output, 'utf8')).toMatch(/^key,label,unit,year,value,printed,status,hkex,gri/);
    expect(readdirSync(folder)).toEqual(['figures.csv']);
  });

  it('says in the words of the machine that a name is too long, and exits 3', () => {
    const { status, err } = start([
      'compute',
      'fixtures/vcredit/2025.csv',
      '--format',
      'csv',
      '-o',
      join(folder, 'x'.repeat(300)),
    ]);
    expect(status).toBe(3);
    expect(err).toMatch(/^esgcalc: .+/m);
  });
});
