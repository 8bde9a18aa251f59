// What units measure, told apart: every currency is a dimension of its own.
import { describe, expect, it } from 'vitest';
import {
  currencyIn,
  dimensionKey,
  isCurrency,
  isExchangeRate,
  isResultUnit,
  usualUnits,
} from '../../src/domain/dimension.ts';
import { Fraction } from '../../src/domain/fraction.ts';
import { inEnglish, LIST, told, type Say } from '../../src/domain/phrase.ts';
import type { Unit } from '../../src/domain/unit.ts';

const unit = (...dimensions: readonly (readonly [string, number])[]): Unit => ({
  symbol: '',
  ratio: Fraction.one,
  dimensions: new Map(dimensions),
});

describe('a key', () => {
  it('is the same in whatever order the dimensions come', () => {
    expect(dimensionKey(unit(['person', 1], ['length', 1]))).toBe('length·person');
    expect(dimensionKey(unit(['length', 1], ['person', 1]))).toBe('length·person');
    expect(dimensionKey(unit(['energy', -1], ['CO2e', 1]))).toBe('CO2e·energy^-1');
    expect(dimensionKey(unit(['length', 2]))).toBe('length^2');
    expect(dimensionKey(unit())).toBe('');
  });
});

it('CO2e and CO2 are results, whatever they are over', () => {
  expect([unit(['CO2e', 1]), unit(['CO2', 1]), unit(['CO2e', 1], ['RMB', -1])].map(isResultUnit)).toEqual([
    true,
    true,
    true,
  ]);
  expect([unit(['C', 1]), unit(['mass', 1]), unit()].map(isResultUnit)).toEqual([false, false, false]);
});

describe('currencies', () => {
  it('are three capitals', () => {
    expect(['RMB', 'HKD', 'CO2', 'rmb', 'RMBX', 'XRMB', 'energy', 'HK', ''].filter(isCurrency)).toEqual(['RMB', 'HKD']);
  });

  it('are counted by a unit alone, or not', () => {
    expect(currencyIn(unit(['RMB', 1]))).toBe('RMB');
    expect(currencyIn(unit(['energy', 1]))).toBeUndefined();
    expect(currencyIn(unit(['CO2e', 1], ['RMB', -1]))).toBeUndefined();
    expect(currencyIn(unit(['RMB', -1]))).toBeUndefined();
  });

  it.each<[string, Unit, boolean]>([
    ['HKD/USD', unit(['HKD', 1], ['USD', -1]), true],
    ['1/USD · HKD', unit(['USD', -1], ['HKD', 1]), true],
    ['HKD', unit(['HKD', 1]), false],
    ['HKD·USD', unit(['HKD', 1], ['USD', 1]), false],
    ['HKD²/USD', unit(['HKD', 2], ['USD', -1]), false],
    ['HKD/kWh', unit(['HKD', 1], ['energy', -1]), false],
    ['kWh/HKD', unit(['energy', 1], ['HKD', -1]), false],
    ['1', unit(), false],
  ])('%s is an exchange rate: %s', (_, of, expected) => expect(isExchangeRate(of)).toBe(expected));
});

it('usual units are said for dimensions that have some', () => {
  expect(told(usualUnits(['volume', 'mass', 'energy']), inEnglish)).toBe('L, m3, kg, t, kWh, MJ');
  expect(told(usualUnits(['length']), inEnglish)).toBe('km');
  expect(told(usualUnits(['energy', 'CO2e']), inEnglish)).toBe('kWh, MJ, tCO2e as its supplier gives it');
  expect(told(usualUnits(['CO2e']), inEnglish)).toBe('tCO2e as its supplier gives it');
  expect(told(usualUnits(['length^7']), inEnglish)).toBe('');
  // In another language the list has other commas.
  const chinese: Say = ({ template, parts, english }) =>
    template === LIST ? parts.map((part) => told(part, inEnglish)).join('、') : english;
  expect(told(usualUnits(['volume', 'mass']), chinese)).toBe('L、m3、kg、t');
});
