// The report as a workbook whose totals, products and intensities are live formulas.
import { workbook } from '../../../report/workbook/book.ts';
import type { WriteReport } from './reportKind.ts';

/** Writes it. */
export const writeReport: WriteReport = async (results, { inputs, diagnostics, vocabulary }, language, voice) => {
  const { writeWorkbook } = await import('../../../format/workbook/writeWorkbook.ts');
  return writeWorkbook(workbook(results, { inputs, diagnostics }, language, voice, vocabulary.units), language);
};
