// Reads the `targets:` field of the company file: what a KPI has to reach, from which base year, in which years.
import { kpiUnknown } from '../domain/faults/companyFaults.ts';
import { Fraction } from '../domain/fraction.ts';
import type { Kpi, KpiTable } from '../domain/kpi.ts';
import { parseYears, type ReportingYear } from '../domain/period.ts';
import { AMOUNT } from '../domain/schema/companyParts.ts';
import { TARGET } from '../domain/schema/targetSchema.ts';
import { fieldsOf } from '../domain/schema/jsonSchema.ts';
import { nearestName } from '../domain/spelling.ts';
import type { Target } from '../domain/target.ts';
import { parseUnit } from '../domain/unit.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { oneOf, readLabels } from './readCompany.ts';
import type { YamlField } from './yamlField.ts';

const AMOUNT_PATTERN = new RegExp(AMOUNT);

/** The targets that could be read whole; faults are reported for the rest. */
export function readTargets(
  field: YamlField | undefined,
  vocabulary: Vocabulary,
  own: KpiTable,
  year: ReportingYear,
): readonly Target[] {
  return field?.items().flatMap((item) => readTarget(item, vocabulary, own, year) ?? []) ?? [];
}

function readTarget(
  field: YamlField,
  vocabulary: Vocabulary,
  own: ReadonlyMap<string, Kpi>,
  year: ReportingYear,
): Target | undefined {
  const fields = field.fields(fieldsOf(TARGET));
  const lacking = TARGET.required.filter((required) => !fields.has(required));
  if (lacking.length > 0) {
    field.fault(
      `a target without ${lacking.join(', ')}`,
      'a target needs kpi, base, years and cap: {kpi: ghg_intensity, base: 2025, years: 2026-2028, cap: 23.24 tCO2e/RMB 100M}',
    );
  }
  const kpi = fields.get('kpi')?.text();
  if (kpi !== undefined && !vocabulary.kpis.has(kpi) && !own.has(kpi)) {
    fields
      .get('kpi')
      ?.report((place) =>
        kpiUnknown(place, { text: kpi, nearest: nearestName(kpi, [...vocabulary.kpis.keys(), ...own.keys()]) }),
      );
  }
  const years = readYears(fields.get('years'), year);
  const base = readBase(fields.get('base'), year);
  const cap = readAmount(fields.get('cap'), vocabulary);
  if (kpi === undefined || base === undefined || years === undefined || cap === undefined) return undefined;
  const comparison = oneOf(fields.get('compare'), TARGET.properties.compare.enum) ?? 'printed';
  return {
    kpi,
    base,
    years,
    ...cap,
    comparison,
    condition: readLabels(fields.get('condition')),
    place: fields.get('cap')?.place,
  };
}

function readBase(field: YamlField | undefined, year: ReportingYear): string | undefined {
  const years = readYears(field, year);
  if (years !== undefined && years.length > 1)
    field?.fault('wants one year', 'write the year that the target is measured from, such as 2025');
  return years?.[0];
}

function readYears(field: YamlField | undefined, year: ReportingYear): readonly string[] | undefined {
  const text = field?.text();
  const years = text === undefined ? undefined : parseYears(text, year);
  if (text !== undefined && years === undefined)
    field?.fault(`"${text}" is no year or range of years`, 'write 2025, or 2026-2028');
  return years;
}

function readAmount(
  field: YamlField | undefined,
  { units }: Vocabulary,
): Pick<Target, 'cap' | 'capText' | 'capDecimals' | 'unit'> | undefined {
  const text = field?.text();
  if (text === undefined) return undefined;
  const [, number = '', decimals = '', unitText = ''] = AMOUNT_PATTERN.exec(text) ?? [];
  const cap = Fraction.parse(number.replaceAll(',', ''));
  const reading = parseUnit(unitText, units);
  if (cap === undefined)
    field?.fault(`"${text}" is no amount with a unit`, 'write a number and a unit, such as 23.24 tCO2e/RMB 100M');
  else if ('fault' in reading)
    field?.fault(
      `"${unitText}" is no known unit${reading.part === unitText ? '' : ` (${reading.part})`}`,
      '`esgcalc units` lists all',
    );
  if (cap === undefined || 'fault' in reading) return undefined;
  return { cap, capText: number.replaceAll(',', ''), capDecimals: decimals.length, unit: reading.unit };
}
