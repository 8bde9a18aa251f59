// Changes above ten per cent from one year to the next that no note of the company explains: one finding a figure, with what moves along.
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { changeUnexplained } from '../../domain/faults/checkTrendFaults.ts';
import { lackName } from '../../domain/figure.ts';
import { Fraction } from '../../domain/fraction.ts';
import { grouped } from '../../domain/grouped.ts';
import type { Kpi } from '../../domain/kpi.ts';
import { changeShare, percentText } from '../../domain/percent.ts';
import { sameDimension } from '../../domain/unit.ts';
import type { KpiRow } from '../computeKpis.ts';
import { standsOn } from '../kpiParts.ts';
import type { Results } from '../results.ts';
import { coversKpi } from './coversKpi.ts';
import { isNoted, kpisOf } from './lookUp.ts';

/** What analytical review asks about (RST004). */
const THRESHOLD = Fraction.of(1n, 10n);
/** Shares are told in per cent at one decimal, and compared so: +10.0 % is not above ten. */
const PRINTED = 3;
/** A part is worth a word where it moves its total by so much of it. */
const MATERIAL = Fraction.of(1n, 100n);

/** What is no figure of the activity itself: shares of data, costs, instruments and what they change, breakdowns of another row. */
const LEFT_OUT = ['primary', 'cost', 'instruments', 'market', 'treated'];

/** One row between two years. */
type Change = {
  readonly row: KpiRow;
  readonly before: Fraction;
  readonly after: Fraction;
  readonly share: Fraction;
};

/** Neighbouring years of the table, each pair by itself. */
export function checkChanges(results: Results): Diagnostic[] {
  const { years } = results;
  return years.slice(1).flatMap((year, index) => between(years[index] as string, year, results));
}

function between(before: string, year: string, results: Results): Diagnostic[] {
  const kpis = kpisOf(results);
  const all = results.rows.filter((row) => isReviewed(row, kpis)).flatMap((row) => changeIn(row, before, year) ?? []);
  const large = all.filter(
    ({ row, share }) => share.magnitude().rounded(PRINTED).compare(THRESHOLD) > 0 && !isNoted(row.kpi, year, results),
  );
  const ours = large.filter((change) => isMaterial(change, all, results));
  const headOf = (change: Change): Change | undefined => headAmong(ours, change, results);
  const heads = ours.filter((change) => headOf(change) === undefined);
  return heads.map((head) => {
    // A ratio goes with its numerator, and that with the total it is part of.
    const members = ours.filter((change) => change !== head && leadsInTheEnd(head, change, headOf));
    const { row } = head;
    const said = (amount: Fraction): string => `${grouped(amount.toFixed(row.kpi.decimals))} ${row.unit.symbol}`;
    return changeUnexplained(undefined, {
      key: row.kpi.key,
      year,
      before,
      from: said(head.before),
      to: said(head.after),
      percent: percentText(head.share),
      members: members.map((member) => `${member.row.kpi.key} ${percentText(member.share)}`),
      keys: [head, ...members].map((change) => change.row.kpi.key),
      evidence: {
        [before]: head.before.toExactText(),
        [year]: head.after.toExactText(),
        change: head.share.toExactText(),
      },
    });
  });
}

function isReviewed({ kpi }: KpiRow, kpis: ReadonlyMap<string, Kpi>): boolean {
  const { content } = kpi;
  if (standsOn(kpi, kpis, ({ kind }) => LEFT_OUT.includes(kind))) return false;
  // Direct and indirect energy are the fuels and the electricity of other rows; gases outside the scopes are in no total.
  if (content.kind === 'energy') return content.part === 'total';
  return content.kind !== 'emissions' || content.scope !== 'outside';
}

/** The change of a row that holds the same in both years; a total that lacks a part in one of them is said to be incomplete already. */
function changeIn(row: KpiRow, before: string, year: string): Change | undefined {
  const [from, to] = [row.values.get(before), row.values.get(year)];
  if (from?.status !== 'value' || to?.status !== 'value') return undefined;
  if (from.without.map(lackName).join() !== to.without.map(lackName).join()) return undefined;
  const share = changeShare(from.figure.amount, to.figure.amount);
  return share && { row, before: from.figure.amount, after: to.figure.amount, share };
}

/** A part that hardly moves its totals, or is all of one, would say nothing beside them. */
function isMaterial({ row, before, after }: Change, all: readonly Change[], results: Results): boolean {
  const wholes = all.filter(
    (other) => coversKpi(other.row.kpi, row.kpi, results) && sameDimension(other.row.unit, row.unit),
  );
  const difference = after.minus(before).magnitude().times(row.unit.ratio);
  return wholes.every((whole) => {
    const size = whole.before.magnitude().times(whole.row.unit.ratio);
    const isAll =
      size.equals(before.magnitude().times(row.unit.ratio)) &&
      whole.share.equals(changeShare(before, after) ?? Fraction.zero);
    return !isAll && difference.compare(size.times(MATERIAL)) >= 0;
  });
}

/** The change whose finding speaks for this one: that of a ratio's numerator, else of its denominator; of a part its first total. */
function headAmong(changes: readonly Change[], { row: { kpi } }: Change, results: Results): Change | undefined {
  const { content } = kpi;
  const named = (key: string): Change | undefined => changes.find(({ row }) => row.kpi.key === key);
  if (content.kind === 'ratio') return named(content.top) ?? named(content.per);
  return changes.find(({ row }) => coversKpi(row.kpi, kpi, results));
}

function leadsInTheEnd(head: Change, change: Change, headOf: (change: Change) => Change | undefined): boolean {
  const above = headOf(change);
  return above !== undefined && (above === head || leadsInTheEnd(head, above, headOf));
}
