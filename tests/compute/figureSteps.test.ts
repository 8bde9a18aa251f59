// A figure taken apart: every step a number times or over another, and the products of a sum, of what is covered and of what is left.
import { describe, expect, it } from 'vitest';
import {
  asDecimals,
  productsOf,
  ratioStep,
  stepOf,
  type FigureStep,
  type Product,
} from '../../src/compute/figureSteps.ts';
import { multiply, rowsFigure, stepTo } from '../../src/compute/multiply.ts';
import { sumFigure } from '../../src/compute/totals.ts';
import type { Figure, Reason } from '../../src/domain/figure.ts';
import { Fraction } from '../../src/domain/fraction.ts';
import { chosenOf, factor } from '../support/factors.ts';
import { figure } from '../support/figures.ts';
import { activity, ledger } from '../support/ledgerLines.ts';
import { amount, resultUnits, unit } from '../support/quantities.ts';

const numbers = ({ times, over }: { readonly times: Fraction; readonly over: Fraction }): string =>
  `× ${times.toExactText()} ÷ ${over.toExactText()}`;
const because = (reason: Reason, quantity = '5 kg', name = ''): Figure => ({
  ...figure(quantity, name),
  because: reason,
});
const from = figure('8 L', 'water');
const constant = (text: string, ratio: string): Reason => ({
  kind: 'constant',
  from,
  ratio: amount(ratio),
  text,
  what: 'so',
});
const byFactor = (printed: string, own: Partial<Extract<Reason, { kind: 'factor' }>> = {}): Reason => ({
  kind: 'factor',
  quantity: from,
  factor: factor(printed),
  divided: false,
  chosen: 'so',
  ...own,
});

describe('a step', () => {
  it.each<[string, Reason, string]>([
    ['of a unit', { kind: 'unit', from, ratio: amount('1000') }, '× 1000 ÷ 1'],
    ['of a unit whose ratio has no end', { kind: 'unit', from, ratio: amount('1/3.6') }, '× 1 ÷ 3.6'],
    ['of a factor', byFactor('2.5 kg/L'), '× 2.5 ÷ 1'],
    ['of a share', byFactor('93 %', { scale: amount('1/100') }), '× 0.93 ÷ 1'],
    ['of a density the other way round', byFactor('0.84 kg/L', { divided: true }), '× 1 ÷ 0.84'],
    ['of the days of a bill', { kind: 'portion', from, portion: { days: 9, of: 31 } }, '× 9 ÷ 31'],
    ['of an entity', { kind: 'share', from, share: { entity: 'A', amount: amount('0.4'), text: '40 %' } }, '× 0.4 ÷ 1'],
    [
      'of a third of an entity',
      { kind: 'share', from, share: { entity: 'A', amount: amount('2/3'), text: '2/3' } },
      '× 1 ÷ 1.5',
    ],
    ['of a constant as it is written', constant('44/12', '44/12'), '× 44 ÷ 12'],
    ['of a constant whose text is no such quotient', constant('50 %', '1/2'), '× 0.5 ÷ 1'],
    ['of a constant whose text says something else', constant('44/13', '44/12'), '× 11 ÷ 3'],
    ['of a constant in three parts', constant('44/12/1', '11/3'), '× 11 ÷ 3'],
    ['of a constant over nought', constant('1/0', '0'), '× 0 ÷ 1'],
    ['of a constant that is one number', constant('0.25', '1/4'), '× 0.25 ÷ 1'],
    [
      'of a potential',
      { kind: 'potential', mass: from, gas: 'CH4', potential: amount('27.9'), set: 'ar6' },
      '× 27.9 ÷ 1',
    ],
  ])('%s', (_, reason, expected) => {
    const to = because(reason);
    const step = stepOf(to) as FigureStep;
    expect(numbers(step)).toBe(expected);
    expect([step.from, step.to, step.reason]).toEqual([from, to, reason]);
  });

  it.each<[string, Reason]>([
    ['rows', from.because],
    ['a sum', { kind: 'sum', parts: [from] }],
    ['a ratio', { kind: 'ratio', top: from, bottom: from }],
    ['what is covered', { kind: 'covered', from, by: from }],
    ['what is left', { kind: 'uncovered', from, covered: [from] }],
  ])('is none of %s', (_, reason) => expect(stepOf(because(reason))).toBeUndefined());
});

it.each([
  ['1000', '× 1000 ÷ 1'],
  ['0.125', '× 0.125 ÷ 1'],
  ['1/3.6', '× 1 ÷ 3.6'],
  ['11/3', '× 11 ÷ 3'],
  ['7/30', '× 7 ÷ 30'],
])('%s as decimals that end is %s', (ratio, expected) => expect(numbers(asDecimals(amount(ratio)))).toBe(expected));

