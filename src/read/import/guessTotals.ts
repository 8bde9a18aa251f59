// Rows of a source that are no rows of activities: totals of others, and what stands below the table.
import type { LeaveOutRule } from '../../domain/importProfile.ts';
import { beginsWithWord, type GuessDraft } from './guessProfile.ts';
import type { QuantityGuess } from './guessQuantities.ts';
import type { ImportWords } from './importWords.ts';
import type { ColumnCells, SampledTable } from './sampleTable.ts';

/** Rules for totals, by the column that names them, and for rows without what every row has. */
export function findTotals(
  { rows, columns }: SampledTable,
  cells: ColumnCells,
  { totals }: ImportWords,
  draft: GuessDraft,
  quantities: readonly QuantityGuess[],
): readonly LeaveOutRule[] {
  const found = new Map<number, Set<string>>();
  const isTotal = new Set<number>();
  for (const { number, cells: row } of rows) {
    const column = columns.findIndex((_, index) => beginsWithWord(row[index] ?? '', totals) !== undefined);
    if (column < 0) continue;
    isTotal.add(number);
    const text = (row[column] ?? '').trim();
    found.set(column, (found.get(column) ?? new Set()).add(beginsWithWord(text, totals) ?? text));
  }
  const rule = (column: number, test: LeaveOutRule['test'], texts: readonly string[], why: string): LeaveOutRule => ({
    column: cells.referenceOf(column),
    test,
    texts,
    why,
    place: undefined,
  });
  const rules = [...found].map(([column, texts]) => rule(column, 'begins', [...texts], 'totals'));
  const key = draft.columns.get('date') ?? draft.columns.get('from') ?? draft.columns.get('activity');
  if (key === undefined) return rules;
  const isEmpty = (row: readonly string[], column: number): boolean => (row[column] ?? '').trim() === '';
  const hasRest = rows.some(
    ({ number, cells: row }) =>
      !isTotal.has(number) &&
      row.some((cell) => cell.trim() !== '') &&
      isEmpty(row, key) &&
      quantities.every(({ column }) => isEmpty(row, column)),
  );
  return hasRest
    ? [
        ...rules,
        rule(
          key,
          'empty',
          [],
          `no ${draft.columns.has('activity') && key === draft.columns.get('activity') ? 'activity' : 'date'}`,
        ),
      ]
    : rules;
}
