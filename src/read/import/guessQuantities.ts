// Which columns of a source hold quantities: months side by side, a column named so, columns with a unit in their header.
import { Fraction } from '../../domain/fraction.ts';
import type { GuessReason } from '../../domain/importGuess.ts';
import { readQuantity } from '../readQuantity.ts';
import { beginsWithWord, type GuessDraft } from './guessProfile.ts';
import type { ImportWords } from './importWords.ts';
import type { ColumnCells, SampledTable } from './sampleTable.ts';

/** A column of quantities: its period where columns are months, its unit and activity where the header says them. */
export type QuantityGuess = {
  readonly column: number;
  readonly period: string | undefined;
  readonly unit: string | undefined;
  readonly activity: string | undefined;
  /** What tells it from the other quantities of the row, such as On-peak. */
  readonly told: string | undefined;
  readonly because: GuessReason;
};

/** The columns of quantities; what is left aside goes to the draft with its reason. */
export function guessQuantities(
  sampled: SampledTable,
  cells: ColumnCells,
  words: ImportWords,
  draft: GuessDraft,
): readonly QuantityGuess[] {
  const { columns } = sampled;
  const guess = (column: number): QuantityGuess => ({
    column,
    period: undefined,
    unit: columns[column]?.unit,
    activity: columns[column]?.activity,
    told: undefined,
    because: { by: 'header' },
  });
  const isReading = (column: number): boolean => beginsWithWord(cells.nameOf(column), words.readings) !== undefined;
  const candidates = columns.flatMap((reading, column) => {
    const { isMoney, role, unit, activity, period } = reading;
    if (isMoney || cells.filled(column) === 0) return [];
    if (isReading(column)) {
      draft.unplaced.set(column, 'meter reading');
      return [];
    }
    const isNumeric = cells.numbers(column) >= 0.5;
    const isNamed = role === 'quantity' || unit !== undefined || activity !== undefined || period !== undefined;
    return isNumeric && isNamed && !isOtherRole(role, unit) ? [column] : [];
  });
  const periods = candidates.filter((column) => columns[column]?.period !== undefined);
  if (periods.length >= 2) {
    for (const column of candidates) if (!periods.includes(column)) draft.unplaced.set(column, 'part of a total');
    return periods.map((column) => ({ ...guess(column), period: columns[column]?.period }));
  }
  if (candidates.length < 2) return candidates.map(guess);
  return withoutParts(sampled, candidates, cells, words, draft, guess);
}

/** Columns such as dates and accounts may be digits too. */
function isOtherRole(role: string | undefined, unit: string | undefined): boolean {
  return role !== undefined && role !== 'quantity' && unit === undefined && role !== 'activity';
}

/** Where one column is the sum of the others in every row, it alone counts. */
function withoutParts(
  { rows, columns }: SampledTable,
  candidates: readonly number[],
  cells: ColumnCells,
  words: ImportWords,
  draft: GuessDraft,
  guess: (column: number) => QuantityGuess,
): readonly QuantityGuess[] {
  const numberAt = (row: readonly string[], column: number): Fraction | undefined => {
    const read = readQuantity(row[column] ?? '');
    return read.kind === 'number' ? Fraction.scaled(read.digits, read.decimals) : undefined;
  };
  const whole = candidates.find((total) => {
    const parts = candidates.filter((column) => column !== total);
    const complete = rows.filter(({ cells: row }) => candidates.every((column) => numberAt(row, column) !== undefined));
    return (
      complete.length > 0 &&
      complete.every(({ cells: row }) => {
        const sum = parts.reduce((so, part) => so.plus(numberAt(row, part) ?? Fraction.zero), Fraction.zero);
        return numberAt(row, total)?.equals(sum) === true;
      })
    );
  });
  const named = candidates.filter((column) => columns[column]?.role === 'quantity');
  const total = whole ?? candidates.find((column) => beginsWithWord(cells.nameOf(column), words.totals) !== undefined);
  if (total !== undefined) {
    const parts = candidates.filter((column) => column !== total);
    for (const part of parts) draft.unplaced.set(part, 'part of a total');
    const because: GuessReason =
      whole === undefined ? { by: 'header' } : { by: 'sum', of: parts.map((part) => cells.nameOf(part)) };
    return [{ ...guess(total), because }];
  }
  const [only] = named;
  if (named.length === 1 && only !== undefined) {
    for (const other of candidates) if (other !== only) draft.unplaced.set(other, 'taken before');
    return [guess(only)];
  }
  const activities = new Set(candidates.map((column) => columns[column]?.activity));
  return candidates.map((column) => ({
    ...guess(column),
    told: activities.size === candidates.length ? undefined : cells.nameOf(column),
  }));
}
