// The values of a company's own editions that no plausible factor has: `compute` refuses them as `factors validate` does.
import { join } from 'node:path';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Factor } from '../../domain/factor.ts';
import { factorImplausible } from '../../domain/faults/editionFaults.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import { outsideBand, readBands } from './bands.ts';
import { readQuotient } from './quotient.ts';

/** A fault for every factor outside the band of its activity, kind and gas. */
export function implausibleFactors(
  factors: readonly Factor[],
  factorsFolder: string,
  { units }: Vocabulary,
): Diagnostic[] {
  const bands = readBands(join(factorsFolder, 'bands.csv'), units);
  return factors.flatMap(({ id, activity, kind, gas, value, valueText, unitText }) => {
    const unit = readQuotient(unitText, units);
    const outside = 'fault' in unit ? undefined : outsideBand({ activity, kind, gas, value, unit }, bands);
    if (outside === undefined) return [];
    const { band, side } = outside;
    const bound = `${side === 'below' ? band.least : band.most} ${band.unit.text}`;
    const told = { value: `${valueText} ${unitText}`, side, bound, subject: id, note: band.note };
    return [factorImplausible(undefined, told)];
  });
}
