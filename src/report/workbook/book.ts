// The whole workbook: sheets that point at one another, and the names of the figures.
import type { Voice } from '../explain/explainWords.ts';
import type { Results } from '../../compute/results.ts';
import type { Language } from '../../domain/language.ts';
import type { UnitTable } from '../../domain/unit.ts';
import { kpiReport, shownRows } from '../kpiReport.ts';
import { TARGET_WORDS } from '../targetWords.ts';
import type { Book, BookName } from './bookCell.ts';
import { BOOK_HEADS } from './bookHeads.ts';
import { BOOK_WORDS } from './bookWords.ts';
import { checkSheet } from './checkSheet.ts';
import { factorSheet } from './factorSheet.ts';
import { figurePlaces, type FigurePlaces } from './figurePlaces.ts';
import { figureSheet } from './figureSheet.ts';
import { ledgerSheet } from './ledgerSheet.ts';
import { noteSheet, type RunFacts } from './noteSheet.ts';
import { targetSheet } from './targetSheet.ts';
import { workingSheet } from './workingSheet.ts';
import { workingsOf } from './workings.ts';

/** Builds the workbook of the whole company; groups have no part in it. */
export function workbook(results: Results, facts: RunFacts, language: Language, voice: Voice, units: UnitTable): Book {
  const words = BOOK_WORDS[language];
  const report = kpiReport({ ...results, groups: [] }, language, units);
  const [part] = report.parts;
  if (part === undefined) throw new Error('the table of the whole company is a part of every report');
  const places = figurePlaces(words.sheets.figures, part, report.years);
  const ledger = ledgerSheet(results, language);
  const factors = factorSheet(results, language, voice);
  const workings = workingsOf(results, places);
  const working = workingSheet(workings, { results, language, voice, ledger, factors, places });
  const { sheet: checking, checks } = checkSheet(
    report,
    part,
    words,
    BOOK_HEADS[language].checks,
    TARGET_WORDS[language].columns.year,
    places,
  );
  const formulaOf = (key: string, year: string): string => {
    const formula = workings.formulas.get(`${key} ${year}`);
    if (formula === undefined) throw new Error(`${key} of ${year} has a figure and no formula`);
    return working.formulaOf(formula);
  };
  return {
    title: [report.organisation, report.catalogue.title].filter((each) => each !== undefined).join(' · '),
    sheets: [
      figureSheet(report, part, { words, places, checks, formulaOf }),
      ...(report.targets.length === 0 ? [] : [targetSheet(report, places, language)]),
      working.sheet,
      ledger.sheet,
      factors.sheet,
      checking,
      noteSheet(report, facts, language),
    ],
    names: namesOf(results, places),
    differs: words.differs,
  };
}

/** `ghg_total_2025` for every figure. */
function namesOf(results: Results, places: FigurePlaces): readonly BookName[] {
  const names = new Map<string, BookName>();
  for (const { kpi, values } of shownRows(results.rows))
    for (const year of results.years) {
      const cell = places.cellOf(kpi.key, year);
      if (values.get(year)?.status !== 'value' || cell === undefined) continue;
      const name = nameOf(`${kpi.key}_${year}`, names);
      names.set(name.toLowerCase(), { name, sheet: places.sheet, cell });
    }
  return [...names.values()];
}

/** A name that a workbook takes: letters, digits, `_` and `.`, a letter first, no name twice in whatever case. */
function nameOf(text: string, taken: ReadonlyMap<string, unknown>): string {
  const plain = text.replace(/[^\p{L}\p{N}_.]/gu, '_').slice(0, LONGEST_NAME);
  const begun = /^[\p{L}_]/u.test(plain) ? plain : `_${plain}`;
  let name = begun;
  for (let again = 2; taken.has(name.toLowerCase()); again++) name = `${begun}_${again}`;
  return name;
}

const LONGEST_NAME = 240;
