// The fields of a mapping profile, in a file of its own or under `imports:` in esgcalc.yaml.
import { DATE_SERIALS, DAY_ORDERS, DECIMAL_MARKS } from '../importProfile.ts';
import { TEXT, TEXTS } from './companyParts.ts';
import type { FieldsSchema } from './jsonSchema.ts';
import { TRAVEL_PROFILE } from './travelSchema.ts';

/** Texts by column of the activity table. */
const CELLS = { type: ['object', 'null'], additionalProperties: TEXT } as const;

export const QUANTITY_RULE = {
  type: 'object',
  properties: {
    column: { description: 'The column that the quantity is in.', ...TEXT, examples: ['用電量(度)', '#D'] },
  },
  required: ['column'],
  additionalProperties: TEXT,
} as const satisfies FieldsSchema;

export const LEAVE_OUT_RULE = {
  type: 'object',
  properties: {
    column: { description: 'The column that tells.', ...TEXT },
    is: { description: 'Its cell is one of these.', ...TEXTS, examples: [['Total', '合計']] },
    begins: { description: 'Its cell begins with one of these.', ...TEXTS },
    holds: { description: 'Its cell holds one of these.', ...TEXTS },
    empty: { description: 'true: its cell is empty.', enum: [true, 'true'] },
    why: { description: 'The reason, which the account of rows repeats.', ...TEXT, examples: ['totals'] },
  },
  required: ['column', 'why'],
  additionalProperties: false,
} as const satisfies FieldsSchema;

export const IMPORT_PROFILE = {
  type: 'object',
  properties: {
    duckdb: { description: 'The DuckDB file that is asked, beside the file that says so.', ...TEXT },
    sqlite: {
      description: 'The SQLite file that is asked, beside the file that says so; Node 22.13 or later.',
      ...TEXT,
    },
    postgres: {
      description: 'The variable of the environment that holds the connection to the PostgreSQL server that is asked.',
      type: 'string',
      pattern: '^[A-Za-z_][A-Za-z0-9_]*$',
      examples: ['DATABASE_URL'],
    },
    query: {
      description: 'What the database is asked: one SELECT, ordered. Its answer is the table.',
      ...TEXT,
      examples: ['SELECT billed_on, site, kwh FROM bills ORDER BY billed_on, site'],
    },
    sheet: { description: 'The sheet, where a workbook has several.', ...TEXT },
    header: {
      description: 'The row of the header, or the first and last where it has several: 3, 3-4.',
      type: ['integer', 'string'],
      pattern: '^\\d+(\\s*-\\s*\\d+)?$',
    },
    encoding: {
      description: 'The encoding of a text, where it cannot be told from its bytes.',
      ...TEXT,
      examples: ['gb18030', 'big5-hkscs', 'utf-16le'],
    },
    separator: { description: 'What parts the cells of a text.', enum: [',', ';', 'tab', '|'] },
    decimal: { description: 'What stands before the decimals. Without it, a point.', enum: DECIMAL_MARKS },
    dates: { description: 'The order of day and month in dates such as 03/04/2025.', enum: DAY_ORDERS },
    serials: {
      description: 'Where the days are counted from, in dates such as 45688.',
      enum: [...DATE_SERIALS, 1900, 1904],
    },
    era: { description: 'roc: years such as 114 are those of the Republic of China.', enum: ['roc'] },
    columns: {
      description: 'The column of the source for each column of the activity table.',
      ...CELLS,
      examples: [{ date: '賬單日期', quantity: '用電量(度)', evidence: '#B' }],
    },
    constants: {
      description: 'Cells that are the same in every row.',
      ...CELLS,
      examples: [{ activity: 'electricity', unit: 'kWh', region: 'HK-CLP' }],
    },
    quantities: {
      description: 'Where a row holds several quantities: the column of each, and the cells that its rows have.',
      type: ['array', 'null'],
      items: QUANTITY_RULE,
      examples: [[{ column: 'On-peak', note: 'on-peak' }]],
    },
    values: {
      description: 'What cells mean, by column of the activity table.',
      type: ['object', 'null'],
      additionalProperties: CELLS,
      examples: [{ site: { '4001-23': 'Kwun Tong' } }],
    },
    leaveOut: {
      description: 'Rows that are not used, and why.',
      type: ['array', 'null'],
      items: LEAVE_OUT_RULE,
      examples: [[{ column: 'Month', begins: ['Total', '合計'], why: 'totals' }]],
    },
    hidden: {
      description: 'What becomes of rows that a sheet hides. Without it they are used, and said.',
      enum: ['use', 'leave-out'],
    },
    travel: TRAVEL_PROFILE,
  },
  additionalProperties: false,
} as const satisfies FieldsSchema;

export const IMPORTS = {
  title: 'Imports',
  description:
    'How sources are read that are no activity tables: a glob, or the name of a query, and its profile or the file that holds it.',
  type: ['object', 'null'],
  additionalProperties: { anyOf: [TEXT, IMPORT_PROFILE] },
  examples: [{ 'bills/clp-*.xlsx': 'profiles/clp.yaml' }],
} as const;
