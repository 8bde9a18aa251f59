// The lists of the evidence pack: figures, ledger lines, factors, editions, targets.
import { ENGLISH_VOICE } from '../explain/explainWords.ts';
import { ledgerKeyText } from '../../compute/addUp.ts';
import { productsOf, type FigureStep } from '../../compute/figureSteps.ts';
import type { Results } from '../../compute/results.ts';
import { lackName, type Figure } from '../../domain/figure.ts';
import { inEnglish, told as toldIn } from '../../domain/phrase.ts';
import { byText } from '../../domain/diagnostic.ts';
import { DETAIL_COLUMNS } from '../../domain/ledger.ts';
import type { Language } from '../../domain/language.ts';
import { explainedFactor } from '../explain/explainFigure.ts';
import type { ChosenFactor } from '../explain/chainOf.ts';
import { shownRows } from '../kpiReport.ts';
import type { PackCell, PackTable } from './packTable.ts';

/** The numbers of the ledger lines, by their keys, in their own order. */
export function lineNumbers({ inventory }: Results): ReadonlyMap<string, number> {
  return new Map(inventory.lines.map((line, index) => [ledgerKeyText(line), index + 1]));
}

/** Every ledger line with its quantity: the rows of one number in rows.csv add up to it. */
export function ledgerTable({ inventory }: Results, language: Language): PackTable {
  const details = [...DETAIL_COLUMNS, 'evidence', 'distance'] as const;
  const header = ['ledger_line', 'year', 'activity', 'label', 'class', 'site', 'entity', 'region', 'scope', 'quantity'];
  return {
    header: [
      ...header,
      'unit',
      'rows',
      'rows_missing',
      'rows_not_applicable',
      'days',
      'of_days',
      'as_at',
      'share',
      'pinned',
      ...details.map((detail) => detail.replaceAll(' ', '_')),
    ],
    rows: inventory.lines.map((line, index) => [
      String(index + 1),
      line.year,
      line.subject.name,
      line.subject.labels[language],
      line.class,
      line.site,
      line.entity,
      line.region,
      line.scope || (line.subject.use === 'activity' ? line.subject.scope : ''),
      line.rows === 0 ? '' : line.quantity,
      line.unit.symbol,
      ...[line.rows, line.missing, line.notApplicable].map(String),
      ...[line.portion?.days ?? '', line.portion?.of ?? ''].map(String),
      line.asAt,
      line.share?.amount ?? '',
      line.pin,
      ...details.map((detail) => line.details[detail] ?? ''),
    ]),
  };
}

/** Every cell of the KPI table; `fileOf` and `formulaOf` say where and how it is recomputed. */
export function figuresTable(
  results: Results,
  language: Language,
  fileOf: (key: string) => string,
  formulaOf: (key: string, year: string) => string | undefined,
): PackTable {
  const { years } = results;
  const header = ['key', 'label', 'unit', 'year', 'value', 'ends', 'printed', 'decimals', 'status', 'without'];
  return {
    header: [...header, 'file', 'formula'],
    rows: shownRows(results.rows).flatMap(({ kpi, unit, values }) =>
      years.map((year): PackCell[] => {
        const value = values.get(year) ?? { status: 'missing' as const };
        const told = [kpi.key, kpi.labels[language], unit.symbol, year];
        if (value.status !== 'value') {
          const why = value.why?.[language] ?? '';
          const sign = value.status === 'missing' ? '/' : 'n/a';
          return [...told, '', '', sign, String(kpi.decimals), value.status, why, '', ''];
        }
        const { amount } = value.figure;
        return [
          ...told,
          amount,
          amount.terminates() ? 'yes' : 'no',
          amount.toFixed(kpi.decimals),
          String(kpi.decimals),
          value.status,
          value.without.map(lackName).join('; '),
          fileOf(kpi.key),
          formulaOf(kpi.key, year) ?? '',
        ];
      }),
    ),
  };
}

/** A factor with the years it was chosen in for one reason. */
export type UsedFactor = { readonly chosen: ChosenFactor; readonly years: readonly string[] };

