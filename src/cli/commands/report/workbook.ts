// The report as a workbook whose totals, products and intensities are live formulas.
import { workbook } from '../../../report/workbook/book.ts';
import type { WriteReport } from './reportKind.ts';

/** Writes it. */
export const writeReport: WriteReport = async (results, { inputs, diagnostics, vocabulary }, language, voice, tell) => {
  const { writeWorkbook } = await import('../../../format/workbook/writeWorkbook.ts');
  const facts = { inputs, diagnostics: diagnostics.map(tell) };
  return writeWorkbook(workbook(results, facts, language, voice, vocabulary.units), language);
};
