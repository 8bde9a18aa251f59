// What can be wrong with an edition of factors before anything is computed with it; `esgcalc factors validate` says these.
import { defineFault, quoted, suggestion } from './define.ts';
import type { Words } from '../phrase.ts';

/** The same fault as `compute` finds (factorFaults.ts); here the editions are the data that were to be checked. */
export const editionFaulty = defineFault<{ what: Words; hint: Words }>('edition-invalid', ({ what, hint }) => ({
  message: what,
  hint,
}));

export const editionFieldUnknown = defineFault<{ field: string; nearest: string | undefined; known: string }>(
  'edition-field-unknown',
  ({ field, nearest, known }) => ({
    message: `an edition has no field ${quoted(field)}${suggestion(nearest)}`,
    hint: `its fields are ${known}`,
  }),
);

export const editionDatesReversed = defineFault<{ published: string; what: Words; day: string }>(
  'edition-dates-reversed',
  ({ published, what, day }) => ({
    message: `published on ${published}, before ${what} (${day})`,
    hint: 'state the day on which it became public, or leave `published` out where it is not known',
  }),
);

export const editionFamilyUnknown = defineFault<{ family: string; nearest: string | undefined; table: string }>(
  'edition-family-unknown',
  ({ family, nearest, table }) => ({
    message: `there is no family ${quoted(family)}${suggestion(nearest)}`,
    hint: `add it to ${table}, with its rule of selection`,
  }),
);

export const supersededUnknown = defineFault<{ id: string; nearest: string | undefined }>(
  'superseded-unknown',
  ({ id, nearest }) => ({
    message: `it supersedes ${quoted(id)}, which is no edition${suggestion(nearest)}`,
    hint: 'name the edition of the same family that it follows, or leave the field out',
  }),
);

export const supersededUnfit = defineFault<{ id: string; what: Words }>('superseded-unfit', ({ id, what }) => ({
  message: `it supersedes ${id}, ${what}`,
  hint: 'an edition follows an earlier one of its own family',
}));

export const editionRival = defineFault<{ other: string; family: string; dataYear: string; published: string }>(
  'edition-rival',
  ({ other, family, dataYear, published }) => ({
    message: `${other} is of the same family (${family}), data year (${dataYear}) and publication day (${published})`,
    hint: 'neither could be chosen before the other; put them into two families, or correct the year or the day',
  }),
);

export const factorColumnUnknown = defineFault<{ column: string; nearest: string | undefined; known: string }>(
  'factor-column-unknown',
  ({ column, nearest, known }) => ({
    message: `factors.csv has no column ${quoted(column)}${suggestion(nearest)}`,
    hint: `its columns are ${known}`,
  }),
);

export const factorGasUnknown = defineFault<{ gas: string; nearest: string | undefined; parts: string }>(
  'factor-gas-unknown',
  ({ gas, nearest, parts }) => ({
    message: `${quoted(gas)} is neither a gas nor a part of a factor${suggestion(nearest)}`,
    hint: `a gas of factors/gases.csv, or ${parts}`,
  }),
);

export const factorRegionUnknown = defineFault<{ region: string; nearest: string | undefined }>(
  'factor-region-unknown',
  ({ region, nearest }) => ({
    message: `there is no region ${quoted(region)}${suggestion(nearest)}`,
    hint: 'a code of ISO 3166 (CN, CN-SH) or a grid; factors/regions.csv lists all',
  }),
);

export const factorKindUnknown = defineFault<{ kind: string; nearest: string | undefined }>(
  'factor-kind-unknown',
  ({ kind, nearest }) => ({
    message: `there is no kind of factor ${quoted(kind)}${suggestion(nearest)}`,
    hint: 'factors/kinds.csv lists all; an empty cell takes the kind of the edition',
  }),
);

export const factorNegative = defineFault<{ value: string }>('factor-negative', ({ value }) => ({
  message: `the value ${quoted(value)} is negative`,
  hint: 'a factor is what one unit emits; emissions avoided elsewhere are no part of it',
}));

export const factorUnitUnfit = defineFault<{ unit: string; gas: string; what: Words; wanted: string }>(
  'factor-unit-unfit',
  ({ unit, gas, what, wanted }) => ({
    message: `the unit ${quoted(unit)} does not fit ${gas}: ${what}`,
    hint: `write it as its source prints it, in a unit such as ${wanted}`,
  }),
);

export const factorUnitUnreachable = defineFault<{ activity: string; per: string; units: Words }>(
  'factor-unit-unreachable',
  ({ activity, per, units }) => ({
    message: `${activity} is not measured in ${per}, and no heating value or density of this edition leads there`,
    hint: `${activity} is measured in ${units}; add the part that leads to ${per}, or correct the unit`,
  }),
);

export const checkedUnclear = defineFault<{ text: string }>('checked-unclear', ({ text }) => ({
  message: `checked is ${quoted(text)}, neither yes nor no`,
  hint: 'yes: read in the publication or in a secondary source that cites it; no: still to be compared',
}));

export const factorImplausible = defineFault<{
  value: string;
  side: 'below' | 'above';
  bound: string;
  subject: string;
  note: string;
}>('factor-implausible', ({ value, side, bound, subject, note }) => ({
  message: `${value} is ${side} ${bound}, the ${side === 'below' ? 'least' : 'most'} that is plausible for ${subject}`,
  hint: `check the digits and both sides of the unit (kWh or MWh, kg or t): ${note}`,
}));
