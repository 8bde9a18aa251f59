// The figures that the table names: their keys, units and decimals are a table (factors/kpis.csv) which a company can add to.
import type { Place } from './diagnostic.ts';
import { ENERGY_PARTS, type EnergyPart } from './activity.ts';
import type { Labels } from './language.ts';

/** What a KPI counts. */
export type KpiContent =
  /** Emissions of a scope (`1`, `2`, `3`, `3.6`) or of gases outside the Kyoto Protocol (`outside`) in CO2e, or of one exhaust gas, or of biogenic CO2, by mass. */
  | { readonly kind: 'emissions'; readonly scope: string }
  | { readonly kind: 'gas'; readonly gas: string }
  /** Market-based emissions of scope 2 in CO2e. */
  | { readonly kind: 'market'; readonly scope: string }
  /** Electricity that instruments cover: all of them, or those of one sort. */
  | { readonly kind: 'instruments'; readonly sort: InstrumentSort }
  /** The part of a scope's emissions that rests on primary data. */
  | { readonly kind: 'primary'; readonly scope: string }
  /** Quantities of one activity, or of all activities of a group. */
  | { readonly kind: 'quantity'; readonly activity: string }
  | { readonly kind: 'group'; readonly group: string }
  /** Waste by what became of it: kept from disposal, or disposed of. */
  | { readonly kind: 'treated'; readonly to: 'diverted' | 'disposed' }
  /** Energy: of fuels by their heating values, of what is bought as energy, of own generation. */
  | { readonly kind: 'energy'; readonly part: EnergyPart }
  | { readonly kind: 'measure'; readonly measure: string }
  | { readonly kind: 'sum'; readonly parts: readonly string[] }
  | { readonly kind: 'ratio'; readonly top: string; readonly per: string }
  /** What the company's internal carbon price makes of the emissions it covers. */
  | { readonly kind: 'cost' };

/** Which instruments a KPI counts. */
export const INSTRUMENT_SORTS = ['any', 'certificates', 'contracts'] as const;
export type InstrumentSort = (typeof INSTRUMENT_SORTS)[number];

/** One figure of the table. `unit` may hold `¤`, which stands for the currency of the measure rows. */
export type Kpi = {
  readonly key: string;
  readonly section: string;
  readonly content: KpiContent;
  readonly unit: string;
  readonly decimals: number;
  readonly labels: Labels;
  readonly hkex: string;
  readonly gri: string;
  /** Where IFRS S2 and ESRS ask for it; a KPI of a company's own has neither. */
  readonly ifrsS2?: string | undefined;
  readonly esrs?: string | undefined;
  /** `section`: printed as soon as its section holds a figure; `data`: printed only when there is something to say. */
  readonly shown: 'section' | 'data';
  /** Where the company file speaks of it, where it does. */
  readonly place?: Place;
};

export type KpiTable = ReadonlyMap<string, Kpi>;

/** The KPIs that another is computed from. */
export function partsOf(content: KpiContent): readonly string[] {
  if (content.kind === 'sum') return content.parts;
  return content.kind === 'ratio' ? [content.top, content.per] : [];
}

/**
 * Reads what a KPI counts: `emissions 3.6`, `market 2`, `instruments any`, `gas NOx`, `activity petrol`, `group water`, `measure revenue`,
 * `sum scope1 + scope2_location`, `ratio ghg_total / revenue`, `carbon cost`. Undefined where the text is none of these.
 */
export function parseKpiContent(text: string): KpiContent | undefined {
  const match = /^(\w+)\s+(\S.*)$/.exec(text.trim());
  const [, word, rest = ''] = match ?? [];
  switch (word) {
    case 'emissions':
      return { kind: 'emissions', scope: rest };
    case 'market':
      return { kind: 'market', scope: rest };
    case 'instruments': {
      const sort = INSTRUMENT_SORTS.find((each) => each === rest);
      return sort === undefined ? undefined : { kind: 'instruments', sort };
    }
    case 'primary':
      return { kind: 'primary', scope: rest };
    case 'gas':
      return { kind: 'gas', gas: rest };
    case 'activity':
      return { kind: 'quantity', activity: rest };
    case 'group':
      return { kind: 'group', group: rest };
    case 'energy': {
      const part = (Object.keys(ENERGY_PARTS) as EnergyPart[]).find((each) => each === rest);
      return part === undefined ? undefined : { kind: 'energy', part };
    }
    case 'treated':
      return rest === 'diverted' || rest === 'disposed' ? { kind: 'treated', to: rest } : undefined;
    case 'measure':
      return { kind: 'measure', measure: rest };
    case 'sum':
      return { kind: 'sum', parts: rest.split('+').map((part) => part.trim()) };
    case 'ratio': {
      const [top = '', per = '', ...more] = rest.split('/').map((part) => part.trim());
      return top === '' || per === '' || more.length > 0 ? undefined : { kind: 'ratio', top, per };
    }
    case 'carbon':
      return rest === 'cost' ? { kind: 'cost' } : undefined;
    default:
      return undefined;
  }
}
