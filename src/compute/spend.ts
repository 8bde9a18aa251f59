// Spend in the money of a factor: over the exchange rate of its year, then at the prices of the year the factor describes (GHG
// Protocol, Technical Guidance for Calculating Scope 3 Emissions, category 1, spend-based method). Rates are rows, each with a source.
import { phrase } from '../domain/phrase.ts';
import type { Company } from '../domain/company.ts';
import type { Diagnostic, Place } from '../domain/diagnostic.ts';
import { currencyIn, dimensionKey } from '../domain/dimension.ts';
import type { Factor, FactorLibrary } from '../domain/factor.ts';
import { exchangeRateMissing, priceIndexMissing, rateRepeated } from '../domain/faults/rateFaults.ts';
import type { Figure } from '../domain/figure.ts';
import { Fraction } from '../domain/fraction.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import { dataYearOf } from '../domain/period.ts';
import type { Unit } from '../domain/unit.ts';
import { stepTo } from './multiply.ts';

/** What money is converted with. */
export type MoneyBasis = {
  readonly rates: readonly LedgerLine[];
  readonly company: Company;
  readonly library: FactorLibrary;
};

/** Rows of rates; one that stands in several rows of a year is a fault. */
export function ratesIn(lines: readonly LedgerLine[], diagnostics: Diagnostic[]): LedgerLine[] {
  const rates = lines.filter(({ subject, rows }) => subject.use === 'rate' && rows > 0);
  const meters = new Map<string, LedgerLine[]>();
  for (const line of rates) {
    const key = [line.year, line.subject.name, pairOf(line.unit), line.class].join('\u001f');
    meters.set(key, [...(meters.get(key) ?? []), line]);
  }
  for (const ours of meters.values()) {
    const [first] = ours;
    const rows = ours.reduce((count, line) => count + line.rows, 0);
    if (first === undefined || rows < 2) continue;
    const rate = [first.subject.name, first.class, first.class === '' ? first.unit.symbol : '']
      .filter(Boolean)
      .join(' ');
    diagnostics.push(rateRepeated({ ...first.first, field: 'quantity' }, { rate, year: first.year, rows }));
  }
  return rates;
}

/** The two currencies of an exchange rate, whichever way round. */
function pairOf(unit: Unit): string {
  return [...unit.dimensions.keys()].sort().join();
}

/** What was spent in the money of the factor; the same figure where it is not money, undefined with a fault where a rate is missing. */
export function inMoneyOf(
  factor: Factor,
  spent: Figure,
  line: LedgerLine,
  basis: MoneyBasis,
  diagnostics: Diagnostic[],
): Figure | undefined {
  const [from, to] = [currencyIn(spent.unit), currencyIn(factor.per)];
  if (from === undefined || to === undefined) return spent;
  const exchanged = exchange(spent, from, to, factor, line, basis, diagnostics);
  return exchanged === undefined ? undefined : deflate(exchanged, to, factor, line, basis, diagnostics);
}

function exchange(
  spent: Figure,
  from: string,
  to: string,
  factor: Factor,
  line: LedgerLine,
  { rates }: MoneyBasis,
  diagnostics: Diagnostic[],
): Figure | undefined {
  if (from === to) return spent;
  const pair = [from, to].sort().join();
  const rate = rates.find(({ year, unit }) => year === line.year && pairOf(unit) === pair);
  if (rate === undefined || rate.quantity.isZero()) {
    const told = { activity: line.subject.name, id: factor.id, from, to, year: line.year };
    diagnostics.push(exchangeRateMissing(placeOf(line), told));
    return undefined;
  }
  const size = rate.quantity.times(rate.unit.ratio);
  const isPerTarget = rate.unit.dimensions.get(from) === 1;
  const printed = `${rate.quantity.toExactText()} ${rate.unit.symbol}`;
  const money = stepTo(spent, currency(from));
  const ratio = isPerTarget ? Fraction.one.over(size) : size;
  return {
    name: '',
    amount: money.amount.times(ratio),
    unit: currency(to),
    because: {
      kind: 'constant',
      from: money,
      ratio,
      text: isPerTarget ? `1/${size.toExactText()}` : size.toExactText(),
      what: phrase`exchange rate of ${rate.year}, ${printed}: ${rate.details.evidence ?? ''}`,
    },
  };
}

/** Value × index of the factor's prices / index of the row's year, of the factor's own currency. */
function deflate(
  spent: Figure,
  to: string,
  factor: Factor,
  line: LedgerLine,
  { rates, company, library }: MoneyBasis,
  diagnostics: Diagnostic[],
): Figure | undefined {
  const prices = library.editions.get(factor.edition)?.dataYear ?? '';
  const dataYear = (label: string): string => dataYearOf(label, company.reportingYear);
  const year = dataYear(line.year);
  if (prices === year) return spent;
  const indexOf = (wanted: string): LedgerLine | undefined =>
    rates.find(
      (rate) =>
        dimensionKey(rate.unit) === '' &&
        rate.class === to &&
        dataYear(rate.year) === wanted &&
        !rate.quantity.isZero(),
    );
  const [then, now] = [indexOf(prices), indexOf(year)];
  if (then === undefined || now === undefined) {
    for (const missing of [...(then === undefined ? [prices] : []), ...(now === undefined ? [line.year] : [])]) {
      const told = { activity: line.subject.name, id: factor.id, currency: to, year: line.year, prices, missing };
      diagnostics.push(priceIndexMissing(placeOf(line), told));
    }
    return undefined;
  }
  const money = stepTo(spent, currency(to));
  const sources = [...new Set([then.details.evidence, now.details.evidence])].join('; ');
  const ratio = then.quantity.over(now.quantity);
  return {
    name: '',
    amount: money.amount.times(ratio),
    unit: money.unit,
    because: {
      kind: 'constant',
      from: money,
      ratio,
      text: `${then.quantity.toExactText()}/${now.quantity.toExactText()}`,
      what: phrase`price index of ${to}, ${prices} over ${line.year}: ${sources}`,
    },
  };
}

/** Money of a currency, one by one; its dimension is its own symbol. */
function currency(symbol: string): Unit {
  return { symbol, ratio: Fraction.one, dimensions: new Map([[symbol, 1]]) };
}

function placeOf(line: LedgerLine): Place {
  return { ...line.first, field: 'unit' };
}
