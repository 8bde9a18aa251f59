// What an audit of a printed table finds beside the checks: means, shares and counts that cannot be, and what its factors imply.
import type { Evidence } from '../diagnostic.ts';
import { defineFault } from './define.ts';

const aboutKey = ({ key, year }: { readonly key: string; readonly year: string }) => ({ names: [key], year });

export const meanOutside = defineFault<{ key: string; year: string; mean: string; parts: string }>(
  'mean-outside',
  ({ key, year, mean, parts }) => ({
    message: `${key} of ${year}, ${mean}, is a mean and lies outside all of its parts: ${parts}`,
    hint: 'one of them is wrong, or it is the mean of something else',
  }),
  { about: aboutKey },
);

export const percentDiffers = defineFault<{
  group: string;
  year: string;
  keys: readonly string[];
  sum: string;
  apart: string;
  bound: string;
}>(
  'percent-differs',
  ({ group, year, sum, apart, bound }) => ({
    message: `the shares of ${group} of ${year} do not add to 100: ${sum}; that is ${apart} off, and rounding explains at most ${bound}`,
    hint: 'look for a share that is missing, or taken of another whole',
  }),
  { about: ({ keys, year }) => ({ names: keys, year }) },
);

export const cumulativeFalls = defineFault<{ key: string; year: string; before: string; from: string; to: string }>(
  'cumulative-falls',
  ({ key, year, before, from, to }) => ({
    message: `${key} adds up over the years and falls all the same, from ${from} in ${before} to ${to} in ${year}`,
    hint: 'say what was taken away, or correct one of the two',
  }),
  { about: aboutKey },
);

type Implied = { readonly total: string; readonly year: string; readonly activity: string; readonly value: string };

export const impliedFootprint = defineFault<Implied & { factors: string }>(
  'implied-footprint',
  ({ total, year, activity, value, factors }) => ({
    message: `${total} over ${activity} of ${year} is ${value}; of the published factors only a life-cycle footprint fits: ${factors}`,
    hint: 'a footprint holds upstream emissions and grid losses, which belong to scope 3 category 3',
  }),
  { severity: 'warning', about: ({ total, activity, year }) => ({ names: [total, activity], year }) },
);

export const impliedUnpublished = defineFault<Implied & { nearest: string }>(
  'implied-unpublished',
  ({ total, year, activity, value, nearest }) => ({
    message: `${total} over ${activity} of ${year} is ${value}; no published factor gives that${nearest === '' ? '' : `, the nearest is ${nearest}`}`,
    hint: 'ask which factor was used, or what else the total holds',
  }),
  { severity: 'note', about: ({ total, activity, year }) => ({ names: [total, activity], year }) },
);

export const impliedDrift = defineFault<{
  total: string;
  activity: string;
  told: string;
  greatest: string;
  evidence: Evidence;
}>(
  'implied-drift',
  ({ total, activity, told, greatest }) => ({
    message: `the factor implied by ${total} over ${activity} moves between the years (${told}), by up to ${greatest}`,
    hint: 'a trend over these years shows the factor as much as the activity; ask for the factors and restated years',
  }),
  {
    severity: 'warning',
    about: ({ total, activity }) => ({ names: [total, activity] }),
    evidence: ({ evidence }) => evidence,
  },
);
