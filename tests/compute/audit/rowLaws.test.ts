// What rows say they are, held against the digits of the rows they speak of, each at its boundary.
import { describe, expect, it } from 'vitest';
import { amountsOf, rowLaws } from '../../../src/compute/audit/rowLaws.ts';
import type { PrintedRow } from '../../../src/domain/printedRow.ts';
import { figuresOf, printedRow } from '../../support/printedParts.ts';

type Rows = Parameters<typeof figuresOf>[0];
const laws = (figures: Rows, ...rows: readonly PrintedRow[]): ReturnType<typeof rowLaws> =>
  rowLaws({ figures: figuresOf(figures), isWhole: true }, rows);
const messages = (figures: Rows, ...rows: readonly PrintedRow[]): string[] =>
  laws(figures, ...rows).map(({ message }) => message);

describe('a mean', () => {
  const mean = printedRow('training', 'mean men + women');
  const isOutside = (text: string, ...parts: readonly string[]): boolean =>
    laws({ training: [`${text} h`], men: [`${parts[0]} h`], women: [`${parts[1]} h`] }, mean).length > 0;

  it.each([
    // 6 and 8 stand for [5.5, 6.5) and [7.5, 8.5); 5 for [4.5, 5.5), 9 for [8.5, 9.5)
    ['5', true],
    ['5.5', false],
    ['6', false],
    ['7', false],
    ['8.4', false],
    ['9', true],
  ])('of 6 and 8 may not be 5 or 9: %s', (text, expected) => {
    expect(isOutside(text, '6', '8')).toBe(expected);
    expect(isOutside(text, '8', '6')).toBe(expected);
  });

  it('outside is told at its place with its parts, year by year', () => {
    const figures = {
      training: ['1200.5 h', '7 h', '9 h'],
      men: ['6 h', '6 h', '6 h'],
      women: ['1100 h', '8 h', '8 h'],
    };
    const found = laws(figures, mean);
    expect(found.map(({ message, place, about }) => [message, place?.line, about?.year])).toEqual([
      ['training of 2023, 1,200.5, is a mean and lies outside all of its parts: men 6, women 1,100', 2, '2023'],
      ['training of 2025, 9, is a mean and lies outside all of its parts: men 6, women 8', 2, '2025'],
    ]);
  });

  it('says nothing where it, or a part of it, is not printed as a number, or it has one part', () => {
    expect(messages({ men: ['6 h'], women: ['8 h'] }, mean)).toEqual([]);
    expect(messages({ training: ['9 h'], men: ['6 h'], women: ['/'] }, mean)).toEqual([]);
    const three = printedRow('training', 'mean men + women + interns');
    expect(messages({ training: ['9 h'], men: ['6 h'], women: ['8 h'], interns: ['/'] }, three)).toEqual([]);
    expect(messages({ training: ['9 h'], men: ['6 h'] }, printedRow('training', 'mean men'))).toEqual([]);
  });
});

describe('a count that adds up over the years', () => {
  const falls = (...texts: readonly string[]): string[] =>
    messages({ wells: texts.map((text) => (text === '' ? '' : `${text} kg`)) }, printedRow('wells', 'cumulative'));

  it('is told where it falls by more than rounding explains', () => {
    // 1,001 stands for [1000.5, 1001.5), 1,000 for [999.5, 1000.5): what is below 1000.5 is not at least that
    expect(falls('1001', '1000', '1000')).toEqual([
      'wells adds up over the years and falls all the same, from 1,001 in 2023 to 1,000 in 2024',
    ]);
    expect(falls('1000', '1001', '1000')).toEqual([
      'wells adds up over the years and falls all the same, from 1,001 in 2024 to 1,000 in 2025',
    ]);
    // 1,000.6 stands for less than 1000.65, which may be 1000.6
    expect(falls('1001', '1000.6')).toEqual([]);
    expect(falls('1000', '1000', '1002')).toEqual([]);
  });

  it('is held against the year before that was printed', () => {
    expect(falls('1001', '/', '999')).toEqual([
      'wells adds up over the years and falls all the same, from 1,001 in 2023 to 999 in 2025',
    ]);
  });

  it('is told at the place of the year it falls to', () => {
    const [found] = laws({ a: ['1 kg'], wells: ['9 kg', '2 kg'] }, printedRow('wells', 'cumulative'));
    expect([found?.place?.line, found?.about]).toEqual([3, { names: ['wells'], year: '2024' }]);
  });

  it('is not asked of other rows', () => {
    const falling = { wells: ['9 kg', '2 kg'] };
    expect(
      messages(falling, printedRow('wells'), printedRow('wells', 'sum a + b'), printedRow('wells', 'percent g')),
    ).toEqual([]);
  });
});

describe('shares of one whole', () => {
  const rows = ['a', 'b', 'c'].map((key) => printedRow(key, 'percent staff'));
  const shares = (...texts: readonly string[]): string[] =>
    messages(
      Object.fromEntries(texts.map((text, index) => [['a', 'b', 'c'][index] ?? '', text === '' ? [] : [`${text} %`]])),
      ...rows.slice(0, texts.length),
    );

  it.each<[readonly string[], string | undefined]>([
    [['33', '33', '33'], undefined], // 1 off, and three halves explain 1.5
    [['50', '49'], undefined], // 1 off, and two halves explain 1
    [['33', '33', '32.5'], '33 + 33 + 32.5 = 98.5; that is 1.5 off, and rounding explains at most 1.05'],
    [['50.0', '49.8'], '50.0 + 49.8 = 99.8; that is 0.2 off, and rounding explains at most 0.1'],
    [['60', '42'], '60 + 42 = 102; that is 2 off, and rounding explains at most 1'],
  ])('%j', (texts, expected) => {
    const all = expected === undefined ? [] : [`the shares of staff of 2023 do not add to 100: ${expected}`];
    expect(shares(...texts)).toEqual(all);
  });

  it('say nothing where one is not printed, or there is only one', () => {
    expect(shares('60', '')).toEqual([]);
    expect(shares('60', '30', '')).toEqual([]);
    expect(shares('60')).toEqual([]);
  });

  it('are told of each group and year at the first of them', () => {
    const figures = { a: ['60 %', '60 %'], b: ['50 %', '40 %'], c: ['1 %', '90 %'], d: ['99 %', '1 %'] };
    const others = ['c', 'd'].map((key) => printedRow(key, 'percent board'));
    const found = laws(figures, ...rows.slice(0, 2), ...others);
    expect(found.map(({ message, place, about }) => [message.slice(0, 29), place?.line, about])).toEqual([
      ['the shares of staff of 2023 d', 2, { names: ['a', 'b'], year: '2023' }],
      ['the shares of board of 2024 d', 4, { names: ['c', 'd'], year: '2024' }],
    ]);
  });
});

it('the amounts of a row are its figures that are numbers', () => {
  const printed = { figures: figuresOf({ a: ['1 kg', '/', '3 kg'], b: ['2 kg'] }), isWhole: true };
  expect(amountsOf(printed, 'a').map(({ text }) => text)).toEqual(['1', '3']);
});
