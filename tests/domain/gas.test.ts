// Names of refrigerants, however they are hyphenated.
import { expect, it } from 'vitest';
import { isExhaustGas } from '../../src/domain/factor.ts';
import { substanceKey } from '../../src/domain/gas.ts';

it.each(['R-410A', 'R410a', 'r 410A', ' Ｒ－４１０Ａ', 'R_410A', 'R - 410 A'])('%s is r410a', (text) =>
  expect(substanceKey(text)).toBe('r410a'),
);

it('exhaust gases are those of HKEX KPI A1.1, and no greenhouse gas is among them', () => {
  expect(['NOx', 'SOx', 'PM', 'CO2', 'CO2e', 'N2O', 'density', ''].filter(isExhaustGas)).toEqual(['NOx', 'SOx', 'PM']);
});
