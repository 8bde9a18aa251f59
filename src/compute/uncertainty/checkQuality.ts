// What the check of results finds in uncertainty and quality: many estimates, errors too large to propagate, shared factors, scores that
// some sources lack.
import { byText, type Diagnostic } from '../../domain/diagnostic.ts';
import { estimatesMany, factorShared, scoreMissing, uncertaintyLarge } from '../../domain/faults/uncertaintyFaults.ts';
import { Fraction, sumOf } from '../../domain/fraction.ts';
import { shareText } from '../../domain/percent.ts';
import type { Results } from '../results.ts';
import { measureUncertainty, type ScopeRange, type SourceRange, type YearRange } from './measureUncertainty.ts';

const KPIS: Readonly<Record<string, string>> = { '1': 'scope1', '2': 'scope2_location', '3': 'scope3' };

/** Looks at every year. */
export function checkQuality(results: Results): Diagnostic[] {
  return measureUncertainty(results).flatMap((year) => [
    ...year.scopes.flatMap((scope) => [...estimatesOf(year, scope, results), ...largeOf(year, scope, results)]),
    ...sharedOf(year),
    ...unscoredOf(year),
  ]);
}

function estimatesOf({ year }: YearRange, { scope, quality }: ScopeRange, { quality: tables }: Results): Diagnostic[] {
  const { estimates } = tables.limits;
  const { estimated } = quality;
  if (estimated === undefined || estimated.compare(estimates) <= 0) return [];
  const share = shareText(estimated);
  const evidence = { share: estimated.toExactText(), limit: estimates.toExactText() };
  const names = [KPIS[scope] ?? '', 'ghg_total'];
  return [estimatesMany(undefined, { year, scope, share, limit: shareText(estimates), names, evidence })];
}

/** Each half width that is stated, or follows from scores, by itself. */
function largeOf({ year }: YearRange, { scope, sources }: ScopeRange, { quality: tables }: Results): Diagnostic[] {
  const { component } = tables.limits;
  return sources.flatMap((source) =>
    (['activity', 'factor'] as const).flatMap((what) => {
      const widest = widestOf(source, what);
      if (widest === undefined || widest.compare(component) <= 0) return [];
      const evidence = { halfWidth: widest.toExactText(), limit: component.toExactText() };
      const said = { what, percent: shareText(widest), limit: shareText(component), source: nameOf(source) };
      return [
        uncertaintyLarge(undefined, { year, ...said, names: [KPIS[scope] ?? '', source.line.subject.name], evidence }),
      ];
    }),
  );
}

function widestOf({ contributions }: SourceRange, what: 'activity' | 'factor'): Fraction | undefined {
  const widths = contributions.flatMap((each) => each[what]?.halfWidth ?? []);
  return widths.reduce<Fraction | undefined>(
    (widest, width) => (widest === undefined || width.compare(widest) > 0 ? width : widest),
    undefined,
  );
}

function sharedOf({ year, shared }: YearRange): Diagnostic[] {
  return shared.map(({ factor, sources, halfWidth, independent }) =>
    factorShared(undefined, {
      year,
      factor,
      sources,
      shared: halfWidth.toFixed(1),
      independent: independent.toFixed(1),
      names: [factor, 'ghg_total'],
      evidence: { shared: halfWidth.toExactText(), independent: independent.toExactText() },
    }),
  );
}

/** Sources without scores, where others have them. */
function unscoredOf({ year, scopes, quality }: YearRange): Diagnostic[] {
  const { scored } = quality;
  if (scored === undefined || scored.isZero() || scored.equals(Fraction.one)) return [];
  const unscored = scopes
    .flatMap(({ sources }) => sources)
    .filter(({ contributions }) => contributions.some(({ pedigree }) => pedigree === undefined));
  const share = Fraction.one.minus(scored);
  const amount = sumOf(
    unscored.flatMap(({ contributions }) =>
      contributions.filter(({ pedigree }) => pedigree === undefined).map((each) => each.amount),
    ),
  );
  const evidence = { tonnes: amount.toExactText(), share: share.toExactText() };
  const sources = [...new Set(unscored.map(nameOf))].sort(byText);
  return [scoreMissing(undefined, { year, sources, share: shareText(share), evidence })];
}

function nameOf({ line }: SourceRange): string {
  const place = line.site === '' ? line.region : line.site;
  return [line.subject.name, line.class, place].filter((part) => part !== '').join(', ');
}
