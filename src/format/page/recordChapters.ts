// What stands behind the figures: all indicators, how sure they are, restatements, notes, factors, checks and files.
import type { FactorNote } from '../../report/factorNotes.ts';
import type { Finding } from '../../domain/check.ts';
import type { Place } from '../../domain/diagnostic.ts';
import type { IndicatorRow, PageFactor, PageReport } from '../../report/page/pageReport.ts';
import { yearsText } from '../../report/yearsText.ts';
import { markedRemark } from '../../report/marks.ts';
import type { TableLine } from '../amountTable.ts';
import { grouped } from '../numbers.ts';
import { runsOf } from '../table.ts';
import { restatementCells } from '../restatements.ts';
import { qualityTable, rangeTable, uncertaintySentences } from '../uncertainty.ts';
import {
  changeText,
  figureText,
  kindFor,
  named,
  numberCell,
  opener,
  paragraphs,
  tableOf,
  type TableRow,
} from './cells.ts';
import { html, joined, NOTHING, type Markup } from './markup.ts';

/** The whole table of figures, with the numbers of its notes. */
export function indicatorsMarkup({ indicators, table, words }: PageReport): Markup {
  const { years, catalogue } = table;
  const noted = ({ row }: IndicatorRow): Markup =>
    row.notes.length === 0 ? NOTHING : html`<sup class="notes">${joined(runsOf(row.notes).map(noteLink), ', ')}</sup>`;
  const heads = [catalogue.indicator, ...years, ...(years.length > 1 ? [catalogue.change] : [])].map(
    (head) => html`${head}`,
  );
  const groups = indicators.map(({ label, rows }) => ({
    title: label,
    rows: rows.map((each): TableRow => ({
      head: named(each.row.label, each.row.unit, NOTHING, noted(each)),
      cells: [
        ...each.figures.map((figure) => numberCell(figureText(figure, catalogue))),
        ...(years.length > 1 ? [numberCell(changeText(each.row.change))] : []),
      ],
    })),
  }));
  return tableOf(kindFor(years), words.chapters.indicators, heads, groups);
}

/** Notes that follow one another lead to the first of them: `1–4`. */
function noteLink(run: readonly number[]): Markup {
  const [first = 0, last = 0] = [run[0], run.at(-1)];
  return html`<a href="#note${String(first)}">${first === last ? String(first) : `${first}–${last}`}</a>`;
}

/** How sure the last year's figures are, and how good the data. */
export function qualityMarkup({ uncertainty, words }: PageReport): Markup {
  const year = uncertainty.years.at(-1);
  if (year === undefined) return paragraphs([words.withoutQuality]);
  const title = uncertainty.words.title(year.year);
  const isStated = year.rows.at(-1)?.range.halfWidth !== undefined;
  const ranges = rangeTable(year, uncertainty);
  const quality = qualityTable(year, uncertainty.words);
  const numbered = ranges.notes.map((text, index) => `[${index + 1}] ${text}`);
  const sure = isStated
    ? html`<h3>${title}</h3>
        ${linesTable(title, ranges.lines)}${paragraphs([...numbered, ...uncertaintySentences(year, uncertainty.words), uncertainty.words.method])}`
    : paragraphs(uncertaintySentences(year, uncertainty.words));
  return html`${sure}
    <h3>${uncertainty.words.quality}</h3>
    ${linesTable(uncertainty.words.quality, quality.lines)}${paragraphs(quality.notes)}`;
}

function linesTable(caption: string, [head, ...lines]: readonly TableLine[]): Markup {
  if (head === undefined) return NOTHING;
  const rows = lines.map(({ label, cells, isStrong }): TableRow => ({
    head: html`<span class="${label.startsWith(' ') ? 'inner' : 'label'}">${label.trim()}</span>`,
    cells: cells.map((cell) => numberCell(html`${cell}`)),
    isTotal: isStrong === true,
  }));
  return tableOf(
    'wide',
    caption,
    [head.label, ...head.cells].map((text) => html`${text}`),
    [{ title: undefined, rows }],
  );
}

/** What was published and what stands today, or nothing where the two are the same. */
export function restatementsMarkup({ table, indicators }: PageReport): Markup | undefined {
  const { restatements, catalogue, years } = table;
  if (restatements === undefined) return undefined;
  const { words, blocks, remarks } = restatements;
  const opens = (key: string, year: string): string | undefined =>
    indicators.flatMap(({ rows }) => rows).find(({ row }) => row.key === key)?.figures[years.indexOf(year)]?.opens;
  const heads = [catalogue.indicator, words.published, words.restated, words.difference, words.change];
  const groups = blocks.map(({ head, rows }) => ({
    title: head,
    rows: rows.map((row): TableRow => {
      const [label = '', unit = '', was = '', is = '', ...changes] = restatementCells(row, catalogue);
      const own = opener(opens(row.key, row.year), is);
      const cells = [html`${was}`, own, ...changes.map((text) => html`${text}`)];
      return { head: named(label, unit), cells: cells.map(numberCell) };
    }),
  }));
  const texts = heads.map((head) => html`${head}`);
  return html`${tableOf('years', words.restatements, texts, groups)}${paragraphs([...remarks, words.marked])}`;
}

