// What can be wrong with the internal carbon price beside its fields: what it covers, the years it lacks, the currency it is in.
import { defineFault } from './define.ts';

export const priceUnfit = defineFault<{ key: string; unit: string; per: string }>(
  'price-unfit',
  ({ key, unit, per }) => ({
    message: `carbonPrice covers ${key}, which is measured in ${unit}; the price is per ${per}`,
    hint: 'cover KPIs of emissions, such as scope1 or scope2_location',
  }),
  { blame: 'command' },
);

export const priceTwice = defineFault<{ first: string; second: string }>(
  'price-twice',
  ({ first, second }) => ({
    message: `carbonPrice covers ${first} and ${second}, which hold the same emissions: they would be priced twice`,
    hint: 'keep one of the two',
  }),
  { blame: 'command' },
);

export const priceMissing = defineFault<{ year: string }>(
  'price-missing',
  ({ year }) => ({
    message: `carbonPrice has no price for ${year}, so carbon_cost has no figure`,
    hint: `write the price of ${year} too; none is carried over from another year`,
  }),
  { severity: 'note' },
);

export const priceCurrency = defineFault<{ price: string; revenue: string }>(
  'price-currency',
  ({ price, revenue }) => ({
    message: `the internal carbon price is in ${price} and revenue in ${revenue}, so its cost has no share of revenue`,
    hint: 'currencies never mix; write the price in the currency of the revenue to have the share',
  }),
  { severity: 'note' },
);