describe('the products of a figure', () => {
  const told = ({ base, steps, amount: of }: Product): string =>
    [
      `${base.amount.toExactText()} ${base.unit.symbol}`,
      ...steps.map((step) => `${step.reason.kind} ${numbers(step)}`),
      `= ${of.toExactText()}`,
    ].join(' | ');
  const products = (each: Figure, isNamed: (figure: Figure) => boolean = () => false): string[] =>
    productsOf(each, isNamed).map(told);
  const carbon = factor('0.5 kgC/L', { gas: 'carbon content' });

  it('of rows are the rows, and of a ratio the ratio', () => {
    expect(products(figure('8 L'))).toEqual(['8 L | = 8']);
    expect(products(because({ kind: 'ratio', top: from, bottom: from }, '2 kg'))).toEqual(['2 kg | = 2']);
  });

  it('go down to the ledger line, step by step in their order', () => {
    const product = multiply(figure('6 m3'), carbon, chosenOf([carbon]), resultUnits());
    // 6 × 1,000 × 0.5 × 44 / 12
    expect(product && products(product)).toEqual([
      '6 m3 | unit × 1000 ÷ 1 | factor × 0.5 ÷ 1 | constant × 44 ÷ 12 | = 11000',
    ]);
    expect(product && productsOf(product, () => false)[0]?.amount.equals(product.amount)).toBe(true);
  });

  const other = figure('5 L');
  const sum = () => sumFigure('total', [stepTo(figure('2 m3'), unit('L')), other], unit('L'));
  it('of a sum are those of its parts, further steps with each', () =>
    expect(products(stepTo(sum(), unit('m3')))).toEqual([
      '2 m3 | unit × 1000 ÷ 1 | unit × 0.001 ÷ 1 | = 2',
      '5 L | unit × 0.001 ÷ 1 | = 0.005',
    ]));

  it('end at figures that are named, but not at the first', () => {
    const isTotal = ({ name }: Figure): boolean => name === 'total';
    expect(products(sum(), isTotal)).toEqual(['2 m3 | unit × 1000 ÷ 1 | = 2000', '5 L | = 5']);
    expect(products(sumFigure('all', [sum(), other], unit('L')), isTotal)).toEqual(['2005 L | = 2005', '5 L | = 5']);
  });

  it('go through one that is named the same in another unit', () => {
    const isNamed = ({ name }: Figure): boolean => name === 'total';
    const converted = stepTo(sum(), unit('m3'), 'total');
    expect(products(sumFigure('all', [converted], unit('m3')), isNamed)).toEqual([
      '2005 L | unit × 0.001 ÷ 1 | = 2.005',
    ]);
    const renamed = stepTo(sumFigure('part', [other], unit('L')), unit('m3'), 'total');
    expect(products(sumFigure('all', [renamed], unit('m3')), isNamed)).toEqual(['0.005 m3 | = 0.005']);
  });

  it('of what an instrument covers are those of the instrument', () => {
    const by = stepTo(figure('0.3 MWh'), unit('kWh'));
    expect(products(because({ kind: 'covered', from: figure('1000 kWh'), by }, '300 kWh'))).toEqual([
      '0.3 MWh | unit × 1000 ÷ 1 | = 300',
    ]);
  });

  it('of what is left are the consumption less what is covered', () => {
    const power = rowsFigure(ledger(activity('electricity'), '1000 kWh'));
    const covered = because({ kind: 'covered', from: power, by: stepTo(figure('0.3 MWh'), unit('kWh')) }, '300 kWh');
    const left = because({ kind: 'uncovered', from: power, covered: [covered, covered] }, '400 kWh');
    const found = productsOf(left, () => false);
    expect(found.map(told)).toEqual([
      '1000 kWh | = 1000',
      ...Array.from({ length: 2 }, () => '0.3 MWh | unit × 1000 ÷ 1 | less × -1 ÷ 1 | = -300'),
    ]);
    const last = found[1]?.steps.at(-1);
    expect(last?.reason).toEqual({ kind: 'less', from: last?.from });
    expect([last?.from, last?.to].map((each) => each?.amount.toExactText())).toEqual(['300', '300']);
  });
});

describe('the step of a ratio', () => {
  it.each([
    ['5 tCO2e', '2 RMB 100M', 'tCO2e/RMB 1M', '× 0.01 ÷ 1 from tCO2e/RMB 100M'],
    ['5 tCO2e', '2 tCO2e', '%', '× 100 ÷ 1 from 1'],
    ['5 kWh', '3 h', 'MJ/h', '× 3.6 ÷ 1 from kWh/h'],
    ['5 MJ', '3 h', 'kWh/h', '× 1 ÷ 3.6 from MJ/h'],
  ])('of %s over %s in %s is %s', (top, bottom, inUnit, expected) => {
    const ratio: Figure = {
      ...because({ kind: 'ratio', top: figure(top), bottom: figure(bottom) }),
      unit: unit(inUnit),
    };
    const step = ratioStep(ratio);
    expect(`${numbers(step)} from ${step.from === '' ? '1' : step.from}`).toBe(expected);
  });

  it('is none of anything else', () => expect(() => ratioStep(figure('5 L', 'water'))).toThrow('water is no ratio'));
});
