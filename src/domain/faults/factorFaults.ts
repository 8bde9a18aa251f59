// What can be wrong with factors: choosing them, reading their editions, and what has to be said of those that were used.
import { defineFault, quoted, suggestion } from './define.ts';
import type { Words } from '../phrase.ts';

export const factorMissing = defineFault<{
  activity: string;
  class: string;
  region: string;
  year: string;
  purpose: Words;
  looked: Words;
  hint: Words;
}>('factor-missing', ({ activity, class: kind, region, year, purpose, looked, hint }) => ({
  message: `no ${purpose} factor for ${activity}${kind === '' ? '' : ` (${kind})`}${region === '' ? '' : ` in ${region}`}, ${year}: ${looked}`,
  hint,
}));

export const factorAmbiguous = defineFault<{ activity: string; year: string; first: string; second: string }>(
  'factor-ambiguous',
  ({ activity, year, first, second }) => ({
    message: `two factors fit ${activity}, ${year}: ${first} and ${second}`,
    // Two of one edition, such as those per kWh net and gross, are told apart by their names alone.
    hint: first.includes('/')
      ? `write one of the two in the factor column of the rows: ${first}`
      : `pin one in esgcalc.yaml: factors: {${activity}: {${year}: {edition: ..., why: ...}}}`,
  }),
);

export const factorDuplicated = defineFault<{ id: string; firstLine: number }>(
  'factor-duplicated',
  ({ id, firstLine }) => ({
    message: `the factor ${id} stands twice; first in line ${firstLine}`,
    hint: 'keep one; activity, class, region, gas and unit together name a factor',
  }),
);

export const factorFootprint = defineFault<{ id: string; activity: string; year: string }>(
  'factor-footprint',
  ({ id, activity, year }) => ({
    message: `${id} is a life-cycle footprint; it does not belong in scope 2 (${activity}, ${year})`,
    hint: 'use the average factor of the grid (family cn-grid-average), or pin the edition with a `why` in esgcalc.yaml',
  }),
);

export const factorFootprintPinned = defineFault<{ id: string; activity: string; year: string; why: string }>(
  'factor-footprint',
  ({ id, activity, year, why }) => ({
    message: `${id} is a life-cycle footprint used in scope 2 (${activity}, ${year}); pinned: ${why}`,
    hint: 'it holds upstream emissions and grid losses, which belong to scope 3 category 3',
  }),
  { severity: 'warning', about: ({ id, activity, year }) => ({ names: [id, activity], year }) },
);

export const factorKindUnfit = defineFault<{ id: string; kind: string; activity: string; year: string }>(
  'factor-kind-unfit',
  ({ id, kind, activity, year }) => ({
    message: `${id} is of kind ${kind}; location-based scope 2 takes the average of the grid (${activity}, ${year})`,
    hint: 'name a family of kind average, or pin the edition with a `why` in esgcalc.yaml',
  }),
);

export const factorKindChanged = defineFault<{ activity: string; kinds: string }>(
  'factor-kind-changed',
  ({ activity, kinds }) => ({
    message: `the years of this table use factors of different kinds for ${activity}: ${kinds}`,
    hint: 'a trend over these years shows the factors as much as the activity; restate the earlier years or say so beside the table',
  }),
  { severity: 'warning', about: ({ activity }) => ({ names: [activity] }) },
);

export const factorUnchecked = defineFault<{ ids: readonly string[]; title: string }>(
  'factor-unchecked',
  ({ ids, title }) => ({
    message: `not yet checked against the publication (${title}): ${ids.join(', ')}`,
    hint: 'compare it with the document before the figures are published',
  }),
  { severity: 'warning', about: ({ ids }) => ({ names: ids }) },
);

export const factorUnpublished = defineFault<{ ids: readonly string[]; title: string }>(
  'factor-unpublished',
  ({ ids, title }) => ({
    message: `derived or assumed, in no publication (${title}): ${ids.join(', ')}`,
    hint: 'say in the report who derived or assumed it, or name a published value under factors:',
  }),
  { severity: 'warning', about: ({ ids }) => ({ names: ids }) },
);

export const factorBorrowed = defineFault<{ id: string; region: string; activity: string; isListed: boolean }>(
  'factor-borrowed',
  ({ id, region, activity, isListed }) => ({
    message: `${activity} in ${region} stands on ${id}, ${isListed ? 'the factor of a wider region listed in esgcalc.yaml' : 'which is published for the whole country only'}`,
  }),
  { severity: 'note', about: ({ id }) => ({ names: [id] }) },
);

