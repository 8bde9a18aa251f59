// Reads the `carbonPrice:` field of the company file: a price by year with what it covers, or the statement that none is used.
import { listed, phrase } from '../domain/phrase.ts';
import type { WrittenAmount } from '../domain/amount.ts';
import type { CarbonPrice } from '../domain/carbonPrice.ts';
import { isCurrency } from '../domain/dimension.ts';
import { kpiUnknown } from '../domain/faults/companyFaults.ts';
import { priceTwice } from '../domain/faults/priceFaults.ts';
import type { KpiTable } from '../domain/kpi.ts';
import type { ReportingYear } from '../domain/period.ts';
import { CARBON_PRICE } from '../domain/schema/carbonPriceSchema.ts';
import { fieldsOf } from '../domain/schema/jsonSchema.ts';
import { scopeHolds } from '../domain/scope.ts';
import { nearestName } from '../domain/spelling.ts';
import type { Unit } from '../domain/unit.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { readAmountsByYear } from './readAmount.ts';
import { oneOf } from './oneOf.ts';
import { readLabels } from './readCompany.ts';
import type { YamlField } from './yamlField.ts';

const REQUIRED = ['price', 'kind', 'covers'] as const;
const EXAMPLE = '{price: {2025: 100 RMB/tCO2e}, kind: shadow, covers: [scope1, scope2_location]}';

/** The price, or undefined where nothing is written or it could not be read whole. */
export function readCarbonPrice(
  field: YamlField | undefined,
  vocabulary: Vocabulary,
  own: KpiTable,
  year: ReportingYear,
): CarbonPrice | undefined {
  const fields = field?.fields(fieldsOf(CARBON_PRICE));
  if (field === undefined || fields === undefined) return undefined;
  const none = fields.get('none');
  if (none !== undefined) {
    if (fields.size > 1)
      none.faultOfName(phrase`says that there is no price, and other fields say otherwise`, phrase`keep one`);
    const reason = readLabels(none);
    return reason === undefined || fields.size > 1 ? undefined : { use: 'none', reason };
  }
  const lacking = REQUIRED.filter((name) => !fields.has(name));
  if (lacking.length > 0)
    field.fault(phrase`has no ${listed(lacking)}`, phrase`write ${EXAMPLE}, or none: and why no price is used`);
  const kind = oneOf(fields.get('kind'), CARBON_PRICE.properties.kind.enum);
  const covers = readCovers(fields.get('covers'), new Map([...vocabulary.kpis, ...own]));
  const prices = readAmountsByYear(fields.get('price'), vocabulary.units, year, '2025: 100 RMB/tCO2e');
  const currency = prices && readCurrency(prices, fields.get('price'));
  const [label, why] = [readLabels(fields.get('label')), readLabels(fields.get('why'))];
  if (kind === undefined || covers === undefined || prices === undefined || currency === undefined) return undefined;
  return { use: 'priced', prices, currency, kind, covers, label, why, place: field.place };
}

/** The one currency of the prices; each is money per mass of CO2e. */
function readCurrency(prices: ReadonlyMap<string, WrittenAmount>, field: YamlField | undefined): string | undefined {
  const currencies = new Set([...prices.values()].map(({ unit }) => pricedIn(unit)));
  const [first] = currencies;
  if (currencies.has(undefined))
    field?.fault(phrase`holds what is no money per tonne of CO2e`, phrase`write each as 100 RMB/tCO2e`);
  else if (currencies.size > 1)
    field?.fault(phrase`mixes ${[...currencies].join(' and ')}`, phrase`currencies never mix: write every year in one`);
  return currencies.size > 1 ? undefined : first;
}

/** The currency of a price per mass of CO2e. */
function pricedIn({ dimensions }: Unit): string | undefined {
  const currency = [...dimensions].find(([name, exponent]) => isCurrency(name) && exponent === 1)?.[0];
  return dimensions.size === 2 && dimensions.get('CO2e') === -1 ? currency : undefined;
}

/** The KPIs covered; two that hold the same emissions are a fault. */
function readCovers(field: YamlField | undefined, kpis: KpiTable): readonly string[] | undefined {
  if (field === undefined) return undefined;
  const items = field.items();
  if (items.length === 0) field.fault(phrase`names no KPI`, phrase`write a list, such as [scope1, scope2_location]`);
  const keys: string[] = [];
  for (const item of items) {
    const text = item.text();
    if (text === undefined) continue;
    if (!kpis.has(text)) {
      item.report((place) => kpiUnknown(place, { text, nearest: nearestName(text, [...kpis.keys()]) }));
      continue;
    }
    const twin = keys.find((key) => overlap(leavesOf(key, kpis), leavesOf(text, kpis)));
    if (twin === undefined) keys.push(text);
    else item.report((place) => priceTwice(place, { first: twin, second: text }));
  }
  return keys.length === 0 ? undefined : keys;
}

/** What a KPI adds up in the end: scopes where it is of emissions, else its own key. */
function leavesOf(key: string, kpis: KpiTable, within: readonly string[] = []): readonly string[] {
  const content = kpis.get(key)?.content;
  if (content?.kind === 'emissions') return [`scope ${content.scope}`];
  if (content?.kind === 'market') return ['scope 2'];
  if (content?.kind !== 'sum' || within.includes(key)) return [key];
  return content.parts.flatMap((part) => leavesOf(part, kpis, [...within, key]));
}

function overlap(ours: readonly string[], theirs: readonly string[]): boolean {
  const scopeOf = (leaf: string): string | undefined => (leaf.startsWith('scope ') ? leaf.slice(6) : undefined);
  return ours.some((a) =>
    theirs.some((b) => {
      const [left, right] = [scopeOf(a), scopeOf(b)];
      if (left === undefined || right === undefined) return a === b;
      return scopeHolds(left, right) || scopeHolds(right, left);
    }),
  );
}
