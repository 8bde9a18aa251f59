// What can be wrong with refrigerants: names that are no gas, balances that cannot be, the same leak counted in two ways.
import { type Words } from '../phrase.ts';
import { defineFault, quoted, suggestion } from './define.ts';

export const refrigerantUnknown = defineFault<{ text: string; nearest: string | undefined }>(
  'refrigerant-unknown',
  ({ text, nearest }) => ({
    message:
      text === ''
        ? 'a row of refrigerant does not say which gas it is'
        : `${quoted(text)} is no known gas or blend${suggestion(nearest)}`,
    hint: 'write its name in the class column, such as R-410A or HFC-134a (factors/gases.csv, factors/blends.csv), or name a family for it in esgcalc.yaml',
  }),
);

export const refrigerantBalanceNegative = defineFault<{
  name: string;
  where: string;
  year: string;
  sum: string;
  parts: Words;
}>('refrigerant-balance-negative', ({ name, where, year, sum, parts }) => ({
  message: `the balance of ${name}${where === '' ? '' : ` at ${quoted(where)}`}, ${year}, is ${sum} kg: ${parts}`,
  hint: 'more gas is left than there ever was: a purchase or the opening stock is missing, or the closing stock is too large',
}));

export const refrigerantTwice = defineFault<{ name: string; where: string; year: string }>(
  'refrigerant-twice',
  ({ name, where, year }) => ({
    message: `${name}${where === '' ? '' : ` at ${quoted(where)}`}, ${year}, is counted by what was topped up and by a balance of stock: both say the same leak`,
    hint: 'keep the rows of one method for each site, gas and year',
  }),
  { severity: 'warning' },
);

export const refrigerantPartUnweighed = defineFault<{ gas: string; set: string; id: string }>(
  'refrigerant-part-unweighed',
  ({ gas, set, id }) => ({
    message: `${gas} in ${id} has no warming potential in ${set.toUpperCase()} and counts nothing`,
    hint: 'the Kyoto Protocol does not cover it, so that it would stand outside the scopes; say so beside the table',
  }),
  { severity: 'note' },
);
