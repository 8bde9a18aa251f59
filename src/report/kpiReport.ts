// What the KPI table says, in the reader's language: sections, rows, changes, targets and notes; numbers stay exact until they are written.
import type { KpiRow } from '../compute/computeKpis.ts';
import type { Results } from '../compute/results.ts';
import { isInScopes } from '../compute/takeInventory.ts';
import type { KpiValue } from '../domain/figure.ts';
import type { Fraction } from '../domain/fraction.ts';
import { changeShare } from '../domain/percent.ts';
import type { KpiContent } from '../domain/kpi.ts';
import type { Language } from '../domain/language.ts';
import { oneLine } from '../domain/obeyed.ts';
import { unitLabel, type Unit, type UnitTable } from '../domain/unit.ts';
import { CATALOGUES, type Catalogue } from './catalogue.ts';
import { companyNotes } from './companyNotes.ts';
import { factorNotes, sourceName, type FactorNote } from './factorNotes.ts';
import { priceRemarks, reportTarget, type ReportTarget } from './targetReport.ts';
import { scope3Remarks } from './scope3Remarks.ts';
import { methodRemarks } from './methodRemarks.ts';
import { restatementReport, type RestatementReport } from './restatementReport.ts';

/** A row of the table: its values by year, its change against the year before the last, the numbers of its notes. */
export type ReportRow = {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly decimals: number;
  readonly values: readonly KpiValue[];
  /** For each year whether its figure differs from what was published. */
  readonly restated: readonly boolean[];
  /** For each year whether its figure is without a part, which a remark names. */
  readonly partial: readonly boolean[];
  readonly change: Fraction | undefined;
  readonly notes: readonly number[];
};

export type ReportSection = { readonly label: string; readonly rows: readonly ReportRow[] };

/** The table of everything, or of one group. */
export type ReportPart = { readonly title: string | undefined; readonly sections: readonly ReportSection[] };

/** What is said below the table; of a figure that is without a part, which is marked as the remark is. */
export type Remark = { readonly text: string; readonly ofPart: boolean };

export type KpiReport = {
  readonly catalogue: Catalogue;
  readonly organisation: string | undefined;
  readonly years: readonly string[];
  readonly parts: readonly ReportPart[];
  readonly targets: readonly ReportTarget[];
  readonly restatements: RestatementReport | undefined;
  readonly notes: readonly FactorNote[];
  readonly remarks: readonly Remark[];
};

/** Whether a row has a figure, `n/a` or a stated `/` in some year, or a reason for having none. */
function speaks({ values }: KpiRow): boolean {
  return [...values.values()].some(
    (value) => value.status !== 'missing' || value.isStated === true || value.why !== undefined,
  );
}

/** The rows of one group that have something to say; a group is not blamed for what it has no part in. */
export function groupRows(rows: readonly KpiRow[]): KpiRow[] {
  return rows.filter(speaks);
}

/** The rows of the whole table: those with something to say, and the others of a section that is always printed whole. */
export function shownRows(rows: readonly KpiRow[]): KpiRow[] {
  const alive = new Set(rows.filter(speaks).map(({ kpi }) => kpi.section));
  const hasMeasure = ({ kpi }: KpiRow): boolean => kpi.content.kind !== 'ratio';
  return rows.filter(
    (row) => speaks(row) || (row.kpi.shown === 'section' && alive.has(row.kpi.section) && hasMeasure(row)),
  );
}

/** Builds the report. */
export function kpiReport(results: Results, language: Language, units: UnitTable): KpiReport {
  const catalogue = CATALOGUES[language];
  const { years } = results;
  const ofFactors = factorNotes(results, language);
  const notes = [...ofFactors, ...companyNotes(results, language, ofFactors.length)];
  const labelOf = (unit: Unit): string => unitLabel(unit, language, units);
  const isRestated = ({ kpi }: KpiRow, year: string): boolean =>
    results.restated.figures.some((figure) => figure.row.kpi.key === kpi.key && figure.year === year);
  const part = (
    title: string | undefined,
    rows: readonly KpiRow[],
    isWhole: boolean,
    ours: readonly FactorNote[] = notes,
  ): ReportPart => ({
    title,
    sections: sectionsOf(
      shownRows(rows),
      (row) =>
        reportRow(row, years, language, labelOf(row.unit), ours, (year) => isWhole && isRestated(row, year), isWhole),
      catalogue,
    ),
  });
  return {
    catalogue,
    organisation: results.company.organisation?.[language],
    years,
    parts: [
      ...results.groups.map(({ groups, rows, emissions }) => {
        const sources = new Set(emissions.map(sourceName));
        const ours = ofFactors.filter(({ source }) => source === undefined || sources.has(source));
        const title = groups
          .map((group, at) => (group === '' ? catalogue.withoutGroup(results.groupBy[at] ?? '') : oneLine(group)))
          .join(' · ');
        return part(title, groupRows(rows), false, ours);
      }),
      part(results.groups.length > 0 ? catalogue.total : undefined, shownRows(results.rows), true),
    ],
    targets: results.targets.map((each) => reportTarget(each, results.rows, language, labelOf)),
    restatements: restatementReport(results, language, labelOf),
    notes,
    remarks: [
      ...priceRemarks(results, language, labelOf).map((text) => ({ text, ofPart: false })),
      ...remarksOf(results, language, catalogue),
    ],
  };
}

