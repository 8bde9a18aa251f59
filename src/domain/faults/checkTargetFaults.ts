// What the check of results finds in targets: caps at the base value, conditions, boundaries, restated bases.
import type { Evidence } from '../diagnostic.ts';
import { defineFault } from './define.ts';
import type { Words } from '../phrase.ts';

/** What a finding on the base year of a target speaks of. */
const ON_BASE_YEAR = {
  about: ({ kpi, base }: { readonly kpi: string; readonly base: string }) => ({ names: [kpi], year: base }),
  evidence: ({ evidence }: { readonly evidence: Evidence }) => evidence,
};

type Ceiling = {
  readonly kpi: string;
  readonly base: string;
  readonly limit: string;
  readonly value: string;
  readonly isEqual: boolean;
  readonly evidence: Evidence;
};

export const targetCeiling = defineFault<Ceiling>(
  'target-ceiling',
  ({ kpi, base, limit, value, isEqual }) => ({
    message: `the target on ${kpi}, ${limit}, is ${isEqual ? 'the' : 'above the'} value of its base year ${base} (${value}): it asks for no reduction`,
    hint: 'call it a ceiling in the report, or set a lower limit',
  }),
  { severity: 'warning', ...ON_BASE_YEAR },
);

export const targetBaseBreaks = defineFault<Omit<Ceiling, 'isEqual'>>(
  'target-base-breaks',
  ({ kpi, base, limit, value }) => ({
    message: `${kpi} of the base year ${base} is ${value} before rounding, above its own limit of ${limit}`,
    hint: 'state the rule beside the target: compared as printed (compare: printed), or exactly with a limit that the base year keeps',
  }),
  { severity: 'warning', ...ON_BASE_YEAR },
);

type Diverging = {
  readonly kpi: string;
  readonly top: string;
  readonly per: string;
  readonly base: string;
  readonly year: string;
  readonly ratioPercent: string;
  readonly topPercent: string;
  readonly perPercent: string;
  readonly evidence: Evidence;
};

export const targetDiverges = defineFault<Diverging>(
  'target-diverges',
  ({ kpi, top, per, base, year, ratioPercent, topPercent, perPercent }) => ({
    message: `from ${base} to ${year} ${kpi} moves ${ratioPercent} and ${top} ${topPercent}: ${per} (${perPercent}) makes the difference`,
    hint: `print ${top} beside the target, so that the reader sees both`,
  }),
  {
    severity: 'warning',
    about: ({ kpi, top, per, year }) => ({ names: [kpi, top, per], year }),
    evidence: ({ evidence }) => evidence,
  },
);

type Boundary = { readonly kpi: string; readonly base: string; readonly year: string; readonly told: Words };

export const targetBoundary = defineFault<Boundary>(
  'target-boundary',
  ({ kpi, base, year, told }) => ({
    message: `${kpi} of ${year} does not hold what it held in the base year ${base} of its target: ${told}`,
    hint: 'compare like with like: restate the base year, or set the target on the parts that both years hold',
  }),
  { severity: 'warning', about: ({ kpi, year }) => ({ names: [kpi], year }) },
);

export const targetCondition = defineFault<{ kpis: readonly string[]; years: readonly string[]; condition: string }>(
  'target-condition',
  ({ kpis, years, condition }) => ({
    message: `the ${kpis.length === 1 ? 'target' : 'targets'} on ${kpis.join(', ')} ${kpis.length === 1 ? 'holds' : 'hold'} "${condition}"; nothing says whether that was so in ${years.join(', ')}`,
    hint: `say it in a note: notes: [{kpi: ${kpis[0]}, year: ${years[0]}, text: ...}]`,
  }),
  { severity: 'warning', about: ({ kpis }) => ({ names: kpis }) },
);

type Restated = {
  readonly kpi: string;
  readonly base: string;
  readonly published: string;
  readonly today: string;
  readonly evidence: Evidence;
};

export const targetBaseRestated = defineFault<Restated>(
  'target-base-restated',
  ({ kpi, base, published, today }) => ({
    message: `progress on ${kpi} is measured from ${base} as restated, ${today}; published was ${published}`,
    hint: 'show both base values beside the target',
  }),
  { severity: 'note', ...ON_BASE_YEAR },
);

export const targetUnrestated = defineFault<Restated>(
  'target-unrestated',
  ({ kpi, base, published, today }) => ({
    message: `the target on ${kpi} still stands at ${published}, what ${base} was published as; restated, ${base} is ${today}`,
    hint: 'set the limit anew with the base year, or say why it stays',
  }),
  { severity: 'warning', ...ON_BASE_YEAR },
);
