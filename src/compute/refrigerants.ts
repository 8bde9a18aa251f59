// Refrigerants: mass times the warming potential of the company's set, gas by gas; a blend is its gases by mass. What was topped up
// says what leaked, or a year's balance does: stock, purchases and what equipment holds (GHG Protocol HFC tool, version 1.0; HKEX
// Appendix 2, KPI A1.2). Rows that add to the balance and rows that take from it are linear, so that they add up like all others.
import { phrase } from '../domain/phrase.ts';
import type { Activity } from '../domain/activity.ts';
import type { Diagnostic, Place } from '../domain/diagnostic.ts';
import { gasUnweighted } from '../domain/faults/factorFaults.ts';
import { refrigerantPartUnweighed, refrigerantUnknown } from '../domain/faults/refrigerantFaults.ts';
import type { Figure } from '../domain/figure.ts';
import { Fraction } from '../domain/fraction.ts';
import { substanceKey, type BlendPart, type Substance, type SubstanceTable } from '../domain/gas.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import { nearestName } from '../domain/spelling.ts';
import { rulesFor } from './factorRules.ts';
import { rowsFigure, stepTo } from './multiply.ts';
import { scopeOf, weigh, type Emission, type InventoryBasis } from './takeInventory.ts';

/** Groups of activities that count refrigerants. */
export const REFRIGERANT = 'refrigerant';
export const REFRIGERANT_BALANCE = 'refrigerant balance';

/** Whether a line counts refrigerant, as a top-up or as a part of a balance. */
export function isRefrigerant({ subject }: LedgerLine): boolean {
  return subject.use === 'activity' && (subject.group === REFRIGERANT || subject.group === REFRIGERANT_BALANCE);
}

/** The gas or blend that a line is of. */
export function substanceOf(line: LedgerLine, substances: SubstanceTable): Substance | undefined {
  return substances.get(substanceKey(line.class));
}

/** The emissions of a line of refrigerant, one a gas; undefined for other lines, and where a row or the company names a factor. */
export function refrigerantEmissions(
  line: LedgerLine,
  basis: InventoryBasis,
  diagnostics: Diagnostic[],
): Emission[] | undefined {
  if (!isRefrigerant(line) || rulesFor(line, 'ghg', basis.company, basis.preset).length > 0) return undefined;
  const place: Place = { ...line.first, field: line.class === '' ? 'activity' : 'class' };
  const substance = substanceOf(line, basis.substances);
  if (substance === undefined) {
    const names = [...basis.substances.values()].map(({ name }) => name);
    diagnostics.push(refrigerantUnknown(place, { text: line.class, nearest: nearestName(line.class, names) }));
    return [];
  }
  const mass = stepTo(signedFigure(line), basis.units.kilogram);
  return substance.parts.flatMap((part) => {
    const result = weigh(shareOf(mass, part, substance), part.gas, basis.company.potentials, basis.gases, basis.units);
    if (result !== undefined) return [{ line, ...standing(line, part.gas, basis), result, ...NO_FACTOR }];
    const unweighed = { gas: part.gas, set: basis.company.potentials, id: substance.name };
    // What would stand outside the scopes anyway, such as a hydrocarbon of a blend, does not keep its other gases from counting.
    const isBeside = substance.parts.length > 1 && basis.gases.get(part.gas)?.isKyoto !== true;
    diagnostics.push(isBeside ? refrigerantPartUnweighed(undefined, unweighed) : gasUnweighted(place, unweighed));
    return [];
  });
}

const NO_FACTOR = { factor: undefined, chosen: undefined };

/**
 * Where the emission of a gas stands: in its scope, or outside the scopes where the Kyoto Protocol does not cover the gas (GHG
 * Protocol Corporate Standard, chapter 9: data of other gases, such as CFCs, are reported separately from the scopes).
 */
function standing(
  line: LedgerLine,
  gas: string,
  { gases }: InventoryBasis,
): Pick<Emission, 'purpose' | 'scope' | 'gas'> {
  return gases.get(gas)?.isKyoto === true
    ? { purpose: 'ghg', scope: scopeOf(line), gas }
    : { purpose: 'outside', scope: '', gas };
}

/** An emission that a factor or supplier gave for a pure gas which the Kyoto Protocol does not cover, moved outside the scopes. */
export function withoutMontreal(emission: Emission, basis: InventoryBasis): Emission {
  if (emission.purpose !== 'ghg' || !isRefrigerant(emission.line)) return emission;
  const substance = substanceOf(emission.line, basis.substances);
  const [part, ...more] = substance?.parts ?? [];
  if (part === undefined || more.length > 0) return emission;
  return { ...emission, ...standing(emission.line, part.gas, basis) };
}

/** The part of a blend's mass that is one gas; all of a pure gas. */
function shareOf(mass: Figure, { gas, share, text }: BlendPart, { name }: Substance): Figure {
  if (text === '') return mass;
  const because = { kind: 'constant', from: mass, ratio: share, text, what: phrase`${gas} in ${name}` } as const;
  return { name: '', amount: mass.amount.times(share), unit: mass.unit, because };
}

/** What counts of a line's rows with its sign: closing stock and what was recovered take away from a balance. */
export function signedFigure(line: LedgerLine): Figure {
  const from = rowsFigure(line);
  if ((line.subject as Activity).sign === 1) return from;
  const because = {
    kind: 'constant',
    from,
    ratio: MINUS_ONE,
    text: '−1',
    what: phrase`taken off the balance`,
  } as const;
  return { name: '', amount: from.amount.times(MINUS_ONE), unit: from.unit, because };
}

const MINUS_ONE = Fraction.of(-1n);
