// Reads the `kpis:` field of the company file: another unit or label for a KPI of the table, or a KPI of the company's own.
import { parseKpiContent, type Kpi } from '../domain/kpi.ts';
import { sameInAll } from '../domain/language.ts';
import { parseUnit } from '../domain/unit.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { readLabels } from './readCompany.ts';
import type { YamlField } from './yamlField.ts';

const FIELDS = ['unit', 'decimals', 'label', 'content', 'section'];

/** The KPIs as the company wants them, by key. */
export function readKpis(field: YamlField | undefined, vocabulary: Vocabulary): ReadonlyMap<string, Kpi> {
  const kpis = new Map<string, Kpi>();
  for (const [key, value] of field?.entries() ?? []) {
    const kpi = readKpi(key, value, vocabulary);
    if (kpi !== undefined) kpis.set(key, kpi);
  }
  return kpis;
}

function readKpi(key: string, field: YamlField, vocabulary: Vocabulary): Kpi | undefined {
  const known = vocabulary.kpis.get(key);
  const fields = field.fields(FIELDS);
  const contentText = fields.get('content')?.text();
  const content = contentText === undefined ? known?.content : parseKpiContent(contentText);
  if (content === undefined) {
    const hint =
      'a KPI of your own needs content, such as `ratio ghg_total / employee_count` or `sum scope1 + scope2_location`';
    field.fault(
      known === undefined && contentText === undefined ? 'is no KPI of the table' : 'has no readable content',
      hint,
    );
    return undefined;
  }
  const unit = fields.get('unit')?.text() ?? known?.unit;
  if (unit === undefined) {
    field.fault('has no unit', 'write unit: tCO2e/person or the like');
    return undefined;
  }
  const reading = parseUnit(unit.split('|')[0]?.replace('¤', 'RMB') ?? '', vocabulary.units);
  if ('fault' in reading)
    fields.get('unit')?.fault(`"${unit}" is no known unit (${reading.part})`, '`esgcalc units` lists all');
  return {
    key,
    section: fields.get('section')?.text() ?? known?.section ?? 'own',
    content,
    unit,
    decimals: readDecimals(fields.get('decimals')) ?? known?.decimals ?? 2,
    labels: readLabels(fields.get('label')) ?? known?.labels ?? sameInAll(key),
    hkex: known?.hkex ?? '',
    gri: known?.gri ?? '',
    shown: known?.shown ?? 'data',
  };
}

function readDecimals(field: YamlField | undefined): number | undefined {
  const text = field?.text();
  if (text === undefined) return undefined;
  if (/^\d$/.test(text)) return Number(text);
  field?.fault(`"${text}" is no count of decimals`, 'write a whole number from 0 to 9');
  return undefined;
}
