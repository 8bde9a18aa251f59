// Expected figures against recomputed ones: what agrees, what is known to differ and why, and what differs.
import { listed, phrase, type Words } from '../domain/phrase.ts';
import { Fraction } from '../domain/fraction.ts';
import type { KpiValue } from '../domain/figure.ts';
import type { PublishedFigure } from '../domain/restatement.ts';
import { conversion, sameDimension } from '../domain/unit.ts';
import type { Results } from './results.ts';

/** How far a figure may be off: not at all at the printed decimals, by an amount in its own unit, or by a share of what is expected. */
export type Tolerance =
  { readonly kind: 'printed' } | { readonly kind: 'absolute' | 'relative'; readonly amount: Fraction };

/** A difference that somebody has looked into: both texts have to stay what they were. */
export type KnownDifference = {
  readonly key: string;
  readonly year: string;
  readonly expected: string;
  readonly computed: string;
  readonly why: Words;
};

/** One expected figure and what became of it. `computed` is text at the expected decimals; `exact` is empty where there is no figure. */
export type Verified = {
  readonly figure: PublishedFigure;
  readonly unit: string;
  readonly computed: string;
  readonly exact: string;
  readonly outcome: 'agrees' | 'known' | 'differs' | 'stale';
  /** Why it differs, or the reason that is known. */
  readonly why: Words;
};

/** Every expected figure in the order given. */
export function verifyFigures(
  expected: readonly PublishedFigure[],
  results: Results,
  tolerance: Tolerance,
  known: readonly KnownDifference[],
): Verified[] {
  return expected.map((figure) => {
    const found = compare(figure, results, tolerance);
    const reason = known.find(({ key, year }) => key === figure.kpi && year === figure.year);
    if (reason === undefined) return found;
    if (found.outcome === 'agrees')
      return {
        ...found,
        outcome: 'stale',
        why: phrase`it is listed as a known difference and agrees: take it out of the list`,
      };
    const isSame = reason.expected === figure.text && reason.computed === found.computed;
    const stale = phrase`the known difference is ${reason.computed} for ${reason.expected}, and no longer this one: look again`;
    return isSame ? { ...found, outcome: 'known', why: reason.why } : { ...found, outcome: 'stale', why: stale };
  });
}

/** Known differences of figures that nobody expects. */
export function unusedKnown(
  known: readonly KnownDifference[],
  expected: readonly PublishedFigure[],
): KnownDifference[] {
  return known.filter(({ key, year }) => !expected.some((figure) => figure.kpi === key && figure.year === year));
}

function compare(figure: PublishedFigure, { rows, years }: Results, tolerance: Tolerance): Verified {
  const row = rows.find(({ kpi }) => kpi.key === figure.kpi);
  const value: KpiValue | undefined = row?.values.get(figure.year);
  const base = { figure, unit: figure.unit?.symbol || (row?.unit.symbol ?? '') };
  const differs = (computed: string, exact: string, why: Words): Verified => ({
    ...base,
    computed,
    exact,
    outcome: 'differs',
    why,
  });
  if (!years.includes(figure.year)) return differs('', '', phrase`the files hold ${listed(years)} only`);
  const sign = value?.status === 'not-applicable' ? 'n/a' : '/';
  if (value?.status !== 'value')
    return figure.text === sign
      ? { ...base, computed: sign, exact: '', outcome: 'agrees', why: '' }
      : differs(
          sign,
          '',
          figure.amount === undefined
            ? phrase`no figure is known, which is not the same as not applicable`
            : phrase`there is no figure`,
        );
  const { amount, unit } = value.figure;
  // Where the table gives no unit, the figure is in the KPI's own.
  const theirs = figure.unit?.symbol === '' ? unit : figure.unit;
  if (figure.amount === undefined || theirs === undefined)
    return differs(amount.toExactText(), amount.toExactText(), phrase`a figure is computed where none is expected`);
  if (!sameDimension(unit, theirs))
    return differs(
      amount.toExactText(),
      amount.toExactText(),
      phrase`it is computed in ${unit.symbol}, which is no ${theirs.symbol}`,
    );
  const ours = amount.times(conversion(unit, theirs));
  const computed = ours.toFixed(figure.decimals);
  const exact = ours.toExactText();
  if (agrees(ours, figure.amount, figure.decimals, tolerance))
    return { ...base, computed, exact, outcome: 'agrees', why: '' };
  return differs(
    computed,
    exact,
    phrase`off by ${ours.minus(figure.amount).magnitude().toExactText()} ${theirs.symbol}`,
  );
}

function agrees(ours: Fraction, theirs: Fraction, decimals: number, tolerance: Tolerance): boolean {
  if (tolerance.kind === 'printed') return ours.rounded(decimals).equals(theirs);
  const bound = tolerance.kind === 'absolute' ? tolerance.amount : theirs.magnitude().times(tolerance.amount);
  return ours.minus(theirs).magnitude().compare(bound) <= 0;
}
