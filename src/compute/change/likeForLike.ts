// Other factors for the same activity, so that years compare like for like: those of another year, or of one edition.
import type { Purpose } from '../../domain/activity.ts';
import type { Edition, FactorLibrary } from '../../domain/factor.ts';
import type { LedgerLine } from '../../domain/ledger.ts';
import type { Swap } from '../chooseFactors.ts';
import type { Emission } from '../takeInventory.ts';

/** Everything of `year` under the editions that `other` used for the same activity; what `other` does not have keeps its own. */
export function underFactorsOf(
  other: string,
  year: string,
  emissions: readonly Emission[],
  { editions }: FactorLibrary,
): Swap {
  const used = new Map<string, Edition>();
  for (const { line, purpose, factor } of emissions) {
    const edition = factor === undefined ? undefined : editions.get(factor.edition);
    if (line.year !== other || edition === undefined) continue;
    for (const name of namesOf(line, purpose)) if (!used.has(name)) used.set(name, edition);
  }
  return (chosen, line, purpose) => {
    if (line.year !== year) return chosen;
    const name = namesOf(line, purpose).find((each) => used.has(each));
    return name === undefined ? chosen : (used.get(name) as Edition);
  };
}

/** One edition for every line of an activity and region that it has a factor of; greenhouse gases, and whatever its own family is for. */
export function underEdition(edition: Edition): Swap {
  return (chosen, line, purpose) => {
    const isMeant = purpose === 'ghg' || chosen.family === edition.family;
    const covers = edition.factors.some(
      ({ activity, region }) => activity === line.subject.name && (region === '' || region === line.region),
    );
    return isMeant && covers ? edition : chosen;
  };
}

/** What tells the factors of a line apart, from the closest likeness to the widest that is still the same thing in the same place. */
function namesOf({ subject, class: kind, site, region }: LedgerLine, purpose: Purpose | Emission['purpose']): string[] {
  return [
    [purpose, subject.name, region, kind, site],
    [purpose, subject.name, region, kind],
    [purpose, subject.name, region],
  ].map((parts) => parts.join('\u001f'));
}