function sectionsOf(
  rows: readonly KpiRow[],
  reportRowOf: (row: KpiRow) => ReportRow,
  catalogue: Catalogue,
): ReportSection[] {
  const sections = new Map<string, ReportRow[]>();
  for (const row of rows) {
    const label = sectionLabel(row.kpi.section, catalogue);
    const ours = sections.get(label) ?? [];
    ours.push(reportRowOf(row));
    sections.set(label, ours);
  }
  return [...sections].map(([label, ours]) => ({ label, rows: ours }));
}

/** A section that a company names itself, `constructor` or whatever, is called so. */
function sectionLabel(section: string, { sections }: Catalogue): string {
  return (Object.hasOwn(sections, section) ? sections[section] : undefined) ?? section;
}

function reportRow(
  row: KpiRow,
  years: readonly string[],
  language: Language,
  unit: string,
  notes: readonly FactorNote[],
  isRestated: (year: string) => boolean,
  isPartial: boolean,
): ReportRow {
  const values = years.map((year) => row.values.get(year) ?? { status: 'missing' as const });
  return {
    key: row.kpi.key,
    label: row.kpi.labels[language],
    unit,
    decimals: row.kpi.decimals,
    values,
    restated: years.map(isRestated),
    partial: values.map((value) => isPartial && isWithoutPart(value)),
    change: changeOf(values.at(-2), values.at(-1)),
    notes: notes.filter((note) => note.keys.has(row.kpi.key)).map((note) => note.number),
  };
}

/** The last year against the year before, as a share of the earlier figure, from exact figures. */
export function changeOf(before: KpiValue | undefined, after: KpiValue | undefined): Fraction | undefined {
  if (before?.status !== 'value' || after?.status !== 'value') return undefined;
  return changeShare(before.figure.amount, after.figure.amount);
}

/** Whether a figure lacks what should be in it, or is taken of one that does. */
export function isWithoutPart(value: KpiValue): boolean {
  return value.status === 'value' && value.without.length > 0;
}

/** How it is said what a KPI lacks. */
function lackingText(kind: KpiContent['kind'], catalogue: Catalogue): Catalogue['withoutRows'] {
  if (kind === 'energy') return catalogue.withoutEnergy;
  return kind === 'treated' ? catalogue.withoutTreatment : catalogue.withoutRows;
}

/** Totals that hold only some of their parts, and how gases were weighed. */
function remarksOf(results: Results, language: Language, catalogue: Catalogue): Remark[] {
  const { rows, years, inventory, company } = results;
  const labels = new Map(rows.map(({ kpi }) => [kpi.key, kpi.labels[language]]));
  const named = (keys: readonly string[]): string => keys.map((key) => labels.get(key) ?? key).join(catalogue.and);
  const partial = shownRows(rows).flatMap(({ kpi, values }) =>
    years.flatMap((year) => {
      const value = values.get(year);
      if (value?.status !== 'value' || value.without.length === 0 || kpi.content.kind === 'ratio') return [];
      const { content } = kpi;
      const missing = value.without.flatMap((lack) => ('kpi' in lack ? [lack.kpi] : []));
      const rowsLacking = value.without.flatMap((lack) => ('rows' in lack ? [lack.rows] : []));
      const parts = content.kind === 'sum' ? content.parts.filter((part) => !missing.includes(part)) : [];
      const lacking = lackingText(content.kind, catalogue);
      const text = [
        ...(missing.length > 0 ? [catalogue.holdsOnly(year, named(parts), named(missing))] : []),
        ...(rowsLacking.length > 0 ? [lacking(year, rowsLacking.join(catalogue.and))] : []),
      ].join(' ');
      return [{ text: `${kpi.labels[language]}: ${text}`, ofPart: true }];
    }),
  );
  const isWeighed = inventory.emissions.some(
    (emission) => isInScopes(emission) && emission.gas !== 'CO2e' && emission.gas !== 'CO2',
  );
  const scope3 = [...scope3Remarks(results, language), ...methodRemarks(results, language)];
  const others = [
    ...scope3,
    ...(isWeighed ? [catalogue.potentials(company.potentials.toUpperCase())] : []),
    catalogue.signs,
  ];
  return [...partial, ...others.map((text) => ({ text, ofPart: false }))];
}
