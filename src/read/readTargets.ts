// Reads the `targets:` field of the company file: what a KPI has to reach, from which base year, in which years.
import { listed, phrase } from '../domain/phrase.ts';
import { kpiUnknown } from '../domain/faults/companyFaults.ts';
import type { KpiTable } from '../domain/kpi.ts';
import { parseYears, type ReportingYear } from '../domain/period.ts';
import { TARGET } from '../domain/schema/targetSchema.ts';
import { fieldsOf } from '../domain/schema/jsonSchema.ts';
import { nearestName } from '../domain/spelling.ts';
import type { Target } from '../domain/target.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { readAmount } from './readAmount.ts';
import { oneOf } from './oneOf.ts';
import { readLabels } from './readCompany.ts';
import { goalField, readGoal } from './readGoal.ts';
import type { YamlField } from './yamlField.ts';

/** The targets that could be read whole; faults are reported for the rest. */
export function readTargets(
  field: YamlField | undefined,
  vocabulary: Vocabulary,
  own: KpiTable,
  year: ReportingYear,
): readonly Target[] {
  const kpis: KpiTable = new Map([...vocabulary.kpis, ...own]);
  return field?.items().flatMap((item) => readTarget(item, vocabulary, kpis, year) ?? []) ?? [];
}

function readTarget(
  field: YamlField,
  { units }: Vocabulary,
  kpis: KpiTable,
  reportingYear: ReportingYear,
): Target | undefined {
  const fields = field.fields(fieldsOf(TARGET));
  const lacking = TARGET.required.filter((required) => !fields.has(required));
  if (lacking.length > 0) {
    field.fault(
      phrase`a target without ${listed(lacking)}`,
      phrase`a target needs kpi, base, years and a type: {kpi: ghg_intensity, base: 2025, years: 2026-2028, cap: 23.24 tCO2e/RMB 100M}`,
    );
  }
  const kpi = fields.get('kpi')?.text();
  if (kpi !== undefined && !kpis.has(kpi)) {
    fields.get('kpi')?.report((place) => kpiUnknown(place, { text: kpi, nearest: nearestName(kpi, [...kpis.keys()]) }));
  }
  const base = readBase(fields.get('base'), reportingYear);
  const years = readYears(fields.get('years'), reportingYear)?.sort();
  const early = years?.filter((year) => base !== undefined && year < base) ?? [];
  if (early.length > 0)
    fields
      .get('years')
      ?.fault(phrase`${listed(early)} lies before the base year ${base}`, phrase`a target holds after its base year`);
  const baseValue = readAmount(fields.get('baseValue'), units, '899.58 tCO2e');
  const name = goalField(field, fields);
  const goal = name && readGoal(name, fields, { kpis, units, reportingYear, base, years });
  const comparison = oneOf(fields.get('compare'), TARGET.properties.compare.enum) ?? 'printed';
  const condition = readLabels(fields.get('condition'));
  if (kpi === undefined || base === undefined || years === undefined || goal === undefined) return undefined;
  return { kpi, base, baseValue, years, goal, comparison, condition, place: fields.get(name ?? 'kpi')?.place };
}

function readBase(field: YamlField | undefined, year: ReportingYear): string | undefined {
  const years = readYears(field, year);
  if (years !== undefined && years.length > 1)
    field?.fault(phrase`wants one year`, phrase`write the year that the target is measured from, such as 2025`);
  return years?.[0];
}

/** The years in the order they are written, each once. */
function readYears(field: YamlField | undefined, year: ReportingYear): string[] | undefined {
  const text = field?.text();
  const years = text === undefined ? undefined : parseYears(text, year);
  if (text !== undefined && years === undefined)
    field?.fault(phrase`"${text}" is no year or range of years`, phrase`write 2025, or 2026-2028`);
  return years && [...new Set(years)];
}
