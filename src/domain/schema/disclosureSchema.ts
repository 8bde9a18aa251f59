// The fields of esgcalc.yaml about what was published, restated and declared, and the company's own notes.
import { CATEGORY_STATUSES } from '../category.ts';
import { CAUSES } from '../restatement.ts';
import { AMOUNT, LABELS_REFERENCE, SHARE, TEXT, TEXTS, YEAR_KEY, YEARS } from './companyParts.ts';
import type { FieldsSchema } from './jsonSchema.ts';

export const ONE_YEAR = { type: ['integer', 'string'], minimum: 1000, maximum: 9999, pattern: YEAR_KEY } as const;

/** What stands where no figure was known or none could be, in the three languages. */
export const SIGN = '^(?:/|[nN]/[aA]|不[適适]用)$';

/** A category of scope 3 by its number. */
export const CATEGORY_KEY = '^(?:[1-9]|1[0-5])$';

/** What was printed in a year, by KPI; or a file that holds it. */
export const PUBLISHED = {
  title: 'Published figures',
  description:
    'What was printed at the time, by year and KPI, each with its unit; or a CSV file with the columns key, unit, year and printed.',
  type: ['object', 'string', 'null'],
  pattern: '\\S',
  patternProperties: {
    [YEAR_KEY]: {
      type: ['object', 'null'],
      additionalProperties: { type: 'string', pattern: `${AMOUNT}|${SIGN}` },
    },
  },
  additionalProperties: false,
  examples: [{ 2024: { ghg_total: '1,044.39 tCO2e' } }, 'published.csv'],
} as const;

export const RESTATEMENT = {
  type: 'object',
  properties: {
    year: { description: 'The year whose figures have changed.', ...ONE_YEAR, examples: [2024] },
    cause: {
      description:
        'factor: another factor for the same; grid-factor: the factor of a grid followed the grid; boundary; method; error.',
      enum: CAUSES,
    },
    why: { description: 'The reason, as a reader of the report is to see it.', ...LABELS_REFERENCE },
    kpis: {
      description:
        'The figures it explains, with whatever is computed from them. Without it, every figure of the year.',
      ...TEXTS,
      examples: [['scope2_location']],
    },
  },
  required: ['year', 'cause', 'why'],
  additionalProperties: false,
} as const satisfies FieldsSchema;

export const BASE_YEAR = {
  title: 'Base year',
  description: 'The year that progress is measured from, and which change of it is significant.',
  type: ['object', 'null'],
  properties: {
    year: { description: 'The base year.', ...ONE_YEAR, examples: [2023] },
    significance: {
      description: 'From which share of a published figure on a change calls for recalculation. Without it, 5 %.',
      type: 'string',
      pattern: SHARE,
      examples: ['5 %', '10 %'],
    },
  },
  required: ['year'],
  additionalProperties: false,
} as const satisfies FieldsSchema;

export const CATEGORY = {
  type: 'object',
  properties: {
    status: {
      description: 'not-relevant: it cannot arise, printed as n/a; not-computed: it has no figure yet, printed as /.',
      enum: CATEGORY_STATUSES,
    },
    why: { description: 'The reason; the notes give it.', ...LABELS_REFERENCE },
  },
  required: ['status', 'why'],
  additionalProperties: false,
} as const satisfies FieldsSchema;

export const COMPANY_NOTE = {
  type: 'object',
  properties: {
    kpi: { description: 'The figure that the note belongs to.', ...TEXT },
    year: { description: 'The year it speaks of. Without it, every year.', ...ONE_YEAR, examples: [2024] },
    text: { description: 'The note, once or in each language.', ...LABELS_REFERENCE },
  },
  required: ['kpi', 'text'],
  additionalProperties: false,
} as const satisfies FieldsSchema;

export const STATED_FACTOR = {
  type: 'object',
  properties: {
    activity: { description: 'The activity whose factor is stated, as in the activity table.', ...TEXT },
    years: {
      description: 'The years it is stated for. Without it, every year of the table.',
      type: ['integer', 'string'],
      minimum: 1000,
      maximum: 9999,
      pattern: `^${YEARS}(?:,${YEARS})*$`,
      examples: ['2024-2025', 2025],
    },
    edition: { description: 'The edition that is named, by its id.', ...TEXT, examples: ['cn-grid-average-2023'] },
    value: {
      description: 'The value that is named, with its unit.',
      type: 'string',
      pattern: AMOUNT,
      examples: ['0.5306 kg/kWh'],
    },
    where: { description: 'Where the report says it.', ...TEXT, examples: ['note 2 to the table'] },
  },
  required: ['activity'],
  oneOf: [{ required: ['edition'] }, { required: ['value'] }],
  additionalProperties: false,
} as const satisfies FieldsSchema;

/** These fields as parts of the whole file. */
export const DISCLOSURE_FIELDS = {
  published: PUBLISHED,
  restatements: {
    title: 'Restatements',
    description: 'The log of why earlier years have changed since they were published.',
    type: ['array', 'null'],
    items: RESTATEMENT,
    examples: [[{ year: 2024, cause: 'boundary', why: 'Macau Services joined the boundary' }]],
  },
  baseYear: BASE_YEAR,
  scope3: {
    title: 'Scope 3 categories',
    description: 'Categories without figures, by number: not relevant, or not computed, and why.',
    type: ['object', 'null'],
    patternProperties: { [CATEGORY_KEY]: CATEGORY },
    additionalProperties: false,
    examples: [{ 8: { status: 'not-relevant', why: 'no leased assets outside scopes 1 and 2' } }],
  },
  notes: {
    title: 'Notes',
    description: "The company's own notes to figures, printed with those on factors.",
    type: ['array', 'null'],
    items: COMPANY_NOTE,
    examples: [[{ kpi: 'ghg_total', year: 2024, text: 'the new office opened in July' }]],
  },
  statedFactors: {
    title: 'Stated factors',
    description:
      "The factors that the report's own notes name; `esgcalc check` holds the printed figures against them.",
    type: ['array', 'null'],
    items: STATED_FACTOR,
    examples: [[{ activity: 'electricity', years: '2024-2025', edition: 'cn-grid-average-2023' }]],
  },
} as const;
