// Which factors of an edition fit a line: activity and purpose, then region, then class, then unit and gas; and the parts with them.
import { describe, expect, it } from 'vitest';
import { factorsFor, matchFactors, type Matched } from '../../src/compute/matchFactors.ts';
import type { Purpose } from '../../src/domain/activity.ts';
import { UNNAMED_COMPANY, type Company, type FactorChoice, type PresetRule } from '../../src/domain/company.ts';
import type { Edition, Factor } from '../../src/domain/factor.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import { edition, factor, presetRule } from '../support/factors.ts';
import { activity, instrument, ledger } from '../support/ledgerLines.ts';

const diesel = activity('diesel');
const line = (own: Partial<LedgerLine> = {}) => ledger(diesel, '1 L', own);
const FAMILY: FactorChoice = { by: 'family', family: 'made-up' };
/** A factor whose value is its name. */
const at = (value: number, own: Partial<Factor> = {}, per = 'L') => factor(`${value} kgCO2e/${per}`, own);

type Case = {
  readonly edition?: Partial<Edition>;
  readonly line?: LedgerLine;
  readonly purpose?: Purpose;
  readonly company?: Partial<Company>;
  readonly byPreset?: PresetRule;
  readonly choice?: FactorChoice;
  readonly nationwide?: string;
};
const match = (factors: readonly Factor[], own: Case = {}): Matched =>
  matchFactors(
    edition(factors, own.edition),
    own.line ?? line(),
    own.purpose ?? 'ghg',
    { ...UNNAMED_COMPANY, ...own.company },
    own.byPreset,
    own.choice ?? FAMILY,
    own.nationwide,
  );
const values = (factors: readonly Factor[]): string => factors.map(({ valueText }) => valueText).join(' ');
const matched = (factors: readonly Factor[], own: Case = {}): string => {
  const { factors: found, class: kind, borrowed } = match(factors, own);
  return `${values(found)}${kind === '' ? '' : ` as ${kind}`}${borrowed ? ', borrowed' : ''}`;
};

describe('the factors of an activity', () => {
  const factors = [
    at(1),
    at(2, { activity: 'petrol' }),
    at(3, { gas: 'NOx' }),
    at(4, { gas: 'density' }),
    at(5, { gas: 'carbon content' }),
    at(6, { gas: 'CH4' }),
  ];
  const found = (
    purpose: Purpose,
    each: readonly Factor[] = factors,
    of: LedgerLine = line(),
    choice?: FactorChoice,
  ): string => values(factorsFor(edition(each), of, purpose, choice));

  it.each([
    ['ghg', '1 6'],
    ['upstream', '1 6'],
    ['exhaust', '3'],
  ] as const)('for %s are %s', (purpose, expected) => expect(found(purpose)).toBe(expected));

  it('are carbon contents where it has no others, but not for exhaust gases', () => {
    const parts = factors.slice(3, 5);
    expect([found('ghg', parts), found('exhaust', parts)]).toEqual(['5', '']);
    expect(found('ghg', [...parts, factors[2] as Factor])).toBe('5');
  });

  it('are those of the name that the choice gives', () =>
    expect(found('ghg', factors, line(), { ...FAMILY, activity: 'petrol' })).toBe('2'));

  it('of an instrument are those of electricity', () =>
    expect(
      found(
        'ghg',
        [at(1, { activity: 'PPA' }), at(2, { activity: 'electricity' })],
        ledger(instrument('PPA'), '1 MWh'),
      ),
    ).toBe('2'));
});

