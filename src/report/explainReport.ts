// Why a figure is what it is, as a tree in plain words: sums, ratios and ledger lines with every step's numbers, factor and source.
import type { KpiRow } from '../compute/computeKpis.ts';
import type { Results } from '../compute/results.ts';
import { ledgerKeyText } from '../compute/addUp.ts';
import { PARTS, type Factor } from '../domain/factor.ts';
import { lackName, type Figure, type KpiValue } from '../domain/figure.ts';
import { Fraction } from '../domain/fraction.ts';
import type { Language } from '../domain/language.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import { METHOD_COLUMNS } from '../domain/method.ts';
import { kindLabel } from '../domain/vocabulary.ts';
import { UNCERTAINTY_WORDS } from './uncertaintyWords.ts';
import { CATALOGUES } from './catalogue.ts';
import { labelOf } from './methodRemarks.ts';
import { reasonsOf } from './restatementReport.ts';
import { calorificBasis, sourceOf } from './factorSource.ts';

/** A branch: what it says, what stands below it, and further branches. `line` numbers a ledger line, whose rows can be listed. */
export type ExplainNode = {
  readonly head: string;
  readonly details: readonly string[];
  readonly children: readonly ExplainNode[];
};

/** The tree of one figure; `lines` are its ledger lines by key, numbered as in the tree. */
export type ExplainReport = {
  readonly row: KpiRow;
  readonly figure: Figure;
  readonly label: string;
  readonly root: ExplainNode;
  readonly lines: ReadonlyMap<string, number>;
  /** The KPIs, activities, factors and editions in the tree, by name. */
  readonly names: ReadonlySet<string>;
};

/** Explains one figure of one year. `numbered` puts the ledger lines' numbers in front of them. */
export function explainReport(
  results: Results,
  row: KpiRow,
  year: string,
  figure: Figure,
  language: Language,
  numbered: boolean,
): ExplainReport {
  const explanation = new Explanation(results, year, language, numbered);
  const plain = explanation.node(figure);
  const root = { ...plain, details: [...plain.details, ...restatedLines(results, row, year, language)] };
  return {
    row,
    figure,
    label: row.kpi.labels[language],
    root,
    lines: explanation.lines,
    names: explanation.names,
  };
}

/** What was published of the figure, where it differs. */
function restatedLines({ restated }: Results, { kpi }: KpiRow, year: string, language: Language): string[] {
  const found = restated.figures.find((each) => each.row.kpi.key === kpi.key && each.year === year);
  if (found === undefined) return [];
  const { published, unit, difference } = found;
  const by = difference === undefined ? '' : `, restated by ${difference.toExactText()} ${unit.symbol}`;
  const then = published.amount === undefined ? published.text : `${published.text} ${unit.symbol}`;
  return [`published: ${then}${by}: ${reasonsOf(found, language).join('; ')}`];
}

/** A step and what it comes to. */
type Step = { readonly by: string; readonly to: string };

type UsedFactor = { readonly factor: Factor; readonly chosen: string };

/** The steps and factors from rows, a sum or a ratio (`base`) to a figure. */
type Chain = {
  readonly base: Figure;
  readonly steps: readonly Step[];
  readonly factors: readonly UsedFactor[];
  /** The quantities of the instruments that cover what the chain is of. */
  readonly instruments: readonly Figure[];
};

/** Walks the reasons and numbers the ledger lines it meets; a ledger line that several branches share keeps its number. */
class Explanation {
  readonly lines = new Map<string, number>();
  readonly names = new Set<string>();
  /** Factors whose source and choice are told already. */
  readonly #told = new Set<string>();
  readonly #results: Results;
  readonly #year: string;
  readonly #language: Language;
  readonly #numbered: boolean;

  constructor(results: Results, year: string, language: Language, numbered: boolean) {
    this.#results = results;
    this.#year = year;
    this.#language = language;
    this.#numbered = numbered;
  }

  node(figure: Figure): ExplainNode {
    const { because } = figure;
    if (because.kind === 'sum') return this.#sum(figure, because.parts, []);
    if (because.kind === 'ratio') {
      const { top, bottom } = because;
      const equation = `= ${top.name} / ${bottom.name} = ${said(top)} / ${said(bottom)}`;
      return { head: this.#head(figure), details: [equation], children: [this.node(top), this.node(bottom)] };
    }
    const chain = this.#chain(figure);
    const { base, steps } = chain;
    if (base.because.kind === 'rows') return this.#ledgerLine(base.because.line, chain);
    const step = [`= ${said(base)}`, ...steps.map(({ by }) => by)].join(' ');
    if (base.because.kind === 'sum' && base.name === '')
      return this.#sum(figure, base.because.parts, steps.length === 0 ? [] : [step]);
    return { head: this.#head(figure), details: [step], children: [this.node(base)] };
  }

  #sum(figure: Figure, parts: readonly Figure[], steps: readonly string[]): ExplainNode {
    const isOfKpis = parts.length > 0 && parts.every((part) => part.name !== '');
    // A sum of one ledger line says nothing of its own: the line is the figure.
    const details = isOfKpis
      ? [`= ${parts.map((part) => part.name).join(' + ')}`]
      : parts.length > 1
        ? [`= sum of ${parts.length} ledger lines`]
        : [];
    const without = this.#without(figure.name);
    if (without.length > 0) details.push(`without ${without.join(', ')}: no figure`);
    return {
      head: this.#head(figure),
      details: [...details, ...steps],
      children: parts.map((part) => this.node(part)),
    };
  }

  #without(key: string): readonly string[] {
    const value: KpiValue | undefined = this.#results.rows.find(({ kpi }) => kpi.key === key)?.values.get(this.#year);
    return value?.status === 'value' ? value.without.map(lackName) : [];
  }

