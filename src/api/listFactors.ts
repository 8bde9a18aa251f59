// The library's `listFactors`: what `esgcalc factors list --format json` prints, as an object.
import { Problems } from '../domain/diagnostic.ts';
import type { ListedFactor } from '../domain/listedFactor.ts';
import type { ResultDiagnostic } from '../domain/result.ts';
import { diagnosticOf } from '../format/json.ts';
import { checkedOptions } from './checkOptions.ts';
import { findFactors, listedFactor } from './findFactors.ts';
import { loadLibrary } from './library.ts';
import type { FactorQuery } from './options.ts';
import { quietPlace } from './quietPlace.ts';

/** What `listFactors` gives. */
export type FactorList = {
  /** The version of this form. */
  readonly schema: 1;
  /** In the order of their ids. */
  readonly factors: readonly ListedFactor[];
  /** What is wrong with the company file or editions of its own. */
  readonly diagnostics: readonly ResultDiagnostic[];
};

/**
 * Lists the factors of the library: those that ship, and those of the company whose `esgcalc.yaml` stands in `folder` or above it.
 *
 * @param query What they have to meet; all of them without it.
 * @returns Factors with the digits that their publisher printed, units as printed (`kg/kWh`), and where they come from. A name that no
 *   factor has gives an empty list.
 * @throws As `compute` does.
 */
export async function listFactors(query: FactorQuery = {}): Promise<FactorList> {
  const problems = new Problems();
  const given = checkedOptions('listFactors', query);
  const wanted = given.family === undefined ? [] : [given.family];
  const { vocabulary, library } = await loadLibrary(quietPlace(given), problems, () => wanted);
  const factors = findFactors(library, given, vocabulary).map(listedFactor);
  return { schema: 1, factors, diagnostics: problems.kept.map(diagnosticOf) };
}
