// The explanation of one figure, with what is printed above and below its branches.
import type { KpiRow } from '../../compute/computeKpis.ts';
import type { Figure } from '../../domain/figure.ts';
import { percentText } from '../../domain/percent.ts';
import { reasonsOf } from '../restatementReport.ts';
import { amountText } from './amountText.ts';
import { explainFigure, type ExplainBasis } from './explainFigure.ts';
import type { Explanation } from './explainNode.ts';
import { shownExplanation, type ShownPart } from './trimNode.ts';

/** The column and value of a group that the figure is of, empty for the whole company. */
export type GroupBy = readonly { readonly column: string; readonly value: string }[];

/** The explanation of a figure, a target or a change. */
export type ExplainReport = {
  readonly kind: 'figure' | 'target' | 'change';
  readonly row: KpiRow;
  readonly label: string;
  readonly year: string;
  readonly by: GroupBy;
  /** What the explanation is of; undefined for a target's year without figure. */
  readonly figure: Figure | undefined;
  /** Of a change the earlier year. */
  readonly before?: { readonly year: string; readonly figure: Figure };
  readonly explanation: Explanation;
  /** What was published of the figure, where it differs. */
  readonly published: string | undefined;
};

/** Explains one figure of one year. */
export function explainReport(
  row: KpiRow,
  figure: Figure,
  basis: ExplainBasis,
  by: GroupBy,
  shown: ShownPart,
): ExplainReport {
  const names = new Set<string>();
  const root = explainFigure(figure, basis, names);
  return {
    kind: 'figure',
    row,
    label: row.kpi.labels[basis.language],
    year: basis.year,
    by,
    figure,
    explanation: shownExplanation(root, names, shown, basis.voice),
    // What was published is the whole company's.
    published: by.length > 0 ? undefined : publishedText(row, basis),
  };
}

function publishedText({ kpi }: KpiRow, { results, year, language, voice }: ExplainBasis): string | undefined {
  const found = results.restated.figures.find((each) => each.row.kpi.key === kpi.key && each.year === year);
  if (found === undefined) return undefined;
  const { published, unit, difference, change } = found;
  const share = change === undefined ? '' : ` (${percentText(change)})`;
  const { title } = voice.words;
  const by =
    difference === undefined
      ? ''
      : title.restatedBy(`${amountText({ amount: difference, unit: unit.symbol })}${share}`);
  const then = published.amount === undefined ? published.text : `${published.text} ${unit.symbol}`;
  return title.published(then, by, reasonsOf(found, language).join(language === 'en' ? '; ' : '；'));
}
