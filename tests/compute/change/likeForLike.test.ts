// Other factors for the same activity: those that another year used, from the closest likeness on, or those of one edition.
import { describe, expect, it } from 'vitest';
import { underEdition, underFactorsOf } from '../../../src/compute/change/likeForLike.ts';
import type { Emission } from '../../../src/compute/takeInventory.ts';
import type { Edition } from '../../../src/domain/factor.ts';
import type { LedgerLine } from '../../../src/domain/ledger.ts';
import { publishedFactor } from '../../support/printedParts.ts';
import { emissionOf } from '../../support/inventories.ts';
import { line } from '../../support/ledgerLines.ts';
import { factorOf } from '../../support/uncertainty.ts';
import { edition, libraryOf } from '../../support/factors.ts';

const [a, b, c] = [edition([], { id: 'a' }), edition([], { id: 'b' }), edition([], { id: 'c' })];
const library = libraryOf([a, b, c]);

describe('under the factors of another year', () => {
  /** An emission that stands on a factor of an edition. */
  const used = (id: string, of: Partial<LedgerLine>, own: Partial<Emission> = {}): Emission =>
    emissionOf({ tonnes: '1', of: line('diesel', of), factor: { ...factorOf('ef'), edition: id }, ...own });
  /** The edition that a line of 2025 has which would have had `a`. */
  const takes = (
    emissions: readonly Emission[],
    of: Partial<LedgerLine> = {},
    purpose: Parameters<ReturnType<typeof underEdition>>[2] = 'ghg',
  ): string => underFactorsOf('2024', '2025', emissions, library)(a, line('diesel', of), purpose).id;
  const place = { region: 'HK', class: 'B7', site: 'Depot' };

  it('a line takes the edition that its like used, the closest first', () => {
    const of2024 = { year: '2024', ...place };
    expect(takes([used('b', of2024)], place)).toBe('b');
    expect(takes([used('b', { ...of2024, site: 'Office' })], place)).toBe('b');
    expect(takes([used('b', { ...of2024, site: 'Office', class: 'B5' })], place)).toBe('b');
    expect(takes([used('b', { ...of2024, site: 'Office' }), used('c', of2024)], place)).toBe('c');
    expect(
      takes([used('b', { ...of2024, site: 'Office', class: 'B5' }), used('c', { ...of2024, site: 'Yard' })], place),
    ).toBe('c');
  });

  it('of two that are as like the first counts', () => {
    expect(takes([used('b', { year: '2024' }), used('c', { year: '2024' })])).toBe('b');
  });

  it.each<[string, readonly Emission[], Partial<LedgerLine>?]>([
    ['another year than the one that is swapped', [used('b', { year: '2024' })], { year: '2023' }],
    ['what the other year did not have', []],
    ['what a third year used', [used('b', { year: '2023' })]],
    [
      'another activity',
      [emissionOf({ tonnes: '1', of: line('petrol', { year: '2024' }), factor: { ...factorOf('ef'), edition: 'b' } })],
    ],
    ['another region', [used('b', { year: '2024', region: 'CN' })], { region: 'HK' }],
    ['a class that is called like a region', [used('b', { year: '2024', region: 'HK' })], { class: 'HK' }],
    ['another purpose', [used('b', { year: '2024' }, { purpose: 'upstream' })]],
    ['a result that was given', [used('b', { year: '2024' }, { factor: undefined })]],
    ['an edition that is not there', [used('z', { year: '2024' })]],
  ])('keeps its own: %s', (_, emissions, of) => expect(takes(emissions, of)).toBe('a'));

  it('each purpose takes its own', () => {
    const emissions = [used('b', { year: '2024' }), used('c', { year: '2024' }, { purpose: 'upstream' })];
    expect([takes(emissions), takes(emissions, {}, 'upstream')]).toEqual(['b', 'c']);
  });
});

describe('under one edition', () => {
  const factors = [
    publishedFactor('n/1', '1 kg/L', { activity: 'diesel', region: 'HK' }),
    publishedFactor('n/2', '1 kg/L', { activity: 'petrol' }),
  ];
  const one: Edition = { ...c, family: 'fuels', factors };
  const chosen: Edition = { ...a, family: 'other' };
  const takes = (
    name: string,
    region: string,
    purpose: Parameters<ReturnType<typeof underEdition>>[2] = 'ghg',
    instead = chosen,
  ): string => underEdition(one)(instead, line(name, { region }), purpose).id;

  it('stands what it has a factor of, in its region or of any', () => {
    expect(takes('diesel', 'HK')).toBe('c');
    expect(takes('petrol', 'CN')).toBe('c');
  });

  it('does not stand what it has no factor of', () => {
    expect(takes('diesel', 'CN')).toBe('a');
    expect(takes('coal', 'HK')).toBe('a');
  });

  it('stands other purposes only where it is of the family they had', () => {
    expect(takes('diesel', 'HK', 'upstream')).toBe('a');
    expect(takes('diesel', 'HK', 'upstream', { ...chosen, family: 'fuels' })).toBe('c');
    expect(takes('diesel', 'CN', 'upstream', { ...chosen, family: 'fuels' })).toBe('a');
  });
});
