// What the page says, from the headlines down to the files behind it; every amount exact until it is written.
import type { DisclosureIndex } from '../disclosureIndex.ts';
import type { Voice } from '../explain/explainWords.ts';
import type { Results } from '../../compute/results.ts';
import { usedFactors } from '../../compute/reviewResults.ts';
import type { Finding, FindingCounts } from '../../domain/check.ts';
import type { Factor } from '../../domain/factor.ts';
import type { Language } from '../../domain/language.ts';
import { unitLabel, type UnitTable } from '../../domain/unit.ts';
import { kindLabel } from '../../domain/vocabulary.ts';
import { sourceOf } from '../factorSource.ts';
import { kpiReport, type KpiReport, type ReportRow } from '../kpiReport.ts';
import { spokenYears, type ReportTarget } from '../targetReport.ts';
import { uncertaintyReport, type UncertaintyReport } from '../uncertaintyReport.ts';
import type { Progress } from '../../compute/measureProgress.ts';
import { changePanel, type ChangePanel } from './changePanel.ts';
import { monthTable, siteTable, type GroupTable } from './groupTables.ts';
import { headlines, type Headline } from './headlines.ts';
import { Openings, type Opening, type Realm } from './openings.ts';
import { pageFigure, type PageBasis, type PageFigure } from './pageFigures.ts';
import { PAGE_WORDS, type PageWords } from './pageWords.ts';
import { airPanels, emissionPanels, resourcePanels, type Panel } from './panels.ts';

/** A file that the figures are computed from. */
export type PageInput = { readonly file: string; readonly sha256: string; readonly rows: number };

/** What is found by the checks. */
export type PageFindings = { readonly findings: readonly Finding[]; readonly counts: FindingCounts };

/** What a page is made from. `bySite` and `byMonth` are the same rows, grouped. */
export type PageSource = {
  readonly results: Results;
  readonly bySite: Results | undefined;
  readonly byMonth: Results | undefined;
  readonly checked: PageFindings;
  readonly inputs: readonly PageInput[];
  readonly units: UnitTable;
  readonly language: Language;
  readonly voice: Voice;
  /** The index of a framework, where one is asked for. */
  readonly index: DisclosureIndex | undefined;
};

/** A target with the years it speaks of, each with its figure and the name of its explanation. */
export type TargetPanel = {
  readonly target: ReportTarget;
  readonly years: readonly { readonly progress: Progress; readonly figure: PageFigure; readonly opens: string }[];
};

/** A row of the whole table. */
export type IndicatorRow = { readonly row: ReportRow; readonly figures: readonly PageFigure[] };

/** A factor that figures stand on. */
export type PageFactor = {
  readonly factor: Factor;
  readonly kind: string;
  readonly dataYear: string;
  readonly source: string;
};

export type PageReport = {
  readonly language: Language;
  readonly voice: Voice;
  readonly words: PageWords;
  readonly table: KpiReport;
  readonly headlines: readonly Headline[];
  readonly emissions: readonly Panel[];
  readonly targets: readonly TargetPanel[];
  readonly changes: readonly ChangePanel[];
  readonly months: GroupTable | undefined;
  readonly sites: GroupTable | undefined;
  readonly air: readonly Panel[];
  readonly resources: readonly Panel[];
  readonly uncertainty: UncertaintyReport;
  readonly indicators: readonly { readonly label: string; readonly rows: readonly IndicatorRow[] }[];
  readonly checked: PageFindings;
  readonly factors: readonly PageFactor[];
  readonly inputs: readonly PageInput[];
  readonly openings: readonly Opening[];
  readonly index: DisclosureIndex | undefined;
};

/** Puts the page together. */
export function pageReport(source: PageSource): PageReport {
  const { results, language, voice, units, index } = source;
  const table = kpiReport(results, language, units);
  const openings = new Openings(language, voice, units);
  const whole: Realm = { of: 'whole', results, rows: results.rows, by: [] };
  const basis: PageBasis = { results, whole, language, openings, labelOf: (unit) => unitLabel(unit, language, units) };
  const made = {
    index,
    language,
    voice,
    words: PAGE_WORDS[language],
    table,
    headlines: headlines(basis, table.targets),
    emissions: emissionPanels(basis),
    targets: table.targets.map((target) => targetPanel(basis, target)),
    changes: ['ghg_total', 'ghg_intensity'].flatMap((key) => changePanel(basis, key) ?? []),
    months: source.byMonth && monthTable(basis, source.byMonth),
    sites: source.bySite && siteTable(basis, source.bySite),
    air: airPanels(basis),
    resources: resourcePanels(basis),
    uncertainty: uncertaintyReport(results, undefined, () => [], language),
    indicators: (table.parts.at(-1)?.sections ?? []).map(({ label, rows }) => ({
      label,
      rows: rows.map((row) => ({
        row,
        figures: results.years.map((year) => pageFigure(basis, whole, row.key, year)),
      })),
    })),
    checked: source.checked,
    factors: usedFactors(results.inventory).map((factor) => pageFactor(factor, results, language)),
    inputs: source.inputs,
  };
  return { ...made, openings: openings.all() };
}

function targetPanel(basis: PageBasis, target: ReportTarget): TargetPanel {
  const { whole, openings } = basis;
  return {
    target,
    years: spokenYears(target).map((progress) => ({
      progress,
      figure: pageFigure(basis, whole, target.measured.target.kpi, progress.year),
      opens: openings.target(whole, target.measured, progress.year),
    })),
  };
}

function pageFactor(factor: Factor, results: Results, language: Language): PageFactor {
  return {
    factor,
    kind: kindLabel(factor.kind, language, results.kinds),
    dataYear: results.library.editions.get(factor.edition)?.dataYear ?? '',
    source: sourceOf(factor, results),
  };
}