export const classAssumed = defineFault<{ activity: string; class: string; by: Words }>(
  'class-assumed',
  ({ activity, class: kind, by }) => ({
    message: `${activity} without a class is taken as "${kind}" (${by})`,
    hint: 'name the class in the class column where it is another one',
  }),
  { severity: 'note', about: ({ activity }) => ({ names: [activity] }) },
);

export const gasUnweighted = defineFault<{ gas: string; set: string; id: string }>(
  'gas-unweighted',
  ({ gas, set, id }) => ({
    message: `${gas} has no warming potential in ${set.toUpperCase()} (${id})`,
    hint: 'choose another set with `gwp:` in esgcalc.yaml',
  }),
);

export const potentialsFixed = defineFault<{ ids: readonly string[]; theirs: string | undefined; ours: string }>(
  'potentials-fixed',
  ({ ids, theirs, ours }) => ({
    message: `given in CO2e under ${theirs === undefined ? 'warming potentials that are not stated' : theirs.toUpperCase()}, not restated under ${ours.toUpperCase()}: ${ids.join(', ')}`,
    hint: 'these lines keep the warming potentials of their publisher; say so beside the table',
  }),
  { severity: 'note', about: ({ ids }) => ({ names: ids }) },
);

export const editionUnknown = defineFault<{ text: string; nearest: string | undefined }>(
  'edition-unknown',
  ({ text, nearest }) => ({
    message: `there is no factor edition ${quoted(text)}${suggestion(nearest)}`,
    hint: 'editions are the folders under factors/, and those of the folder beside esgcalc.yaml',
  }),
  { blame: 'command' },
);

export const familyUnknown = defineFault<{ text: string; nearest: string | undefined }>(
  'family-unknown',
  ({ text, nearest }) => ({
    message: `there is no factor family ${quoted(text)}${suggestion(nearest)}`,
    hint: 'families stand in factors/families.csv and in the edition.json of own editions; to pin one edition write {edition: ..., why: ...}',
  }),
  { blame: 'command' },
);

export const pinUnknown = defineFault<{ text: string; nearest: string | undefined }>(
  'pin-unknown',
  ({ text, nearest }) => ({
    message: `there is no factor or edition ${quoted(text)}${suggestion(nearest)}`,
    hint: 'the factor column takes an edition (cn-grid-average-2023) or one factor of it (cn-grid-average-2023/electricity@CN)',
  }),
);

export const editionInvalid = defineFault<{ what: Words; hint: Words }>(
  'edition-invalid',
  ({ what, hint }) => ({ message: what, hint }),
  { blame: 'command' },
);

export const factorUnitMismatch = defineFault<{ activity: string; unit: string; id: string; per: string }>(
  'factor-unit-mismatch',
  ({ activity, unit, id, per }) => ({
    message: `${activity} in ${unit} does not meet ${id}, which is per ${per}`,
    hint: `give the quantity in a unit that converts to ${per}, or name an edition that has a density or heating value for it`,
  }),
);

export const factorSuperseded = defineFault<{ id: string; newer: string; published: string; year: string }>(
  'factor-superseded',
  ({ id, newer, published, year }) => ({
    message: `${id}, used for ${year}, is followed by ${newer}, published ${published}`,
    hint: 'a year keeps the factors of its own day; `--as-of` shows every year under later ones',
  }),
  { severity: 'note', about: ({ id, year }) => ({ names: [id], year }) },
);

export const factorStale = defineFault<{ id: string; dataYear: string; year: string; limit: number }>(
  'factor-stale',
  ({ id, dataYear, year, limit }) => ({
    message: `${id} describes ${dataYear}; for ${year} it is older than the ${limit} years after which its family wants a review`,
    hint: 'look for a newer edition, or say in the notes why this one still holds',
  }),
  { severity: 'note', about: ({ id, year }) => ({ names: [id], year }) },
);

export const pinOverridden = defineFault<{ activity: string; edition: string; why: string; asOf: string }>(
  'pin-overridden',
  ({ activity, edition, why, asOf }) => ({
    message: `the pin of ${edition} for ${activity}${why === '' ? '' : ` (${why})`} is set aside: every year is computed as of ${asOf}`,
    hint: '`--keep-pins` keeps it',
  }),
  { severity: 'note', about: ({ activity }) => ({ names: [activity] }) },
);

export const exhaustUncounted = defineFault<{ activity: string }>(
  'exhaust-uncounted',
  ({ activity }) => ({
    message: `no exhaust gas factor is named for ${activity}; its NOx, SOx and PM are not in the table`,
    hint: `name a family in esgcalc.yaml: factors: {${activity}: {exhaust: ...}}`,
  }),
  { severity: 'warning', about: ({ activity }) => ({ names: [activity] }) },
);
