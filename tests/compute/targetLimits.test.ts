// The limit of each year, for every type of target, from round numbers with the working beside them.
import { describe, expect, it } from 'vitest';
import { limitOf, type LimitBasis } from '../../src/compute/targetLimits.ts';
import type { Goal, Sector } from '../../src/domain/target.ts';
import { amount, byYear, percent, unit, written } from '../support/quantities.ts';
import { limitBasis, target } from '../support/targets.ts';

/** `800 at 2 decimals`, or why there is no limit. */
function limitIn(of: LimitBasis, year: string): string {
  const limit = limitOf(of, year);
  return typeof limit === 'string' ? limit : `${limit.amount.toExactText()} at ${limit.decimals}`;
}
const cap: Goal = { kind: 'cap', cap: written('90.5 tCO2e') };
const budget: Goal = { kind: 'budget', budget: written('400 tCO2e') };
const reduce = (share: string, shape?: 'linear' | 'compound'): Goal => ({
  kind: 'reduce',
  share: percent(share),
  shape,
});
const to = (end: string, shape?: 'linear' | 'compound'): Goal => ({ kind: 'to', end: written(end), shape });
const contract = (rate: string, shape: 'linear' | 'compound'): Goal => ({
  kind: 'contract',
  rate: percent(rate),
  shape,
});
const [five, two] = [['2026', '2027', '2028', '2029', '2030'], ['2027']];

describe('the limit of', () => {
  it.each<[string, Goal, readonly string[], string | undefined, string, string]>([
    ['a cap in the base year', cap, ['2027'], undefined, '2025', '90.5 at 1'],
    ['a cap in a target year', cap, ['2027'], '1000', '2027', '90.5 at 1'],
    ['a cap between', cap, ['2027'], '1000', '2026', 'outside'],
    ['a budget in a year of it', budget, five, undefined, '2026', '400 at 0'],
    ['a budget in the base year', budget, five, '1000', '2025', 'outside'],
    ['a reduction before the base', reduce('50', 'linear'), five, '1000', '2024', 'outside'],
    ['a reduction after its end', reduce('50', 'linear'), five, '1000', '2031', 'outside'],
    ['a reduction in the base year', reduce('50', 'linear'), five, '1000', '2025', '1000 at 2'],
    ['a reduction without base', reduce('50', 'linear'), five, undefined, '2030', 'base-missing'],
    ['a linear reduction on its way', reduce('50', 'linear'), five, '1000', '2027', '800 at 2'], // 1000 − 500 × 2/5
    ['a linear reduction at its end', reduce('50', 'linear'), five, '1000', '2030', '500 at 2'], // 1000 (1 − 0.5)
    ['a reduction without path on its way', reduce('50'), five, '1000', '2029', 'no-path'],
    ['a reduction without path at its end', reduce('50'), five, '1000', '2030', '500 at 2'],
    ['a compound reduction on its way', reduce('75', 'compound'), two, '1000', '2026', '500 at 2'], // 1000 × √0.25
    ['a compound reduction of nothing', reduce('75', 'compound'), two, '0', '2026', 'base-zero'],
    ['a compound reduction of removals', reduce('75', 'compound'), two, '-4', '2026', 'base-zero'],
    ['a compound reduction of removals at its end', reduce('75', 'compound'), two, '-4', '2027', '-1 at 2'], // −4 × 0.25
    ['a linear reduction of nothing', reduce('75', 'linear'), two, '0', '2026', '0 at 2'],
    ['an end', to('600.0 tCO2e', 'linear'), five, '1000', '2030', '600 at 1'],
    ['an end without base', to('600.0 tCO2e'), five, undefined, '2030', '600 at 1'],
    ['an end without base, on its way', to('600 tCO2e', 'linear'), five, undefined, '2029', 'base-missing'],
    ['a linear path to an end', to('600.0 tCO2e', 'linear'), five, '1000', '2026', '920 at 2'], // 1000 − 400/5
    ['a compound path to an end', to('250 tCO2e', 'compound'), two, '1000', '2026', '500 at 2'], // 1000 × √(250/1000)
    ['an end without path, on its way', to('600 tCO2e'), five, '1000', '2026', 'no-path'],
    ['a linear contraction', contract('4.2', 'linear'), five, '1000', '2028', '874 at 2'], // 1000 (1 − 3 × 0.042)
    ['a linear contraction at its end', contract('4.2', 'linear'), five, '1000', '2030', '790 at 2'], // 1000 (1 − 0.21)
    ['a compound contraction', contract('10', 'compound'), five, '1000', '2028', '729 at 2'], // 1000 × 0.9³
    ['a contraction without base', contract('10', 'compound'), five, undefined, '2028', 'base-missing'],
    ['a target without years after its base', contract('10', 'linear'), [], '1000', '2026', 'outside'],
    ['a target without years in its base', contract('10', 'linear'), [], '1000', '2025', '1000 at 2'],
  ])('%s', (_, goal, years, base, year, limit) => {
    expect(limitIn(limitBasis(target(goal, years), base), year)).toBe(limit);
  });

  it('an amount in another unit is one in the unit of the figures, at the decimals written', () => {
    // 23.24 t in RMB 100M are 232.4 kg in RMB 1M
    const goal: Goal = { kind: 'cap', cap: written('23.24 tCO2e/RMB 100M') };
    expect(limitIn(limitBasis(target(goal, five), '1', { unit: unit('kgCO2e/RMB 1M') }), '2026')).toBe('232.4 at 2');
  });

  it('an end in another unit leads its path in the unit of the figures', () => {
    // 600,000 kg are 600 t: 1000 − 400 × 2/5 = 840
    expect(limitIn(limitBasis(target(to('600000 kgCO2e', 'linear'), five), '1000'), '2027')).toBe('840 at 2');
  });
});

