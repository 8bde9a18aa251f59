// The fields of esgcalc.yaml that choose factors.
import { DAY_OF_YEAR, RULE_REFERENCE, TEXT, TEXTS } from './companyParts.ts';
import type { FieldsSchema } from './jsonSchema.ts';

/** A family, or one edition with the reason why. */
export const CHOICE = {
  type: 'object',
  properties: {
    family: {
      description: 'A series of editions; the one that fits the year is chosen. `esgcalc factors list` shows them.',
      ...TEXT,
    },
    class: {
      description: "The class of the factor, made from the row's own class and treatment.",
      ...TEXT,
      examples: ['international, {class} class, with RF', '{class}, {treatment}'],
    },
    activity: {
      description: 'What the edition calls the activity, where it has another name for it.',
      ...TEXT,
      examples: ['water supply', 'waste treatment'],
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
    upstream: {
      description: 'Factors of what is emitted before the fuel or current arrives (well to tank).',
      ...RULE_REFERENCE,
    },
    losses: { description: 'Factors of losses in the grid.', ...RULE_REFERENCE },
    residual: {
      description: 'Factors of electricity without instruments, for market-based scope 2.',
      ...RULE_REFERENCE,
    },
    density: { description: 'Where densities are taken from.', ...RULE_REFERENCE },
    energy: { description: 'Where heating values are taken from, for energy in kWh.', ...RULE_REFERENCE },
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
