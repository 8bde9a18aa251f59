// The section on restatements on a terminal: for each year and reason a small table of what was published and what stands today.
import type { ChalkInstance } from 'chalk';
import type { Catalogue } from '../report/catalogue.ts';
import type { RestatedRow, RestatementReport } from '../report/restatementReport.ts';
import type { Fraction } from '../domain/fraction.ts';
import { TERMINAL } from './brand.ts';
import { grouped, percentText, signedText } from './numbers.ts';
import { widthOf, wrap } from './width.ts';

const GAP = '  ';
const WIDEST = 110;
const INDENT = '  ';

/** Writes the section; numbers stand to the right, labels and units to the left. */
export function restatements(
  catalogue: Catalogue,
  { words, blocks, remarks }: RestatementReport,
  paint: ChalkInstance,
  columns: number | undefined,
): string {
  const width = Math.min(columns ?? WIDEST, WIDEST);
  const heads = [catalogue.indicator, catalogue.unit, words.published, words.restated, words.difference, words.change];
  const cells = blocks.flatMap(({ rows }) => rows.map((row) => restatementCells(row, catalogue)));
  const widths = heads.map((head, index) => Math.max(...[head, ...cells.map((row) => row[index] ?? '')].map(widthOf)));
  const line = (row: readonly string[]): string =>
    (INDENT + row.map((cell, index) => padded(cell, widths[index] ?? 0, index > 1)).join(GAP)).trimEnd();
  // Where the columns find no room, each figure is a sentence of its own.
  const isNarrow = widths.reduce((sum, each) => sum + each + GAP.length, 0) > width;
  const sentence = ([label = '', unit = '', was = '', is = '', ...changes]: readonly string[]): string[] =>
    wrap([`${label}: ${was} → ${is} ${unit}`, ...changes.filter((each) => each !== '')].join(', '), width - 4).map(
      (text, index) => (index === 0 ? INDENT : INDENT + INDENT) + text,
    );
  return [
    paint.bold[TERMINAL.head](words.restatements),
    ...(isNarrow ? [] : [paint.bold(line(heads))]),
    ...blocks.flatMap(({ head, rows }) => [
      ...wrap(head, width),
      ...rows.map((row) => restatementCells(row, catalogue)).flatMap((row) => (isNarrow ? sentence(row) : [line(row)])),
    ]),
    ...[...remarks, words.marked].flatMap((remark) => wrap(remark, width)),
  ].join('\n');
}

/** A row as texts: label, unit, published, today, difference, change. */
export function restatementCells(row: RestatedRow, { missing, notApplicable }: Catalogue): string[] {
  const { label, unit, published, value, amount, decimals, difference, change } = row;
  const sign = value.status === 'not-applicable' ? notApplicable : missing;
  return [
    label,
    unit,
    grouped(published),
    amount === undefined ? sign : grouped(amount.toFixed(decimals)),
    difference === undefined ? '' : differenceText(difference, decimals),
    change === undefined ? '' : percentText(change),
  ];
}

function differenceText(difference: Fraction, decimals: number): string {
  return `${difference.isNegative() ? '' : '+'}${signedText(difference, decimals)}`;
}

function padded(text: string, width: number, isNumber: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return isNumber ? space + text : text + space;
}
