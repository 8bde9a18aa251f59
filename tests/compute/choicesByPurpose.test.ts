// Choices that a purpose has rules of its own for: exhaust gases, electricity in scope 2, densities and heating values.
import { describe, expect, it } from 'vitest';
import { namedParts } from '../../src/compute/chooseFactors.ts';
import type { Company } from '../../src/domain/company.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import type { Factor } from '../../src/domain/factor.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import { choose, choosing, dieselLine, worth } from '../support/factorChoices.ts';
import { choosingOf, edition, factor, presetRule } from '../support/factors.ts';
import { english, saidIn } from '../support/inWords.ts';
import { activity, instrument, ledger } from '../support/ledgerLines.ts';

describe('exhaust gases', () => {
  const nox = (name: string, value: number) =>
    edition([factor(`${value} g/L`, { gas: 'NOx', edition: name })], { id: name, family: name });
  const plain = edition([worth(1)]);
  const preset = [presetRule('diesel'), presetRule('diesel', { purpose: 'exhaust', family: 'air' })];
  it.each([
    ['of the pin where it holds them', dieselLine({ pin: 'pinned' }), [nox('pinned', 5), nox('air', 7)], '5 | '],
    ['of the family where the pin holds none', dieselLine({ pin: 'made-up-2025' }), [plain, nox('air', 7)], '7 | '],
  ])('are those %s', (_, each, editions, expected) => {
    const found = choose(each, editions, { purpose: 'exhaust', preset });
    expect([found.told, found.said]).toEqual([expected, []]);
  });

  it.each([
    ['the pin holds none and no family is named', dieselLine({ pin: 'made-up-2025' }), preset.slice(0, 1)],
    ['nothing is named', dieselLine(), preset.slice(0, 1)],
  ])('are said not to be counted where %s', (_, each, rules) => {
    const found = choose(each, [plain], { purpose: 'exhaust', preset: rules });
    expect(found.chosen).toBeUndefined();
    expect(found.said).toHaveLength(1);
    expect(found.said[0]).toMatch(/^warning exhaust-uncounted: .*diesel/);
  });

  it('of a family that has none are a fault', () =>
    expect(choose(dieselLine(), [edition([worth(1)], { family: 'air' })], { purpose: 'exhaust', preset }).said).toEqual(
      ['error factor-missing: no exhaust gas factor for diesel, 2025: made-up-2025 has none [2 activity]'],
    ));
});

describe('in scope 2', () => {
  const power = (own: Partial<LedgerLine> = {}) =>
    ledger(activity('diesel', { scope: '2', group: 'electricity' }), '1 L', own);
  const heat = ledger(activity('diesel', { scope: '2', group: 'heat' }), '1 L');
  const footprint =
    'error factor-footprint: made-up-2025/diesel#CO2e is a life-cycle footprint; it does not belong in scope 2 (diesel, 2025) [2 activity]';
  const unfit =
    'error factor-kind-unfit: made-up-2025/diesel#CO2e is of kind fossil; location-based scope 2 takes the average of the grid (diesel, 2025) [2 activity]';
  it.each([
    ['the average of the grid', power(), 'average', 'ghg', true, []],
    ['a footprint', power(), 'footprint', 'ghg', false, [footprint]],
    ['another kind', power(), 'fossil', 'ghg', false, [unfit]],
    ['another kind of heat', heat, 'fossil', 'ghg', true, []],
    ['a footprint of heat', heat, 'footprint', 'ghg', false, [footprint]],
    ['another kind in scope 1', power({ scope: '1' }), 'fossil', 'ghg', true, []],
    [
      'another kind of fuel that a row puts in scope 2',
      dieselLine({ scope: '2' }),
      'footprint',
      'ghg',
      false,
      [footprint],
    ],
    ['another kind upstream', power(), 'footprint', 'upstream', true, []],
  ] as const)('%s', (_, each, kind, purpose, isChosen, said) => {
    const preset = [presetRule('diesel', { purpose })];
    const found = choose(each, [edition([worth(1, { kind })])], { purpose, preset });
    expect([found.chosen !== undefined, found.said]).toEqual([isChosen, said]);
  });

  it.each([
    [
      'footprint',
      true,
      [
        'warning factor-footprint: made-up-2025/diesel#CO2e is a life-cycle footprint used in scope 2 (diesel, 2025); pinned: the bill',
      ],
    ],
    ['fossil', true, []],
  ] as const)('a %s that is pinned with a reason is used', (kind, isChosen, said) => {
    const found = choose(power({ pin: 'made-up-2025', pinWhy: 'the bill' }), [edition([worth(1, { kind })])]);
    expect([found.chosen !== undefined, found.said]).toEqual([isChosen, said]);
  });

  it('one that is pinned without a reason is not', () => {
    const found = choose(power({ pin: 'made-up-2025' }), [edition([worth(1, { kind: 'fossil' })])]);
    expect([found.chosen, found.said]).toEqual([undefined, [unfit.replace('2 activity', '2 factor')]]);
  });

  it('an instrument takes what its contract says', () => {
    const ppa = ledger(instrument('PPA'), '1 MWh');
    const supplied = edition([factor('1 kgCO2e/kWh', { activity: 'electricity', kind: 'supplier' })]);
    expect(choose(ppa, [supplied], { preset: [presetRule('PPA')] }).told).toBe('1 | ');
  });
});

