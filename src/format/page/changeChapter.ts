// Why a figure changed: the waterfall of its causes, and the table of the effects by source.
import { Fraction } from '../../domain/fraction.ts';
import type { ChangePanel } from '../../report/page/changePanel.ts';
import type { PageReport } from '../../report/page/pageReport.ts';
import type { ChangeRow } from '../../report/changeReport.ts';
import { changeSign, FURTHER_DECIMALS } from '../change.ts';
import { grouped, signedText } from '../numbers.ts';
import { floorOf, least, most } from '../waterfall.ts';
import { numberCell, opener, paragraphs, tableOf, type TableRow } from './cells.ts';
import { stepChart, type StepBar } from './charts/steps.ts';
import { html, NOTHING, type Markup } from './markup.ts';

/** The panel of one change. */
export function changeMarkup(panel: ChangePanel, { words }: PageReport): Markup {
  const { report, unit } = panel;
  const { label, sides, sentences, notes, method } = report;
  const title = words.effects(label, sides[0], sides[1]);
  const bars = barsOf(panel);
  const ends = bars.flatMap(({ from, to }) => [from, to]);
  const floor = floorOf(least(ends), most(ends));
  const chart =
    report.total.change.isZero() || bars.length < 3
      ? NOTHING
      : html`<figure>
          <figcaption><span class="unit">${unit}</span></figcaption>
          ${stepChart(floored(bars, floor), floor, title, bars.map((bar) => `${bar.label}: ${bar.text}`).join('; '))}${floor.isZero() ? NOTHING : html`<p class="quiet">${report.words.barsBegin(`${grouped(floor.toExactText())} ${unit}`)}</p>`}
        </figure>`;
  const numbered = notes.map((text, index) => `[${index + 1}] ${text}`);
  return html`<section class="panel stacked">
    <h3>${title}</h3>
    ${paragraphs(sentences, 'lead')}
    <div class="charts">${chart}</div>
    <div class="data">
      ${effectsTable(panel, title)}${paragraphs([numbered.join('; '), method].filter((text) => text !== ''))}
    </div>
  </section>`;
}

function effectsTable({ report, rows, opens, sides: opened }: ChangePanel, title: string): Markup {
  const { words, sides, causes, total, shares, kpi } = report;
  const { decimals } = kpi.kpi;
  const amount = (value: Fraction | undefined): string =>
    value === undefined ? '/' : grouped(value.toFixed(decimals));
  const effect = (value: Fraction | undefined): Markup =>
    numberCell(value === undefined ? NOTHING : opener(opens, changeSign(value, decimals + FURTHER_DECIMALS)));
  const cells = (row: ChangeRow, isTotal: boolean): TableRow => ({
    head: html`${row.label}${row.notes.length === 0 ? '' : ` [${row.notes.join(', ')}]`}`,
    cells: [
      numberCell(opener(isTotal ? opened[0] : opens, amount(row.was))),
      numberCell(opener(isTotal ? opened[1] : opens, amount(row.is))),
      ...causes.map(({ cause }) => effect(row.effects.get(cause))),
      effect(row.change),
    ],
    isTotal,
  });
  const share = (value: Fraction | undefined): Markup =>
    numberCell(value === undefined ? NOTHING : opener(opens, `${value.times(Fraction.of(100n)).toFixed(0)} %`));
  const shareRow = {
    head: html`${words.share}`,
    cells: [
      numberCell(NOTHING),
      numberCell(NOTHING),
      ...causes.map(({ cause }) => share(shares.get(cause))),
      numberCell(NOTHING),
    ],
  };
  const heads = [words.source, ...sides, ...causes.map(({ label }) => label), words.changed].map(
    (head) => html`${head}`,
  );
  const all = [...rows.map((row) => cells(row, false)), cells(total, true), ...(shares.size === 0 ? [] : [shareRow])];
  return tableOf('wide', title, heads, [{ title: undefined, rows: all }]);
}

/** The earlier figure, a bar for every cause, the later figure. */
function barsOf({ report }: ChangePanel): readonly StepBar[] {
  const { sides, causes, total, kpi } = report;
  const { decimals } = kpi.kpi;
  const [was, is] = [total.was ?? Fraction.zero, total.is ?? Fraction.zero];
  let reached = was;
  const steps = causes.map(({ cause, label }): StepBar => {
    const effect = total.effects.get(cause) ?? Fraction.zero;
    const from = reached;
    reached = reached.plus(effect);
    const text = signedText(effect, decimals);
    const kind = effect.isNegative() ? 'fall' : 'rise';
    return { kind, label, text: effect.isNegative() ? text : `+${text}`, from, to: reached };
  });
  const whole = (label: string, amount: Fraction): StepBar => ({
    kind: 'total',
    label,
    text: grouped(amount.toFixed(decimals)),
    from: amount,
    to: amount,
  });
  return [whole(sides[0], was), ...steps, whole(sides[1], is)];
}

/** The bars of totals drawn from where all of them begin. */
function floored(bars: readonly StepBar[], floor: Fraction): readonly StepBar[] {
  return bars.map((bar) => (bar.kind === 'total' ? { ...bar, from: floor } : bar));
}
