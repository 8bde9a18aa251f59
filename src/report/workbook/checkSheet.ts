// The sheet of checks: every figure's formula beside the exact figure that was computed, and whether the two still print the same.
import type { KpiReport, ReportPart } from '../kpiReport.ts';
import { Fraction } from '../../domain/fraction.ts';
import {
  cellName,
  exactly,
  HEAD_ROW,
  onSheet,
  opening,
  quoted,
  text,
  yearCell,
  type BookCell,
  type BookSheet,
} from './bookCell.ts';
import type { BookHeads } from './bookHeads.ts';
import type { BookWords } from './bookWords.ts';
import type { FigurePlaces } from './figurePlaces.ts';

/** The ranges that hold the signs of the checks, and how many figures are checked. */
export type CheckPlaces = {
  readonly figures: number;
  readonly all: string | undefined;
  /** Those of one KPI over its years. */
  readonly of: (key: string) => string | undefined;
};

/** The columns of the sheet; indicator, key and unit stand before them. */
const [YEAR, NUMBER, PRINTED, RECOMPUTED, SIGN] = [3, 5, 6, 7, 9];

/** The share of a figure that doubles may be off by where a figure lies on the very edge between two printed ones. */
const NOISE = '1E-12';

/** Writes the sheet, and says where its signs stand. */
export function checkSheet(
  { catalogue, years }: KpiReport,
  { sections }: ReportPart,
  words: BookWords,
  heads: BookHeads['checks'],
  year: string,
  places: FigurePlaces,
): { readonly sheet: BookSheet; readonly checks: CheckPlaces } {
  const name = words.sheets.checks;
  const rows: BookCell[][] = [];
  const ranges = new Map<string, string>();
  const signs = (first: number, last: number): string =>
    onSheet(name, `${cellName(SIGN, first)}:${cellName(SIGN, last)}`);
  for (const row of sections.flatMap((section) => section.rows)) {
    const first = HEAD_ROW + 1 + rows.length;
    row.values.forEach((value, at) => {
      const figure = places.from(row.key, years[at] ?? '');
      if (value.status !== 'value' || figure === undefined) return;
      const told = [text(row.label), text(row.key, 'quiet'), text(row.unit, 'quiet'), yearCell(years[at] ?? '')];
      rows.push([...told, ...checked(value.figure.amount, row.decimals, figure, HEAD_ROW + 1 + rows.length, words)]);
    });
    const last = HEAD_ROW + rows.length;
    if (last >= first) ranges.set(row.key, signs(first, last));
  }
  const { exact, number, printed, recomputed, difference } = heads;
  const head = [catalogue.indicator, words.key, catalogue.unit, year, exact, number, printed, recomputed, difference];
  return {
    sheet: {
      name,
      rows: [...opening(name, words.intros.checks, [...head, words.check]), ...rows],
      frozenColumns: YEAR + 1,
      watched: [SIGN],
    },
    checks: {
      figures: rows.length,
      all: rows.length === 0 ? undefined : signs(HEAD_ROW + 1, HEAD_ROW + rows.length),
      of: (key) => ranges.get(key),
    },
  };
}

function checked(amount: Fraction, decimals: number, figure: string, row: number, words: BookWords): BookCell[] {
  const [number, printed, recomputed] = [NUMBER, PRINTED, RECOMPUTED].map((column) => cellName(column, row));
  const shape = { as: 'amount', decimals } as const;
  const [asPrinted, half] = [amount.rounded(decimals), Fraction.of(1n, 2n * 10n ** BigInt(decimals))];
  const isSame = `ABS(${recomputed}-${printed})<${half.toExactText()}`;
  const isNear = `ABS(${figure}-${number})<=${NOISE}*ABS(${number})`;
  return [
    text(amount.toExactText()),
    exactly(amount),
    { value: asPrinted, look: 'number', shape },
    { value: asPrinted, look: 'result', shape, formula: `ROUND(${figure},${decimals})` },
    { value: Fraction.zero, look: 'number', shape, formula: `${recomputed}-${printed}` },
    {
      value: words.asComputed,
      look: 'check',
      formula: `IF(IFERROR(OR(${isSame},${isNear}),FALSE),${quoted(words.asComputed)},${quoted(words.differs)})`,
    },
  ];
}
