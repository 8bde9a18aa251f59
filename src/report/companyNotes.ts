// The company's own notes to its figures, numbered after those on factors.
import type { Results } from '../compute/results.ts';
import type { Language } from '../domain/language.ts';
import type { FactorNote, FactorNoteLine } from './factorNotes.ts';

/** One note a KPI, in the order of the table, with a line for each text; `before` is the last number that is taken. */
export function companyNotes({ company, rows, years }: Results, language: Language, before: number): FactorNote[] {
  const noted = rows.flatMap(({ kpi }) => {
    const lines = company.notes.flatMap(({ kpi: key, year, text }): FactorNoteLine[] => {
      if (key !== kpi.key || (year !== undefined && !years.includes(year))) return [];
      return [{ years: year === undefined ? years : [year], text: text[language] }];
    });
    return lines.length === 0 ? [] : [{ kpi, lines }];
  });
  return noted.map(({ kpi, lines }, index) => ({
    number: before + index + 1,
    activity: '',
    title: kpi.labels[language],
    keys: new Set([kpi.key]),
    lines,
  }));
}
