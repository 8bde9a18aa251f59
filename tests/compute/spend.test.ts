// Spend in the money of a factor: over the exchange rate of its year, whichever way round it is written, and at the prices of the
// year that the factor describes.
import { describe, expect, it } from 'vitest';
import { inMoneyOf, ratesIn } from '../../src/compute/spend.ts';
import type { Company } from '../../src/domain/company.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import type { Details, LedgerLine } from '../../src/domain/ledger.ts';
import { edition, factor } from '../support/factors.ts';
import { figure } from '../support/figures.ts';
import { saidIn, stepsOf } from '../support/inWords.ts';
import { takingBasis } from '../support/inventories.ts';
import { activity, ledger, rate } from '../support/ledgerLines.ts';

const services = activity('services', { scope: '3.1' });
const exchange = (quantity: string, own: Partial<LedgerLine> = {}): LedgerLine =>
  ledger(rate('exchange rate'), quantity, {
    details: { evidence: 'HKMA' },
    ...own,
  });
const index = (
  quantity: string,
  year: string,
  evidence: string | undefined = `CPI ${year}`,
  own: Partial<LedgerLine> = {},
): LedgerLine => {
  const details: Details = evidence === undefined ? {} : { evidence };
  return exchange(`${quantity} index`, { year, class: 'USD', details, ...own });
};

type Money = {
  readonly prices?: string;
  readonly year?: string;
  readonly company?: Partial<Company>;
  readonly per?: string;
};

/** What was spent in 2025 in the money of a factor that is per USD at prices of 2022. */
function convert(
  spent: string,
  rates: readonly LedgerLine[],
  { prices = '2022', year = '2025', company = {}, per = 'USD' }: Money = {},
) {
  const diagnostics: Diagnostic[] = [];
  const basis = { ...takingBasis([edition([], { dataYear: prices })], [], company), rates };
  const line = ledger(services, spent, { year });
  const money = inMoneyOf(factor(`0.5 kgCO2e/${per}`), figure(spent), line, basis, diagnostics);
  return {
    steps: money && stepsOf(money),
    money,
    said: saidIn(diagnostics),
    hints: diagnostics.map(({ hint }) => hint),
  };
}

describe('what needs no rate', () => {
  it.each([
    ['what is no money', '5 kWh', 'USD'],
    ['a factor that is not per money', '5 HKD', 'kWh'],
    ['neither', '5 kWh', 'kg'],
    ['the money of the factor at the prices of the year', '5 USD', 'USD'],
  ])('is %s', (_, spent, per) => {
    const { steps, said } = convert(spent, [], { prices: '2025', per });
    expect([steps, said]).toEqual([[`rows ${spent}`], []]);
  });
});

describe('an exchange rate', () => {
  const same = { prices: '2025' };
  it('that says how many of the spent money one of the other is, divides', () =>
    expect(convert('16 HKD', [exchange('8 HKD/USD')], same).steps).toEqual([
      'rows 16 HKD',
      '× 1/8 = 0.125 (exchange rate of 2025, 8 HKD/USD: HKMA)',
      '= 2 USD',
    ]));

  it('that is written the other way round multiplies', () =>
    expect(convert('16 HKD', [exchange('0.125 USD/HKD')], same).steps).toEqual([
      'rows 16 HKD',
      '× 0.125 = 0.125 (exchange rate of 2025, 0.125 USD/HKD: HKMA)',
      '= 2 USD',
    ]));

  it('counts money one by one, in the rate as in the amount', () =>
    // 0.5 million HKD; 800 HKD for 100 USD
    expect(convert('0.5 HKD 1M', [exchange('800 HKD/100 USD')], same).steps).toEqual([
      'rows 0.5 HKD 1M',
      'unit × 1000000',
      '= 500000 HKD',
      '× 1/8 = 0.125 (exchange rate of 2025, 800 HKD/USD 100: HKMA)',
      '= 62500 USD', // 500,000 / 8
    ]));

  it('without a source says none', () =>
    expect(convert('16 HKD', [exchange('8 HKD/USD', { details: {} })], same).steps?.[1]).toBe(
      '× 1/8 = 0.125 (exchange rate of 2025, 8 HKD/USD: )',
    ));

  it.each([
    ['of another year', [exchange('8 HKD/USD', { year: '2024' })]],
    ['of another currency', [exchange('8 RMB/USD')]],
    ['of nought', [exchange('0 HKD/USD')]],
    ['that is an index', [index('8', '2025')]],
    ['that is not there', []],
  ])('%s does not count', (_, rates) => {
    const { money, said, hints } = convert('16 HKD', rates, same);
    expect(money).toBeUndefined();
    expect(said).toEqual([
      'error rate-missing: services in HKD meets made-up-2025/diesel#CO2e, which is per USD, and there is no exchange rate for 2025 [2 unit]',
    ]);
    expect(hints[0]).toContain('unit HKD/USD');
  });

  it('is the only thing missing where the prices are of another year too', () =>
    expect(convert('16 HKD', [], { prices: '2022' }).said).toHaveLength(1));

  it('is found whichever currency comes first in the alphabet', () =>
    expect(convert('16 RMB', [exchange('0.8 RMB/HKD')], { ...same, per: 'HKD' }).steps?.at(-1)).toBe('= 20 HKD')); // 16 / 0.8

  it('is found among those of other years and currencies', () =>
    expect(
      convert(
        '16 HKD',
        [exchange('7 HKD/USD', { year: '2024' }), exchange('7 RMB/USD'), index('7', '2025'), exchange('8 HKD/USD')],
        same,
      ).steps?.at(-1),
    ).toBe('= 2 USD'));
});

