// The disclosure index as CSV: one line a figure and year, an absent KPI, or a statement; plain and stable, for spreadsheets and programs.
import { RESULT_VERSION } from '../domain/schema/resultSchema.ts';
import type { DisclosureIndex, IndexRow } from '../report/disclosureIndex.ts';
import { BYTE_ORDER_MARK, csvText } from './csv.ts';
import { printedText } from './numbers.ts';

const HEADER = 'framework,edition,code,also,item,status,key,label,unit,year,value,printed,reason,checked,schema'.split(
  ',',
);

/** Writes the index; `item`, `label` and `reason` follow the language. `mark` begins it with a byte order mark. */
export function indexCsv(index: DisclosureIndex, mark: boolean): string {
  const lines = index.rows.flatMap((row) => {
    const head = [index.framework.id, row.edition, row.code, row.also, row.item, row.status];
    const end = [row.checked ? 'yes' : 'no', String(RESULT_VERSION)];
    return contentsOf(row, index).map((content) => [...head, ...content, ...end]);
  });
  return `${mark ? BYTE_ORDER_MARK : ''}${csvText([HEADER, ...lines])}`;
}

/** `key,label,unit,year,value,printed,reason` of everything below an item; one empty line of them where there is nothing. */
function contentsOf({ figures, absences, statements }: IndexRow, { years, words }: DisclosureIndex): string[][] {
  const contents = [
    ...figures.flatMap(({ key, label, symbol, decimals, values }) =>
      years.map((year, at) => {
        const value = values[at] ?? { status: 'missing' as const };
        const exact = value.status === 'value' ? value.figure.amount.toExactText() : '';
        return [key, label, symbol, year, exact, printedText(value, decimals), ''];
      }),
    ),
    ...absences.map(({ key, label, reason, why }) => {
      const said = words.absences[reason];
      return [key, label, '', '', '', '', why === undefined ? said : words.inBrackets(said, why)];
    }),
    ...statements.map(({ text }) => ['', '', '', '', '', '', text]),
  ];
  return contents.length === 0 ? [['', '', '', '', '', '', '']] : contents;
}
