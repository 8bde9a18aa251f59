// What the disclosure index says of an item beside its figures: targets, methods, sources, restatements, and what is left to the report.
import type { Results } from '../compute/results.ts';
import { usedFactors } from '../compute/reviewResults.ts';
import {
  liesIn,
  numeratorOf,
  type DisclosureAnswer,
  type DisclosureItem,
  type StatementKind,
  type Topic,
} from '../domain/disclosure.ts';
import type { Language } from '../domain/language.ts';
import type { Unit } from '../domain/unit.ts';
import { INDEX_WORDS } from './indexWords.ts';
import { restatementReport } from './restatementReport.ts';
import { priceRemarks, reportTarget, targetHead, targetStanding, type ReportTarget } from './targetReport.ts';
import { yearsText } from './yearsText.ts';

/** What is said of an item in one sentence. */
export type IndexStatement = { readonly kind: StatementKind; readonly text: string };

/** What statements are made from; `codes` are the items of each KPI. */
export type ItemFacts = {
  readonly results: Results;
  readonly codes: ReadonlyMap<string, readonly string[]>;
  readonly language: Language;
  readonly labelOf: (unit: Unit) => string;
};

/** The statements on one item, in the order of the table; `hasKpis`: figures, or their absence, are said apart. */
export function statementsOn(item: DisclosureItem, facts: ItemFacts, hasKpis: boolean): readonly IndexStatement[] {
  const words = INDEX_WORDS[facts.language];
  const said = item.answers.flatMap((answer) => statementsOf(answer, facts));
  const isAlone = said.length === 0 && !hasKpis;
  const isNarrative = item.answers.some(({ topic }) => topic === 'narrative');
  return [
    ...said,
    ...(isNarrative ? [{ kind: 'narrative' as const, text: isAlone ? words.narrative : words.rest }] : []),
  ];
}

function statementsOf(answer: DisclosureAnswer, facts: ItemFacts): readonly IndexStatement[] {
  const words = INDEX_WORDS[facts.language];
  switch (answer.topic) {
    case 'moved':
      return [{ kind: 'moved', text: words.moved(answer.to) }];
    case 'targets': {
      const targets = targetsIn(answer.codes, facts);
      return targets.length === 0 ? [lack(words.noTargets)] : targets.map((target) => fact(targetHead(target)));
    }
    case 'progress': {
      const targets = targetsIn(answer.codes, facts);
      return targets.length === 0 ? [lack(words.noTargets)] : targets.map((target) => progressOf(target, facts));
    }
    default:
      return topicStatements(answer.topic, facts);
  }
}

function topicStatements(topic: Topic, facts: ItemFacts): readonly IndexStatement[] {
  const { results, language, labelOf } = facts;
  const { company, inventory } = results;
  const words = INDEX_WORDS[language];
  switch (topic) {
    case 'consolidation': {
      const approach = words.consolidations[company.consolidation];
      return [fact(words.consolidated(approach, company.statesConsolidation))];
    }
    case 'potentials':
      return [fact(words.potentials(company.potentials.toUpperCase()))];
    case 'sources': {
      const editions = [...new Set(usedFactors(inventory).map(({ edition }) => edition))].sort();
      return [editions.length === 0 ? lack(words.noSources) : fact(words.sources(editions.join(words.listed)))];
    }
    case 'restatements': {
      const report = restatementReport(results, language, labelOf);
      if (report !== undefined) return [fact(words.restated(report.blocks.map(({ head }) => head).join(words.clause)))];
      return [company.published.length > 0 ? fact(words.notRestated) : lack(words.unpublished)];
    }
    case 'base year':
      return [baseYearOf(facts)];
    case 'uncertainty':
      return [{ kind: 'narrative', text: words.uncertainty }];
    case 'instruments':
      return inventory.market === undefined ? [fact(words.noInstruments)] : [];
    case 'carbon price': {
      const remarks = priceRemarks(results, language, labelOf);
      return remarks.length === 0 ? [lack(words.noPrice)] : remarks.map(fact);
    }
    case 'narrative':
      return [];
  }
}

function baseYearOf({ results: { company }, language }: ItemFacts): IndexStatement {
  const words = INDEX_WORDS[language];
  if (company.baseYear !== undefined)
    return fact(words.baseYear(company.baseYear.year, company.baseYear.significanceText));
  const bases = [...new Set(company.targets.map(({ base }) => base))].sort();
  return bases.length === 0 ? lack(words.noBaseYear) : fact(words.basesOfTargets(yearsText(bases)));
}

/** The targets on KPIs that answer one of the codes; a ratio stands with its numerator too. */
function targetsIn(wanted: readonly string[], { results, codes, language, labelOf }: ItemFacts): ReportTarget[] {
  return results.targets
    .filter(({ row: { kpi } }) => {
      const keys = [kpi.key, numeratorOf(kpi.content)].filter((key) => key !== undefined);
      return keys.some((key) => codes.get(key)?.some((code) => liesIn(code, wanted)) === true);
    })
    .map((target) => reportTarget(target, results.rows, language, labelOf));
}

/** How the last year that was assessed stands. */
function progressOf(target: ReportTarget, { language }: ItemFacts): IndexStatement {
  const words = INDEX_WORDS[language];
  const last = target.measured.progress.findLast(({ status }) => status !== 'not-assessed');
  if (last === undefined) return lack(`${target.label}${words.colon}${words.notAssessed}`);
  return fact(`${target.label}${words.colon}${last.year} ${targetStanding(target, last)}`);
}

function fact(text: string): IndexStatement {
  return { kind: 'fact', text };
}

function lack(text: string): IndexStatement {
  return { kind: 'lack', text };
}
