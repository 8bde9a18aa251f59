// The disclosure index as a Markdown table, to be pasted into a report: an item, then its figures and what else is known.
import { CATALOGUES } from '../report/catalogue.ts';
import type { Language } from '../domain/language.ts';
import type { DisclosureIndex, IndexRow } from '../report/disclosureIndex.ts';
import { codeText, linesOf, standingOf } from '../report/indexLines.ts';
import { escaped, tableRow } from './markdownText.ts';
import { cellText } from './numbers.ts';

/** Writes the index. */
export function indexMarkdown(index: DisclosureIndex, language: Language): string {
  const { organisation, title, rows, years, words, remarks } = index;
  const signs = CATALOGUES[language];
  const empty = years.map(() => '');
  const linesBelow = (row: IndexRow): string[] =>
    linesOf(row, index).map((below) => {
      if ('text' in below) return tableRow(['', escaped(below.text), '', ...empty, '']);
      const { label, unit, values, decimals } = below.figure;
      return tableRow([
        '',
        escaped(label),
        escaped(unit),
        ...values.map((value) => cellText(value, decimals, signs)),
        '',
      ]);
    });
  const table = rows.flatMap((row, at) => [
    ...(rows[at - 1]?.part === row.part ? [] : [tableRow(['', `**${escaped(row.part)}**`, '', ...empty, ''])]),
    tableRow([escaped(codeText(row)), `*${escaped(row.item)}*`, '', ...empty, escaped(standingOf(row, index))]),
    ...linesBelow(row),
  ]);
  return [
    `# ${escaped([organisation, title].filter((part) => part !== undefined).join('\u2003'))}`,
    '',
    tableRow([words.code, words.item, signs.unit, ...years, words.status]),
    tableRow([':--', ':--', ':--', ...years.map(() => '--:'), ':--']),
    ...table,
    '',
    ...remarks.flatMap((remark) => [escaped(remark), '']),
  ].join('\n');
}
