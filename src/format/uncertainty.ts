// Uncertainty on a terminal: a table a year of sources, scopes and the total; what is shared; simulated ranges; data quality.
import type { ChalkInstance } from 'chalk';
import { Fraction } from '../domain/fraction.ts';
import type { RangeRow, Remark, UncertaintyReport, YearReport } from '../report/uncertaintyReport.ts';
import type { UncertaintyWords } from '../report/uncertaintyWords.ts';
import { amountTable, type TableLine } from './amountTable.ts';
import { grouped, sampleText } from './numbers.ts';
import { hanging, wrap } from './width.ts';

const HUNDRED = Fraction.of(100n);
const TEN = Fraction.of(10n);

/** The years one below another, at most `width` columns wide. */
export function uncertaintyText(report: UncertaintyReport, paint: ChalkInstance, width: number): string {
  const blocks = report.years.flatMap((year) => yearBlocks(year, report, paint, width));
  const closing = wrap(report.words.method, width).map((line) => paint.dim(line));
  return `${[...blocks, closing].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function yearBlocks(year: YearReport, report: UncertaintyReport, paint: ChalkInstance, width: number): string[][] {
  const { words } = report;
  const isStated = year.rows.at(-1)?.range.halfWidth !== undefined;
  const totals = year.rows.filter(({ level }) => level !== 'source');
  const quality = qualityTable(year, words);
  return [
    [paint.bold(words.title(year.year)), ...(isStated ? rangeLines(year, report, paint, width) : [])],
    uncertaintySentences(year, words).flatMap((text) => wrap(text, width)),
    simulatedLines(totals, report, paint, width),
    [
      paint.bold(words.quality),
      ...amountTable(quality.lines, width, paint),
      ...quality.notes.flatMap((text) => wrap(text, width)).map((line) => paint.dim(line)),
    ],
  ].filter((lines) => lines.length > 0);
}

function rangeLines(year: YearReport, report: UncertaintyReport, paint: ChalkInstance, width: number): string[] {
  const { lines, notes } = rangeTable(year, report);
  return [
    ...amountTable(lines, width, paint),
    ...notes.flatMap((text, index) => hanging(`[${index + 1}] `, text, width)).map((line) => paint.dim(line)),
  ];
}

/** The ranges of a year as lines below a head, and the notes that their numbers lead to. */
export function rangeTable(
  { rows }: YearReport,
  { words, language }: UncertaintyReport,
): { readonly lines: readonly TableLine[]; readonly notes: readonly string[] } {
  const notes: string[] = [];
  const numberOf = (text: string): number => {
    if (!notes.includes(text)) notes.push(text);
    return notes.indexOf(text) + 1;
  };
  const lines = rows.map((row): TableLine => {
    const { range, level } = row;
    const numbers = remarksOf(row, words).map((text) => numberOf(text));
    const mark = numbers.length === 0 ? '' : ` [${numbers.join(',')}]`;
    return {
      label: `${level === 'source' ? '  ' : ''}${row.label}${mark}`,
      cells: [
        grouped(range.amount.toFixed(2)),
        percent(row.activity),
        percent(row.factor),
        percent(range.relative),
        range.halfWidth === undefined ? '/' : tonnes(range.halfWidth),
        range.rank?.labels[language] ?? '',
      ],
      isStrong: level === 'total',
    };
  });
  const head = [words.activity, words.factor, words.combined, words.halfWidth, words.rank];
  return { lines: [{ label: words.source, cells: ['tCO2e', ...head] }, ...lines], notes };
}

function remarksOf(row: RangeRow, words: UncertaintyWords): string[] {
  const { spread, remark, range } = row;
  const texts = remark === undefined ? [] : [remarkText(remark, row, words)];
  if (spread === undefined) return texts;
  const [low, high] = [range.amount.over(spread), range.amount.times(spread)].map((end) => grouped(end.toFixed(2)));
  return [words.ofScores(spread.toFixed(4), low ?? '', high ?? ''), ...texts];
}

function remarkText(remark: Remark, { range }: RangeRow, words: UncertaintyWords): string {
  if (remark === 'not-stated') return words.notStated;
  if (remark === 'without-activity') return words.withoutActivity;
  if (remark === 'without-factor') return words.withoutFactor;
  const share = range.amount.isZero() ? '' : `${range.stated.over(range.amount).times(HUNDRED).toFixed(1)} %`;
  return words.partly(grouped(range.stated.toFixed(2)), grouped(range.amount.toFixed(2)), share);
}

/** What is shared, and what independence would have given. */
export function uncertaintySentences({ rows, shared, year }: YearReport, words: UncertaintyWords): string[] {
  const total = rows.at(-1)?.range;
  if (total?.halfWidth === undefined) return [words.nothingStated(year)];
  const apart = total.independent;
  return [
    ...shared.map((each) => words.shared(each.factor, each.sources, tonnes(each.halfWidth), tonnes(each.independent))),
    ...(apart === undefined || total.stated.isZero()
      ? []
      : [words.independent(tonnes(apart), percent(apart.over(total.stated)))]),
  ];
}

function simulatedLines(
  totals: readonly RangeRow[],
  { words, simulation }: UncertaintyReport,
  paint: ChalkInstance,
  width: number,
): string[] {
  const drawn = totals.flatMap((row) => (row.simulated === undefined ? [] : [{ row, simulated: row.simulated }]));
  if (simulation === undefined || drawn.length === 0) return [];
  const head = { label: words.source, cells: ['tCO2e', words.low, words.median, words.high, words.below, words.above] };
  const lines = drawn.map(({ row: { label, range }, simulated }): TableLine => {
    const middle = Number(range.stated.toExactText());
    const { low, median, high } = simulated;
    return {
      label,
      cells: [
        // What was drawn is the part that an uncertainty is stated for.
        grouped(range.stated.toFixed(2)),
        ...[low, median, high].map(sampled),
        sampledChange(low, middle),
        sampledChange(high, middle),
      ],
    };
  });
  const partly = drawn.flatMap(({ row }) =>
    row.remark === 'partly' ? [`${row.label}: ${remarkText('partly', row, words)}`] : [],
  );
  const title = words.simulated(grouped(String(simulation.draws)), String(simulation.seed));
  return [
    paint.bold(title),
    ...amountTable([head, ...lines], width, paint),
    ...partly.flatMap((text) => wrap(text, width)).map((line) => paint.dim(line)),
  ];
}

/** The quality of the scopes and of the total as lines below a head, and what has to be said of them. */
export function qualityTable(
  { rows }: YearReport,
  words: UncertaintyWords,
): { readonly lines: readonly TableLine[]; readonly notes: readonly string[] } {
  const totals = rows.filter(({ level }) => level !== 'source');
  const isScored = totals.some(({ quality }) => quality?.scored?.isZero() === false);
  const head = [words.score, words.scored, words.poor, words.estimates, words.unchecked];
  return {
    lines: [{ label: words.source, cells: head }, ...totals.map(qualityLine)],
    notes: isScored ? [words.qualityNote] : [],
  };
}

function qualityLine({ label, quality, level }: RangeRow): TableLine {
  const share = (part: Fraction | undefined): string =>
    part === undefined ? '/' : `${part.times(HUNDRED).toFixed(1)} %`;
  const cells = [quality?.scored, quality?.poor, quality?.estimated, quality?.unchecked].map(share);
  return { label, cells: [quality?.score?.toFixed(2) ?? '/', ...cells], isStrong: level === 'total' };
}

/** A half width in per cent, to two decimals. */
function percent(share: Fraction | undefined): string {
  return share === undefined ? '' : `${share.times(HUNDRED).toFixed(2)} %`;
}

/** Tonnes of a half width: one decimal, or two below ten. */
function tonnes(amount: Fraction): string {
  return grouped(amount.toFixed(amount.compare(TEN) < 0 ? 2 : 1));
}

/** Tonnes of a sample, with no more digits than it can give. */
function sampled(amount: number): string {
  const size = Math.abs(amount);
  return grouped(sampleText(amount, size >= 100 ? 0 : size >= 10 ? 1 : 2));
}

function sampledChange(amount: number, middle: number): string {
  if (middle === 0) return '';
  const text = sampleText((amount / middle - 1) * 100, 1);
  return `${text.startsWith('-') ? '' : '+'}${text} %`;
}
