// The disclosure index: for every item of a framework the figures of each year, what else is known, or why there is nothing.
import type { KpiRow } from '../compute/computeKpis.ts';
import type { Results } from '../compute/results.ts';
import {
  codesOf,
  INDEX_STATUSES,
  type AbsenceReason,
  type DisclosureItem,
  type Framework,
  type IndexStatus,
} from '../domain/disclosure.ts';
import type { KpiValue } from '../domain/figure.ts';
import type { Language } from '../domain/language.ts';
import { unitLabel, type UnitTable } from '../domain/unit.ts';
import { CATALOGUES } from './catalogue.ts';
import { statementsOn, type IndexStatement, type ItemFacts } from './indexStatements.ts';
import { INDEX_WORDS, type IndexWords } from './indexWords.ts';
import { yearsText } from './yearsText.ts';

/** A figure that answers an item, year by year; `seenAt` is the earlier item that has it too. */
export type IndexFigure = {
  readonly key: string;
  readonly label: string;
  /** The unit in the reader's words, and its symbol for programs. */
  readonly unit: string;
  readonly symbol: string;
  readonly decimals: number;
  readonly values: readonly KpiValue[];
  readonly seenAt: string | undefined;
};

/** A KPI of an item that has no figure in any year, and why; `why` is what the company declared. */
export type IndexAbsence = {
  readonly key: string;
  readonly label: string;
  readonly reason: AbsenceReason;
  readonly why: string | undefined;
  readonly seenAt: string | undefined;
};

/** One item of the framework with all that answers it. */
export type IndexRow = {
  readonly part: string;
  readonly code: string;
  readonly also: string;
  readonly edition: string;
  readonly item: string;
  readonly checked: boolean;
  readonly status: IndexStatus;
  readonly figures: readonly IndexFigure[];
  readonly absences: readonly IndexAbsence[];
  readonly statements: readonly IndexStatement[];
};

export type DisclosureIndex = {
  readonly words: IndexWords;
  readonly framework: Framework;
  readonly title: string;
  readonly organisation: string | undefined;
  readonly years: readonly string[];
  readonly rows: readonly IndexRow[];
  readonly remarks: readonly string[];
};

/** The index of the results under one framework, in its order. */
export function disclosureIndex(
  results: Results,
  framework: Framework,
  language: Language,
  units: UnitTable,
): DisclosureIndex {
  const words = INDEX_WORDS[language];
  const { company, years } = results;
  const items = framework.parts.flatMap((part) => part.items);
  const order = items.map(({ code }) => code);
  const codes = new Map(results.rows.map(({ kpi }) => [kpi.key, codesOf(kpi, framework.id, order)]));
  const facts: ItemFacts = { results, codes, language, labelOf: (unit) => unitLabel(unit, language, units) };
  const rows = framework.parts.flatMap((part) =>
    part.items.map((item): IndexRow => {
      const ours = results.rows.filter(({ kpi }) => codes.get(kpi.key)?.includes(item.code) === true);
      const figures = ours.filter(hasSaid).map((row) => figureOf(row, item, facts));
      const absences = ours.filter((row) => !hasSaid(row)).map((row) => absenceOf(row, item, facts));
      const statements = statementsOn(item, facts, figures.length + absences.length > 0);
      return {
        part: part.labels[language],
        code: item.code,
        also: item.also,
        edition: item.edition,
        item: item.labels[language],
        checked: item.checked,
        status: statusOf(figures, absences, statements),
        figures,
        absences,
        statements,
      };
    }),
  );
  return {
    words,
    framework,
    title: [framework.names[language], words.index, yearsText(years)].join(language === 'en' ? ' · ' : '・'),
    organisation: company.organisation?.[language],
    years,
    rows,
    remarks: [
      countOf(rows, words),
      framework.notes[language],
      ...uncheckedOf(items, words),
      CATALOGUES[language].signs,
    ].filter((remark) => remark !== ''),
  };
}

