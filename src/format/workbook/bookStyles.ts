// How the cells of a workbook look: calm ink on white, one accent, and inputs in blue on yellow as finance knows them.
import type { CellStyle } from 'hucre/xlsx';
import { INPUT_SHADES, SHADES, TONES, type Shade } from '../brand.ts';
import type { BookCell, Look, NumberShape } from '../../report/workbook/bookCell.ts';

/** A colour as a workbook writes it. */
const rgb = (shade: Shade): string => shade.light.slice(1).toUpperCase();

const [INK, QUIET, ACCENT] = [rgb(SHADES.ink), rgb(SHADES.quiet), rgb(SHADES.accent)];
const [PALE, RULE, PAPER] = [rgb(SHADES.wash), rgb(SHADES.rule), rgb(SHADES.paper)];
const [INPUT_INK, INPUT_PAPER] = [rgb(INPUT_SHADES.ink), rgb(INPUT_SHADES.paper)];

/** How a cell looks whose figure is no longer the computed one. */
export const ALARM: CellStyle = { font: { bold: true, color: { rgb: rgb(TONES.bad) } } };

const solid = (colour: string): NonNullable<CellStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb: colour },
});
const ruled: NonNullable<CellStyle['border']> = { bottom: { style: 'hair', color: { rgb: RULE } } };
const ink = (colour: string): NonNullable<CellStyle['font']> => ({ color: { rgb: colour } });
const left = { vertical: 'top', horizontal: 'left', indent: 1 } as const;
const right = { vertical: 'top', horizontal: 'right' } as const;

const LOOKS: Readonly<Record<Look, CellStyle>> = {
  title: { font: { bold: true, size: 15, color: { rgb: ACCENT } } },
  intro: { font: ink(QUIET) },
  verdict: { font: { bold: true, color: { rgb: ACCENT } } },
  head: {
    font: { bold: true, color: { rgb: PAPER } },
    fill: solid(ACCENT),
    alignment: { vertical: 'center', horizontal: 'left', wrapText: true, indent: 1 },
  },
  section: { font: { bold: true, color: { rgb: ACCENT } }, fill: solid(PALE), alignment: left },
  text: { font: ink(INK), border: ruled, alignment: left },
  long: { font: ink(INK), border: ruled, alignment: { ...left, wrapText: true } },
  quiet: { font: ink(QUIET), border: ruled, alignment: left },
  number: { font: ink(INK), border: ruled, alignment: right },
  input: { font: ink(INPUT_INK), fill: solid(INPUT_PAPER), border: ruled, alignment: right },
  result: { font: { bold: true, color: { rgb: INK } }, border: ruled, alignment: right },
  check: { font: ink(ACCENT), border: ruled, alignment: { vertical: 'top', horizontal: 'center' } },
  sign: { font: ink(INK), border: ruled, alignment: right },
};

/** Looks whose cells stand to the right, and the head of their column with them. */
const TO_THE_RIGHT: ReadonlySet<Look> = new Set<Look>(['number', 'input', 'result', 'sign']);

/** The head of a column over cells of a look. */
export function headStyle(below: Look | undefined): CellStyle {
  const { head } = LOOKS;
  if (below === 'check') return { ...head, alignment: { ...head.alignment, horizontal: 'center' } };
  if (below === undefined || !TO_THE_RIGHT.has(below)) return head;
  return { ...head, alignment: { vertical: 'center', wrapText: true, horizontal: 'right' } };
}

/** The look of a cell with the format of its number; text that a spreadsheet would run, were it typed again, stays text. */
export function styleOf({ look, shape, value, formula }: BookCell): CellStyle {
  const style = LOOKS[look];
  if (shape !== undefined) return { ...style, numFmt: numberFormat(shape) };
  const isText = typeof value === 'string' && value !== '' && formula === undefined;
  return isText ? { ...style, numFmt: '@' } : style;
}

/** `#,##0.00`, `0`, `0.0%`, `+0.0%;-0.0%;0.0%`. */
function numberFormat({ as, decimals, marks = '' }: NumberShape): string {
  const places = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  switch (as) {
    case 'digits':
      return `0${places}`;
    case 'percent':
      return `0${places}%`;
    case 'change':
      return `+0${places}%;-0${places}%;0${places}%`;
    case 'amount':
      return marks === '' ? `#,##0${places}` : `"${marks}"#,##0${places};"${marks}"-#,##0${places}`;
  }
}
