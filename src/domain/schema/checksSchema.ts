// The fields of esgcalc.yaml about `esgcalc check`: what weighs how much, and what is known and accepted until when.
import { CHECK_SEVERITIES } from '../check.ts';
import { TEXT } from './companyParts.ts';
import { ONE_YEAR } from './disclosureSchema.ts';
import type { FieldsSchema } from './jsonSchema.ts';

export const WAIVER = {
  type: 'object',
  properties: {
    check: {
      description: 'The id of the check, or the code that it prints.',
      ...TEXT,
      examples: ['DAT008', 'reading-outlier'],
    },
    site: { description: 'Only findings about this site.', ...TEXT },
    activity: { description: 'Only findings about this activity.', ...TEXT },
    kpi: { description: 'Only findings about this figure.', ...TEXT },
    file: { description: 'Only findings in this file.', ...TEXT },
    year: { description: 'Only findings of this reporting year.', ...ONE_YEAR, examples: [2025] },
    why: { description: 'The reason; every output carries it.', ...TEXT },
    until: { description: 'The last reporting year that it holds for.', ...ONE_YEAR, examples: [2026] },
  },
  required: ['check', 'why', 'until'],
  additionalProperties: false,
} as const satisfies FieldsSchema;

export const CHECK_LIMITS = {
  description: 'How far checking goes.',
  type: ['object', 'null'],
  properties: {
    readings: {
      description: 'How many rows are compared with one another; more take more memory. Without it, 500000.',
      type: ['integer', 'string'],
      minimum: 1,
      maximum: 99_999_999,
      pattern: '^[1-9]\\d{0,7}$',
      examples: [2_000_000],
    },
  },
  additionalProperties: false,
} as const satisfies FieldsSchema;

export const CHECKS = {
  title: 'Checks',
  description: 'What `esgcalc check` lets weigh how much, and the findings that are known and accepted.',
  type: ['object', 'null'],
  properties: {
    severity: {
      description: 'How much a check weighs, by its id or by a code that it prints; off leaves it out.',
      type: ['object', 'null'],
      additionalProperties: { enum: CHECK_SEVERITIES },
      examples: [{ 'reading-outlier': 'note', PER005: 'off' }],
    },
    waivers: {
      description: 'Findings that are known and accepted, with a reason, up to a reporting year.',
      type: ['array', 'null'],
      items: WAIVER,
      examples: [[{ check: 'DAT008', site: 'Central', year: 2025, why: 'the chiller was replaced', until: 2025 }]],
    },
    limits: CHECK_LIMITS,
  },
  additionalProperties: false,
} as const satisfies FieldsSchema;
