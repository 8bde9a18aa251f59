// The lines above and below an explanation: the printed figure, what was published, and at the end the rounding.
import { Fraction } from '../../domain/fraction.ts';
import { ABOUT, amountOf, amountText } from '../../report/explain/amountText.ts';
import { hasUnending } from '../../report/explain/explainText.ts';
import type { TitleWords } from '../../report/explain/explainWords.ts';
import type { ExplainReport } from '../../report/explain/explainReport.ts';
import { grouped, signedText } from '../numbers.ts';

/** `ghg_intensity 2025: 23.24 tCO2e/RMB 100M`, and what is said behind it. */
export function titleOf(
  { kind, row, label, year, by, figure, before }: ExplainReport,
  words: TitleWords,
): { head: string; tail: string } {
  const of =
    by.length === 0 ? '' : `, ${by.map(({ column, value }) => `${column} ${value || words.noValue}`).join(', ')}`;
  if (figure === undefined) return { head: `${row.kpi.key} ${year}${of}: ${words.noFigure}`, tail: `(${label})` };
  const printed = `${grouped(figure.amount.toFixed(row.kpi.decimals))} ${row.unit.symbol}`;
  if (before !== undefined) {
    const [was, is] = [before.figure.amount, figure.amount].map((amount) => grouped(amount.toFixed(row.kpi.decimals)));
    const difference = figure.amount.minus(before.figure.amount);
    const signed = `${difference.compare(Fraction.zero) > 0 ? '+' : ''}${signedText(difference, row.kpi.decimals)}`;
    return {
      head: `${words.changeOf(row.kpi.key, before.year, year)}${of}: ${signed} ${row.unit.symbol}`,
      tail: `(${label}; ${was} → ${is})`,
    };
  }
  const exactly = figure.amount.terminates() ? words.exactly : words.digitsOfIt;
  return {
    head: `${kind === 'target' ? words.targetsOn(row.kpi.key) : row.kpi.key} ${year}${of}: ${printed}`,
    tail: `(${label}; ${exactly} ${figure.amount.toExactText()})`,
  };
}

/** The rounding step, what was published where it differs, and what the sign of decimals without end means. */
export function closingLines(
  { kind, row, figure, explanation, published }: ExplainReport,
  words: TitleWords,
): string[] {
  const { decimals } = row.kpi;
  const rounding =
    figure === undefined || kind !== 'figure'
      ? []
      : [`${words.rounded(decimals)}${amountText(amountOf(figure))} → ${figure.amount.toFixed(decimals)}`];
  const signs = hasUnending(explanation.root) ? [`${ABOUT} ${words.unending}`] : [];
  return [...rounding, ...(published === undefined ? [] : [published]), ...signs];
}
