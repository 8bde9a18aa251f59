// A made-up company's energy, refrigerants, waste, water, spend and commuting, against fixtures/resources/expected.csv, which
// working.md beside it works by hand; and the rules that the case does not reach.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { Fraction, sumOf } from '../src/domain/fraction.ts';
import { substanceKey } from '../src/domain/gas.ts';
import { readVocabulary } from '../src/read/readVocabulary.ts';
import { cellOf, computeJson } from './support/computeJson.ts';
import { REPOSITORY } from './support/fakeShell.ts';

const CASE = join(REPOSITORY, 'fixtures', 'resources');
const FACTORS = join(REPOSITORY, 'factors');

type Row = Readonly<Record<string, string>>;
const rowsOf = (path: string): Row[] => parse<Row>(readFileSync(path), { columns: true });
const expected = rowsOf(join(CASE, 'expected.csv'));
const whole = await computeJson([], { cwd: CASE });
const vocabulary = readVocabulary(FACTORS);

/** Runs a small activity table without a company file. */
const computed = async (rows: readonly string[], ...args: string[]): ReturnType<typeof computeJson> =>
  computeJson(['-', '--company', 'none', ...args], {
    input: ['date,site,activity,class,quantity,unit,treatment', ...rows].join('\n'),
  });

describe('figures', () => {
  it.each(expected)('$key is $printed', ({ key = '', year = '', exact, printed }) => {
    const cell = cellOf(whole.figures, key, year);
    expect([cell.value, cell.printed]).toEqual([exact, printed]);
  });

  it('stand in working.md', () => {
    const working = readFileSync(join(CASE, 'working.md'), 'utf8');
    for (const { exact = '' } of expected) expect(working).toContain(exact);
  });

  it('say what they lack', () => {
    expect(cellOf(whole.figures, 'energy_total', '2025').without).toEqual(['petrol (L)']);
    expect(cellOf(whole.figures, 'waste_diverted', '2025').without).toEqual(['domestic refuse, Shenzhen']);
  });

  it.each(['site', 'treatment', 'class', 'site,class'])('by %s add up to the whole', async (by) => {
    const { figures, groups = [] } = await computeJson(['--by', by], { cwd: CASE });
    expect(figures).toEqual(whole.figures);
    const additive = expected.filter(({ key = '' }) => !/_intensity$|_share$/.test(key));
    for (const { key = '', year = '', exact = '' } of additive) {
      const parts = groups.flatMap((group) => {
        const cell = group.figures.find((figure) => figure.key === key)?.values[year];
        return cell?.status === 'value' ? [Fraction.parse(cell.value ?? '') ?? Fraction.zero] : [];
      });
      expect(Number(sumOf(parts).toExactText())).toBeCloseTo(Number(exact), 12);
    }
  });

  it('stay when one year is asked for: an index of another year is still read', async () => {
    expect((await computeJson(['--year', '2025'], { cwd: CASE })).figures).toEqual(whole.figures);
  });
});

