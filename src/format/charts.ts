// Charts of block characters: scopes stacked by year, scopes and categories with their shares, targets against their limits.
import type { ChalkInstance } from 'chalk';
import { Fraction, sumOf } from '../domain/fraction.ts';
import type { ChartLine, ChartReport, ChartTarget } from '../report/chartReport.ts';
import { barBetween, eighthsOf } from './bars.ts';
import { grouped, percentText, signedText } from './numbers.ts';
import { sparkline } from './sparkline.ts';
import { padded, widthOf, wrap } from './width.ts';

const GAP = '  ';
const WIDEST_BARS = 60;
const NARROWEST_BARS = 10;
/** What fills the stacked parts, told apart without colour too. */
const FILLS = ['█', '▓', '░'];

/** The charts that there is something for, parted by blank lines. */
export function chartsText(charts: ChartReport, paint: ChalkInstance, width: number): string {
  const { scopes, parts, targets } = charts;
  return [
    ...(scopes.length > 0
      ? [stacked(charts, paint, width), ...(parts.length > 1 ? [shares(charts, paint, width)] : [])]
      : []),
    ...targets.map((target) => againstLimit(target, charts, paint, width)),
  ].join('\n\n');
}

/** One bar a year, made of its scopes. */
function stacked({ words, years, unit, decimals, scopes }: ChartReport, paint: ChalkInstance, width: number): string {
  const fills = fillsOf(paint);
  const totals = years.map((_, at) => sumOf(scopes.flatMap(({ values }) => values[at] ?? [])));
  const texts = totals.map((total) => grouped(total.toFixed(decimals)));
  const most = greatest(totals);
  const [heads, numbers] = [widest(years), widest(texts)];
  const room = roomFor(width - heads - numbers - 2 * GAP.length);
  const lines = years.map((year, at) => {
    let [from, amount, bar, columns] = [0, Fraction.zero, '', 0];
    for (const [index, { values }] of scopes.entries()) {
      amount = amount.plus(values[at] ?? Fraction.zero);
      const to = Math.round(eighthsOf(amount, most, room) / 8);
      const text = (FILLS[index] ?? '').repeat(Math.max(0, to - from));
      bar += fills[index]?.(text) ?? text;
      columns += text.length;
      from = Math.max(from, to);
    }
    const number = ' '.repeat(numbers - widthOf(texts[at] ?? '')) + (texts[at] ?? '');
    return `${padded(year, heads)}${GAP}${bar}${' '.repeat(room - columns)}${GAP}${number}`;
  });
  const key = scopes.map(({ label }, index) => `${FILLS[index]} ${label}`);
  return [
    title(words.byScope(unit), paint),
    ...lines,
    ...wrap(key.join(GAP), width).map((line) => paint.dim(line)),
  ].join('\n');
}

/** One bar a scope and category, with its share and its shape over the years. */
function shares({ words, years, unit, decimals, parts }: ChartReport, paint: ChalkInstance, width: number): string {
  const last = (line: ChartLine): Fraction => line.values.at(-1) ?? Fraction.zero;
  const shown = parts.filter(({ values }) => values.at(-1) !== undefined);
  const most = greatest(shown.map(last));
  const texts = shown.map((line) => signedText(last(line), decimals));
  const percents = shown.map(({ share }) => (share === undefined ? '' : percentText(share).replace('+', '')));
  const trends = shown.map(({ values }) => sparkline(values));
  const beside = [widest(texts), widest(percents), widest(trends)];
  const taken = beside.reduce((sum, each) => sum + each + GAP.length, 0);
  const labels = Math.min(
    widest(shown.map(({ label }) => label)),
    Math.max(16, width - taken - NARROWEST_BARS - GAP.length),
  );
  const room = roomFor(width - labels - taken - GAP.length);
  const right = (text: string, at: number): string => GAP + ' '.repeat((beside[at] ?? 0) - widthOf(text)) + text;
  const lines = shown.flatMap((line, index) => {
    const bar = barBetween(0, eighthsOf(last(line), most, room));
    const broken = wrap(line.label, labels);
    const end = right(texts[index] ?? '', 0) + right(percents[index] ?? '', 1) + GAP + (trends[index] ?? '');
    return [
      ...broken.slice(0, -1),
      `${padded(broken.at(-1) ?? '', labels)}${GAP}${paint.cyan(bar)}${' '.repeat(room - widthOf(bar))}${end}`.trimEnd(),
    ];
  });
  return [title(words.parts(years.at(-1) ?? '', unit), paint), ...lines].join('\n');
}

/** One bar a year, with a mark where the limit is. */
function againstLimit(
  { title: head, decimals, years }: ChartTarget,
  { words }: ChartReport,
  paint: ChalkInstance,
  width: number,
): string {
  const texts = years.map(({ value }) => (value === undefined ? '' : signedText(value, decimals)));
  const limits = years.map(({ limit }) =>
    limit === undefined ? '' : words.limit(signedText(limit.amount, limit.decimals)),
  );
  const most = greatest(
    years.flatMap(({ value, limit }) => [
      ...(value === undefined ? [] : [value]),
      ...(limit === undefined ? [] : [limit.amount]),
    ]),
  );
  const [heads, numbers, marks] = [widest(years.map(({ year }) => year)), widest(texts), widest(limits)];
  const room = roomFor(
    width - heads - numbers - marks - 4 * GAP.length - 1 - widest(years.map(({ standing }) => standing)),
  );
  const lines = years.map(({ year, value, limit, standing }, at) => {
    const bar = value === undefined ? '' : barBetween(0, eighthsOf(value, most, room));
    const cells = padded(bar, room + 1);
    const mark = limit === undefined ? cells.length : Math.round(eighthsOf(limit.amount, most, room) / 8);
    const isOver =
      limit !== undefined && value !== undefined && value.rounded(limit.decimals).compare(limit.amount) > 0;
    const beyond = cells.slice(mark + 1);
    const drawn =
      paint.cyan(cells.slice(0, mark)) +
      (limit === undefined ? '' : paint.bold('│')) +
      (isOver ? paint.red(beyond) : paint.cyan(beyond));
    const text = texts[at] ?? '';
    const number = ' '.repeat(numbers - widthOf(text)) + text;
    return [padded(year, heads), drawn, number, padded(limits[at] ?? '', marks), standing].join(GAP).trimEnd();
  });
  return [title(head, paint), ...lines].join('\n');
}

function title(text: string, paint: ChalkInstance): string {
  return paint.bold.cyan(text);
}

function fillsOf(paint: ChalkInstance): readonly ((text: string) => string)[] {
  return [paint.cyan, paint.blue, paint.dim];
}

function roomFor(columns: number): number {
  return Math.min(WIDEST_BARS, Math.max(NARROWEST_BARS, columns));
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(widthOf));
}

function greatest(amounts: readonly Fraction[]): Fraction {
  return amounts.reduce((one, other) => (other.compare(one) > 0 ? other : one), Fraction.zero);
}
