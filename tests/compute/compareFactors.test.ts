// Two sets of factors beside one another, and one factor over the editions of its family.
import { describe, expect, it } from 'vitest';
import { compareFactors } from '../../src/compute/compareFactors.ts';
import { baseValue, factorHistory, isSame } from '../../src/compute/factorHistory.ts';
import type { Factor } from '../../src/domain/factor.ts';
import { unit } from '../support/quantities.ts';
import { editionsOf, publishedFactor } from '../support/printedParts.ts';

/** A factor of an edition by its activity: `made('a', 'diesel', '2.6 kg/L')`. */
const made = (edition: string, activity: string, text: string, own: Partial<Factor> = {}): Factor =>
  publishedFactor(`${edition}/${activity}`, text, { activity, gas: 'CO2', ...own });

describe('two sets of factors', () => {
  const compared = (before: readonly Factor[], after: readonly Factor[]): string[] => {
    const { differences, alike } = compareFactors(before, after);
    const told = differences.map((each) => {
      if (each.kind === 'added') return `added ${each.name} ${each.after.valueText}`;
      if (each.kind === 'removed') return `removed ${each.name} ${each.before.valueText}`;
      return `changed ${each.name} ${each.before.valueText} to ${each.after.valueText}: ${each.change?.toExactText() ?? '-'}`;
    });
    return [...told, `${alike} alike`];
  };

  it('of two editions are compared factor by factor, in the order of their names', () => {
    const before = [
      made('a', 'petrol', '2 kg/L'),
      made('a', 'diesel', '2.5 kg/L'),
      made('a', 'coal', '3 kg/kg'),
      made('a', 'oil', '0.58 kg/L'),
    ];
    const after = [
      made('b', 'diesel', '2 kg/L'),
      made('b', 'petrol', '2.5 kg/L'),
      made('b', 'wood', '1 kg/kg'),
      made('b', 'oil', '0.580 kg/L'),
    ];
    expect(compared(before, after)).toEqual([
      'removed coal CO2 3',
      'changed diesel CO2 2.5 to 2: -0.2',
      'changed petrol CO2 2 to 2.5: 0.25',
      'added wood CO2 1',
      '1 alike',
    ]);
  });

  it('are compared in base units: grams with kilograms', () => {
    expect(compared([made('a', 'diesel', '2.6 kg/L')], [made('b', 'diesel', '2600 g/L')])).toEqual(['1 alike']);
  });

  it('of nought have no share of a change', () => {
    expect(compared([made('a', 'diesel', '0 kg/L')], [made('b', 'diesel', '1 kg/L')])).toEqual([
      'changed diesel CO2 0 to 1: -',
      '0 alike',
    ]);
  });

  it('name a gas that stands in the id once', () => {
    const id = (edition: string): Partial<Factor> => ({ id: `${edition}/diesel#CH4`, gas: 'CH4' });
    expect(compared([made('a', 'diesel', '1 kg/L', id('a'))], [made('b', 'diesel', '2 kg/L', id('b'))])).toEqual([
      'changed diesel#CH4 1 to 2: 1',
      '0 alike',
    ]);
  });

  it('of folders are compared edition by edition, under their whole ids', () => {
    const folder = (diesel: string): Factor[] => [made('a', 'diesel', diesel), made('b', 'diesel', '7 kg/L')];
    expect(compared(folder('2 kg/L'), folder('3 kg/L'))).toEqual(['changed a/diesel CO2 2 to 3: 0.5', '1 alike']);
    // One edition beside a folder of two: what the folder has more is added.
    expect(compared([made('a', 'diesel', '2 kg/L')], folder('2 kg/L'))).toEqual(['added b/diesel CO2 7', '1 alike']);
    expect(compared(folder('2 kg/L'), [made('a', 'diesel', '2 kg/L')])).toEqual(['removed b/diesel CO2 7', '1 alike']);
    expect(compared([], [made('a', 'diesel', '2 kg/L')])).toEqual(['added a/diesel CO2 2', '0 alike']);
  });

  it('match each factor once', () => {
    const twice = [made('a', 'diesel', '2 kg/L'), made('a', 'diesel', '3 kg/L')];
    expect(compared(twice, [made('b', 'diesel', '2 kg/L')])).toEqual(['removed diesel CO2 3', '1 alike']);
  });
});

describe('a factor is the same thing as another', () => {
  const diesel = made('a', 'diesel', '2.6 kg/L', { class: 'B7', region: 'HK', basis: 'net' });

  it.each<[string, Partial<Factor>, boolean]>([
    [
      'with another value, edition and unit of the same dimensions',
      { edition: 'b', valueText: '3', top: unit('g'), per: unit('m3') },
      true,
    ],
    ['of another activity', { activity: 'petrol' }, false],
    ['of another class', { class: 'B5' }, false],
    ['of another region', { region: 'CN' }, false],
    ['of another gas', { gas: 'CH4' }, false],
    ['on another basis', { basis: 'gross' }, false],
    ['per another dimension', { per: unit('kg') }, false],
    ['of another dimension', { top: unit('kgCO2e') }, false],
  ])('%s', (_, own, expected) => expect(isSame(diesel, { ...diesel, ...own })).toBe(expected));

  it('whose value in base units is over both of its units', () => {
    expect(baseValue(made('a', 'diesel', '2600 g/m3')).toExactText()).toBe('0.0026'); // 2.6 kg over 1,000 L
  });
});

describe('the history of a factor', () => {
  it('is its value in every edition of its family, by data year and then by id', () => {
    const diesel = (edition: string, text: string): Factor => made(edition, 'diesel', text);
    const editions = editionsOf({
      c: ['2024', diesel('c', '3 kg/L'), made('c', 'petrol', '9 kg/L')],
      d: ['2022', diesel('d', '2000 g/L')],
      b: ['2024', diesel('b', '2.5 kg/L')],
      z: ['2023', diesel('z', '9 kg/L')],
      a: ['2020', diesel('a', '0 kg/L')],
    });
    const inFamily = new Map(
      [...editions].map(([id, edition]) => [id, { ...edition, family: id === 'z' ? 'other' : 'fuels' }]),
    );
    const history = factorHistory(diesel('b', '2.5 kg/L'), {
      editions: inFamily,
      editionNames: [],
      families: new Map(),
    });
    expect(
      history.map(({ edition, factor, value, change }) => [
        edition.id,
        factor.valueText,
        value.toExactText(),
        change?.toExactText(),
      ]),
    ).toEqual([
      ['a', '0', '0', undefined],
      ['d', '2000', '2', undefined], // from nought there is no share
      ['b', '2.5', '2.5', '0.25'],
      ['c', '3', '3', '0.2'],
    ]);
  });

  it('is empty for a factor of no edition there is', () => {
    const editions = editionsOf({ a: ['2020', made('a', 'diesel', '1 kg/L')] });
    expect(factorHistory(made('x', 'diesel', '1 kg/L'), { editions, editionNames: [], families: new Map() })).toEqual(
      [],
    );
  });
});
