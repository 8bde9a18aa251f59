// A company's first files: by options, by questions and as the example; and what they compute to once the rows are filled.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPOSITORY, runEsgcalc } from './support/fakeShell.ts';
import { inFolder } from './support/inFolder.ts';

const OPTIONS = [
  '--name',
  'Bay & Co: Limited',
  '--year',
  '2025',
  '--site',
  'Central:HK-HKE',
  '--site',
  'Shanghai HQ: Shanghai',
];

describe('esgcalc init', () => {
  it('writes rows to fill: monthly bills of each site, yearly figures of the company, and the measures', async () => {
    await inFolder({}, async (cwd) => {
      const { exitCode } = await runEsgcalc(['init', ...OPTIONS, '--use', 'electricity, 商務差旅（按供應商報告）'], {
        cwd,
      });
      expect(exitCode).toBe(0);
      const lines = readFileSync(join(cwd, '2025.csv'), 'utf8').trimEnd().split('\n');
      // The header, 12 months of electricity at two sites, business travel, revenue, employee count.
      expect(lines).toHaveLength(1 + 24 + 1 + 2);
      expect(lines[1]).toBe('2025-01,Central,electricity,,,kWh,,,,');
      expect(lines.at(-1)).toBe('2025-12-31,,employee count,,,person,,,,');
    });
  });

  it('asks for every quantity that is empty, and computes once they are filled', async () => {
    await inFolder({}, async (cwd) => {
      await runEsgcalc(['init', ...OPTIONS, '--use', 'electricity'], { cwd });
      const empty = await runEsgcalc(['compute'], { cwd });
      const told = (text: string): number => text.match(/\[cell-empty\]/g)?.length ?? 0;
      expect([empty.exitCode, told(empty.err)]).toEqual([1, 1]);
      expect(empty.err).toContain('\n the same in lines 3-27\n');
      expect(empty.err).toContain('26 errors; nothing was totalled.');
      expect(told((await runEsgcalc(['compute', '--all-errors'], { cwd })).err)).toBe(26);
      const file = join(cwd, '2025.csv');
      writeFileSync(
        file,
        readFileSync(file, 'utf8')
          .replaceAll(',,,kWh', ',,1000,kWh')
          .replaceAll(/,,,(HKD|person)/g, ',,10,$1'),
      );
      const { exitCode, out } = await runEsgcalc(['compute', '--format', 'csv'], { cwd });
      expect(exitCode).toBe(0);
      // 12,000 kWh at each of two sites.
      expect(out).toContain('electricity_consumption,Electricity consumption,kWh,2025,24000,');
    });
  });

  it('writes a workflow that passes while the figures are as they were kept, and on no other day', async () => {
    await inFolder({}, async (cwd) => {
      await runEsgcalc(['init', '--example'], { cwd });
      await runEsgcalc(['init', 'acme', ...OPTIONS, '--use', 'electricity'], { cwd });
      const workflow = readFileSync(join(cwd, 'acme', '.github', 'workflows', 'esgcalc.yml'), 'utf8');
      const program = `${process.execPath} ${REPOSITORY}bin/esgcalc.js`;
      const steps = [...workflow.matchAll(/^ +- run: (.*)$/gm)]
        .map(([, step = '']) => step.replace(/npx --yes esgcalc@\S+/, program))
        .join(' && ');
      const git = (...args: string[]): unknown =>
        spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd });
      const run = (): number | null => spawnSync('bash', ['-c', steps], { cwd }).status;
      git('init', '--quiet');
      git('add', '2024.csv', '2025.csv', 'esgcalc.yaml');
      git('commit', '--quiet', '--message', 'rows');
      expect(run()).toBe(1);
      git('add', 'figures.csv');
      git('commit', '--quiet', '--message', 'figures');
      expect(run()).toBe(0);
      const rows = readFileSync(join(cwd, '2025.csv'), 'utf8');
      writeFileSync(join(cwd, '2025.csv'), rows.replace(',212.8,HKD 1M', ',214.8,HKD 1M'));
      expect(run()).toBe(1);
    });
  });

  it('names a year that ends in March by its end, from April on', async () => {
    await inFolder({}, async (cwd) => {
      await runEsgcalc(['init', ...OPTIONS, '--use', 'electricity', '--ends', '03-31'], { cwd });
      const months = readFileSync(join(cwd, '2025.csv'), 'utf8')
        .split('\n')
        .slice(1, 13)
        .map((line) => line.slice(0, 7));
      expect([months[0], months[8], months[9], months[11]]).toEqual(['2024-04', '2024-12', '2025-01', '2025-03']);
    });
  });

  it('asks again where an answer will not do, and takes the usual answer for an empty one', async () => {
    await inFolder({}, async (cwd) => {
      const answers = [
        '',
        'Bay Limited',
        '13-01',
        '',
        '25',
        '2025',
        'Tower',
        'Tower: Hong Kong',
        'Tower：HK-CLP',
        '',
        '',
        '',
        '',
      ];
      const { exitCode, out } = await runEsgcalc(['init', 'new'], { cwd, input: `${answers.join('\n')}\n` });
      expect(exitCode).toBe(0);
      expect(out.match(/^.*: {3}(.*)$/gm)).toHaveLength(5);
      expect(readFileSync(join(cwd, 'new', 'esgcalc.yaml'), 'utf8')).toContain('  Tower: { region: HK-CLP }\n');
    });
  });

  it('says every option that will not do, and writes nothing', async () => {
    await inFolder({}, async (cwd) => {
      const wrong = [
        '--name',
        'A',
        '--year',
        '25',
        '--ends',
        '2-30',
        '--site',
        'B: Atlantis',
        '--use',
        'magic',
        '--revenue',
        'kWh',
        '--lang',
        'fr',
      ];
      const { exitCode, err } = await runEsgcalc(['init', ...wrong], { cwd });
      expect([exitCode, err.match(/\[option-invalid\]/g)?.length]).toEqual([2, 6]);
      expect(existsSync(join(cwd, 'esgcalc.yaml'))).toBe(false);
    });
  });

  it('keeps what stands there, and never touches a company', async () => {
    await inFolder({ '2025.csv': 'mine\n' }, async (cwd) => {
      mkdirSync(join(cwd, '.github'));
      const { out } = await runEsgcalc(['init', ...OPTIONS], { cwd });
      expect(out).toContain('kept  2025.csv, which was there');
      expect(readFileSync(join(cwd, '2025.csv'), 'utf8')).toBe('mine\n');
      expect((await runEsgcalc(['init', ...OPTIONS], { cwd })).exitCode).toBe(2);
    });
  });

  it('writes an example that computes', async () => {
    await inFolder({}, async (cwd) => {
      await runEsgcalc(['init', '--example'], { cwd });
      expect((await runEsgcalc(['compute'], { cwd })).exitCode).toBe(0);
    });
  });
});

describe('esgcalc sites', () => {
  it('lists the sites of the company, and finds regions by name', async () => {
    await inFolder({}, async (cwd) => {
      await runEsgcalc(['init', ...OPTIONS], { cwd });
      expect((await runEsgcalc(['sites'], { cwd })).out).toMatch(/^Shanghai HQ {2}CN-SH/m);
      expect((await runEsgcalc(['sites', '--regions', 'guangdong'], { cwd })).out).toMatch(/^CN-GD {3}Guangdong/m);
      expect((await runEsgcalc(['sites', 'nowhere'], { cwd })).exitCode).toBe(1);
    });
  });
});
