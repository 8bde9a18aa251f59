// Why a figure is what it is, in branches: sums, ratios and ledger lines, each with its steps and factors.
import type { KpiRow } from '../../compute/computeKpis.ts';
import type { Results } from '../../compute/results.ts';
import { ratioStep } from '../../compute/figureSteps.ts';
import { lackName, type Figure } from '../../domain/figure.ts';
import { Fraction } from '../../domain/fraction.ts';
import type { Language } from '../../domain/language.ts';
import type { LedgerLine } from '../../domain/ledger.ts';
import { METHOD_COLUMNS } from '../../domain/method.ts';
import { told } from '../../domain/phrase.ts';
import { UNCERTAINTY_WORDS } from '../uncertaintyWords.ts';
import { kindLabel } from '../../domain/vocabulary.ts';
import { CATALOGUES } from '../catalogue.ts';
import { calorificBasis, sourceOf } from '../factorSource.ts';
import { labelOf } from '../methodRemarks.ts';
import { amountOf, amountText, equalSign, timesText } from './amountText.ts';
import { chainOf, type Chain, type ChosenFactor } from './chainOf.ts';
import type { ExplainFactor, ExplainNode, ExplainStep } from './explainNode.ts';
import type { Voice } from './explainWords.ts';

/** What a figure is explained with. `rows` are the KPIs of the whole company, or of the group that the figure is of. */
export type ExplainBasis = {
  readonly results: Results;
  readonly rows: readonly KpiRow[];
  readonly year: string;
  readonly language: Language;
  /** The KPIs that are explained elsewhere: below a figure they stand with what they come to, and without branches. */
  readonly isApart?: (name: string) => boolean;
  readonly voice: Voice;
};

/** The branch of a figure with all below it; `names` takes what is named in it. */
export function explainFigure(figure: Figure, basis: ExplainBasis, names: Set<string>): ExplainNode {
  return new Walk(basis, names).whole(figure);
}

/** What tells a ledger line from others, in the reader's language. */
export function lineLabel(
  line: LedgerLine,
  { results, language, voice }: Pick<ExplainBasis, 'results' | 'language' | 'voice'>,
): string {
  const { subject, details, site, region, asAt } = line;
  const own =
    subject.use === 'instrument' || subject.use === 'rate' ? [details.evidence ?? '', details.status ?? ''] : [];
  const made = METHOD_COLUMNS.flatMap((column) => {
    const word = details[column];
    return word === undefined ? [] : [labelOf(column, word, results.methods, language)];
  });
  const day = asAt === '' ? '' : voice.words.branches.asOn(asAt);
  const { estimated, pedigree } = UNCERTAINTY_WORDS[language];
  const sure = [
    details.estimated && estimated,
    details.uncertainty && `± ${details.uncertainty}`,
    details.pedigree && `${pedigree} ${details.pedigree}`,
  ];
  return [subject.labels[language], line.class, details.treatment ?? '', site, region, ...own, ...made, day, ...sure]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}

/** A factor as an explanation tells it. */
export function explainedFactor(
  { factor, chosen }: ChosenFactor,
  { results, language, voice }: Pick<ExplainBasis, 'results' | 'language' | 'voice'>,
): ExplainFactor {
  const edition = results.library.editions.get(factor.edition);
  return {
    id: factor.id,
    value: factor.valueText,
    unit: factor.unitText,
    gas: factor.gas,
    basis: calorificBasis(factor, CATALOGUES[language]),
    kind: factor.kind,
    kindLabel: kindLabel(factor.kind, language, results.kinds),
    edition: factor.edition,
    dataYear: edition?.dataYear ?? '',
    published: edition?.published,
    source: sourceOf(factor, results),
    chosen: told(chosen, voice.say),
    checked: factor.checked,
    note: factor.note,
    isTold: false,
  };
}

class Walk {
  readonly #basis: ExplainBasis;
  readonly #names: Set<string>;

  constructor(basis: ExplainBasis, names: Set<string>) {
    this.#basis = basis;
    this.#names = names;
  }

