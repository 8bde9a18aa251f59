// Reads the `measures:` field of the company file: how stocks stand for a year, and measures of the company's own.
import { listed, phrase } from '../domain/phrase.ts';
import type { Measure } from '../domain/activity.ts';
import { STOCK_RULES, type Company, type StockRule } from '../domain/company.ts';
import { dimensionKey, isCurrency } from '../domain/dimension.ts';
import type { Kpi } from '../domain/kpi.ts';
import { sameInAll } from '../domain/language.ts';
import { OWN_MEASURE } from '../domain/schema/boundarySchema.ts';
import { fieldsOf } from '../domain/schema/jsonSchema.ts';
import { spellingKey } from '../domain/spelling.ts';
import { parseUnit } from '../domain/unit.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { oneOf } from './oneOf.ts';
import { readLabels } from './readCompany.ts';
import type { YamlField } from './yamlField.ts';

/** What `measures:` says; each own measure comes with the KPI that prints it. */
export type Measures = {
  readonly stocks: Company['stocks'];
  readonly own: readonly { readonly measure: Measure; readonly kpi: Kpi }[];
};

/** A measure of the table is given a rule (`employee count: average`), one of the company's own its unit and how it adds. */
export function readMeasures(field: YamlField | undefined, vocabulary: Vocabulary): Measures {
  const stocks = new Map<string, StockRule>();
  const own: { measure: Measure; kpi: Kpi }[] = [];
  for (const [name, value] of field?.entries() ?? []) {
    const subject = vocabulary.subjects.bySpelling.get(spellingKey(name));
    if (subject !== undefined) {
      if (subject.use !== 'measure' || subject.adds !== 'stock')
        value.faultOfName(phrase`is no measure that is counted on a day`, phrase`write employee count or floor area`);
      const rule = oneOf(value, STOCK_RULES);
      if (rule !== undefined) stocks.set(subject.name, rule);
    } else if (value.isText) {
      const hint = phrase`a measure of your own needs its unit and how it adds: {unit: unit, adds: flow}`;
      value.faultOfName(phrase`is no measure`, hint);
    } else {
      const read = readOwn(name, value, vocabulary);
      if (read === undefined) continue;
      own.push(read);
      const rule = oneOf(value.fields(fieldsOf(OWN_MEASURE)).get('stands'), STOCK_RULES);
      if (rule !== undefined) stocks.set(read.measure.name, rule);
    }
  }
  return { stocks, own };
}

function readOwn(name: string, field: YamlField, vocabulary: Vocabulary): Measures['own'][number] | undefined {
  const fields = field.fields(fieldsOf(OWN_MEASURE));
  const adds = oneOf(fields.get('adds'), OWN_MEASURE.properties.adds.enum);
  const unitText = fields.get('unit')?.text();
  const lacking = OWN_MEASURE.required.filter((required) => !fields.has(required));
  if (lacking.length > 0)
    field.fault(
      phrase`a measure without ${listed(lacking)}`,
      phrase`write its unit and how it adds: {unit: unit, adds: flow}`,
    );
  const reading = unitText === undefined ? undefined : parseUnit(unitText, vocabulary.units);
  if (reading !== undefined && 'fault' in reading)
    fields
      .get('unit')
      ?.fault(
        phrase`"${unitText}" is no known unit`,
        phrase`\`esgcalc units\` lists all; what is counted is a \`unit\``,
      );
  if (adds === undefined || unitText === undefined || reading === undefined || 'fault' in reading) return undefined;
  const labels = readLabels(fields.get('label')) ?? sameInAll(name);
  const dimension = dimensionKey(reading.unit);
  const dimensions = [isCurrency(dimension) ? 'currency' : dimension];
  const key = spellingKey(name).replaceAll(/[^\p{L}\p{N}]+/gu, '_');
  return {
    measure: { use: 'measure', name: spellingKey(name), dimensions, adds, labels },
    kpi: {
      key,
      section: 'own',
      content: { kind: 'measure', measure: spellingKey(name) },
      unit: unitText,
      decimals: 2,
      labels,
      hkex: '',
      gri: '',
      shown: 'data',
      place: field.place,
    },
  };
}
