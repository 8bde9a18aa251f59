// Business travel by leg: fixtures/travel/ against expected.csv, which working.md beside it works by hand; cabins, units and regions as
// people write them, against the published values times great-circle distances.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readVocabulary } from '../src/read/readVocabulary.ts';
import { cellOf, computeJson } from './support/computeJson.ts';
import { REPOSITORY, runEsgcalc, type Outcome } from './support/fakeShell.ts';
import { inFolder } from './support/inFolder.ts';

const TRAVEL = join(REPOSITORY, 'fixtures', 'travel');
type Expected = { readonly key: string; readonly year: string; readonly exact: string; readonly printed: string };
const expected = parse<Expected>(readFileSync(join(TRAVEL, 'expected.csv')), { columns: true });

describe('fixtures/travel', async () => {
  const whole = await computeJson([], { cwd: TRAVEL });

  it.each(expected)('$key of $year is $printed', ({ key, year, exact, printed }) => {
    const cell = cellOf(whole.figures, key, year);
    expect([cell.value ?? '', cell.printed]).toEqual([exact, printed]);
  });

  it('is worked in working.md', () => {
    const working = readFileSync(join(TRAVEL, 'working.md'), 'utf8');
    for (const { exact } of expected) expect(working).toContain(exact);
  });
});

const COMPANY = `factors:
  flight: { family: uk-desnz, class: 'international, {class} class, with RF' }
  hotel stay: uk-desnz
  rail travel: uk-desnz
  taxi: uk-desnz
  bus travel: uk-desnz
`;

/** Runs on one row of the activity table, with origin and destination at its end. */
const run = (row: string, company: string = COMPANY, args: readonly string[] = []): Promise<Outcome> =>
  inFolder(
    {
      'esgcalc.yaml': company,
      'activity.csv': `date,site,activity,class,quantity,unit,region,origin,destination\n2025-03-14,HQ,${row}\n`,
    },
    (cwd) => runEsgcalc(['compute', 'activity.csv', '--format', 'json', ...args], { cwd }),
  );

/** The tonnes of category 6 of one row. */
async function tonnes(row: string, company: string = COMPANY): Promise<string | null> {
  const { out, err, exitCode } = await run(row, company);
  expect(exitCode, err).toBe(0);
  return cellOf(JSON.parse(out).figures, 'scope3_cat06', '2025').value;
}

