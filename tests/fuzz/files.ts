// Every file that a command reads, nearly right: rows, company files, profiles, editions, sums, printed tables, results and answers.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { REPOSITORY, runEsgcalc } from '../support/fakeShell.ts';
import { changed, changes } from './mutations.ts';
import type { FuzzProperty } from './property.ts';
import { audienceOf, runUnharmed } from './unharmed.ts';

/** A folder of fixtures, the file in it that is changed, and the commands that read it. */
type Scenario = {
  readonly name: string;
  readonly folder: string;
  readonly file: string;
  readonly commands: readonly (readonly string[])[];
};

const SCENARIOS: readonly Scenario[] = [
  {
    name: 'activity rows',
    folder: 'fixtures/office',
    file: '2025.csv',
    commands: [
      ['compute', '2025.csv'],
      ['compute', '2025.csv', '--format', 'json'],
      ['compute', '2024.csv', '2025.csv', '--by', 'site,quarter', '--format', 'csv'],
      ['compute', '2025.csv', '--company', 'none', '--format', 'markdown'],
      ['check', '2025.csv'],
      ['explain', 'ghg_total', '2025.csv', '--rows'],
      ['aggregate', '2025.csv'],
      ['import', '2025.csv'],
      ['sites', '2025.csv'],
    ],
  },
  {
    name: 'a company file',
    folder: 'fixtures/office',
    file: 'esgcalc.yaml',
    commands: [['compute', '2025.csv'], ['compute', '2024.csv', '2025.csv', '--format', 'json'], ['sites']],
  },
  {
    name: 'a company file with published figures',
    folder: 'fixtures/vcredit',
    file: 'esgcalc.yaml',
    commands: [
      ['compute', '2025.csv'],
      ['check', '2025.csv'],
      ['explain', 'ghg_total', '2025.csv', '--target'],
    ],
  },
  {
    name: 'a company file with everything',
    folder: 'fixtures/group',
    file: 'esgcalc.yaml',
    commands: [['sites'], ['compute', '2025.csv', 'measures.csv', '--format', 'csv']],
  },
  {
    name: 'rows of instruments',
    folder: 'fixtures/certificates',
    file: 'certificates-1283.csv',
    commands: [['compute', 'electricity.csv', 'certificates-1283.csv']],
  },
  {
    name: 'a fleet list',
    folder: 'fixtures/travel',
    file: 'fleet-hk-2025.csv',
    commands: [
      ['compute', 'fleet-hk-2025.csv', '--format', 'csv'],
      ['check', 'fleet-hk-2025.csv'],
    ],
  },
  {
    name: 'rows of travel',
    folder: 'fixtures/travel',
    file: 'travel-2025.csv',
    commands: [['compute', 'travel-2025.csv', '--format', 'csv']],
  },
  {
    name: 'a profile',
    folder: 'fixtures/import',
    file: 'profiles/clp-bills.yaml',
    commands: [['import', 'sources/clp-bills.csv', '--profile', 'profiles/clp-bills.yaml', '--format', 'csv']],
  },
  {
    name: 'a profile of travel',
    folder: 'fixtures/import',
    file: 'profiles/travel-agency.yaml',
    commands: [['import', 'sources/travel-agency.csv', '--profile', 'profiles/travel-agency.yaml']],
  },
  {
    name: 'a source of a profile',
    folder: 'fixtures/import',
    file: 'sources/monthly-wide.xlsx',
    commands: [
      ['import', 'sources/monthly-wide.xlsx', '--profile', 'profiles/monthly-wide.yaml', '--format', 'csv'],
      ['import', 'sources/monthly-wide.xlsx'],
    ],
  },
  {
    name: 'a source that is guessed',
    folder: 'fixtures/import',
    file: 'sources/green-button.csv',
    commands: [['import', 'sources/green-button.csv']],
  },
  {
    name: 'an edition',
    folder: 'fixtures/compare',
    file: 'factors/compare-travel-2019/edition.json',
    commands: [
      ['factors', 'validate', 'factors'],
      ['compute', '2024.csv', '2025.csv'],
      ['factors', 'show', 'compare-travel-2019'],
    ],
  },
  {
    name: "an edition's factors",
    folder: 'fixtures/compare',
    file: 'factors/compare-travel-2019/factors.csv',
    commands: [
      ['factors', 'validate', 'factors'],
      ['compute', '2024.csv', '2025.csv'],
    ],
  },
  {
    name: 'sums of rows',
    folder: 'fixtures/errors/aggregate-sum',
    file: 'agg.csv',
    commands: [['compute', 'agg.csv', '--format', 'json']],
  },
  {
    name: 'a printed table',
    folder: 'fixtures/vcredit',
    file: 'published.csv',
    commands: [
      ['audit', 'published.csv', '--region', 'CN'],
      ['audit', 'published.csv', '--region', 'CN', '--format', 'json'],
      ['verify', 'published.csv', '2025.csv'],
      ['check', '2025.csv', '--published', 'published.csv'],
    ],
  },
  {
    name: 'known differences',
    folder: 'fixtures/vcredit',
    file: 'known.csv',
    commands: [['verify', 'published.csv', '2023.csv', '--known', 'known.csv']],
  },
  {
    name: 'a result',
    folder: 'fixtures/vcredit',
    file: 'before.json',
    commands: [
      ['compare', 'before.json', 'after.json'],
      ['compare', 'after.json', 'before.json', '--format', 'json'],
    ],
  },
];

const root = mkdtempSync(join(tmpdir(), 'esgcalc-fuzz-files-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));
let made = 0;

/** The folder of a scenario, copied when it is first needed, and the file as it was. */
async function copied({ folder, file, name }: Scenario): Promise<{ cwd: string; original: Buffer }> {
  const cwd = join(root, String(made++));
  mkdirSync(cwd);
  cpSync(join(REPOSITORY, folder), cwd, { recursive: true });
  if (name === 'a result') {
    for (const [year, result] of [
      ['2024', 'before'],
      ['2025', 'after'],
    ]) {
      const { out } = await runEsgcalc(['compute', `${year}.csv`, '--format', 'json'], { cwd });
      writeFileSync(join(cwd, `${result}.json`), out);
    }
  }
  return { cwd, original: readFileSync(join(cwd, file)) };
}

function scenarioProperty(scenario: Scenario): fc.IRawProperty<unknown, true> {
  let copy: ReturnType<typeof copied> | undefined;
  return fc.asyncProperty(fc.constantFrom(...scenario.commands), changes, async (args, all) => {
    copy ??= copied(scenario);
    const { cwd, original } = await copy;
    const bytes = changed(original, all);
    writeFileSync(join(cwd, scenario.file), bytes);
    const { out } = await runUnharmed(args, { cwd }, audienceOf(args), bytes.toString('latin1'));
    if (args.includes('json')) expect(() => JSON.parse(out || 'null')).not.toThrow();
  });
}

const answers = fc.array(
  fc.oneof(fc.constantFrom('', 'Alpha Ltd', '2025', 'Central', 'HK-HKE', 'y', 'n', 'zh'), fc.string()),
);

/** The properties of files that commands read. */
export const FILES: readonly FuzzProperty[] = [
  ...SCENARIOS.map((scenario) => ({ name: `file: ${scenario.name}`, share: 1, property: scenarioProperty(scenario) })),
  {
    name: 'answers to init',
    share: 1,
    property: fc.asyncProperty(answers, async (lines) => {
      const cwd = join(root, 'init');
      rmSync(cwd, { recursive: true, force: true });
      mkdirSync(cwd);
      await runUnharmed(['init'], { cwd, input: lines.join('\n') }, 'people');
    }),
  },
];
