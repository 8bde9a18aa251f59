// Reads amounts with their units, shares in per cent, and both by year, from fields of the company file.
import { phrase } from '../domain/phrase.ts';
import type { WrittenAmount, WrittenShare } from '../domain/amount.ts';
import { Fraction } from '../domain/fraction.ts';
import { parseYears, type ReportingYear } from '../domain/period.ts';
import { AMOUNT, SHARE } from '../domain/schema/companyParts.ts';
import { parseUnit, type UnitTable } from '../domain/unit.ts';
import type { YamlField } from './yamlField.ts';

const AMOUNT_PATTERN = new RegExp(AMOUNT);
const SHARE_PATTERN = new RegExp(SHARE);
const WHOLE = Fraction.of(100n);

/** `23.24 tCO2e/RMB 100M`; undefined and a fault where the field holds something else. */
export function readAmount(
  field: YamlField | undefined,
  units: UnitTable,
  example = '23.24 tCO2e/RMB 100M',
): WrittenAmount | undefined {
  const written = field?.text();
  if (field === undefined || written === undefined) return undefined;
  const [, number = '', decimals = '', unitText = ''] = AMOUNT_PATTERN.exec(written) ?? [];
  const text = number.replaceAll(',', '');
  const amount = Fraction.parse(text);
  const reading = parseUnit(unitText, units);
  if (amount === undefined)
    field.fault(phrase`"${written}" is no amount with a unit`, phrase`write a number and a unit, such as ${example}`);
  else if ('fault' in reading)
    field.fault(
      phrase`"${unitText}" is no known unit${reading.part === unitText ? '' : ` (${reading.part})`}`,
      phrase`\`esgcalc units\` lists all`,
    );
  if (amount === undefined || 'fault' in reading) return undefined;
  return { amount, text, decimals: decimals.length, unit: reading.unit, place: field.place };
}

/** `4.2 %`, at most the whole; undefined and a fault where the field holds something else. */
export function readShare(field: YamlField | undefined, example: string): WrittenShare | undefined {
  const written = field?.text();
  if (field === undefined || written === undefined) return undefined;
  const [, text = ''] = SHARE_PATTERN.exec(written) ?? [];
  const amount = Fraction.parse(text);
  if (amount === undefined) field.fault(phrase`"${written}" is no share in per cent`, phrase`write it as ${example}`);
  else if (amount.compare(WHOLE) > 0)
    field.fault(
      phrase`${written} is more than the whole`,
      phrase`nothing falls by more than 100 %; write it as ${example}`,
    );
  else return { amount: amount.over(WHOLE), text };
  return undefined;
}

/** Amounts by reporting year, in the order of the years; undefined and a fault where there is none. */
export function readAmountsByYear(
  field: YamlField | undefined,
  units: UnitTable,
  year: ReportingYear,
  example: string,
): ReadonlyMap<string, WrittenAmount> | undefined {
  if (field === undefined) return undefined;
  const entries = field.entries().flatMap(([name, value]): (readonly [string, WrittenAmount])[] => {
    const years = parseYears(name, year);
    if (years?.[0] === undefined || years.length > 1) {
      value.faultOfName(phrase`is no year`, phrase`write one year before each amount, such as ${example}`);
      return [];
    }
    const amount = readAmount(value, units, example.replace(/^\d+: /, ''));
    return amount === undefined ? [] : [[years[0], amount]];
  });
  if (field.entries().length === 0)
    field.fault(phrase`names no year`, phrase`write a year and its amount, such as ${example}`);
  return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
