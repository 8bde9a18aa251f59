// esgcalc check on rows: twenty planted slips of different kinds are found at their lines, 600 clean rows stay quiet; settings; formats.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inEnglish, told, type Words } from '../src/domain/phrase.ts';
import { describe, expect, it } from 'vitest';
import { differenceOf, appearance, strangeCharacters } from '../src/compute/check/lookalikes.ts';
import { deviationOf, medianOf } from '../src/compute/check/statistics.ts';
import { Fraction } from '../src/domain/fraction.ts';
import { REPOSITORY, runEsgcalc } from './support/fakeShell.ts';
import { inFolder } from './support/inFolder.ts';

const FIXTURE = join(REPOSITORY, 'fixtures', 'check');

type Found = {
  readonly check: string | null;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly evidence: Readonly<Record<string, string>>;
  readonly about: { readonly names: readonly string[]; readonly year: string | null };
  readonly file: string | null;
  readonly line: number | null;
  readonly waived?: { readonly why: string; readonly until: string };
};
type Output = { readonly findings: readonly Found[]; readonly counts: Readonly<Record<string, number>> };

async function found(args: readonly string[], cwd: string): Promise<Output & { exitCode: number }> {
  const { out, exitCode } = await runEsgcalc(['check', ...args, '--format', 'json'], { cwd });
  return { ...(JSON.parse(out) as Output), exitCode };
}

/** What the checks of rows say, and what is said of waivers: not what computing says of factors and figures. */
const OF_ROWS = /^(DAT(?!012)|PER(?!003)|TRV|BND001|UNI008)/;
const ofRows = ({ findings }: Output): Found[] =>
  findings.filter(({ check, code }) => (check === null ? code.startsWith('waiver') : OF_ROWS.test(check)));

describe('planted slips', () => {
  const slips = readFileSync(join(FIXTURE, 'expected.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').slice(0, 2).join(' '));

  it('are twenty, of which all are found at their lines', async () => {
    const output = await found(['planted.csv'], FIXTURE);
    const names = ofRows(output).map(({ line, code }) => `${line} ${code}`);
    expect(slips).toHaveLength(20);
    expect(slips.filter((slip) => !names.includes(slip))).toEqual([]);
    // What else is said follows from them; working.md says how.
    expect(names.filter((name) => !slips.includes(name)).sort()).toEqual([
      '480 months-missing',
      '564 bill-length-unusual',
      'null label-missing',
    ]);
    expect(output.exitCode).toBe(1);
  });

  it('have their numbers as evidence', async () => {
    const output = await found(['planted.csv'], FIXTURE);
    const slip = output.findings.find(({ line }) => line === 40);
    expect(slip).toMatchObject({
      check: 'DAT009',
      about: { names: ['Central', 'electricity'], year: '2025' },
      evidence: { amount: '46051 kWh', factor: '3.6 times', readings: '24' },
    });
  });

  it('are not there in 600 clean rows', async () => {
    const output = await found(['clean.csv'], FIXTURE);
    expect(ofRows(output)).toEqual([]);
    expect(output.exitCode).toBe(0);
  });

  it('are the same in any order of rows', async () => {
    const [header = '', ...rows] = readFileSync(join(FIXTURE, 'planted.csv'), 'utf8').trim().split('\n');
    const company = readFileSync(join(FIXTURE, 'esgcalc.yaml'), 'utf8');
    const [forwards, backwards] = await Promise.all(
      [rows, rows.toReversed()].map((order) =>
        inFolder({ 'activity.csv': `${[header, ...order].join('\n')}\n`, 'esgcalc.yaml': company }, (cwd) =>
          found(['activity.csv'], cwd),
        ),
      ),
    );
    const codes = (output: Output | undefined): string[] => (output?.findings ?? []).map(({ code }) => code).sort();
    expect(codes(backwards)).toEqual(codes(forwards));
  });
});

const HEADER = 'date,site,activity,quantity,unit,evidence';

/** A year of monthly bills, as rows. */
function bills(quantities: readonly (number | string | undefined)[], year = 2025): string[] {
  return quantities.flatMap((quantity, month) => {
    const date = `${year}-${String(month + 1).padStart(2, '0')}`;
    return quantity === undefined ? [] : [`${date},Office,water,${quantity},m3,B-${date}`];
  });
}

async function codesOf(rows: readonly string[], company = '', args: readonly string[] = []): Promise<string[]> {
  const files = { 'activity.csv': `${[HEADER, ...rows].join('\n')}\n`, 'esgcalc.yaml': company };
  const output = await inFolder(files, (cwd) => found(['activity.csv', ...args], cwd));
  return ofRows(output).map(({ line, code }) => `${line} ${code}`);
}

