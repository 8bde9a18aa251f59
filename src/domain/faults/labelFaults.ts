// What can look wrong with the texts of a row: names, evidence, estimates, and what a workbook leaves behind.
import { defineFault, quoted } from './define.ts';
import type { Words } from '../phrase.ts';

export const formulaError = defineFault<{ column: string; text: string }>(
  'formula-error',
  ({ column, text }) => ({
    message: `${column} is ${quoted(text)}, the error of a spreadsheet formula`,
    hint: 'mend the formula in the workbook and export again; write / where no figure is known',
  }),
  { evidence: ({ text }) => ({ text }) },
);

/** The wanted columns of a file with how many of its rows have nothing there. */
type Wanted = { readonly column: string; readonly empty: number; readonly of: number };

export const labelMissing = defineFault<{ wanted: readonly Wanted[] }>(
  'label-missing',
  ({ wanted }) => ({
    message: wanted
      .map(({ column, empty, of }) => `${column} is empty in ${empty} of ${of} ${of === 1 ? 'row' : 'rows'}`)
      .join('; '),
    hint: 'give the site that each row belongs to and the bill or report that shows it, so that a figure can be traced',
  }),
  {
    severity: 'warning',
    evidence: ({ wanted }) =>
      Object.fromEntries(
        wanted.flatMap(({ column, empty, of }) => [
          [column, String(empty)],
          [`${column} of`, String(of)],
        ]),
      ),
  },
);

type Row = { readonly site: string; readonly activity: string; readonly year: string };

/** What a row's finding speaks of. */
export function aboutRow({ site, activity, year }: Row): { names: readonly string[]; year: string } {
  return { names: [site, activity].filter((name) => name !== ''), year };
}

export const estimateUnexplained = defineFault<Row & { text: string }>(
  'estimate-unexplained',
  ({ text }) => ({
    message: `the row is an estimate (${quoted(text)}) and no note says how it was made`,
    hint: 'say the basis in the note: by floor area, mean of the two months around it, supplier estimate',
  }),
  { severity: 'warning', about: aboutRow },
);

export const nameLookalike = defineFault<{
  column: string;
  text: string;
  rows: number;
  other: string;
  otherRows: number | undefined;
  how: Words;
}>(
  'name-lookalike',
  ({ column, text, rows, other, otherRows, how }) => ({
    message: `the ${column} ${quoted(text)} (${rows} ${rows === 1 ? 'row' : 'rows'}) differs from ${quoted(other)} (${otherRows === undefined ? 'esgcalc.yaml' : `${otherRows} ${otherRows === 1 ? 'row' : 'rows'}`}) only by ${how}`,
    hint: 'write one name for one thing: the two are counted apart, and what esgcalc.yaml says of one does not reach the other',
  }),
  {
    about: ({ text, other }) => ({ names: [text, other] }),
    evidence: ({ rows, otherRows }) => ({
      rows: String(rows),
      ...(otherRows === undefined ? {} : { 'rows of the other': String(otherRows) }),
    }),
  },
);

export const nameMixed = defineFault<{ column: string; text: string; what: Words }>(
  'name-mixed',
  ({ column, text, what }) => ({
    message: `the ${column} ${quoted(text)} holds ${what}`,
    hint: 'type it anew: what looks alike is another text to every search and every join',
  }),
  { about: ({ text }) => ({ names: [text] }) },
);

export const labelFormula = defineFault<{ column: string; text: string }>(
  'label-formula',
  ({ column, text }) => ({
    message: `${column} ${quoted(text)} starts with ${text.slice(0, 1)}, so a spreadsheet would run it as a formula`,
    hint: 'begin the text with a letter or a digit',
  }),
  { severity: 'warning' },
);
