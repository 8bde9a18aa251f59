// How categories of scope 3 were made: shares by method and data type, and methods that the guidance does not have for them.
import { describe, expect, it } from 'vitest';
import { categoryMethods, reviewMethods } from '../../src/compute/reviewMethods.ts';
import type { Emission } from '../../src/compute/takeInventory.ts';
import { sameInAll } from '../../src/domain/language.ts';
import type { Details } from '../../src/domain/ledger.ts';
import { methodTable } from '../../src/domain/method.ts';
import { emissionOf, inventoryOf } from '../support/inventories.ts';
import { kpiRow } from '../support/kpis.ts';
import { line } from '../support/ledgerLines.ts';

const of = (
  scope: string,
  tonnes: string,
  details: Details,
  own: Partial<Emission> & { readonly year?: string; readonly rows?: number } = {},
): Emission => {
  const { year = '2025', rows = 1, ...rest } = own;
  return emissionOf({ tonnes, scope, of: line('travel', { details, year, rows }), ...rest });
};
const [spend, distance] = [{ method: 'spend-based' }, { method: 'distance-based' }];

describe('the methods of a category', () => {
  const rows = ['3.6', '3.1', '1'].map((scope) => kpiRow(`scope${scope}`, 'tCO2e', {}, { kind: 'emissions', scope }));
  const told = (emissions: readonly Emission[], years = ['2024', '2025']): string[] =>
    categoryMethods(inventoryOf({ emissions }), rows, years).map(({ scope, row, year, shares }) =>
      [
        `${scope} ${row.kpi.key} ${year}`,
        ...[...shares].map(
          ([column, each]) =>
            `${column}: ${each.map(({ word, share }) => `${word || '-'} ${share.toExactText()}`).join(', ')}`,
        ),
      ].join('; '),
    );

  it('are shares of its emissions, the largest first, then by name', () => {
    expect(
      told([
        of('3.6', '1', spend),
        of('3.6', '6', distance),
        of('3.6', '1', spend),
        of('3.6', '2', {}),
        of('3.6', '10', { method: 'hybrid' }),
      ]),
    ).toEqual(['3.6 scope3.6 2025; method: hybrid 0.5, distance-based 0.3, - 0.1, spend-based 0.1; data type: ']);
  });

  it('are told by column', () => {
    expect(
      told([of('3.6', '1', { ...spend, 'data type': 'primary' }), of('3.6', '3', { 'data type': 'secondary' })]),
    ).toEqual(['3.6 scope3.6 2025; method: - 0.75, spend-based 0.25; data type: secondary 0.75, primary 0.25']);
    expect(told([of('3.6', '1', { 'data type': 'primary' })])).toEqual([
      '3.6 scope3.6 2025; method: ; data type: primary 1',
    ]);
  });

  it('are told of each category in its order, and of each year', () => {
    const emissions = [
      of('3.6', '1', spend),
      of('3.1', '1', spend),
      of('3.6', '1', spend, { year: '2024' }),
      of('3.6', '1', spend, { year: '2023' }),
    ];
    expect(told(emissions).map((text) => text.split(';')[0])).toEqual([
      '3.1 scope3.1 2025',
      '3.6 scope3.6 2024',
      '3.6 scope3.6 2025',
    ]);
  });

  it.each<[string, readonly Emission[]]>([
    ['no row says a word', [of('3.6', '1', {}), of('3.6', '1', { method: '' })]],
    ['the category has no row in the table', [of('3.7', '1', spend)]],
    ['the category comes to nothing', [of('3.6', '1', spend), of('3.6', '-1', distance)]],
    ['it is of scope 1', [of('1', '1', spend)]],
    ['it is biogenic, and in no scope', [of('3.6', '1', spend, { purpose: 'biogenic' })]],
  ])('are not told where %s', (_, emissions) => expect(told(emissions)).toEqual([]));
});

describe('a method that the guidance does not have for a category', () => {
  const word = (name: string, ...categories: readonly string[]): Parameters<typeof methodTable>[0][number] => ({
    word: { column: 'method', name, categories, labels: sameInAll(name) },
    spellings: [],
  });
  const unfit = (...emissions: readonly Emission[]): string[] => {
    const methods = methodTable([
      word('spend-based', '1', '6'),
      word('distance-based', '6', '7'),
      word('site-specific', '4', '7'),
    ]);
    return reviewMethods(inventoryOf({ emissions }), methods).map(
      ({ code, message, hint }) => `${code}: ${message} | ${hint?.split(';')[0]}`,
    );
  };

  it('is told with what there is, and the rows, each ledger line once', () => {
    const shared = of('3.7', '1', spend, { rows: 2 });
    expect(unfit(shared, { ...shared, gas: 'CH4' }, of('3.7', '1', spend, { rows: 3 }))).toEqual([
      'method-unfit: the guidance has no spend-based method for category 7 of scope 3 (5 rows) | for it there are distance-based, site-specific',
    ]);
    expect(unfit(of('3.1', '1', distance))).toEqual([
      'method-unfit: the guidance has no distance-based method for category 1 of scope 3 (1 row) | for it there are spend-based',
    ]);
  });

  it('is told by category and method in their order', () => {
    const found = unfit(of('3.7', '1', spend), of('3.4', '1', spend), of('3.4', '1', distance));
    expect(found.map((text) => / no (\S+) .* category (\d)/.exec(text)?.slice(1).join(' '))).toEqual([
      'distance-based 4',
      'spend-based 4',
      'spend-based 7',
    ]);
  });

  it.each<[string, Emission]>([
    ['the guidance has it', of('3.6', '1', spend)],
    ['the guidance names none for the category', of('3.11', '1', spend)],
    ['the row says none', of('3.7', '1', {})],
    ['it is of scope 1', of('1', '1', spend)],
    ['it is in no scope', of('3.7', '1', spend, { purpose: 'outside' })],
  ])('is not told where %s', (_, each) => expect(unfit(each)).toEqual([]));
});
