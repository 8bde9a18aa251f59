// The fields of an edition.json: what each is called, may hold and means. The reader checks an edition by this.
import { POTENTIAL_SETS } from '../gas.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { DAY_OF_YEAR } from './companyParts.ts';
import { DRAFT, type FieldsSchema, type JsonSchema } from './jsonSchema.ts';

const TEXT = { type: 'string', pattern: '\\S' } as const;
const UNSTATED = { type: ['string', 'null'] } as const;

export const EDITION = {
  type: 'object',
  properties: {
    $schema: { description: 'Where this schema is, for editors.', type: 'string' },
    id: { description: 'The name of its folder: the family and the data year.', ...TEXT },
    family: { description: 'The series of editions that can replace one another.', ...TEXT },
    kind: {
      description: 'What the factors cover; a line of factors.csv may say otherwise. Scope 2 wants average.',
      ...TEXT,
      examples: ['average', 'residual', 'fossil', 'footprint', 'combustion', 'exhaust', 'implied'],
    },
    publisher: { description: 'Who published the values.', ...TEXT },
    title: { description: 'The document they stand in.', ...TEXT },
    number: { description: 'Its number or version, where it has one.', ...UNSTATED },
    dataYear: { description: 'The year that the figures describe, as text in quotes.', ...TEXT, examples: ['2024'] },
    published: {
      description: 'The day it became public; left out where it is not known, never guessed.',
      type: ['string', 'null'],
      pattern: `^(?:\\d{4}-${DAY_OF_YEAR})?$`,
      examples: ['2025-12-31'],
    },
    publishedEvidence: { description: 'How that day is known.', ...UNSTATED },
    url: { description: 'Where it is found; empty where that is not known.', ...UNSTATED },
    licence: { description: 'The terms under which the values may be passed on.', ...UNSTATED },
    gwp: {
      description: 'The warming potentials inside its CO2e values; null where they are single gases or it is not said.',
      enum: [...POTENTIAL_SETS, '', null],
    },
    supersedes: { description: 'The edition of the same family that it follows.', ...UNSTATED },
    applies: {
      description: "matching-region: the row's region has to be the factor's; any-site: usable at any site.",
      enum: ['matching-region', 'any-site', '', null],
    },
    note: { description: 'What a reader has to know before using it.', ...UNSTATED },
  },
  required: ['id', 'family', 'kind', 'publisher', 'title', 'dataYear'],
  additionalProperties: false,
} as const satisfies FieldsSchema;

/** The schema of edition.json; the families are those that ship, a company may have others. */
export function editionSchema({ families }: Vocabulary): JsonSchema {
  const family = { ...EDITION.properties.family, examples: [...families.keys()] };
  return {
    $schema: DRAFT,
    title: 'esgcalc: edition.json',
    description: 'What a published set of emission factors says of itself. Its values stand in factors.csv beside it.',
    ...EDITION,
    properties: { ...EDITION.properties, family },
  };
}
