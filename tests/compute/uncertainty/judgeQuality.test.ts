// The quality of what a total stands on: shares by weight, where what takes away weighs like what adds.
import { describe, expect, it } from 'vitest';
import type { Contribution } from '../../../src/compute/uncertainty/contributions.ts';
import { judgeQuality } from '../../../src/compute/uncertainty/judgeQuality.ts';
import { emissionOf } from '../../support/inventories.ts';
import { line } from '../../support/ledgerLines.ts';
import { contribution, factorOf, scores } from '../../support/uncertainty.ts';

const quality = (...parts: readonly Contribution[]): unknown =>
  Object.fromEntries(Object.entries(judgeQuality(parts)).map(([name, share]) => [name, share?.toExactText()]));
const of = (tonnes: string, own: Partial<Contribution['emission']>): Contribution =>
  contribution(tonnes, { emission: emissionOf({ tonnes, ...own }) });
/** A factor and the parts it was built with, each checked or not. */
const built = (own: boolean, ...others: readonly boolean[]): Partial<Contribution['emission']> => {
  const parts = others.map((checked) => ({ factor: factorOf('part', checked), why: '' }));
  return {
    factor: factorOf('ef', own),
    chosen: { factors: [], parts, why: '', pinnedWhy: undefined, isNearest: false },
  };
};

describe('the scores of data', () => {
  it('are weighed by emissions, among what has scores', () => {
    // (1 × 30 + 5 × 10)/40 = 2; 40 of 100 have scores, and 10 have poor ones
    const parts = [
      contribution('60'),
      contribution('30', { pedigree: scores(1) }),
      contribution('10', { pedigree: scores(5) }),
    ];
    expect(quality(...parts)).toMatchObject({ score: '2', scored: '0.4', poor: '0.1' });
  });

  it('weigh a part that takes away like one that adds', () => {
    // 30 and 10 of 40
    const parts = [contribution('30', { pedigree: scores(1) }), contribution('-10', { pedigree: scores(5) })];
    expect(quality(...parts)).toMatchObject({ score: '2', scored: '1', poor: '0.25' });
  });

  it('are poor from a mean of 3.5 on', () => {
    const share = (pedigree: readonly number[]): unknown =>
      judgeQuality([contribution('8', { pedigree })]).poor?.toExactText();
    expect(share([3, 3, 3, 4, 4])).toBe('0'); // 3.4
    expect(share([3, 3, 3, 3, 5])).toBe('0'); // 3.4
    expect(share([3, 4, 3, 4, 4])).toBe('1'); // 3.6
    expect(share([3, 4])).toBe('1'); // 3.5
  });

  it('of a mean that is no whole number are exact', () => {
    // (1 + 2 + 2 + 3 + 5)/5 = 2.6
    expect(quality(contribution('7', { pedigree: [1, 2, 2, 3, 5] }))).toMatchObject({ score: '2.6' });
  });

  it('are nothing where nothing has scores', () => {
    expect(quality(contribution('7'))).toEqual({
      score: undefined,
      scored: '0',
      poor: '0',
      estimated: '0',
      unchecked: '0',
    });
  });
});

describe('the share of estimates', () => {
  it('is of what a row marks as one', () => {
    const estimate = line('diesel', { details: { estimated: 'by floor area' } });
    expect(quality(of('10', { line: estimate }), contribution('30'))).toMatchObject({ estimated: '0.25' });
  });
});

describe('the share of unchecked factors', () => {
  it.each<[string, Partial<Contribution['emission']>, string]>([
    ['of no factor of ours', {}, '0'],
    ['a factor that was checked', built(true), '0'],
    ['a factor that was not', built(false), '0.25'],
    ['parts that were checked', built(true, true, true), '0'],
    ['one of its parts was not', built(true, true, false), '0.25'],
    ['without word of how it was chosen', { factor: factorOf('ef') }, '0'],
  ])('%s', (_, own, expected) => {
    expect(quality(of('10', own), contribution('30'))).toMatchObject({ unchecked: expected });
  });
});

it('there are no shares of nothing', () => {
  const nothing = { score: undefined, scored: undefined, poor: undefined, estimated: undefined, unchecked: undefined };
  expect([quality(), quality(contribution('0', { pedigree: scores(1) }))]).toEqual([nothing, nothing]);
});
