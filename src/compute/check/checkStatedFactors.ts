// Factors that the report's notes state: whether quantity times factor gives the figure beside them.
import { phrase } from '../../domain/phrase.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { statedFactorDiffers } from '../../domain/faults/checkFactorFaults.ts';
import { editionUnknown, factorMissing } from '../../domain/faults/factorFaults.ts';
import { Fraction, sumOf } from '../../domain/fraction.ts';
import { amountText, grouped } from '../../domain/grouped.ts';
import { Interval } from '../../domain/interval.ts';
import { nearestName } from '../../domain/spelling.ts';
import type { StatedFactor } from '../../domain/statedFactor.ts';
import { conversion, sameDimension, type Unit } from '../../domain/unit.ts';
import { rowsFigure } from '../multiply.ts';
import type { Results } from '../results.ts';
import type { Emission } from '../takeInventory.ts';
import { applyStatedFactor } from './applyStatedFactor.ts';
import { scopeRow } from './lookUp.ts';
import { intervalOf, printedAmount, type PrintedTable } from './printedTable.ts';

/** Kilograms in what figures are compared in: tCO2e at two decimals, where the table has no figure of its own. */
const TONNE = Fraction.of(1000n);
const DECIMALS = 2;

/** Holds every stated factor against the figures of its years. */
export function checkStatedFactors(results: Results, printed: PrintedTable): Diagnostic[] {
  const { company, library, years } = results;
  return company.statedFactors.flatMap((stated) => {
    const { factor, place } = stated;
    if ('edition' in factor && !library.editions.has(factor.edition))
      return [
        editionUnknown(place, { text: factor.edition, nearest: nearestName(factor.edition, library.editionNames) }),
      ];
    const ours = years.filter((year) => stated.years?.includes(year) ?? true);
    return ours.flatMap((year) => judge(stated, year, results, printed));
  });
}

function judge(stated: StatedFactor, year: string, results: Results, printed: PrintedTable): Diagnostic[] {
  const { activity, place, where = phrase`the report`, factor } = stated;
  const emissions = results.inventory.emissions.filter(
    (each) =>
      each.line.year === year &&
      each.line.subject.name === activity &&
      each.purpose === 'ghg' &&
      each.factor !== undefined,
  );
  // One of several gases stands for its line: the stated factor is applied to the quantity, once.
  const lines = [...new Map(emissions.map((emission) => [emission.line, emission])).values()];
  const [first] = lines;
  if (first === undefined) return [];
  const applied = lines.map((emission) => applyStatedFactor(stated, emission, results));
  const lacking = applied.flatMap((each) => ('lacking' in each ? [each.lacking] : []))[0];
  if (lacking !== undefined) {
    const { class: kind, region } = first.line;
    const hint = phrase`write under statedFactors: what the note of the report says`;
    return [
      factorMissing(place, { activity, class: kind, region, year, purpose: phrase`stated`, looked: lacking, hint }),
    ];
  }
  const known = applied.flatMap((each, at) =>
    'lacking' in each ? [] : [{ ...each, emission: lines[at] as Emission }],
  );
  const given = sumOf(known.map(({ kilograms }) => kilograms)).over(TONNE);
  const figure = figureFor(emissions, year, results, printed);
  if (figure.interval.contains(given)) return [];
  const texts = [...new Set(known.map(({ text }) => text))];
  const quantity = quantityOf(lines);
  const products = texts.map((text) => {
    const { amount, unit } = quantityOf(known.flatMap((each) => (each.text === text ? [each.emission] : [])));
    return `${amountText(amount)} ${unit.symbol} × ${text}`;
  });
  return [
    statedFactorDiffers(place, {
      activity,
      year,
      stated: 'edition' in factor ? `${texts.join(', ')} (${factor.edition})` : texts.join(', '),
      where,
      product: products.join(' + '),
      gives: `${grouped(given.toFixed(DECIMALS))} tCO2e`,
      figure: figure.text,
      implied: quantity.amount.isZero()
        ? undefined
        : `${figure.amount.times(TONNE).over(quantity.amount).toFixed(4)} kgCO2e/${quantity.unit.symbol}`,
      evidence: {
        quantity: quantity.amount.toExactText(),
        given: given.toExactText(),
        figure: figure.amount.toExactText(),
      },
    }),
  ];
}

type Compared = { readonly amount: Fraction; readonly interval: Interval; readonly text: string };

/** The figure that holds just these emissions, in tCO2e: as printed where the table has it, else as it comes out. */
function figureFor(emissions: readonly Emission[], year: string, results: Results, printed: PrintedTable): Compared {
  const [scope = '', ...others] = new Set(emissions.map((each) => each.scope));
  const all = results.inventory.emissions.filter(({ line, scope: own, purpose }) => {
    return line.year === year && own === scope && purpose !== 'market';
  });
  const row = scopeRow(results, scope);
  const isWhole = others.length === 0 && all.every((each) => emissions.includes(each));
  const figure = isWhole && row !== undefined ? printedAmount(printed, row.kpi.key, year) : undefined;
  if (figure !== undefined && row !== undefined && sameDimension(figure.unit, row.unit)) {
    const ratio = figure.unit.ratio.over(TONNE);
    const text = `${row.kpi.key} ${grouped(figure.text)} ${figure.unit.symbol}`;
    return { amount: figure.amount.times(ratio), interval: intervalOf(figure).times(ratio), text };
  }
  const amount = sumOf(emissions.map(({ result }) => result.amount)).over(TONNE);
  const text = `${grouped(amount.toFixed(DECIMALS))} tCO2e`;
  return { amount, interval: Interval.ofPrinted(amount.rounded(DECIMALS), DECIMALS), text };
}

/** What the lines come to, in the unit of the first by name; one factor meets them all, so that they are of one kind but for bridges. */
function quantityOf(lines: readonly Emission[]): { readonly amount: Fraction; readonly unit: Unit } {
  const figures = lines.map(({ line }) => rowsFigure(line)).sort((a, b) => (a.unit.symbol < b.unit.symbol ? -1 : 1));
  const unit = (figures[0] as { unit: Unit }).unit;
  const ours = figures.filter((figure) => sameDimension(figure.unit, unit));
  return { amount: sumOf(ours.map((figure) => figure.amount.times(conversion(figure.unit, unit)))), unit };
}
