// Questions the rows of a run while they are read, then its results, and judges what was found as the company wants it.
import { checkResults } from '../compute/check/checkResults.ts';
import { checkRows, yearsOf } from '../compute/check/checkRows.ts';
import { findCoarseRegions } from '../compute/check/coarseRegions.ts';
import { countFindings, judgeFindings, type Found } from '../compute/check/judgeFindings.ts';
import type { PrintedTable } from '../compute/check/printedTable.ts';
import { RowCollector } from '../compute/check/readRows.ts';
import type { Series } from '../compute/check/series.ts';
import type { Finding, FindingCounts } from '../domain/check.ts';
import type { Company } from '../domain/company.ts';
import { inFileOrder, Problems, type Checked, type Diagnostic, type LeftOut } from '../domain/diagnostic.ts';
import type { RowObserver } from '../domain/observedRow.ts';
import { locatePlaces } from '../read/locatePlaces.ts';
import type { Run } from '../api/run.ts';

/** Findings about single rows are kept up to so many of a code. */
const KEPT_OF_ROWS = 10_000;

/** What the checks came to; `unprinted` were counted only, `isMisuse`: the fault is the command's or the company file's. */
export type CheckedRun = {
  readonly findings: readonly Finding[];
  readonly counts: FindingCounts;
  readonly series: readonly Series[];
  readonly unprinted: readonly LeftOut[];
  readonly isMisuse: boolean;
};

/** The checks of one run: its `observe` goes into the run's options, `judge` ends them. */
export class Checking {
  readonly #ofRows: Problems;
  #collector: RowCollector | undefined;

  /** `most` findings of a code are kept. */
  constructor(most = KEPT_OF_ROWS) {
    this.#ofRows = new Problems(most);
  }

  readonly observe = ({ checks }: Company): RowObserver => {
    this.#collector = new RowCollector(this.#ofRows, checks.mostReadings);
    return this.#collector;
  };

  /** Everything found in the rows and in the results, most severe first. */
  async judge(outcome: Run, printed: Checked<PrintedTable>): Promise<CheckedRun> {
    const { company, results, vocabulary, sources, diagnostics, years, leftOut } = outcome;
    const ofRows = this.#ofRows;
    this.#collector?.labels.close(
      new Map([
        ['site', company.sites.keys()],
        ['entity', company.entities.keys()],
      ]),
    );
    const rows = this.#collector?.close() ?? { series: [] };
    ofRows.addAll(checkRows(rows, company));
    if (results !== undefined) ofRows.addAll([...checkResults(results, printed.value), ...findCoarseRegions(results)]);
    const isAsked = ({ about }: Diagnostic): boolean =>
      years === undefined || about?.year === undefined || years.includes(about.year);
    const located = await locatePlaces(ofRows.kept.filter(isAsked), sources, vocabulary.columns);
    const stops = new Map([
      ...[...diagnostics, ...printed.diagnostics].map((each) => [each, each.severity === 'error'] as const),
      ...located.map((each) => [each, false] as const),
    ]);
    const names = sources.map(({ shown }) => shown);
    const ordered = inFileOrder([...stops.keys()], names).map((diagnostic): Found => ({
      diagnostic,
      stops: stops.get(diagnostic) === true,
    }));
    const lastYear = yearsOf(rows.series).findLast((year) => years === undefined || years.includes(year));
    const findings = judgeFindings(ordered, company.checks, vocabulary.checks(), lastYear);
    const unprinted = [...leftOut, ...ofRows.leftOut()];
    const counts = { ...countFindings(findings) };
    for (const { severity, count } of unprinted) counts[severity] += count;
    const isMisuse = ordered.some(({ diagnostic, stops: each }) => each && diagnostic.blame === 'command');
    return { findings, counts, series: rows.series, unprinted, isMisuse };
  }
}
