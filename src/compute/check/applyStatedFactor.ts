// What a ledger line emits under a factor that the report's notes state, beside the factor it was computed with.
import { phrase, type Words } from '../../domain/phrase.ts';
import { BIOGENIC, type Factor } from '../../domain/factor.ts';
import { Fraction, sumOf } from '../../domain/fraction.ts';
import type { LedgerLine } from '../../domain/ledger.ts';
import type { StatedFactor } from '../../domain/statedFactor.ts';
import { timesUnit } from '../../domain/unit.ts';
import type { Chosen } from '../chooseFactors.ts';
import { matchFactors } from '../matchFactors.ts';
import { multiply, rowsFigure } from '../multiply.ts';
import type { Results } from '../results.ts';
import { weigh, type Emission } from '../takeInventory.ts';

/** In kgCO2e, and the factor as it was printed; or why it cannot be applied. */
export type Applied = { readonly kilograms: Fraction; readonly text: string } | { readonly lacking: Words };

/** Applies it to the line of an emission; a density that was chosen for the line leads from litres to tonnes here too. */
export function applyStatedFactor(
  { factor: stated }: StatedFactor,
  { line, chosen, factor }: Emission,
  results: Results,
): Applied {
  if ('value' in stated) {
    const { amount, text, unit } = stated.value;
    const quantity = rowsFigure(line);
    const product = timesUnit(unit, quantity.unit);
    const written = `${text} ${unit.symbol}`;
    const isMass = ['mass,1', 'CO2e,1', 'CO2,1'].includes([...product.dimensions].join());
    if (!isMass) return { lacking: phrase`${written} does not meet rows in ${line.unit.symbol}` };
    return { kilograms: amount.times(quantity.amount).times(product.ratio), text: written };
  }
  const edition = results.library.editions.get(stated.edition);
  if (edition === undefined || chosen === undefined) return { lacking: phrase`${stated.edition} cannot be applied` };
  const { nationwide } = results.library.families.get(edition.family) ?? {};
  const choice = { by: 'pin', edition: edition.id, class: factor?.class } as const;
  const matched = matchFactors(edition, line, 'ghg', results.company, undefined, choice, nationwide);
  const factors = matched.factors.filter(({ gas }) => gas !== BIOGENIC);
  if (factors.length === 0) return { lacking: phrase`${edition.id} has none` };
  const parts = [...chosen.parts, ...matched.parts.map((part) => ({ factor: part, why: '' }))];
  const kilograms = factors.flatMap((each) => kilogramsOf(line, each, { ...chosen, parts }, results) ?? []);
  if (kilograms.length < factors.length)
    return { lacking: phrase`${edition.id} does not meet rows in ${line.unit.symbol}` };
  return { kilograms: sumOf(kilograms), text: factors.map((each) => `${each.valueText} ${each.unitText}`).join(' + ') };
}

function kilogramsOf(
  line: LedgerLine,
  factor: Factor,
  chosen: Chosen,
  { units, gases, company }: Results,
): Fraction | undefined {
  const product = multiply(rowsFigure(line), factor, chosen, units);
  if (product === undefined) return undefined;
  const amount = product.amount.times(product.unit.ratio);
  const isWeighed = ['CO2e', 'CO2', 'carbon content'].includes(factor.gas) || factor.top.dimensions.has('CO2e');
  if (isWeighed) return amount;
  return weigh({ ...product, amount, unit: units.kilogram }, factor.gas, company.potentials, gases, units)?.amount;
}
