// What TypeScript would have refused is refused for JavaScript too: a misspelt option that nobody notices would change figures.
import { LANGUAGES } from '../domain/language.ts';
import { POTENTIAL_SETS } from '../domain/gas.ts';
import type { ComputeOptions, ExplainOptions, FactorQuery, PlaceOptions } from './options.ts';

/** What an option may be: types as `typeof` names them, `list` of texts, or one of a few texts. */
type Kinds<T> = { readonly [Name in keyof Required<T>]: readonly string[] };

const PLACE = {
  folder: ['string'],
  company: ['string', 'object'],
  environment: ['object'],
} as const satisfies Kinds<PlaceOptions>;

const COMPUTE = {
  ...PLACE,
  year: ['string'],
  by: ['list'],
  language: LANGUAGES,
  gwp: POTENTIAL_SETS,
  preset: ['string'],
  asOf: ['string'],
  keepPins: ['boolean'],
  marketBased: ['boolean'],
  exact: ['boolean'],
  allErrors: ['boolean'],
} as const satisfies Kinds<ComputeOptions>;

const { by: _, ...WITHOUT_GROUPS } = COMPUTE;

const EXPLAIN = {
  ...WITHOUT_GROUPS,
  where: ['object'],
  target: ['boolean'],
  from: ['string'],
  depth: ['number'],
  allLines: ['boolean'],
  rows: ['boolean'],
} as const satisfies Kinds<ExplainOptions>;

const QUERY = {
  folder: ['string'],
  family: ['string'],
  region: ['string'],
  activity: ['string'],
  kind: ['string'],
  year: ['string'],
  text: ['string'],
} as const satisfies Kinds<FactorQuery>;

const OPTIONS = { compute: COMPUTE, explain: EXPLAIN, listFactors: QUERY };

/** Hands back the options that are given; throws a TypeError for an option that is none or that is of another type. */
export function checkedOptions<T extends object>(of: keyof typeof OPTIONS, options: T): T {
  const kinds: Readonly<Record<string, readonly string[]>> = OPTIONS[of];
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  for (const [name, value] of given) {
    const allowed = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (allowed === undefined) throw new TypeError(`${of}: there is no option ${name}`);
    if (!allowed.includes(kindOf(value)) && !(typeof value === 'string' && allowed.includes(value)))
      throw new TypeError(`${of}: ${name} is to be ${allowed.join(' or ')}`);
  }
  return Object.fromEntries(given) as T;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return value.every((each) => typeof each === 'string') ? 'list' : 'array';
  return value === null ? 'null' : typeof value;
}
