// The figures that a reader sees first: what they are, how they changed, and where their targets stand.
import type { ProgressStatus } from '../../domain/progress.ts';
import { spokenYears, targetHead, targetStanding, type ReportTarget } from '../targetReport.ts';
import { amountOf, pageRow, type PageBasis, type PageRow } from './pageFigures.ts';

/** Where the last year stands to a target; `opens` is its explanation. */
export type Standing = {
  readonly status: ProgressStatus;
  readonly text: string;
  readonly head: string;
  readonly opens: string;
};

export type Headline = { readonly row: PageRow; readonly standings: readonly Standing[] };

/** What every reader looks for; KPIs with a target come after them. */
const FIRST = [
  'ghg_total',
  'scope1',
  'scope2_location',
  'scope3',
  'ghg_intensity',
  'energy_total',
  'water_consumption',
  'waste_total',
];

/** The headlines that the last year has a figure of. */
export function headlines(basis: PageBasis, targets: readonly ReportTarget[]): readonly Headline[] {
  const keys = new Set([...FIRST, ...targets.map(({ measured }) => measured.target.kpi)]);
  return [...keys].flatMap((key) => {
    const row = pageRow(basis, key);
    if (row === undefined || amountOf(row.figures.at(-1)) === undefined) return [];
    const ours = targets.filter(({ measured }) => measured.target.kpi === key);
    return [{ row, standings: ours.flatMap((target) => standingOf(target, basis)) }];
  });
}

function standingOf(target: ReportTarget, { results, whole, openings }: PageBasis): Standing[] {
  const year = results.years.at(-1) ?? '';
  const progress = spokenYears(target).find((each) => each.year === year);
  if (progress === undefined) return [];
  return [
    {
      status: progress.status,
      text: targetStanding(target, progress),
      head: targetHead(target),
      opens: openings.target(whole, target.measured, year),
    },
  ];
}
