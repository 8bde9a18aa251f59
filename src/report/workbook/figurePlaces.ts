// Where every figure stands on the sheet of KPIs: formulas of all sheets point there.
import type { ReportPart } from '../kpiReport.ts';
import { cellName, HEAD_ROW, onSheet } from './bookCell.ts';

/** The columns before those of the years: indicator and unit. */
export const BEFORE_YEARS = 2;

/** Finds the cells of figures; only those of the table have one. */
export type FigurePlaces = {
  readonly sheet: string;
  /** `D7`, on the sheet itself; undefined where the table has no such figure. */
  readonly cellOf: (key: string, year: string) => string | undefined;
  /** `'KPIs'!D7`, from another sheet. */
  readonly from: (key: string, year: string) => string | undefined;
};

/** The places of a table's figures, section by section, each with a row of its own above its figures. */
export function figurePlaces(sheet: string, { sections }: ReportPart, years: readonly string[]): FigurePlaces {
  const rowOf = new Map<string, number>();
  let row = HEAD_ROW;
  for (const section of sections) {
    row++;
    for (const { key } of section.rows) rowOf.set(key, ++row);
  }
  const cellOf = (key: string, year: string): string | undefined => {
    const [found, at] = [rowOf.get(key), years.indexOf(year)];
    return found === undefined || at < 0 ? undefined : cellName(BEFORE_YEARS + at, found);
  };
  return {
    sheet,
    cellOf,
    from: (key, year) => {
      const cell = cellOf(key, year);
      return cell === undefined ? undefined : onSheet(sheet, cell);
    },
  };
}