/** Whether a row stands in the index with its cells: it has a figure, or its own rows said that there is none. */
function hasSaid({ values }: KpiRow): boolean {
  return [...values.values()].some(
    (value) =>
      value.status === 'value' ||
      (value.why === undefined && (value.status === 'not-applicable' || value.isStated === true)),
  );
}

function figureOf({ kpi, unit, values }: KpiRow, { code }: DisclosureItem, facts: ItemFacts): IndexFigure {
  const { language, labelOf, results } = facts;
  return {
    key: kpi.key,
    label: kpi.labels[language],
    unit: labelOf(unit),
    symbol: unit.symbol,
    decimals: kpi.decimals,
    values: results.years.map((year) => values.get(year) ?? { status: 'missing' }),
    seenAt: seenAt(kpi.key, code, facts),
  };
}

/** The first item that a KPI answers, where that is another. */
function seenAt(key: string, code: string, { codes }: ItemFacts): string | undefined {
  const first = codes.get(key)?.[0];
  return first === code ? undefined : first;
}

function absenceOf({ kpi, values }: KpiRow, { code }: DisclosureItem, facts: ItemFacts): IndexAbsence {
  const { language, results } = facts;
  const { rows, company } = results;
  const declared = [...values.values()].find((value) => value.status !== 'value' && value.why !== undefined);
  const { content } = kpi;
  const top = content.kind === 'ratio' ? rows.find((row) => row.kpi.key === content.top) : undefined;
  const isCategory = content.kind === 'emissions' && content.scope.includes('.');
  const reason = (): AbsenceReason => {
    if (declared !== undefined) return declared.status === 'not-applicable' ? 'not-relevant' : 'not-computed';
    if ((top?.kpi.content ?? content).kind === 'cost') return 'no-price';
    if (isCategory && !company.scope3.has(content.scope)) return 'undeclared';
    return top !== undefined && hasSaid(top) ? 'no-measure' : 'no-rows';
  };
  return {
    key: kpi.key,
    label: kpi.labels[language],
    reason: reason(),
    why: declared?.status === 'value' ? undefined : declared?.why?.[language],
    seenAt: seenAt(kpi.key, code, facts),
  };
}

/** The last year decides: what was known only before it is known in part. */
function statusOf(
  figures: readonly IndexFigure[],
  absences: readonly IndexAbsence[],
  statements: readonly IndexStatement[],
): IndexStatus {
  const says = (kind: IndexStatement['kind']): boolean => statements.some((statement) => statement.kind === kind);
  if (says('moved')) return 'moved';
  const hasValue = figures.some(({ values }) => values.some(({ status }) => status === 'value'));
  if (hasValue || says('fact')) {
    const isNow = !hasValue || figures.some(({ values }) => values.at(-1)?.status === 'value');
    return isNow && !says('narrative') && !says('lack') ? 'answered' : 'partly';
  }
  const canNot = [
    ...figures.map(({ values }) => values.every(({ status }) => status === 'not-applicable')),
    ...absences.map(({ reason }) => reason === 'not-relevant'),
  ];
  if (canNot.length > 0 && canNot.every(Boolean)) return 'not-applicable';
  return canNot.length > 0 || says('lack') ? 'no-data' : 'narrative';
}

function countOf(rows: readonly IndexRow[], words: IndexWords): string {
  const counts = INDEX_STATUSES.flatMap((status) => {
    const count = rows.filter((row) => row.status === status).length;
    return count === 0 ? [] : [`${words.statuses[status]} ${count}`];
  });
  return words.count(String(rows.length), counts);
}

function uncheckedOf(items: readonly DisclosureItem[], words: IndexWords): readonly string[] {
  const codes = items.filter(({ checked }) => !checked).map(({ code }) => code);
  if (codes.length === 0) return [];
  return [codes.length === items.length ? words.allUnchecked : words.unchecked(codes.join(words.listed))];
}
