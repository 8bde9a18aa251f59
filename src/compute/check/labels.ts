// The texts of rows, looked at one by one: spreadsheet errors (DAT014), formulas (DAT015), strange characters and look-alikes (DAT013),
// estimates without basis (DAT011), and empty site and evidence, counted by file (DAT001).
import { byText, type Diagnostic } from '../../domain/diagnostic.ts';
import {
  estimateUnexplained,
  formulaError,
  labelFormula,
  labelMissing,
  nameLookalike,
  nameMixed,
} from '../../domain/faults/labelFaults.ts';
import type { RowReference } from '../../domain/ledger.ts';
import { isFormulaError } from '../../domain/formulaError.ts';
import { isEstimate } from '../../domain/uncertainty.ts';
import type { AlikeRow, ObservedRow } from '../../domain/observedRow.ts';
import { appearance, differenceOf, strangeCharacters } from './lookalikes.ts';
import { isPlainCode, isPlainText } from './plainCells.ts';
import { groupedBy } from './series.ts';

/** Columns whose texts the readers judge themselves. */
const READ_ELSEWHERE = new Set([
  'date',
  'from',
  'to',
  'activity',
  'quantity',
  'unit',
  'scope',
  'km',
  'litres',
  'kwh',
  'fuel',
]);
const EVIDENCE = 'evidence';
/** Codes that another file or program has to match letter by letter, and that differ from row to row. */
const CODES = ['region', EVIDENCE];
/** Columns whose names are compared with one another and blamed once. */
const NAMES = ['site', 'entity', 'meter', 'vehicle', 'supplier'];
const MOST_NAMES = 10_000;
/** What an estimated cell says that is a yes and no more; anything longer says how. */
const BARE_YES = new Set([
  'yes',
  'y',
  'true',
  'x',
  '1',
  'e',
  'est',
  'est.',
  'estimate',
  'estimated',
  '是',
  '有',
  '估算',
  '估計',
  '估计',
]);
type Name = { readonly text: string; readonly at: RowReference; readonly file: number; rows: number };
type Wanted = { rows: number; activities: number; site: number; evidence: number; lastRecord: number };

/** What is known of the texts of rows that are alike to one: what they count for, and where the cells stand that may be others. */
export type LabelSight = {
  readonly wanted: Wanted;
  readonly names: readonly Name[];
  readonly isActivity: boolean;
  readonly isWithoutSite: boolean;
  readonly isEstimated: boolean;
  readonly evidence: number;
  readonly texts: readonly number[];
};

/** Sees rows one after another and remembers the names of each column. */
export class LabelReader {
  #reported = 0;
  readonly #report: (diagnostic: Diagnostic) => void;
  readonly #names = new Map<string, Map<string, Name>>();
  readonly #wanted = new Map<string, Wanted>();

