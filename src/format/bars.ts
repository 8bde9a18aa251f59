// Bars of block characters: an amount as eighths of a column, drawn from one place to another.
import { Fraction } from '../domain/fraction.ts';

/** Eighths of a column, left to right. */
const PARTS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const EIGHT = Fraction.of(8n);

/** Where an amount ends on a line of `room` columns that `whole` fills, in eighths of a column; nothing below zero. */
export function eighthsOf(amount: Fraction, whole: Fraction, room: number): number {
  if (whole.compare(Fraction.zero) <= 0 || amount.isNegative()) return 0;
  const columns = Fraction.of(BigInt(room));
  return Number(amount.times(columns).times(EIGHT).over(whole).toFixed(0));
}

/** A bar between two places counted in eighths of a column; the smallest amount is still a hair. */
export function barBetween(low: number, high: number): string {
  const first = Math.floor(low / 8);
  const last = Math.max(high, low + 1);
  const full = Math.floor(last / 8) - first;
  const part = PARTS[last % 8] ?? '';
  return `${' '.repeat(first)}${'█'.repeat(full)}${part}`;
}
