// The fields of esgcalc.yaml: what each is called, may hold and means. The readers take their known names and words from here.
import { CONSOLIDATIONS, STOCK_RULES } from '../company.ts';
import { POTENTIAL_SETS } from '../gas.ts';
import { LANGUAGES } from '../language.ts';
import { ENTITY, OWN_MEASURE, SITE } from './boundarySchema.ts';
import { CARBON_PRICE } from './carbonPriceSchema.ts';
import { IMPORTS } from './importSchema.ts';
import { CHECKS } from './checksSchema.ts';
import {
  CHOICE_REFERENCE,
  DAY_OF_YEAR,
  LABELS,
  LABELS_REFERENCE,
  REGION_KEY,
  RULE_REFERENCE,
  TEXT,
  TEXTS,
  YEAR_KEY,
} from './companyParts.ts';
import { DISCLOSURE_FIELDS } from './disclosureSchema.ts';
import { BY_PURPOSE, CHOICE, FACTOR_SETTINGS } from './factorRuleSchema.ts';
import { TARGET } from './targetSchema.ts';
import { UNCERTAINTY } from './uncertaintySchema.ts';
import type { FieldsSchema, JsonSchema } from './jsonSchema.ts';

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
      pattern: '^(?:emissions|market|gas|primary|activity|group|energy|treated|measure|sum|ratio)\\s+\\S',
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

export const SCOPE_2 = {
  title: 'Scope 2',
  description: 'How scope 2 is told beside the location-based figure, which always is.',
  type: ['object', 'null'],
  properties: {
    marketBased: {
      description: 'true: the market-based figure too, even where there are no instruments.',
      enum: [true, false, 'true', 'false'],
    },
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
    consolidation: {
      title: 'Consolidation',
      description:
        'What of each entity counts: all of what is controlled, or the share that is owned. Without it, operational-control.',
      enum: CONSOLIDATIONS,
    },
    entities: {
      title: 'Entities',
      description:
        'The companies of the group, under the name that rows and sites give them. With it, any other name is an error.',
      type: ['object', 'null'],
      additionalProperties: ENTITY,
      examples: [{ 'Macau Services': { share: '60 %', control: 'operational' } }],
    },
    measures: {
      title: 'Measures',
      description:
        'How what is counted on a day stands for a year: as on the last day (without it), or on average; and measures of your own.',
      type: ['object', 'null'],
      additionalProperties: { anyOf: [{ enum: STOCK_RULES }, OWN_MEASURE] },
      examples: [{ 'employee count': 'average', 'meals served': { unit: 'unit', adds: 'flow' } }],
    },
    scope2: SCOPE_2,
    targets: {
      title: 'Targets',
      description: 'What a figure has to reach, from which base year, in which years.',
      type: ['array', 'null'],
      items: TARGET,
      examples: [[{ kpi: 'ghg_intensity', base: 2025, years: '2026-2028', cap: '23.24 tCO2e/RMB 100M' }]],
    },
    carbonPrice: CARBON_PRICE,
    uncertainty: UNCERTAINTY,
    kpis: {
      title: 'KPIs',
      description: 'Another unit, decimals or label for a figure of the table; or a figure of your own.',
      type: ['object', 'null'],
    },
    ...DISCLOSURE_FIELDS,
    checks: CHECKS,
    imports: IMPORTS,
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
