// Rows that once could have come to a wrong number in silence: each either counts right or is an error.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cellOf, computeJson } from './support/computeJson.ts';
import { runEsgcalc } from './support/fakeShell.ts';

const scratch = mkdtempSync(join(tmpdir(), 'esgcalc-rows-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Writes one activity file, and a company file where one is given, and runs a command on it. */
function files(rows: string, company = '{}'): { readonly cwd: string } {
  const cwd = mkdtempSync(join(scratch, 'case-'));
  writeFileSync(join(cwd, 'activity.csv'), rows);
  writeFileSync(join(cwd, 'esgcalc.yaml'), company);
  return { cwd };
}

const compute = (rows: string, company?: string, ...options: string[]): ReturnType<typeof computeJson> =>
  computeJson(['activity.csv', ...options], files(rows, company));

const fail = async (rows: string, company?: string, ...options: string[]): Promise<string> => {
  const { err, exitCode } = await runEsgcalc(['compute', 'activity.csv', ...options], files(rows, company));
  expect(exitCode).not.toBe(0);
  return err;
};

describe('quantities', () => {
  it.each(['1234¹', '①0', '½', '1²'])('does not read %s: the mark of a footnote is no digit', async (text) => {
    expect(await fail(`date,activity,quantity,unit\n2025,water,${text},m3\n`)).toContain('[number-unreadable]');
  });

  it('reads full-width digits', async () => {
    const { figures } = await compute('date,activity,quantity,unit\n2025,water,１２３４．５,m3\n');
    expect(cellOf(figures, 'water_consumption', '2025').value).toBe('1234.5');
  });
});

describe('a factor pinned in the row', () => {
  it('is the only one: an edition without the activity is an error', async () => {
    const rows = 'date,activity,quantity,unit,region,factor,note\n2025,electricity,10,kWh,CN,hkex-appendix-2-ghg,why\n';
    expect(await fail(rows)).toContain('[factor-missing]');
  });

  it('leaves the exhaust gases of the row to the preset', async () => {
    const rows =
      'date,activity,quantity,unit,region,factor,note\n2025,petrol,1000,L,HK,hkex-appendix-2-ghg/petrol:passenger car,why\n';
    const { figures } = await compute(rows);
    // 1,000 L × 0.0147 g/L = 14.7 g
    expect(cellOf(figures, 'sox', '2025').value).toBe('0.0147');
  });

  it('is set aside and said where every year is computed as of one day', async () => {
    const rows =
      'date,activity,quantity,unit,region,factor,note\n2025,electricity,1000,kWh,CN,cn-grid-average-2022,as billed\n';
    const company = '{}';
    const { figures, diagnostics } = await compute(rows, company, '--as-of', '2026-01-01');
    // 1,000 kWh × 0.5306 kg/kWh, the edition of 2023 that was published on 2025-12-31
    expect(cellOf(figures, 'scope2_location', '2025').value).toBe('0.5306');
    expect(diagnostics.map(({ code }) => code)).toContain('pin-overridden');
    const kept = await compute(rows, company, '--as-of', '2026-01-01', '--keep-pins');
    expect(cellOf(kept.figures, 'scope2_location', '2025').value).toBe('0.5366');
  });

  it('takes data of the nearest year from no edition that came out after that day', async () => {
    const rows = 'date,activity,quantity,unit,region\n2025,electricity,1000,kWh,CN\n';
    const company = 'factors: {electricity: {family: cn-grid-average, dataYear: nearest}}';
    const on = async (...options: string[]): Promise<string | null> =>
      cellOf((await compute(rows, company, ...options)).figures, 'scope2_location', '2025').value;
    // 1,000 kWh × 0.5306 kg/kWh, data of 2023, published on 2025-12-31; the day before, × 0.5366, data of 2022
    expect(await on()).toBe('0.5306');
    expect(await on('--as-of', '2025-12-31')).toBe('0.5306');
    expect(await on('--as-of', '2025-12-30')).toBe('0.5366');
  });
});

describe('factors built from parts', () => {
  const edition = {
    id: 'works-coal-2025',
    family: 'works-coal',
    kind: 'combustion',
    publisher: 'The works',
    title: 'Coal analysed at the works',
    dataYear: '2025',
    published: '2025-12-31',
    publishedEvidence: 'laboratory report',
    licence: 'own',
    applies: 'matching-region',
  };
  const factors = [
    'activity,class,region,gas,value,unit,basis,kind,source,checked,note',
    'coal,raw coal,CN,heating value,20,GJ/t,net,,report,yes,',
    'coal,raw coal,CN,carbon content,26,tC/TJ,net,,report,yes,',
    'coal,raw coal,CN,oxidation,90,%,,,report,yes,',
  ];

  it.each(['raw coal', 'Raw coal', 'RAW_COAL'])('finds the oxidation of %s however it is written', async (kind) => {
    const company = 'factors: {coal: works-coal}\nsites: {Works: {region: CN}}\n';
    const shell = files(`date,site,activity,class,quantity,unit\n2025,Works,coal,${kind},1000,kg\n`, company);
    mkdirSync(join(shell.cwd, 'factors', edition.id), { recursive: true });
    writeFileSync(join(shell.cwd, 'factors', edition.id, 'edition.json'), JSON.stringify(edition));
    writeFileSync(join(shell.cwd, 'factors', edition.id, 'factors.csv'), `${factors.join('\n')}\n`);
    const { figures } = await computeJson(['activity.csv'], shell);
    // 1 t × 20 GJ/t × 26 tC/TJ = 0.52 tC; × 90 % = 0.468 tC; × 44/12 = 1.716 t
    expect(cellOf(figures, 'scope1', '2025').value).toBe('1.716');
  });
});

describe('stocks', () => {
  const rows = 'date,activity,quantity,unit\n2024-07-01..2025-06-30,employee count,100,person\n';

  it('are never shared out by days: they stand on the last day of their period', async () => {
    const { years, figures } = await compute(rows);
    expect(years).toEqual(['2025']);
    expect(cellOf(figures, 'employee_count', '2025').value).toBe('100');
  });

  it('stand as on the last day, or on average where the company says so', async () => {
    const monthly = `date,activity,quantity,unit\n2025-03-31,employee count,90,person\n2025-12-31,employee count,120,person\n`;
    const last = await compute(monthly);
    expect(cellOf(last.figures, 'employee_count', '2025').value).toBe('120');
    const mean = await compute(monthly, 'measures: {employee count: average}\n');
    expect(cellOf(mean.figures, 'employee_count', '2025').value).toBe('105'); // (90 + 120) / 2
  });
});

describe('a site that closes in the year', () => {
  const rows =
    'date,site,activity,quantity,unit\n2025-06-30,Old,employee count,40,person\n2025-12-31,New,employee count,60,person\n';
  const sites = 'sites: {Old: {region: CN, closed: 2025-06-30}, New: {region: CN}}\n';

  it('has nobody at the end of it', async () => {
    const { figures } = await compute(rows, sites);
    expect(cellOf(figures, 'employee_count', '2025').value).toBe('60');
  });
});

describe('bills', () => {
  it('says that a bill was shared out, also where only one of its years is asked for', async () => {
    const rows = 'date,activity,quantity,unit\n2024-12-15..2025-01-14,water,31,m3\n';
    const { figures, diagnostics } = await compute(rows, '{}', '--year', '2025');
    expect(cellOf(figures, 'water_consumption', '2025').value).toBe('14'); // 14 of 31 days
    expect(diagnostics.map(({ code }) => code)).toContain('bill-shared');
  });
});

describe('the company file', () => {
  it('says its own faults where no files are given', async () => {
    const { err, exitCode } = await runEsgcalc(['compute'], files('', 'data: [x.csv\nyear: {'));
    expect(exitCode).toBe(2);
    expect(err).toContain('esgcalc.yaml:');
    expect(err).not.toContain('company-missing');
  });
});

describe('what is lacking', () => {
  it('is said of a measure too: the revenue of one site is not known', async () => {
    const rows =
      'date,site,activity,quantity,unit\n2025,A,revenue,100,RMB 1M\n2025,B,revenue,/,RMB 1M\n2025,A,water,5,m3\n';
    const { figures } = await compute(rows);
    expect(cellOf(figures, 'revenue', '2025').without).toEqual(['revenue, B (1 row)']);
    expect(cellOf(figures, 'water_intensity', '2025').without).toEqual(['revenue, B (1 row)']);
  });

  it('tells a measure that cannot be from one that is not known', async () => {
    const rows = 'date,activity,quantity,unit\n2025,revenue,n/a,RMB 1M\n2025,water,5,m3\n';
    const { figures } = await compute(rows);
    expect(cellOf(figures, 'water_intensity', '2025').status).toBe('not-applicable');
  });

  it('is said of exhaust gases too', async () => {
    const rows = 'date,site,activity,quantity,unit,region\n2025,A,petrol,1000,L,HK\n2025,B,petrol,/,L,HK\n';
    const { figures } = await compute(rows);
    expect(cellOf(figures, 'scope1', '2025').without).toEqual(['petrol, B (1 row)']);
    expect(cellOf(figures, 'sox', '2025').without).toEqual(['petrol, B (1 row)']);
  });

  it('is never mistaken for a KPI of the same name', async () => {
    const rows = 'date,activity,quantity,unit\n2024,packaging,2,t\n2025,packaging,3,t\n2025,packaging,/,t\n';
    const { out } = await runEsgcalc(['compute', 'activity.csv'], files(rows));
    expect(out).toContain('packaging');
    expect(out).not.toContain('holds  only');
  });
});

describe('mistakes of the company file', () => {
  it.each([
    [
      'a sum of unlike things',
      'kpis: {mixed: {content: sum scope2_location + electricity_consumption, unit: tCO2e}}',
      'unit-unfit',
    ],
    ['a unit that is none', 'kpis: {electricity_consumption: {unit: kWh|foo}}', 'field-invalid'],
  ])('names %s', async (_what, company, code) => {
    const rows = 'date,activity,quantity,unit,region\n2025,electricity,10,kWh,CN\n';
    const { err, exitCode } = await runEsgcalc(['compute', 'activity.csv'], files(rows, company));
    expect(err).toContain(`[${code}]`);
    expect(exitCode).toBe(2);
  });

  it('names a column to group by that no file has', async () => {
    const { err, exitCode } = await runEsgcalc(
      ['compute', 'activity.csv', '--by', 'sitee'],
      files('date,site,activity,quantity,unit\n2025,A,water,1,m3\n'),
    );
    expect(err).toContain('did you mean site?');
    expect(exitCode).toBe(2);
  });
});

describe('groups', () => {
  it('print in the units of the whole table', async () => {
    const company =
      'factors: {petrol: {ghg: hkex-appendix-2-ghg, density: {edition: cn-fuel-density-common, why: a test}}}\n';
    const rows = 'date,site,activity,quantity,unit,region\n2025,A,petrol,100,L,CN\n2025,B,petrol,73,kg,CN\n';
    const { figures, groups } = await compute(rows, company, '--by', 'site');
    // 73 kg over 0.73 kg/L are 100 L
    expect(cellOf(figures, 'petrol_consumption', '2025').value).toBe('200');
    expect(groups?.map((group) => cellOf(group.figures, 'petrol_consumption', '2025').value)).toEqual(['100', '100']);
  });
});

describe('what is written by mistake', () => {
  it.each([
    ['a decimal comma', '2025', '"0,123"', 'number-unreadable'],
    ['a month that lost its zero', '2024.1', '5', 'date-unreadable'],
    ['an empty thousands group', '2025', '"0,000"', 'number-unreadable'],
  ])('is refused: %s', async (_what, date, quantity, code) => {
    expect(await fail(`date,activity,quantity,unit\n${date},water,${quantity},m3\n`)).toContain(`[${code}]`);
  });

  it('never overwrites what it is computed from', async () => {
    const rows = 'date,activity,quantity,unit\n2025,water,1,m3\n';
    const shell = files(rows);
    for (const output of ['activity.csv', './activity.csv', 'esgcalc.yaml', 'nowhere/x.csv']) {
      const { err, exitCode } = await runEsgcalc(['compute', 'activity.csv', '-o', output], shell);
      expect(err).toContain('[option-invalid]');
      expect(exitCode).toBe(2);
    }
    expect(readFileSync(join(shell.cwd, 'activity.csv'), 'utf8')).toBe(rows);
  });

  it('shows an activity of which every row says that no figure is known', async () => {
    const { out } = await runEsgcalc(
      ['compute', 'activity.csv', '--format', 'csv'],
      files('date,activity,quantity,unit,region\n2025,petrol,/,L,HK\n2025,water,1,m3,\n'),
    );
    expect(out).toContain('petrol_consumption,Petrol consumption,L,2025,,/,missing');
    expect(out).toContain('scope1,Scope 1 emissions,tCO2e,2025,,/,missing');
  });

  it('refuses a factor of the company that no plausible factor comes near', async () => {
    const shell = files(
      'date,activity,quantity,unit,region,factor,note\n2025,electricity,1000,kWh,CN-SH,own-grid-2025,from the bill\n',
    );
    const folder = join(shell.cwd, 'factors', 'own-grid-2025');
    mkdirSync(folder, { recursive: true });
    const edition = {
      id: 'own-grid-2025',
      family: 'own-grid',
      kind: 'average',
      publisher: 'P',
      title: 'T',
      dataYear: '2025',
      applies: 'matching-region',
    };
    writeFileSync(join(folder, 'edition.json'), JSON.stringify(edition));
    writeFileSync(
      join(folder, 'factors.csv'),
      'activity,class,region,gas,value,unit,source,checked\nelectricity,,CN-SH,CO2,570,kg/kWh,bill,yes\n',
    );
    const { err, exitCode } = await runEsgcalc(['compute', 'activity.csv'], shell);
    expect(err).toContain('[factor-implausible]');
    expect(exitCode).toBe(1);
  });
});

describe("a measure of the company's own", () => {
  const company = [
    'measures:',
    '  Meals served: {unit: unit, adds: flow, label: {en: Meals served, zh-Hant: 供餐數目}}',
    'kpis:',
    '  water_per_meal: {content: ratio water_consumption / meals_served, unit: L/unit}',
  ].join('\n');

  it('adds up, prints under its label and divides other figures', async () => {
    const rows =
      'date,activity,quantity,unit\n2025-01,供餐數目,400,unit\n2025-02,meals served,600,unit\n2025,water,5,m3\n';
    const { figures } = await compute(rows, company);
    expect(cellOf(figures, 'meals_served', '2025').value).toBe('1000');
    expect(cellOf(figures, 'water_per_meal', '2025').value).toBe('5'); // 5,000 L over 1,000 meals
  });

  it('is a fault without its unit, or under a name that is taken', async () => {
    const rows = 'date,activity,quantity,unit\n2025,water,5,m3\n';
    expect(await fail(rows, 'measures: {meals served: {adds: flow}}')).toContain('[field-invalid]');
    expect(await fail(rows, 'measures: {meals served: average}')).toContain('[field-invalid]');
    expect(await fail(rows, 'measures: {water: {unit: unit, adds: flow}}')).toContain('[field-invalid]');
  });
});
