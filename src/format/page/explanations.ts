// How each figure came about, each in a panel that the figure opens; what it leads on to opens in turn. No script is needed for it.
import type { RowEvidence } from '../../domain/rowEvidence.ts';
import { amountOf, equalsText } from '../../report/explain/amountText.ts';
import type { ExplainNode } from '../../report/explain/explainNode.ts';
import { detailsOf, headOf, type Wording } from '../../report/explain/explainText.ts';
import type { Opening } from '../../report/page/openings.ts';
import type { PageReport } from '../../report/page/pageReport.ts';
import { closingLines } from '../explain/explainTitle.ts';
import { cellText } from '../numbers.ts';
import { opener, paragraphs } from './cells.ts';
import { html, NOTHING, type Markup } from './markup.ts';

/** The evidence of ledger lines, by the kind of figures they belong to and their keys. */
export type PageEvidence = Readonly<Record<Opening['of'], ReadonlyMap<string, RowEvidence>>>;

/** All panels. */
export function explanations(report: PageReport, evidence: PageEvidence): Markup {
  return html`${report.openings.map((opening) => panel(opening, report, evidence))}`;
}

function panel(
  { id, of, report, links }: Opening,
  { words, language, voice, table }: PageReport,
  evidence: PageEvidence,
): Markup {
  const { row, label, year, by, figure, before, explanation, kind } = report;
  const found = evidence[of];
  const wording: Wording = {
    language,
    voice,
    numbered: false,
    evidence: new Map(
      [...explanation.lines].flatMap(([key, number]) => {
        const own = found.get(key);
        return own === undefined ? [] : [[number, own] as const];
      }),
    ),
  };
  const group = by.map(({ value }) => value || words.unnamed[of]);
  const years = before === undefined ? year : `${before.year} → ${year}`;
  const shown =
    figure === undefined
      ? NOTHING
      : html`<p class="exact">
          <strong>${cellText({ status: 'value', figure, without: [] }, row.kpi.decimals, table.catalogue)}</strong>
          <span class="unit">${row.unit.symbol}</span> <span class="digits">${equalsText(amountOf(figure))}</span>
        </p>`;
  return html`<section popover id="${id}" class="explanation" role="dialog" aria-labelledby="${id}-name">
    <div class="title">
      <h2 id="${id}-name">${[label, ...group, years].join(words.comma)}</h2>
      <button type="button" class="close" popovertarget="${id}" popovertargetaction="hide">${words.close}</button>
    </div>
    ${kind === 'change' ? NOTHING : shown}
    ${details(explanation.root, wording)}${below(explanation.root, wording, links)}
    ${paragraphs([...closingLines(report, voice.words.title), `${words.byCommand} ${commandOf(report)}`])}
  </section> `;
}

function below({ children }: ExplainNode, wording: Wording, links: Opening['links']): Markup {
  if (children.length === 0) return NOTHING;
  const branches = children.map((child) => {
    const head = opener(links.get(child.name), headOf(child, wording));
    return html`<li>${head}${details(child, wording)}${below(child, wording, links)}</li>`;
  });
  return html`<ul class="branches">
    ${branches}
  </ul>`;
}

function details(node: ExplainNode, wording: Wording): Markup {
  const lines = detailsOf(node, wording);
  return lines.length === 0
    ? NOTHING
    : html`<ul class="steps">
        ${lines.map((line) => html`<li>${line.replace(/ +/g, ' ')}</li>`)}
      </ul>`;
}

/** The command that shows the same on a terminal, and with `--rows` the rows. */
function commandOf({ kind, row, year, by, before }: Opening['report']): string {
  const where = by.map(({ column, value }) => ` --where ${quoted(`${column}=${value || '(none)'}`)}`);
  const which =
    kind === 'target' ? ' --target' : kind === 'change' && before !== undefined ? ` --from ${before.year}` : ' --rows';
  return `esgcalc explain ${quoted(row.kpi.key)} --year ${quoted(year)}${where.join('')}${which}`;
}

/** A word as a shell takes it. */
function quoted(text: string): string {
  return /^[\w=.,@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
