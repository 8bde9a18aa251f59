// Refrigerants gas by gas: their mass with its sign, the share of a blend, the potential of the company's set, and where they stand.
import { describe, expect, it } from 'vitest';
import { isRefrigerant, refrigerantEmissions, signedFigure, withoutMontreal } from '../../src/compute/refrigerants.ts';
import type { Subject } from '../../src/domain/activity.ts';
import type { Company } from '../../src/domain/company.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import { edition, factor, presetRule } from '../support/factors.ts';
import { saidIn, stepsOf } from '../support/inWords.ts';
import { emission, takingBasis } from '../support/inventories.ts';
import { activity, ledger, measure } from '../support/ledgerLines.ts';

const topUp = activity('refrigerant', { group: 'refrigerant' });
const closing = activity('refrigerant stock at end', { group: 'refrigerant balance', sign: -1 });
const of = (kind: string, quantity = '10 kg', own: Partial<LedgerLine> = {}) =>
  ledger(topUp, quantity, { class: kind, ...own });

/** What a line emits, in words, and what is said of it. */
function emissionsOf(line: LedgerLine, company: Partial<Company> = {}) {
  const diagnostics: Diagnostic[] = [];
  const found = refrigerantEmissions(line, takingBasis([], [], company), diagnostics);
  const told = found?.map(({ purpose, scope, gas, result }) => ({
    stands: `${purpose} ${scope} ${gas}`,
    steps: stepsOf(result),
  }));
  return { found, told, said: saidIn(diagnostics) };
}

describe('a line of refrigerant', () => {
  it.each([
    ['what was topped up', topUp, true],
    ['a part of a balance', closing, true],
    ['fuel', activity('diesel'), false],
    ['a measure', measure('refrigerant'), false],
  ])('is %s: %3$s', (_, subject: Subject, expected) => expect(isRefrigerant(ledger(subject, '1 kg'))).toBe(expected));

  it('of a pure gas is its mass times its potential', () => {
    const { told, found, said } = emissionsOf(of('hfc32', '0.01 t'));
    expect(told).toEqual([
      {
        stands: 'ghg 1 HFC-32',
        steps: ['rows 0.01 t', 'unit × 1000', '= 10 kg', '× 771 (HFC-32, ar6)', '= 7710 kgCO2e'], // 10 × 771
      },
    ]);
    expect(found?.[0]).toMatchObject({ line: { class: 'hfc32' }, factor: undefined, chosen: undefined });
    expect(said).toEqual([]);
  });

  it('of a blend is its gases by mass', () =>
    expect(emissionsOf(of('R-410A')).told).toEqual([
      {
        stands: 'ghg 1 HFC-32',
        steps: ['rows 10 kg', '× 50 % = 0.5 (HFC-32 in R-410A)', '= 5 kg', '× 771 (HFC-32, ar6)', '= 3855 kgCO2e'], // 5 × 771
      },
      {
        stands: 'ghg 1 HFC-125',
        steps: ['rows 10 kg', '× 50 % = 0.5 (HFC-125 in R-410A)', '= 5 kg', '× 3740 (HFC-125, ar6)', '= 18700 kgCO2e'], // 5 × 3,740
      },
    ]));

  it('takes the potentials of the company', () =>
    expect(emissionsOf(of('HFC-32'), { potentials: 'ar5' }).told?.[0]?.steps.at(-1)).toBe('= 6770 kgCO2e')); // 10 × 677

  it('stands outside the scopes where the Kyoto Protocol does not cover it, even in a blend', () => {
    expect(emissionsOf(of('HCFC-22', '10 kg', { scope: '3.1' })).told?.map(({ stands }) => stands)).toEqual([
      'outside  HCFC-22',
    ]);
    expect(emissionsOf(of('R-mix', '10 kg', { scope: '3.1' })).told?.map(({ stands }) => stands)).toEqual([
      'ghg 3.1 HFC-32',
      'outside  HCFC-22',
      'outside  propane',
    ]);
  });

  it('in a stock at the end takes away', () =>
    expect(emissionsOf(ledger(closing, '10 kg', { class: 'HFC-32' })).told?.[0]?.steps).toEqual([
      'rows 10 kg',
      '× −1 = -1 (taken off the balance)',
      '= -10 kg',
      '× 771 (HFC-32, ar6)',
      '= -7710 kgCO2e',
    ]));
});

