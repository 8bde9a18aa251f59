// The KPI table on a terminal, as it would stand in a report: sections, units, one column a year, change, targets and notes.
import type { ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import type { ChartReport } from '../report/chartReport.ts';
import type { KpiReport, ReportPart, ReportRow } from '../report/kpiReport.ts';
import { markedRemark, marksOf } from '../report/marks.ts';
import { yearsText } from '../report/yearsText.ts';
import { TERMINAL } from './brand.ts';
import { chartsText } from './charts.ts';
import { cellText, percentText } from './numbers.ts';
import { restatements } from './restatements.ts';
import { sparkline } from './sparkline.ts';
import { targetsText } from './targets.ts';
import { hanging, widthOf, wrap } from './width.ts';

const GAP = 2;
const INDENT = 2;
const NARROWEST_LABEL = 16;
const WIDEST_NOTE = 110;

/** Writes the report, with `charts` where they are wanted; `columns` is the terminal's width, undefined where there is none. */
export function kpiTable(
  report: KpiReport,
  paint: ChalkInstance,
  columns: number | undefined,
  charts?: ChartReport,
): string {
  const { catalogue, organisation, years } = report;
  const span = years.length > 1 ? `${years[0]}–${years.at(-1)}` : (years[0] ?? '');
  const title = [...(organisation === undefined ? [] : [paint.bold(organisation)]), `${catalogue.title} ${span}`];
  const drawn = charts && chartsText(charts, paint, Math.min(columns ?? WIDEST_NOTE, WIDEST_NOTE));
  const blocks = [
    title.join('\n'),
    ...report.parts.flatMap((part) => [
      ...(part.title === undefined ? [] : [paint.bold.underline(part.title)]),
      figures(report, part, paint, columns, charts),
    ]),
    ...(drawn === undefined || drawn === '' ? [] : [drawn]),
    ...(report.targets.length === 0 ? [] : [targetsText(report, paint, Math.min(columns ?? WIDEST_NOTE, WIDEST_NOTE))]),
    ...(report.restatements === undefined ? [] : [restatements(report.catalogue, report.restatements, paint, columns)]),
    notes(report, paint, columns),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** A table without frames: a line under the heads, two spaces between columns. */
function plainTable(widths: readonly (number | null)[], aligns: ('left' | 'right')[]): Table.Table {
  return new Table({
    chars: {
      top: '',
      'top-mid': '',
      'top-left': '',
      'top-right': '',
      bottom: '',
      'bottom-mid': '',
      'bottom-left': '',
      'bottom-right': '',
      left: '',
      'left-mid': '',
      mid: '',
      'mid-mid': '',
      right: '',
      'right-mid': '',
      middle: ' '.repeat(GAP),
    },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    colWidths: [...widths],
    colAligns: aligns,
    wordWrap: false,
  });
}

/** The figures in one table, or, where the terminal is too narrow for all years, in several of years that follow one another. */
function figures(
  report: KpiReport,
  part: ReportPart,
  paint: ChalkInstance,
  columns: number | undefined,
  charts: ChartReport | undefined,
): string {
  const rows = part.sections.flatMap((section) => section.rows);
  const all = columnsOf(report, charts);
  const numbers = all.map(({ head, cell }) => GAP + Math.max(widthOf(head), ...rows.map((row) => widthOf(cell(row)))));
  const blocks: Column[][] = [[]];
  let room = (columns ?? Infinity) - NARROWEST_LABEL;
  for (const [index, column] of all.entries()) {
    const width = numbers[index] ?? 0;
    if (width > room && (blocks.at(-1)?.length ?? 0) > 0) {
      blocks.push([]);
      room = (columns ?? Infinity) - NARROWEST_LABEL;
    }
    blocks.at(-1)?.push(column);
    room -= width;
  }
  return blocks.map((block) => tableOf(report, part, block, paint, columns)).join('\n\n');
}

/** A column of numbers: its head, and what it says of a row. */
type Column = { readonly head: string; readonly cell: (row: ReportRow) => string };

function columnsOf({ catalogue, years }: KpiReport, charts: ChartReport | undefined): readonly Column[] {
  const ofYears = years.map((head, at): Column => ({
    head,
    cell: (row) => marksOf(row, at) + cellText(row.values[at] ?? { status: 'missing' }, row.decimals, catalogue),
  }));
  if (years.length < 2) return ofYears;
  const change: Column = {
    head: catalogue.change,
    cell: (row) => (row.change === undefined ? '' : percentText(row.change)),
  };
  const trend = charts && {
    head: charts.words.trend,
    cell: ({ values }: ReportRow) =>
      sparkline(values.map((value) => (value.status === 'value' ? value.figure.amount : undefined))),
  };
  return [...ofYears, change, ...(trend === undefined ? [] : [trend])];
}

function tableOf(
  { catalogue }: KpiReport,
  part: ReportPart,
  block: readonly Column[],
  paint: ChalkInstance,
  columns: number | undefined,
): string {
  const rows = part.sections.flatMap((section) => [
    { section: section.label },
    ...section.rows.map((row) => ({ row })),
  ]);
  const numberWidths = block.map(({ head, cell }) =>
    Math.max(widthOf(head), ...rows.map((each) => ('row' in each ? widthOf(cell(each.row)) : 0))),
  );
  const labels = rows.map((each) => ('row' in each ? labelOf(each.row) : each.section));
  const units = rows.map((each) => ('row' in each ? each.row.unit : ''));
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(widthOf));
  const numbers = numberWidths.reduce((sum, width) => sum + width + GAP, 0);
  const unitWidth = widest([catalogue.unit, ...units]);
  const roomBeside = (columns ?? Infinity) - numbers - unitWidth - GAP;
  // On a narrow terminal the unit goes below its label, and the label breaks.
  const isNarrow = roomBeside < Math.min(widest(labels) + INDENT, NARROWEST_LABEL + 8);
  const labelRoom = Math.max(NARROWEST_LABEL, isNarrow ? (columns ?? Infinity) - numbers : roomBeside);
  const indented = INDENT + (isNarrow ? Math.max(widest(labels), unitWidth) : widest(labels));
  // The head is no label, but where there are no rows it alone needs the room.
  const labelWidth = Math.min(labelRoom, Math.max(widthOf(catalogue.indicator), indented));
  const table = plainTable(
    [labelWidth, ...(isNarrow ? [] : [unitWidth]), ...numberWidths],
    ['left', ...(isNarrow ? [] : ['left' as const]), ...block.map(() => 'right' as const)],
  );
  table.push(
    [catalogue.indicator, ...(isNarrow ? [] : [catalogue.unit]), ...block.map(({ head }) => head)].map((head) =>
      paint.bold(head),
    ),
  );
  const ruled = labelWidth + (isNarrow ? 0 : unitWidth + GAP) + numbers;
  for (const each of rows) {
    if ('section' in each) {
      table.push([{ content: paint.bold[TERMINAL.head](each.section), colSpan: block.length + (isNarrow ? 1 : 2) }]);
      continue;
    }
    const label = wrap(labelOf(each.row), labelWidth - INDENT).map((line) => ' '.repeat(INDENT) + line);
    const unit = isNarrow
      ? wrap(each.row.unit, labelWidth - 2 * INDENT).map((line) => paint.dim(' '.repeat(2 * INDENT) + line))
      : [];
    const cells = block.map(({ cell }) => cell(each.row));
    table.push([[...label, ...unit].join('\n'), ...(isNarrow ? [] : [paint.dim(each.row.unit)]), ...cells]);
  }
  const lines = withoutTrailingSpace(table.toString()).split('\n');
  return [lines[0], paint.dim('─'.repeat(ruled)), ...lines.slice(1)].join('\n');
}

/** Rows stand indented below their section. */
function labelOf(row: ReportRow): string {
  return row.notes.length === 0 ? row.label : `${row.label} [${runsText(row.notes)}]`;
}

/** `1–3,7` for 1, 2, 3 and 7. */
function runsText(numbers: readonly number[]): string {
  return runsOf(numbers)
    .flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run.map(String)))
    .join(',');
}

/** Numbers that follow one another together. */
export function runsOf(numbers: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs;
}

function notes(
  { catalogue, notes: numbered, remarks }: KpiReport,
  paint: ChalkInstance,
  columns: number | undefined,
): string {
  const width = Math.min(columns ?? WIDEST_NOTE, WIDEST_NOTE);
  const lines = numbered.flatMap(({ number, title, lines: each }) => [
    `[${number}] ${title}`,
    ...each.flatMap(({ years, text }) => hanging(`    ${yearsText(years)}: `, text, width)),
  ]);
  const below = remarks.flatMap((remark) => hanging('', markedRemark(remark), width));
  return [paint.bold[TERMINAL.head](catalogue.notes), ...lines, '', ...below].join('\n');
}

function withoutTrailingSpace(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
