// Logarithm, exponential and normal deviates against printed tables: Abramowitz & Stegun, and the tables of the normal distribution.
import { describe, expect, it } from 'vitest';
import { exponential, logarithm, normalDeviate } from '../../src/compute/uncertainty/normal.ts';

/** Off by less than so much of the value. */
const near = (value: number, wanted: number, share = 4e-16): void =>
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(Math.abs(wanted) * share);

describe('the exponential', () => {
  it.each([
    [0, 1],
    [1, Math.E],
    [-1, 0.36787944117144233],
    [0.5, 1.6487212707001282],
    [-0.5, 0.6065306597126334],
    [0.34, 1.4049475905635938],
    [10, 22026.465794806718],
    [-10, 4.5399929762484854e-5],
    [Math.LN2, 2],
    [100, 2.6881171418161356e43],
    [-100, 3.720075976020836e-44],
  ])('of %d is %d', (x, wanted) => near(exponential(x), wanted, 2e-15));
});

describe('the logarithm', () => {
  it.each([
    [2, Math.LN2],
    [10, Math.LN10],
    [0.1, -Math.LN10],
    [1.25, 0.22314355131420976],
    [0.75, -0.2876820724517809],
    [3, 1.0986122886681098],
    [1e-10, -23.025850929940457],
    [1e10, 23.025850929940457],
    [Math.SQRT2, 0.3465735902799727],
    [Math.SQRT1_2, -0.3465735902799726],
  ])('of %d is %d', (x, wanted) => near(logarithm(x), wanted));

  it('of one is nought', () => expect(logarithm(1)).toBe(0));

  it('and the exponential undo one another', () => {
    for (let x = -20; x <= 20; x += 0.37) expect(Math.abs(logarithm(exponential(x)) - x)).toBeLessThan(1e-14);
  });
});

describe('the normal deviate', () => {
  // Shares and quantiles to sixteen digits, one and more for each of the three approximations.
  it.each([
    [0.75, 0.6744897501960817],
    [0.9, 1.2815515655446004],
    [0.925, 1.4395314709384563],
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
    [0.99, 2.3263478740408408],
    [0.999, 3.090232306167813],
  ])('of %d is %d, and of the other tail its negative', (p, wanted) => {
    near(normalDeviate(p), wanted, 5e-15);
    near(normalDeviate(1 - p), -wanted, 5e-14);
  });

  it.each([
    [0.0001, -3.719016485455681],
    [1e-6, -4.753424308822899],
    [1e-10, -6.361340902404056],
    [1e-11, -6.706023155495137],
    [1e-12, -7.034483825301132],
    [1e-20, -9.262340089798409],
    [1e-100, -21.273453560965326],
  ])('of %d is %d', (p, wanted) => near(normalDeviate(p), wanted, 2e-15));

  it('of a half is nought, and rises all the way', () => {
    expect(normalDeviate(0.5)).toBe(0);
    const shares = Array.from({ length: 999 }, (_, step) => (step + 1) / 1000);
    const deviates = shares.map(normalDeviate);
    expect(deviates.toSorted((a, b) => a - b)).toEqual(deviates);
  });
});
