// What is said of checking itself: its settings in the company file, its limit, its waivers.
import { defineFault, quoted, suggestion } from './define.ts';
import type { Words } from '../phrase.ts';

export const checkUnknown = defineFault<{ text: string; nearest: string | undefined }>(
  'check-unknown',
  ({ text, nearest }) => ({
    message: `there is no check ${quoted(text)}${suggestion(nearest)}`,
    hint: '`esgcalc check --list` lists the ids and codes',
  }),
  { blame: 'command' },
);

export const severityKept = defineFault<{ check: string; code: string; what: Words; count: number }>(
  'severity-kept',
  ({ check, code, what, count }) => ({
    message: `${check} is ${what} here, but ${count === 1 ? 'an error stands' : `${count} errors stand`} that nothing can be computed with (${code}); ${count === 1 ? 'it stays an error' : 'they stay errors'}`,
    hint: 'mend the data; only what does not stop computing can be set or waived',
  }),
  { severity: 'note' },
);

export const waiverExpired = defineFault<{ check: string; until: string; year: string; why: string; count: number }>(
  'waiver-expired',
  ({ check, until, year, why, count }) => ({
    message: `the waiver of ${check} held until ${until} and the records run to ${year}: ${count === 1 ? '1 finding counts' : `${count} findings count`} again (${why})`,
    hint: 'mend what it waived, or judge it anew and move `until`',
  }),
  { severity: 'note', evidence: ({ until, year, count }) => ({ until, year, findings: String(count) }) },
);

export const waiverUnused = defineFault<{ check: string; why: string }>(
  'waiver-unused',
  ({ check, why }) => ({
    message: `the waiver of ${check} matches nothing that was found (${why})`,
    hint: 'remove it, or correct its site, activity, kpi, file or year',
  }),
  { severity: 'note' },
);

export const readingsLimit = defineFault<{ limit: number; beyond: number }>(
  'readings-limit',
  ({ limit, beyond }) => ({
    message: `${limit} rows are compared with one another; of ${beyond} more only each row by itself was looked at, not duplicates, gaps, overlaps and outliers among them`,
    hint: 'check the files of a year, or of a part of the sites, one after another',
  }),
  { severity: 'warning', evidence: ({ limit, beyond }) => ({ compared: String(limit), beyond: String(beyond) }) },
);
