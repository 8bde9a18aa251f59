// The fields of esgcalc.yaml that draw the boundary: sites, entities.
import { STOCK_RULES } from '../company.ts';
import { DAY, LABELS_REFERENCE, SHARE, TEXT, TEXTS } from './companyParts.ts';
import type { FieldsSchema } from './jsonSchema.ts';

export const ENTITY = {
  type: ['object', 'null'],
  properties: {
    share: {
      description: 'The share that is owned, for consolidation by equity share. Without it, all.',
      type: 'string',
      pattern: SHARE,
      examples: ['60 %', '33.4 %'],
    },
    control: {
      description: 'What is controlled: operations, finances, both (without it) or neither.',
      enum: ['operational', 'financial', 'both', 'none'],
    },
  },
  additionalProperties: false,
} as const satisfies FieldsSchema;

/** A measure of the company's own, such as meals served. */
export const OWN_MEASURE = {
  type: 'object',
  properties: {
    unit: { description: 'What it is counted in.', ...TEXT, examples: ['unit', 'm2', 'RMB 1M'] },
    adds: {
      description: 'flow: rows add up over the year; stock: it is counted on a day.',
      enum: ['flow', 'stock'],
    },
    stands: { description: 'Of a stock: as on the last day (without it), or on average.', enum: STOCK_RULES },
    label: { description: 'What it is called in the table.', ...LABELS_REFERENCE },
  },
  required: ['unit', 'adds'],
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
    opened: { description: 'The first day that the site belongs to the boundary.', ...DAY },
    closed: { description: 'The last day.', ...DAY },
    outside: {
      description: 'What becomes of rows before the first day or after the last: an error (without it), or left out.',
      enum: ['error', 'leave-out'],
    },
    expects: {
      description: 'Activities that the site should have in every year; `esgcalc check` says where one is missing.',
      ...TEXTS,
      examples: [['electricity', 'water']],
    },
  },
  additionalProperties: false,
} as const satisfies FieldsSchema;
