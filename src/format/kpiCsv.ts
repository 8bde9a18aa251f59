// The KPI table as CSV: long for programs, one line a KPI and year with its exact value; wide for people, a column a year as printed.
import type { KpiRow } from '../compute/computeKpis.ts';
import type { Results } from '../compute/results.ts';
import type { Language } from '../domain/language.ts';
import { RESULT_VERSION } from '../domain/schema/resultSchema.ts';
import { changeOf, groupRows, shownRows, type KpiReport } from '../report/kpiReport.ts';
import { yearsText } from '../report/yearsText.ts';
import { csvText } from './csv.ts';
import { percentText, printedText } from './numbers.ts';

/**
 * Writes `key,label,unit,[by columns],year,value,printed,status,hkex,gri,schema`; only `label` follows the language.
 * With `--by` the lines of the groups come first, `(none)` for rows without a value, and the totals last, their group cells empty.
 */
export function longCsv(results: Results, language: Language): string {
  const { groupBy, years } = results;
  const header = ['key', 'label', 'unit', ...groupBy, 'year', 'value', 'printed', 'status', 'hkex', 'gri', 'schema'];
  const lines = partsOf(results).flatMap(({ groups, rows }) =>
    rows.flatMap((row) => {
      const { kpi, unit, values } = row;
      return years.map((year) => {
        const value = values.get(year) ?? { status: 'missing' as const };
        const exact = value.status === 'value' ? value.figure.amount.toExactText() : '';
        const cells = [exact, printedText(value, kpi.decimals), value.status, kpi.hkex, kpi.gri];
        return [kpi.key, kpi.labels[language], unit.symbol, ...groups, year, ...cells, String(RESULT_VERSION)];
      });
    }),
  );
  return csvText([header, ...lines]);
}

/**
 * Writes `key,label,unit,[by columns],2023,2024,2025,change,notes,hkex,gri`: figures as printed, without thousands marks, the change
 * of the last year against the one before, and the footnotes in full; `report` has their words.
 */
export function wideCsv(results: Results, report: KpiReport, language: Language): string {
  const { groupBy, years } = results;
  const isSeveral = years.length > 1;
  const header = [
    'key',
    'label',
    'unit',
    ...groupBy,
    ...years,
    ...(isSeveral ? ['change'] : []),
    'notes',
    'hkex',
    'gri',
  ];
  const lines = partsOf(results).flatMap(({ groups, rows }) =>
    rows.map(({ kpi, unit, values }) => {
      const cells = years.map((year) => values.get(year) ?? { status: 'missing' as const });
      const change = changeOf(cells.at(-2), cells.at(-1));
      return [
        kpi.key,
        kpi.labels[language],
        unit.symbol,
        ...groups,
        ...cells.map((value) => printedText(value, kpi.decimals)),
        ...(isSeveral ? [change === undefined ? '' : percentText(change).replace(' ', '')] : []),
        notesOf(kpi.key, report),
        kpi.hkex,
        kpi.gri,
      ];
    }),
  );
  return csvText([header, ...lines]);
}

type Part = { readonly groups: readonly string[]; readonly rows: readonly KpiRow[] };

function partsOf(results: Results): readonly Part[] {
  return [
    ...results.groups.map(({ groups, rows }) => ({
      groups: groups.map((group) => group || '(none)'),
      rows: groupRows(rows),
    })),
    { groups: results.groupBy.map(() => ''), rows: shownRows(results.rows) },
  ];
}

function notesOf(key: string, { notes }: KpiReport): string {
  return notes
    .filter(({ keys }) => keys.has(key))
    .map(({ title, lines }) => `${title}: ${lines.map(({ years, text }) => `${yearsText(years)}: ${text}`).join('; ')}`)
    .join(' | ');
}