  #head(figure: Figure): string {
    // A step on the way, such as the mean of several days, has no name.
    if (figure.name === '') return said(figure);
    this.names.add(figure.name);
    const label = this.#results.rows.find(({ kpi }) => kpi.key === figure.name)?.kpi.labels[this.#language];
    return `${figure.name}${label === undefined ? '' : ` (${label})`} = ${said(figure)}`;
  }

  #ledgerLine(line: LedgerLine, { steps, factors, instruments }: Chain): ExplainNode {
    this.names.add(line.subject.name);
    const key = ledgerKeyText(line);
    const number = this.lines.get(key) ?? this.lines.size + 1;
    this.lines.set(key, number);
    const { subject, details, site, region } = line;
    const own = subject.use === 'instrument' ? [details.evidence ?? '', details.status ?? ''] : [];
    const made = METHOD_COLUMNS.flatMap((column) => {
      const word = details[column];
      return word === undefined ? [] : [labelOf(column, word, this.#results.methods, this.#language)];
    });
    const { estimated, pedigree } = UNCERTAINTY_WORDS[this.#language];
    const sure = [
      details.estimated && estimated,
      details.uncertainty && `± ${details.uncertainty}`,
      details.pedigree && `${pedigree} ${details.pedigree}`,
    ];
    const labels = [subject.labels[this.#language], line.class, site, region, ...own, ...made, ...sure].filter(
      (part) => part !== undefined && part !== '',
    );
    const rows = `${line.rows} ${line.rows === 1 ? 'row' : 'rows'}`;
    const head = `${this.#numbered ? `[${number}] ` : ''}${labels.join(', ')}: ${said({ amount: line.quantity, unit: line.unit })} (${rows})`;
    return {
      head,
      details: [
        ...steps.map(({ by, to }) => `${by} = ${to}`),
        ...factors.flatMap(({ factor, chosen }) => this.#factorLines(factor, chosen)),
      ],
      children: instruments.map((instrument) => this.node(instrument)),
    };
  }

  /** The steps from a ledger line's rows, a sum or a ratio to a figure, each with the numbers a calculator needs. */
  #chain(figure: Figure): Chain {
    const { because } = figure;
    const after = (from: Figure, by: string, to: string = said(figure)): Chain => {
      const before = this.#chain(from);
      return { ...before, steps: [...before.steps, { by, to }] };
    };
    switch (because.kind) {
      case 'unit':
        // Another name of the same size, such as '000 kWh for MWh, is no step.
        return because.ratio.equals(Fraction.one)
          ? this.#chain(because.from)
          : after(because.from, timesText(because.ratio));
      case 'factor': {
        const { factor, divided, chosen, quantity } = because;
        const isNamed = figure.unit.symbol.endsWith('CO2e') || PARTS.includes(factor.gas);
        const by = `${divided ? '÷' : '×'} ${factor.valueText} ${factor.unitText}`;
        const reached = after(quantity, by, `${said(figure)}${isNamed ? '' : ` ${factor.gas}`}`);
        return { ...reached, factors: [...reached.factors, { factor, chosen }] };
      }
      case 'portion':
        return after(because.from, `× ${because.portion.days}/${because.portion.of} (days of the bills)`);
      case 'share':
        return after(because.from, `× ${because.share.text} (share of ${because.share.entity})`);
      case 'covered': {
        const { from, by } = because;
        const reached = after(from, 'covered by the instrument below');
        return { ...reached, instruments: [...reached.instruments, by] };
      }
      case 'uncovered': {
        const covered = because.covered.map(({ amount }) => amount.toExactText()).join(' − ');
        return after(because.from, `− ${covered} covered by instruments`);
      }
      case 'constant':
        return after(because.from, `× ${because.text} (${because.what})`);
      case 'potential': {
        const { mass, potential, gas, set } = because;
        return after(mass, `× ${potential.toExactText()} (warming potential of ${gas}, ${set.toUpperCase()})`);
      }
      default:
        return { base: figure, steps: [], factors: [], instruments: [] };
    }
  }

  #factorLines(factor: Factor, chosen: string): string[] {
    const { library, kinds } = this.#results;
    const catalogue = CATALOGUES[this.#language];
    const edition = library.editions.get(factor.edition);
    const published = edition?.published === undefined ? '' : `, published ${edition.published}`;
    for (const name of [factor.id, factor.group, factor.edition]) this.names.add(name);
    const head = `factor: ${factor.id}, ${factor.valueText} ${factor.unitText} ${factor.gas}${calorificBasis(factor, catalogue)}`;
    const told = [factor.id, chosen].join('\u001f');
    if (this.#told.has(told)) return [`${head} (as above)`];
    this.#told.add(told);
    return [
      head,
      `kind:   ${kindLabel(factor.kind, this.#language, kinds)}; ${catalogue.dataOf(edition?.dataYear ?? '')}${published}`,
      `source: ${sourceOf(factor, this.#results)}`,
      `chosen: ${chosen}`,
      ...(factor.checked ? [] : [`check:  ${catalogue.unchecked}`]),
      ...(factor.note === '' ? [] : [`note:   ${factor.note}`]),
    ];
  }
}

/** A ratio as a calculator takes it: ÷ 3.6 rather than × 0.2777... */
function timesText(ratio: Fraction): string {
  return ratio.terminates() ? `× ${ratio.toExactText()}` : `÷ ${Fraction.one.over(ratio).toExactText()}`;
}

/** An amount with its unit, every digit of it. */
function said({ amount, unit }: Pick<Figure, 'amount' | 'unit'>): string {
  const times = /^\d/.test(unit.symbol) ? '× ' : '';
  return `${amount.toExactText()} ${times}${unit.symbol}`;
}
