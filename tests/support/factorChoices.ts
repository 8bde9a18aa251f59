// Choices of factors for a line of diesel: a company that makes them, editions that have some, and what came of it.
import { chooseFactors, type Chosen } from '../../src/compute/chooseFactors.ts';
import type { Purpose } from '../../src/domain/activity.ts';
import type { Company, FactorChoice, FactorRule, PresetRule, RulePurpose } from '../../src/domain/company.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import type { Edition, Factor } from '../../src/domain/factor.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import { choosingOf, factor, libraryOf, presetRule } from './factors.ts';
import { english, saidIn } from './inWords.ts';
import { activity, ledger } from './ledgerLines.ts';

/** A ledger line of diesel. */
export const dieselLine = (own: Partial<LedgerLine> = {}) => ledger(activity('diesel'), '1 L', own);
/** A factor of diesel, known by its value. */
export const worth = (value: number, own: Partial<Factor> = {}) => factor(`${value} kgCO2e/L`, own);

/** A company whose file makes the choice for diesel. */
export const choosing = (choice: FactorChoice, purpose: RulePurpose = 'ghg'): Partial<Company> => {
  const rule: FactorRule = { fallback: choice, byYear: new Map(), byRegion: new Map() };
  return { factorRules: new Map([['diesel', new Map([[purpose, rule]])]]) };
};

type Case = {
  readonly purpose?: Purpose;
  readonly company?: Partial<Company>;
  readonly preset?: readonly PresetRule[];
  readonly family?: Parameters<typeof libraryOf>[1];
};

/** What is chosen, in values, why, and what is said of it. */
export function choose(each: LedgerLine, editions: readonly Edition[], own: Case = {}) {
  const diagnostics: Diagnostic[] = [];
  const basis = {
    ...choosingOf(editions, own.preset ?? [presetRule('diesel')], own.company),
    library: libraryOf(editions, own.family),
  };
  const chosen = chooseFactors(each, own.purpose ?? 'ghg', basis, diagnostics);
  return {
    chosen,
    told: valuesOf(chosen),
    why: chosen && english(chosen.why),
    said: saidIn(diagnostics),
    hints: diagnostics.map(({ hint }) => hint),
  };
}
/** The values of factors and of their parts: `1 2 | 0.8`. */
export const valuesOf = (chosen: Chosen | undefined): string | undefined =>
  chosen &&
  [chosen.factors, chosen.parts.map((part) => part.factor)]
    .map((factors) => factors.map(({ valueText }) => valueText).join(' '))
    .join(' | ');
