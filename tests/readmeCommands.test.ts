// Every command that the README names outside its console blocks is run, in a copy of a real company, and what it prints is looked at;
// those that cannot be are listed with the reason. A command that is in neither list fails.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPOSITORY, runEsgcalc } from './support/fakeShell.ts';
import { namedCommands } from './support/readmeCommands.ts';
import { asTyped } from './support/transcript.ts';

type Run = {
  /** What the output holds. */
  readonly prints: RegExp;
  readonly code?: number;
  /** What stands for words of the command that are the reader's own, such as a KEY. */
  readonly as?: string;
  /** A file that it writes. */
  readonly writes?: string;
  /** An empty folder to run in. */
  readonly apart?: true;
  readonly input?: string;
};

const VCREDIT_TOTAL = /Total greenhouse gas emissions +tCO2e +899\.58/;

/** What each command prints. */
const RUN: Readonly<Record<string, Run>> = {
  'npm ci && npx esgcalc compute fixtures/vcredit/2025.csv': {
    prints: VCREDIT_TOTAL,
    as: 'compute fixtures/vcredit/2025.csv',
  },
  'npx esgcalc compute fixtures/vcredit/2025.csv': { prints: VCREDIT_TOTAL },
  'npx esgcalc report fixtures/group -o report.html': { prints: /^/, writes: 'report.html' },
  'npx esgcalc report fixtures/vcredit -o kpi.xlsx': { prints: /^/, writes: 'kpi.xlsx' },
  'npx esgcalc explain --all --output evidence fixtures/vcredit': { prints: /^/, writes: 'evidence/figures.csv' },
  'npx esgcalc init acme --name "Acme Limited" --year 2025 --site Central:HK-HKE --site "Shanghai HQ:CN-SH" --use "electricity, petrol, water, business travel" --revenue "HKD 1M"':
    { prints: /^wrote acme\/esgcalc\.yaml$/m, writes: 'acme/.github/workflows/esgcalc.yml', apart: true },
  'npx --yes esgcalc@0.1.0 check --strict': { prints: / warnings, \d+ notes; checked /, code: 1 },
  'npx --yes esgcalc@0.1.0 verify published.csv --known known.csv --format junit -o verify.xml': {
    prints: /^/,
    writes: 'verify.xml',
  },
  'explain --all-lines': { prints: /^ghg_total 2025: 899\.58 tCO2e/m, as: 'explain ghg_total --all-lines' },
  'compute --by site': { prints: /Group/ },
  'check --all-errors': { prints: /; checked / },
  'completion bash': { prints: /^complete .*esgcalc$/m },
  'explain --rows': { prints: /^\[1\] .*2025\.csv:\d+: /m, as: 'explain ghg_total --rows' },
  'npx esgcalc help explain --lang zh-Hant': { prints: /^解釋一個數字/m },
  'cat 2025.csv | npx esgcalc compute - --format json': { prints: /"ghg_total"/, as: 'compute - --format json' },
  'npx esgcalc completion bash': { prints: /^_esgcalc\(\) \{$/m },
  'npx esgcalc help dates': { prints: /^# Dates and periods$/m },
  'npx esgcalc schema index': { prints: /"title": "esgcalc: disclosure index"/ },
  'npx esgcalc schema explanation': { prints: /"title": "esgcalc: explanation"/ },
  'npx esgcalc schema activities': { prints: /"賬單日期"/ },
  'npx esgcalc schema company': { prints: /"organisation"/ },
  'npx esgcalc schema edition': { prints: /"title": "esgcalc: edition\.json"/ },
  'npx esgcalc schema result': { prints: /"title": "esgcalc: result"/ },
  'npx esgcalc init': {
    prints: /wrote esgcalc\.yaml/,
    apart: true,
    input: 'Bay Limited\n12-31\n2025\nTower: HK-CLP\n\n\n\n\n',
  },
  'init --example': { prints: /^wrote /m, writes: 'esgcalc.yaml', apart: true },
  'npx esgcalc sites': { prints: /^Group +CN$/m },
  'sites --regions hong': { prints: /^HK-CLP +CLP Power Hong Kong$/m },
  'npx esgcalc activities': { prints: /^petrol +scope 1 +汽油/m },
  'npx esgcalc units': { prints: /^kg +mass +1 /m },
  'npx esgcalc compute fixtures/errors/ten-mistakes/activity.csv': {
    prints: /^1\d errors; nothing was totalled\.$/m,
    code: 1,
  },
  'esgcalc check --list': { prints: /^DAT001 +error/m },
  'factors list': { prints: /^cn-grid-average-2023\/electricity@CN +0\.5306 +kg\/kWh/m },
  'factors show ID': { prints: /cn-grid-average/, as: 'factors show cn-grid-average-2023' },
  'factors diff A B': {
    prints: /^changed +electricity@CN CO2 +0\.5366 kg\/kWh +0\.5306 kg\/kWh +-1\.1 %$/m,
    as: 'factors diff cn-grid-average-2022 cn-grid-average-2023',
  },
  'factors validate [DIR]': { prints: /: no fault$/m, as: 'factors validate factors' },
  'npx esgcalc factors validate factors': { prints: /^4 editions, 4 values: no fault$/m },
  'esgcalc check': { prints: /; checked / },
  'compute --format json': { prints: /"ghg_total"/ },
  'compute --format csv': { prints: /^ghg_total,Total greenhouse gas emissions,tCO2e,2025,899\.5806246,899\.58,/m },
  'npx esgcalc compute --format csv -o figures.csv': { prints: /^/, writes: 'figures.csv' },
  'esgcalc compare before.json after.json': { prints: /^/ },
  'aggregate part-*.csv -o agg.csv': { prints: /^/, writes: 'agg.csv' },
  'compute agg-*.csv': { prints: /Electricity consumption/, as: 'compute agg.csv --company none' },
  'compute --engine duckdb FILE...': { prints: VCREDIT_TOTAL, as: 'compute --engine duckdb 2025.csv' },
  'compute --engine': { prints: /899\.58/, as: 'compute --engine duckdb' },
  'factors diff': {
    prints: /^changed +electricity@CN CO2 /m,
    as: 'factors diff cn-grid-average-2022 cn-grid-average-2023',
  },
  'uncertainty --simulate': { prints: /^How sure the figures of/m },
};

/** Commands that no test runs, and why. */
const NOT_RUN: Readonly<Record<string, string>> = {
  'npm ci && npm test': 'it runs this test',
  'npm test': 'it runs this test',
  'npm ci': 'it takes away the packages that run this test; done before every build',
  'npm pack': 'the package test packs and installs it',
  'npm install --global esgcalc-0.1.0.tgz': 'it would change the machine; the package test installs into a folder',
  'source <(esgcalc completion bash)': 'tests/completion.test.ts sources it in bash',
  'man esgcalc': 'it needs the package installed for the machine; tests/help.test.ts reads the page',
  'git diff --exit-code figures.csv': 'tests/init.test.ts runs the workflow that holds it',
  'npm install @duckdb/node-api': 'a registry is not part of a test',
  'npm install pg': 'a registry is not part of a test',
  'npm install --prefix FOLDER node@26': 'a registry is not part of a test',
  'npm run nodes -- PATH_OF_NODE...': 'it takes other Nodes, which are not installed with the packages',
  'npm audit signatures': 'a registry is not part of a test',
  'sha256sum --check SHA256SUMS': 'the file stands beside a release',
  'npm ci && npm pack': 'the package test packs and installs it',
  'npm run fuzz': 'it ends when it is stopped; npm test runs thousands of its cases',
  'npm run build': 'it would build the program anew while other tests start it; npm test begins with it',
  'npm run coverage': 'it runs all tests once more',
  'npm install --no-save @stryker-mutator/core@9.6.1 @stryker-mutator/vitest-runner@9.6.1':
    'a registry is not part of a test',
  'npx stryker run tests/mutation/stryker.json':
    'it takes minutes and a program that is not installed with the packages',
  'npm run bench': 'it measures for minutes',
  'npm run bench -- --write': 'it measures for minutes and changes the README',
  'compute --by': 'named with the column that it has at each place: compute --by site',
  'factors impact': 'the console block of the same part runs it',
  'esgcalc import warehouse': 'it needs a database; tests make one for the sources of profiles',
  'sql --run': 'it needs a database; tests/sql.test.ts and tests/engine.test.ts make one',
  'UPDATE_TRANSCRIPTS=1 npx vitest run tests/transcripts.test.ts tests/readme.test.ts':
    'it rewrites what tests compare',
};

const scratch = mkdtempSync(join(tmpdir(), 'esgcalc-readme-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

beforeAll(async () => {
  cpSync(join(REPOSITORY, 'fixtures', 'vcredit'), scratch, { recursive: true });
  symlinkSync(join(REPOSITORY, 'fixtures'), join(scratch, 'fixtures'));
  for (const month of ['01', '02'])
    writeFileSync(
      join(scratch, `part-${month}.csv`),
      `date,site,activity,quantity,unit,region\n2025-${month},Group,electricity,100,kWh,CN\n`,
    );
  const { out } = await runEsgcalc(['compute', '2025.csv', '--format', 'json'], { cwd: scratch });
  for (const name of ['before.json', 'after.json']) writeFileSync(join(scratch, name), out);
});

describe("the README's commands", () => {
  // Tables of measurements name what was measured, beside how it compares.
  const measured = /(?<=<!-- measured by [^\n]* -->\n).*(?=<!-- end of what was measured -->)/s;
  const named = namedCommands(readFileSync(join(REPOSITORY, 'README.md'), 'utf8').replace(measured, ''));

  it('are run, or left with a reason, every one', () => {
    expect([...Object.keys(RUN), ...Object.keys(NOT_RUN)].sort()).toEqual([...named].sort());
  });

  it.each(Object.entries(RUN))('%s', async (command, { prints, code = 0, as, writes, apart, input }) => {
    const cwd = apart ? join(scratch, 'apart', String(Object.keys(RUN).indexOf(command))) : scratch;
    mkdirSync(cwd, { recursive: true });
    const { args } = asTyped(as ?? command.replace(/^(?:npx )?(?:--yes )?(?:esgcalc(?:@\S+)? )?/, ''));
    const given = input ?? (args.includes('-') ? readFileSync(join(cwd, '2025.csv')) : '');
    const { all, exitCode } = await runEsgcalc(args, { cwd, input: given });
    expect(all).toMatch(prints);
    expect(exitCode).toBe(code);
    if (writes !== undefined) expect(existsSync(join(cwd, writes))).toBe(true);
  });
});
