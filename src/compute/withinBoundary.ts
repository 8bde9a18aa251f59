// Which ledger lines the inventory is taken of: not the entities that are not consolidated, nor years of which only days of bills are at hand.
import { listed, phrase } from '../domain/phrase.ts';
import type { Company } from '../domain/company.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { rowsLeftOut, rowsWithoutEntity, yearPartial } from '../domain/faults/rowFaults.ts';
import type { LedgerLine } from '../domain/ledger.ts';

/** The lines of the years asked for, and rates of any year, which lead to factors of that year; and what has to be said of the others. */
export function inYears(
  lines: readonly LedgerLine[],
  years: readonly string[] | undefined,
): { readonly lines: readonly LedgerLine[]; readonly notes: readonly Diagnostic[] } {
  if (years === undefined) return { lines, notes: [] };
  const others = lines.filter(({ year, subject }) => !years.includes(year) && subject.use !== 'rate');
  const what = [...new Set(others.map(({ year }) => year))].sort().join(', ');
  const isOther = new Set(others);
  return {
    lines: lines.filter((line) => !isOther.has(line)),
    // Bills that are shared out stand in several lines, so that these do not say how many rows there are.
    notes: what === '' ? [] : [rowsLeftOut(undefined, { what, why: phrase`--year asks for ${listed(years)}` })],
  };
}

/** The lines within the boundary, and what has to be said of the others. A year asked for by name is kept whatever it holds. */
export function withinBoundary(
  lines: readonly LedgerLine[],
  years: readonly string[] | undefined,
  { consolidation, entities }: Company,
): { readonly lines: readonly LedgerLine[]; readonly notes: readonly Diagnostic[] } {
  const outside = new Map<string, number>();
  const consolidated = lines.filter(({ share, rows, missing, notApplicable }) => {
    if (share?.amount.isZero() !== true) return true;
    outside.set(share.entity, (outside.get(share.entity) ?? 0) + rows + missing + notApplicable);
    return false;
  });
  const isShared = consolidation === 'equity-share' && entities.size > 0;
  const unnamed = consolidated
    .filter(({ entity, subject }) => entity === '' && subject.use === 'activity')
    .reduce((rows, line) => rows + line.rows, 0);
  // A year that has the larger part of a bill is a year of its own; the smaller part of one alone says nothing of a year.
  const isWhole = ({ portion, subject }: LedgerLine): boolean =>
    (portion === undefined || 2 * portion.days >= portion.of) && subject.use !== 'rate';
  const whole = new Set(consolidated.filter(isWhole).map(({ year }) => year));
  const isKept = ({ year, subject }: LedgerLine): boolean =>
    whole.has(year) || subject.use === 'rate' || whole.size === 0 || years !== undefined;
  const partial = new Set(consolidated.filter((line) => !isKept(line)).map(({ year }) => year));
  return {
    lines: consolidated.filter(isKept),
    notes: [
      ...[...outside]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([entity, rows]) =>
          rowsLeftOut(undefined, {
            rows,
            what: entity,
            why: phrase`the entity is not consolidated under the approach of esgcalc.yaml`,
          }),
        ),
      ...(isShared && unnamed > 0 ? [rowsWithoutEntity(undefined, { rows: unnamed })] : []),
      ...[...partial].sort().map((year) => yearPartial(undefined, { year })),
    ],
  };
}
