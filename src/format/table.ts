// The KPI table on a terminal, as it would stand in a report: sections, units, one column a year, change, targets and notes.
import type { ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import type { ProgressStatus } from '../compute/measureProgress.ts';
import type { Fraction } from '../domain/fraction.ts';
import type { KpiReport, ReportPart, ReportRow, ReportTarget } from '../report/kpiReport.ts';
import { restatements } from './restatements.ts';
import { yearsText } from '../report/yearsText.ts';
import { cellText, grouped, percentText, signedText } from './numbers.ts';
import { widthOf, wrap } from './width.ts';

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
    ...(report.targets.length === 0 ? [] : [targets(report, paint, columns)]),
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
      table.push([{ content: paint.bold.cyan(each.section), colSpan: heads.length + (isNarrow ? 1 : 2) }]);
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
  return row.notes.length === 0 ? row.label : `${row.label} [${row.notes.join(',')}]`;
}

function targets(report: KpiReport, paint: ChalkInstance, columns: number | undefined): string {
  const width = Math.min(columns ?? WIDEST_NOTE, WIDEST_NOTE);
  // A condition that all targets share stands once below them, others below their own target.
  const isShared = new Set(report.targets.map(({ condition }) => condition)).size === 1;
  const conditionLines = (condition: string | undefined, indent: string): string[] =>
    condition === undefined ? [] : hanging(indent, condition, width).map((line) => paint.dim(line));
  return [
    paint.bold.cyan(report.catalogue.targets),
    ...report.targets.flatMap((target) => [
      ...targetLines(target, report, paint, width),
      ...(isShared ? [] : conditionLines(target.condition, '  ')),
    ]),
    ...(isShared ? conditionLines(report.targets[0]?.condition, '') : []),
  ].join('\n');
}

function targetLines(reported: ReportTarget, { catalogue }: KpiReport, paint: ChalkInstance, width: number): string[] {
  const { label, unit, target, comparison, decimals, progress, absoluteUnit } = reported;
  const how = comparison === 'exact' ? catalogue.comparedExact : catalogue.comparedPrinted(target.capDecimals);
  const cap = `${grouped(target.capText)} ${unit}`;
  // Years that the target does not speak of stand in the JSON; here they would only crowd those that it does.
  const spoken = progress.filter(({ role }) => role !== 'other-year');
  const lines = (spoken.length > 0 ? spoken : progress).flatMap(({ year, role, status, value, headroom, absolute }) => {
    const standing = catalogue.standing(catalogue.statuses[status], catalogue.roles[role]);
    const inAll = absolute === undefined ? undefined : `${signedText(absolute.amount, 2)} ${absoluteUnit}`;
    const room = headroom === undefined ? [] : [catalogue.headroom(`${finely(headroom, decimals)} ${unit}`, inAll)];
    const figure = value === undefined ? catalogue.missing : grouped(value.toFixed(decimals));
    const [first = '', ...rest] = hanging(`  ${year}  `, [figure, standing, ...room].join('  '), width);
    return [first.replace(standing, STATUS_PAINT[status](paint)(standing)), ...rest];
  });
  return [...hanging('', catalogue.targetHead(label, cap, yearsText(target.years), target.base, how), width), ...lines];
}

const STATUS_PAINT: Readonly<Record<ProgressStatus, (paint: ChalkInstance) => ChalkInstance>> = {
  met: (paint) => paint.green,
  'at-cap': (paint) => paint.yellow,
  exceeded: (paint) => paint.red,
  'not-assessed': (paint) => paint.dim,
};

/** Headroom with two more decimals than its figure, so that what rounding hides is seen. */
function finely(headroom: Fraction, decimals: number): string {
  return signedText(headroom, decimals + 2);
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
  return [paint.bold.cyan(catalogue.notes), ...lines, '', ...below].join('\n');
}

function hanging(start: string, text: string, width: number): string[] {
  const lines = wrap(text, Math.max(20, width - widthOf(start)));
  return lines.map((line, index) => (index === 0 ? start : ' '.repeat(widthOf(start))) + line);
}

function withoutTrailingSpace(text: string): string {
  return text.replace(/[ \t]+$/gm, '');
}
