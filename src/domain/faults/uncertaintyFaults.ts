// What can be wrong with statements of uncertainty and quality, and what is said of ranges, estimates and scores.
import { phrase, type Words } from '../phrase.ts';
import type { Evidence } from '../diagnostic.ts';
import { defineFault, quoted } from './define.ts';

/** What to write for a half width, where something else stands. */
export function halfWidthHint(text: string): Words {
  const [number] = /^\d+(\.\d+)?$/.exec(text.trim()) ?? [];
  if (number === undefined) return phrase`write half of the 95 % range in per cent of the amount: 3 %`;
  return /^0\.0*[1-9]/.test(number)
    ? phrase`write 3 % where a share of 0.03 is meant, ${number} % where it is per cent; a bare number could be either`
    : phrase`write ${number} % where it is per cent of the amount; a bare number could be a share, or in the unit`;
}

/** What to write for a pedigree. */
export const PEDIGREE_HINT = phrase`write five scores from 1 (best) to 5, of reliability, completeness, time, geography, technology: 2;2;1;3;3`;

export const uncertaintyUnclear = defineFault<{ text: string; hint: Words }>(
  'uncertainty-unclear',
  ({ text, hint }) => ({
    message: `the uncertainty ${quoted(text)} is not written in per cent`,
    hint,
  }),
);

export const pedigreeUnclear = defineFault<{ text: string; hint: Words }>('pedigree-unclear', ({ text, hint }) => ({
  message: `the pedigree ${quoted(text)} is not five scores`,
  hint,
}));

type OfYear = { readonly year: string; readonly evidence: Evidence };

const NATURE = {
  about: ({ year, names = ['ghg_total'] }: OfYear & { names?: readonly string[] }) => ({ names, year }),
  evidence: ({ evidence }: OfYear) => evidence,
};

export const estimatesMany = defineFault<
  OfYear & { scope: string; share: string; limit: string; names: readonly string[] }
>(
  'estimates-many',
  ({ year, scope, share, limit }) => ({
    message: `${share} of the emissions of scope ${scope} in ${year} rest on estimates; the limit is ${limit}`,
    hint: 'disclose the share and how it was estimated, or replace the estimates by readings and bills',
  }),
  { ...NATURE, severity: 'warning' },
);

export const uncertaintyLarge = defineFault<
  OfYear & { source: string; what: string; percent: string; limit: string; names: readonly string[] }
>(
  'uncertainty-large',
  ({ year, source, what, percent, limit }) => ({
    message: `the ${what} uncertainty of ${source} in ${year} is ${percent}, above ${limit}: error propagation holds for small ones only`,
    hint: 'use the range of `esgcalc uncertainty --simulate`',
  }),
  { ...NATURE, severity: 'warning' },
);

export const factorShared = defineFault<
  OfYear & { factor: string; sources: number; shared: string; independent: string; names: readonly string[] }
>(
  'factor-shared',
  ({ year, factor, sources, shared, independent }) => ({
    message: `${sources} sources of ${year} share the factor ${factor}; together they are sure to ± ${shared} t, not ± ${independent} t as if independent`,
    hint: '`esgcalc uncertainty` adds the part of a shared factor linearly; so must any other calculation of the range',
  }),
  { ...NATURE, severity: 'note' },
);

export const scoreMissing = defineFault<OfYear & { sources: readonly string[]; share: string }>(
  'score-missing',
  ({ year, sources, share }) => ({
    message: `without quality scores in ${year}: ${sources.join('; ')} (${share} of the emissions), while others have them`,
    hint: 'score every source, or read the mean score as one of the rest',
  }),
  { ...NATURE, severity: 'note' },
);
