// Frictionless table schemas (datapackage.org) of the activity table, from factors/columns.csv, and of an edition's factors.csv.
import { POTENTIAL_SETS } from '../gas.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { JsonSchema } from './jsonSchema.ts';

const PROFILE = 'https://datapackage.org/profiles/2.0/tableschema.json';

/** What a cell of the activity table has to look like, where a pattern can say it; the readers know more. */
const ACTIVITY_PATTERNS: ReadonlyMap<string, string> = new Map([
  [
    'quantity',
    '[+\\-−‐–＋－]?[\\d０-９][\\d０-９,，]*([.．][\\d０-９]+)?|[/／]|[nN]/?[aA]|[nN]\\.[aA]\\.|[nN]ot [aA]pplicable|不[適适]用',
  ],
]);

type ColumnDeclaration = { readonly description: string; readonly constraints?: JsonSchema };

/** The columns of factors.csv. */
export const FACTOR_COLUMNS = {
  activity: { description: 'What is consumed or done.', constraints: { required: true } },
  class: { description: 'Its variety; empty where the value holds for the activity as such.' },
  region: { description: 'Country, province or grid; empty where the edition applies to any site.' },
  gas: {
    description: 'CO2, CH4, N2O, CO2e, NOx, SOx, PM, or a property of a fuel such as heating value.',
    constraints: { required: true },
  },
  value: {
    description: 'The digits as printed; trailing zeros stay.',
    constraints: { required: true, pattern: '[+-]?\\d+(\\.\\d+)?' },
  },
  unit: { description: 'As printed, such as kg/kWh.', constraints: { required: true } },
  basis: {
    description: 'Whether the value rests on the net or gross calorific value.',
    constraints: { enum: ['net', 'gross'] },
  },
  kind: { description: "Only where it differs from the edition's." },
  gwp: { description: "Only where it differs from the edition's.", constraints: { enum: POTENTIAL_SETS } },
  licence: { description: "Only where it differs from the edition's." },
  source: { description: 'Table or page.', constraints: { required: true } },
  checked: {
    description: 'yes: compared with the publication, or read in a source that cites it; no: still to be compared.',
    constraints: { enum: ['yes', 'no'] },
  },
  note: { description: 'Conflicts and doubts.' },
} as const satisfies Readonly<Record<string, ColumnDeclaration>>;

/** The columns that no factor can be without. */
export const FACTOR_REQUIRED = Object.entries<ColumnDeclaration>(FACTOR_COLUMNS).flatMap(([name, { constraints }]) =>
  constraints?.['required'] === true ? [name] : [],
);

/** The activity table: `spellings` are other headers that are understood. */
export function activityTableSchema({ columns }: Vocabulary): JsonSchema {
  return {
    $schema: PROFILE,
    title: 'esgcalc: activity table',
    description: 'One row a bill, trip or meter reading. A row has a date, or from and to. Other columns are kept.',
    fields: columns.map(({ name, required, meaning, spellings }) => ({
      name,
      type: 'string',
      description: meaning,
      ...constraintsOf(required === 'yes', ACTIVITY_PATTERNS.get(name)),
      spellings: spellings.filter((spelling) => spelling !== name),
    })),
    fieldsMatch: 'partial',
    missingValues: [''],
  };
}

function constraintsOf(required: boolean, pattern: string | undefined): JsonSchema {
  const constraints = { ...(required ? { required } : {}), ...(pattern === undefined ? {} : { pattern }) };
  return Object.keys(constraints).length === 0 ? {} : { constraints };
}

/** The values of an edition. */
export function factorTableSchema(): JsonSchema {
  return {
    $schema: PROFILE,
    title: 'esgcalc: factors.csv',
    description: 'The values of an edition, one a line, as their publisher printed them.',
    // A column without constraints has none in the JSON: what is undefined is not written.
    fields: Object.entries<ColumnDeclaration>(FACTOR_COLUMNS).map(([name, { description, constraints }]) => {
      return { name, type: 'string', description, constraints };
    }),
    fieldsMatch: 'superset',
    missingValues: [''],
  };
}
