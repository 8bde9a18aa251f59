// What an internal carbon price makes of the emissions it covers: their sum times the price of the year, exact.
import { phrase } from '../domain/phrase.ts';
import type { CarbonPrice } from '../domain/carbonPrice.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { priceCurrency, priceMissing, priceUnfit } from '../domain/faults/priceFaults.ts';
import { MISSING, NOT_APPLICABLE, type Figure, type KpiValue, type Lack } from '../domain/figure.ts';
import { sumOf } from '../domain/fraction.ts';
import type { KpiTable } from '../domain/kpi.ts';
import { parseUnit, sameDimension, type Unit, type UnitTable } from '../domain/unit.ts';
import { stepTo } from './multiply.ts';

/** What costs are computed from. */
type Basis = { readonly price: CarbonPrice | undefined; readonly units: UnitTable };

/** The cost of one year in `unit`; `valueOf` gives the KPIs that are covered. */
export function carbonCost(
  key: string,
  unit: Unit,
  year: string,
  { price, units }: Basis,
  valueOf: (key: string) => KpiValue,
): KpiValue {
  if (price?.use !== 'priced') return MISSING;
  const written = price.prices.get(year);
  if (written === undefined) return MISSING;
  const values = price.covers.map((part) => [part, valueOf(part)] as const);
  const figures = values.flatMap(([, value]) => (value.status === 'value' ? [value.figure] : []));
  if (figures.length === 0)
    return values.every(([, value]) => value.status === 'not-applicable') ? NOT_APPLICABLE : MISSING;
  // The price as it is written, so that a calculator follows: RMB 10K/tCO2e is so many RMB 10K for each tCO2e.
  const [top = '', bottom = ''] = written.unit.symbol.split('/');
  const [money, per] = [unitNamed(top, units), unitNamed(bottom, units)];
  if (figures.some((figure) => !sameDimension(figure.unit, per)) || !sameDimension(money, unit)) return MISSING;
  const parts = figures.map((figure) => stepTo(figure, per));
  // A sum even of one, so that explaining names what is covered.
  const because = { kind: 'sum', parts } as const;
  const covered: Figure = { name: '', amount: sumOf(parts.map(({ amount }) => amount)), unit: per, because };
  const isSame = money.symbol === unit.symbol;
  const cost: Figure = {
    name: isSame ? key : '',
    amount: covered.amount.times(written.amount),
    unit: money,
    because: {
      kind: 'constant',
      from: covered,
      ratio: written.amount,
      text: `${written.text} ${written.unit.symbol}`,
      what: phrase`internal carbon price of ${year}, ${WORDS[price.kind]}`,
    },
  };
  const figure = isSame ? cost : stepTo(cost, unit, key);
  const without = values.flatMap(([part, value]): readonly Lack[] =>
    value.status === 'missing' ? [{ kpi: part }] : value.status === 'value' ? value.without : [],
  );
  return { status: 'value', figure, without };
}

/** The unit of cost without multiples: the price's currency. Undefined without a price. */
export function moneyOf({ price, units }: Basis): Unit | undefined {
  return price?.use === 'priced' ? unitNamed(price.currency, units) : undefined;
}

const WORDS = { shadow: phrase`shadow price`, fee: phrase`internal fee`, implicit: phrase`implicit price` } as const;

/** The KPIs without shares of a revenue that is in another currency than the price. */
export function pricedKpis(kpis: KpiTable, price: CarbonPrice | undefined, currency: string | undefined): KpiTable {
  if (price?.use !== 'priced' || currency === undefined || currency === price.currency) return kpis;
  const isCost = (key: string): boolean => kpis.get(key)?.content.kind === 'cost';
  return new Map([...kpis].filter(([, { content }]) => content.kind !== 'ratio' || !isCost(content.top)));
}

/** What is wrong with the price beside its fields: KPIs that are no emissions, years without price, revenue in other money. */
export function reviewPrice(
  price: CarbonPrice | undefined,
  rows: readonly { readonly kpi: { readonly key: string }; readonly unit: Unit }[],
  years: readonly string[],
  currency: string | undefined,
  units: UnitTable,
): readonly Diagnostic[] {
  if (price?.use !== 'priced') return [];
  const per = unitNamed('tCO2e', units);
  const [first = ''] = price.prices.keys();
  return [
    ...price.covers.flatMap((key) => {
      const unit = rows.find(({ kpi }) => kpi.key === key)?.unit;
      if (unit === undefined || sameDimension(unit, per)) return [];
      return [priceUnfit(price.place, { key, unit: unit.symbol, per: per.symbol })];
    }),
    ...years
      .filter((year) => year > first && !price.prices.has(year))
      .map((year) => priceMissing(price.place, { year })),
    ...(currency !== undefined && currency !== price.currency
      ? [priceCurrency(price.place, { price: price.currency, revenue: currency })]
      : []),
  ];
}

/** A unit that the program's own table has. */
export function unitNamed(symbol: string, units: UnitTable): Unit {
  const reading = parseUnit(symbol, units);
  if ('fault' in reading) throw new Error(`the table of units lacks ${symbol}`);
  return reading.unit;
}
