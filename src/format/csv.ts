// The long CSV: one line a KPI and year, with the exact value beside the printed one; plain and stable, for spreadsheets and programs.
import type { KpiRow } from '../compute/computeKpis.ts';
import type { Results } from '../compute/results.ts';
import type { Language } from '../domain/language.ts';
import { RESULT_VERSION } from '../domain/schema/resultSchema.ts';
import { groupRows, shownRows } from '../report/kpiReport.ts';
import { printedText } from './numbers.ts';

/**
 * Writes `key,label,unit,[by columns],year,value,printed,status,hkex,gri,schema`; only `label` follows the language.
 * With `--by` the lines of the groups come first, `(none)` for rows without a value, and the totals last, their group cells empty.
 */
export function kpiCsv(results: Results, language: Language, groupBy: readonly string[], mark: boolean): string {
  const header = ['key', 'label', 'unit', ...groupBy, 'year', 'value', 'printed', 'status', 'hkex', 'gri', 'schema'];
  const parts = [
    ...results.groups.map(({ groups, rows }) => ({
      groups: groups.map((group) => group || '(none)'),
      rows: groupRows(rows),
    })),
    { groups: groupBy.map(() => ''), rows: shownRows(results.rows) },
  ];
  const lines = parts.flatMap(({ groups, rows }) =>
    rows.flatMap((row) => linesOf(row, groups, results.years, language)),
  );
  return `${mark ? '\uFEFF' : ''}${[header, ...lines].map((cells) => cells.map(csvCell).join(',')).join('\n')}\n`;
}

function linesOf(
  { kpi, unit, values }: KpiRow,
  groups: readonly string[],
  years: readonly string[],
  language: Language,
): string[][] {
  return years.map((year) => {
    const value = values.get(year) ?? { status: 'missing' as const };
    const exact = value.status === 'value' ? value.figure.amount.toExactText() : '';
    const cells = [exact, printedText(value, kpi.decimals), value.status, kpi.hkex, kpi.gri, String(RESULT_VERSION)];
    return [kpi.key, kpi.labels[language], unit.symbol, ...groups.map(guarded), year, ...cells];
  });
}

/** Text that a spreadsheet would run as a formula is defused; numbers, `/` and our own words never begin so. */
function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}

/** Rows of cells as CSV; text that a spreadsheet would run as a formula is defused. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map(csvLine).join('');
}

/** One row of it with its line end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => csvCell(guarded(cell))).join(',')}\n`;
}

/** One row exactly as it is: what is read again has to be the same text. */
export function exactCsvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\n`;
}

function csvCell(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
