// An aggregate: rows added up elsewhere into fewer rows of the activity table, each with the number of rows it stands for. Whoever
// makes it, `esgcalc aggregate`, a database or an engine, figures come out as from the rows themselves, or it is refused.
import type { Subject } from './activity.ts';
import type { Company } from './company.ts';
import { reportingYearOf, type Period } from './period.ts';
import { phrase, type Words } from './phrase.ts';
import type { Column } from './vocabulary.ts';

/** The column that says how many rows one stands for. */
export const ROWS = 'rows';

/** Columns that have to be zero: rows which are in the count but not in the sum, and negative quantities that nobody explained. */
export const GUARDS = ['unreadable', 'too precise', 'negative'] as const;
export type Guard = (typeof GUARDS)[number];

/** The least and the largest quantity of the rows, between which their sum has to lie when divided by their count. */
export const LEAST = 'least';
export const MOST = 'most';

/** What an aggregate has beside the columns of the activity table. */
export const AGGREGATE_COLUMNS: readonly Column[] = [ROWS, ...GUARDS, LEAST, MOST].map((name) => ({
  name,
  required: '',
  meaning: '',
  spellings: [name],
}));

/** Known columns that decide no figure: without them rows are alike. */
export const NOT_DECIDING = ['supplier', 'meter', 'evidence', 'note', 'imported from'] as const;

/**
 * Whether a header is that of an aggregate: it has a guard beside `rows`, or ends in `rows` as its makers write it, behind the quantity or
 * where nothing of single rows is left. A column of that name elsewhere is one of the user's own.
 */
export function isAggregateHeader(names: readonly string[]): boolean {
  if (!names.includes(ROWS)) return false;
  if ([...GUARDS, LEAST, MOST].some((name) => names.includes(name))) return true;
  const written = names.filter((name) => name !== 'imported from');
  const isOfRows = NOT_DECIDING.some((name) => written.includes(name));
  return written.at(-1) === ROWS && (written.at(-2) === 'quantity' || !isOfRows);
}

/** What a row of a ledger line can say. */
export type Counted = 'rows' | 'missing' | 'notApplicable';

/**
 * Whether rows are no longer themselves when they are added up: what was counted on a day, instruments of which each is used once,
 * rates that do not add up.
 */
export function isAddedUp(subject: Subject): boolean {
  return subject.use === 'activity' || (subject.use === 'measure' && subject.adds === 'flow');
}

/** Why the days of a month are not alike, so that its rows keep their days; undefined where they are. */
export function whyDaysMatter(
  period: Pick<Period, 'first' | 'last'>,
  subject: Subject,
  site: string,
  { sites, reportingYear }: Pick<Company, 'sites' | 'reportingYear'>,
): Words | undefined {
  if (!isAddedUp(subject) && subject.use === 'measure') return phrase`${subject.name} is counted on a day`;
  const { opened, closed } = sites.get(site) ?? {};
  if (opened !== undefined && period.first < opened && opened <= period.last)
    return phrase`the site opened on ${opened}`;
  if (closed !== undefined && period.first <= closed && closed < period.last)
    return phrase`the site closed on ${closed}`;
  const isWithinYear = reportingYearOf(period, reportingYear) !== undefined;
  return isWithinYear ? undefined : phrase`the reporting year ends on ${reportingYear.ends}`;
}
