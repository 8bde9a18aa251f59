// Names that several fields of the company file hold: KPIs, and one year.
import { listed, phrase, type Words } from '../domain/phrase.ts';
import { kpiUnknown } from '../domain/faults/companyFaults.ts';
import { parseYears, type ReportingYear } from '../domain/period.ts';
import { nearestName } from '../domain/spelling.ts';
import type { YamlField } from './yamlField.ts';

/** The keys of the KPIs there are: the table's and the company's own. */
export type KpiKeys = ReadonlySet<string>;

/** The key of a KPI; one that is not there is a fault. */
export function readKpiKey(field: YamlField | undefined, known: KpiKeys): string | undefined {
  const text = field?.text();
  if (text === undefined || known.has(text)) return text;
  field?.report((place) => kpiUnknown(place, { text, nearest: nearestName(text, known) }));
  return undefined;
}

/** One reporting year; anything else is a fault. */
export function readOneYear(field: YamlField | undefined, year: ReportingYear): string | undefined {
  const text = field?.text();
  const years = text === undefined ? undefined : parseYears(text, year);
  if (text !== undefined && years?.length !== 1)
    field?.fault(phrase`"${text}" is no year`, phrase`write one year, such as 2024`);
  return years?.length === 1 ? years[0] : undefined;
}

/** Reports the fields that an entry lacks; false where one does. */
export function isWhole(
  field: YamlField,
  fields: ReadonlyMap<string, YamlField>,
  required: readonly string[],
  what: Words,
  example: Words,
): boolean {
  const lacking = required.filter((name) => !fields.has(name));
  if (lacking.length > 0) field.fault(phrase`${what} without ${listed(lacking)}`, phrase`it needs ${example}`);
  return lacking.length === 0;
}
