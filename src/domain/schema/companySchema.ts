// The fields of esgcalc.yaml: what each is called, may hold and means. The readers take their known names and words from here.
import { POTENTIAL_SETS } from '../gas.ts';
import { LANGUAGES } from '../language.ts';
import type { FieldsSchema, JsonSchema } from './jsonSchema.ts';

/** Days of a year, `MM-DD`. */
export const DAY_OF_YEAR =
  '(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|[12]\\d))';

/** A key that names a year of a factor rule: `2025`, or `2025/26`. */
export const YEAR_KEY = '^\\d{4}(/\\d{2})?$';

/** A key that names a region of a factor rule: `CN`, `CN-SH`, `HK-CLP`. */
export const REGION_KEY = '^[A-Z]{2}(-[A-Z0-9-]+)?$';

/** A number, perhaps with marks between its thousands, and a unit after it; the groups are number, decimals and unit. */
export const AMOUNT = '^((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(\\d+))?)(?![\\d.,])\\s*(\\S.*)$';

const YEARS = '\\s*\\d{4}(?:/\\d{2})?(?:\\s*(?:-|–|\\.\\.)\\s*\\d{4}(?:/\\d{2})?)?\\s*';

// YAML reads `360` as a number where a text is meant; the program takes it as it is written.
const TEXT = { type: ['string', 'number'], pattern: '\\S' } as const;
const TEXTS = { type: ['array', 'string', 'null'], items: { type: 'string', pattern: '\\S' } } as const;
const LABELS_REFERENCE = { $ref: '#/$defs/labels' } as const;
const CHOICE_REFERENCE = { $ref: '#/$defs/choice' } as const;
const RULE_REFERENCE = { $ref: '#/$defs/rule' } as const;

/** One text for all languages, or one for each. */
export const LABELS = {
  type: ['string', 'number', 'object'],
  pattern: '\\S',
  properties: Object.fromEntries(LANGUAGES.map((language) => [language, TEXT])) as Record<
    (typeof LANGUAGES)[number],
    typeof TEXT
  >,
  additionalProperties: false,
} as const satisfies FieldsSchema;

export const REPORTING_YEAR = {
  title: 'Reporting year',
  description: 'When the reporting year ends and how it is named. Without it, the calendar year.',
  type: ['object', 'null'],
  properties: {
    ends: {
      description: 'Last day of the reporting year, as month and day.',
      type: 'string',
      pattern: `^${DAY_OF_YEAR}$`,
      examples: ['12-31', '03-31', '06-30'],
    },
    label: {
      description: 'Named after the calendar year it ends in (end), starts in (start), or both (span: 2025/26).',
      enum: ['end', 'start', 'span'],
    },
  },
  additionalProperties: false,
} as const satisfies FieldsSchema;

export const SITE = {
  type: ['object', 'null'],
  properties: {
    region: {
      description: 'Where the site lies; rows without a region take it. It decides which grid factor applies.',
      ...TEXT,
      examples: ['CN-SH', 'HK-CLP', 'HK-HKE', 'CN'],
    },
    entity: { description: 'The company of the group that runs the site, for --by entity.', ...TEXT },
  },
  additionalProperties: false,
} as const satisfies FieldsSchema;

/** A family, or one edition with the reason why. */
export const CHOICE = {
  type: 'object',
  properties: {
    family: {
      description: 'A series of editions; the one that fits the year is chosen. `esgcalc factors list` shows them.',
      ...TEXT,
    },
    dataYear: {
      description: 'nearest: where no edition describes the year, the nearest year does.',
      enum: ['nearest'],
    },
    edition: { description: 'One edition, or one factor of it, whatever the year. Needs a why.', ...TEXT },
    why: { description: 'Why this edition is pinned; every output says it.', ...TEXT, examples: ['as published'] },
  },
  additionalProperties: false,
  anyOf: [{ required: ['edition', 'why'] }, { required: ['family'], not: { required: ['edition'] } }],
} as const satisfies FieldsSchema;

/** Rules for greenhouse gases, exhaust gases and densities apart. */
export const BY_PURPOSE = {
  type: 'object',
  properties: {
    ghg: { description: 'Factors of greenhouse gases.', ...RULE_REFERENCE },
    exhaust: { description: 'Factors of exhaust gases: NOx, SOx, PM.', ...RULE_REFERENCE },
    density: { description: 'Where densities and heating values are taken from.', ...RULE_REFERENCE },
  },
  additionalProperties: false,
} as const satisfies FieldsSchema;

/** What `factors` holds beside activities. */
export const FACTOR_SETTINGS = {
  properties: {
    asOf: {
      description: 'Use only editions published by this day, for every year.',
      type: 'string',
      pattern: `^\\d{4}-${DAY_OF_YEAR}$`,
      examples: ['2025-12-31'],
    },
    folders: { description: 'Folders of your own editions, beside this file. Without it: factors.', ...TEXTS },
    regions: {
      description: 'Wider regions whose factors may stand in where a region has none.',
      type: ['object', 'null'],
      additionalProperties: TEXTS,
      examples: [{ 'CN-SH': ['CN'] }],
    },
  },
} as const satisfies FieldsSchema;

