// Reads the `kpis:` field of the company file: another unit or label for a KPI of the table, or a KPI of the company's own.
import { listed, phrase } from '../domain/phrase.ts';
import { kpiUnknown } from '../domain/faults/companyFaults.ts';
import { activityUnknown } from '../domain/faults/rowFaults.ts';
import { parseKpiContent, partsOf, type Kpi, type KpiContent, type KpiTable } from '../domain/kpi.ts';
import { sameInAll } from '../domain/language.ts';
import { KPI } from '../domain/schema/companySchema.ts';
import { fieldsOf } from '../domain/schema/jsonSchema.ts';
import { replaced } from '../domain/onRequest.ts';
import { nearestName, spellingKey } from '../domain/spelling.ts';
import { parseUnit } from '../domain/unit.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { readLabels } from './readCompany.ts';
import type { YamlField } from './yamlField.ts';

/** The KPIs as the company wants them, by key. */
export function readKpis(
  field: YamlField | undefined,
  known: Vocabulary,
  ofMeasures: KpiTable,
): ReadonlyMap<string, Kpi> {
  const vocabulary = replaced(known, 'kpis', new Map([...known.kpis, ...ofMeasures]));
  const kpis = new Map(ofMeasures);
  for (const [key, value] of field?.entries() ?? []) {
    const kpi = readKpi(key, value, vocabulary);
    if (kpi !== undefined) kpis.set(key, kpi);
  }
  for (const [key, value] of field?.entries() ?? []) {
    const content = kpis.get(key)?.content;
    for (const name of content === undefined ? [] : partsOf(content)) {
      const isKnown = vocabulary.kpis.has(name) || kpis.has(name);
      if (!isKnown)
        value.report((place) =>
          kpiUnknown(place, { text: name, nearest: nearestName(name, [...vocabulary.kpis.keys(), ...kpis.keys()]) }),
        );
    }
  }
  return kpis;
}

function readKpi(key: string, field: YamlField, vocabulary: Vocabulary): Kpi | undefined {
  const known = vocabulary.kpis.get(key);
  const fields = field.fields(fieldsOf(KPI));
  const contentText = fields.get('content')?.text();
  const content = contentText === undefined ? known?.content : parseKpiContent(contentText);
  if (content === undefined) {
    const hint = phrase`a KPI of your own needs content, such as \`ratio ghg_total / employee_count\` or \`sum scope1 + scope2_location\``;
    if (contentText === undefined) field.faultOfName(phrase`is no KPI of the table`, hint);
    else fields.get('content')?.fault(phrase`"${contentText}" cannot be read`, hint);
    return undefined;
  }
  const checked =
    contentText === undefined ? content : checkContent(content, fields.get('content') ?? field, vocabulary);
  const unit = fields.get('unit')?.text() ?? known?.unit;
  if (checked === undefined) return undefined;
  if (unit === undefined) {
    field.fault(phrase`has no unit`, phrase`write unit: tCO2e/person or the like`);
    return undefined;
  }
  const readings = unit.split('|').map((text) => parseUnit(text.replace('¤', 'RMB'), vocabulary.units));
  for (const reading of readings)
    if ('fault' in reading)
      fields
        .get('unit')
        ?.fault(phrase`"${unit}" is no known unit (${reading.part})`, phrase`\`esgcalc units\` lists all`);
  return {
    key,
    section: fields.get('section')?.text() ?? known?.section ?? 'own',
    content: checked,
    unit,
    decimals: readDecimals(fields.get('decimals')) ?? known?.decimals ?? 2,
    labels: readLabels(fields.get('label')) ?? known?.labels ?? sameInAll(key),
    hkex: known?.hkex ?? '',
    gri: known?.gri ?? '',
    ifrsS2: known?.ifrsS2,
    esrs: known?.esrs,
    shown: known?.shown ?? 'data',
    place: field.place,
  };
}

/** The content under the names of the vocabulary, or undefined and a fault where it names what is not there. */
function checkContent(content: KpiContent, field: YamlField, vocabulary: Vocabulary): KpiContent | undefined {
  const { subjects } = vocabulary;
  if (content.kind === 'quantity' || content.kind === 'measure') {
    const text = content.kind === 'quantity' ? content.activity : content.measure;
    const subject = subjects.bySpelling.get(spellingKey(text));
    if (subject?.use === 'activity' && content.kind === 'quantity') return { kind: 'quantity', activity: subject.name };
    if (subject?.use === 'measure' && content.kind === 'measure') return { kind: 'measure', measure: subject.name };
    if (subject !== undefined) {
      field.fault(
        subject.use === 'activity'
          ? phrase`${subject.name} is the name of an activity`
          : phrase`${subject.name} is the name of a measure`,
        phrase`write ${subject.use} ${subject.name}`,
      );
      return undefined;
    }
    const nearest = nearestName(text, subjects.bySpelling.keys());
    field.report((place) => ({ ...activityUnknown(place, { text, nearest }), blame: 'command' }));
    return undefined;
  }
  const known = namesOf(content, vocabulary);
  if (known === undefined || known.names.includes(known.name)) return content;
  const noun = NOUNS[known.kind];
  field.fault(phrase`there is no ${noun} "${known.name}"`, phrase`write one of ${listed(known.names)}`);
  return undefined;
}

/** What people call the names that a content may take. */
const NOUNS = {
  group: phrase`group`,
  gas: phrase`exhaust gas`,
  emissions: phrase`scope`,
  market: phrase`market-based scope`,
} as const;

type Named = {
  readonly kind: 'group' | 'gas' | 'emissions' | 'market';
  readonly name: string;
  readonly names: readonly string[];
};

/** The name a content holds and those it may hold; undefined where its parts are KPIs, which are looked at together later. */
function namesOf(content: KpiContent, { subjects, gases }: Vocabulary): Named | undefined {
  switch (content.kind) {
    case 'group':
      return {
        kind: content.kind,
        name: content.group,
        names: [...new Set(subjects.all.flatMap((subject) => (subject.use === 'activity' ? [subject.group] : [])))],
      };
    case 'gas':
      return {
        kind: content.kind,
        name: content.gas,
        names: [...gases.values()].filter(({ kind }) => kind !== 'greenhouse gas').map(({ name }) => name),
      };
    case 'emissions':
    case 'primary':
      return {
        kind: 'emissions',
        name: content.scope,
        names: ['1', '2', '3', 'outside', ...Array.from({ length: 15 }, (_, index) => `3.${index + 1}`)],
      };
    case 'market':
      return { kind: content.kind, name: content.scope, names: ['2'] };
    default:
      return undefined;
  }
}

function readDecimals(field: YamlField | undefined): number | undefined {
  const text = field?.text();
  if (text === undefined) return undefined;
  if (/^\d$/.test(text)) return Number(text);
  field?.fault(phrase`"${text}" is no count of decimals`, phrase`write a whole number from 0 to 9`);
  return undefined;
}
