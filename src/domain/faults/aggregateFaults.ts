// What can be wrong with rows that were added up before: a guard that is not zero, or a sum that cannot be theirs.
import type { Words } from '../phrase.ts';
import { defineFault, quoted } from './define.ts';

const counted = (rows: number): string => `${rows} ${rows === 1 ? 'row' : 'rows'}`;

export const aggregateIncomplete = defineFault<{ rows: number; unreadable: number; tooPrecise: number }>(
  'aggregate-incomplete',
  ({ rows, unreadable, tooPrecise }) => ({
    message: `of ${counted(rows)} added up here ${[
      ...(unreadable > 0 ? [`${unreadable} could not be read as ${unreadable === 1 ? 'a number' : 'numbers'}`] : []),
      ...(tooPrecise > 0 ? [`${tooPrecise} had more digits than were added up`] : []),
    ].join(', ')}: the sum is not of all of them`,
    hint: 'correct them at their source, or ask for more digits with `esgcalc sql --decimals`; the query at the end of its SQL lists them',
  }),
);

export const aggregateNegative = defineFault<{ negative: number }>('aggregate-negative', ({ negative }) => ({
  message: `${counted(negative)} of those added up here ${negative === 1 ? 'is' : 'are'} negative without a note`,
  hint: 'say why in the column of notes and name it to `esgcalc sql` (--columns note=...), or correct them',
}));

export const aggregateCount = defineFault<{ column: string; text: string }>('aggregate-count', ({ column, text }) => ({
  message: `${quoted(text)} in the column "${column}" is no count of rows`,
  hint: 'a column `rows` says how many rows were added up, 0 or more; give a column of your own that is called so another name',
}));

export const aggregateSum = defineFault<{ quantity: string; rows: number; least: string; most: string }>(
  'aggregate-sum',
  ({ quantity, rows, least, most }) => ({
    message: `${quantity} cannot be the sum of ${counted(rows)} from ${least} to ${most}`,
    hint: 'the sum ran over, or was rounded, where it was taken: add up in decimals wide enough, as `esgcalc sql` does',
  }),
);

export const aggregateCoarse = defineFault<{ month: string; why: Words }>('aggregate-coarse', ({ month, why }) => ({
  message: `the rows of ${quoted(month)} were added up over the month, and ${why}`,
  hint: 'keep the days: `--period day` of `esgcalc aggregate` and `esgcalc sql`',
}));

export const aggregateMerged = defineFault<{ activity: string; rows: number }>(
  'aggregate-merged',
  ({ activity, rows }) => ({
    message: `${counted(rows)} of ${activity} stand in one; each has its own evidence, and they do not add up`,
    hint: 'leave them out of the query and give them as rows of their own',
  }),
);