describe('refrigerants', () => {
  const blends = rowsOf(join(FACTORS, 'blends.csv'));
  const names = [...new Set(blends.map(({ blend = '' }) => blend))];
  const potentialOf = (name: string): Fraction =>
    sumOf(
      (vocabulary.substances.get(substanceKey(name))?.parts ?? []).map(({ gas, share }) => {
        const known = vocabulary.gases.get(gas);
        // The hub leaves HCFCs and CFCs out, as the scopes do.
        return known?.isKyoto === true ? share.times(known.potentials.get('ar5') ?? Fraction.zero) : Fraction.zero;
      }),
    );

  it.each(names)('%s is a hundred per cent', (name) => {
    const parts = vocabulary.substances.get(substanceKey(name))?.parts ?? [];
    expect(sumOf(parts.map(({ share }) => share)).toExactText()).toBe('1');
  });

  // Published by the US EPA under AR5 with HFCs and PFCs alone. Of R-424A it prints 3104; 50.5 % × 3170 + 47 % × 1300 is 2211.85.
  const published = blends.filter(({ epa_2025, blend }) => epa_2025 !== '' && blend !== 'R-424A');
  it('has 29 published potentials to compare', () => expect(published).toHaveLength(29));
  it.each(published)('$blend is $epa_2025 under AR5', ({ blend = '', epa_2025 = '' }) => {
    expect(potentialOf(blend).toFixed(0)).toBe(epa_2025);
  });

  it.each([
    ['R-410A', 'ar6', '22.555'], // 50 % × 771 + 50 % × 3740 = 2255.5
    ['r 410a', 'ar5', '19.235'], // 50 % × 677 + 50 % × 3170 = 1923.5
    ['R410A', 'ar4', '20.875'], // 50 % × 675 + 50 % × 3500 = 2087.5
    ['HFC-134a', 'ar6', '15.3'],
    ['R-134a', 'ar5', '13'],
    ['R-404A', 'ar4', '39.216'], // 44 % × 3500 + 52 % × 4470 + 4 % × 1430 = 1540 + 2324.4 + 57.2
  ])('10 kg of %s under %s are %s t', async (name, set, tonnes) => {
    const { figures } = await computed([`2025,Office,refrigerant,${name},10,kg,`], '--gwp', set);
    expect(cellOf(figures, 'scope1', '2025').value).toBe(tonnes);
  });

  it('of a blend only the Kyoto gases are in scope 1', async () => {
    const { figures } = await computed(['2025,Office,refrigerant,R-401A,100,kg,']);
    expect(cellOf(figures, 'scope1', '2025').value).toBe('2.132'); // 13 kg HFC-152a × 164
    expect(cellOf(figures, 'montreal_gases', '2025').value).toBe('124.178'); // 53 kg × 1960 + 34 kg × 597
    expect(cellOf(figures, 'ghg_total', '2025').value).toBe('2.132');
  });

  // ASHRAE 34 makes both with HFC-152a, which is not HFC-152. DESNZ prints 7564 for R500 under AR5 and 8077 under AR4:
  // 73.8 % × 10200 + 26.2 % × 138 = 7563.756, and 73.8 % × 10900 + 26.2 % × 124 = 8076.688.
  it.each([
    ['R-500', 'ar5', '3.6156', '752.76'], // 26.2 kg × 138; 73.8 kg × 10200
    ['R-500', 'ar4', '3.2488', '804.42'], // 26.2 kg × 124; 73.8 kg × 10900
    ['R-405A', 'ar6', '434.648', '100.85'], // 7 kg × 164 + 42.5 kg × 10200; 45 kg × 1960 + 5.5 kg × 2300
  ])('100 kg of %s under %s are %s t in scope 1 and %s t outside', async (name, set, inside, outside) => {
    const { figures } = await computed([`2025,Office,refrigerant,${name},100,kg,`], '--gwp', set);
    expect(cellOf(figures, 'scope1', '2025').value).toBe(inside);
    expect(cellOf(figures, 'montreal_gases', '2025').value).toBe(outside);
  });

  it('are told apart by gas', async () => {
    const { groups = [] } = await computed(['2025,Office,refrigerant,R-410A,10,kg,'], '--by', 'gas');
    const totals = groups.flatMap(({ by, figures }) => {
      const cell = figures.find(({ key }) => key === 'scope1')?.values['2025'];
      return cell === undefined ? [] : [[by['gas'], cell.value]];
    });
    expect(totals).toEqual([
      ['HFC-125', '18.7'], // 5 kg × 3740
      ['HFC-32', '3.855'], // 5 kg × 771
    ]);
  });

  it('given by a factor move outside the scopes too', async () => {
    const rows = [
      'date,activity,class,quantity,unit,factor,note',
      '2025,refrigerant,HCFC-22,10,kg,uk-desnz-2025,as chosen',
    ];
    const { figures } = await computeJson(['-', '--company', 'none'], { input: rows.join('\n') });
    expect(cellOf(figures, 'montreal_gases', '2025').value).toBe('17.6'); // 10 kg × 1760
    expect(figures.find(({ key }) => key === 'scope1')?.values['2025']?.status ?? 'missing').toBe('missing');
  });
});

describe('treatments', () => {
  it('have names of their own in three languages', () => {
    const rows = rowsOf(join(FACTORS, 'treatments.csv'));
    const spelt = rows.flatMap(({ name, label_en, label_zh_hant, label_zh_hans, spellings = '' }) =>
      [
        ...new Set(
          [name, label_en, label_zh_hant, label_zh_hans, ...spellings.split(';')].map((each = '') =>
            each.toLowerCase(),
          ),
        ),
      ].filter((each) => each !== ''),
    );
    expect(new Set(spelt).size).toBe(spelt.length);
  });

  it.each([
    ['填埋', 'waste_disposed'],
    ['堆填', 'waste_disposed'],
    ['焚燒', 'waste_disposed'],
    ['Incineration with energy recovery', 'waste_disposed'], // GRI 306-5
    ['回收', 'waste_diverted'],
    ['再生利用', 'waste_diverted'],
    ['composted', 'waste_diverted'],
  ])('%s is in %s', async (treatment, key) => {
    const { figures } = await computed([`2025,Office,non-hazardous waste,,2,t,${treatment}`]);
    const [diverted, disposed] = ['waste_diverted', 'waste_disposed'].map(
      (each) => figures.find((figure) => figure.key === each)?.values['2025']?.value ?? null,
    );
    expect([diverted, disposed]).toEqual(key === 'waste_diverted' ? ['2', null] : [null, '2']);
  });
});

describe('energy', () => {
  it('adds joules and watt hours', async () => {
    const rows = ['2025,Office,renewable generation,,1000,kWh,', '2025,Office,renewable generation,,3.6,GJ,'];
    const { figures } = await computed(rows);
    expect(cellOf(figures, 'energy_total', '2025').value).toBe('2'); // 1 + 3.6 / 3.6 MWh
    expect(cellOf(figures, 'renewable_share', '2025').value).toBe('100');
  });

  it('of a fuel without a heating value is missing, not zero', async () => {
    const { figures, diagnostics } = await computed(['2025,Office,petrol,,100,L,']);
    expect(figures.map(({ key }) => key)).not.toContain('energy_total');
    expect(diagnostics.map(({ code }) => code)).toContain('energy-unconverted');
  });
});
