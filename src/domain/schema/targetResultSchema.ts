// The fields of a target in the JSON result; `limit`, `status`, `role` and the headrooms are what programs build on.
import { REASONS, ROLES, STATUSES } from '../progress.ts';
import { YEAR_KEY } from './companyParts.ts';
import type { FieldsSchema } from './jsonSchema.ts';
import { GOALS } from './targetSchema.ts';

type PrintedSchema = FieldsSchema & { readonly required: readonly string[] };

const TEXT = { type: 'string' } as const;
const MAYBE_TEXT = { type: ['string', 'null'] } as const;
const YEAR = { type: 'string', pattern: YEAR_KEY } as const;
const EXACT = { type: ['string', 'null'], pattern: '^-?\\d+(?:\\.\\d+)?$' } as const;
const closed = { type: 'object', additionalProperties: false } as const;
const maybeClosed = { type: ['object', 'null'], additionalProperties: false } as const;

export const FLIP = {
  ...maybeClosed,
  properties: {
    key: { description: 'The KPI that the figure is divided by.', ...TEXT },
    value: { description: 'Its amount at which the figure just meets the limit.', ...EXACT },
    unit: TEXT,
    met: { description: 'Whether the limit is met at that amount, or only above it.', enum: ['at', 'above'] },
  },
  required: ['key', 'value', 'unit', 'met'],
} as const satisfies PrintedSchema;

export const BUDGET_USE = {
  ...maybeClosed,
  properties: {
    used: { description: 'The sum of the years so far.', ...EXACT },
    share: { description: 'The same as a share of the budget.', ...EXACT },
    left: EXACT,
    leftEachYear: { description: 'What is left for each year to come.', ...EXACT },
    yearsLeft: { description: 'How many years the rest lasts at the figure of this year.', ...EXACT },
  },
  required: ['used', 'share', 'left', 'leftEachYear', 'yearsLeft'],
} as const satisfies PrintedSchema;

export const PROGRESS = {
  ...closed,
  properties: {
    year: YEAR,
    role: { enum: ROLES },
    value: { description: "The figure in the target's unit.", ...EXACT },
    limit: { description: 'The most it may be in this year; of a budget in all.', ...EXACT },
    status: {
      description:
        'met, at-cap, exceeded: of a cap, of a budget, and in the last year of a path or reduction; on-track, off-track: the years between.',
      enum: STATUSES,
    },
    reason: { description: 'Why the year is not assessed.', enum: [...REASONS, null] },
    headroom: { description: 'The limit less the figure; of a budget what is left.', ...EXACT },
    gap: { description: 'The figure less the limit; null for a budget.', ...EXACT },
    headroomAbsolute: { description: "The headroom in the numerator's unit, where the figure is a ratio.", ...EXACT },
    headroomAbsoluteUnit: MAYBE_TEXT,
    achieved: { description: 'The share of the way from the base value to the last limit that is done.', ...EXACT },
    flip: FLIP,
    budget: BUDGET_USE,
  },
  required: [
    'year',
    'role',
    'value',
    'limit',
    'status',
    'reason',
    'headroom',
    'gap',
    'headroomAbsolute',
    'headroomAbsoluteUnit',
    'achieved',
    'flip',
    'budget',
  ],
} as const satisfies PrintedSchema;

export const COMING = {
  ...closed,
  properties: {
    year: YEAR,
    limit: EXACT,
    reduction: { description: 'Less than the base value by this share.', ...EXACT },
    absolute: { description: "The limit in the numerator's unit at the present measure, for a ratio.", ...EXACT },
    absoluteUnit: MAYBE_TEXT,
  },
  required: ['year', 'limit', 'reduction', 'absolute', 'absoluteUnit'],
} as const satisfies PrintedSchema;

export const TARGET_RESULT = {
  ...closed,
  properties: {
    key: { description: 'The KPI that has the target.', ...TEXT },
    type: { enum: GOALS },
    path: { description: 'linear or compound, where a path leads to the last year.', ...MAYBE_TEXT },
    base: YEAR,
    baseValue: { description: "The base year's figure, as published or as computed.", ...EXACT },
    baseValueFrom: { enum: ['written', 'computed', null] },
    years: { description: 'The years in which the target holds.', type: 'array', items: YEAR },
    written: { description: 'A share in per cent as it was written; null where an amount was.', ...MAYBE_TEXT },
    limit: { description: 'The limit of the last year, as it was written where it was.', ...EXACT },
    unit: TEXT,
    comparison: { enum: ['printed', 'exact'] },
    condition: { description: 'In English where the company gave it in several languages.', ...MAYBE_TEXT },
    isCeiling: {
      description: 'Whether the last limit is not below the base value as printed: no reduction is implied.',
      type: 'boolean',
    },
    progress: { type: 'array', items: PROGRESS },
    coming: { description: 'Years of the target after the last one computed.', type: 'array', items: COMING },
    total: { description: 'What a path allows over all its years, where figures add up over years.', ...EXACT },
  },
  required: [
    'key',
    'type',
    'path',
    'base',
    'baseValue',
    'baseValueFrom',
    'years',
    'written',
    'limit',
    'unit',
    'comparison',
    'condition',
    'isCeiling',
    'progress',
    'coming',
    'total',
  ],
} as const satisfies PrintedSchema;
