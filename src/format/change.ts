// A change on a terminal: sources by cause in a table, and a waterfall from one figure to the other.
import type { ChalkInstance } from 'chalk';
import type { ChangeReport, ChangeRow } from '../report/changeReport.ts';
import { Fraction } from '../domain/fraction.ts';
import { amountTable, type TableLine } from './amountTable.ts';
import { changePercent, grouped, signedText } from './numbers.ts';
import { waterfall } from './waterfall.ts';
import { hanging, wrap } from './width.ts';

/** Effects are smaller than what they change: they are printed with so many decimals more. */
export const FURTHER_DECIMALS = 2;

/** The table, what explains most, the waterfall and the notes, at most `width` columns wide. `unit` is how the unit reads. */
export function changeText(report: ChangeReport, unit: string, paint: ChalkInstance, width: number): string {
  const { label, sides, total, kpi, sentences, notes } = report;
  const { decimals } = kpi.kpi;
  const printed = (row: ChangeRow, side: 'was' | 'is'): string =>
    grouped((row[side] ?? Fraction.zero).toFixed(decimals));
  const percent = changePercent(total.was ?? Fraction.zero, total.is ?? Fraction.zero);
  const head = `${label}, ${sides[0]} → ${sides[1]}: ${printed(total, 'was')} → ${printed(total, 'is')} ${unit}${percent === '' ? '' : ` (${percent})`}`;
  const blocks = [
    [...wrap(head, width).map((line) => paint.bold(line)), ...sentences.flatMap((text) => wrap(text, width))],
    tableLines(report, width, paint),
    waterfallLines(report, unit, paint, width),
    [
      ...notes.flatMap((text, index) => hanging(`[${index + 1}] `, text, width)),
      ...(report.method === '' ? [] : wrap(report.method, width)),
    ].map((line) => paint.dim(line)),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function tableLines(
  { words, sides, causes, rows, total, shares, kpi }: ChangeReport,
  width: number,
  paint: ChalkInstance,
): string[] {
  const { decimals } = kpi.kpi;
  const amount = (value: Fraction | undefined): string =>
    value === undefined ? '/' : grouped(value.toFixed(decimals));
  const effect = (value: Fraction | undefined): string =>
    value === undefined ? '' : changeSign(value, decimals + FURTHER_DECIMALS);
  const cellsOf = (row: ChangeRow): string[] => [
    amount(row.was),
    amount(row.is),
    ...causes.map(({ cause }) => effect(row.effects.get(cause))),
    effect(row.change),
  ];
  const marked = (row: ChangeRow): string => `${row.label}${row.notes.length === 0 ? '' : ` [${row.notes.join(',')}]`}`;
  const share = (value: Fraction | undefined): string =>
    value === undefined ? '' : `${value.times(Fraction.of(100n)).toFixed(0)} %`;
  const lines: readonly TableLine[] = [
    { label: words.source, cells: [...sides, ...causes.map(({ label }) => label), words.changed] },
    ...rows.map((row) => ({ label: marked(row), cells: cellsOf(row) })),
    ...(rows.length > 1 ? [{ label: total.label, cells: cellsOf(total), isStrong: true }] : []),
    ...(shares.size === 0
      ? []
      : [{ label: words.share, cells: ['', '', ...causes.map(({ cause }) => share(shares.get(cause))), ''] }]),
  ];
  return amountTable(lines, width, paint);
}

function waterfallLines(
  { words, sides, causes, total, kpi }: ChangeReport,
  unit: string,
  paint: ChalkInstance,
  width: number,
): string[] {
  const { decimals } = kpi.kpi;
  if (total.was === undefined || total.is === undefined || total.change.isZero()) return [];
  const steps = causes.map(({ cause, label }) => ({ label, change: total.effects.get(cause) ?? Fraction.zero }));
  const drawn = waterfall(
    { label: sides[0], amount: total.was },
    steps,
    { label: sides[1], amount: total.is },
    decimals,
    paint,
    width,
  );
  const floor = drawn.floor.isZero()
    ? []
    : [paint.dim(words.barsBegin(`${grouped(drawn.floor.toExactText())} ${unit}`))];
  return [...drawn.lines, ...floor];
}

/** An effect with its sign. */
export function changeSign(amount: Fraction, decimals: number): string {
  const text = signedText(amount, decimals);
  return text.startsWith('-') || /^0(\.0*)?$/.test(text) ? text : `+${text}`;
}
