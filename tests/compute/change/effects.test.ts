// What each factor of a product has of its change: numbers that can be worked by hand, by both methods.
import { describe, expect, it } from 'vitest';
import { effectsOf, isLogarithmic } from '../../../src/compute/change/effects.ts';
import type { ChangeMethod, Pair } from '../../../src/domain/change.ts';
import { amount } from '../../support/quantities.ts';

const pair = ([was, is]: readonly [string, string]): Pair => ({ was: amount(was), is: amount(is) });
type Pairs = readonly (readonly [was: string, is: string])[];
const effects = (pairs: Pairs, method: ChangeMethod): string[] =>
  effectsOf(pairs.map(pair), method).map((effect) =>
    method === 'shapley' ? effect.toExactText() : effect.toFixed(20),
  );

describe('by Shapley', () => {
  it.each<[string, Pairs, readonly string[]]>([
    ['one factor has all of the change', [['2', '7']], ['5']],
    // (3 − 2)(5 + 7)/2 and (7 − 5)(2 + 3)/2, of 21 − 10
    [
      'two have their change at the mean of the other',
      [
        ['2', '3'],
        ['5', '7'],
      ],
      ['6', '5'],
    ],
    // 1/3 + 3/6 + 5/6 + 15/3 = 20/3; 2 (1/3 + 2/6 + 5/6 + 10/3) = 29/3; 4 (1/3 + 2/6 + 3/6 + 6/3) = 38/3; together 29
    [
      'three have theirs in all six orders',
      [
        ['1', '2'],
        ['1', '3'],
        ['1', '5'],
      ],
      [
        '6.666666666666666666666666666666667',
        '9.666666666666666666666666666666667',
        '12.66666666666666666666666666666667',
      ],
    ],
    [
      'four alike share it evenly',
      [
        ['1', '2'],
        ['1', '2'],
        ['1', '2'],
        ['1', '2'],
      ],
      ['3.75', '3.75', '3.75', '3.75'],
    ], // 15/4
    [
      'one that did not change has nothing',
      [
        ['2', '2'],
        ['5', '7'],
      ],
      ['0', '4'],
    ],
    [
      'noughts and signs are taken too',
      [
        ['0', '4'],
        ['-3', '5'],
      ],
      ['4', '16'],
    ], // 4 (−3 + 5)/2; 8 × 2
    ['none has none', [], []],
  ])('%s', (_, pairs, expected) => expect(effects(pairs, 'shapley')).toEqual(expected));
});

describe('by logarithmic means', () => {
  it.each<[string, Pairs, readonly string[]]>([
    // (4 − 1)/ln 4 × ln 2
    [
      'two alike share it evenly',
      [
        ['1', '2'],
        ['1', '2'],
      ],
      ['1.5', '1.5'],
    ],
    // 7/ln 8 × ln 2 and × ln 4
    [
      'factors share it by their logarithms',
      [
        ['1', '2'],
        ['1', '4'],
      ],
      ['2.33333333333333333333', '4.66666666666666666667'],
    ],
    // L(2, 2) = 2; 2 ln 2
    [
      'of no change each has its own',
      [
        ['1', '2'],
        ['2', '1'],
      ],
      ['1.38629436111989061883', '-1.38629436111989061883'],
    ],
    [
      'one that did not change has nothing',
      [
        ['3', '3'],
        ['1', '2'],
      ],
      ['0', '3'],
    ],
  ])('%s', (_, pairs, expected) => {
    expect(effects(pairs, 'lmdi')).toEqual(expected.map((text) => amount(text).toFixed(20)));
  });
});

it.each<[Pairs, boolean]>([
  [
    [
      ['1', '2'],
      ['3', '4'],
    ],
    true,
  ],
  [
    [
      ['1', '2'],
      ['0', '4'],
    ],
    false,
  ],
  [
    [
      ['1', '2'],
      ['4', '0'],
    ],
    false,
  ],
  [[['-1', '2']], false],
  [[['1', '-2']], false],
  [[], true],
])('logarithms can be taken of %j: %s', (pairs, expected) => expect(isLogarithmic(pairs.map(pair))).toBe(expected));