describe('the region', () => {
  const factors = [at(1), at(2, { region: 'CN' }), at(3, { region: 'CN-SH' }), at(4, { region: 'US' })];
  const inRegion = (region: string): LedgerLine => line({ region });
  it.each([
    ['is the row’s own', 'CN-SH', factors, {}, '3'],
    ['is none where only others have one', 'HK', factors.slice(1), {}, ''],
    ['is every region where a factor has none', 'HK', factors, {}, '1'],
    ['is none of a wider one that nobody lists', 'CN-BJ', factors.slice(1), {}, ''],
    [
      'is a wider one that the company lists, in its order',
      'HK',
      factors.slice(1),
      { company: { widerRegions: new Map([['HK', ['TW', 'US', 'CN']]]) } },
      '4, borrowed',
    ],
    [
      'is every region before a listed one',
      'HK',
      factors,
      { company: { widerRegions: new Map([['HK', ['US']]]) } },
      '1',
    ],
    [
      'is not what is listed for another',
      'CN-BJ',
      factors.slice(1),
      { company: { widerRegions: new Map([['HK', ['US']]]) } },
      '',
    ],
    [
      'is the country whose every region the family stands for',
      'CN-BJ',
      factors.slice(1),
      { nationwide: 'CN' },
      '2, borrowed',
    ],
    ['is that country only within it', 'HK', factors.slice(1), { nationwide: 'CN' }, ''],
    [
      'is any where the edition may be used anywhere',
      'HK',
      [factors[3] as Factor],
      { edition: { applies: 'any-site' as const } },
      '4',
    ],
    ['is the row’s own even there', 'CN', factors, { edition: { applies: 'any-site' as const } }, '2'],
  ])('%s', (_, region, each, own, expected) =>
    expect(matched(each, { line: inRegion(region), ...own })).toBe(expected),
  );
});

describe('the class', () => {
  const factors = [at(1), at(2, { class: 'Car' }), at(3, { class: 'car, recycled' }), at(4, { class: 'van' })];
  const preset = presetRule('diesel', { defaultClass: 'van' });
  it.each([
    ['is the row’s own, in whatever spelling', { class: ' CAR' }, factors, {}, '2 as  CAR'],
    ['is every class where the row says none', {}, factors, { byPreset: preset }, '1'],
    ['is every class where the row’s is not there', { class: 'lorry' }, factors, {}, '1'],
    ['is the preset’s where the row says none', {}, factors.slice(1), { byPreset: preset }, '4 as van'],
    [
      'is not the preset’s where the row says one',
      { class: 'lorry' },
      factors.slice(1),
      { byPreset: preset },
      ' as lorry',
    ],
    [
      'is not that of a preset of another family',
      {},
      factors.slice(1),
      { byPreset: { ...preset, family: 'other' } },
      '',
    ],
    ['is none without a preset', {}, factors.slice(1), {}, ''],
    [
      'holds the row’s treatment',
      { class: 'car', details: { treatment: 'recycled' } },
      factors,
      {},
      '3 as car, recycled',
    ],
    ['is the treatment where the row says no more', { details: { treatment: 'van' } }, factors, {}, '4 as van'],
  ])('%s', (_, own, each, further, expected) => expect(matched(each, { line: line(own), ...further })).toBe(expected));

  it.each([
    ['{class} class', 'economy', 'economy class'],
    ['{class} class', '', 'average passenger'],
    ['{class} class', 'average passenger', 'average passenger'],
    ['with {class}', 'sun', 'with sun'],
    ['with {class}', '', 'with '],
    ['{treatment}', 'x', 'burnt'],
    ['{class}/{treatment}', 'x', 'x/burnt'],
    ['fixed', 'x', 'fixed'],
  ])('that the choice makes as "%s" of "%s" is "%s"', (template, own, expected) => {
    const found = match([at(7, { class: expected })], {
      line: line({ class: own, details: { treatment: 'burnt' } }),
      choice: { ...FAMILY, class: template },
    });
    expect([values(found.factors), found.class]).toEqual(['7', expected]);
  });

  it('that the choice makes has nothing in the place of a treatment that the row does not say', () =>
    expect(match([at(7, { class: 'to ' })], { choice: { ...FAMILY, class: 'to {treatment}' } }).factors).toHaveLength(
      1,
    ));
});

