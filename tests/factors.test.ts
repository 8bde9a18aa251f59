// The program's own editions keep every rule that `esgcalc factors validate` knows, and slips of a unit fall out of their bands.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { REPOSITORY, runEsgcalc } from './support/fakeShell.ts';

const FACTORS = join(REPOSITORY, 'factors');
const scratch = mkdtempSync(join(tmpdir(), 'esgcalc-factors-'));
afterAll(() => rmSync(scratch, { recursive: true }));

describe('factors validate', () => {
  it('finds no fault in the editions that ship', async () => {
    const { out, err, exitCode } = await runEsgcalc(['factors', 'validate'], { cwd: scratch });
    expect(err).toBe('');
    expect(out).toMatch(/^\d+ editions, \d+ values: no fault\n$/);
    expect(exitCode).toBe(0);
  });

  it('takes the folder of one edition', async () => {
    const { out } = await runEsgcalc(['factors', 'validate', join(FACTORS, 'hk-clp-2023')], { cwd: scratch });
    expect(out).toBe('1 edition, 1 value: no fault\n');
  });

  it('says that a folder without editions is none', async () => {
    const { err, exitCode } = await runEsgcalc(['factors', 'validate', 'nowhere'], { cwd: scratch });
    expect(err).toContain('[edition-unknown]');
    expect(exitCode).toBe(2);
  });

  it.each([
    ['cn-grid-average-2023', 'kg/kWh', 'kg/MWh'],
    ['cn-grid-average-2023', 'kg/kWh', 't/kWh'],
    ['hk-clp-2023', 'kg/kWh', 'g/kWh'],
    ['cn-grid-compliance-2022', 't/MWh', 't/kWh'],
    ['cn-fuel-density-gb-2013', 'kg/L', 'kg/m3'],
    ['cn-fuel-gbt2589-2020', 'GJ/t', 'GJ/kg'],
    ['cn-fuel-gbt2589-2020', 'GJ/t', 'MJ/t'],
  ])('finds every value of %s with %s written as %s', async (edition, right, wrong) => {
    const folder = join(scratch, wrong.replace('/', '-per-'), edition);
    cpSync(join(FACTORS, edition), folder, { recursive: true });
    const file = join(folder, 'factors.csv');
    const text = readFileSync(file, 'utf8');
    const count = text.split(`,${right},`).length - 1;
    writeFileSync(file, text.replaceAll(`,${right},`, `,${wrong},`));
    const { err, exitCode } = await runEsgcalc(['factors', 'validate', folder], { cwd: scratch });
    expect(count).toBeGreaterThan(0);
    expect(err.match(/\[factor-implausible\]/g)?.length).toBe(count);
    expect(exitCode).toBe(1);
  });
});

describe('factors diff', () => {
  it('compares the folders of two git revisions', async () => {
    const repository = join(scratch, 'repository');
    const folder = join(repository, 'factors');
    const git = (...args: string[]): void => {
      execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', ...args], { cwd: repository });
    };
    cpSync(join(FACTORS, 'cn-grid-average-2023'), join(folder, 'cn-grid-average-2023'), { recursive: true });
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'one');
    const file = join(folder, 'cn-grid-average-2023', 'factors.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('0.5306', '0.5366'));
    git('commit', '--quiet', '--all', '--message', 'two');
    const { out, exitCode } = await runEsgcalc(
      ['factors', 'diff', 'HEAD~1:factors', 'HEAD:factors', '--format', 'csv'],
      { cwd: repository },
    );
    expect(exitCode).toBe(0);
    // 0.5366 / 0.5306 - 1 = 0.0060 / 0.5306
    expect(out.split('\n')[1]).toMatch(/^changed,.*electricity@CN.*,0\.5306 kg\/kWh,0\.5366 kg\/kWh,0\.01130795326/);
  });

  it('says that a revision has no such folder', async () => {
    const { err, exitCode } = await runEsgcalc(['factors', 'diff', 'HEAD:nowhere', 'HEAD:factors'], { cwd: scratch });
    expect(err).toContain('[edition-unknown]');
    expect(exitCode).toBe(2);
  });
});