describe('prices', () => {
  it('go from those of the year to those of the factor, after the exchange', () =>
    expect(convert('1000 HKD', [exchange('8 HKD/USD'), index('100', '2022'), index('125', '2025')]).steps).toEqual([
      'rows 1000 HKD',
      '× 1/8 = 0.125 (exchange rate of 2025, 8 HKD/USD: HKMA)',
      '= 125 USD',
      '× 100/125 = 0.8 (price index of USD, 2022 over 2025: CPI 2022; CPI 2025)',
      '= 100 USD', // 125 × 100 / 125
    ]));

  it('count money one by one, and name a common source once', () =>
    expect(convert('2 USD 1K', [index('4', '2022', 'BLS'), index('5', '2025', 'BLS')]).steps).toEqual([
      'rows 2 USD 1K',
      'unit × 1000',
      '= 2000 USD',
      '× 4/5 = 0.8 (price index of USD, 2022 over 2025: BLS)',
      '= 1600 USD',
    ]));

  it('are those of the year that holds most of a reporting year', () => {
    const company: Partial<Company> = { reportingYear: { ends: '03-31', label: 'end' } };
    // The year to March 2026 is nine months of 2025.
    expect(convert('10 USD', [], { prices: '2025', year: '2026', company }).steps).toEqual(['rows 10 USD']);
    const indices = [index('100', '2023'), index('125', '2026')];
    expect(convert('10 USD', indices, { year: '2026', company }).steps?.slice(1)).toEqual([
      '× 100/125 = 0.8 (price index of USD, 2022 over 2026: CPI 2023; CPI 2026)',
      '= 8 USD',
    ]);
  });

  const missing = (year: string): string =>
    `error rate-missing: services of 2025 meets made-up-2025/diesel#CO2e, which is per USD of 2022, and there is no price index for ${year} [2 unit]`;
  it.each([
    ['of the factor’s year', [index('125', '2025')], [missing('2022')]],
    ['of the row’s year', [index('100', '2022')], [missing('2025')]],
    ['of either', [], [missing('2022'), missing('2025')]],
    [
      'of its currency',
      [index('100', '2022', '', { class: 'HKD' }), index('125', '2025', '', { class: 'HKD' })],
      [missing('2022'), missing('2025')],
    ],
    ['other than nought', [index('0', '2022'), index('125', '2025')], [missing('2022')]],
    [
      'that is no rate',
      [exchange('5 HKD/USD', { year: '2022', class: 'USD' }), index('125', '2025')],
      [missing('2022')],
    ],
  ])('without an index %s are a fault', (_, rates, said) => {
    const found = convert('10 USD', rates);
    expect([found.money, found.said]).toEqual([undefined, said]);
  });

  it('of an edition that is not there are of no year', () => {
    const diagnostics: Diagnostic[] = [];
    const basis = { ...takingBasis([]), rates: [] };
    expect(
      inMoneyOf(factor('1 kgCO2e/USD'), figure('5 USD'), ledger(services, '5 USD'), basis, diagnostics),
    ).toBeUndefined();
    expect(diagnostics).toHaveLength(2);
  });
});

describe('the rates of a ledger', () => {
  const rates = (...lines: readonly LedgerLine[]) => {
    const diagnostics: Diagnostic[] = [];
    return { rates: ratesIn(lines, diagnostics), said: saidIn(diagnostics) };
  };

  it('are its lines of rates that have a number', () => {
    const [one, other] = [exchange('8 HKD/USD'), index('100', '2025')];
    expect(rates(ledger(services, '5 HKD'), one, exchange('7 HKD/USD', { rows: 0, missing: 1 }), other)).toEqual({
      rates: [one, other],
      said: [],
    });
  });

  it.each([
    ['one written twice over', [exchange('8 HKD/USD', { rows: 2 })], 'exchange rate HKD/USD of 2025 stands in 2 rows'],
    [
      'one and its reverse',
      [exchange('8 HKD/USD'), exchange('0.125 USD/HKD')],
      'exchange rate HKD/USD of 2025 stands in 2 rows',
    ],
    [
      'two of one index',
      [index('1', '2025'), index('2', '2025', 'other')],
      'exchange rate USD of 2025 stands in 2 rows',
    ],
  ])('are at fault for %s', (_, lines, text) =>
    expect(rates(...lines).said).toEqual([`error rate-repeated: ${text}; rates do not add up [2 quantity]`]),
  );

  it.each([
    ['years', [exchange('8 HKD/USD'), exchange('8 HKD/USD', { year: '2024' })]],
    ['currencies', [exchange('8 HKD/USD'), exchange('7 RMB/USD')]],
    ['classes', [index('1', '2025'), index('1', '2025', '', { class: 'HKD' })]],
    [
      'names that read alike with their classes',
      [
        index('1', '2025', '', { class: 'b', subject: rate('a') }),
        index('1', '2025', '', { class: '', subject: rate('ab') }),
      ],
    ],
    ['names', [index('1', '2025'), { ...index('1', '2025'), subject: rate('price index') }]],
  ])('are sound where they are of two %s', (_, lines) => expect(rates(...lines).said).toEqual([]));
});
