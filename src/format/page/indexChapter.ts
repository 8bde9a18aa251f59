// The disclosure index on the page: every item of a framework with its figures, or why there are none.
import { codeText, linesOf, standingOf, type IndexLine } from '../../report/indexLines.ts';
import type { DisclosureIndex, IndexRow } from '../../report/disclosureIndex.ts';
import type { PageReport } from '../../report/page/pageReport.ts';
import { cellText } from '../numbers.ts';
import { kindFor, named, numberCell, paragraphs, tableOf, type TableGroup, type TableRow } from './cells.ts';
import { html, NOTHING, type Markup } from './markup.ts';

/** The index, or nothing where none is asked for. */
export function indexMarkup({ index, table: { catalogue } }: PageReport): Markup | undefined {
  if (index === undefined) return undefined;
  const { years, words, title, remarks } = index;
  const figureRow = (line: IndexLine): TableRow => {
    if ('text' in line)
      return { head: html`<span class="inner">${line.text}</span>`, cells: years.map(() => numberCell(NOTHING)) };
    const { label, unit, decimals, values } = line.figure;
    return {
      head: html`<span class="inner">${named(label, unit)}</span>`,
      cells: values.map((value) => numberCell(html`${cellText(value, decimals, catalogue)}`)),
    };
  };
  const itemRows = (row: IndexRow): TableRow[] => [
    {
      head: html`<strong>${codeText(row)}</strong> ${row.item} <span class="unit">[${standingOf(row, index)}]</span>`,
      cells: years.map(() => numberCell(NOTHING)),
    },
    ...linesOf(row, index).map(figureRow),
  ];
  const heads = [`${words.code} ${words.item}`, ...years].map((head) => html`${head}`);
  return html`${tableOf(kindFor(years), title, heads, groupsOf(index, itemRows))}${paragraphs(remarks)}`;
}

/** The items under the part of the framework that they stand in. */
function groupsOf({ rows }: DisclosureIndex, itemRows: (row: IndexRow) => TableRow[]): TableGroup[] {
  const groups = new Map<string, TableRow[]>();
  for (const row of rows) groups.set(row.part, [...(groups.get(row.part) ?? []), ...itemRows(row)]);
  return [...groups].map(([title, lines]) => ({ title, rows: lines }));
}