describe('a flight', () => {
  // HKG–PVG is 1,256 km (tests/airports.test.ts); kg/person·km of the UK set of 2025, international, with RF.
  it.each([
    ['economy', '0.13710496'], // 1256 × 0.10916 = 137.10496
    ['Economy class', '0.13710496'],
    ['經濟艙', '0.13710496'],
    ['经济舱', '0.13710496'],
    ['premium economy', '0.2193604'], // 1256 × 0.17465 = 219.3604
    ['特選經濟艙', '0.2193604'],
    ['business', '0.39759936'], // 1256 × 0.31656 = 397.59936
    ['商務艙', '0.39759936'],
    ['公务舱', '0.39759936'],
    ['first', '0.54840728'], // 1256 × 0.43663 = 548.40728
    ['頭等艙', '0.54840728'],
    ['', '0.17901768'], // 1256 × 0.14253 = 179.01768
    ['average', '0.17901768'],
  ])('in cabin "%s"', async (cabin, exact) => {
    expect(await tonnes(`flight,${cabin},1,person,,HKG,PVG`)).toBe(exact);
  });

  it('without radiative forcing', async () => {
    const without = COMPANY.replace('with RF', 'without RF');
    expect(await tonnes('flight,economy,1,person,,HKG,PVG', without)).toBe('0.08099944'); // 1256 × 0.06449
  });

  it('with what is emitted upstream, in category 6 too', async () => {
    const both = `factors:
  flight:
    ghg: { family: uk-desnz, class: 'international, {class} class, with RF' }
    upstream: { family: uk-desnz-upstream, class: 'international, {class} class, with RF' }
`;
    // 1256 × (0.10916 + 0.01656) = 157.90432; 1256 × (0.14253 + 0.02162) = 206.1724
    expect(await tonnes('flight,economy,1,person,,HKG,PVG', both)).toBe('0.15790432');
    expect(await tonnes('flight,,1,person,,HKG,PVG', both)).toBe('0.2061724');
  });

  it.each([
    '2,person',
    '2,人',
    '2,leg',
    '2,trips',
    '2,單程',
    '1,return trip',
    '1,return',
    '1,round trip',
    '1,來回',
    '1,往返',
  ])('counted as %s', async (counted) => {
    expect(await tonnes(`flight,economy,${counted},,HKG,PVG`)).toBe('0.27420992'); // 2 × 1256 × 0.10916
  });

  it('of half a return trip is exact', async () => {
    expect(await tonnes('flight,economy,0.5,return trip,,HKG,PVG')).toBe('0.13710496');
  });

  it.each(['', 'HK', 'CN', 'HK-CLP', 'CN-GD'])('from a site in "%s"', async (region) => {
    expect(await tonnes(`flight,economy,1,person,${region},hkg,ＰＶＧ`)).toBe('0.13710496');
  });

  it('with a distance of its own asks for no airports', async () => {
    expect(await tonnes('flight,economy,1000,person·km,,,')).toBe('0.10916');
    expect(await tonnes('flight,economy,1000,person·km,,somewhere,')).toBe('0.10916');
  });

  it('says the distance, the cabin and radiative forcing', async () => {
    const { out } = await inFolder(
      {
        'esgcalc.yaml': COMPANY,
        'activity.csv':
          'date,activity,class,quantity,unit,origin,destination\n2025,flight,經濟艙,3,return trip,HKG,LHR\n2025,flight,economy,1,person,HKG,PVG\n',
      },
      (cwd) => runEsgcalc(['explain', 'scope3_cat06', 'activity.csv'], { cwd }),
    );
    expect(out).toContain('× 2 (return trip to trip) = 6 trip');
    expect(out).toContain('× 9,631 km (great circle HKG–LHR) = 57786 person·km');
    expect(out).toContain('× 1,256 km (great circle HKG–PVG) = 1256 person·km');
    expect(out).toContain('international, economy class, with RF');
  });

  it('brings no totals where an airport is not known', async () => {
    const { exitCode, err, out } = await run('flight,economy,1,person,,HKG,BJS');
    expect(exitCode).toBe(1);
    expect(out).not.toContain('scope3_cat06');
    expect(err + out).toContain('PEK (Beijing Capital International Airport)');
  });
});

describe('other travel', () => {
  it.each([
    ['rail travel,national rail,1000,person·km,GB,,', '0.03546'],
    ['taxi,regular taxi,100,km,GB,,', '0.020806'], // 100 × 0.20806 kg/km
    ['taxi,regular taxi,100,person·km,GB,,', '0.014861'], // 100 × 0.14861 kg/person·km
    ['bus travel,average local bus,100,person·km,GB,,', '0.010385'],
    ['hotel stay,,2,room-night,CN,,', '0.107'], // 2 × 53.5
    ['hotel stay,,2,間夜,HK,,', '0.103'], // 2 × 51.5
    ['hotel stay,,2,room-night,GB,,', '0.0208'], // 2 × 10.4
  ])('%s', async (row, exact) => {
    expect(await tonnes(row)).toBe(exact);
  });

  it('takes a wider region only where it is written down', async () => {
    const { exitCode, err, out } = await run('hotel stay,,2,room-night,CN-SH,,');
    expect(exitCode).toBe(1);
    expect(err + out).toContain('regions: {CN-SH: [CN]}');
    const listed = `${COMPANY}  regions: { CN-SH: [CN] }\n`;
    expect(await tonnes('hotel stay,,2,room-night,CN-SH,,', listed)).toBe('0.107');
    const borrowed = await run('hotel stay,,2,room-night,CN-SH,,', listed);
    expect(borrowed.out).toContain('factor-borrowed');
  });
});

describe('the airports', () => {
  it('are read once, when they are first asked for', () => {
    const vocabulary = readVocabulary(join(REPOSITORY, 'factors'));
    expect(vocabulary.airports()).toBe(vocabulary.airports());
  });
});
