// The fields of the internal carbon price in esgcalc.yaml.
import { PRICE_KINDS } from '../carbonPrice.ts';
import { AMOUNT, LABELS_REFERENCE, TEXT } from './companyParts.ts';
import type { FieldsSchema } from './jsonSchema.ts';

export const CARBON_PRICE = {
  title: 'Internal carbon price',
  description: 'What a tonne of CO2e costs within the company, or the statement that no such price is used.',
  type: 'object',
  properties: {
    none: { description: 'Why no internal carbon price is used, in words.', ...LABELS_REFERENCE },
    price: {
      description: 'The price by reporting year, all in one currency.',
      type: 'object',
      minProperties: 1,
      additionalProperties: { type: 'string', pattern: AMOUNT },
      examples: [{ 2025: '100 RMB/tCO2e', 2026: '120 RMB/tCO2e' }],
    },
    kind: {
      description: 'shadow: weighs decisions; fee: is charged within the company; implicit: what abatement has cost.',
      enum: PRICE_KINDS,
    },
    covers: {
      description: 'The KPIs whose emissions are priced.',
      type: 'array',
      minItems: 1,
      items: TEXT,
      examples: [['scope1', 'scope2_location']],
    },
    label: { description: 'What the company calls it.', ...LABELS_REFERENCE },
    why: { description: 'How the price was set, or what it is used for, in words.', ...LABELS_REFERENCE },
  },
  oneOf: [
    { required: ['none'], maxProperties: 1 },
    { required: ['price', 'kind', 'covers'], properties: { none: false } },
  ],
  additionalProperties: false,
} as const satisfies FieldsSchema;
