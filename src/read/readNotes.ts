// Reads `notes:`: what a company adds to a figure in its own words, for one year or all, once or in each language.
import { phrase } from '../domain/phrase.ts';
import type { CompanyNote } from '../domain/company.ts';
import type { ReportingYear } from '../domain/period.ts';
import { COMPANY_NOTE } from '../domain/schema/disclosureSchema.ts';
import { fieldsOf } from '../domain/schema/jsonSchema.ts';
import { readLabels } from './readCompany.ts';
import { isWhole, readKpiKey, readOneYear, type KpiKeys } from './readNames.ts';
import type { YamlField } from './yamlField.ts';

/** The notes that could be read whole. */
export function readNotes(
  field: YamlField | undefined,
  known: KpiKeys,
  reportingYear: ReportingYear,
): readonly CompanyNote[] {
  return (field?.items() ?? []).flatMap((item) => {
    const fields = item.fields(fieldsOf(COMPANY_NOTE));
    isWhole(
      item,
      fields,
      COMPANY_NOTE.required,
      phrase`a note`,
      phrase`kpi and text: {kpi: ghg_total, year: 2024, text: ...}`,
    );
    const kpi = readKpiKey(fields.get('kpi'), known);
    const year = readOneYear(fields.get('year'), reportingYear);
    const text = readLabels(fields.get('text'));
    const isFaulty = kpi === undefined || text === undefined || (fields.has('year') && year === undefined);
    return isFaulty ? [] : [{ kpi, year, text }];
  });
}
