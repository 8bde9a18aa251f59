// Shows rows to whoever compares them with one another: their cells, and what they were understood as.
import { Fraction } from '../domain/fraction.ts';
import type { RowReference } from '../domain/ledger.ts';
import type { ObservedRow } from '../domain/observedRow.ts';
import type { DateReading } from './readDate.ts';
import { closedWhen, type SubjectReading } from './readSubject.ts';
import type { Quantity } from './readWritten.ts';

/** One row that is not blank, as it is shown. */
export function shownRow(
  at: RowReference,
  { position, varying }: Pick<ObservedRow, 'position' | 'varying'>,
  cells: readonly string[],
  { key, limits }: SubjectReading,
  { period, years }: DateReading,
  quantity: Quantity,
): ObservedRow {
  const cell = (column: string): string => (cells[position.get(column) ?? -1] ?? '').trim();
  const isUnexplained = quantity.kind === 'number' && quantity.digits < 0n && cell('note') === '';
  const number = quantity.kind === 'number' && !isUnexplained ? quantity : undefined;
  const isUnderstood = key !== undefined && period !== undefined && closedWhen(limits, period) === undefined;
  const amount = number === undefined ? undefined : Fraction.scaled(number.digits, number.decimals);
  const understood = isUnderstood ? { key, period, years, amount, decimals: number?.decimals ?? 0 } : undefined;
  return { at, position, varying, cell, understood };
}
