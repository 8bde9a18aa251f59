// Ledger lines and the figures that they come to, for tests of how a change is taken apart.
import type { Figure } from '../../src/domain/figure.ts';
import { Fraction, sumOf } from '../../src/domain/fraction.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import { amount, unit, written } from './targetParts.ts';
import { line } from './uncertaintyParts.ts';

/** The quantity of an activity: `counted('diesel', '60 L')`, of a group where one is said. */
export function counted(name: string, text: string, group = name, own: Partial<LedgerLine> = {}): LedgerLine {
  const { amount: quantity, unit: inUnit } = written(text);
  return line(name, { quantity, unit: inUnit, ...own }, group);
}

/** What the rows of a line are. */
export const rowsOf = (of: LedgerLine): Figure => ({
  name: '',
  amount: of.quantity,
  unit: of.unit,
  because: { kind: 'rows', line: of },
});

/** So many tonnes that a line gives off. */
export function emitted(of: LedgerLine, tonnes: string): Figure {
  const because = { kind: 'constant', from: rowsOf(of), ratio: Fraction.one, text: '1', what: '' } as const;
  return { name: '', amount: amount(tonnes), unit: unit('tCO2e'), because };
}

/** The sum of figures of one unit. */
export const sumFigures = (name: string, ...parts: readonly Figure[]): Figure => ({
  name,
  amount: sumOf(parts.map((part) => part.amount)),
  unit: parts[0]?.unit ?? unit('tCO2e'),
  because: { kind: 'sum', parts },
});
