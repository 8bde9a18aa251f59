// The disclosure index on a terminal: code and item, below them the figures in columns by year and what else is known.
import type { ChalkInstance } from 'chalk';
import type { IndexStatus } from '../domain/disclosure.ts';
import { CATALOGUES } from '../report/catalogue.ts';
import type { DisclosureIndex, IndexFigure, IndexRow } from '../report/disclosureIndex.ts';
import { codeText, linesOf, standingOf } from '../report/indexLines.ts';
import type { Language } from '../domain/language.ts';
import { cellText } from './numbers.ts';
import { hanging, padded, widthOf, wrap } from './width.ts';

const GAP = '  ';
const INDENT = 2;
const WIDEST = 120;
const NARROWEST_LABEL = 22;

/** Writes the index; `columns` is the terminal's width, undefined where there is none. */
export function indexTable(
  index: DisclosureIndex,
  language: Language,
  paint: ChalkInstance,
  columns: number | undefined,
): string {
  const { organisation, title, rows, years, words, remarks } = index;
  const width = Math.min(columns ?? WIDEST, WIDEST);
  const signs = CATALOGUES[language];
  const shown = rows.flatMap((row) => linesOf(row, index).flatMap((line) => ('figure' in line ? [line.figure] : [])));
  const cells = (figure: IndexFigure): string[] =>
    figure.values.map((value) => cellText(value, figure.decimals, signs));
  const numbers = years.map((year, at) =>
    Math.max(widthOf(year), ...shown.map((figure) => widthOf(cells(figure)[at] ?? ''))),
  );
  const codes = Math.min(16, Math.max(widthOf(words.code), ...rows.map((row) => widthOf(codeText(row)))));
  const units = Math.max(widthOf(signs.unit), ...shown.map(({ unit }) => widthOf(unit)));
  const beside = numbers.reduce((sum, each) => sum + each + GAP.length, 0);
  const isNarrow = width - codes - beside - units - 2 * GAP.length < NARROWEST_LABEL + INDENT;
  const unitWidth = isNarrow ? 0 : units + GAP.length;
  const widest = INDENT + Math.max(widthOf(words.item), ...shown.map(({ label }) => widthOf(label)));
  const label = Math.max(NARROWEST_LABEL, Math.min(widest, width - codes - beside - unitWidth - GAP.length));
  const start = ' '.repeat(codes + GAP.length);
  const full = start.length + label + unitWidth + beside;
  const texts = Math.min(width, Math.max(full, 100));
  const numberCells = (each: readonly string[]): string =>
    each.map((text, at) => GAP + ' '.repeat((numbers[at] ?? 0) - widthOf(text)) + text).join('');
  const unitCell = (text: string): string => (isNarrow ? '' : GAP + padded(text, units));

  const figureLines = (figure: IndexFigure): string[] => {
    const text = isNarrow ? `${figure.label} (${figure.unit})` : figure.label;
    const lines = wrap(text, label - INDENT).map((line) => start + ' '.repeat(INDENT) + line);
    const last = lines.pop() ?? '';
    const line = padded(last, start.length + label) + paint.dim(unitCell(figure.unit)) + numberCells(cells(figure));
    return [...lines, line.trimEnd()];
  };
  const itemLines = (row: IndexRow): string[] => {
    const code = wrap(codeText(row), codes);
    const status = standingOf(row, index);
    const item = wrap(`${row.item} [${status}]`, Math.max(NARROWEST_LABEL, texts - start.length));
    const painted = item.map((line) => line.replace(`[${status}]`, STATUS_PAINT[row.status](paint)(`[${status}]`)));
    return Array.from({ length: Math.max(code.length, item.length) }, (_, at) =>
      (paint.bold(padded(code[at] ?? '', codes)) + GAP + (painted[at] ?? '')).trimEnd(),
    );
  };
  const blockOf = (row: IndexRow): string[] => [
    ...itemLines(row),
    ...linesOf(row, index).flatMap((line) =>
      'figure' in line
        ? figureLines(line.figure)
        : hanging(start + ' '.repeat(INDENT), line.text, texts).map((text) => paint.dim(text)),
    ),
  ];
  const head = padded(words.code, codes) + GAP + padded(words.item, label) + unitCell(signs.unit) + numberCells(years);
  const lines = rows.flatMap((row, at) => [
    ...(rows[at - 1]?.part === row.part ? [] : [paint.bold.cyan(row.part)]),
    ...blockOf(row),
  ]);
  return [
    ...(organisation === undefined ? [] : [paint.bold(organisation)]),
    title,
    '',
    paint.bold(head),
    paint.dim('─'.repeat(full)),
    ...lines,
    '',
    ...remarks.flatMap((remark) => hanging('', remark, texts)),
    '',
  ].join('\n');
}

const STATUS_PAINT: Readonly<Record<IndexStatus, (paint: ChalkInstance) => ChalkInstance>> = {
  answered: (paint) => paint.green,
  partly: (paint) => paint.yellow,
  'no-data': (paint) => paint.red,
  'not-applicable': (paint) => paint.dim,
  narrative: (paint) => paint.dim,
  moved: (paint) => paint.dim,
};
