// The KPI table on a terminal, as it would stand in a report: sections, units, one column a year, change, targets and notes.
import type { ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import type { KpiReport, ReportPart, ReportRow } from '../report/kpiReport.ts';
import { yearsText } from '../report/yearsText.ts';
import { TERMINAL } from './brand.ts';
import { cellText, percentText } from './numbers.ts';
import { restatements } from './restatements.ts';
import { targetsText } from './targets.ts';
import { hanging, widthOf, wrap } from './width.ts';

const GAP = 2;
const INDENT = 2;
const NARROWEST_LABEL = 16;
const WIDEST_NOTE = 110;

/** Writes the report; `columns` is the terminal's width, undefined where there is none. */
export function kpiTable(report: KpiReport, paint: ChalkInstance, columns: number | undefined): string {
  const { catalogue, organisation, years } = report;
  const span = years.length > 1 ? `${years[0]}–${years.at(-1)}` : (years[0] ?? '');
  const title = [...(organisation === undefined ? [] : [paint.bold(organisation)]), `${catalogue.title} ${span}`];
  const blocks = [
    title.join('\n'),
    ...report.parts.flatMap((part) => [
      ...(part.title === undefined ? [] : [paint.bold.underline(part.title)]),
      figures(report, part, paint, columns),
    ]),
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

function figures(
  { catalogue, years }: KpiReport,
  part: ReportPart,
  paint: ChalkInstance,
  columns: number | undefined,
): string {
  const hasChange = years.length > 1;
  const rows = part.sections.flatMap((section) => [
    { section: section.label },
    ...section.rows.map((row) => ({ row })),
  ]);
  const values = (row: ReportRow): string[] => [
    ...row.values.map(
      (value, index) => `${row.restated[index] === true ? '*' : ''}${cellText(value, row.decimals, catalogue)}`,
    ),
    ...(hasChange ? [row.change === undefined ? '' : percentText(row.change)] : []),
  ];
  const heads = [...years, ...(hasChange ? [catalogue.change] : [])];
  const numberWidths = heads.map((head, index) =>
    Math.max(widthOf(head), ...rows.map((each) => ('row' in each ? widthOf(values(each.row)[index] ?? '') : 0))),
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
  const labelWidth = Math.min(labelRoom, INDENT + (isNarrow ? Math.max(widest(labels), unitWidth) : widest(labels)));
  const table = plainTable(
    [labelWidth, ...(isNarrow ? [] : [unitWidth]), ...numberWidths],
    ['left', ...(isNarrow ? [] : ['left' as const]), ...heads.map(() => 'right' as const)],
  );
  table.push([catalogue.indicator, ...(isNarrow ? [] : [catalogue.unit]), ...heads].map((head) => paint.bold(head)));
  const ruled = labelWidth + (isNarrow ? 0 : unitWidth + GAP) + numbers;
  for (const each of rows) {
    if ('section' in each) {
      table.push([{ content: paint.bold[TERMINAL.head](each.section), colSpan: heads.length + (isNarrow ? 1 : 2) }]);
      continue;
    }
    const label = wrap(labelOf(each.row), labelWidth - INDENT).map((line) => ' '.repeat(INDENT) + line);
    const unit = isNarrow
      ? wrap(each.row.unit, labelWidth - 2 * INDENT).map((line) => paint.dim(' '.repeat(2 * INDENT) + line))
      : [];
    table.push([[...label, ...unit].join('\n'), ...(isNarrow ? [] : [paint.dim(each.row.unit)]), ...values(each.row)]);
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
  const below = remarks.flatMap((remark) => hanging('', remark, width));
  return [paint.bold[TERMINAL.head](catalogue.notes), ...lines, '', ...below].join('\n');
}

function withoutTrailingSpace(text: string): string {
  return text.replace(/[ \t]+$/gm, '');
}
