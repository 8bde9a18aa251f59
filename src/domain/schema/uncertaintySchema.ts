// The fields of `uncertainty:` in esgcalc.yaml: how sure quantities and factors are, by activity, site and class.
import { HALF_WIDTH, PEDIGREE } from '../uncertainty.ts';
import type { FieldsSchema } from './jsonSchema.ts';

const HALF_WIDTH_TEXT = { type: 'string', pattern: HALF_WIDTH, examples: ['3 %'] } as const;

const STATEMENT = {
  activity: { description: 'Half of the 95 % range of the quantity, in per cent of it.', ...HALF_WIDTH_TEXT },
  factor: { description: 'Half of the 95 % range of the emission factor, in per cent of it.', ...HALF_WIDTH_TEXT },
  pedigree: {
    description: 'Five scores from 1 (best) to 5: reliability, completeness, time, geography, technology.',
    anyOf: [
      {
        type: 'array',
        minItems: 5,
        maxItems: 5,
        items: { type: ['integer', 'string'], minimum: 1, maximum: 5, pattern: '^[1-5]$' },
      },
      { type: 'string', pattern: PEDIGREE },
    ],
    examples: [[2, 2, 1, 3, 3]],
  },
} as const;

/** What is stated of one site or class. */
export const UNCERTAINTY_PART = {
  type: 'object',
  properties: STATEMENT,
  additionalProperties: false,
} as const satisfies FieldsSchema;

/** What is stated of an activity. */
export const ACTIVITY_UNCERTAINTY = {
  type: 'object',
  properties: {
    ...STATEMENT,
    sites: {
      description: 'Where a site differs, by its name.',
      type: 'object',
      additionalProperties: UNCERTAINTY_PART,
    },
    classes: {
      description: 'Where a class differs, by its name.',
      type: 'object',
      additionalProperties: UNCERTAINTY_PART,
    },
  },
  additionalProperties: false,
} as const satisfies FieldsSchema;

/** The whole field; the activities are checked by the program, in any of their spellings. */
export const UNCERTAINTY = {
  title: 'Uncertainty',
  description: 'How sure the quantities and factors of each activity are.',
  type: ['object', 'null'],
  additionalProperties: ACTIVITY_UNCERTAINTY,
  examples: [{ electricity: { activity: '1 %', factor: '7 %' }, petrol: { pedigree: [2, 2, 1, 3, 3] } }],
} as const;
