// The disclosure index as a Markdown table, to be pasted into a report: an item, then its figures and what else is known.
import { CATALOGUES } from '../report/catalogue.ts';
import type { Language } from '../domain/language.ts';
import type { DisclosureIndex, IndexRow } from '../report/disclosureIndex.ts';
import { codeText, linesOf, standingOf } from '../report/indexLines.ts';
import { cellText } from './numbers.ts';

/** Writes the index. */
export function indexMarkdown(index: DisclosureIndex, language: Language): string {
  const { organisation, title, rows, years, words, remarks } = index;
  const signs = CATALOGUES[language];
  const empty = years.map(() => '');
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const linesBelow = (row: IndexRow): string[] =>
    linesOf(row, index).map((below) => {
      if ('text' in below) return line(['', escaped(below.text), '', ...empty, '']);
      const { label, unit, values, decimals } = below.figure;
      return line(['', escaped(label), escaped(unit), ...values.map((value) => cellText(value, decimals, signs)), '']);
    });
  const table = rows.flatMap((row, at) => [
    ...(rows[at - 1]?.part === row.part ? [] : [line(['', `**${escaped(row.part)}**`, '', ...empty, ''])]),
    line([escaped(codeText(row)), `*${escaped(row.item)}*`, '', ...empty, escaped(standingOf(row, index))]),
    ...linesBelow(row),
  ]);
  return [
    `# ${escaped([organisation, title].filter((part) => part !== undefined).join('\u2003'))}`,
    '',
    line([words.code, words.item, signs.unit, ...years, words.status]),
    line([':--', ':--', ':--', ...years.map(() => '--:'), ':--']),
    ...table,
    '',
    ...remarks.flatMap((remark) => [escaped(remark), '']),
  ].join('\n');
}

/** What Markdown or HTML would obey becomes text; a line end would end the row. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]|<>#~]/g, (sign) => `\\${sign}`)
    .replace(/&/g, '&amp;')
    .replace(/\s*[\p{Cc}\u2028\u2029]+\s*/gu, ' ');
}
