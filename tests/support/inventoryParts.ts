// Small made-up inventories: emissions of a ledger line, energies, what instruments cover, and the slice of one year.
import type { KpiBasis } from '../../src/compute/computeKpis.ts';
import type { Emission, Inventory, TakingBasis } from '../../src/compute/takeInventory.ts';
import type { CarbonPrice } from '../../src/domain/carbonPrice.ts';
import { UNNAMED_COMPANY, type Company, type PresetRule } from '../../src/domain/company.ts';
import type { Edition } from '../../src/domain/factor.ts';
import { Fraction } from '../../src/domain/fraction.ts';
import { substanceKey, type Gas, type PotentialSet, type Substance } from '../../src/domain/gas.ts';
import type { Instrument } from '../../src/domain/activity.ts';
import { sameInAll } from '../../src/domain/language.ts';
import type { Kpi, KpiContent } from '../../src/domain/kpi.ts';
import { activity, amount, choosingOf, figure, ledger, resultUnits, shippedUnits, unit } from './computeParts.ts';

/** What a line of diesel gives off in scope 1, unless told otherwise: `emission('5 kgCO2e')`. */
export const emission = (result: string, own: Partial<Emission> = {}): Emission => ({
  line: ledger(activity('diesel'), '1 L'),
  purpose: 'ghg',
  scope: '1',
  gas: 'CO2e',
  result: figure(result),
  factor: undefined,
  chosen: undefined,
  ...own,
});

/** An inventory of no more than what is given. */
export const inventoryOf = (own: Partial<Inventory>): Inventory => ({
  lines: [],
  emissions: [],
  gaps: [],
  bridges: new Map(),
  energies: [],
  ...own,
});

/** A contract, or a certificate of whole megawatt-hours. */
export const instrument = (name: string, isCertificate = false): Instrument => ({
  use: 'instrument',
  name,
  dimensions: ['energy'],
  isCertificate,
  labels: sameInAll(name),
});

/** A KPI of the table. */
export const kpi = (key: string, content: KpiContent, unitText: string, own: Partial<Kpi> = {}): Kpi => ({
  key,
  section: 'emissions',
  content,
  unit: unitText,
  decimals: 2,
  labels: sameInAll(key),
  hkex: '',
  gri: '',
  shown: 'section',
  ...own,
});

/** KPIs by their keys. */
export const kpiTable = (...kpis: readonly Kpi[]): ReadonlyMap<string, Kpi> =>
  new Map(kpis.map((each) => [each.key, each]));

/** What KPIs are computed from, where a company has said nothing. */
export const kpiBasis = (kpis: readonly Kpi[], own: Partial<KpiBasis> = {}): KpiBasis => ({
  kpis: kpiTable(...kpis),
  units: shippedUnits(),
  resultUnits: resultUnits(),
  currency: undefined,
  counting: UNNAMED_COMPANY,
  price: undefined,
  treatments: new Map(),
  ...own,
});

const PLACE = { file: 'esgcalc.yaml', line: 3 };

/** A carbon price in RMB a tonne of CO2e, by year. */
export const carbonPrice = (
  prices: Readonly<Record<string, string>>,
  own: Partial<Extract<CarbonPrice, { use: 'priced' }>> = {},
): CarbonPrice => ({
  use: 'priced',
  prices: new Map(
    Object.entries(prices).map(([year, text]) => {
      const [digits = '', symbol = 'RMB/tCO2e'] = text.split(' ');
      return [year, { amount: amount(digits), text: digits, decimals: 0, unit: unit(symbol), place: PLACE }];
    }),
  ),
  currency: 'RMB',
  kind: 'shadow',
  covers: ['scope1'],
  label: undefined,
  why: undefined,
  place: PLACE,
  ...own,
});

/** A gas of the Kyoto Protocol, unless told otherwise, by its potentials in AR5 and AR6; `-` where there is none. */
const gasOf = (name: string, ar5: string, ar6: string, isKyoto = true): [string, Gas] => {
  const potentials = Object.entries({ ar5, ar6 }).flatMap(([set, text]) =>
    text === '-' ? [] : [[set as PotentialSet, amount(text)] as const],
  );
  return [name, { name, kind: 'greenhouse gas', potentials: new Map(potentials), isKyoto, checked: true, note: '' }];
};

/** A pure gas, or a blend of gases by mass: `substance('R-410A', { 'HFC-32': '50 %', 'HFC-125': '50 %' })`. */
const substance = (name: string, parts: Readonly<Record<string, string>>): [string, Substance] => [
  substanceKey(name),
  {
    name,
    parts: Object.entries(parts).map(([gas, text]) => ({
      gas,
      share: text === '' ? Fraction.one : amount(text.replace(' %', '/100')),
      text,
    })),
  },
];

/** What an inventory is taken with: a few gases and refrigerants, and editions that the rules of a preset name. */
export const takingBasis = (
  editions: readonly Edition[],
  preset: readonly PresetRule[] = [],
  company: Partial<Company> = {},
): TakingBasis => ({
  ...choosingOf(editions, preset, company),
  preset,
  units: resultUnits(),
  rates: [],
  gases: new Map([
    gasOf('CH4', '28', '27.9'),
    gasOf('HFC-32', '677', '771'),
    gasOf('HFC-125', '3170', '3740'),
    gasOf('HFC-new', '-', '5'),
    gasOf('HCFC-22', '1760', '1960', false),
    gasOf('propane', '-', '0.02', false),
  ]),
  substances: new Map([
    substance('HFC-32', { 'HFC-32': '' }),
    substance('HFC-new', { 'HFC-new': '' }),
    substance('HCFC-22', { 'HCFC-22': '' }),
    substance('propane', { propane: '' }),
    substance('R-410A', { 'HFC-32': '50 %', 'HFC-125': '50 %' }),
    substance('R-mix', { 'HFC-32': '60 %', 'HCFC-22': '30 %', propane: '10 %' }),
    substance('R-new', { 'HFC-32': '40 %', 'HFC-new': '60 %' }),
  ]),
});