/** The numbered notes and what is said of all figures. */
export function notesMarkup({ table }: PageReport): Markup {
  const note = ({ number, title, lines }: FactorNote): Markup =>
    html`<li id="note${String(number)}" value="${String(number)}">
      <strong>${title}</strong>${lines.map(({ years, text }) => html`<p>${yearsText(years)}: ${text}</p>`)}
    </li>`;
  return html`<ol class="notes">
      ${table.notes.map(note)}
    </ol>
    ${paragraphs(table.remarks.map(markedRemark))}`;
}

/** Every factor that a figure stands on, as its publisher printed it. */
export function factorsMarkup({ factors, words }: PageReport): Markup {
  const heads = [words.factor, words.factorValue, words.kind, words.dataYear, words.source, words.checked];
  const rows = factors.map(({ factor, kind, dataYear, source }: PageFactor): TableRow => ({
    head: html`<code>${factor.id}</code>`,
    cells: [
      numberCell(html`${factor.valueText} <span class="unit">${factor.unitText} ${factor.gas}</span>`),
      html`<td>${kind}</td>
        <td>${dataYear}</td>
        <td class="source">${source}</td>
        <td>${factor.checked ? words.yes : words.no}</td>`,
    ],
  }));
  return tableOf(
    'wide',
    words.chapters.factors,
    heads.map((head) => html`${head}`),
    [{ title: undefined, rows }],
    [2, 3, 4, 5],
  );
}

/** Findings of one kind shown before the others are counted. */
const SHOWN_OF_A_KIND = 8;

/** What the checks found, by severity. */
export function checksMarkup({ checked: { findings, counts }, words }: PageReport): Markup {
  if (findings.length === 0) return paragraphs([words.nothingFound]);
  const kinds = (['error', 'warning', 'note', 'waived'] as const).flatMap((severity) => {
    const ours = findings.filter(
      ({ diagnostic, waived }) => (waived === undefined ? diagnostic.severity : 'waived') === severity,
    );
    return ours.length === 0
      ? []
      : [
          html`<details${severity === 'error' ? html` open` : NOTHING}><summary>${words.severities[severity]} (${grouped(String(counts[severity]))})</summary><ul class="findings">${byCode(ours, words)}</ul></details>`,
        ];
  });
  const { error, warning, note, waived } = counts;
  const said = words.found({
    error: String(error),
    warning: String(warning),
    note: String(note),
    waived: String(waived),
  });
  return html`${paragraphs([said])}${kinds}`;
}

function byCode(findings: readonly Finding[], words: PageReport['words']): Markup[] {
  const codes = new Map<string, Finding[]>();
  for (const finding of findings)
    codes.set(finding.diagnostic.code, [...(codes.get(finding.diagnostic.code) ?? []), finding]);
  return [...codes].map(([code, ours]) => {
    const shown = ours.slice(0, SHOWN_OF_A_KIND).map(({ diagnostic: { message, place }, waived }) => {
      const where = place === undefined ? NOTHING : html` <code class="place">${placeText(place)}</code>`;
      const why = waived === undefined ? NOTHING : html` (${words.waivedUntil(waived.why, waived.until)})`;
      return html`<li>${message}${where}${why}</li>`;
    });
    const more =
      ours.length > SHOWN_OF_A_KIND
        ? html`<li>${words.moreFound(String(ours.length - SHOWN_OF_A_KIND))}</li>`
        : NOTHING;
    const hints = [...new Set(ours.map(({ diagnostic }) => diagnostic.hint ?? ''))]
      .filter((hint) => hint !== '')
      .slice(0, 1);
    return html`<li>
      <code>${code}</code>
      <ul>
        ${shown}${more}
      </ul>
      ${paragraphs(hints)}
    </li>`;
  });
}

function placeText({ file, line }: Place): string {
  return line === undefined ? file : `${file}:${line}`;
}

/** The files that the figures are computed from, so that a page can be held against them. */
export function inputsMarkup({ inputs, words }: PageReport): Markup {
  const rows = inputs.map(({ file, rows: count, sha256 }): TableRow => ({
    head: html`${file}`,
    cells: [numberCell(html`${grouped(String(count))}`), html`<td><code class="hash">${sha256}</code></td>`],
  }));
  const heads = [words.file, words.rows, 'SHA-256'].map((head) => html`${head}`);
  return html`${tableOf('wide', words.chapters.inputs, heads, [{ title: undefined, rows }], [2])}`;
}