export const TARGET = {
  type: 'object',
  properties: {
    kpi: { description: 'The figure that has a target.', ...TEXT },
    base: {
      description: 'The year that the target is measured from.',
      type: ['integer', 'string'],
      minimum: 1000,
      maximum: 9999,
      pattern: `^${YEARS}$`,
      examples: [2025],
    },
    years: {
      description: 'The years in which it holds: one, a range, or several.',
      type: ['integer', 'string'],
      minimum: 1000,
      maximum: 9999,
      pattern: `^${YEARS}(?:,${YEARS})*$`,
      examples: ['2026-2028', 2030],
    },
    cap: {
      description: 'The most that the figure may be, with its unit. The decimals written are those it is compared at.',
      type: 'string',
      pattern: AMOUNT,
      examples: ['23.24 tCO2e/RMB 100M', '1,000 kWh/HKD 1M'],
    },
    compare: {
      description: "printed: compare at the cap's decimals (without it, this); exact: compare exactly.",
      enum: ['printed', 'exact'],
    },
    condition: { description: 'On what condition the target stands, in words.', ...LABELS_REFERENCE },
  },
  required: ['kpi', 'base', 'years', 'cap'],
  additionalProperties: false,
} as const satisfies FieldsSchema;

export const KPI = {
  type: ['object', 'null'],
  properties: {
    unit: { description: 'The unit it is printed in.', ...TEXT, examples: ['tCO2e/RMB 100M', 'MWh', 'tCO2e/person'] },
    decimals: {
      description: 'Decimals printed; figures are rounded only there.',
      type: ['integer', 'string'],
      minimum: 0,
      maximum: 9,
      pattern: '^\\d$',
    },
    label: { description: 'What it is called in the table.', ...LABELS_REFERENCE },
    content: {
      description: 'What it is computed from.',
      type: 'string',
      pattern: '^(?:emissions|exhaust|activity|group|measure|sum|ratio)\\s+\\S',
      examples: [
        'ratio ghg_total / employee_count',
        'sum scope1 + scope2_location',
        'emissions 3.6',
        'activity petrol',
      ],
    },
    section: { description: 'The section of the table it stands in.', ...TEXT },
  },
  additionalProperties: false,
} as const satisfies FieldsSchema;

/** The whole file, as far as the vocabulary has no part in it. */
export const COMPANY = {
  type: 'object',
  properties: {
    organisation: { title: 'Organisation', description: 'The name, once or in each language.', ...LABELS_REFERENCE },
    year: REPORTING_YEAR,
    language: { title: 'Language', description: 'Language of the labels, where --lang is not given.', enum: LANGUAGES },
    gwp: {
      title: 'Warming potentials',
      description: 'The IPCC assessment report that the 100-year potentials are taken from. Without it, ar6.',
      enum: POTENTIAL_SETS,
    },
    preset: {
      title: 'Preset',
      description: 'Which families serve the activities that factors does not name.',
      ...TEXT,
    },
    factors: {
      title: 'Factors',
      description: 'For each activity a family, or a pinned edition and why; by year, by region, by purpose.',
      type: ['object', 'null'],
      properties: FACTOR_SETTINGS.properties,
    },
    sites: {
      title: 'Sites',
      description: 'Where each site lies and whose it is, under the name that the rows give it.',
      type: ['object', 'null'],
      additionalProperties: SITE,
      examples: [{ 'Shanghai HQ': { region: 'CN-SH', entity: 'Shanghai' } }],
    },
    targets: {
      title: 'Targets',
      description: 'What a figure has to reach, from which base year, in which years.',
      type: ['array', 'null'],
      items: TARGET,
      examples: [[{ kpi: 'ghg_intensity', base: 2025, years: '2026-2028', cap: '23.24 tCO2e/RMB 100M' }]],
    },
    kpis: {
      title: 'KPIs',
      description: 'Another unit, decimals or label for a figure of the table; or a figure of your own.',
      type: ['object', 'null'],
    },
    data: {
      title: 'Data',
      description: 'Globs of the activity files, for `esgcalc compute` without files.',
      ...TEXTS,
      examples: [['20*.csv']],
    },
  },
  additionalProperties: false,
} as const satisfies FieldsSchema;

/** The parts that others refer to. */
export const COMPANY_PARTS = {
  labels: LABELS,
  choice: CHOICE,
  byYear: {
    description: 'A choice for each year or region; default is for those not named.',
    type: 'object',
    properties: { default: { anyOf: [TEXT, CHOICE_REFERENCE] } },
    patternProperties: { [YEAR_KEY]: { anyOf: [TEXT, CHOICE_REFERENCE] }, [REGION_KEY]: RULE_REFERENCE },
    additionalProperties: false,
  },
  rule: { anyOf: [TEXT, CHOICE_REFERENCE, { $ref: '#/$defs/byYear' }] },
  activity: { anyOf: [RULE_REFERENCE, BY_PURPOSE] },
  kpi: KPI,
} as const satisfies Readonly<Record<string, JsonSchema>>;
