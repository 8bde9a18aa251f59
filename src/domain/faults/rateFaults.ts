// What can be wrong with exchange rates and price indices, which turn spend into the money of a factor.
import { defineFault } from './define.ts';

export const rateUnsourced = defineFault<{ rate: string }>('rate-unsourced', ({ rate }) => ({
  message: `a row of ${rate} does not say where it comes from`,
  hint: 'write its source in the evidence or note column, such as "HKMA, annual average of 2025"',
}));

export const rateRepeated = defineFault<{ rate: string; year: string; rows: number }>(
  'rate-repeated',
  ({ rate, year, rows }) => ({
    message: `${rate} of ${year} stands in ${rows} rows; rates do not add up`,
    hint: 'give one row for each year, the average of the year',
  }),
);

export const exchangeRateMissing = defineFault<{
  activity: string;
  id: string;
  from: string;
  to: string;
  year: string;
}>('rate-missing', ({ activity, id, from, to, year }) => ({
  message: `${activity} in ${from} meets ${id}, which is per ${to}, and there is no exchange rate for ${year}`,
  hint: `add a row with date ${year}, activity exchange rate, unit ${from}/${to}, its quantity, and its source as evidence`,
}));

export const priceIndexMissing = defineFault<{
  activity: string;
  id: string;
  currency: string;
  year: string;
  prices: string;
  missing: string;
}>('rate-missing', ({ activity, id, currency, year, prices, missing }) => ({
  message: `${activity} of ${year} meets ${id}, which is per ${currency} of ${prices}, and there is no price index for ${missing}`,
  hint: `add a row with date ${missing}, activity price index, class ${currency}, unit index, its quantity, and its source as evidence`,
}));
