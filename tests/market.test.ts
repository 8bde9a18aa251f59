// Market-based scope 2: the worked case of fixtures/certificates, and a made-up group whose instruments are of sites, an entity and
// a market; every expected figure has its working beside it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseInstrumentNumbers } from '../src/domain/instrumentNumbers.ts';
import { cellOf, computeJson, type ComputeResult } from './support/computeJson.ts';
import { REPOSITORY, runEsgcalc } from './support/fakeShell.ts';

const CERTIFICATES = join(REPOSITORY, 'fixtures', 'certificates');

describe('1,282.324 MWh, average 0.5306 and residual 0.6096 kg/kWh', () => {
  // none: 1,282.324 × 0.6096 = 781.7047104. 500: 782.324 × 0.6096 = 476.9047104. 1,283: the last certificate exceeds by 0.676 MWh.
  it.each([
    ['none', [], '781.7047104', '781.70'],
    ['500 certificates', ['certificates-500.csv'], '476.9047104', '476.90'],
    ['1,283 certificates', ['certificates-1283.csv'], '0', '0.00'],
  ])('%s', async (_, files, exact, printed) => {
    const { figures } = await computeJson(['electricity.csv', ...files, '--market-based'], { cwd: CERTIFICATES });
    expect(cellOf(figures, 'scope2_market', '2025')).toMatchObject({ value: exact, printed });
    // 1,282.324 × 0.5306, whatever the certificates.
    expect(cellOf(figures, 'scope2_location', '2025')).toMatchObject({ value: '680.4011144', printed: '680.40' });
    expect(cellOf(figures, 'ghg_total', '2025').printed).toBe('680.40');
    expect(cellOf(figures, 'ghg_total_market', '2025').printed).toBe(printed);
  });

  it.each([
    ['1284', '1.676'],
    ['1500', '217.676'],
  ])('%s certificates are refused', async (count, excess) => {
    const { out, err, exitCode } = await runEsgcalc(['compute', 'electricity.csv', `certificates-${count}.csv`], {
      cwd: CERTIFICATES,
    });
    expect([exitCode, out]).toEqual([1, '']);
    expect(err).toContain(`${excess} MWh too many  [instrument-excess]`);
  });

  it('is not printed where nobody asks and nothing is an instrument', async () => {
    const { figures, factors } = await computeJson(['electricity.csv'], { cwd: CERTIFICATES });
    expect(figures.filter(({ key }) => /market|instrument/.test(key))).toEqual([]);
    expect((factors as { id: string }[]).map(({ id }) => id)).toEqual(['cn-grid-average-2023/electricity@CN']);
  });
});

