// What adds up to the totals of a year, and which errors its parts share.
import { describe, expect, it } from 'vitest';
import { contributionsIn, type Contribution } from '../../../src/compute/uncertainty/contributions.ts';
import type { Emission } from '../../../src/compute/takeInventory.ts';
import type { LedgerLine } from '../../../src/domain/ledger.ts';
import { emissionOf } from '../../support/inventories.ts';
import { line } from '../../support/ledgerLines.ts';
import { amount } from '../../support/quantities.ts';
import { factorOf, resultsOf, saying } from '../../support/uncertainty.ts';

const both = saying({ activity: amount('0.03'), factor: amount('0.05'), pedigree: [1, 2, 3, 4, 5] });
const found = (...emissions: readonly Emission[]): readonly Contribution[] =>
  contributionsIn(resultsOf(emissions, { diesel: both }), '2025');
function one(of: Partial<LedgerLine>, own: Partial<Emission> = {}): Contribution {
  const [first] = found(emissionOf({ tonnes: '1', of: line('diesel', of), ...own }));
  if (first === undefined) throw new Error('there is one');
  return first;
}
const parts = (text: string | undefined): readonly string[] => text?.split('\u001f') ?? [];

describe('contributions', () => {
  it('are the emissions of the year in the scopes, in tonnes', () => {
    const purposes = ['ghg', 'upstream', 'losses', 'exhaust', 'biogenic', 'outside', 'market', 'residual'] as const;
    const emissions = purposes.map((purpose, index) =>
      emissionOf({ tonnes: String(index + 1), purpose, scope: '3.3' }),
    );
    const other = emissionOf({ tonnes: '9', of: line('diesel', { year: '2024' }) });
    expect(found(...emissions, other).map(({ amount: tonnes, scope }) => [tonnes.toExactText(), scope])).toEqual([
      ['1', '3'],
      ['2', '3'],
      ['3', '3'],
    ]);
  });

  it('have the whole scope, the emission, and the errors and scores that are stated', () => {
    const own = emissionOf({
      tonnes: '2.5',
      scope: '3.6',
      of: line('diesel', { site: 'Depot' }),
      factor: factorOf('ef/diesel'),
    });
    const [contribution] = found(own);
    expect(contribution).toMatchObject({ scope: '3', emission: own, pedigree: [1, 2, 3, 4, 5] });
    expect(contribution?.activity).toMatchObject({ halfWidth: amount('0.03'), spread: undefined });
    expect(contribution?.factor).toMatchObject({ halfWidth: amount('0.05'), spread: undefined });
  });

  it('have no error where none is stated', () => {
    const [contribution] = contributionsIn(resultsOf([emissionOf({ tonnes: '1' })]), '2025');
    expect([contribution?.activity, contribution?.factor, contribution?.pedigree]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a source', () => {
  it('is the scope with its category, activity, class and site; the region only where there is no site', () => {
    const place = { class: 'B7', region: 'HK' };
    expect(parts(one({ ...place, site: 'Depot' }, { scope: '3.3' }).source)).toEqual([
      '3.3',
      'diesel',
      'B7',
      'Depot',
      '',
    ]);
    expect(parts(one(place).source)).toEqual(['1', 'diesel', 'B7', '', 'HK']);
  });
});

describe('the error of a quantity', () => {
  const meter = (of: Partial<LedgerLine>): string | undefined => one(of).activity?.name;
  const own: Partial<LedgerLine> = {
    class: 'B7',
    site: 'Depot',
    entity: 'HK Holdings',
    region: 'HK',
    details: { uncertainty: '2 %', pedigree: '1;1;1;1;1' },
  };

  it('is shared by all of one meter, of whatever year, unit or other detail', () => {
    expect(parts(meter(own))).toEqual(['activity diesel', 'B7', 'Depot', 'HK Holdings', 'HK', '2 %', '1;1;1;1;1']);
    expect(parts(meter({}))).toEqual(['activity diesel', '', '', '', '', '', '']);
    expect(meter({ ...own, details: { ...own.details, estimated: 'yes' }, groups: ['2025-03'] })).toBe(meter(own));
  });

  it('has one name, apart or not', () => {
    const { activity } = one(own);
    expect(activity?.apart).toBe(activity?.name);
  });
});

describe('the error of a factor', () => {
  it('is shared by all that use the factor, of whatever gas, and is each meter’s own when apart', () => {
    const { factor, activity } = one({ site: 'Depot' }, { factor: factorOf('ef/diesel') });
    expect(factor?.name).toBe('factor ef/diesel');
    expect(`activity ${factor?.apart.replace('factor ef/diesel\u001f', '')}`).toBe(activity?.name);
    expect(one({ site: 'Office' }, { factor: factorOf('ef/diesel') }).factor?.name).toBe('factor ef/diesel');
  });

  it('of results that are given is shared by their activity', () => {
    const { factor } = one({ site: 'Depot' });
    expect([factor?.name, parts(factor?.apart)[0]]).toEqual(['given diesel', 'given diesel']);
  });
});
