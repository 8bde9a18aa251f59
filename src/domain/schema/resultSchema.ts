// The fields of the JSON result. What prints it has to give these and no others: the types of src/format/json.ts come from here.
import { CAUSES } from '../restatement.ts';
import { LANGUAGES } from '../language.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { YEAR_KEY } from './companyParts.ts';
import { DRAFT, type FieldsSchema, type JsonSchema } from './jsonSchema.ts';
import { TARGET_RESULT } from './targetResultSchema.ts';

/** The version of the machine-readable outputs, apart from the program's. */
export const RESULT_VERSION = 1;

type PrintedSchema = FieldsSchema & { readonly required: readonly string[] };

const TEXT = { type: 'string' } as const;
const MAYBE_TEXT = { type: ['string', 'null'] } as const;
const TEXTS = { type: 'array', items: TEXT } as const;
const COUNT = { type: 'integer', minimum: 0 } as const;
const MAYBE_COUNT = { type: ['integer', 'null'], minimum: 1 } as const;
const YEAR = { type: 'string', pattern: YEAR_KEY } as const;
const EXACT = { type: ['string', 'null'], pattern: '^-?\\d+(?:\\.\\d+)?$' } as const;
const closed = { type: 'object', additionalProperties: false } as const;
const FIGURES = { type: 'array', items: { $ref: '#/$defs/figure' } } as const;

const CAUSE_WORDS = [...CAUSES, 'as-of'].join('|');

/** What was published of a figure that has changed since. */
export const RESTATED = {
  ...closed,
  properties: {
    published: {
      description: 'As it was printed, without marks between thousands; / and n/a as they are.',
      type: 'string',
      pattern: '^(?:/|n/a|\\d+(?:\\.\\d+)?)$',
    },
    unit: { description: 'The unit that it was printed in, which the difference is in too.', ...TEXT },
    difference: { description: "Today's exact figure less the published one.", ...EXACT },
    percent: { description: 'The difference in per cent of the published figure.', ...EXACT },
    cause: {
      description:
        'From the log of restatements, several parted by "; "; as-of where only the day of the factors differs; null where none is stated.',
      type: ['string', 'null'],
      pattern: `^(?:${CAUSE_WORDS})(?:; (?:${CAUSE_WORDS}))*$`,
    },
    why: { description: 'The reasons in words; null where none is stated.', ...MAYBE_TEXT },
  },
  required: ['published', 'unit', 'difference', 'percent', 'cause', 'why'],
} as const satisfies PrintedSchema;

export const VALUE = {
  ...closed,
  properties: {
    value: {
      description:
        'Exact: every digit where the decimal ends, 34 significant digits where it does not; null without one.',
      ...EXACT,
    },
    printed: {
      description: 'Rounded once, half up; / where no figure is known, n/a where none can be.',
      type: 'string',
      pattern: '^(?:/|n/a|-?\\d+(?:\\.\\d+)?)$',
    },
    status: { enum: ['value', 'missing', 'not-applicable'] },
    without: { description: 'Parts that this total does not hold, for they are missing.', ...TEXTS, minItems: 1 },
    why: { description: 'Why there is no figure, where the company file declares it.', ...TEXT },
    restated: { description: 'Only where the figure differs from what was published.', ...RESTATED },
  },
  required: ['value', 'printed', 'status'],
} as const satisfies PrintedSchema;

export const FIGURE = {
  ...closed,
  properties: {
    key: { description: 'The KPI; a company may have its own.', ...TEXT },
    label: { description: 'Its name in the language asked for.', ...TEXT },
    unit: TEXT,
    decimals: { description: 'Decimals of the printed values.', ...COUNT },
    hkex: { description: 'Where HKEX asks for it; empty where it does not.', ...TEXT },
    gri: { description: 'Where GRI asks for it; empty where it does not.', ...TEXT },
    values: {
      description: 'By reporting year.',
      type: 'object',
      patternProperties: { [YEAR_KEY]: VALUE },
      additionalProperties: false,
    },
  },
  required: ['key', 'label', 'unit', 'decimals', 'hkex', 'gri', 'values'],
} as const satisfies PrintedSchema;