describe('an intensity that converges on its sector', () => {
  const [years, base] = [['2027', '2030'], '14'];
  const pathway = { 2025: '10 kgCO2e/m2', 2027: '6 kgCO2e/m2', 2030: '2 kgCO2e/m2' };
  const sectorActivity = { 2025: '1000 m2', 2027: '1500 m2', 2030: '2000 m2' };
  const sector = (own: Partial<Sector> = {}): Sector => ({
    pathway: byYear(pathway),
    activity: undefined,
    sectorActivity: new Map(),
    ...own,
  });
  const limit = (of: Sector, year: string, floor: Readonly<Record<string, string>> = {}): string =>
    limitIn(
      limitBasis(target({ kind: 'converge', sector: of }, years), base, {
        unit: unit('kgCO2e/m2'),
        decimals: 1,
        activity: (each) => (floor[each] === undefined ? undefined : amount(floor[each])),
      }),
      year,
    );

  // d = 14 − 2 = 12; p = (6 − 2)/(10 − 2) = 1/2; 12 × 1/2 + 2
  it('without its own activity follows the pathway', () => expect(limit(sector(), '2027')).toBe('8 at 1'));
  it('is its base value in the base year', () => expect(limit(sector(), '2025')).toBe('14 at 1'));
  it('ends where the sector does', () => expect(limit(sector(), '2030')).toBe('2 at 1'));

  it('takes each amount of a pathway in its own unit', () => {
    const mixed = byYear({ ...pathway, 2025: '0.01 tCO2e/m2', 2030: '2000 gCO2e/m2' });
    expect(limit(sector({ pathway: mixed }), '2027')).toBe('8 at 1');
    expect(limit(sector({ pathway: mixed }), '2030')).toBe('2 at 1');
  });

  it.each(['2025', '2027', '2030'])('has no path where the pathway lacks %s', (lacking) => {
    const part = byYear(Object.fromEntries(Object.entries(pathway).filter(([year]) => year !== lacking)));
    expect(limit(sector({ pathway: part }), '2027')).toBe('no-path');
  });

  const own = sector({ activity: 'floor_area', sectorActivity: byYear(sectorActivity) });
  it.each([
    // m = (100/1000) / (200/1500) = 3/4: 12 × 1/2 × 3/4 + 2
    ['grows faster than its sector', '200', '6.5 at 1'],
    // m = (100/1000) / (150/1500) = 1
    ['grows with its sector', '150', '8 at 1'],
    // m = (100/1000) / (100/1500) = 3/2, at most 1
    ['loses a part of its sector', '100', '8 at 1'],
    ['does nothing', '0', 'activity-missing'],
  ])('of a company that %s', (_, floor, expected) => {
    expect(limit(own, '2027', { 2025: '100', 2027: floor })).toBe(expected);
  });

  it('takes the activity of the sector in its own units', () => {
    const mixed = byYear({ ...sectorActivity, 2027: '0.15 ha' }); // 1,500 m²
    expect(limit({ ...own, sectorActivity: mixed }, '2027', { 2025: '100', 2027: '200' })).toBe('6.5 at 1');
  });

  it.each([
    ['the base year', { 2027: '200' }, sectorActivity],
    ['the year', { 2025: '100' }, sectorActivity],
    ['the base year of its sector', { 2025: '100', 2027: '200' }, { 2027: '1500 m2' }],
    ['the year of its sector', { 2025: '100', 2027: '200' }, { 2025: '1000 m2' }],
  ])('has no limit without the activity of %s', (_, floor, activities) => {
    expect(limit({ ...own, sectorActivity: byYear(activities) }, '2027', floor)).toBe('activity-missing');
  });

  it('needs no activity where the sector has arrived', () => expect(limit(own, '2030')).toBe('2 at 1'));
});
