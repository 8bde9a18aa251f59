// The fields of a target in esgcalc.yaml.
import { AMOUNT, LABELS_REFERENCE, TEXT, YEARS } from './companyParts.ts';
import type { FieldsSchema } from './jsonSchema.ts';

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
