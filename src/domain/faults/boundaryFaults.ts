// What looks wrong with the boundary: sites without the records they should have, one thing counted in two places.
import { aboutRow } from './labelFaults.ts';
import { defineFault, quoted, suggestion } from './define.ts';
import { type Words } from '../phrase.ts';
import type { Evidence } from '../diagnostic.ts';

type Row = { readonly site: string; readonly activity: string; readonly year: string };

export const sourceMissing = defineFault<Row>(
  'source-missing',
  ({ site, activity, year }) => ({
    message: `${quoted(site)} has no ${activity} in ${year}, which esgcalc.yaml expects of it`,
    hint: 'add its rows, or a row with / where no figure is known, n/a where none can be',
  }),
  { about: aboutRow },
);

/** Where nobody wrote down what a site should have: it had it before, or most others have it. */
export const sourceSuspected = defineFault<{
  site: string;
  activities: readonly string[];
  year: string;
  why: Words;
  evidence: Evidence;
}>(
  'source-suspected',
  ({ site, activities, year, why }) => ({
    message: `${quoted(site)} has no ${activities.join(', ')} in ${year}: ${why}`,
    hint: 'add its rows; or write n/a or / in one, or under sites: what is expected of it (expects: [electricity])',
  }),
  {
    severity: 'warning',
    about: ({ site, activities, year }) => ({ names: [site, ...activities], year }),
    evidence: ({ evidence }) => evidence,
  },
);

export const siteUnlisted = defineFault<{ site: string; rows?: number; nearest: string | undefined }>(
  'site-unlisted',
  ({ site, rows, nearest }) => {
    const named = rows === undefined ? '' : `, and ${rows} ${rows === 1 ? 'row names' : 'rows name'} it`;
    return {
      message: `${quoted(site)} is none of the sites of esgcalc.yaml${named}${suggestion(nearest)}`,
      hint: 'list it under sites:, or correct the name; where a profile reads the file, say there which site it is: values: {site: {...}}',
    };
  },
  {
    severity: 'warning',
    about: ({ site }) => ({ names: [site] }),
    evidence: ({ rows }) => (rows === undefined ? {} : { rows: String(rows) }),
  },
);

export const scopeTwice = defineFault<Row & { scopes: Words; first: Words; amount: string }>(
  'scope-twice',
  ({ site, activity, scopes, first, amount }) => ({
    message: `the same ${activity} at ${quoted(site)} (${amount}) stands in two scopes, ${scopes}; before in ${first}`,
    hint: 'keep the row in the scope of whoever runs what consumed it',
  }),
  { about: aboutRow, evidence: ({ amount, scopes, first }) => ({ amount, scopes, first }) },
);

export const carsTwice = defineFault<Row & { fuel: string; fuelAmount: string; claims: number; claimed: string }>(
  'cars-twice',
  ({ site, activity, year, fuel, fuelAmount, claims, claimed }) => ({
    message: `${quoted(site)} has ${fuel} of its own (${fuelAmount}, scope 1) and ${activity} (${claims} ${claims === 1 ? 'row' : 'rows'}, ${claimed}, scope 3) in ${year}`,
    hint: 'trips in company cars are in scope 1 by their fuel already: keep only claims for cars that others own, and say so in the note',
  }),
  {
    severity: 'warning',
    about: ({ site, activity, fuel, year }) => ({ names: [site, activity, fuel], year }),
    evidence: ({ fuelAmount, claims, claimed }) => ({ fuel: fuelAmount, rows: String(claims), claimed }),
  },
);

export const travelTwice = defineFault<Row & { spent: string; others: readonly string[] }>(
  'travel-twice',
  ({ site, activity, year, spent, others }) => ({
    message: `${quoted(site)} has ${activity} by spend (${spent}) and ${others.join(', ')} by distance or nights in ${year}`,
    hint: 'keep one method for one trip: take what is counted by distance out of the spend, and say so in the note',
  }),
  { severity: 'warning', about: aboutRow, evidence: ({ spent }) => ({ spent }) },
);

export const returnMissing = defineFault<Row & { from: string; to: string; out: string }>(
  'return-missing',
  ({ site, year, from, to, out }) => ({
    message: `${quoted(site)} has ${out} one way from ${from} to ${to} in ${year} and none back`,
    hint: 'where the ticket was there and back, write "return trip" as the unit',
  }),
  { severity: 'warning', about: aboutRow, evidence: ({ out }) => ({ 'one way': out, back: '0' }) },
);

export const resultUnexplained = defineFault<{ activity: string; rows: number; amount: string }>(
  'result-unexplained',
  ({ activity, rows, amount }) => ({
    message: `${activity} is a supplier's own result in ${rows} ${rows === 1 ? 'row' : 'rows'} (${amount}) without a method`,
    hint: 'fill the columns method and data type; ask for factor set, cabin, radiative forcing, and upstream included or not',
  }),
  {
    severity: 'warning',
    about: ({ activity }) => ({ names: [activity] }),
    evidence: ({ rows, amount }) => ({ rows: String(rows), amount }),
  },
);

export const cabinUnknown = defineFault<{ year: string; share: string; unknown: string; total: string }>(
  'cabin-unknown',
  ({ year, share, unknown, total }) => ({
    message: `${share} of the passenger-kilometres flown in ${year} have no cabin (${unknown} of ${total})`,
    hint: 'ask the travel agency for the cabin: business emits 2.9 times as much as economy',
  }),
  {
    severity: 'warning',
    about: ({ year }) => ({ names: ['flight'], year }),
    evidence: ({ share, unknown, total }) => ({ share, unknown, total }),
  },
);

export const regionCoarse = defineFault<{
  activity: string;
  region: string;
  edition: string;
  finer: number;
  years: string;
  sites: Words;
}>(
  'region-coarse',
  ({ activity, region, edition, finer, years, sites }) => ({
    message: `${activity} of ${sites} stands on the factor of ${region} as a whole (${years}); ${edition} has ${finer} regions within it`,
    hint: 'give the site its own region in esgcalc.yaml (one in its rows or their profile comes before it), or say in the notes that the wider average is the policy',
  }),
  {
    severity: 'warning',
    about: ({ activity }) => ({ names: [activity] }),
    evidence: ({ finer, region }) => ({ region, 'finer regions': String(finer) }),
  },
);
