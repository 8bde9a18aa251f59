// What the schemas of the company file's fields share: patterns of days, years, amounts, and texts in three languages.
import { LANGUAGES } from '../language.ts';
import type { FieldsSchema } from './jsonSchema.ts';

/** Days of a year, `MM-DD`. */
export const DAY_OF_YEAR =
  '(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|[12]\\d))';

/** A key that names a year of a factor rule: `2025`, or `2025/26`. */
export const YEAR_KEY = '^\\d{4}(/\\d{2})?$';

/** A key that names a region of a factor rule: `CN`, `CN-SH`, `HK-CLP`. */
export const REGION_KEY = '^[A-Z]{2}(-[A-Z0-9-]+)?$';

/** A number, perhaps with marks between its thousands, and a unit after it; the groups are number, decimals and unit. */
export const AMOUNT = '^((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(\\d+))?)(?![\\d.,])\\s*(\\S.*)$';

/** A share in per cent. */
export const SHARE = '^(\\d{1,3}(?:\\.\\d+)?)\\s*%$';

/** A share of at most the whole, in per cent. */
export const PERCENT = { type: 'string', pattern: '^(?:100(?:\\.0+)?|\\d{1,2}(?:\\.\\d+)?)\\s*%$' } as const;

/** A year, or a range of years. */
export const YEARS = '\\s*\\d{4}(?:/\\d{2})?(?:\\s*(?:-|–|\\.\\.)\\s*\\d{4}(?:/\\d{2})?)?\\s*';

// YAML reads `360` as a number where a text is meant; the program takes it as it is written.
export const TEXT = { type: ['string', 'number'], pattern: '\\S' } as const;
export const TEXTS = { type: ['array', 'string', 'null'], items: { type: 'string', pattern: '\\S' } } as const;
export const LABELS_REFERENCE = { $ref: '#/$defs/labels' } as const;
export const CHOICE_REFERENCE = { $ref: '#/$defs/choice' } as const;
export const RULE_REFERENCE = { $ref: '#/$defs/rule' } as const;

/** One text for all languages, or one for each. */
export const LABELS = {
  type: ['string', 'number', 'object'],
  pattern: '\\S',
  properties: Object.fromEntries(LANGUAGES.map((language) => [language, TEXT])) as Record<
    (typeof LANGUAGES)[number],
    typeof TEXT
  >,
  additionalProperties: false,
} as const satisfies FieldsSchema;

/** A day of the calendar. */
export const DAY = { type: 'string', pattern: `^\\d{4}-${DAY_OF_YEAR}$`, examples: ['2025-06-30'] } as const;
