// What the section on restatements says: year by year what was published, what stands today, and why; numbers stay exact.
import type { Restated, RestatedBecause } from '../compute/restate.ts';
import type { Results } from '../compute/results.ts';
import type { KpiValue } from '../domain/figure.ts';
import { lackName, type Lack } from '../domain/figure.ts';
import type { Fraction } from '../domain/fraction.ts';
import type { Language } from '../domain/language.ts';
import { percentText } from '../domain/percent.ts';
import type { Unit } from '../domain/unit.ts';
import { CATALOGUES } from './catalogue.ts';
import { DISCLOSURE_CATALOGUES, type DisclosureCatalogue } from './disclosureCatalogue.ts';

/** One restated figure: `published` is its text, `value` what stands today, in the unit and decimals that were published. */
export type RestatedRow = {
  readonly key: string;
  readonly year: string;
  readonly label: string;
  readonly unit: string;
  readonly published: string;
  readonly value: KpiValue;
  readonly amount: Fraction | undefined;
  readonly decimals: number;
  readonly difference: Fraction | undefined;
  readonly change: Fraction | undefined;
};

/** The figures of a year that share their reasons. */
export type RestatedBlock = { readonly head: string; readonly rows: readonly RestatedRow[] };

export type RestatementReport = {
  readonly words: DisclosureCatalogue;
  readonly blocks: readonly RestatedBlock[];
  readonly remarks: readonly string[];
};

/** The section, or undefined where nothing was restated. */
export function restatementReport(
  { restated: { figures, baseYear }, rows }: Results,
  language: Language,
  labelOf: (unit: Unit) => string,
): RestatementReport | undefined {
  if (figures.length === 0) return undefined;
  const words = DISCLOSURE_CATALOGUES[language];
  const blocks = new Map<string, RestatedRow[]>();
  for (const figure of figures) {
    const head = words.yearHead(figure.year, reasonsOf(figure, language));
    blocks.set(head, [...(blocks.get(head) ?? []), rowOf(figure, language, labelOf)]);
  }
  const labels = new Map(rows.map(({ kpi }) => [kpi.key, kpi.labels[language]]));
  return {
    words,
    blocks: [...blocks].map(([head, ours]) => ({ head, rows: ours })),
    remarks: [
      ...notComparable(figures, labels, language),
      ...(baseYear === undefined
        ? []
        : [
            words.verdicts[baseYear.verdict](
              baseYear.baseYear.year,
              baseYear.figures
                .flatMap(({ row, change }) =>
                  change === undefined ? [] : [`${row.kpi.labels[language]} ${percentText(change)}`],
                )
                .join(words.listed),
              baseYear.baseYear.significanceText,
            ),
          ]),
    ],
  };
}

/** The reasons of a change in the reader's language. */
export function reasonsOf({ because }: Pick<Restated, 'because'>, language: Language): readonly string[] {
  const words = DISCLOSURE_CATALOGUES[language];
  return because.length === 0 ? [words.unexplained] : because.map((each) => said(each, language, words));
}

function said(because: RestatedBecause, language: Language, words: DisclosureCatalogue): string {
  if (because.cause === 'as-of') return words.asOf(because.day);
  return words.reason(words.causes[because.cause], because.why[language]);
}

function rowOf(figure: Restated, language: Language, labelOf: (unit: Unit) => string): RestatedRow {
  const { row, published, value, unit, amount, decimals, difference, change } = figure;
  const { notApplicable, missing } = CATALOGUES[language];
  const signs: ReadonlyMap<string, string> = new Map([
    ['/', missing],
    ['n/a', notApplicable],
  ]);
  return {
    key: row.kpi.key,
    year: figure.year,
    label: row.kpi.labels[language],
    unit: labelOf(unit),
    published: signs.get(published.text) ?? published.text,
    value,
    amount,
    decimals,
    difference,
    change,
  };
}

/** Restated totals that lack a part which other years hold. */
function notComparable(
  figures: readonly Restated[],
  labels: ReadonlyMap<string, string>,
  language: Language,
): readonly string[] {
  const lacking = new Map<string, { readonly year: string; readonly without: string; readonly labels: string[] }>();
  const { listed } = DISCLOSURE_CATALOGUES[language];
  for (const { row, year, value } of figures) {
    if (value.status !== 'value' || value.without.length === 0) continue;
    const others = [...row.values.values()].filter((other) => other.status === 'value');
    const named = (lacks: readonly Lack[]): string =>
      lacks
        .map(lackName)
        .map((name) => labels.get(name) ?? name)
        .join(listed);
    const without = named(value.without);
    if (others.every((other) => named(other.without) === without)) continue;
    const found = lacking.get(`${year} ${without}`) ?? { year, without, labels: [] };
    found.labels.push(row.kpi.labels[language]);
    lacking.set(`${year} ${without}`, found);
  }
  return [...lacking.values()].map(({ year, without, labels: ours }) =>
    DISCLOSURE_CATALOGUES[language].notComparable(ours.join(listed), year, without),
  );
}