/** Every factor that a figure stands on, once for each reason that it was chosen for, by its id. */
export function chosenFactors(results: Results): readonly UsedFactor[] {
  const used = new Map<string, { readonly chosen: ChosenFactor; readonly years: Set<string> }>();
  for (const { reason, year } of reasonsInUse(results)) {
    if (reason.kind !== 'factor') continue;
    const name = `${reason.factor.id}\u001f${toldIn(reason.chosen, inEnglish)}`;
    const found = used.get(name) ?? { chosen: { factor: reason.factor, chosen: reason.chosen }, years: new Set() };
    found.years.add(year);
    used.set(name, found);
  }
  return [...used]
    .sort(([a], [b]) => byText(a, b))
    .map(([, { chosen, years }]) => ({ chosen, years: [...years].sort(byText) }));
}

/** The steps of all products that figures come from. */
export function reasonsInUse(results: Results): { readonly reason: FigureStep['reason']; readonly year: string }[] {
  return shownFigures(results).flatMap(({ figure, year }) =>
    productsOf(figure, () => false).flatMap(({ steps }) => steps.map(({ reason }) => ({ reason, year }))),
  );
}

/** The factors as a table. */
export function factorsTable(results: Results, language: Language): PackTable {
  const header = ['id', 'value', 'unit', 'gas', 'kind', 'edition', 'data_year', 'published', 'warming_potentials'];
  return {
    header: [...header, 'basis', 'source', 'checked', 'note', 'years', 'chosen'],
    rows: chosenFactors(results).map(({ chosen, years }) => {
      const said = explainedFactor(chosen, { results, language, voice: ENGLISH_VOICE });
      const { potentials, basis } = chosen.factor;
      return [
        said.id,
        said.value,
        said.unit,
        said.gas,
        said.kind,
        said.edition,
        said.dataYear,
        said.published ?? '',
        potentials ?? '',
        basis,
        said.source,
        said.checked ? 'yes' : 'no',
        said.note,
        years.join(' '),
        said.chosen,
      ];
    }),
  };
}

/** A figure with the products of both its sides, where it is a ratio. */
function shownFigures({ rows, years }: Results): { readonly figure: Figure; readonly year: string }[] {
  return shownRows(rows).flatMap(({ values }) =>
    years.flatMap((year) => {
      const value = values.get(year);
      if (value?.status !== 'value') return [];
      const { because } = value.figure;
      const figures = because.kind === 'ratio' ? [because.top, because.bottom] : [value.figure];
      return figures.map((figure) => ({ figure, year }));
    }),
  );
}

/** The hashes of the two files of an edition. */
export type EditionHashes = { readonly head: string; readonly factors: string };

/** The editions of the factors in use. */
export function editionsTable({ library }: Results, hashes: ReadonlyMap<string, EditionHashes>): PackTable {
  const header = ['id', 'family', 'kind', 'publisher', 'title', 'number', 'data_year', 'published', 'url', 'licence'];
  return {
    header: [...header, 'own', 'sha256_edition_json', 'sha256_factors_csv'],
    rows: [...hashes].map(([id, { head, factors }]) => {
      const edition = library.editions.get(id);
      const { family = '', kind = '', publisher = '', title = '', number = '', dataYear = '' } = edition ?? {};
      const { published = '', url = '', licence = '', own = false } = edition ?? {};
      const told = [id, family, kind, publisher, title, number, dataYear, published, url, licence];
      return [...told, own ? 'yes' : 'no', head, factors];
    }),
  };
}

/** Every year of every target: limit, figure, headroom, status. */
export function targetsTable({ targets }: Results): PackTable {
  const header = ['key', 'type', 'base', 'base_value', 'year', 'role', 'limit', 'figure', 'headroom', 'unit'];
  return {
    header: [...header, 'headroom_absolute', 'absolute_unit', 'compared', 'status', 'reason'],
    rows: targets.flatMap(({ target, base, unit, comparison, progress }) =>
      progress.map((each) => [
        target.kpi,
        target.goal.kind,
        target.base,
        base?.amount ?? '',
        each.year,
        each.role,
        each.limit?.amount ?? '',
        each.value ?? '',
        each.headroom ?? '',
        unit.symbol,
        each.absolute?.amount ?? '',
        each.absolute?.unit.symbol ?? '',
        comparison === 'exact' ? 'exactly' : `at ${each.limit?.decimals ?? ''} decimals`,
        each.status,
        each.reason ?? '',
      ]),
    ),
  };
}
