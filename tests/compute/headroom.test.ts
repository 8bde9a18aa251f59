// What room a ratio has in its numerator's unit, and the measure at which it would just meet its limit.
import { describe, expect, it } from 'vitest';
import { flipOf, measured } from '../../src/compute/headroom.ts';
import type { Comparison } from '../../src/domain/target.ts';
import { plain, ratio } from '../support/figures.ts';
import { amount, unit } from '../support/quantities.ts';

// 90 t over RMB 300 million are 30 t per RMB 100 million.
const intensity = ratio('90 tCO2e', '300 RMB 1M', 'tCO2e/RMB 100M');

describe('an amount of a ratio times its measure', () => {
  it('is in the unit of the numerator', () => {
    const room = measured(amount('5'), unit('tCO2e/RMB 100M'), intensity);
    expect([room?.amount.toExactText(), room?.unit.symbol, room?.measure]).toEqual(['15', 'tCO2e', 'revenue']); // 5 × 3
  });

  it('whatever unit the target is written in', () => {
    // 50 kg per RMB 1 million are 0.05 t, times 300
    expect(measured(amount('50'), unit('kgCO2e/RMB 1M'), intensity)?.amount.toExactText()).toBe('15');
  });

  it('is nothing where the figure is no ratio', () =>
    expect(measured(amount('5'), unit('tCO2e'), plain('90 tCO2e'))).toBeUndefined());
});

describe('the measure at which a ratio meets its limit', () => {
  const flip = (limit: string, decimals: number, comparison: Comparison, figure = intensity): string | undefined => {
    const met = flipOf({ amount: amount(limit), decimals }, unit('tCO2e/RMB 100M'), figure, comparison);
    const where = met?.isMetThere === true ? 'at' : 'above';
    return met && `${where} ${met.amount.toExactText()} ${met.unit.symbol} of ${met.measure}`;
  };

  it.each<[string, string, number, Comparison, string]>([
    // 90 t / (25 t per RMB 100 million) = 3.6 × RMB 100 million
    ['exactly', '25', 0, 'exact', 'at 360 RMB 1M of revenue'],
    // What prints as 30 is less than 30.5: 90 / 30.5 × 100 = 18000/61 = 295.081967213114754098360655737704918…
    ['as printed without decimals', '30', 0, 'printed', 'above 295.0819672131147540983606557377049 RMB 1M of revenue'],
    // 0.14 prints as 0.1, and what is less than 0.15 does too: 90 / 0.15 × 100
    ['as printed at one decimal', '0.14', 1, 'printed', 'above 60000 RMB 1M of revenue'],
    // Less than 0 + 0.5: 90 / 0.5 × 100
    ['a limit that prints as nought', '0.2', 0, 'printed', 'above 18000 RMB 1M of revenue'],
  ])('%s', (_, limit, decimals, comparison, expected) => expect(flip(limit, decimals, comparison)).toBe(expected));

  it.each<[string, string, number, Comparison]>([
    ['a limit of nought', '0', 0, 'exact'],
    ['a limit below nought', '-3', 0, 'exact'],
    ['a limit below nought as printed', '-0.5', 0, 'printed'], // −1 + 0.5
  ])('%s is met at none', (_, limit, decimals, comparison) =>
    expect(flip(limit, decimals, comparison)).toBeUndefined(),
  );

  it.each(['0 tCO2e', '-90 tCO2e'])('of %s there is none', (top) => {
    expect(flip('25', 0, 'exact', ratio(top, '300 RMB 1M', 'tCO2e/RMB 100M'))).toBeUndefined();
  });

  it('there is none where the figure is no ratio', () =>
    expect(flip('25', 0, 'exact', plain('90 tCO2e'))).toBeUndefined());
});
