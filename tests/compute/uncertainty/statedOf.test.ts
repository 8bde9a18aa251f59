// Which statement of uncertainty holds for a line, and what a pedigree comes to: powers of two, so that it can be reckoned by head.
import { describe, expect, it } from 'vitest';
import { uncertaintyOf, type LineUncertainty, type Spread } from '../../../src/compute/uncertainty/statedOf.ts';
import { UNNAMED_COMPANY } from '../../../src/domain/company.ts';
import type { LedgerLine } from '../../../src/domain/ledger.ts';
import type { ActivityUncertainty, QualityTables } from '../../../src/domain/uncertainty.ts';
import { line, measure } from '../../support/ledgerLines.ts';
import { amount } from '../../support/quantities.ts';
import { saying, TABLES } from '../../support/uncertainty.ts';

const stated = (of: LedgerLine, own?: ActivityUncertainty, tables: QualityTables = TABLES): LineUncertainty => {
  const uncertainty = new Map(own === undefined ? [] : [[of.subject.name, own]]);
  return uncertaintyOf(of, { ...UNNAMED_COMPANY, uncertainty }, tables);
};
/** `0.05`, or with the spread of a pedigree `15.984375 by × 32`. */
const told = (spread: Spread | undefined): string | undefined =>
  spread &&
  `${spread.halfWidth.toExactText()}${spread.spread === undefined ? '' : ` by × ${spread.spread.toExactText()}`}`;
const half = (text: string): { activity: ReturnType<typeof amount> } => ({ activity: amount(text) });

describe('of quantities', () => {
  const own = saying(half('0.04'), { Depot: half('0.02') }, { 'Euro 5': half('0.03') });

  it.each<[string, Partial<LedgerLine>, string]>([
    ['what the row says', { site: 'Depot', class: 'Euro 5', details: { uncertainty: '1 %' } }, '0.01'],
    ['what is said of its site', { site: 'Depot', class: 'Euro 5' }, '0.02'],
    ['what is said of its class', { site: 'Office', class: 'Euro 5' }, '0.03'],
    ['what is said of the activity', { site: 'Office', class: 'Euro 6' }, '0.04'],
  ])('%s comes first', (_, place, expected) => {
    expect(stated(line('diesel', place), own)).toEqual({
      activity: { halfWidth: amount(expected), spread: undefined },
      factor: undefined,
      pedigree: undefined,
    });
  });

  it('nothing is known where nothing is said of them', () => {
    const nothing = { activity: undefined, factor: undefined, pedigree: undefined };
    expect(stated(line('diesel'))).toEqual(nothing);
    expect(stated(line('diesel', { details: { uncertainty: '', pedigree: '' } }))).toEqual(nothing);
    const ofPetrol = { ...UNNAMED_COMPANY, uncertainty: new Map([['petrol', own]]) };
    expect(uncertaintyOf(line('diesel', { site: 'Depot' }), ofPetrol, TABLES)).toEqual(nothing);
  });
});

it('each of quantity, factor and scores is taken where it is said first', () => {
  const own = saying(
    { ...half('0.04'), factor: amount('0.07'), pedigree: [5, 5, 5, 5, 5] },
    { Depot: { factor: amount('0.06') } },
    { 'Euro 5': { pedigree: [2, 2, 2, 2, 2] } },
  );
  const found = stated(line('diesel', { site: 'Depot', class: 'Euro 5' }), own);
  expect([told(found.activity), told(found.factor), found.pedigree]).toEqual(['0.04', '0.06', [2, 2, 2, 2, 2]]);
});

describe('a pedigree', () => {
  const of = (pedigree: string, name = 'diesel', group = 'fuel', tables = TABLES): string | undefined =>
    told(stated(line(name, { details: { pedigree } }, group), undefined, tables).activity);

  it.each([
    // exp(√(ln² 8 + ln² 16)) = 2^√(3² + 4²) = 2⁵ = 32; (32 − 1/32)/2 = 1023/64
    ['of two factors', '1;1;5;2;1', 'diesel', 'fuel', '15.984375 by × 32'],
    // 2³: (8 − 1/8)/2 = 63/16
    ['of one factor', '1;1;4;1;1', 'diesel', 'fuel', '3.9375 by × 8'],
    ['of factors of one alone is sure', '1;5;1;1;5', 'diesel', 'fuel', '0 by × 1'],
    ['with the basic uncertainty of its group', '1;1;1;2;1', 'petrol', 'transport', '15.984375 by × 32'], // 2⁴ and 2³
    ['with the basic uncertainty of its name', '1;1;1;2;1', 'taxi', 'travel', '15.984375 by × 32'],
    ['with no other basic uncertainty', '1;1;1;1;1', 'coal', 'fuel', '0 by × 1'],
    ['with the basic uncertainty of the row after', '1;1;1;1;1', 'machine', 'capital goods', '1.875 by × 4'], // (4 − 1/4)/2
  ])('%s', (_, pedigree, name, group, expected) => expect(of(pedigree, name, group)).toBe(expected));

  it('of a table that covers everything by one entry takes the first that fits', () => {
    const basic = [{ covers: ['fuel'], factor: amount('8') }, ...TABLES.basic];
    expect(of('1;1;1;1;1', 'coal', 'fuel', { ...TABLES, basic })).toBe('3.9375 by × 8');
    const others = [
      { covers: ['transport'], factor: amount('16') },
      { covers: [], factor: amount('8') },
    ];
    expect(of('1;1;1;1;1', 'coal', 'fuel', { ...TABLES, basic: others })).toBe('3.9375 by × 8');
    expect(of('1;1;4;1;1', 'coal', 'fuel', { ...TABLES, basic: others, pedigree: new Map() })).toBe('3.9375 by × 8');
    expect(of('1;1;1;1;1', 'coal', 'fuel', { ...TABLES, basic: [] })).toBe('0 by × 1');
  });

  it('of what is no activity has no group to look under', () => {
    const own = line('revenue', { subject: measure('revenue'), details: { pedigree: '1;1;4;1;1' } });
    expect(told(stated(own).activity)).toBe('3.9375 by × 8');
  });

  it('stays behind a half width that is stated, and keeps its scores', () => {
    const found = stated(line('diesel', { details: { pedigree: '1;1;4;1;1' } }), saying(half('0.04')));
    expect([told(found.activity), found.pedigree]).toEqual(['0.04', [1, 1, 4, 1, 1]]);
  });

  it('of the row comes before that of the company', () => {
    const found = stated(line('diesel', { details: { pedigree: '1;1;4;1;1' } }), saying({ pedigree: [1, 1, 5, 1, 1] }));
    expect(told(found.activity)).toBe('3.9375 by × 8');
  });
});
