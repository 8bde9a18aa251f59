// What can be wrong with results: totals with parts missing, measures missing, units that do not meet.
import { type Words } from '../phrase.ts';
import { defineFault } from './define.ts';

export const totalIncomplete = defineFault<{ key: string; year: string; holds: Words; without: Words }>(
  'total-incomplete',
  ({ key, year, holds, without }) => ({
    message:
      holds === ''
        ? `${key} of ${year} is without ${without}, which has no figure`
        : `${key} of ${year} holds ${holds} only; ${without} has no figure`,
    hint: 'the years are comparable only where they hold the same parts',
  }),
  { severity: 'warning', about: ({ key, year }) => ({ names: [key], year }) },
);

/** Names the columns, for in the user's file they may stand in another order. */
function rowHint(measure: string, year: string): string {
  return `add a row with date ${year}, activity ${measure}, and its quantity and unit`;
}

export const measureMissing = defineFault<{ measure: string; year: string; ratios: string }>(
  'measure-missing',
  ({ measure, year, ratios }) => ({
    message: `there is no ${measure} for ${year}, so ${ratios} cannot be taken`,
    hint: rowHint(measure, year),
  }),
  { severity: 'warning', about: ({ ratios, year }) => ({ names: ratios.split(', '), year }) },
);

export const measureMissingForTarget = defineFault<{ measure: string; year: string; kpi: string }>(
  'measure-missing',
  ({ measure, year, kpi }) => ({
    message: `there is no ${measure} for ${year}, and the target on ${kpi} needs it`,
    hint: rowHint(measure, year),
  }),
);

export const measureZero = defineFault<{ measure: string; year: string; key: string }>(
  'measure-zero',
  ({ measure, year, key }) => ({
    message: `${measure} of ${year} is zero or negative, so ${key} cannot be taken`,
    hint: `correct the ${measure} row`,
  }),
);

export const stockRepeated = defineFault<{ measure: string; year: string; rows: number }>(
  'stock-repeated',
  ({ measure, year, rows }) => ({
    message: `${measure} of ${year} stands in ${rows} rows of one site and day; what is counted on a day does not add up`,
    hint: 'give one row for each site, entity, class and day',
  }),
);

export const currencyMixed = defineFault<{ measure: string; first: string; second: string }>(
  'currency-mixed',
  ({ measure, first, second }) => ({
    message: `${measure} is given in ${first} and in ${second}; currencies do not add`,
    hint: 'give every row in the currency of the report',
  }),
);

export const unitMixed = defineFault<{ key: string; first: string; second: string }>(
  'unit-mixed',
  ({ key, first, second }) => ({
    message: `${key} has rows in ${first} and in ${second}, which do not convert into one another`,
    hint: 'give all its rows in the same kind of unit, or name the density of the activity in esgcalc.yaml (factors: density:)',
  }),
);

export const figureCycle = defineFault<{ key: string }>(
  'figure-cycle',
  ({ key }) => ({ message: `${key} is computed from itself`, hint: 'mend its content in esgcalc.yaml under kpis:' }),
  { blame: 'command' },
);

export const unitUnfit = defineFault<{ key: string; unit: string; rows: string }>(
  'unit-unfit',
  ({ key, unit, rows }) => ({
    message: `${key} cannot be printed in ${unit}: its figures come in ${rows}`,
    hint: 'change the unit under kpis: in esgcalc.yaml, or the unit of the rows',
  }),
  { blame: 'command' },
);

export const wasteTwice = defineFault<{ year: string; site: string; counted: string }>(
  'waste-twice',
  ({ year, site, counted }) => ({
    message: `the emissions of waste${site === '' ? '' : ` at "${site}"`}, ${year}, are computed from ${counted} rows and from waste treatment rows`,
    hint: 'waste treatment rows are emissions only; keep them for waste that no other row counts, or leave them out where esgcalc.yaml names a family for the counted waste',
  }),
  { severity: 'warning' },
);
