// Figures: of rows, of what a line gives off, sums and ratios of others.
import type { Figure } from '../../src/domain/figure.ts';
import { Fraction, sumOf } from '../../src/domain/fraction.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import { activity, ledger } from './ledgerLines.ts';
import { amount, unit, written } from './quantities.ts';

/** What the rows of a line are. */
export const rowsOf = (of: LedgerLine, name = ''): Figure => ({
  name,
  amount: of.quantity,
  unit: of.unit,
  because: { kind: 'rows', line: of },
});

/** A figure that stands on one row: `figure('100 L')`. */
export const figure = (quantity: string, name = ''): Figure => rowsOf(ledger(activity('diesel'), quantity), name);

/** A figure whose reason does not matter: `plain('90 tCO2e')`. */
export function plain(text: string, name = ''): Figure {
  const { amount: of, unit: inUnit } = written(text);
  return { name, amount: of, unit: inUnit, because: { kind: 'sum', parts: [] } };
}

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

/** A ratio of two figures in a unit: `ratio('90 tCO2e', '30 RMB 1M', 'tCO2e/RMB 100M')`; the measure is `revenue`. */
export function ratio(top: string, bottom: string, inUnit: string, measure = 'revenue'): Figure {
  const [above, below] = [plain(top, 'ghg_total'), plain(bottom, measure)];
  const size = above.amount.times(above.unit.ratio).over(below.amount.times(below.unit.ratio));
  const because = { kind: 'ratio', top: above, bottom: below } as const;
  return { name: 'ghg_intensity', amount: size.over(unit(inUnit).ratio), unit: unit(inUnit), because };
}