describe('what refrigerants do not emit', () => {
  it('is that of other lines', () => expect(emissionsOf(ledger(activity('diesel'), '1 L')).found).toBeUndefined());

  it('is that of lines whose row or preset names a factor', () => {
    expect(emissionsOf(of('HFC-32', '1 kg', { pin: 'own-2025' })).found).toBeUndefined();
    const basis = takingBasis(
      [edition([factor('5 kgCO2e/kg', { activity: 'refrigerant' })])],
      [presetRule('refrigerant')],
    );
    expect(refrigerantEmissions(of('HFC-32'), basis, [])).toBeUndefined();
  });

  it.each([
    ['R-410C', '"R-410C" is no known gas or blend; did you mean "R-410A"? [2 class]'],
    ['', 'a row of refrigerant does not say which gas it is [2 activity]'],
  ])('is that of an unknown class "%s", which is said', (kind, text) => {
    const { found, said } = emissionsOf(of(kind));
    expect([found, said]).toEqual([[], [`error refrigerant-unknown: ${text}`]]);
  });

  it('is that of a gas without a potential in the set, an error where it should count', () => {
    const { found, said } = emissionsOf(of('HFC-new'), { potentials: 'ar5' });
    expect([found, said]).toEqual([
      [],
      ['error gas-unweighted: HFC-new has no warming potential in AR5 (HFC-new) [2 class]'],
    ]);
    // Nothing of the line would count, so that it is an error even where it stands beside the scopes.
    expect(emissionsOf(of('propane'), { potentials: 'ar5' }).said).toEqual([
      'error gas-unweighted: propane has no warming potential in AR5 (propane) [2 class]',
    ]);
    const blend = emissionsOf(of('R-new'), { potentials: 'ar5' });
    expect(blend.told?.map(({ stands }) => stands)).toEqual(['ghg 1 HFC-32']);
    expect(blend.said).toEqual(['error gas-unweighted: HFC-new has no warming potential in AR5 (R-new) [2 class]']);
  });

  it('is a note only for what a blend holds of it beside the scopes', () => {
    const { told, said } = emissionsOf(of('R-mix'), { potentials: 'ar5' });
    expect(told?.map(({ stands }) => stands)).toEqual(['ghg 1 HFC-32', 'outside  HCFC-22']);
    expect(said).toEqual([
      'note refrigerant-part-unweighed: propane in R-mix has no warming potential in AR5 and counts nothing',
    ]);
  });
});

describe('the sign of a line', () => {
  it.each([
    [topUp, ['rows 10 kg']],
    [closing, ['rows 10 kg', '× −1 = -1 (taken off the balance)', '= -10 kg']],
  ])('of %o', (subject, steps) => expect(stepsOf(signedFigure(ledger(subject, '10 kg')))).toEqual(steps));
});

describe('an emission by a factor or a supplier', () => {
  const basis = takingBasis([]);
  const given = (kind: string, own = {}) => emission('5 kgCO2e', { line: of(kind), gas: 'CO2e', ...own });

  it('of a pure gas stands where the gas does', () => {
    expect(withoutMontreal(given('HCFC-22'), basis)).toEqual({
      ...given('HCFC-22'),
      purpose: 'outside',
      scope: '',
      gas: 'HCFC-22',
    });
    expect(withoutMontreal(given('HFC-32'), basis)).toEqual({
      ...given('HFC-32'),
      purpose: 'ghg',
      scope: '1',
      gas: 'HFC-32',
    });
  });

  it.each([
    ['of a blend', given('R-mix')],
    ['of an unknown class', given('R-410B')],
    ['of another purpose', given('HCFC-22', { purpose: 'upstream' })],
    ['of no refrigerant', emission('5 kgCO2e', { line: ledger(activity('diesel'), '1 L', { class: 'HCFC-22' }) })],
  ])('%s stays', (_, each) => expect(withoutMontreal(each, basis)).toBe(each));
});