const USUAL = [62, 58, 64, 61, 66, 63, 65, 59, 60, 67, 64, 62];
const withOne = (month: number, quantity: number | string | undefined): (number | string | undefined)[] =>
  USUAL.map((usual, at) => (at === month ? quantity : usual));

describe('a meter', () => {
  it.each([
    ['a slip of ten at its beginning', withOne(0, 620), ['2 unit-slip']],
    ['a slip of a tenth at its end', withOne(11, 6.2), ['13 unit-slip']],
    ['a slip of ten thousand', withOne(5, 630_000), ['7 unit-slip']],
    ['an outlier', withOne(5, 315), ['7 reading-outlier']],
    ['no outlier at twice the usual', withOne(5, 126), []],
    ['a fifth of the usual', withOne(5, 13), ['7 reading-outlier']],
    ['a month without a bill', withOne(5, undefined), ['7 months-missing']],
    ['a month said to have no figure', withOne(5, '/'), []],
    ['a season of forty times', [290, 250, 150, 50, 16, 10, 8, 8, 12, 45, 140, 260], []],
    ['a summer without use', [90, 80, 60, 30, 5, 0, 0, 0, 0, 20, 60, 85], []],
    ['half as much for good', [62, 58, 64, 61, 66, 63, 30, 29, 31, 33, 32, 31], []],
  ])('with %s', async (_, quantities, expected) => {
    expect(await codesOf(bills(quantities))).toEqual(expected);
  });

  it('with the same peak every year has a season', async () => {
    const peak = withOne(6, 300);
    expect(
      await codesOf([
        ...bills(peak, 2024),
        ...bills(
          peak.map((each) => Number(each) + 3),
          2025,
        ),
      ]),
    ).toEqual([]);
    expect(
      await codesOf([
        ...bills(USUAL, 2024),
        ...bills(
          peak.map((each) => Number(each) + 3),
          2025,
        ),
      ]),
    ).toEqual(['20 reading-outlier']);
  });

  it('is compared by day: two months on one bill are no outlier', async () => {
    const rows = bills(withOne(4, undefined)).map((row) =>
      row.startsWith('2025-06') ? row.replace('2025-06', '2025-05..2025-06').replace(',63,', ',129,') : row,
    );
    expect(await codesOf(rows)).toEqual(['6 bill-length-unusual']);
  });

  it('whose site opens and closes within the year lacks no month', async () => {
    const rows = bills(USUAL.map((usual, month) => (month < 3 || month > 8 ? undefined : usual)));
    expect(await codesOf(rows, 'sites:\n  Office: { opened: 2025-04-01, closed: 2025-09-30 }\n')).toEqual([
      'null site-changed',
    ]);
    expect(await codesOf(rows)).toEqual(['null records-partial', 'null records-partial']);
  });

  it('of yearly rows has no missing months', async () => {
    const rows = ['2023', '2024', '2025'].map((year) => `${year},Office,water,${Number(year) - 1290},m3,B-${year}`);
    expect(await codesOf(rows)).toEqual([]);
  });

  it('with a credit note is no overlap', async () => {
    const files = `date,site,activity,quantity,unit,evidence,note\n${bills(USUAL)
      .map((row) => `${row},`)
      .join('\n')}\n2025-04..2025-06,Office,water,-12,m3,C-1,credit note for 2025-04 to 06\n`;
    const output = await inFolder({ 'activity.csv': files }, (cwd) => found(['activity.csv'], cwd));
    expect(ofRows(output)).toEqual([]);
  });

  it('with a yearly total beside its months counts twice', async () => {
    expect(await codesOf([...bills(USUAL), '2025,Office,water,751,m3,B-2025'])).toContain('14 bills-overlap');
  });
});

