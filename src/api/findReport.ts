// Finds what explain was asked for among the results: a figure, a figure of a group, a target or a change; or says why there is none.
import { allOf, listed, phrase, type Words } from '../domain/phrase.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { figureMissing, kpiUnknown, optionInvalid } from '../domain/faults/companyFaults.ts';
import type { Figure } from '../domain/figure.ts';
import type { Language } from '../domain/language.ts';
import { nearestName, spellingKey } from '../domain/spelling.ts';
import type { KpiRow } from '../compute/computeKpis.ts';
import type { TargetProgress } from '../compute/measureProgress.ts';
import type { GroupResult, Results } from '../compute/results.ts';
import { explainChange } from '../report/explain/explainChange.ts';
import { explainReport, type ExplainReport } from '../report/explain/explainReport.ts';
import { explainTargets } from '../report/explain/explainTarget.ts';
import type { Voice } from '../report/explain/explainWords.ts';
import { whereOf, type ExplainRequest, type Where } from './explainRequest.ts';
import type { Run } from './run.ts';

/** What is explained; `targets` are those on the figure where they were asked for. */
export type Found = { readonly report: ExplainReport; readonly targets: readonly TargetProgress[] };

/** Why nothing is, and the exit code: 1 there is no such figure, 2 it cannot be asked for. */
export type NotFound = { readonly faults: readonly Diagnostic[]; readonly code: 1 | 2 };

/** How it is said. */
export type Speech = { readonly language: Language; readonly voice: Voice };

/** Finds it; `results` are those of the run. */
export function findReport(
  results: Results,
  { vocabulary }: Pick<Run, 'vocabulary'>,
  key: string,
  options: ExplainRequest,
  { language, voice }: Speech,
): Found | NotFound {
  const year = options.year ?? results.years.at(-1) ?? '';
  for (const [option, text] of [
    ['--year', year],
    ['--from', options.from ?? year],
  ] as const)
    if (!results.years.includes(text)) return misused(option, text, phrase`the files hold ${listed(results.years)}`);
  const where = whereOf(options);
  const group = where.length === 0 ? { groups: [], rows: results.rows } : groupAt(results, where);
  if ('faults' in group) return group;
  const { rows } = group;
  const by = where.map(({ column }, at) => ({ column, value: group.groups[at] ?? '' }));
  const row = rows.find(({ kpi }) => kpi.key === key);
  if (row === undefined) return unknownKey(results, vocabulary.kpis.has(key), key, year);
  const basis = { results, rows, year, language, voice };
  const shown = {
    depth: options.depth === undefined ? undefined : Number(options.depth),
    allLines: options.allLines === true,
  };
  if (options.target === true) {
    const targets = results.targets.filter(({ target }) => target.kpi === key);
    const others = [...new Set(results.targets.map(({ target }) => target.kpi))].join(', ');
    const hint = others === '' ? phrase`the company file sets no targets` : phrase`there are targets on ${others}`;
    if (targets.length === 0) return misused('--target', key, hint);
    return { report: explainTargets(row, targets, basis, vocabulary.units, shown), targets };
  }
  const figure = figureIn(row, year, rows, language);
  if ('faults' in figure) return figure;
  if (options.from === undefined) return { report: explainReport(row, figure, basis, by, shown), targets: [] };
  const before = figureIn(row, options.from, rows, language);
  if ('faults' in before) return before;
  return { report: explainChange(row, before, figure, options.from, basis, by, shown), targets: [] };
}

function misused(option: string, text: string, hint: Words): NotFound {
  return { faults: [optionInvalid(undefined, { option, text, hint })], code: 2 };
}

/** The group that has these values in the `--by` columns. */
function groupAt({ groups }: Results, where: readonly Where[]): Pick<GroupResult, 'groups' | 'rows'> | NotFound {
  const matching = (same: (own: string, wanted: string) => boolean): GroupResult | undefined =>
    groups.find((group) => where.every(({ value }, at) => same(group.groups[at] ?? '', value)));
  const found =
    matching((own, wanted) => own === wanted) ?? matching((own, wanted) => spellingKey(own) === spellingKey(wanted));
  if (found !== undefined) return found;
  const at = where.findIndex(({ value }, index) => groups.every((group) => group.groups[index] !== value));
  const { column, value, text } = where[Math.max(at, 0)] as Where;
  const known = [...new Set(groups.map((group) => group.groups[Math.max(at, 0)] || '(none)'))];
  const nearest = nearestName(value, known);
  const there = phrase`${column} is ${listed([...known.slice(0, 12), ...(known.length > 12 ? ['...'] : [])])}`;
  return misused('--where', text, nearest === undefined ? there : phrase`did you mean ${nearest}? ${there}`);
}

function unknownKey(results: Results, isOfTable: boolean, key: string, year: string): NotFound {
  const nearest = nearestName(
    key,
    results.rows.map(({ kpi }) => kpi.key),
  );
  if (results.rows.some(({ kpi }) => kpi.key === key)) {
    const why = phrase`what is of no group is divided by no measure: the measure of all would stand below a part`;
    return { faults: [figureMissing(undefined, { key, year, why })], code: 1 };
  }
  if (!isOfTable) return { faults: [kpiUnknown(undefined, { text: key, nearest })], code: 2 };
  const why = phrase`no row is an instrument; --market-based computes it all the same`;
  return { faults: [figureMissing(undefined, { key, year, why })], code: 1 };
}

/** The figure of a year, or why there is none. */
function figureIn(row: KpiRow, year: string, rows: readonly KpiRow[], language: Language): Figure | NotFound {
  const value = row.values.get(year);
  if (value?.status === 'value') return value.figure;
  const declared = value?.why?.[language];
  const why =
    declared !== undefined
      ? phrase`it is declared so: ${declared}`
      : value?.status === 'not-applicable'
        ? phrase`its rows say that it is not applicable`
        : missingBecause(row, year, rows);
  return { faults: [figureMissing(undefined, { key: row.kpi.key, year, why })], code: 1 };
}

function missingBecause({ kpi: { content } }: KpiRow, year: string, rows: readonly KpiRow[]): Words {
  if (content.kind === 'cost')
    return phrase`carbonPrice in esgcalc.yaml has no price for ${year}, or what it covers no figure`;
  const parts = content.kind === 'ratio' ? [content.top, content.per] : content.kind === 'sum' ? content.parts : [];
  if (parts.length === 0) return phrase`it has no rows, or they say /`;
  const lacking = parts.filter(
    (part) => rows.find(({ kpi }) => kpi.key === part)?.values.get(year)?.status !== 'value',
  );
  return lacking.length === 1 ? phrase`${lacking[0]} has none` : phrase`${allOf(lacking)} have none`;
}
