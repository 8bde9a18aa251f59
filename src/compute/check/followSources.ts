// Sources of emissions over the years: how much of an activity, what it emitted, under which factors.
import { byText } from '../../domain/diagnostic.ts';
import { dimensionKey, isCurrency } from '../../domain/dimension.ts';
import { isOfPublication, type Factor } from '../../domain/factor.ts';
import { Fraction, sumOf } from '../../domain/fraction.ts';
import { changeShare } from '../../domain/percent.ts';
import type { LedgerLine } from '../../domain/ledger.ts';
import { conversion, sameDimension, type Unit } from '../../domain/unit.ts';
import { rowsFigure } from '../multiply.ts';
import type { Results } from '../results.ts';
import type { Emission } from '../takeInventory.ts';
import { isNoted, kpisOf, scopeRow } from './lookUp.ts';
import { restsOn } from '../kpiParts.ts';

/** One year of a source: `emitted` in kgCO2e, `quantity` above zero in the source's unit. */
export type SourceYear = {
  readonly year: string;
  readonly quantity: Fraction;
  readonly emitted: Fraction;
  readonly factors: readonly Factor[];
};

/** Emissions of one activity, class and region in one scope, computed with factors. */
export type Source = {
  readonly activity: string;
  readonly class: string;
  readonly region: string;
  readonly scope: string;
  readonly unit: Unit;
  readonly years: readonly SourceYear[];
};

/** All sources, in the order of their names; a mix of grids or classes is several sources, so that none hides a factor. */
export function followSources({ inventory, years }: Results): Source[] {
  const groups = new Map<string, Emission[]>();
  for (const emission of inventory.emissions) {
    if (emission.purpose !== 'ghg' || emission.factor === undefined) continue;
    const { line, scope } = emission;
    const name = [line.subject.name, line.class, line.region, scope].join('\u001f');
    const group = groups.get(name) ?? [];
    group.push(emission);
    groups.set(name, group);
  }
  return [...groups]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([, emissions]) => {
      const unit = unitOf(emissions);
      const [first] = emissions;
      // What money buys moves with rates and prices, which stand in rows of their own.
      if (unit === undefined || first === undefined || isCurrency(dimensionKey(unit))) return [];
      const { line, scope } = first;
      const told = years.flatMap((year) => yearOf(year, emissions, unit) ?? []);
      return [{ activity: line.subject.name, class: line.class, region: line.region, scope, unit, years: told }];
    });
}

/** How a source is called in a message: `electricity (CN)`. */
export function sourceName({ activity, class: kind, region }: Source): string {
  const further = [kind, region].filter((part) => part !== '').join(', ');
  return further === '' ? activity : `${activity} (${further})`;
}

/** What a source emits per unit. */
export function impliedFactor({ emitted, quantity }: SourceYear): Fraction {
  return emitted.over(quantity);
}

/** The kinds of a year's factors, in words that compare. */
export function kindsOf({ factors }: SourceYear): string {
  return [...new Set(factors.map(({ kind }) => kind))].sort().join(' and ');
}

/**
 * Whether a change of factor is on record: both years stand on published editions of the same families and kind, of which the later
 * one is newer; or the company logged a change of factor or method for one of them, or notes it in the later.
 */
export function isRecorded(source: Source, from: SourceYear, to: SourceYear, results: Results): boolean {
  const { library, company } = results;
  const editionsOf = ({ factors }: SourceYear): (string | undefined)[] =>
    factors.map((factor) => {
      const known = library.editions.get(factor.edition);
      const isPublished = known?.own === false || (known?.published !== undefined && isOfPublication(factor));
      return isPublished ? known?.family : undefined;
    });
  const [before, after] = [from, to].map(editionsOf) as [(string | undefined)[], (string | undefined)[]];
  const isOfLibrary = [...before, ...after].every((family) => family !== undefined);
  const sameSet = (a: readonly (string | undefined)[], b: readonly (string | undefined)[]): boolean =>
    a.every((each) => b.includes(each)) && b.every((each) => a.includes(each));
  if (isOfLibrary && sameSet(before, after) && kindsOf(from) === kindsOf(to)) return true;
  const kpi = scopeRow(results, source.scope)?.kpi;
  if (kpi === undefined) return false;
  const kpis = kpisOf(results);
  const isLogged = company.restatements.some(
    ({ year, cause, kpis: named }) =>
      (year === from.year || year === to.year) &&
      cause !== 'boundary' &&
      (named === undefined || named.some((key) => restsOn(kpi, key, kpis))),
  );
  return isLogged || isNoted(kpi, to.year, results);
}

/** The share by which a source's quantity and emissions change from one year to another. */
export function sourceChanges(from: SourceYear, to: SourceYear): { quantity: Fraction; emitted: Fraction } | undefined {
  const quantity = changeShare(from.quantity, to.quantity);
  const emitted = changeShare(from.emitted, to.emitted);
  return quantity && emitted && { quantity, emitted };
}

/** Neighbouring years of a source. */
export function pairsOf({ years }: Source): (readonly [SourceYear, SourceYear])[] {
  return years.slice(1).map((to, index) => [years[index] as SourceYear, to] as const);
}

/** One unit for all lines, whatever their order; undefined where they are of different kinds. */
function unitOf(emissions: readonly Emission[]): Unit | undefined {
  const units = emissions.map(({ line }) => rowsFigure(line).unit);
  const [first, ...others] = units.sort((a, b) => byText(a.symbol, b.symbol));
  return first !== undefined && others.every((other) => sameDimension(other, first)) ? first : undefined;
}

function yearOf(year: string, emissions: readonly Emission[], unit: Unit): SourceYear | undefined {
  const ours = emissions.filter(({ line }) => line.year === year);
  const quantity = sumOf(
    [...new Set(ours.map(({ line }): LedgerLine => line))].map((line) => {
      const figure = rowsFigure(line);
      return figure.amount.times(conversion(figure.unit, unit));
    }),
  );
  if (quantity.compare(Fraction.zero) <= 0) return undefined;
  const factors = [...new Set(ours.flatMap(({ factor }) => factor ?? []))];
  return { year, quantity, emitted: sumOf(ours.map(({ result }) => result.amount)), factors };
}
