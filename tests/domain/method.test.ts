// The words of the columns method and data type: each column has its own.
import { describe, expect, it } from 'vitest';
import { sameInAll } from '../../src/domain/language.ts';
import {
  methodNames,
  methodTable,
  methodWord,
  nearestMethod,
  type MethodColumn,
  type MethodWord,
} from '../../src/domain/method.ts';

const word = (column: MethodColumn, name: string, zhHant: string): MethodWord => ({
  column,
  name,
  categories: [],
  labels: { ...sameInAll(`${name} method`), 'zh-Hant': zhHant },
});
const spend = word('method', 'spend-based', '支出基礎法');
const fuel = word('method', 'fuel-based', '燃料基礎法');
const primary = word('data type', 'primary', '原始數據');
const table = methodTable([
  { word: spend, spellings: ['spend', 'spend-based'] },
  { word: fuel, spellings: [] },
  { word: primary, spellings: ['spend'] }, // another column, another word
]);

describe('a word', () => {
  it.each<[MethodColumn, string, MethodWord | undefined]>([
    ['method', 'Spend-based', spend],
    ['method', '支出基礎法', spend],
    ['method', 'fuel-based METHOD', fuel],
    ['method', 'spend', spend],
    ['data type', 'spend', primary],
    ['data type', 'primary', primary],
    ['method', 'primary', undefined],
    ['data type', 'spend-based', undefined],
    ['method', '', undefined],
  ])('of %s: %s', (column, text, expected) => expect(methodWord(column, text, table)).toBe(expected));

  it('that is misspelt is near to one of its own column', () => {
    expect(nearestMethod('method', 'fuel-basd', table)).toBe('fuel-based');
    expect(nearestMethod('method', '支出基礎', table)).toBe('spend-based');
    expect(nearestMethod('data type', 'primry', table)).toBe('primary');
    expect(nearestMethod('method', 'primry', table)).toBeUndefined();
    expect(nearestMethod('method', 'by eye', table)).toBeUndefined();
  });

  it('stands once in the list of its column', () => {
    expect(methodNames('method', table)).toEqual(['spend-based', 'fuel-based']);
    expect(methodNames('data type', table)).toEqual(['primary']);
  });
});

it('a table without words knows none', () => {
  expect(methodWord('method', 'spend', new Map())).toBeUndefined();
  expect(nearestMethod('method', 'spend', new Map())).toBeUndefined();
  expect(methodNames('method', new Map())).toEqual([]);
});

it('a spelling of two words, or another column, is our own fault', () => {
  const coloured = { ...spend, column: 'colour' as MethodColumn };
  expect(() => methodTable([{ word: coloured, spellings: [] }])).toThrow('there is no column colour');
  const twice = [
    { word: spend, spellings: [] },
    { word: fuel, spellings: ['Spend-Based'] },
  ];
  expect(() => methodTable(twice)).toThrow('"Spend-Based" names spend-based and fuel-based');
});
