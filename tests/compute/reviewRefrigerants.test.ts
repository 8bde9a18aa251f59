// Balances of refrigerants that cannot be, leaks that are counted in two ways, and waste that is.
import { describe, expect, it } from 'vitest';
import { reviewRefrigerants } from '../../src/compute/reviewRefrigerants.ts';
import { reviewWaste } from '../../src/compute/reviewWaste.ts';
import type { Emission } from '../../src/compute/takeInventory.ts';
import type { Activity } from '../../src/domain/activity.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { Fraction } from '../../src/domain/fraction.ts';
import { substanceKey, type SubstanceTable } from '../../src/domain/gas.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import { emissionOf, inventoryOf } from '../support/inventories.ts';
import { counted, line } from '../support/ledgerLines.ts';
import { unit } from '../support/quantities.ts';

const said = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ code, message, place }) => `${code} ${place?.record ?? '-'} ${place?.field ?? '-'}: ${message}`);

describe('the refrigerants of a site', () => {
  const r410a = { name: 'R-410A', parts: [{ gas: 'HFC-32', share: Fraction.one, text: '' }] };
  const substances: SubstanceTable = new Map(
    ['R-410A', 'freon 410'].map((spelling) => [substanceKey(spelling), r410a]),
  );
  const review = (...lines: readonly LedgerLine[]): string[] => said(reviewRefrigerants(lines, substances));
  /** A part of a balance that adds, or takes away where it says so. */
  const of = (
    name: string,
    text: string,
    own: Partial<LedgerLine> = {},
    sign: 1 | -1 = 1,
    group = 'refrigerant balance',
  ): LedgerLine => {
    const made = counted(name, text, group, { class: 'R-410A', site: 'Depot', ...own });
    return { ...made, subject: { ...(made.subject as Activity), sign } };
  };
  const stock = (text: string, own: Partial<LedgerLine> = {}): LedgerLine => of('stock at start', text, own);
  const left = (text: string, own: Partial<LedgerLine> = {}): LedgerLine => of('stock at end', text, own, -1);
  const toppedUp = (own: Partial<LedgerLine> = {}): LedgerLine => of('top-up', '3 kg', own, 1, 'refrigerant');

  it('cannot leave more than there was: told in kilograms, what adds first, each activity once', () => {
    // 4 + 5.5 − 12.5 = −3 kg
    const lines = [
      left('12 kg', { first: { file: 'a.csv', record: 7 } }),
      stock('4 kg'),
      left('500 g'),
      of('purchase', '5.5 kg'),
    ];
    expect(review(...lines)).toEqual([
      'refrigerant-balance-negative 7 quantity: the balance of R-410A at "Depot", 2025, is -3 kg: stock at start 4 + purchase 5.5 - stock at end 12.5',
    ]);
  });

  it('are told by what takes away alone, where nothing adds', () => {
    expect(review(left('2 kg'), of('recovered', '1 kg', {}, -1))).toEqual([
      'refrigerant-balance-negative 2 quantity: the balance of R-410A at "Depot", 2025, is -3 kg: - stock at end 2 - recovered 1',
    ]);
  });

  it('are sound where the balance is nought or more', () => {
    expect(review(stock('4 kg'), left('4 kg'))).toEqual([]);
    expect(review(stock('4 kg'), left('3 kg'))).toEqual([]);
  });

  it('are counted by one method: a top-up beside a balance is told', () => {
    expect(review(stock('4 kg'), toppedUp())).toEqual([
      'refrigerant-twice - -: R-410A at "Depot", 2025, is counted by what was topped up and by a balance of stock: both say the same leak',
    ]);
    expect(review(toppedUp(), toppedUp({ region: 'HK' }))).toEqual([]);
    // What was topped up is no part of the balance: 2 − 4 = −2 kg
    expect(review(stock('2 kg'), left('4 kg'), toppedUp()).map((text) => text.split(' ')[0])).toEqual([
      'refrigerant-twice',
      'refrigerant-balance-negative',
    ]);
  });

  it.each<[string, Partial<LedgerLine>]>([
    ['another year', { year: '2024' }],
    ['another entity', { entity: 'B' }],
    ['another site', { site: 'Office' }],
    ['another gas', { class: 'HFC-134a' }],
  ])('are apart by %s', (_, own) => expect(review(stock('4 kg'), toppedUp(own))).toEqual([]));

  it('are one by any spelling of the gas, known or not', () => {
    expect(review(stock('4 kg', { class: 'Freon-410' }), toppedUp())).toHaveLength(1);
    expect(review(stock('4 kg', { class: 'R 999x' }), toppedUp({ class: 'r-999X' }))).toEqual([
      expect.stringContaining('r999x at "Depot"'),
    ]);
  });

  it('are told by their entity where there is no site, or by neither', () => {
    expect(review(left('1 kg', { site: '', entity: 'HK Holdings' }))[0]).toContain('of R-410A at "HK Holdings", 2025');
    expect(review(left('1 kg', { site: '' }))[0]).toContain('of R-410A, 2025');
  });

  it('are told in an order that no file order can change', () => {
    const found = [left('1 kg', { site: 'B' }), left('1 kg', { site: 'A' }), left('1 kg', { site: 'C', year: '2024' })];
    expect(review(...found).map((text) => /at "(.)", (\d+)/.exec(text)?.slice(1).join(' '))).toEqual([
      'C 2024',
      'A 2025',
      'B 2025',
    ]);
  });

  it('are neither other activities nor rows without a number', () => {
    expect(review(left('1 kg', { rows: 0 }))).toEqual([]);
    expect(review(of('diesel', '1 kg', {}, -1, 'fuel'))).toEqual([]);
  });
});

