// Inventories: emissions of a ledger line, and the gases, refrigerants and editions that an inventory is taken with.
import type { Emission, Inventory, TakingBasis } from '../../src/compute/takeInventory.ts';
import type { Company, PresetRule } from '../../src/domain/company.ts';
import type { Edition } from '../../src/domain/factor.ts';
import { Fraction } from '../../src/domain/fraction.ts';
import { substanceKey, type Gas, type PotentialSet, type Substance } from '../../src/domain/gas.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import { choosingOf } from './factors.ts';
import { figure, plain } from './figures.ts';
import { activity, ledger, line } from './ledgerLines.ts';
import { amount, resultUnits } from './quantities.ts';

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

/** Tonnes of CO2 of one line; of no factor of ours unless one is given. */
export const emissionOf = ({
  tonnes,
  of = line('diesel'),
  ...own
}: { readonly tonnes: string; readonly of?: LedgerLine } & Partial<Emission>): Emission =>
  emission('0 kgCO2e', {
    line: of,
    gas: 'CO2',
    result: plain(`${amount(tonnes).times(Fraction.of(1000n)).toExactText()} kgCO2e`),
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