describe('a pin', () => {
  const factors = [at(1), at(2, { class: 'car' }), at(3, { class: 'car', gas: 'CH4' })];
  const pinned = (name: string | undefined): FactorChoice => ({
    by: 'pin',
    edition: 'made-up-2025',
    ...(name === undefined ? {} : { factor: name }),
  });
  it.each([
    ['of an edition takes all', undefined, {}, '1'],
    ['of a group takes its gases', 'made-up-2025/diesel:car', { class: 'car' }, '2'],
    ['of one factor takes that', 'made-up-2025/diesel:car#CH4', { class: 'car' }, '3 as car'],
    ['of none takes none', 'made-up-2025/diesel:van', {}, ''],
  ])('%s', (_, name, own, expected) => {
    const found = match(factors, { line: line(own), choice: pinned(name) });
    expect(`${values(found.factors)}${expected.endsWith('car') ? ` as ${found.class}` : ''}`).toBe(expected);
  });
});

describe('units and gases', () => {
  it.each([
    ['per the row’s kind of unit alone', [at(1, {}, 'kg'), at(2, {}, 'm3')], '2'],
    ['of any unit where none is per the row’s', [at(1, {}, 'kg'), at(2, {}, 'kWh')], '1 2'],
    [
      'the total of CO2e before its gases, with what is biogenic',
      [at(1, { gas: 'CO2' }), at(2), at(3, { gas: 'CH4' }), at(4, { gas: 'biogenic CO2' })],
      '2 4',
    ],
    [
      'the gases where there is no total',
      [at(1, { gas: 'CO2' }), at(3, { gas: 'CH4' }), at(4, { gas: 'biogenic CO2' })],
      '1 3 4',
    ],
  ])('are %s', (_, factors, expected) => expect(matched(factors)).toBe(expected));

  it('of a flight are those per what it is counted in over its distance', () => {
    const flown = ledger(diesel, '1 trip', { details: { origin: 'A', destination: 'B', distance: '5' } });
    const factors = [factor('1 kgCO2e/trip'), factor('2 kgCO2e/(person·km)')];
    expect([matched(factors, { line: flown }), matched(factors, { line: ledger(diesel, '1 trip') })]).toEqual([
      '2',
      '1',
    ]);
  });
});

describe('the parts with them', () => {
  const parts = (factors: readonly Factor[], own: Partial<LedgerLine>, further: Case = {}): string =>
    values(
      match([at(9, { region: 'CN', class: 'car' }), at(9, { region: 'CN' }), ...factors], {
        line: line({ region: 'CN', ...own }),
        ...further,
      }).parts,
    );
  const density = (value: number, own: Partial<Factor> = {}) => factor(`${value} kg/L`, { gas: 'density', ...own });

  it.each([
    ['are those of the class and region', { class: 'car' }, '4'],
    ['are those of the region for every class', {}, '2'],
  ])('%s', (_, own, expected) =>
    expect(
      parts(
        [
          density(1),
          density(2, { region: 'CN' }),
          density(3, { class: 'Car' }),
          density(4, { class: 'car', region: 'CN' }),
          density(5, { region: 'US' }),
          density(6, { class: 'van', region: 'CN' }),
          density(7, { activity: 'petrol', region: 'CN' }),
        ],
        own,
      ),
    ).toBe(expected),
  );

  it('say most: a class goes before a region', () =>
    expect(parts([density(1), density(2, { region: 'CN' }), density(3, { class: 'car' })], { class: 'car' })).toBe(
      '3',
    ));

  it('are of every region and class where there are no others', () =>
    expect(parts([density(1)], { class: 'car' })).toBe('1'));

  it('are of every kind, in the order of a computation', () => {
    const each = [
      factor('9 %', { gas: 'oxidation' }),
      factor('3 tC/TJ', { gas: 'carbon content' }),
      density(1),
      factor('5 MJ/kg', { gas: 'heating value' }),
      factor('6 MJ/L', { gas: 'heating value' }),
    ];
    expect(parts(each, {})).toBe('5 6 1 3 9');
  });

  it('are those of the activity that the choice names', () =>
    expect(
      parts([density(7, { activity: 'petrol' }), density(1)], {}, { choice: { ...FAMILY, activity: 'petrol' } }),
    ).toBe('7'));
});
