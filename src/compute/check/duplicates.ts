// Rows that stand twice: the same invoice (DAT006), or the same content with no evidence to tell the rows apart.
import { phrase, type Words } from '../../domain/phrase.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { invoiceTwice, rowTwice } from '../../domain/faults/readingFaults.ts';
import { isRecurring } from '../recurring.ts';
import {
  amountText,
  daysName,
  groupedByPeriod,
  isCounted,
  toldOf,
  type Counted,
  type Reading,
  type Series,
} from './series.ts';

/** Where more than one in so many periods has several rows, that is how the meter is written down, and no slip. */
const USUAL = 4;
const LEAST_BILLS = 4;

/** The rows that repeat another one, and what is to be said of them. */
export function findDuplicates(series: Series): { findings: readonly Diagnostic[]; repeated: ReadonlySet<Reading> } {
  const findings: Diagnostic[] = [];
  const repeated = new Set<Reading>();
  const byPeriod = groupedByPeriod(series.readings.filter(isCounted), daysName);
  // Half-hourly readings, and bills with several lines, have several rows a period throughout.
  const several = [...byPeriod.values()].filter((readings) => readings.length > 1);
  const isUsual = several.length > 1 && several.length * USUAL > byPeriod.size;
  // A meter with a history has one row an invoice; what a report or a list of claims shows may have several, which differ by amount.
  const hasInvoices = isRecurring(series) && byPeriod.size >= LEAST_BILLS;
  for (const readings of several) {
    const seen = new Map<string, Counted>();
    for (const reading of readings) {
      const isDay = reading.period.grain === 'day';
      if (isUsual && isDay) continue;
      const { amount, evidence, unit } = reading;
      const isByAmount = !hasInvoices || isUsual || isDay || evidence === '';
      const key = `${evidence}\u001f${isByAmount ? `${amount.toExactText()} ${unit.symbol}` : ''}`;
      const before = seen.get(key);
      if (before === undefined) {
        seen.set(key, reading);
        continue;
      }
      repeated.add(reading);
      const told = { ...toldOf(series, reading), amount: amountText(amount, unit), first: placeText(before) };
      const place = { ...reading.at, field: 'quantity' };
      findings.push(evidence === '' ? rowTwice(place, told) : invoiceTwice(place, { ...told, evidence }));
    }
  }
  return { findings, repeated };
}

/** A row as messages name it beside another; the header is row 1. */
export function placeText({ at }: Pick<Reading, 'at'>): Words {
  return phrase`row ${at.record} of ${at.file}`;
}