export const GROUP = {
  ...closed,
  properties: {
    by: { description: 'Column and value.', type: 'object', additionalProperties: TEXT },
    figures: FIGURES,
  },
  required: ['by', 'figures'],
} as const satisfies PrintedSchema;

export const FACTOR_RESULT = {
  ...closed,
  properties: {
    id: { description: 'edition/activity:class@region', ...TEXT },
    value: { description: 'The digits as their publisher printed them.', ...TEXT },
    unit: TEXT,
    gas: TEXT,
    kind: TEXT,
    edition: TEXT,
    dataYear: { description: 'The year that the value describes.', ...MAYBE_TEXT },
    published: { description: 'The day the edition became public, where it is known.', ...MAYBE_TEXT },
    source: TEXT,
    checked: { description: 'Whether the value was compared with the publication.', type: 'boolean' },
  },
  required: ['id', 'value', 'unit', 'gas', 'kind', 'edition', 'dataYear', 'published', 'source', 'checked'],
} as const satisfies PrintedSchema;

export const NOTE_LINE = {
  ...closed,
  properties: { years: { type: 'array', items: YEAR }, text: TEXT },
  required: ['years', 'text'],
} as const satisfies PrintedSchema;

export const FACTOR_NOTE = {
  ...closed,
  properties: {
    activity: TEXT,
    title: TEXT,
    keys: { description: 'The KPIs that the note belongs to.', ...TEXTS },
    lines: { type: 'array', items: NOTE_LINE },
  },
  required: ['activity', 'title', 'keys', 'lines'],
} as const satisfies PrintedSchema;

export const REMARK = { ...closed, properties: { text: TEXT }, required: ['text'] } as const satisfies PrintedSchema;

export const INPUT = {
  ...closed,
  properties: {
    file: TEXT,
    sha256: {
      description: 'Of the file; of a query, its answer as CSV. Empty where it could not be read.',
      type: 'string',
      pattern: '^(?:[0-9a-f]{64})?$',
    },
    rows: COUNT,
  },
  required: ['file', 'sha256', 'rows'],
} as const satisfies PrintedSchema;

export const DIAGNOSTIC = {
  ...closed,
  properties: {
    severity: { enum: ['error', 'warning', 'note'] },
    code: { description: 'The kind of fault.', type: 'string', pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$' },
    message: TEXT,
    file: MAYBE_TEXT,
    line: MAYBE_COUNT,
    column: MAYBE_COUNT,
    address: {
      description: 'The cell, where the file is no text: bills.xlsx!2025!D14. There is no column then.',
      ...TEXT,
    },
    hint: { description: 'What one can do.', ...MAYBE_TEXT },
  },
  required: ['severity', 'code', 'message', 'file', 'line', 'column', 'hint'],
} as const satisfies PrintedSchema;

export const RESULT = {
  ...closed,
  properties: {
    schema: { description: 'The version of this form.', const: RESULT_VERSION },
    organisation: MAYBE_TEXT,
    years: { description: 'The reporting years, in order.', type: 'array', items: YEAR },
    figures: { description: 'Empty where errors stand: nothing is totalled then.', ...FIGURES },
    groups: { description: 'Only with --by.', type: 'array', items: GROUP },
    targets: { type: 'array', items: TARGET_RESULT },
    factors: { description: 'Every factor that a figure stands on.', type: 'array', items: FACTOR_RESULT },
    notes: { type: 'array', items: { anyOf: [FACTOR_NOTE, REMARK] } },
    inputs: { type: 'array', items: INPUT },
    diagnostics: { type: 'array', items: DIAGNOSTIC },
  },
  required: ['schema', 'organisation', 'years', 'figures', 'targets', 'factors', 'notes', 'inputs', 'diagnostics'],
} as const satisfies PrintedSchema;

/** The schema of what `esgcalc compute --format json` prints. */
export function resultSchema({ kpis }: Vocabulary): JsonSchema {
  const key = { ...FIGURE.properties.key, examples: [...kpis.keys()] };
  return {
    $schema: DRAFT,
    title: 'esgcalc: result',
    description: `What \`esgcalc compute --format json\` prints, in any of its languages (${LANGUAGES.join(', ')}).`,
    ...RESULT,
    $defs: { figure: { ...FIGURE, properties: { ...FIGURE.properties, key } } },
  };
}