const folder = mkdtempSync(join(tmpdir(), 'esgcalc-market-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const COMPANY = `factors:
  electricity: { default: cn-grid-average, HK: { family: hk-clp, dataYear: nearest } }
  power purchase contract: { edition: supplier-2025, why: contract of 2025 }
sites:
  A: { region: CN-SH, entity: X }
  B: { region: CN-SH, entity: X }
  C: { region: CN-GD, entity: Y }
  H: { region: HK-CLP, entity: Y }
`;
const HEADER = 'date,site,entity,activity,class,quantity,unit,region,evidence,status';
const CONSUMED = [
  '2025,A,,electricity,,10,MWh,,,',
  '2025,B,,electricity,,30000,kWh,,,',
  '2025,C,,electricity,,60,MWh,,,',
  '2025,H,,electricity,,5,MWh,,,',
  '2025,A,,purchased heat,,2,tCO2e,,,',
];
const INSTRUMENTS = [
  '2025,,,green electricity certificate,solar,39,MWh,CN,GEC-5..43,retired',
  '2025,,X,power purchase contract,mixed,18,MWh,CN,PPA-7,',
  '2025,A,,green electricity certificate,wind,4,MWh,,GEC-1..4,已核銷',
];

const EDITION = {
  id: 'supplier-2025',
  family: 'supplier',
  kind: 'supplier',
  publisher: 'made-up supplier',
  title: 'Contract of 2025',
  dataYear: '2025',
  publishedEvidence: 'Not a publication: the contract.',
  licence: 'made up',
  gwp: 'ar6',
  applies: 'matching-region',
  note: 'Made up.',
};
mkdirSync(join(folder, 'factors', 'supplier-2025'), { recursive: true });
writeFileSync(join(folder, 'esgcalc.yaml'), COMPANY);
writeFileSync(join(folder, 'factors', 'supplier-2025', 'edition.json'), JSON.stringify(EDITION));
writeFileSync(
  join(folder, 'factors', 'supplier-2025', 'factors.csv'),
  'activity,class,region,gas,value,unit,kind,source,checked,note\nelectricity,,CN,CO2e,0.2,kg/kWh,,annex,yes,\n',
);

const compute = (rows: readonly string[], ...options: string[]): Promise<ComputeResult> => {
  writeFileSync(join(folder, '2025.csv'), [HEADER, ...rows, ''].join('\n'));
  return computeJson(['2025.csv', ...options], { cwd: folder });
};

describe('instruments of a site, an entity and a market', () => {
  // MWh: A's 4 certificates leave A 6, B 30. X's contract of 18 takes half of these 36: A 3, B 15 are left. The market's 39
  // certificates take half of A 3 + B 15 + C 60 = 78: 39 are left for 0.6096 t/MWh, 23.7744 t; the contract 18 × 0.2 = 3.6 t;
  // Hong Kong, without a residual mix, 5 × 0.38 = 1.9 t; heat 2 t. Together 31.2744 t.
  it('are matched in this order and spread evenly', async () => {
    const { figures, diagnostics } = await compute([...CONSUMED, ...INSTRUMENTS]);
    const exact = (key: string): string | null => cellOf(figures, key, '2025').value;
    expect(exact('scope2_market')).toBe('31.2744');
    expect([exact('instrument_certificates'), exact('instrument_contracts')]).toEqual(['43', '18']);
    expect(exact('instrument_electricity')).toBe('61');
    // 61 of 105 MWh
    expect(cellOf(figures, 'instrument_share', '2025').printed).toBe('58.10');
    expect(diagnostics.filter(({ severity }) => severity === 'note').map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        'electricity in CN-SH stands on cn-grid-residual-2023/electricity@CN, which is published for the whole country only',
        'no residual mix is known for HK-CLP; electricity without instruments takes the grid average there',
      ]),
    );
  });

  it('leave the location-based figure as it is', async () => {
    const [without, with_] = [await compute(CONSUMED), await compute([...CONSUMED, ...INSTRUMENTS])];
    for (const key of ['scope2_location', 'ghg_total', 'electricity_consumption'])
      expect(cellOf(with_.figures, key, '2025')).toEqual(cellOf(without.figures, key, '2025'));
  });

  // A: 1.5 × 0.6096 + 3 × 0.2 + 2 of heat; B: 7.5 × 0.6096 + 15 × 0.2; C: 30 × 0.6096; H: 1.9.
  it('stand with the electricity they cover in the figures of sites', async () => {
    const { groups = [] } = await compute([...CONSUMED, ...INSTRUMENTS], '--by', 'site');
    const bySite = groups.map(({ by, figures }) => [by['site'], cellOf(figures, 'scope2_market', '2025').value]);
    expect(bySite).toEqual([
      ['A', '3.5144'],
      ['B', '7.572'],
      ['C', '18.288'],
      ['H', '1.9'],
    ]);
  });

  it('do not depend on how rows are ordered and split', async () => {
    const split = ['2025-03,B,,electricity,,12000,kWh,,,', '2025-04,B,,electricity,,18,MWh,,,'];
    const rows = [...CONSUMED.filter((row) => !row.includes('30000')), ...split, ...INSTRUMENTS];
    const [whole, other] = [await compute([...CONSUMED, ...INSTRUMENTS]), await compute(rows.toReversed())];
    expect(other.figures).toEqual(whole.figures);
    expect((await compute(rows, '--by', 'month')).figures).toEqual(whole.figures);
  });

  it('count from nothing where all are held', async () => {
    const { figures, diagnostics } = await compute([...CONSUMED, `${INSTRUMENTS[0]?.replace('retired', 'held')}`]);
    // A, B and C: 100 × 0.6096; H 1.9; heat 2
    expect(cellOf(figures, 'scope2_market', '2025').value).toBe('64.86');
    expect(diagnostics.map(({ code }) => code)).toContain('instrument-held');
  });
});

describe('numbers of certificates', () => {
  it.each([
    ['GEC-2025-0001..0500', [['gec-2025-', 1n, 500n]]],
    ['A-0400..A-0600', [['a-', 400n, 600n]]],
    ['A-20250001～0500', [['a-', 20250001n, 20250500n]]],
    [
      'A-1; A-7 to 9',
      [
        ['a-', 1n, 1n],
        ['a-', 7n, 9n],
      ],
    ],
    ['registry report', [['registry report', 0n, 0n]]],
    ['A-9..3', [['a-9..', 3n, 3n]]],
  ])('%s', (text, ranges) => {
    expect(parseInstrumentNumbers(text).map(({ series, from, to }) => [series, from, to])).toEqual(ranges);
  });
});
