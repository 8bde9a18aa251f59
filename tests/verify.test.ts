// esgcalc verify: expected figures by printed decimals, tolerances, units, signs; known differences that stay what they were; JUnit.
import { describe, expect, it } from 'vitest';
import { runEsgcalc } from './support/fakeShell.ts';
import { inFolder } from './support/inFolder.ts';

/** 1,234.567 kWh × 0.5306 kg/kWh = 655.0612502 kg; 0.6550612502 t prints 0.66. */
const FILES = {
  'a.csv':
    'date,activity,quantity,unit,region\n2025,electricity,1234.567,kWh,CN\n2025,packaging,n/a,t,\n2025,business travel,/,tCO2e,\n',
};

async function verify(expected: string, args: readonly string[] = [], more: Readonly<Record<string, string>> = {}) {
  return inFolder({ ...FILES, 'expected.csv': expected, ...more }, (cwd) =>
    runEsgcalc(['verify', 'expected.csv', 'a.csv', ...args], { cwd }),
  );
}

describe('esgcalc verify', () => {
  it.each([
    ['at the printed decimals', 'key,unit,2025\nscope2_location,tCO2e,0.66\nelectricity_consumption,kWh,"1,234.57"\n'],
    ['in another size of the unit', 'key,unit,2025\nscope2_location,kgCO2e,655.1\nelectricity_consumption,MWh,1.235\n'],
    ['without units, in the units of the table', 'key,year,printed\nscope2_location,2025,0.655\n'],
    ['by labels, in Chinese', '指標,單位,2025年\n範圍二,噸二氧化碳當量,０.66\n用電量,度,1234.57\n'],
    ['signs for no figure and for not applicable', 'key,unit,2025\nscope3,tCO2e,/\npackaging,t,不適用\n'],
  ])('agrees %s', async (_, expected) => {
    const { exitCode, err } = await verify(expected);
    expect([exitCode, err]).toEqual([0, '']);
  });

  it.each([
    [
      'another last digit',
      'key,unit,2025\nscope2_location,tCO2e,0.65\n',
      'expected 0.65, computed 0.66 tCO2e: off by 0.0050612502 tCO2e',
    ],
    [
      'a figure where there is none',
      'key,unit,2025\nscope3,tCO2e,1.00\n',
      'expected 1.00, computed / tCO2e: there is no figure',
    ],
    [
      'none where there is a figure',
      'key,unit,2025\nscope2_location,tCO2e,/\n',
      'a figure is computed where none is expected',
    ],
    [
      'no figure for not applicable',
      'key,unit,2025\npackaging,t,/\n',
      'no figure is known, which is not the same as not applicable',
    ],
    ['another kind of unit', 'key,unit,2025\nscope2_location,kWh,0.66\n', 'it is computed in tCO2e, which is no kWh'],
    ['a year that the files do not hold', 'key,unit,2024\nscope2_location,tCO2e,0.66\n', 'the files hold 2025 only'],
  ])('fails on %s', async (_, expected, why) => {
    const { exitCode, out } = await verify(expected);
    expect([exitCode, out.includes(why)]).toEqual([1, true]);
  });

  it.each([
    [['--tolerance', '0.006'], 0],
    [['--tolerance', '0.005'], 1],
    [['--tolerance', '0.8%'], 0], // 0.0050612502 / 0.65 = 0.779 %
    [['--tolerance', '0.7%'], 1],
    [['--tolerance', 'much'], 2],
  ])('takes %j', async (args, code) => {
    expect((await verify('key,unit,2025\nscope2_location,tCO2e,0.65\n', args)).exitCode).toBe(code);
  });

  const DIFFERS = 'key,unit,2025\nscope2_location,tCO2e,0.65\n';
  const known = (line: string): Readonly<Record<string, string>> => ({
    'known.csv': `key,year,expected,computed,why\n${line}\n`,
  });
  it.each([
    [
      'scope2_location,2025,0.65,0.66,truncated',
      0,
      'known scope2_location of 2025: expected 0.65, computed 0.66 tCO2e: truncated',
    ],
    ['scope2_location,2025,0.65,0.67,truncated', 1, 'STALE'],
    ['scope2_location,2025,0.64,0.66,truncated', 1, 'STALE'],
    ['scope2_location,2025,0.65,0.66,', 2, ''],
    ['scope1,2025,0.65,0.66,nobody expects it', 2, ''],
  ])('a known difference %s gives %i', async (line, code, text) => {
    const { exitCode, out } = await verify(DIFFERS, ['--known', 'known.csv'], known(line));
    expect([exitCode, out.includes(text)]).toEqual([code, true]);
  });

  it('a known difference that agrees is stale', async () => {
    const { exitCode, out } = await verify(
      DIFFERS.replace('0.65', '0.66'),
      ['--known', 'known.csv'],
      known('scope2_location,2025,0.65,0.66,x'),
    );
    expect([exitCode, out.includes('take it out of the list')]).toEqual([1, true]);
  });

  it('names a row that is no KPI, and a file that is not there', async () => {
    const { exitCode, err } = await verify('key,unit,2025\nscope2_locaton,tCO2e,0.66\n');
    expect([exitCode, err]).toEqual([2, expect.stringContaining('did you mean "scope2_location"?')]);
    const missing = await inFolder(FILES, (cwd) => runEsgcalc(['verify', 'nowhere.csv', 'a.csv'], { cwd }));
    expect(missing.exitCode).toBe(2);
  });

  it('writes JUnit with a case a figure, escaped', async () => {
    const { out } = await verify(
      DIFFERS,
      ['--known', 'known.csv', '--format', 'junit'],
      known('scope2_location,2025,0.65,0.66,"<cut> & ""kept"""'),
    );
    expect(out).toContain('<testsuites name="esgcalc verify" tests="1" failures="0" errors="0" skipped="1" time="0">');
    expect(out).toContain(
      '<skipped message="expected 0.65, computed 0.66 tCO2e: &lt;cut&gt; &amp; &quot;kept&quot;"/></testcase>',
    );
  });

  it('agrees with what compute writes, whatever is in it', async () => {
    for (const folder of ['fixtures/office', 'fixtures/group', 'fixtures/targets']) {
      const computed = await runEsgcalc(['compute', folder, '--format', 'csv']);
      await inFolder({ 'figures.csv': computed.out }, async (cwd) => {
        const { out, exitCode } = await runEsgcalc(['verify', `${cwd}/figures.csv`, folder]);
        expect([folder, exitCode, out.endsWith(' 0 known to differ, 0 not as expected.\n')]).toEqual([folder, 0, true]);
      });
    }
  });
});
