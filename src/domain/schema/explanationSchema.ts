// The fields of an explanation in JSON. What prints it has to give these and no others: the types of src/format/explain come from here.
import { LANGUAGES } from '../language.ts';
import { YEAR_KEY } from './companyParts.ts';
import { DRAFT, type FieldsSchema, type JsonSchema } from './jsonSchema.ts';
import { RESULT_VERSION } from './resultSchema.ts';
import { TARGET_RESULT } from './targetResultSchema.ts';

type PrintedSchema = FieldsSchema & { readonly required: readonly string[] };

const TEXT = { type: 'string' } as const;
const MAYBE_TEXT = { type: ['string', 'null'] } as const;
const TEXTS = { type: 'array', items: TEXT } as const;
const COUNT = { type: 'integer', minimum: 0 } as const;
const YEAR = { type: 'string', pattern: YEAR_KEY } as const;
const EXACT = { type: ['string', 'null'], pattern: '^-?\\d+(?:\\.\\d+)?$' } as const;
const closed = { type: 'object', additionalProperties: false } as const;

export const STEP = {
  ...closed,
  properties: {
    by: { description: 'What is done, with its numbers: `× 0.5306 kg/kWh`.', ...TEXT },
    value: { description: 'What it comes to; 34 significant digits where the decimal does not end.', ...EXACT },
    unit: TEXT,
    gas: { description: 'The gas that the value is of, where the unit does not say it.', ...MAYBE_TEXT },
    factor: { description: 'The id of the factor that the step takes.', ...MAYBE_TEXT },
  },
  required: ['by', 'value', 'unit', 'gas', 'factor'],
} as const satisfies PrintedSchema;

export const EXPLAINED_FACTOR = {
  ...closed,
  properties: {
    id: TEXT,
    value: { description: 'The digits as their publisher printed them.', ...TEXT },
    unit: TEXT,
    gas: TEXT,
    kind: TEXT,
    edition: TEXT,
    dataYear: { description: 'The year that the value describes.', ...TEXT },
    published: { description: 'The day the edition became public, where it is known.', ...MAYBE_TEXT },
    source: TEXT,
    chosen: { description: 'Why this factor was chosen.', ...TEXT },
    checked: { description: 'Whether the value was compared with the publication.', type: 'boolean' },
    note: TEXT,
  },
  required: [
    'id',
    'value',
    'unit',
    'gas',
    'kind',
    'edition',
    'dataYear',
    'published',
    'source',
    'chosen',
    'checked',
    'note',
  ],
} as const satisfies PrintedSchema;

export const EVIDENCE = {
  ...closed,
  properties: {
    ids: { description: 'The first few in the order of their text.', ...TEXTS },
    moreRows: { description: 'Rows with other evidence.', ...COUNT },
    rowsWithout: { description: 'Rows without evidence.', ...COUNT },
  },
  required: ['ids', 'moreRows', 'rowsWithout'],
} as const satisfies PrintedSchema;

export const LEDGER_LINE = {
  ...closed,
  properties: {
    number: { description: 'Its number in this explanation.', ...COUNT },
    quantity: { description: 'Its rows added up.', ...EXACT },
    unit: TEXT,
    rows: COUNT,
    evidence: { anyOf: [EVIDENCE, { type: 'null' }] },
  },
  required: ['number', 'quantity', 'unit', 'rows', 'evidence'],
} as const satisfies PrintedSchema;

export const SIDE = {
  ...closed,
  properties: { value: EXACT, unit: TEXT },
  required: ['value', 'unit'],
} as const satisfies PrintedSchema;

export const NODE = {
  ...closed,
  properties: {
    kind: {
      description:
        'figure: a sum, quotient or product of the children; line: a ledger line; folded: lines told together; cut: below the depth asked for; target; change: the later year less the earlier one.',
      enum: ['figure', 'line', 'folded', 'cut', 'target', 'change'],
    },
    name: { description: 'The key of the KPI; empty for ledger lines and steps on the way.', ...TEXT },
    label: TEXT,
    value: EXACT,
    unit: MAYBE_TEXT,
    ends: { description: 'Whether the decimal of the value ends.', type: ['boolean', 'null'] },
    before: { description: 'Of a change: the earlier year.', anyOf: [SIDE, { type: 'null' }] },
    after: { description: 'Of a change: the later year.', anyOf: [SIDE, { type: 'null' }] },
    equations: { description: 'How it is added or divided, in words and numbers.', ...TEXTS },
    steps: { type: 'array', items: STEP },
    ledgerLine: { anyOf: [LEDGER_LINE, { type: 'null' }] },
    factors: { type: 'array', items: EXPLAINED_FACTOR },
    remarks: TEXTS,
    children: { type: 'array', items: { $ref: '#/$defs/node' } },
  },
  required: [
    'kind',
    'name',
    'label',
    'value',
    'unit',
    'ends',
    'equations',
    'steps',
    'ledgerLine',
    'factors',
    'remarks',
    'children',
  ],
} as const satisfies PrintedSchema;

export const LISTED_ROW = {
  ...closed,
  properties: {
    ledgerLine: { description: 'The number of its ledger line.', ...COUNT },
    file: TEXT,
    line: COUNT,
    address: { description: 'The cell of the quantity, where the file is no text: bills.xlsx!2025!D14.', ...TEXT },
    text: { description: 'The row as it stands in the file.', ...TEXT },
  },
  required: ['ledgerLine', 'file', 'line', 'text'],
} as const satisfies PrintedSchema;

export const EXPLANATION = {
  ...closed,
  properties: {
    schema: { description: 'The version of this form.', const: RESULT_VERSION },
    kind: { enum: ['figure', 'target', 'change'] },
    key: { description: 'The KPI.', ...TEXT },
    label: { description: 'Its name in the language asked for.', ...TEXT },
    year: { description: 'Of a change the later year.', ...YEAR },
    by: { description: 'Column and value of the group.', type: 'object', additionalProperties: TEXT },
    unit: TEXT,
    value: { description: 'The exact figure, null without one.', ...EXACT },
    ends: { description: 'Whether its decimal ends; else 34 significant digits are given.', type: ['boolean', 'null'] },
    decimals: { description: 'Decimals of the printed figure.', ...COUNT },
    printed: { description: 'The figure rounded once, half up.', ...EXACT },
    published: { description: 'What was published, where it differs, and why.', ...MAYBE_TEXT },
    targets: { description: 'Only of targets.', type: 'array', items: TARGET_RESULT },
    explanation: { $ref: '#/$defs/node' },
    rows: { description: 'Only with --rows.', type: 'array', items: LISTED_ROW },
  },
  required: [
    'schema',
    'kind',
    'key',
    'label',
    'year',
    'by',
    'unit',
    'value',
    'ends',
    'decimals',
    'printed',
    'published',
    'explanation',
  ],
} as const satisfies PrintedSchema;

/** The schema of what `esgcalc explain --format json` prints. */
export function explanationSchema(): JsonSchema {
  return {
    $schema: DRAFT,
    title: 'esgcalc: explanation',
    description: `What \`esgcalc explain KEY --format json\` prints, in any of its languages (${LANGUAGES.join(', ')}).`,
    ...EXPLANATION,
    $defs: { node: NODE },
  };
}