describe('settings of a company', () => {
  it('can name every code: all files of faults are loaded where it is read', () => {
    const folder = join(REPOSITORY, 'src', 'domain', 'faults');
    const files = readdirSync(folder).filter((file) => file.endsWith('Faults.ts'));
    const loaded = readFileSync(join(folder, 'everyFault.ts'), 'utf8');
    expect(files.filter((file) => !loaded.includes(`'./${file}'`))).toEqual([]);
  });

  const rows = bills(withOne(5, 315));
  const waiver = (more: string): string =>
    `checks:\n  waivers:\n    - { check: DAT008, ${more}, why: a burst pipe, until: 2025 }\n`;
  const run = (company: string, args: readonly string[] = []): ReturnType<typeof found> =>
    inFolder({ 'activity.csv': `${[HEADER, ...rows].join('\n')}\n`, 'esgcalc.yaml': company }, (cwd) =>
      found(['activity.csv', ...args], cwd),
    );

  it.each(['severity: { DAT008: error }', 'severity: { reading-outlier: error }'])('set %s', async (setting) => {
    expect(await run(`checks:\n  ${setting}\n`)).toMatchObject({ exitCode: 1, counts: { errors: 1 } });
  });

  it('leave a check out', async () => {
    expect(ofRows(await run('checks: { severity: { DAT008: off } }\n'))).toEqual([]);
  });

  it.each(['site: Office', 'activity: 自來水', 'year: 2025', 'file: activity.csv', 'site: Office, activity: water'])(
    'waive by %s',
    async (more) => {
      const output = await run(waiver(more), ['--strict']);
      expect(ofRows(output)).toMatchObject([
        { code: 'reading-outlier', waived: { why: 'a burst pipe', until: '2025' } },
      ]);
      expect(output.counts).toMatchObject({ errors: 0, waived: 1 });
    },
  );

  it.each(['site: Shop', 'activity: petrol', 'year: 2024', 'file: other.csv'])('do not waive by %s', async (more) => {
    const codes = ofRows(await run(waiver(more))).map(
      ({ code, waived }) => `${code}${waived === undefined ? '' : ' waived'}`,
    );
    expect(codes).toEqual(['reading-outlier', 'waiver-unused']);
  });

  it('have the years before as history where one year is asked for', async () => {
    const both = [...bills(withOne(2, 300), 2024), ...rows];
    expect(await codesOf(both, '', ['--year', '2025'])).toEqual(['19 reading-outlier']);
  });

  it('fail with --strict where a warning stands', async () => {
    expect((await run('')).exitCode).toBe(0);
    expect((await run('', ['--strict'])).exitCode).toBe(1);
  });
});

describe('formats', () => {
  it('SARIF has rules, places, fingerprints that hold when rows are added above, and suppressions', async () => {
    const company = 'checks: { waivers: [{ check: DAT004, why: known, until: 2026 }] }\n';
    const rows = bills(withOne(5, 0));
    const sarif = async (more: readonly string[]): Promise<Sarif> => {
      const files = { 'a b.csv': `${[HEADER, ...more, ...rows].join('\n')}\n`, 'esgcalc.yaml': company };
      const args = ['check', 'a b.csv', '--format', 'sarif'];
      return JSON.parse((await inFolder(files, (cwd) => runEsgcalc(args, { cwd }))).out) as Sarif;
    };
    const [one, other] = [await sarif([]), await sarif(['2025,Office,waste paper,1.2,t,W-1'])];
    const zeroOf = (log: Sarif): Sarif['runs'][0]['results'][0] | undefined =>
      log.runs[0].results.find(({ ruleId }) => ruleId === 'DAT004');
    const { rules } = one.runs[0].tool.driver;
    expect(one).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') });
    for (const { ruleId, ruleIndex, level, locations } of one.runs[0].results) {
      expect(rules[ruleIndex]?.id).toBe(ruleId);
      expect(['error', 'warning', 'note']).toContain(level);
      expect(locations[0]?.physicalLocation.artifactLocation.uri).not.toMatch(/^\/|\\|^\w+:| /);
    }
    expect(zeroOf(one)).toMatchObject({
      locations: [
        { physicalLocation: { artifactLocation: { uri: 'a%20b.csv' }, region: { startLine: 7, startColumn: 22 } } },
      ],
      suppressions: [{ kind: 'external', status: 'accepted', justification: 'until 2026: known' }],
    });
    expect(zeroOf(other)?.locations[0]?.physicalLocation.region.startLine).toBe(8);
    expect(zeroOf(other)?.partialFingerprints).toEqual(zeroOf(one)?.partialFingerprints);
  });

  it('--list names every check with its codes or why it is left', async () => {
    const { out, exitCode } = await runEsgcalc(['check', '--list', '--format', 'json']);
    const { checks } = JSON.parse(out) as { checks: { id: string; codes: string[] }[] };
    expect([exitCode, checks.length, new Set(checks.map(({ id }) => id)).size]).toEqual([0, 118, 118]);
    expect((await runEsgcalc(['check', '--list'])).out).toContain('DAT009  error    Quantity near 10');
  });
});

