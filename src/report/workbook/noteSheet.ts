// The sheet of notes: how the workbook works, what the figures stand on and lack, what was restated, warned of and read.
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { grouped } from '../../domain/grouped.ts';
import type { Language } from '../../domain/language.ts';
import type { Catalogue } from '../catalogue.ts';
import type { KpiReport } from '../kpiReport.ts';
import type { RestatedRow, RestatementReport } from '../restatementReport.ts';
import { hasOneCondition } from '../targetReport.ts';
import { yearsText } from '../yearsText.ts';
import { markedRemark } from '../marks.ts';
import { count, opening, text, yearCell, type BookCell, type BookSheet } from './bookCell.ts';
import { BOOK_HEADS } from './bookHeads.ts';
import { BOOK_WORDS, type BookWords } from './bookWords.ts';

/** What else a run tells: the files it read, and what it said beside the figures. */
export type RunFacts = {
  readonly inputs: readonly { readonly file: string; readonly sha256: string; readonly rows: number }[];
  readonly diagnostics: readonly Diagnostic[];
};

/** Writes the sheet. */
export function noteSheet(report: KpiReport, { inputs, diagnostics }: RunFacts, language: Language): BookSheet {
  const words = BOOK_WORDS[language];
  const { catalogue, notes, remarks, targets, restatements } = report;
  const { number, about, text: said, years } = BOOK_HEADS[language].notes;
  const conditions = (hasOneCondition(targets) ? targets.slice(0, 1) : targets).flatMap(({ condition, label }) =>
    condition === undefined ? [] : [row(hasOneCondition(targets) ? '' : label, '', condition)],
  );
  return {
    name: words.sheets.notes,
    rows: [
      ...opening(words.sheets.notes, words.intros.notes, [number, about, years, said]),
      section(words.using),
      ...words.howTo.map((line) => row('', '', line)),
      section(catalogue.notes),
      ...notes.flatMap((note) =>
        note.lines.map((line) => [
          count(note.number),
          text(note.title),
          yearCell(yearsText(line.years)),
          text(line.text, 'long'),
        ]),
      ),
      ...remarks.map((remark) => row('', '', markedRemark(remark))),
      ...(conditions.length === 0 ? [] : [section(catalogue.targets)]),
      ...conditions,
      ...(restatements === undefined ? [] : restatedRows(restatements, report.catalogue, words)),
      ...(diagnostics.length === 0 ? [] : [section(words.warnings)]),
      ...diagnostics.map(({ code, message }) => row(code, '', message)),
      section(words.files),
      ...inputs.map(({ file, sha256, rows }) => row(file, '', words.fileOf(rows, sha256))),
    ],
    frozenColumns: 0,
    watched: [],
  };
}

function section(label: string): BookCell[] {
  return [label, '', '', ''].map((each) => text(each, 'section'));
}

function row(about: string, years: string, said: string): BookCell[] {
  return [text(''), text(about), text(years), text(said, 'long')];
}

function restatedRows(
  { blocks, remarks, words: said }: RestatementReport,
  { missing, notApplicable }: Catalogue,
  words: BookWords,
): BookCell[][] {
  const today = ({ amount, decimals, unit, value }: RestatedRow): string =>
    amount === undefined
      ? value.status === 'not-applicable'
        ? notApplicable
        : missing
      : `${grouped(amount.toFixed(decimals))} ${unit}`;
  return [
    section(said.restatements),
    ...blocks.flatMap(({ head, rows }) => [
      row('', '', head),
      ...rows.map((each) => row(each.label, '', words.restated(grouped(each.published), today(each)))),
    ]),
    ...remarks.map((remark) => row('', '', remark)),
  ];
}
