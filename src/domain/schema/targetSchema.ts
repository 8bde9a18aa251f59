// The fields of a target in esgcalc.yaml.
import { PATH_SHAPES } from '../target.ts';
import { AMOUNT, LABELS_REFERENCE, PERCENT, TEXT, YEARS } from './companyParts.ts';
import type { FieldsSchema } from './jsonSchema.ts';

const WRITTEN_AMOUNT = { type: 'string', pattern: AMOUNT } as const;
const BY_YEAR = { type: 'object', minProperties: 1, additionalProperties: WRITTEN_AMOUNT } as const;

export const SECTOR = {
  description: "An intensity that converges on its sector's by the last year (sectoral decarbonisation approach).",
  type: 'object',
  properties: {
    pathway: {
      description: "The sector's intensity by year: in the base year and in each of the years.",
      ...BY_YEAR,
      examples: [{ 2025: '60 kgCO2e/m2', 2030: '40 kgCO2e/m2' }],
    },
    activity: {
      description:
        "The KPI that is the company's activity. Without it the company's share of the sector is not counted.",
      ...TEXT,
      examples: ['floor_area'],
    },
    sectorActivity: {
      description: "The sector's activity by year, beside activity.",
      ...BY_YEAR,
      examples: [{ 2025: '1,000,000 m2', 2030: '1,100,000 m2' }],
    },
  },
  required: ['pathway'],
  dependentRequired: { activity: ['sectorActivity'], sectorActivity: ['activity'] },
  additionalProperties: false,
} as const satisfies FieldsSchema;

/** The fields of which a target has one; which one says its type. */
export const GOALS = ['cap', 'reduce', 'to', 'contract', 'converge', 'budget'] as const;

/** The goals that a path can lead to. */
export const GOALS_WITH_PATH = ['reduce', 'to', 'contract'] as const;

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
    baseValue: {
      description: "The base year's figure as published, where it is not computed from the rows.",
      ...WRITTEN_AMOUNT,
      examples: ['899.58 tCO2e'],
    },
    years: {
      description: 'The years in which it holds: one, a range, or several. A reduction has to be reached in the last.',
      type: ['integer', 'string'],
      minimum: 1000,
      maximum: 9999,
      pattern: `^${YEARS}(?:,${YEARS})*$`,
      examples: ['2026-2028', 2030],
    },
    cap: {
      description: 'The most that the figure may be, with its unit. The decimals written are those it is compared at.',
      ...WRITTEN_AMOUNT,
      examples: ['23.24 tCO2e/RMB 100M', '1,000 kWh/HKD 1M'],
    },
    reduce: {
      description: "By how much the figure of the last year is below the base year's.",
      ...PERCENT,
      examples: ['30 %'],
    },
    to: {
      description: 'What the figure comes down to by the last year, with its unit.',
      ...WRITTEN_AMOUNT,
      examples: ['600 tCO2e'],
    },
    contract: {
      description:
        'By how much the figure falls each year: of the base value, or of the year before with path: compound.',
      ...PERCENT,
      examples: ['4.2 %'],
    },
    converge: SECTOR,
    budget: {
      description: 'The most that the figures of all the years may add up to, with its unit.',
      ...WRITTEN_AMOUNT,
      examples: ['3,931.16 tCO2e'],
    },
    path: {
      description:
        'linear: by the same amount each year; compound: by the same share of the year before. With reduce or to; without it only the last year has a limit.',
      enum: PATH_SHAPES,
    },
    compare: {
      description: "printed: compare at the target's decimals (without it, this); exact: compare exactly.",
      enum: ['printed', 'exact'],
    },
    condition: { description: 'On what condition the target stands, in words.', ...LABELS_REFERENCE },
  },
  required: ['kpi', 'base', 'years'],
  oneOf: GOALS.map((goal) => ({ required: [goal] })),
  dependentSchemas: { path: { anyOf: GOALS_WITH_PATH.map((goal) => ({ required: [goal] })) } },
  additionalProperties: false,
} as const satisfies FieldsSchema;
