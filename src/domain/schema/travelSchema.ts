// The fields of a mapping profile that read a supplier's report of trips.
import { LANGUAGES } from '../language.ts';
import { TRAVEL_ROLES, TRAVEL_VIEWS, type TravelRole } from '../travel.ts';
import { TEXT, TEXTS } from './companyParts.ts';
import type { FieldsSchema, JsonSchema } from './jsonSchema.ts';

const STATED = ['yes', 'no', 'unknown'] as const;

function byRole(of: JsonSchema): { readonly [Role in TravelRole]: JsonSchema } {
  return Object.fromEntries(TRAVEL_ROLES.map((role) => [role, of])) as { [Role in TravelRole]: JsonSchema };
}

/** Texts by role. */
export const TRAVEL_CELLS = {
  type: ['object', 'null'],
  properties: byRole(TEXT),
  additionalProperties: false,
} as const satisfies FieldsSchema;

const TEXTS_BY_TEXT = { type: ['object', 'null'], additionalProperties: TEXT } as const;

/** What cells mean, by role. */
export const TRAVEL_VALUES = {
  type: ['object', 'null'],
  properties: byRole(TEXTS_BY_TEXT),
  additionalProperties: false,
} as const satisfies FieldsSchema;

export const TRAVEL_PROFILE = {
  description: "How the source is read as a supplier's report of trips: tickets, stays and rides.",
  type: 'object',
  properties: {
    counts: {
      description: "Whose figures count: the supplier's as given, or legs and nights times factors.",
      enum: TRAVEL_VIEWS,
    },
    columns: {
      description: 'The column of the source for each role.',
      ...TRAVEL_CELLS,
      examples: [{ ticket: '票号', from: '出发机场三字码', to: '到达机场三字码', emissions: '碳排放量(kg)' }],
    },
    constants: { description: 'Cells that are the same in every row.', ...TRAVEL_CELLS, examples: [{ mode: 'air' }] },
    values: {
      description: 'What cells mean, by role.',
      ...TRAVEL_VALUES,
      examples: [{ class: { P: 'premium economy' } }],
    },
    airports: {
      description: 'The airport of places that leave it open.',
      ...TEXTS_BY_TEXT,
      examples: [{ Shanghai: 'PVG' }],
    },
    emissions: {
      description: "What the supplier's figures are counted in.",
      ...TEXT,
      examples: ['kgCO2e', 'tCO2e'],
    },
    distance: { description: 'What distances are counted in. Without it, km.', enum: ['km', 'mile'] },
    recompute: {
      description: "The activities that are recomputed; of all others the supplier's figure is taken in both views.",
      ...TEXTS,
      examples: [['flight', 'hotel stay']],
    },
    method: { description: 'How the supplier computed its figures.', ...TEXT },
    factors: { description: 'Which factors the supplier took.', ...TEXT, examples: ['UK Government'] },
    'factor year': { description: 'Of which year these factors are.', ...TEXT },
    'radiative forcing': { description: 'Whether effects of aviation beyond CO2 are in.', enum: STATED },
    upstream: { description: 'Whether the upstream emissions of fuels are in.', enum: STATED },
    language: {
      description: 'The language of the notes that its rows are given. Without it, that of the reader.',
      enum: LANGUAGES,
    },
  },
  additionalProperties: false,
} as const satisfies FieldsSchema;
