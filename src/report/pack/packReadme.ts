// What the evidence pack says of itself: which file holds what, and how a figure is recomputed.
import type { Results } from '../../compute/results.ts';
import type { Language } from '../../domain/language.ts';

/** The text of README.txt. */
export function packReadme({ company, years }: Results, language: Language): string {
  const who = company.organisation?.[language];
  return `Evidence pack${who === undefined ? '' : ` of ${who}`}: the environmental figures of ${years.join(', ')}, to be recomputed.
Written by esgcalc explain --all. Every number stands in full; only the column "printed" is rounded, once, half up.

What is here
  figures.csv        every figure: exact value, as printed, and the file and formula that recompute it
  figures/KEY.csv    one KPI over its years: a row for each ledger line or figure that it is taken from
  ledger_lines.csv   rows added up that share year, site, activity and whatever else decides their factor
  rows.csv           every row behind a ledger line: file, line, evidence, the number read, the cells as they stand
  factors.csv        every factor in use: value as printed, unit, kind, source, why it was chosen and for which years
  editions.csv       the published sets that the factors are from, with the SHA-256 of their two files
  targets.csv        limit, figure, headroom and status of every target and year
  inputs.csv         the files that were read, with their SHA-256
  diagnostics.csv    the warnings and notes that went out with the figures

How a figure is recomputed
  1. Rows to ledger lines. In ledger_lines.csv, "quantity" of line 7 is the sum of "number" in rows.csv where "ledger_line" is 7:
     SUMIF(rows.csv "ledger_line", 7, rows.csv "number").
  2. Ledger lines to a figure. In figures/KEY.csv each row is a product: quantity times every number column, divided by the
     columns that end in "_divisor". A number that a row does not need is 1. The column that ends in "_is" says what the number
     before it is: a factor with its id, a conversion of units, a share, days of a bill, a warming potential. A row with a name
     in "figure" takes that figure from its own file.
  3. The products of the rows with "add" in the column "part" add up to the figure. Of a ratio, the products with "top" are added,
     those with "bottom" are added, and the first sum is divided by the second. The row "total" holds the exact result.
  4. "formula" in figures.csv is that sum for one year: open the file, type = and the formula. A spreadsheet reckons with about
     15 digits; the exact value has more.
  5. Round the result half up to "decimals" of figures.csv: it is "printed".

A decimal that does not end ("ends" is no) is given to 34 digits. "/" means that no figure is known, "n/a" that none can arise.
Text that a spreadsheet would take for a formula has an apostrophe before it.
`;
}
