// The files of the evidence pack, one after another; rows are streamed, never held.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ledgerKeyText } from '../../../compute/addUp.ts';
import type { Results } from '../../../compute/results.ts';
import { usedFactors } from '../../../compute/reviewResults.ts';
import type { Language } from '../../../domain/language.ts';
import { diagnosticsCsv, packCsv, RowColumns } from '../../../format/pack/packCsv.ts';
import { editionHashes, sha256Of } from '../../../read/hashFiles.ts';
import { listRows } from '../../../read/listRows.ts';
import { shownRows } from '../../../report/kpiReport.ts';
import { figureTable } from '../../../report/pack/figureTable.ts';
import {
  editionsTable,
  factorsTable,
  figuresTable,
  ledgerTable,
  lineNumbers,
  targetsTable,
} from '../../../report/pack/listTables.ts';
import { packReadme } from '../../../report/pack/packReadme.ts';
import { editionFolders } from '../../../api/library.ts';
import { streamWhole, writeWhole } from '../../files/wholeFile.ts';
import type { Run } from '../../../api/run.ts';
import type { Shell } from '../../shell.ts';

/** Writes every file of the pack into a folder that is there and empty. */
export async function writePack(
  folder: string,
  results: Results,
  outcome: Run,
  language: Language,
  shell: Shell,
): Promise<void> {
  const write = (name: string, text: string): void => writeWhole(join(folder, name), text);
  const numbers = lineNumbers(results);
  const basis = { results, language, numbers };
  mkdirSync(join(folder, 'figures'));
  const names = fileNames(shownRows(results.rows).map(({ kpi }) => kpi.key));
  const formulas = new Map<string, string>();
  for (const row of shownRows(results.rows)) {
    const { table, formulas: ofRow } = figureTable(row, results.years, basis);
    if (table.rows.length === 0) continue;
    write(names.get(row.kpi.key) ?? '', packCsv(table));
    for (const [year, formula] of ofRow) formulas.set(`${row.kpi.key} ${year}`, formula);
  }
  const figures = figuresTable(
    results,
    language,
    (key) => names.get(key) ?? '',
    (key, year) => formulas.get(`${key} ${year}`),
  );
  write('figures.csv', packCsv(figures));
  write('ledger_lines.csv', packCsv(ledgerTable(results, language)));
  write('factors.csv', packCsv(factorsTable(results, language)));
  const editions = new Set(usedFactors(results.inventory).map(({ edition }) => edition));
  const hashes = editionHashes(editionFolders(outcome.company, shell), [...editions].sort());
  write('editions.csv', packCsv(editionsTable(results, hashes)));
  write('targets.csv', packCsv(targetsTable(results)));
  write('inputs.csv', inputsCsv(outcome, shell));
  write('diagnostics.csv', diagnosticsCsv(outcome.diagnostics));
  write('README.txt', packReadme(results, language));
  await writeRows(join(folder, 'rows.csv'), outcome, numbers);
}

/** A file for each KPI; a company's own key may hold what no file name can. */
function fileNames(keys: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    keys.map((key) => {
      const plain = key.replace(/[^\p{L}\p{N}_-]+/gu, '-').slice(0, 80) || 'figure';
      let name = isDevice(plain) ? `${plain}-` : plain;
      for (let again = 2; taken.has(name.toLowerCase()); again++) name = `${plain}-${again}`;
      taken.add(name.toLowerCase());
      return [key, `figures/${name}.csv`] as const;
    }),
  );
}

/** Names that Windows keeps for devices, with whatever ending. */
function isDevice(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(name);
}

function inputsCsv({ inputs, company }: Run, shell: Shell): string {
  const files = inputs.map(({ file, sha256, rows }) => ['activity rows', file, sha256, String(rows)]);
  const own =
    company.file === undefined ? [] : [['company file', company.file, sha256Of(resolve(shell.cwd, company.file)), '']];
  return packCsv({ header: ['kind', 'file', 'sha256', 'rows'], rows: [...files, ...own] });
}

async function writeRows(
  path: string,
  { sources, vocabulary, company, groupBy, inputs }: Run,
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  const columns = new RowColumns(inputs.map(({ header }) => header));
  const context = { vocabulary, company, years: undefined, groupBy };
  await streamWhole(path, async (out) => {
    out(columns.header());
    await listRows(
      sources,
      context,
      (key) => numbers.get(ledgerKeyText(key)),
      (number, row, quantity) => out(columns.row(number, quantity, row)),
    );
  });
}
