// What the check of results finds between years and sites: changes nobody explains, opposite directions, gaps, a site out of line.
import type { Evidence } from '../diagnostic.ts';
import { defineFault } from './define.ts';
import type { Words } from '../phrase.ts';

type Change = {
  readonly key: string;
  readonly year: string;
  readonly before: string;
  readonly from: string;
  readonly to: string;
  readonly percent: string;
  /** What moves with it: `scope2_location -14.4 %`. */
  readonly members: readonly string[];
  readonly keys: readonly string[];
  readonly evidence: Evidence;
};

export const changeUnexplained = defineFault<Change>(
  'change-unexplained',
  ({ key, year, before, from, to, percent, members }) => ({
    message: `${key} goes from ${from} in ${before} to ${to} in ${year} (${percent}), and no note says why${members.length === 0 ? '' : `; with it ${members.join(', ')}`}`,
    hint: `look for an error first; then say what happened: notes: [{kpi: ${key}, year: ${year}, text: ...}]`,
  }),
  {
    severity: 'warning',
    about: ({ keys, year }) => ({ names: keys, year }),
    evidence: ({ evidence }) => evidence,
  },
);

type Opposed = {
  readonly source: string;
  readonly kpi: string;
  readonly before: string;
  readonly year: string;
  readonly quantities: string;
  readonly quantityPercent: string;
  readonly emissions: string;
  readonly emissionPercent: string;
  readonly isUp: boolean;
  readonly evidence: Evidence;
};

export const directionsOpposed = defineFault<Opposed>(
  'directions-opposed',
  ({ source, before, year, quantities, quantityPercent, emissions, emissionPercent, isUp }) => ({
    message: `from ${before} to ${year} ${source} goes ${isUp ? 'up' : 'down'} (${quantities}, ${quantityPercent}) and its emissions ${isUp ? 'down' : 'up'} (${emissions}, ${emissionPercent})`,
    hint: 'the factor or the method did that, not the activity; say so beside the figure',
  }),
  {
    severity: 'warning',
    about: ({ source, kpi, year }) => ({ names: [source, kpi], year }),
    evidence: ({ evidence }) => evidence,
  },
);

export const comparativesMissing = defineFault<{ year: string; keys: readonly string[] }>(
  'comparatives-missing',
  ({ year, keys }) => ({
    message: `${keys.join(', ')} ${keys.length === 1 ? 'has' : 'have'} no figure for ${year}, beside years that have one`,
    hint: 'add the rows, or say in a note why there is no figure to compare with',
  }),
  { severity: 'note', about: ({ keys, year }) => ({ names: keys, year }) },
);

export const signsMixed = defineFault<{ key: string; year: string; what: Words }>(
  'signs-mixed',
  ({ key, year, what }) => ({
    message: `${key} of ${year} ${what}`,
    hint: 'n/a (不適用) says that it cannot arise, / that no figure is known: keep to one of them',
  }),
  { severity: 'warning', about: ({ key, year }) => ({ names: [key], year }) },
);

export const siteChanged = defineFault<{ year: string; sites: readonly string[]; told: Words }>(
  'site-changed',
  ({ year, told }) => ({
    message: `the sites are not the same all through ${year}: ${told}`,
    hint: 'it explains changes of the year; opening or closing sites is organic and calls for no recalculation of the base year',
  }),
  { severity: 'note', about: ({ sites, year }) => ({ names: sites, year }) },
);

type OutOfLine = {
  readonly site: string;
  readonly year: string;
  readonly value: string;
  readonly unit: string;
  readonly median: string;
  readonly ratio: string;
  readonly measure: string;
  readonly sites: number;
  readonly evidence: Evidence;
};

export const siteOutOfLine = defineFault<OutOfLine>(
  'site-out-of-line',
  ({ site, year, value, unit, median, ratio, measure, sites }) => ({
    message: `electricity per ${measure} of "${site}", ${year}, is ${value} ${unit}, ${ratio} times the median of ${sites} sites (${median})`,
    hint: `look at its meter and its ${measure} (ft2 taken for m2 is 10.8 times); a data centre or a store may well differ`,
  }),
  {
    severity: 'warning',
    about: ({ site, year }) => ({ names: [site], year }),
    evidence: ({ evidence }) => evidence,
  },
);

export const boundaryUnlike = defineFault<{ measure: string; year: string; ours: string; without: readonly string[] }>(
  'boundary-unlike',
  ({ measure, year, ours, without }) => ({
    message: `${measure} of ${year} is that of ${ours}, but the activity holds ${without.join(', ')} too`,
    hint: `a ratio wants one boundary above and below: add the ${measure} of the others, or name the entity of none`,
  }),
  { severity: 'warning', about: ({ measure, without, year }) => ({ names: [measure, ...without], year }) },
);
