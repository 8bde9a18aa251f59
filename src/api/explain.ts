// The library's `explain`: what `esgcalc explain KEY --format json` prints, as an object, with its diagnostics.
import type { Explanation, ExplanationRow } from '../domain/explanation.ts';
import type { ResultDiagnostic } from '../domain/result.ts';
import { explanationOf, rowOf } from '../format/explain/explainJson.ts';
import { diagnosticOf } from '../format/json.ts';
import { ENGLISH_VOICE } from '../report/explain/explainWords.ts';
import { checkedOptions } from './checkOptions.ts';
import { explainIn } from './explainIn.ts';
import { runExplained, type ExplainRequest } from './explainRequest.ts';
import type { ActivityInput, ExplainOptions } from './options.ts';
import { quietPlace, runInputsOf, runOptionsOf } from './quietPlace.ts';
import type { TakeRow } from '../read/listRows.ts';
import { rowsBehind } from './rowsBehind.ts';

/** What `explain` gives. */
export type ExplainResult = {
  /** `undefined` where there is no such figure or an error stands; the diagnostics say why. */
  readonly explanation: Explanation | undefined;
  /** Those that speak of the figure. */
  readonly diagnostics: readonly ResultDiagnostic[];
};

/**
 * Explains one figure down to ledger lines, factors and their sources.
 *
 * @param key The KPI, such as `ghg_intensity`; the `key` of a figure that `compute` gives.
 * @param inputs As for `compute`.
 * @param options As for `compute`, and what is explained: a year, a group, a target, a change.
 * @returns The same object that `esgcalc explain --format json` prints, with amounts as exact decimal text, and the diagnostics. Faults of
 *   options are said as the command line spells them: `--year`, `--where`.
 * @throws As `compute` does.
 */
export async function explain(
  key: string,
  inputs: ActivityInput | readonly ActivityInput[],
  options: ExplainOptions = {},
): Promise<ExplainResult> {
  const given = checkedOptions('explain', options);
  const place = quietPlace(given);
  const request = requestOf(given);
  return runExplained(runInputsOf(inputs), request, place, async (outcome) => {
    const speech = { language: place.reader.language, voice: ENGLISH_VOICE };
    const explained = explainIn(outcome, key, request, speech);
    const diagnostics = explained.diagnostics.map(diagnosticOf);
    const { found } = explained;
    if (found === undefined) return { explanation: undefined, diagnostics };
    const rows: ExplanationRow[] = [];
    const isListed = given.rows === true;
    const take: TakeRow = (number, row) => rows.push(rowOf(number, row));
    const evidence = await rowsBehind(found, outcome, isListed ? take : undefined);
    const explanation = explanationOf(found.report, found.targets, { ...speech, numbered: false, evidence });
    return { explanation: isListed ? { ...explanation, rows } : explanation, diagnostics };
  });
}

function requestOf({ where = {}, depth, ...options }: ExplainOptions): ExplainRequest {
  return {
    ...runOptionsOf(options),
    where: Object.entries(where).map(([column, value]) => `${column}=${value}`),
    ...(depth === undefined ? {} : { depth: String(depth) }),
  };
}
