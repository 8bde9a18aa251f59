// The schemas and the program agree: what ships is what is printed, what one accepts the other accepts, what one refuses both refuse.
// `UPDATE_SCHEMAS=1 npx vitest run tests/schemas.test.ts` writes factors/schemas/ anew; read the difference before you keep it.
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { SCHEMAS } from '../src/cli/commands/schema.ts';
import { isYearEnd } from '../src/domain/period.ts';
import { DAY_OF_YEAR } from '../src/domain/schema/companyParts.ts';
import { readCompany } from '../src/read/readCompany.ts';
import { readEditions } from '../src/read/readEditions.ts';
import { runEsgcalc } from './support/fakeShell.ts';
import { FACTORS, filesNamed, FIXTURES, printed, shownNames, vocabulary } from './support/printedSchemas.ts';

const IS_UPDATE = process.env['UPDATE_SCHEMAS'] === '1';
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allowMatchingProperties: true, strictRequired: false });
const shipped = (name: string): string => join(FACTORS, 'schemas', `${name}.schema.json`);

/** What the schema refuses about a value, empty where it accepts it. */
function refusals(name: string, value: unknown): string[] {
  const validate = ajv.getSchema(name) ?? ajv.addSchema(printed(name), name).getSchema(name);
  if (validate === undefined) throw new Error(`there is no schema ${name}`);
  return validate(value) === true
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

describe('the shipped schemas', () => {
  it('are all there', () => {
    if (IS_UPDATE) mkdirSync(join(FACTORS, 'schemas'), { recursive: true });
    else
      expect(readdirSync(join(FACTORS, 'schemas')).sort()).toEqual(
        Object.keys(SCHEMAS)
          .sort()
          .map((name) => `${name}.schema.json`),
      );
  });

  it.each(Object.keys(SCHEMAS))('%s is what the command prints', async (name) => {
    const { out, exitCode } = await runEsgcalc(['schema', name]);
    expect(exitCode).toBe(0);
    if (IS_UPDATE) writeFileSync(shipped(name), out);
    expect(readFileSync(shipped(name), 'utf8')).toBe(out);
  });

  it('are asked for by name', async () => {
    const { err, exitCode } = await runEsgcalc(['schema', 'compnay']);
    expect([exitCode, err]).toEqual([2, expect.stringContaining('company')]);
  });
});

const folder = mkdtempSync(join(tmpdir(), 'esgcalc-schemas-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The program's own word on a company file. */
function isAccepted(path: string): boolean {
  return readCompany(path, 'esgcalc.yaml', vocabulary).diagnostics.length === 0;
}

function bothOn(text: string): { readonly program: boolean; readonly schema: boolean } {
  const path = join(folder, 'esgcalc.yaml');
  writeFileSync(path, text);
  return { program: isAccepted(path), schema: refusals('company', parseYaml(text)).length === 0 };
}

describe('esgcalc.yaml', () => {
  const accepted = filesNamed(FIXTURES, 'esgcalc.yaml').filter(isAccepted);

  it('has fixtures that the program accepts', () => expect(accepted.length).toBeGreaterThan(10));

  it.each(shownNames(accepted))('%s validates', (_, path) =>
    expect(refusals('company', parseYaml(readFileSync(path, 'utf8')))).toEqual([]),
  );

  it.each([
    'organisation: 360',
    'sites:\nfactors:\ntargets:\nkpis:\nyear:\ndata:',
    'data: "20*.csv"',
    'year: {ends: 02-29, label: span}',
    'factors: {Office_Paper: own-family, 電力: cn-grid-average, gasoline: own-family}',
    'factors: {electricity: {ghg: {HK-CLP: {2025: {family: hk-clp, dataYear: nearest}}, default: cn-grid-average}}}',
    'factors: {petrol: {density: cn-fuel-density-common, ghg: {2025: {edition: own-2025, why: as published}}}}',
    'factors: {asOf: 2025-12-31, folders: own, regions: {CN-XZ: CN, CN-SH: [CN]}}',
    'kpis: {scope1: , my_ratio: {content: ratio scope1 / revenue, unit: tCO2e/RMB 1M, decimals: 3}}',
    'published: {2024: {ghg_total: "1,044.39 tCO2e", scope3: /, packaging: n/a}, 2023: }',
    'restatements: [{year: 2024, cause: grid-factor, why: {en: later factor}, kpis: [scope2_location]}]',
    'restatements: [{year: 2024, cause: error, why: a slip, kpis: ghg_total}]',
    'baseYear: {year: 2023, significance: 7.5 %}',
    'scope3: {8: {status: not-relevant, why: nothing is leased}, 15: {status: not-computed, why: {en: later, zh-Hans: 以后}}}',
    'notes: [{kpi: ghg_total, year: 2024, text: a new office}, {kpi: scope3, text: {zh-Hant: 未經鑒證}}]',
    'published:\nrestatements:\nbaseYear:\nscope3:\nnotes:\nstatedFactors:',
    'statedFactors: [{activity: electricity, years: 2024-2025, edition: cn-grid-average-2023, where: note 2}]',
    'statedFactors: [{activity: 汽油, value: 2.2518 kg/L}]',
    'targets: [{kpi: scope1, base: 2024, years: "2026, 2028-2030", cap: "1,000 tCO2e", compare: exact}]',
    'targets: [{kpi: scope1, base: 2024, baseValue: 90 tCO2e, years: 2030, reduce: 30 %, path: linear}]',
    'targets: [{kpi: scope1, base: 2024, years: 2030, to: 60 tCO2e}, {kpi: scope1, base: 2024, years: 2030, contract: 4.2%, path: compound}]',
    'targets: [{kpi: scope1, base: 2024, years: 2025-2030, budget: 60 tCO2e}]',
    'targets: [{kpi: ghg_intensity, base: 2024, years: 2025, converge: {pathway: {2024: 60 t/RMB 1M, 2025: 40 t/RMB 1M}}}]',
    'checks: {severity: {reading-outlier: note, PER005: "off", factor-unchecked: error}, limits: {readings: 2000000}}',
    'checks: {waivers: [{check: DAT008, site: HQ, kpi: scope1, file: 2025.csv, year: 2025, why: known, until: 2026}]}',
    'checks:\nsites: {HQ: {expects: [electricity, 用水量]}}',
    'carbonPrice: {none: not in use}',
    'carbonPrice: {none: {en: not in use, zh-Hant: 並未使用}}',
    'carbonPrice: {price: {2025: 100 RMB/tCO2e}, kind: fee, covers: [scope1, scope2_location], label: Carbon fee, why: to compare}',
  ])('both accept %s', (text) => expect(bothOn(text)).toEqual({ program: true, schema: true }));

  it.each([
    'organization: Green Ltd',
    'organisation: {en: Green Ltd, fr: Verte SA}',
    'organisation:',
    'language: zh',
    'gwp: ar7',
    'preset: hkx',
    'year: {ends: 13-45}',
    'year: {ends: 02-30}',
    'year: {label: both}',
    'sites: {Office: {regoin: CN}}',
    'sites: Office',
    'factors: {electrcity: cn-grid-average}',
    'factors: {revenue: cn-grid-average}',
    'factors: {electricity: {edition: cn-grid-average-2023}}',
    'factors: {電力: {edition: cn-grid-average-2023}}',
    'factors: {electricity: {why: as published}}',
    'factors: {electricity: {25: cn-grid-average}}',
    'factors: {electricity: {ghg: cn-grid-average, exhausts: cn-grid-average}}',
    'factors: {electricity: {family: hk-clp, dataYear: next}}',
    'factors: {asOf: 31 December 2025}',
    'targets: [{kpi: ghg_intensity, base: 2025, years: 2026-2028, cap: 23.24}]',
    'targets: [{kpi: ghg_intensity, base: 2025, years: 2026-2028, cap: "23.24"}]',
    'targets: [{kpi: ghg_intensity, base: 2025, cap: 23.24 tCO2e/RMB 100M}]',
    'targets: [{kpi: ghg_intensity, base: next year, years: 2026, cap: 23.24 tCO2e/RMB 100M}]',
    'targets: [{kpi: scope1, base: 2025, years: 2026, cap: 1 t, compare: loosely}]',
    'targets: {kpi: scope1}',
    'targets: [{kpi: scope1, base: 2024, years: 2030, cap: 1 tCO2e, reduce: 30 %}]',
    'targets: [{kpi: scope1, base: 2024, years: 2030, reduce: 130 %}]',
    'targets: [{kpi: scope1, base: 2024, years: 2030, reduce: 30}]',
    'targets: [{kpi: scope1, base: 2024, years: 2030}]',
    'targets: [{kpi: scope1, base: 2024, years: 2030, limit: 30 tCO2e}]',
    'targets: [{kpi: scope1, base: 2024, years: 2030, cap: 1 tCO2e, path: linear}]',
    'targets: [{kpi: ghg_intensity, base: 2024, years: 2025, converge: {activity: revenue}}]',
    'carbonPrice: {none: not in use, price: {2025: 100 RMB/tCO2e}, kind: fee, covers: [scope1]}',
    'carbonPrice: {price: {2025: 100 RMB/tCO2e}, kind: fee}',
    'carbonPrice: {price: {2025: 100}, kind: fee, covers: [scope1]}',
    'carbonPrice: {price: {2025: 100 RMB/tCO2e}, kind: tax, covers: [scope1]}',
    'published: {2024: {ghg_total: 1044.39}}',
    'published: {2024: {ghg_total: about 1000 tCO2e}}',
    'published: {last year: {ghg_total: 1044.39 tCO2e}}',
    'published: [ghg_total]',
    'restatements: [{year: 2024, cause: whim, why: so}]',
    'restatements: [{year: 2024, cause: error}]',
    'restatements: [{year: 2023-2024, cause: error, why: a slip}]',
    'restatements: {2024: a slip}',
    'baseYear: 2023',
    'baseYear: {significance: 5 %}',
    'baseYear: {year: 2023, significance: five}',
    'scope3: {16: {status: not-relevant, why: there is none}}',
    'scope3: {3.8: {status: not-relevant, why: nothing is leased}}',
    'scope3: {8: {status: irrelevant, why: nothing is leased}}',
    'scope3: {8: {status: not-relevant}}',
    'scope3: {8: not-relevant}',
    'notes: [{kpi: ghg_total, year: someday, text: a new office}]',
    'notes: [{kpi: ghg_total}]',
    'notes: a new office',
    'statedFactors: [{edition: cn-grid-average-2023}]',
    'statedFactors: [{activity: electricity}]',
    'statedFactors: [{activity: electricity, edition: cn-grid-average-2023, value: 0.5306 kg/kWh}]',
    'statedFactors: [{activity: electricity, value: 0.5306}]',
    'statedFactors: [{activity: electricity, years: this year, value: 0.5306 kg/kWh}]',
    'statedFactors: [{activity: electricity, factor: 0.5306 kg/kWh}]',
    'statedFactors: electricity',
    'kpis: {my_ratio: {unit: tCO2e/person}}',
    'kpis: {my_ratio: {content: scope1 / revenue, unit: tCO2e/person}}',
    'kpis: {scope1: {decimals: 12}}',
    'checks: {severity: {DAT08: note}}',
    'checks: {severity: {DAT008: high}}',
    'checks: {waivers: [{check: DAT008, why: known}]}',
    'checks: {waivers: [{check: DAT008, why: known, until: later}]}',
    'checks: {waivers: [{check: outlier, why: known, until: 2026}]}',
    'checks: {limits: {readings: all}}',
    'sites: {Office: {expect: [water]}}',
  ])('both refuse %s', (text) => expect(bothOn(text)).toEqual({ program: false, schema: false }));

  it('knows the days of a year as the program does', () => {
    const days = Array.from({ length: 15 * 40 }, (_, index) => [Math.floor(index / 40), index % 40]).map((parts) =>
      parts.map((part) => String(part).padStart(2, '0')).join('-'),
    );
    expect(days.filter((day) => new RegExp(`^${DAY_OF_YEAR}$`).test(day))).toEqual(days.filter(isYearEnd));
  });
});

describe('edition.json', () => {
  const heads = [...filesNamed(FACTORS, 'edition.json'), ...filesNamed(join(FIXTURES, 'vcredit'), 'edition.json')];
  const good = { id: 'own-2025', family: 'own', kind: 'average', publisher: 'Us', title: 'Ours', dataYear: '2025' };

  it.each(shownNames(heads))('%s validates', (_, path) =>
    expect(refusals('edition', JSON.parse(readFileSync(path, 'utf8')))).toEqual([]),
  );

  function editionOn(stated: unknown): { readonly program: boolean; readonly schema: boolean } {
    const own = join(folder, 'own', 'own-2025');
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'edition.json'), JSON.stringify(stated));
    writeFileSync(join(own, 'factors.csv'), 'activity,class,region,gas,value,unit,source,checked,note\n');
    const folders = [{ path: dirname(own), shown: 'own', own: true }];
    const { diagnostics } = readEditions(folders, vocabulary.families, vocabulary.units, 'all');
    return { program: diagnostics.length === 0, schema: refusals('edition', stated).length === 0 };
  }

  it.each([
    good,
    { ...good, gwp: null, published: '', applies: 'any-site' },
    { ...good, $schema: 'edition.schema.json' },
  ])('both accept %j', (stated) => expect(editionOn(stated)).toEqual({ program: true, schema: true }));

  it.each([
    { ...good, publishd: '2025-01-01' },
    { ...good, dataYear: 2025 },
    { ...good, title: undefined },
    { ...good, published: '2025-13-45' },
    { ...good, gwp: 'ar7' },
    { ...good, gwp: 6 },
    { ...good, applies: 'anywhere' },
    { ...good, note: ['one', 'two'] },
  ])('both refuse %j', (stated) => expect(editionOn(stated)).toEqual({ program: false, schema: false }));
});

type Node = {
  readonly properties?: Record<string, unknown>;
  readonly required?: string[];
  readonly additionalProperties?: unknown;
};

describe('the JSON result', () => {
  const json = async (args: readonly string[], cwd = join(FIXTURES, 'vcredit')): Promise<unknown> => {
    const { out } = await runEsgcalc(['compute', ...args, '--format', 'json'], { cwd });
    return JSON.parse(out);
  };
  const runs = [
    ['with targets', ['2023.csv', '2024.csv', '2025.csv']],
    ['in Chinese, compared exactly', ['2025.csv', '--lang', 'zh-Hant', '--exact']],
    ['by site', ['2025.csv', '--by', 'site,month']],
    ['with errors', ['2025.csv', '--year', '2024']],
    ['with a file that is not there', ['2031.csv']],
  ] as const;

  it.each(runs)('validates %s', async (_, args) => expect(refusals('result', await json(args))).toEqual([]));

  it('validates for every other fixture', async () => {
    for (const name of readdirSync(join(FIXTURES, 'errors'))) {
      const cwd = join(FIXTURES, 'errors', name);
      const files = readdirSync(cwd).filter((file) => file.endsWith('.csv'));
      expect([name, refusals('result', await json(files, cwd))]).toEqual([name, []]);
    }
    for (const name of ['office', 'targets', 'scope3', 'restated'])
      expect([name, refusals('result', await json([], join(FIXTURES, name)))]).toEqual([name, []]);
  });

  it('has no field that is never printed', async () => {
    const texts = await Promise.all([
      ...runs.map(async ([, args]) => JSON.stringify(await json(args))),
      ...['targets', 'restated', 'scope3'].map(async (name) => JSON.stringify(await json([], join(FIXTURES, name)))),
      json(['year.xlsx'], join(FIXTURES, 'errors', 'sheets-left')).then((result) => JSON.stringify(result)),
    ]);
    const names = new Set(nodesOf(printed('result')).flatMap(({ properties = {} }) => Object.keys(properties)));
    expect([...names].filter((name) => !texts.some((text) => text.includes(`"${name}":`)))).toEqual([]);
  });

  it('is closed: an object takes no field but those declared', () => {
    const objects = nodesOf(printed('result')).filter(({ properties }) => properties !== undefined);
    expect(objects.length).toBeGreaterThan(10);
    for (const { additionalProperties } of objects) expect(additionalProperties).toBe(false);
  });
});

/** All parts of a schema that are objects themselves. */
function nodesOf(part: unknown): Node[] {
  if (typeof part !== 'object' || part === null) return [];
  const isNode =
    !Array.isArray(part) &&
    'properties' in part &&
    !('type' in part && typeof part.type === 'object' && !Array.isArray(part.type));
  return [...(isNode ? [part as Node] : []), ...Object.values(part).flatMap(nodesOf)];
}
