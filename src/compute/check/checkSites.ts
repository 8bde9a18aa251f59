// Sites whose electricity per square metre or per head is out of line with the company's other sites, by median and median deviation.
import { ELECTRICITY } from '../../domain/activity.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { siteOutOfLine } from '../../domain/faults/checkTrendFaults.ts';
import { Fraction, sumOf } from '../../domain/fraction.ts';
import { amountText, grouped } from '../../domain/grouped.ts';
import type { LedgerLine } from '../../domain/ledger.ts';
import { overUnit, sameDimension, type Unit } from '../../domain/unit.ts';
import { rowsFigure } from '../multiply.ts';
import type { Results } from '../results.ts';
import { rough } from './series.ts';
import { deviationOf, medianOf } from './statistics.ts';

/** Fewer sites have no middle to speak of. */
const FEWEST = 4;
/** Out of line: three times the median or a third of it, and further from it than 3.5 deviations of a normal distribution. */
const TIMES = Fraction.of(3n);
const DEVIATIONS = Fraction.parse('3.5') ?? Fraction.zero;
/** The median deviation over the standard deviation, of a normal distribution (Iglewicz and Hoaglin 1993). */
const NORMAL = Fraction.parse('0.6745') ?? Fraction.one;

/** The first measure that most sites have settles it: floor area, else headcount. */
const MEASURES = ['floor area', 'employee count'];

/** Each year by itself. */
export function checkSites(results: Results): Diagnostic[] {
  return results.years.flatMap((year) => {
    const measured = MEASURES.map((measure) => ({ measure, ...valuesOf(measure, year, results) }));
    const found = measured.find(({ values }) => values.length >= FEWEST);
    return found?.unit === undefined ? [] : judge(found.measure, found.values, found.unit, year);
  });
}

type SiteValue = { readonly site: string; readonly value: Fraction };

function valuesOf(
  measure: string,
  year: string,
  { inventory }: Results,
): { readonly values: readonly SiteValue[]; readonly unit: Unit | undefined } {
  const ours = inventory.lines.filter((line) => line.year === year && line.rows > 0 && line.site !== '');
  const power = ours.filter(({ subject, unit }) => subject.name === ELECTRICITY && unit.dimensions.has('energy'));
  const stocks = ours.filter(({ subject }) => subject.use === 'measure' && subject.name === measure);
  const [above, below] = [power, stocks].map((lines) => unitOf(lines));
  if (above === undefined || below === undefined) return { values: [], unit: undefined };
  const values = [...new Set(power.map(({ site }) => site))].sort().flatMap((site) => {
    const size = standing(
      stocks.filter((line) => line.site === site),
      below,
    );
    if (size.compare(Fraction.zero) <= 0) return [];
    return [
      {
        site,
        value: amountOf(
          power.filter((line) => line.site === site),
          above,
        ).over(size),
      },
    ];
  });
  return { values, unit: overUnit(above, below) };
}

/** What was counted on the last day of the year that anything was. */
function standing(lines: readonly LedgerLine[], unit: Unit): Fraction {
  const last = lines
    .map(({ asAt }) => asAt)
    .sort()
    .at(-1);
  return amountOf(
    lines.filter(({ asAt }) => asAt === last),
    unit,
  );
}

function amountOf(lines: readonly LedgerLine[], unit: Unit): Fraction {
  return sumOf(lines.map((line) => rowsFigure(line).amount.times(line.unit.ratio.over(unit.ratio))));
}

/** The first by name of units that convert into one another. */
function unitOf(lines: readonly LedgerLine[]): Unit | undefined {
  const [first, ...others] = lines.map(({ unit }) => unit).sort((a, b) => (a.symbol < b.symbol ? -1 : 1));
  return first !== undefined && others.every((other) => sameDimension(other, first)) ? first : undefined;
}

function judge(measure: string, values: readonly SiteValue[], unit: Unit, year: string): Diagnostic[] {
  const amounts = values.map(({ value }) => value);
  const middle = medianOf(amounts);
  if (middle.isZero()) return [];
  const deviation = deviationOf(amounts, middle);
  return values.flatMap(({ site, value }) => {
    const isFar = value.compare(middle.times(TIMES)) > 0 || value.times(TIMES).compare(middle) < 0;
    const distance = value.minus(middle).magnitude().times(NORMAL);
    if (!isFar || distance.compare(deviation.times(DEVIATIONS)) <= 0) return [];
    return [
      siteOutOfLine(undefined, {
        site,
        year,
        value: said(value),
        unit: unit.symbol,
        median: said(middle),
        ratio: amountText(value.over(middle).rounded(1)),
        measure,
        sites: values.length,
        evidence: { value: value.toExactText(), median: middle.toExactText(), deviation: deviation.toExactText() },
      }),
    ];
  });
}

/** At one decimal; below one at four digits, of which a value in MWh would show none else. */
function said(amount: Fraction): string {
  return amount.compare(Fraction.one) < 0 ? rough(amount) : grouped(amount.toFixed(1));
}