describe('parts that are named', () => {
  const density = (value: number, own: Partial<Factor> = {}) => factor(`${value} kg/L`, { gas: 'density', ...own });
  const heating = (value: number, own: Partial<Factor> = {}) =>
    factor(`${value} MJ/L`, { gas: 'heating value', ...own });
  const parts = (
    purpose: 'density' | 'energy',
    factors: readonly Factor[],
    own: Partial<LedgerLine> = {},
    company: Partial<Company> = {},
  ) => {
    const diagnostics: Diagnostic[] = [];
    const basis = choosingOf([edition(factors)], [presetRule('diesel', { purpose })], company);
    const found = namedParts(dieselLine(own), purpose, basis, diagnostics);
    return {
      values: found.map((part) => part.factor.valueText).join(' '),
      whys: found.map(({ why }) => english(why)),
      said: saidIn(diagnostics),
    };
  };

  it('have the reason of their own choice', () =>
    expect(parts('density', [density(1)])).toEqual({
      values: '1',
      whys: ['family made-up, named by the preset hkex; the newest edition by then, published 2025-06-30'],
      said: [],
    }));

  it.each([
    ['density', '1'],
    ['energy', '2'],
  ] as const)('for %s are of that kind and of the activity', (purpose, expected) =>
    expect(
      parts(purpose, [
        density(1),
        heating(2),
        worth(3),
        density(4, { activity: 'petrol' }),
        heating(5, { activity: 'petrol' }),
      ]).values,
    ).toBe(expected),
  );

  it('are of the activity that the choice names', () =>
    expect(
      parts(
        'density',
        [density(1), density(4, { activity: 'petrol' })],
        {},
        choosing({ by: 'family', family: 'made-up', activity: 'petrol' }, 'density'),
      ).values,
    ).toBe('4'));

  it('that are densities are of any region', () =>
    expect(parts('density', [density(1, { region: 'CN' }), density(2)], { region: 'HK' }).values).toBe('1 2'));

  it.each([
    ['the row’s', 'CN', {}, '2'],
    ['every one', 'HK', {}, '1'],
    ['every one before a listed one', 'HK', { widerRegions: new Map([['HK', ['US']]]) }, '1'],
    ['none where nothing is of it', 'HK', {}, '', 1],
    ['a listed one', 'HK', { widerRegions: new Map([['HK', ['US', 'CN']]]) }, '3', 1],
  ])('that are heating values are of the region: %s', (_, region, company, expected, from = 0) =>
    expect(
      parts(
        'energy',
        [heating(1), heating(2, { region: 'CN' }), heating(3, { region: 'US' })].slice(from),
        { region },
        company,
      ).values,
    ).toBe(expected),
  );

  it.each([
    ['the row’s, in whatever spelling', 'CAR', '2'],
    ['none of its own where the row’s is not there', 'van', '1'],
    ['none of its own where the row says none', '', '1'],
  ])('are of the class: %s', (_, kind, expected) =>
    expect(parts('density', [density(1), density(2, { class: 'Car' })], { class: kind }).values).toBe(expected),
  );

  it('are none where nothing is named, and a fault where it is not known', () => {
    const diagnostics: Diagnostic[] = [];
    expect(namedParts(dieselLine(), 'density', choosingOf([], []), diagnostics)).toEqual([]);
    expect(
      namedParts(dieselLine(), 'density', choosingOf([], [presetRule('diesel', { purpose: 'density' })]), diagnostics),
    ).toEqual([]);
    expect(saidIn(diagnostics)).toEqual(['error family-unknown: there is no factor family "made-up"']);
    const late: Diagnostic[] = [];
    namedParts(
      dieselLine({ year: '2024', pin: 'x' }),
      'density',
      choosingOf([edition([])], [presetRule('diesel', { purpose: 'density' })]),
      late,
    );
    expect(saidIn(late)).toEqual([
      'error factor-missing: no density factor for diesel, 2024: no edition of made-up was published by 2024-12-31 [2 activity]',
    ]);
  });
});