describe('waste', () => {
  const at = (name: string, group: string, own: Partial<LedgerLine> = {}): Emission =>
    emissionOf({ tonnes: '1', of: line(name, { site: 'Depot', unit: unit('t'), ...own }, group) });
  const review = (...emissions: readonly Emission[]): string[] => said(reviewWaste(inventoryOf({ emissions })));
  const [paper, treatment] = [at('paper', 'waste nonhazardous'), at('landfill', 'waste treatment')];

  it('that emits by its own rows and by those of its treatment is told once a site and year', () => {
    const told = [
      'waste-twice - -: the emissions of waste at "Depot", 2025, are computed from paper rows and from waste treatment rows',
    ];
    expect(review(paper, treatment)).toEqual(told);
    expect(review(treatment, paper, at('cans', 'waste hazardous'), treatment)).toEqual(told);
  });

  it.each<[string, readonly Emission[]]>([
    ['there is no treatment', [paper, at('diesel', 'fuel')]],
    ['there is no counted waste', [treatment, at('diesel', 'fuel')]],
    ['they are of two sites', [paper, at('landfill', 'waste treatment', { site: 'Office' })]],
    ['they are of two years', [paper, at('landfill', 'waste treatment', { year: '2024' })]],
    ['they are of two entities', [paper, at('landfill', 'waste treatment', { entity: 'B' })]],
    [
      'their entity and site run together alike',
      [
        at('paper', 'waste nonhazardous', { entity: 'A', site: 'B' }),
        at('landfill', 'waste treatment', { entity: 'AB', site: '' }),
      ],
    ],
    ['the waste is given in CO2e', [at('paper', 'waste nonhazardous', { unit: unit('tCO2e') }), treatment]],
  ])('is not told where %s', (_, emissions) => expect(review(...emissions)).toEqual([]));

  it('is told in the order of years and sites', () => {
    const both = (site: string, year: string): Emission[] => [
      at('paper', 'waste nonhazardous', { site, year }),
      at('landfill', 'waste treatment', { site, year }),
    ];
    const found = review(...both('B', '2025'), ...both('', '2025'), ...both('C', '2024'));
    expect(found.map((text) => /waste( at "\w")?, \d+/.exec(text)?.[0])).toEqual([
      'waste at "C", 2024',
      'waste, 2025',
      'waste at "B", 2025',
    ]);
  });
});
