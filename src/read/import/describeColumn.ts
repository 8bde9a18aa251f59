// What the header of one column says: a column of the activity table, a unit, a month, an activity, an amount of money.
import { dimensionKey, isCurrency } from '../../domain/dimension.ts';
import { parsePeriod } from '../../domain/period.ts';
import { spellingKey } from '../../domain/spelling.ts';
import { parseUnit } from '../../domain/unit.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import { splitHeaderUnit } from '../splitHeaderUnit.ts';
import type { ImportWords } from './importWords.ts';

/** What was understood of a header; each is undefined where it does not say so. */
export type ColumnReading = {
  /** The column of the activity table. */
  readonly role: string | undefined;
  readonly unit: string | undefined;
  /** A month or other period, where columns are months: as written, and as it is read. */
  readonly period: string | undefined;
  readonly activity: string | undefined;
  readonly isMoney: boolean;
};

/** Reads the parts of a header, one for each of its rows. */
export function describeColumn(parts: readonly string[], words: ImportWords, vocabulary: Vocabulary): ColumnReading {
  const split = parts.map((part) => splitHeaderUnit(part, vocabulary.units));
  const units = split.flatMap(({ unit }) => (unit === '' ? [] : [unit]));
  const names = [parts.join(' '), ...parts, ...split.map(({ name }) => name)].filter((name) => name !== '');
  const reading = units.map((unit) => parseUnit(unit, vocabulary.units)).find((each) => 'unit' in each);
  const dimension = reading !== undefined && 'unit' in reading ? dimensionKey(reading.unit) : '';
  // Two units, one of several meanings, or a factor such as kgCO2e per ream, are no quantity that can be told by itself.
  const isOpen = split.some(({ open }) => open !== undefined) || dimension.includes('^-');
  const firstOf = (find: (name: string) => string | undefined): string | undefined => {
    for (const name of names) {
      const found = find(name);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const role = firstOf((name) => words.columns.get(spellingKey(name)));
  return {
    role,
    unit: isCurrency(dimension) || isOpen ? undefined : units.at(-1),
    // A part by itself: `2025` above `Jan-25` would read as the 25th of January.
    period: parts.toReversed().find((part) => {
      const period = parsePeriod(part);
      return typeof period !== 'string' && period.grain !== 'year';
    }),
    activity: firstOf((name) => vocabulary.subjects.bySpelling.get(spellingKey(name))?.name),
    isMoney: isCurrency(dimension) || (role === undefined && names.some((name) => MONEY.test(name))),
  };
}

/** Headers of money that name no currency. */
const MONEY =
  /\b(?:amount due|total amount|charges?|cost|price|tariff|tax|vat|fee)\b|金額|金额|電費|电费|水費|水费|單價|单价|税|稅/i;
