// What looks wrong with the periods that the rows of a meter cover.
import { type Words } from '../phrase.ts';
import { aboutRow } from './labelFaults.ts';
import { defineFault } from './define.ts';
import { listed } from './readingFaults.ts';

type OfMeter = { readonly site: string; readonly activity: string; readonly year: string; readonly name: Words };

export const monthsMissing = defineFault<OfMeter & { missing: string; days: number; covered: number; usual: number }>(
  'months-missing',
  ({ name, year, missing, days, covered, usual }) => ({
    message: `${name} has no record of ${missing} (${days} days of ${year}); ${covered} days of the year are covered, by records of ${usual} days`,
    hint: 'add the missing bill, or a row with / where no figure is known; a site that opened or closed says so in esgcalc.yaml',
  }),
  {
    about: aboutRow,
    evidence: ({ missing, days, covered, usual }) => ({
      missing,
      'days missing': String(days),
      'days covered': String(covered),
      'usual days': String(usual),
    }),
  },
);

export const recordsPartial = defineFault<{ year: string; missing: string; days: number; meters: number }>(
  'records-partial',
  ({ year, missing, days, meters }) => ({
    message: `no meter has a record of ${missing} (${days} days of ${year}; ${meters} ${meters === 1 ? 'meter' : 'meters'})`,
    hint: 'add the rest of the year before its figures are published as those of a whole year',
  }),
  {
    about: ({ year }) => ({ names: [], year }),
    evidence: ({ missing, days, meters }) => ({ missing, 'days missing': String(days), meters: String(meters) }),
  },
);

export const billsOverlap = defineFault<
  OfMeter & { period: string; others: readonly string[]; first: string; last: string; days: number }
>(
  'bills-overlap',
  ({ name, period, others, first, last, days }) => ({
    message: `${name}: ${period} covers ${days === 1 ? 'a day' : `${days} days`} again that ${listed(others, 3)} ${others.length === 1 ? 'covers' : 'cover'} (${first === last ? first : `${first} to ${last}`})`,
    hint: 'correct the days, or remove the row that holds the others; several meters of a site are told apart by a column meter',
  }),
  { about: aboutRow, evidence: ({ first, last, days }) => ({ first, last, 'days twice': String(days) }) },
);

export const billLengthUnusual = defineFault<OfMeter & { period: string; days: number; usual: number; change: string }>(
  'bill-length-unusual',
  ({ name, period, days, usual, change }) => ({
    message: `${name}: ${period} covers ${days} days, ${change} against the usual ${usual}`,
    hint: 'look for a missing bill, or for two in one',
  }),
  {
    severity: 'warning',
    about: aboutRow,
    evidence: ({ days, usual, change }) => ({ days: String(days), 'usual days': String(usual), change }),
  },
);
