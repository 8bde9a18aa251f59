// Market-based scope 2 beside the location-based one, which it leaves as it is: what instruments cover counts with their own
// factor, the rest with the residual mix (GHG Protocol Scope 2 Guidance, chapter 6; table 6.3 has the order of factors).
import { phrase } from '../../domain/phrase.ts';
import type { Checked, Diagnostic } from '../../domain/diagnostic.ts';
import { instrumentFactor, residualMissing } from '../../domain/faults/instrumentFaults.ts';
import type { Figure } from '../../domain/figure.ts';
import { Fraction, sumOf } from '../../domain/fraction.ts';
import type { LedgerLine } from '../../domain/ledger.ts';
import { scopeHolds } from '../../domain/scope.ts';
import { spellingKey } from '../../domain/spelling.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import { chooseFactors, type Chosen } from '../chooseFactors.ts';
import { rulesFor } from '../factorRules.ts';
import { rowsFigure } from '../multiply.ts';
import {
  emissionOf,
  withoutRepeats,
  type Emission,
  type Inventory,
  type InventoryBasis,
  type TakingBasis,
} from '../takeInventory.ts';
import { isCoverable, matchInstruments, type Cover } from './matchInstruments.ts';
import { reviewInstruments, type InstrumentLine } from './reviewInstruments.ts';

/** What market-based scope 2 is taken with. */
export type MarketBasis = InventoryBasis & {
  readonly vocabulary: Pick<Vocabulary, 'instrumentStatuses' | 'zeroTechnologies'>;
};

type TakingMarket = MarketBasis & TakingBasis;

/** What an instrument's electricity emits: nothing, or what its factors say; undefined where neither is known. */
type Carried = { readonly chosen: Chosen | undefined } | undefined;

const NOTHING = '0 kgCO2e/kWh';

/** The inventory with the emissions and covers of market-based scope 2 beside the others. */
export function takeMarket(inventory: Inventory, choosing: MarketBasis): Checked<Inventory> {
  // Electricity and instruments are no money: no rate is needed.
  const basis = { ...choosing, rates: [] };
  const { lines, emissions } = inventory;
  const { megawattHour } = basis.units;
  const instruments = reviewInstruments(lines, basis.vocabulary, megawattHour);
  const matched = matchInstruments(lines, instruments.value, megawattHour);
  const diagnostics: Diagnostic[] = [];
  const carried = new Map(instruments.value.map((line) => [line, carriedBy(line, basis, diagnostics)]));
  const ours = lines.filter(isCoverable).flatMap((line) => {
    const covers = matched.value.filter((cover) => cover.line === line);
    return [
      ...covers.flatMap((cover) => coveredEmissions(cover, carried.get(cover.by), basis, diagnostics)),
      ...uncoveredEmissions(line, covers, emissions, basis, diagnostics),
    ];
  });
  return {
    value: { ...inventory, emissions: [...emissions, ...ours], market: { covers: matched.value } },
    diagnostics: [...instruments.diagnostics, ...matched.diagnostics, ...withoutRepeats(diagnostics)],
  };
}

/**
 * Whether an emission counts in market-based scope 2: electricity under its own factors; heat, steam, cooling and what a supplier
 * gave as a result with the location-based emission.
 */
export function isOfMarket({ purpose, scope, line }: Emission): boolean {
  return purpose === 'market' || (purpose === 'ghg' && scopeHolds('2', scope) && !isCoverable(line));
}

/** Certificates and contracts for wind, sun or water carry no emissions; any other contract needs a written factor. */
function carriedBy(line: InstrumentLine, basis: TakingMarket, diagnostics: Diagnostic[]): Carried {
  const { subject, first, class: kind } = line;
  if (subject.isCertificate) return { chosen: undefined };
  if (rulesFor(line, 'ghg', basis.company, basis.preset).length > 0) {
    const chosen = chooseFactors(line, 'ghg', basis, diagnostics);
    return chosen === undefined ? undefined : { chosen };
  }
  if (basis.vocabulary.zeroTechnologies.has(spellingKey(kind))) return { chosen: undefined };
  const place = { ...first, field: 'activity' };
  diagnostics.push(instrumentFactor(place, { instrument: subject.name, class: kind, isCertificate: false }));
  return undefined;
}

function coveredEmissions(
  { line, by, figure }: Cover,
  carried: Carried,
  basis: TakingMarket,
  diagnostics: Diagnostic[],
): Emission[] {
  if (carried === undefined) return [];
  const { chosen } = carried;
  if (chosen !== undefined)
    return chosen.factors.flatMap((factor) => {
      const emission = emissionOf({ line, purpose: 'market', quantity: figure }, factor, chosen, basis, diagnostics);
      return emission === undefined ? [] : [{ ...emission, coveredBy: by }];
    });
  const what = by.subject.isCertificate
    ? phrase`certificates stand for generation without emissions`
    : phrase`${by.class} emits none`;
  const result: Figure = {
    name: '',
    amount: Fraction.zero,
    unit: basis.units.kilogramCO2e,
    because: { kind: 'constant', from: figure, ratio: Fraction.zero, text: NOTHING, what },
  };
  return [{ line, purpose: 'market', scope: '2', gas: 'CO2e', result, factor: undefined, chosen, coveredBy: by }];
}

/** What no instrument covers takes the residual mix, or the average of the grid where no residual mix is published. */
function uncoveredEmissions(
  line: LedgerLine,
  covers: readonly Cover[],
  emissions: readonly Emission[],
  basis: TakingMarket,
  diagnostics: Diagnostic[],
): Emission[] {
  const consumed = rowsFigure(line);
  const covered = covers.map(({ figure }) => figure);
  const amount = consumed.amount.minus(sumOf(covered.map((figure) => figure.amount)));
  if (covered.length > 0 && amount.isZero()) return [];
  const quantity: Figure =
    covered.length === 0 ? consumed : { ...consumed, amount, because: { kind: 'uncovered', from: consumed, covered } };
  const chosen = residualOf(line, emissions, basis, diagnostics);
  return (chosen?.factors ?? []).flatMap(
    (factor) => emissionOf({ line, purpose: 'market', quantity }, factor, chosen as Chosen, basis, diagnostics) ?? [],
  );
}

function residualOf(
  line: LedgerLine,
  emissions: readonly Emission[],
  basis: TakingMarket,
  diagnostics: Diagnostic[],
): Chosen | undefined {
  const [rule] = rulesFor(line, 'residual', basis.company, basis.preset);
  const found: Diagnostic[] = [];
  const residual = rule === undefined ? undefined : chooseFactors(line, 'residual', basis, found);
  // A family that the preset names may not have been published in time; what the company itself names has to be there.
  const isUnpublished = found.length > 0 && found.every(({ code }) => code === 'factor-missing');
  const isAverage = rule === undefined || (residual === undefined && isUnpublished && isOfPreset(rule.choice));
  if (!isAverage) {
    diagnostics.push(...found);
    return residual;
  }
  const average = emissions.find((emission) => emission.line === line && emission.purpose === 'ghg')?.chosen;
  if (average === undefined) return undefined;
  const { region, year } = line;
  diagnostics.push(residualMissing(undefined, { region: region || phrase`the grid`, year, isUnpublished }));
  const why = phrase`${average.why}; in the place of a residual mix, which is not published there`;
  return { ...average, why, withoutResidual: true };
}

/** Only what the company file names has a place in it. */
function isOfPreset(choice: { readonly place?: unknown }): boolean {
  return choice.place === undefined;
}
