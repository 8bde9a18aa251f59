// The program's own editions keep every rule that `esgcalc factors validate` knows, and slips of a unit fall out of their bands.
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
