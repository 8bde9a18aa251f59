// The schema of esgcalc.yaml as an editor wants it: the fields, filled with the names that the vocabulary knows.
import type { Subject } from '../activity.ts';
import { checkNames } from '../check.ts';
import { FAULT_CODES } from '../faults/everyFault.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { COMPANY, COMPANY_PARTS } from './companySchema.ts';
import { CHECKS, WAIVER } from './checksSchema.ts';
import { TARGET } from './targetSchema.ts';
import { DRAFT, type JsonSchema } from './jsonSchema.ts';

/** Names in other scripts, with capitals, underscores or wide spaces are read more freely than a pattern can say: the program checks them. */
const FREELY_WRITTEN = '[^ -~]|[A-Z_]|  ';

/** The schema of the company file. */
export function companySchema(vocabulary: Vocabulary): JsonSchema {
  const { properties } = COMPANY;
  const keys = [...vocabulary.kpis.keys()];
  const families = [...vocabulary.families.keys()];
  const target = { ...TARGET, properties: { ...TARGET.properties, kpi: { ...TARGET.properties.kpi, examples: keys } } };
  const choice = COMPANY_PARTS.choice;
  const family = { ...choice.properties.family, examples: families };
  return {
    $schema: DRAFT,
    title: 'esgcalc: esgcalc.yaml',
    description: 'What a company says of itself, beside its activity files or above them. Every field is optional.',
    ...COMPANY,
    properties: {
      ...properties,
      preset: { ...properties.preset, type: 'string', enum: [...vocabulary.presets.keys()] },
      factors: { ...properties.factors, ...activityNames(vocabulary, properties.factors.properties) },
      targets: { ...properties.targets, items: target },
      kpis: { ...properties.kpis, ...kpiNames(vocabulary) },
      checks: checksSchema(vocabulary),
    },
    $defs: {
      ...COMPANY_PARTS,
      choice: { ...choice, properties: { ...choice.properties, family } },
      rule: { ...COMPANY_PARTS.rule, examples: families },
    },
  };
}

/** Severities and waivers by the ids and codes that there are. */
function checksSchema({ checks }: Vocabulary): JsonSchema {
  const named = { enum: checkNames(checks(), FAULT_CODES) };
  const { severity, waivers, limits } = CHECKS.properties;
  const { properties } = WAIVER;
  const check = { description: properties.check.description, ...named };
  return {
    ...CHECKS,
    properties: {
      severity: { ...severity, propertyNames: named },
      waivers: { ...waivers, items: { ...WAIVER, properties: { ...properties, check } } },
      limits,
    },
  };
}

/** The activities under their own names, so that an editor offers these, and every other spelling. */
function activityNames({ subjects }: Vocabulary, settings: JsonSchema): JsonSchema {
  const activities = subjects.all.filter(takesFactors);
  const names = new Set(activities.map(({ name }) => name));
  const others = [...subjects.bySpelling].flatMap(([spelling, subject]) =>
    takesFactors(subject) &&
    !names.has(spelling) &&
    spelling !== subject.name &&
    !new RegExp(FREELY_WRITTEN).test(spelling)
      ? [escaped(spelling)]
      : [],
  );
  const reference = { $ref: '#/$defs/activity' };
  return {
    properties: {
      ...settings,
      ...Object.fromEntries(activities.map((subject) => [subject.name, { title: titleOf(subject), ...reference }])),
    },
    patternProperties: {
      [`^(?:${others.join('|')})$`]: reference,
      [`^(?!(?:${Object.keys(settings).join('|')})$).*(?:${FREELY_WRITTEN})`]: reference,
    },
    additionalProperties: false,
  };
}

/** Activities, and the instruments that are no certificates. */
function takesFactors(subject: Subject): boolean {
  return subject.use === 'activity' || (subject.use === 'instrument' && !subject.isCertificate);
}

function titleOf({ labels }: Subject): string {
  return `${labels.en}, ${labels['zh-Hant']}`;
}

/** A KPI of the table may be changed; any other key is a KPI of the company's own, which has to say what it is. */
function kpiNames({ kpis }: Vocabulary): JsonSchema {
  const known = [...kpis.values()].map(({ key, labels }) => [key, { title: labels.en, $ref: '#/$defs/kpi' }] as const);
  return {
    properties: Object.fromEntries(known),
    additionalProperties: { $ref: '#/$defs/kpi', type: 'object', required: ['content', 'unit'] },
  };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