type Sarif = {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly locations: readonly {
          readonly physicalLocation: {
            readonly artifactLocation: { readonly uri: string };
            readonly region: { readonly startLine: number };
          };
        }[];
        readonly partialFingerprints: Readonly<Record<string, string>>;
      }[];
    },
  ];
};

describe('statistics', () => {
  const fractions = (...values: readonly number[]): Fraction[] => values.map((value) => Fraction.of(BigInt(value)));

  it('are exact', () => {
    // 1, 2, 4, 9: the middle is 3, the distances 2, 1, 1, 6, their middle 3/2.
    const values = fractions(9, 1, 4, 2);
    const median = medianOf(values);
    expect([median.toExactText(), deviationOf(values, median).toExactText()]).toEqual(['3', '1.5']);
    expect(medianOf(fractions(7, 1, 5)).toExactText()).toBe('5');
  });
});

describe('sites that compute reads', () => {
  const SITES = 'sites:\n  Central: { region: HK-HKE }\n  Depot: { region: HK-CLP }\n';

  /** The sites that are warned of, with the name that is near. */
  async function warnedOf(rows: readonly string[], company: string): Promise<string[]> {
    const files = { 'a.csv': [HEADER, ...rows, ''].join('\n'), 'esgcalc.yaml': company };
    const { err } = await inFolder(files, (cwd) => runEsgcalc(['compute', 'a.csv'], { cwd }));
    return err.match(/^a\.csv:\S+ warning: .*?(?= +\[site-unlisted\])/gm) ?? [];
  }

  it('are warned of once each, where the company lists others', async () => {
    const rows = ['Depo', 'Centrall', 'Depo', 'Warehouse', 'Central'].map((site) => `2025,${site},water,5,m3,E`);
    expect(await warnedOf(rows, SITES)).toEqual([
      'a.csv:2:6: warning: "Depo" is none of the sites of esgcalc.yaml; did you mean "Depot"?',
      'a.csv:3:6: warning: "Centrall" is none of the sites of esgcalc.yaml; did you mean "Central"?',
      'a.csv:5:6: warning: "Warehouse" is none of the sites of esgcalc.yaml',
    ]);
  });

  it('have to be written as the list has them, for their region is looked up so; check says it too', async () => {
    const row = '2025,central,water,5,m3,E';
    expect(await warnedOf([row], SITES)).toEqual([expect.stringContaining('did you mean "Central"?')]);
    const files = { 'a.csv': `${HEADER}\n${row}\n`, 'esgcalc.yaml': SITES };
    const { out } = await inFolder(files, (cwd) => runEsgcalc(['check', 'a.csv'], { cwd }));
    expect(out).toMatch(/a\.csv:2:6: warning PER007: "central" is none .*; did you mean "Central"\?/);
  });

  it.each([
    ['trips of the group as a whole', ['2025,Group,business travel,5,tCO2e,E'], SITES],
    ['a measure of a part', ['2025,Retail,revenue,5,HKD 1M,E', '2025,Depot,water,5,m3,E'], SITES],
    ['rows without a site', ['2025,,water,5,m3,E'], SITES],
    ['a company without a list', ['2025,Depo,water,5,m3,E'], 'year: { ends: 12-31 }\n'],
  ])('are let be: %s', async (_, rows, company) => expect(await warnedOf(rows, company)).toEqual([]));
});

describe('names', () => {
  it.each([
    ['Central', 'central', 'capital letters'],
    ['Kwun Tong', 'Kwun  Tong', 'spaces'],
    ['上海（浦东）', '上海(浦东)', 'full-width forms'],
    ['Central', 'Сentral', 'letters of another script that look the same'],
    ['HQ', 'H\u200bQ', 'characters that cannot be seen'],
  ])('%s and %s look alike', (a, b, how) => {
    expect([appearance(a) === appearance(b), inWords(differenceOf(a, b))]).toEqual([true, how]);
  });

  it.each([
    ['INV-2025-0113', undefined],
    ['国网-2025-01', undefined],
    ['Αθήνα', undefined],
    ['ИНВ-12', undefined],
    ['INV\u00a012', 'a no-break space'],
    ['ＩＮＶ', 'full-width letters or digits'],
    ['INV-Аbc', 'letters of several scripts in one word'],
  ])('%s holds %s', (text, what) => expect(inWords(strangeCharacters(text))).toBe(what));
});

/** English words, or nothing. */
function inWords(words: Words | undefined): string | undefined {
  return words === undefined ? undefined : told(words, inEnglish);
}
