// The KPI table as Markdown, ready to be pasted into a report: raised numbers lead to footnotes, thousands have their marks.
import type { KpiReport, ReportPart, ReportRow } from '../report/kpiReport.ts';
import { markedRemark, marksOf } from '../report/marks.ts';
import type { RestatementReport } from '../report/restatementReport.ts';
import { hasOneCondition, spokenYears, targetHead, targetStanding, type ReportTarget } from '../report/targetReport.ts';
import { yearsText } from '../report/yearsText.ts';
import { escaped, tableRow, tableRule } from './markdownText.ts';
import { cellText, percentText } from './numbers.ts';
import { restatementCells } from './restatements.ts';
import { aboutTarget, belowTarget, targetColumns } from './targets.ts';

/** Writes the report: title, tables, targets, restatements, footnotes. */
export function kpiMarkdown(report: KpiReport): string {
  const { catalogue, organisation, years, parts, targets, restatements, remarks } = report;
  const span = years.length > 1 ? `${years[0]}–${years.at(-1)}` : (years[0] ?? '');
  const blocks = [
    ...(organisation === undefined ? [] : [`# ${escaped(organisation)}`]),
    `## ${catalogue.title} ${span}`,
    ...parts.flatMap((part) => [
      ...(part.title === undefined ? [] : [`### ${escaped(part.title)}`]),
      figures(report, part),
    ]),
    ...(targets.length === 0 ? [] : [`### ${catalogue.targets}`]),
    ...targets.flatMap((target) => [
      ...targetBlocks(target, catalogue.missing),
      ...(hasOneCondition(targets) ? [] : conditionOf(target)),
    ]),
    ...(hasOneCondition(targets) ? targets.slice(0, 1).flatMap(conditionOf) : []),
    ...(restatements === undefined ? [] : restatementBlocks(report, restatements)),
    `### ${catalogue.notes}`,
    ...(report.notes.length === 0 ? [] : [notes(report)]),
    ...remarks.map((remark) => escaped(markedRemark(remark))),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function figures({ catalogue, years }: KpiReport, { sections }: ReportPart): string {
  const hasChange = years.length > 1;
  const heads = [catalogue.indicator, catalogue.unit, ...years.map(escaped), ...(hasChange ? [catalogue.change] : [])];
  const rowOf = (row: ReportRow): string => {
    const cells = row.values.map((value, at) => {
      const text = cellText(value, row.decimals, catalogue);
      return escaped(marksOf(row, at)) + text;
    });
    const change = row.change === undefined ? '' : percentText(row.change);
    return tableRow([labelOf(row), escaped(row.unit), ...cells, ...(hasChange ? [change] : [])]);
  };
  return [
    tableRow(heads),
    tableRule(heads.map((_, at) => (at < 2 ? 'left' : 'right'))),
    ...sections.flatMap(({ label, rows }) => [
      tableRow(heads.map((_, at) => (at === 0 ? `**${escaped(label)}**` : ''))),
      ...rows.map(rowOf),
    ]),
  ].join('\n');
}

const RAISED = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/** A label with the numbers of its footnotes raised, as they are printed: `Scope 3 emissions³,⁴`. */
function labelOf({ label, notes: numbers }: ReportRow): string {
  const raised = numbers.map((number) => String(number).replace(/\d/g, (digit) => RAISED[Number(digit)] ?? ''));
  return escaped(label) + raised.join(',');
}

function targetBlocks(target: ReportTarget, missing: string): string[] {
  const { words } = target;
  const years = spokenYears(target);
  const columns = targetColumns(target, years);
  const heads = [...columns.map(({ head }) => head), words.columns.status];
  const rows = years.map((each) => [
    ...columns.map(({ head, of }) => of(each) || (head === words.columns.figure ? missing : '')),
    targetStanding(target, each),
  ]);
  const table = [
    tableRow(heads.map(escaped)),
    tableRule(heads.map((_, at) => (at === heads.length - 1 ? 'left' : 'right'))),
    ...rows.map((cells) => tableRow(cells.map(escaped))),
  ].join('\n');
  return [
    `**${escaped(targetHead(target))}**`,
    escaped(aboutTarget(target)),
    ...(years.length === 0 ? [] : [table]),
    ...belowTarget(target).map(escaped),
  ];
}

function conditionOf({ condition }: ReportTarget): string[] {
  return condition === undefined ? [] : [escaped(condition)];
}

function restatementBlocks({ catalogue }: KpiReport, { words, blocks, remarks }: RestatementReport): string[] {
  const heads = [catalogue.indicator, catalogue.unit, words.published, words.restated, words.difference, words.change];
  const rule = tableRule(heads.map((_, at) => (at < 2 ? 'left' : 'right')));
  return [
    `### ${words.restatements}`,
    ...blocks.flatMap(({ head, rows }) => [
      escaped(head),
      [tableRow(heads), rule, ...rows.map((row) => tableRow(restatementCells(row, catalogue).map(escaped)))].join('\n'),
    ]),
    ...[...remarks, words.marked].map(escaped),
  ];
}

/** The footnotes as a numbered list, with a line for each stretch of years. */
function notes({ notes: numbered }: KpiReport): string {
  return numbered
    .flatMap(({ number, title, lines }) => [
      `${number}. ${escaped(title)}`,
      ...lines.map(
        ({ years, text }) => `${' '.repeat(String(number).length + 2)}- ${escaped(yearsText(years))}: ${escaped(text)}`,
      ),
    ])
    .join('\n');
}