  constructor(report: (diagnostic: Diagnostic) => void) {
    this.#report = (diagnostic) => {
      this.#reported++;
      report(diagnostic);
    };
  }

  /** Judges the texts of a row; gives what `takeAlike` needs for rows alike to it, unless each of them is to be judged as this one was. */
  take(row: ObservedRow, file: number): LabelSight | undefined {
    const wanted = this.#wanted.get(row.at.file) ?? { rows: 0, activities: 0, site: 0, evidence: 0, lastRecord: 0 };
    // A record of a fleet list stands for several rows.
    if (wanted.lastRecord === row.at.record) return undefined;
    wanted.lastRecord = row.at.record;
    this.#wanted.set(row.at.file, wanted);
    this.#count(row, wanted);
    this.#estimate(row);
    for (const column of row.varying.keys()) if (!READ_ELSEWHERE.has(column)) this.#judge(row, column);
    const before = this.#reported;
    for (const column of row.position.keys())
      if (!READ_ELSEWHERE.has(column) && !row.varying.has(column)) this.#judge(row, column);
    const names = NAMES.flatMap((column) => this.#remember(row, column, file) ?? []);
    const isBare = BARE_YES.has(row.cell('estimated').toLowerCase());
    return this.#reported > before || isBare ? undefined : sightOf(row, wanted, names);
  }

  /** Counts a row alike to another; false, and nothing done, where a text of it is to be looked at. */
  takeAlike(sight: LabelSight, { record, cells }: AlikeRow): boolean {
    const { wanted, names, evidence } = sight;
    if (evidence >= 0 && !isPlainCode(cells, evidence)) return false;
    for (const index of sight.texts) if (!isPlainText(cells, index)) return false;
    wanted.lastRecord = record;
    wanted.rows++;
    if (sight.isActivity) wanted.activities++;
    if (sight.isWithoutSite) wanted.site++;
    const isEmpty = evidence < 0 || cells.startOf(evidence) === cells.endOf(evidence);
    if (isEmpty && !sight.isEstimated) wanted.evidence++;
    for (const name of names) name.rows++;
    return true;
  }

  #count({ understood, cell }: ObservedRow, wanted: Wanted): void {
    const use = understood?.key.subject.use;
    if (use !== 'activity' && use !== 'measure') return;
    wanted.rows++;
    if (use === 'activity') wanted.activities++;
    if (use === 'activity' && cell('site') === '') wanted.site++;
    // Where nothing was measured there is nothing that shows it.
    if (cell('evidence') === '' && understood?.amount !== undefined && !isEstimate(cell('estimated')))
      wanted.evidence++;
  }

  #estimate({ understood, cell, at }: ObservedRow): void {
    const text = cell('estimated');
    if (understood === undefined || cell('note') !== '' || !BARE_YES.has(text.toLowerCase())) return;
    const { key, years } = understood;
    const told = { site: key.site, activity: key.subject.name, year: years.at(-1) ?? '', text };
    this.#report(estimateUnexplained({ ...at, field: 'estimated' }, told));
  }

  #judge({ at, cell }: ObservedRow, column: string): void {
    const text = cell(column);
    if (text === '') return;
    if (/^[#=+@-]/.test(text)) {
      const place = { ...at, field: column };
      if (isFormulaError(text)) return this.#report(formulaError(place, { column, text }));
      const isFormula = !text.startsWith('#') && !/^[+-]\s*[\d.,]*$/.test(text);
      if (isFormula) return this.#report(labelFormula(place, { column, text }));
    }
    const what = CODES.includes(column) ? strangeCharacters(text) : undefined;
    if (what !== undefined) this.#report(nameMixed({ ...at, field: column }, { column, text, what }));
  }

  #remember({ cell, at }: ObservedRow, column: string, file: number): Name | undefined {
    const text = cell(column);
    if (text === '') return undefined;
    const names = this.#names.get(column) ?? new Map<string, Name>();
    this.#names.set(column, names);
    const known = names.get(text);
    if (known !== undefined) {
      known.rows++;
      return known;
    }
    if (names.size >= MOST_NAMES) return undefined;
    const name = { text, at, file, rows: 1 };
    names.set(text, name);
    return name;
  }

  /** What can be said when all rows have been seen; `listed` are the names that the company file knows, by column. */
  close(listed: ReadonlyMap<string, Iterable<string>>): void {
    for (const [file, { rows, activities, site, evidence }] of this.#wanted) {
      const wanted = [
        { column: 'site', empty: site, of: activities },
        { column: 'evidence', empty: evidence, of: rows },
      ].filter(({ empty }) => empty > 0);
      if (wanted.length > 0) this.#report(labelMissing({ file }, { wanted }));
    }
    for (const [column, names] of this.#names) {
      const own = new Map([...(listed.get(column) ?? [])].map((name) => [appearance(name), name]));
      for (const [look, alike] of groupedBy(names.values(), ({ text }) => appearance(text))) {
        const known = own.get(look);
        const [most] = [...alike].sort((a, b) => b.rows - a.rows || byText(a.text, b.text));
        const other = known ?? most?.text ?? '';
        const otherRows = alike.find(({ text }) => text === other)?.rows;
        for (const { text, at, rows } of alike) {
          const what = strangeCharacters(text);
          const isAlone = text === other && alike.length === 1;
          if (isAlone && what !== undefined) this.#report(nameMixed({ ...at, field: column }, { column, text, what }));
          if (text === other) continue;
          const how = differenceOf(text, other);
          this.#report(nameLookalike({ ...at, field: column }, { column, text, rows, other, otherRows, how }));
        }
      }
    }
  }
}

function sightOf(
  { position, varying, cell, understood }: ObservedRow,
  wanted: Wanted,
  names: readonly Name[],
): LabelSight {
  const judged = [...varying].filter(([column]) => !READ_ELSEWHERE.has(column) && column !== EVIDENCE);
  const isActivity = understood?.key.subject.use === 'activity';
  return {
    wanted,
    names,
    isActivity,
    isWithoutSite: isActivity && cell('site') === '',
    isEstimated: isEstimate(cell('estimated')),
    evidence: position.get(EVIDENCE) ?? -1,
    texts: judged.map(([, index]) => index),
  };
}
