// The library's `compute`: what `esgcalc compute --format json` prints, as an object.
import type { ComputeResult } from '../domain/result.ts';
import { kpiResult } from '../format/json.ts';
import { checkedOptions } from './checkOptions.ts';
import type { ActivityInput, ComputeOptions } from './options.ts';
import { quietPlace, runInputsOf, runOptionsOf } from './quietPlace.ts';
import { run } from './run.ts';

/**
 * Computes the KPI table of every reporting year in the inputs.
 *
 * @param inputs Files, globs, folders or tables in memory; see {@link ActivityInput}.
 * @param options The company and how figures are computed; every one may be left out.
 * @returns The same object that `esgcalc compute --format json` prints. Exact amounts are decimal text in the unit beside them
 *   (`tCO2e`, `kg`, `kWh`, ...), rounded ones stand in `printed`. What is wrong in data, company or options is in `diagnostics`, never
 *   thrown; where one of them is an error, `figures` is empty.
 * @throws {TypeError} There is no such option, it is of another type, or a row in memory holds something that is not text.
 * @throws {Error} The machine fails, with the `code` that Node gives it, such as `EIO`, or a file changes while it is read.
 */
export async function compute(
  inputs: ActivityInput | readonly ActivityInput[],
  options: ComputeOptions = {},
): Promise<ComputeResult> {
  const given = checkedOptions('compute', options);
  const place = quietPlace(given);
  return run(runInputsOf(inputs), runOptionsOf(given), place, (outcome) => {
    const { results, inputs: read, diagnostics, groupBy, vocabulary } = outcome;
    return kpiResult(results, read, diagnostics, place.reader.language, groupBy, vocabulary.units);
  });
}
