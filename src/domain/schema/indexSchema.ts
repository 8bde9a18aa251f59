// The fields of the disclosure index as JSON; the types of src/format/indexJson.ts come from here.
import { ABSENCE_REASONS, FRAMEWORKS, INDEX_STATUSES, STATEMENT_KINDS } from '../disclosure.ts';
import { YEAR_KEY } from './companyParts.ts';
import { DRAFT, type FieldsSchema, type JsonSchema } from './jsonSchema.ts';
import { DIAGNOSTIC, INPUT, RESULT, VALUE } from './resultSchema.ts';

type PrintedSchema = FieldsSchema & { readonly required: readonly string[] };

const TEXT = { type: 'string' } as const;
const closed = { type: 'object', additionalProperties: false } as const;

export const INDEX_FIGURE = {
  ...closed,
  properties: {
    key: { description: 'The KPI.', ...TEXT },
    label: TEXT,
    unit: TEXT,
    decimals: { type: 'integer', minimum: 0 },
    values: {
      description: 'By reporting year.',
      type: 'object',
      patternProperties: { [YEAR_KEY]: VALUE },
      additionalProperties: false,
    },
  },
  required: ['key', 'label', 'unit', 'decimals', 'values'],
} as const satisfies PrintedSchema;

export const INDEX_ABSENCE = {
  ...closed,
  properties: {
    key: TEXT,
    label: TEXT,
    reason: { description: 'Why it has no figure in any year.', enum: [...ABSENCE_REASONS] },
    why: { description: 'What the company file says of it.', type: ['string', 'null'] },
  },
  required: ['key', 'label', 'reason', 'why'],
} as const satisfies PrintedSchema;

const STATEMENT = {
  ...closed,
  properties: { kind: { enum: [...STATEMENT_KINDS] }, text: TEXT },
  required: ['kind', 'text'],
} as const satisfies PrintedSchema;

export const INDEX_ITEM = {
  ...closed,
  properties: {
    part: { description: 'The heading that the item stands under.', ...TEXT },
    code: TEXT,
    also: { description: 'Codes that go with it: application guidance, or the code it replaces.', ...TEXT },
    edition: { description: 'The year of the edition that the code is of; empty where there are several.', ...TEXT },
    item: { description: 'What is asked for, in our own words.', ...TEXT },
    checked: { description: "Whether the code was compared with the framework's own text.", type: 'boolean' },
    status: { enum: [...INDEX_STATUSES] },
    figures: { type: 'array', items: INDEX_FIGURE },
    absent: { type: 'array', items: INDEX_ABSENCE },
    statements: { type: 'array', items: STATEMENT },
  },
  required: ['part', 'code', 'also', 'edition', 'item', 'checked', 'status', 'figures', 'absent', 'statements'],
} as const satisfies PrintedSchema;

const { schema, organisation, years } = RESULT.properties;

export const INDEX = {
  ...closed,
  properties: {
    schema,
    framework: { enum: [...FRAMEWORKS] },
    organisation,
    years,
    items: {
      description: 'In the order of the framework; empty where errors stand.',
      type: 'array',
      items: INDEX_ITEM,
    },
    remarks: { type: 'array', items: TEXT },
    inputs: { type: 'array', items: INPUT },
    diagnostics: { type: 'array', items: DIAGNOSTIC },
  },
  required: ['schema', 'framework', 'organisation', 'years', 'items', 'remarks', 'inputs', 'diagnostics'],
} as const satisfies PrintedSchema;

/** The schema of what `esgcalc compute --index FRAMEWORK --format json` prints. */
export function indexSchema(): JsonSchema {
  return {
    $schema: DRAFT,
    title: 'esgcalc: disclosure index',
    description: 'What `esgcalc compute --index FRAMEWORK --format json` prints.',
    ...INDEX,
  };
}
