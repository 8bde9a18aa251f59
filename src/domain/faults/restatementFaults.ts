// What has to be said of earlier years: figures that differ from what was published, and the base year they are measured from.
import { defineFault } from './define.ts';

export const publishedUnitMismatch = defineFault<{ kpi: string; unit: string; rows: string }>(
  'published-unit-mismatch',
  ({ kpi, unit, rows }) => ({
    message: `${kpi} is published in ${unit}, but measured in ${rows}`,
    hint: `write it in a unit that converts to ${rows}`,
  }),
  { blame: 'command' },
);

export const restatementUnexplained = defineFault<{ year: string; keys: readonly string[] }>(
  'restatement-unexplained',
  ({ year, keys }) => ({
    message: `${keys.join(', ')} of ${year} ${keys.length === 1 ? 'differs' : 'differ'} from what was published, and no entry of restatements says why`,
    hint: `add {year: ${year}, cause: factor, grid-factor, boundary, method or error, why: ...} to restatements: in esgcalc.yaml`,
  }),
  { severity: 'warning' },
);

export const restatementUnneeded = defineFault<{ year: string; cause: string; isPublished: boolean }>(
  'restatement-unneeded',
  ({ year, cause, isPublished }) => ({
    message: isPublished
      ? `a restatement of ${year} (${cause}) is logged, but the figures it names are those that were published`
      : `a restatement of ${year} (${cause}) is logged, but nothing published of ${year} is there to compare with`,
    hint: isPublished
      ? 'remove the entry, or look for the change that should have come'
      : 'write what was printed under published: in esgcalc.yaml',
  }),
  { severity: 'note' },
);

/** A figure of the base year with its change, such as `ghg_total -6.3 %`. */
type Changes = { readonly year: string; readonly changes: readonly string[]; readonly threshold: string };

export const baseYearRecalculate = defineFault<Changes & { causes: readonly string[] }>(
  'base-year-recalculate',
  ({ year, changes, threshold, causes }) => ({
    message: `the base year ${year} is to be recalculated (${changes.join(', ')}; threshold ${threshold}; cause: ${causes.length === 0 ? 'not stated' : causes.join(', ')}); this table holds it recalculated`,
    hint: 'publish it with the reason, and set the targets that rest on it anew',
  }),
  { severity: 'note' },
);

/** `grid`: the grid itself changed; `as-of`: only a view under other factors; `below`: less than the threshold. */
export type KeptBecause = 'grid' | 'as-of' | 'below';

export const baseYearKept = defineFault<Changes & { because: KeptBecause }>(
  'base-year-kept',
  ({ year, changes, threshold, because }) => {
    const why = {
      grid: 'the factor follows the grid itself, a change of the real world and not of method',
      'as-of': 'this is a view of all years under one set of factors, not a change of method',
      below: `the change stays below the threshold of ${threshold}`,
    }[because];
    return {
      message: `no recalculation of the base year ${year} is called for: ${why} (${changes.join(', ')})`,
      hint:
        because === 'below'
          ? 'keep count: several small changes can add up to a significant one'
          : 'the change is shown beside what was published; the base year stays as published',
    };
  },
  { severity: 'note' },
);
