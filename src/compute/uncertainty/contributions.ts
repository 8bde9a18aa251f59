// What adds up to the totals, each part with the errors it is subject to. Parts that share an error name it alike: dependence needs no
// rule of its own.
import { Fraction } from '../../domain/fraction.ts';
import type { LedgerLine } from '../../domain/ledger.ts';
import type { Pedigree } from '../../domain/uncertainty.ts';
import type { Results } from '../results.ts';
import { isInScopes, type Emission } from '../takeInventory.ts';
import { uncertaintyOf, type Spread } from './statedOf.ts';

/** One error: all that names it is wrong by it together. `apart` is its name where every meter is taken to have its own. */
export type Cause = Spread & { readonly name: string; readonly apart: string };

/** What one ledger line gives off of one gas, in tonnes of CO2e. */
export type Contribution = {
  /** `1`, `2` or `3`. */
  readonly scope: string;
  readonly emission: Emission;
  readonly amount: Fraction;
  /** The source it is shown under. */
  readonly source: string;
  readonly activity: Cause | undefined;
  readonly factor: Cause | undefined;
  readonly pedigree: Pedigree | undefined;
};

const KILOGRAMS = Fraction.of(1000n);

/** The emissions of a year in scopes 1 to 3, location-based. */
export function contributionsIn(results: Results, year: string): readonly Contribution[] {
  const { inventory, company, quality } = results;
  return inventory.emissions
    .filter((emission) => emission.line.year === year && isInScopes(emission))
    .map((emission) => {
      const { line, scope } = emission;
      const stated = uncertaintyOf(line, company, quality);
      const meter = meterOf(line);
      const shared = sharedBy(emission);
      return {
        scope: scope.split('.')[0] ?? '',
        emission,
        amount: emission.result.amount.over(KILOGRAMS),
        source: [scope, line.subject.name, line.class, line.site, line.site === '' ? line.region : ''].join('\u001f'),
        activity: stated.activity && { ...stated.activity, name: `activity ${meter}`, apart: `activity ${meter}` },
        factor: stated.factor && { ...stated.factor, name: shared, apart: `${shared}\u001f${meter}` },
        pedigree: stated.pedigree,
      };
    });
}

/**
 * Rows of one activity, class and place with one statement are read from one meter: they are wrong together, and what other meters
 * show is independent of it.
 */
function meterOf({ subject, class: kind, site, entity, region, details }: LedgerLine): string {
  const { uncertainty = '', pedigree = '' } = details;
  return [subject.name, kind, site, entity, region, uncertainty, pedigree].join('\u001f');
}

/**
 * What the error of a factor is shared by: all that the same published value, of whatever gas, was used for. Results that are given in
 * CO2e do not say what they were computed with; those of one activity are taken to share it, which is the wider range.
 */
function sharedBy({ factor, line }: Emission): string {
  return factor === undefined ? `given ${line.subject.name}` : `factor ${factor.group}`;
}