  node(figure: Figure): ExplainNode {
    const isApart = figure.name !== '' && this.#basis.isApart?.(figure.name) === true;
    return isApart ? this.#headed(figure) : this.whole(figure);
  }

  whole(figure: Figure): ExplainNode {
    const { because } = figure;
    if (because.kind === 'sum') return this.#sum(figure, because.parts, []);
    if (because.kind === 'ratio') return this.#ratio(figure, because.top, because.bottom);
    const chain = chainOf(figure, this.#basis.voice);
    const { base, steps } = chain;
    if (base.because.kind === 'rows') return this.#ledgerLine(figure, base.because.line, chain);
    if (base.because.kind === 'sum' && base.name === '') return this.#sum(figure, base.because.parts, steps, base);
    const equations = steps.length === 0 ? [] : [`= ${base.name} = ${amountText(amountOf(base))}`];
    return { ...this.#headed(figure), equations, steps, children: [this.node(base)] };
  }

  /** `added` is what the parts come to before the steps. */
  #sum(figure: Figure, parts: readonly Figure[], steps: readonly ExplainStep[], added = figure): ExplainNode {
    const { branches } = this.#basis.voice.words;
    const isOfKpis = parts.length > 0 && parts.every((part) => part.name !== '');
    const sum = steps.length === 0 ? [] : [amountText(amountOf(added))];
    // A sum of one ledger line says nothing of its own: the line is the figure.
    const said = isOfKpis
      ? [parts.map(({ name }) => name).join(' + '), parts.map(({ amount }) => amount.toExactText()).join(' + '), ...sum]
      : parts.length > 1
        ? [branches.sumOf(parts.length), ...sum]
        : sum;
    return {
      ...this.#headed(figure),
      equations: said.length === 0 ? [] : [`= ${said.join(` ${equalSign(added.amount)} `)}`],
      steps,
      children: parts.map((part) => this.node(part)),
    };
  }

  #ratio(figure: Figure, top: Figure, bottom: Figure): ExplainNode {
    const { times, over, from } = ratioStep(figure);
    const numbers = `${amountText(amountOf(top))} / ${amountText(amountOf(bottom))}`;
    const isSame = times.equals(Fraction.one) && over.equals(Fraction.one);
    const units = this.#basis.voice.words.steps.to(from === '1' ? '' : from, figure.unit.symbol);
    const turned = isSame ? '' : ` ${timesText(times, over)} (${units})`;
    return {
      ...this.#headed(figure),
      equations: [`= ${top.name} / ${bottom.name} = ${numbers}${turned}`],
      children: [this.node(top), this.node(bottom)],
    };
  }

  #ledgerLine(figure: Figure, line: LedgerLine, { steps, factors, instruments }: Chain): ExplainNode {
    const { results, language, voice } = this.#basis;
    this.#names.add(line.subject.name);
    for (const { factor } of factors)
      for (const name of [factor.id, factor.group, factor.edition]) this.#names.add(name);
    return {
      kind: 'line',
      name: figure.name,
      label: lineLabel(line, { results, language, voice }),
      value: amountOf(figure),
      equations: [],
      steps,
      factors: factors.map((factor) => explainedFactor(factor, { results, language, voice })),
      line: { line, number: 0, isTold: false },
      remarks: [],
      children: instruments.map((instrument) => this.node(instrument)),
    };
  }

  /** A branch with its name, what it comes to, and what it is without; a step on the way has no name. */
  #headed(figure: Figure): ExplainNode {
    const { rows, year, language, voice } = this.#basis;
    const row = rows.find(({ kpi }) => figure.name !== '' && kpi.key === figure.name);
    if (figure.name !== '') this.#names.add(figure.name);
    const value = row?.values.get(year);
    const without = value?.status === 'value' ? value.without.map(lackName) : [];
    return {
      kind: 'figure',
      name: figure.name,
      label: row?.kpi.labels[language] ?? '',
      value: amountOf(figure),
      equations: [],
      steps: [],
      factors: [],
      remarks: without.length === 0 ? [] : [voice.words.branches.without(without.join(', '))],
      children: [],
    };
  }
}
