// What the check of results finds in a printed table: parts and totals, ratios and denominators, rounding, units.
import type { Words } from '../phrase.ts';
import type { Evidence } from '../diagnostic.ts';
import { defineFault } from './define.ts';

/** What a finding on one figure of one year speaks of. */
const ON_FIGURE = {
  about: ({ key, year }: { readonly key: string; readonly year: string }) => ({ names: [key], year }),
  evidence: ({ evidence }: { readonly evidence: Evidence }) => evidence,
};

type Parts = {
  readonly key: string;
  readonly year: string;
  /** The parts as printed, added up in words. */
  readonly sum: string;
  readonly total: string;
  readonly apart: string;
  readonly bound: string;
  readonly evidence: Evidence;
};

export const partsDiffer = defineFault<Parts>(
  'parts-differ',
  ({ key, year, sum, total, apart, bound }) => ({
    message: `the printed parts of ${key} of ${year} do not add to it: ${sum}, printed ${total}; they are ${apart} apart, and rounding explains at most ${bound}`,
    hint: 'look for a part that is not printed, counted twice or taken from another version of the table',
  }),
  ON_FIGURE,
);

export const sumOfRounded = defineFault<Omit<Parts, 'apart' | 'bound'> & { exact: string }>(
  'sum-of-rounded',
  ({ key, year, sum, exact }) => ({
    message: `${key} of ${year} is the sum of its rounded parts (${sum}); the exact sum prints ${exact}`,
    hint: 'add the exact parts and round the total once',
  }),
  { severity: 'warning', ...ON_FIGURE },
);

type Ratio = {
  readonly key: string;
  readonly year: string;
  readonly per: string;
  readonly ratio: string;
  readonly top: string;
  /** The denominators that give the ratio, in words: `from 38.6950 to 38.7120`. */
  readonly needs: Words;
  readonly printed: string;
  readonly evidence: Evidence;
};

export const ratioIrreproducible = defineFault<Ratio>(
  'ratio-irreproducible',
  ({ key, year, per, ratio, top, needs, printed }) => ({
    message: `${key} of ${year}, ${ratio}, does not follow from ${top} and ${per} ${printed}: it needs ${per} ${needs}`,
    hint: 'compute the ratio from the exact numerator and denominator, or correct the one of the three that is wrong',
  }),
  { about: ({ key, per, year }) => ({ names: [key, per], year }), evidence: ({ evidence }) => evidence },
);

type Mixed = {
  readonly per: string;
  readonly year: string;
  readonly keys: readonly string[];
  /** What each side needs: `electricity_intensity less than 3,569.5085`. */
  readonly below: Words;
  readonly above: Words;
  readonly unit: string;
  readonly evidence: Evidence;
};

export const denominatorsMixed = defineFault<Mixed>(
  'denominators-mixed',
  ({ per, year, below, above, unit }) => ({
    message: `no one ${per} of ${year} gives all the printed ratios: ${below}, but ${above} (${unit})`,
    hint: `compute every ratio of the year from the same unrounded ${per}`,
  }),
  { about: ({ keys, per, year }) => ({ names: [...keys, per], year }), evidence: ({ evidence }) => evidence },
);

type Rounded = {
  readonly per: string;
  readonly year: string;
  readonly keys: readonly string[];
  readonly ratios: Words;
  readonly printed: string;
  readonly exact: string;
  readonly unit: string;
  readonly wouldBe: Words;
  readonly evidence: Evidence;
};

export const denominatorRounded = defineFault<Rounded>(
  'denominator-rounded',
  ({ per, year, keys, ratios, printed, exact, unit, wouldBe }) => ({
    message: `${ratios} of ${year} ${keys.length === 1 ? 'comes' : 'come'} from ${per} as printed, ${printed} ${unit}; the rows have ${exact}, which gives ${wouldBe}`,
    hint: `divide by the unrounded ${per}, and round the ratio once`,
  }),
  {
    severity: 'warning',
    about: ({ keys, per, year }) => ({ names: [...keys, per], year }),
    evidence: ({ evidence }) => evidence,
  },
);

type Twofold = {
  readonly key: string;
  readonly year: string;
  readonly printed: string;
  readonly exact: string;
  readonly rounded: string;
  readonly evidence: Evidence;
};

export const measureUntied = defineFault<Twofold>(
  'measure-untied',
  ({ key, year, printed, exact, rounded }) => ({
    message: `${key} of ${year} is printed as ${printed}; the rows have ${exact}, which prints ${rounded}`,
    hint: 'tie both to the audited accounts, and correct the one that differs',
  }),
  { severity: 'warning', ...ON_FIGURE },
);

export const roundedTwice = defineFault<Twofold & { between: string }>(
  'rounded-twice',
  ({ key, year, printed, exact, rounded, between }) => ({
    message: `${key} of ${year}, ${exact}, seems to be rounded twice: to ${between} and then to the printed ${printed}; rounded once it is ${rounded}`,
    hint: 'round once, from the exact figure',
  }),
  { severity: 'warning', ...ON_FIGURE },
);

export const halfRoundedDown = defineFault<Twofold>(
  'half-rounded-down',
  ({ key, year, printed, exact, rounded }) => ({
    message: `${key} of ${year} is exactly ${exact}, half a unit of the last digit; it is printed as ${printed}, half up gives ${rounded}`,
    hint: 'binary floating point or rounding to even does this; round half up in decimals',
  }),
  { severity: 'warning', ...ON_FIGURE },
);

export const decimalsMixed = defineFault<{ key: string; printed: string; evidence: Evidence }>(
  'decimals-mixed',
  ({ key, printed }) => ({
    message: `the figures of ${key} are printed with different decimals: ${printed}`,
    hint: 'print one row with one number of decimals',
  }),
  { severity: 'warning', about: ({ key }) => ({ names: [key] }), evidence: ({ evidence }) => evidence },
);

export const energyUnit = defineFault<{
  printed: readonly Words[];
  keys: readonly string[];
  computed: Words;
}>(
  'energy-unit',
  ({ printed, computed }) => ({
    message: `the table gives energy as ${printed.join(', ')}, and no total in '000 kWh${computed === '' ? '' : `; the rows give ${computed}`}`,
    hint: "HKEX A2.1 wants direct and indirect energy in '000 kWh, in total and by intensity: print energy_total, energy_direct and energy_indirect",
  }),
  { severity: 'note', about: ({ keys }) => ({ names: keys }) },
);

export const denominatorUnits = defineFault<{ per: string; told: Words; keys: readonly string[] }>(
  'denominator-units',
  ({ per, told, keys }) => ({
    message: `the ratios of one table are per different amounts of ${per}: ${told}`,
    hint: `a reader compares them as they stand; print all per the same amount: kpis: {${keys.at(-1)}: {unit: ...}}`,
  }),
  { severity: 'warning', about: ({ keys }) => ({ names: keys }) },
);
