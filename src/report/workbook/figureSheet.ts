// The sheet of KPIs: the table as a report prints it, each figure a formula, each row with the sign of its check.
import type { KpiReport, ReportPart, ReportRow } from '../kpiReport.ts';
import { markedRemark, marksOf } from '../marks.ts';
import type { KpiValue } from '../../domain/figure.ts';
import { BEFORE_YEARS, type FigurePlaces } from './figurePlaces.ts';
import { opening, quoted, text, type BookCell, type BookSheet } from './bookCell.ts';
import type { BookWords } from './bookWords.ts';
import type { CheckPlaces } from './checkSheet.ts';

/** What the formulas of the sheet are taken from. */
export type FigureFormulas = {
  readonly words: BookWords;
  readonly places: FigurePlaces;
  readonly checks: CheckPlaces;
  readonly formulaOf: (key: string, year: string) => string;
};

/** Writes the sheet; `report` has the words, `part` the rows. */
export function figureSheet(report: KpiReport, part: ReportPart, formulas: FigureFormulas): BookSheet {
  const { catalogue, organisation, years, remarks } = report;
  const { words, places, checks } = formulas;
  const hasChange = years.length > 1;
  const head = [
    catalogue.indicator,
    catalogue.unit,
    ...years,
    ...(hasChange ? [catalogue.change] : []),
    catalogue.notes,
    words.check,
    words.key,
  ];
  const span = hasChange ? `${years[0]}–${years.at(-1)}` : (years[0] ?? '');
  const title = [...(organisation === undefined ? [] : [organisation]), `${catalogue.title} ${span}`].join(' · ');
  const verdict: BookCell = {
    value: words.allAgree(checks.figures),
    look: 'verdict',
    formula: verdictFormula(words, checks),
  };
  return {
    name: places.sheet,
    rows: [
      ...opening(title, words.intros.figures, head, verdict),
      ...part.sections.flatMap((section) => [
        head.map((_, at) => text(at === 0 ? section.label : '', 'section')),
        ...section.rows.map((row) => figureRow(row, years, catalogue, formulas)),
      ]),
      [text('')],
      ...remarks.filter(({ ofPart }) => ofPart).map((remark) => [text(markedRemark(remark), 'intro')]),
      [text(catalogue.signs, 'intro')],
    ],
    frozenColumns: BEFORE_YEARS,
    watched: [head.length - 2],
  };
}

function verdictFormula({ allAgree, someDiffer, differs }: BookWords, { all, figures }: CheckPlaces): string {
  if (all === undefined) return quoted(allAgree(figures));
  const differing = `COUNTIF(${all},${quoted(differs)})`;
  const said = `SUBSTITUTE(${quoted(someDiffer(figures))},"#",${differing})`;
  return `IF(${differing}=0,${quoted(allAgree(figures))},${said})`;
}

function figureRow(
  row: ReportRow,
  years: readonly string[],
  signs: { readonly missing: string; readonly notApplicable: string },
  { words, places, checks, formulaOf }: FigureFormulas,
): BookCell[] {
  const { key, label, unit, decimals, values, notes } = row;
  const range = checks.of(key);
  return [
    text(label),
    text(unit, 'quiet'),
    ...values.map((value, at): BookCell => {
      if (value.status !== 'value')
        return text(value.status === 'missing' ? signs.missing : signs.notApplicable, 'sign');
      const shape = { as: 'amount', decimals, marks: marksOf(row, at) } as const;
      return { value: value.figure.amount, look: 'result', shape, formula: formulaOf(key, years[at] ?? '') };
    }),
    ...(years.length > 1 ? [changeCell(row, years, places)] : []),
    text(notes.join(', '), 'quiet'),
    range === undefined
      ? text('')
      : {
          value: words.asComputed,
          look: 'check',
          formula: `IF(COUNTIF(${range},${quoted(words.differs)})=0,${quoted(words.asComputed)},${quoted(words.differs)})`,
        },
    text(key, 'quiet'),
  ];
}

/** The last year against the one before. */
function changeCell({ key, values, change }: ReportRow, years: readonly string[], places: FigurePlaces): BookCell {
  const [before, after] = [places.cellOf(key, years.at(-2) ?? ''), places.cellOf(key, years.at(-1) ?? '')];
  const hasFigure = (value: KpiValue | undefined): boolean => value?.status === 'value';
  if (!hasFigure(values.at(-2)) || !hasFigure(values.at(-1)) || before === undefined || after === undefined)
    return text('');
  return {
    value: change ?? '',
    look: 'number',
    shape: { as: 'change', decimals: 1 },
    formula: `IF(${before}=0,"",(${after}-${before})/ABS(${before}))`,
  };
}
