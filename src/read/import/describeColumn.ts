// What the header of one column says: a column of the activity table, a unit, a month, an activity, an amount of money.
import { dimensionKey, isCurrency } from '../../domain/dimension.ts';
import { parsePeriod } from '../../domain/period.ts';
import { spellingKey } from '../../domain/spelling.ts';
import { parseUnit } from '../../domain/unit.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
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

const BRACKETS = /^(.*?)\s*[(（[【]([^()（）[\]【】]+)[)）\]】]\s*(.*)$/;
const AFTER = /^(.+?)(?:\s*[,/／:：]\s*|[_\s]+(?:in\s+)?)(\S+)$/;

/** A header taken into its name and its unit: `用電量(度)`, `Consumption [kWh]`, `Usage, kWh`, `Electricity_kWh`. */
export function splitHeader(text: string, vocabulary: Vocabulary): { readonly name: string; readonly unit?: string } {
  const written = text.normalize('NFKC').trim();
  const isUnit = (part: string): boolean => 'unit' in parseUnit(part, vocabulary.units);
  const bracketed = BRACKETS.exec(written);
  const [, before = '', inside = '', after = ''] = bracketed ?? [];
  if (bracketed !== null && isUnit(inside)) return { name: `${before} ${after}`.trim(), unit: inside.trim() };
  const [, name = '', unit = ''] = AFTER.exec(written) ?? [];
  if (unit !== '' && isUnit(unit) && !/^\d/.test(unit)) return { name: name.trim(), unit };
  return isUnit(written) && !/^\d/.test(written) ? { name: '', unit: written } : { name: written };
}

/** Reads the parts of a header, one for each of its rows. */
export function describeColumn(parts: readonly string[], words: ImportWords, vocabulary: Vocabulary): ColumnReading {
  const split = parts.map((part) => splitHeader(part, vocabulary));
  const units = split.flatMap(({ unit }) => unit ?? []);
  const names = [parts.join(' '), ...parts, ...split.map(({ name }) => name)].filter((name) => name !== '');
  const reading = units.map((unit) => parseUnit(unit, vocabulary.units)).find((each) => 'unit' in each);
  const dimension = reading !== undefined && 'unit' in reading ? dimensionKey(reading.unit) : '';
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
    unit: isCurrency(dimension) ? undefined : units.at(-1),
    period: firstOf((name) => {
      const period = parsePeriod(name);
      const isPart = typeof period !== 'string' && period.grain !== 'year';
      return isPart ? name : undefined;
    }),
    activity: firstOf((name) => vocabulary.subjects.bySpelling.get(spellingKey(name))?.name),
    isMoney: isCurrency(dimension) || (role === undefined && names.some((name) => MONEY.test(name))),
  };
}

/** Headers of money that name no currency. */
const MONEY =
  /\b(?:amount due|total amount|charges?|cost|price|tariff|tax|vat|fee)\b|金額|金额|電費|电费|水費|水费|單價|单价|税|稅/i;
