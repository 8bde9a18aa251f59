// Paths of other systems, as far as they can be tried on this one: the rules of Windows are handed in.
import { linkSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isGlob, shownPath, withSlashes } from '../../src/read/findFiles.ts';
import { gitFolder } from '../../src/read/gitFolder.ts';
import { runEsgcalc } from '../support/fakeShell.ts';
import { inFolder } from '../support/inFolder.ts';

describe('a path in messages and results', () => {
  it.each([
    ['C:\\reports\\data\\2025.csv', 'C:\\reports', 'data/2025.csv'],
    ['C:\\reports\\..2025.csv', 'C:\\reports', '..2025.csv'],
    ['C:\\other\\2025.csv', 'C:\\reports', 'C:/other/2025.csv'],
    ['D:\\2025.csv', 'C:\\reports', 'D:/2025.csv'],
    ['\\\\server\\share\\2025.csv', 'C:\\reports', '//server/share/2025.csv'],
    ['C:\\REPORTS\\2025.csv', 'c:\\reports', '2025.csv'],
  ])('of Windows, %s in %s, is %s', (path, folder, shown) => {
    expect(shownPath(path, folder, win32)).toBe(shown);
  });

  it.each([
    ['/reports/data/2025.csv', '/reports', 'data/2025.csv'],
    ['/reports/..2025.csv', '/reports', '..2025.csv'],
    ['/other/2025.csv', '/reports', '/other/2025.csv'],
    ['/reports', '/reports', '/reports'],
    ['/reports/back\\slash.csv', '/reports', 'back\\slash.csv'],
  ])('of others, %s in %s, is %s', (path, folder, shown) => {
    expect(shownPath(path, folder, posix)).toBe(shown);
  });

  it('is as it was typed, but for the signs that part it', () => {
    expect(withSlashes('.\\data\\2025.csv', win32)).toBe('./data/2025.csv');
    expect(withSlashes('C:\\bills\\*.csv', win32)).toBe('C:/bills/*.csv');
    expect(withSlashes('odd\\name.csv', posix)).toBe('odd\\name.csv');
  });
});

describe('a drive letter', () => {
  it.each(['C:\\bills\\2025.csv', 'C:/bills/2025.csv', '\\\\server\\share\\2025.csv'])('%s is no glob', (path) => {
    expect(isGlob(path)).toBe(false);
  });

  it.each(['C:\\factors', 'c:/factors'])('%s is no revision of git', (path) => {
    const never = (): never => {
      throw new Error('nothing is to be written out');
    };
    expect(gitFolder(path, process.cwd(), never)).toBeUndefined();
  });

  it('names a file that is missing, not an address', async () => {
    const { exitCode, err } = await runEsgcalc(['compute', 'C:\\bills\\2025.csv']);
    expect([exitCode, err]).toEqual([2, expect.stringContaining('[file-missing]')]);
  });
});

const BILLS = 'date,activity,quantity,unit,region\n2025-01,petrol,5,L,HK\n';

describe('one file under two names', () => {
  it('by way of a folder and back is read once', async () => {
    await inFolder({ 'bills.csv': BILLS }, async (cwd) => {
      mkdirSync(join(cwd, 'in'));
      const { exitCode, err } = await runEsgcalc(['compute', 'bills.csv', 'in/../bills.csv'], { cwd });
      expect([exitCode, err]).toEqual([2, expect.stringContaining('[file-twice]')]);
    });
  });

  // Where upper and lower case are two, these are two files; where they are one, the second name is the first file's.
  it('that differ in case alone counts as often as there are files', async () => {
    await inFolder({ 'bills.csv': BILLS }, async (cwd) => {
      writeFileSync(join(cwd, 'BILLS.csv'), BILLS);
      const files = readdirSync(cwd).filter((name) => name.toLowerCase() === 'bills.csv').length;
      const { err } = await runEsgcalc(['compute', 'bills.csv', 'BILLS.csv', '--format', 'json'], { cwd });
      expect(err.includes('[file-twice]')).toBe(files === 1);
      const { err: refusal } = await runEsgcalc(['compute', 'bills.csv', '-o', 'BILLS.csv'], { cwd });
      expect(refusal.includes('[option-invalid]')).toBe(files === 1);
    });
  });

  it('two links to one file are two files that say the same', async () => {
    await inFolder({ 'bills.csv': BILLS }, async (cwd) => {
      linkSync(join(cwd, 'bills.csv'), join(cwd, 'copy.csv'));
      expect((await runEsgcalc(['compute', 'bills.csv', 'copy.csv'], { cwd })).exitCode).toBe(0);
    });
  });
});

describe('names that Windows keeps for devices', () => {
  it('are given to no file of an evidence pack', async () => {
    const company = 'kpis:\n  con: {content: activity petrol, section: resources, unit: L, label: Petrol}\n';
    await inFolder({ 'bills.csv': BILLS, 'esgcalc.yaml': company }, async (cwd) => {
      const { exitCode, err } = await runEsgcalc(['explain', '--all', 'bills.csv', '-o', 'pack'], { cwd });
      expect([exitCode, err]).toEqual([0, expect.any(String)]);
      expect(readdirSync(join(cwd, 'pack', 'figures'))).toContain('con-.csv');
    });
  });
});
