// Reads what the company file says of earlier years: the log of restatements, and the base year with its threshold.
import { phrase } from '../domain/phrase.ts';
import { Fraction } from '../domain/fraction.ts';
import type { ReportingYear } from '../domain/period.ts';
import { CAUSES, DEFAULT_SIGNIFICANCE, type BaseYear, type Restatement } from '../domain/restatement.ts';
import { SHARE } from '../domain/schema/companyParts.ts';
import { BASE_YEAR, RESTATEMENT } from '../domain/schema/disclosureSchema.ts';
import { fieldsOf } from '../domain/schema/jsonSchema.ts';
import { oneOf } from './oneOf.ts';
import { readLabels } from './readCompany.ts';
import { isWhole, readKpiKey, readOneYear, type KpiKeys } from './readNames.ts';
import type { YamlField } from './yamlField.ts';

/** The entries of the log that could be read whole. */
export function readRestatements(
  field: YamlField | undefined,
  known: KpiKeys,
  reportingYear: ReportingYear,
): readonly Restatement[] {
  return (field?.items() ?? []).flatMap((item) => {
    const fields = item.fields(fieldsOf(RESTATEMENT));
    isWhole(
      item,
      fields,
      RESTATEMENT.required,
      'a restatement',
      phrase`year, cause and why: {year: 2024, cause: boundary, why: Macau Services joined the boundary}`,
    );
    const year = readOneYear(fields.get('year'), reportingYear);
    const cause = oneOf(fields.get('cause'), CAUSES);
    const why = readLabels(fields.get('why'));
    const kpis = fields
      .get('kpis')
      ?.items()
      .flatMap((kpi) => readKpiKey(kpi, known) ?? []);
    if (year === undefined || cause === undefined || why === undefined) return [];
    return [{ year, cause, why, kpis, place: item.place }];
  });
}

/** The base year, where the company names one. */
export function readBaseYear(field: YamlField | undefined, reportingYear: ReportingYear): BaseYear | undefined {
  if (field === undefined) return undefined;
  const fields = field.fields(fieldsOf(BASE_YEAR));
  if (fields.size > 0)
    isWhole(field, fields, BASE_YEAR.required, phrase`a base year`, '{year: 2023, significance: 5 %}');
  const year = readOneYear(fields.get('year'), reportingYear);
  const text = fields.get('significance')?.text() ?? DEFAULT_SIGNIFICANCE;
  const significance = Fraction.parse(new RegExp(SHARE).exec(text)?.[1] ?? '')?.over(Fraction.of(100n));
  if (significance === undefined)
    fields
      .get('significance')
      ?.fault(phrase`"${text}" is no share`, phrase`write per cent of the published figure, such as 5 %`);
  if (year === undefined || significance === undefined) return undefined;
  return { year, significance, significanceText: text, place: fields.get('year')?.place };
}
