// The disclosure index on a terminal: code and item, below them the figures in columns by year and what else is known.
import type { ChalkInstance } from 'chalk';
import type { IndexStatus } from '../domain/disclosure.ts';
import type { Language } from '../domain/language.ts';
import { CATALOGUES } from '../report/catalogue.ts';
import type { DisclosureIndex, IndexFigure, IndexRow } from '../report/disclosureIndex.ts';
import { codeText, linesOf, standingOf } from '../report/indexLines.ts';
import { cellText } from './numbers.ts';
import { hanging, padded, widthOf, wrap } from './width.ts';

const GAP = '  ';
const INDENT = '  ';
const WIDEST = 120;
const NARROWEST_LABEL = 22;
const WIDEST_CODE = 16;

/** How wide the columns are: code, label, unit, a number a year, and the text that may run across all of them. */
type Columns = {
  readonly code: number;
  readonly label: number;
  readonly unit: number;
  readonly numbers: readonly number[];
  readonly text: number;
};

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
  const cellsOf = (figure: IndexFigure): string[] =>
    figure.values.map((value) => cellText(value, figure.decimals, signs));
  const layout = columnsOf(index, cellsOf, signs.unit, width);
  const head =
    layout === undefined
      ? []
      : [
          paint.bold(figureLine(padded(words.code, layout.code) + GAP + words.item, signs.unit, years, layout)),
          paint.dim('─'.repeat(widthOf(figureLine('', '', years, layout)))),
        ];
  const blockOf = (row: IndexRow): string[] =>
    layout === undefined
      ? narrowBlock(row, index, cellsOf, paint, width)
      : wideBlock(row, index, cellsOf, paint, layout);
  return [
    ...(organisation === undefined ? [] : hanging('', organisation, width).map((line) => paint.bold(line))),
    ...hanging('', title, width),
    '',
    ...head,
    ...rows.flatMap((row, at) => [
      ...(rows[at - 1]?.part === row.part ? [] : hanging('', row.part, width).map((line) => paint.bold.cyan(line))),
      ...blockOf(row),
    ]),
    '',
    ...remarks.flatMap((remark) => hanging('', remark, layout?.text ?? width)),
    '',
  ].join('\n');
}

/** The columns, or undefined where the terminal is too narrow for them. */
function columnsOf(
  index: DisclosureIndex,
  cellsOf: (figure: IndexFigure) => readonly string[],
  unitHead: string,
  width: number,
): Columns | undefined {
  const { rows, years, words } = index;
  const shown = rows.flatMap((row) => linesOf(row, index).flatMap((line) => ('figure' in line ? [line.figure] : [])));
  const widest = (texts: readonly string[]): number => Math.max(...texts.map(widthOf));
  const numbers = years.map((year, at) => widest([year, ...shown.map((figure) => cellsOf(figure)[at] ?? '')]));
  const code = Math.min(WIDEST_CODE, widest([words.code, ...rows.map(codeText)]));
  const unit = widest([unitHead, ...shown.map((figure) => figure.unit)]);
  const beside = numbers.reduce((sum, each) => sum + GAP.length + each, code + unit + 2 * GAP.length);
  if (width - beside < NARROWEST_LABEL) return undefined;
  const label = Math.min(width - beside, INDENT.length + widest([words.item, ...shown.map((figure) => figure.label)]));
  return { code, label, unit, numbers, text: Math.min(width, Math.max(beside + label, 100)) };
}

/** A line of the columns; `start` is what stands in those of code and label. */
function figureLine(start: string, unit: string, cells: readonly string[], columns: Columns): string {
  const numbers = cells.map((cell, at) => GAP + ' '.repeat((columns.numbers[at] ?? 0) - widthOf(cell)) + cell);
  return padded(start, columns.code + GAP.length + columns.label) + GAP + padded(unit, columns.unit) + numbers.join('');
}

function wideBlock(
  row: IndexRow,
  index: DisclosureIndex,
  cellsOf: (figure: IndexFigure) => readonly string[],
  paint: ChalkInstance,
  columns: Columns,
): string[] {
  const start = ' '.repeat(columns.code + GAP.length) + INDENT;
  const code = wrap(codeText(row), columns.code);
  const item = itemLines(row, index, paint, columns.text - columns.code - GAP.length);
  const figureLines = (figure: IndexFigure): string[] => {
    const label = wrap(figure.label, columns.label - INDENT.length).map((line) => start + line);
    const last = label.pop() ?? '';
    return [...label, figureLine(last, figure.unit, cellsOf(figure), columns).trimEnd()];
  };
  return [
    ...Array.from({ length: Math.max(code.length, item.length) }, (_, at) =>
      (paint.bold(padded(code[at] ?? '', columns.code)) + GAP + (item[at] ?? '')).trimEnd(),
    ),
    ...linesOf(row, index).flatMap((line) =>
      'figure' in line
        ? figureLines(line.figure)
        : hanging(start, line.text, columns.text).map((text) => paint.dim(text)),
    ),
  ];
}

/** Without columns: the code before its item, and below a label its figures one after another with their years. */
function narrowBlock(
  row: IndexRow,
  index: DisclosureIndex,
  cellsOf: (figure: IndexFigure) => readonly string[],
  paint: ChalkInstance,
  width: number,
): string[] {
  const code = codeText(row);
  const [first = '', ...more] = itemLines(row, index, paint, width - widthOf(code) - GAP.length);
  const figureLines = (figure: IndexFigure): string[] => {
    const lines: string[] = [];
    for (const [at, cell] of cellsOf(figure).entries()) {
      const pair = `${index.years[at]} ${cell}`;
      const line = `${lines.at(-1) ?? ''}${GAP}${pair}`;
      if (lines.length > 0 && widthOf(line) <= width) lines[lines.length - 1] = line;
      else lines.push(`${INDENT}${INDENT}${pair}`);
    }
    return [...hanging(INDENT, index.words.inBrackets(figure.label, figure.unit), width), ...lines];
  };
  return [
    paint.bold(code) + GAP + first,
    ...more.map((line) => ' '.repeat(widthOf(code) + GAP.length) + line),
    ...linesOf(row, index).flatMap((line) =>
      'figure' in line ? figureLines(line.figure) : hanging(INDENT, line.text, width).map((text) => paint.dim(text)),
    ),
  ];
}

/** The item and how it stands, which is painted. */
function itemLines(row: IndexRow, index: DisclosureIndex, paint: ChalkInstance, room: number): string[] {
  const standing = `[${standingOf(row, index)}]`;
  return wrap(`${row.item} ${standing}`, Math.max(NARROWEST_LABEL, room)).map((line) =>
    line.replace(standing, STATUS_PAINT[row.status](paint)(standing)),
  );
}

const STATUS_PAINT: Readonly<Record<IndexStatus, (paint: ChalkInstance) => ChalkInstance>> = {
  answered: (paint) => paint.green,
  partly: (paint) => paint.yellow,
  'no-data': (paint) => paint.red,
  'not-applicable': (paint) => paint.dim,
  narrative: (paint) => paint.dim,
  moved: (paint) => paint.dim,
};
