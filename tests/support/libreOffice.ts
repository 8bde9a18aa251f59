// LibreOffice without a window: opens workbooks, computes every formula anew, and hands back what the cells then hold.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openXlsx, readXlsx, saveXlsx } from 'hucre/xlsx';

/** Formulas are computed on loading, whatever value stands beside them. */
const ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The cells of a workbook by sheet, row by row; a cell that holds nothing is null. */
export type Sheets = ReadonlyMap<string, readonly (readonly unknown[])[]>;

/** Whether LibreOffice is there; where it is not, says so once. */
export function hasLibreOffice(): boolean {
  const isThere = spawnSync('soffice', ['--version']).status === 0;
  if (!isThere) console.warn('soffice is not installed: workbooks are not recalculated in these tests');
  return isThere;
}

/** Recalculates workbooks, all in one start of the program, since starting is what takes time. */
export async function recalculated(books: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, Sheets>> {
  const folder = mkdtempSync(join(tmpdir(), 'esgcalc-soffice-'));
  try {
    const [profile, out] = [join(folder, 'profile'), join(folder, 'out')];
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS);
    const paths = [...books].map(([name, bytes]) => {
      const path = join(folder, `${name}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const options = [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', 'xlsx', '--outdir', out];
    const { status, stderr } = spawnSync('soffice', [...options, ...paths], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`soffice: ${stderr}`);
    return new Map(
      await Promise.all(
        paths.map(
          async (path) => [basename(path, '.xlsx'), await sheetsIn(readFileSync(join(out, basename(path))))] as const,
        ),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the cells of a workbook hold as it stands. */
export async function sheetsIn(bytes: Uint8Array): Promise<Sheets> {
  const { sheets } = await readXlsx(bytes);
  return new Map(sheets.map(({ name, rows }) => [name, rows]));
}

/** The workbook with another number in one cell; values beside formulas stay as they were, and wrong. */
export async function withCell(
  bytes: Uint8Array,
  sheet: string,
  find: (row: readonly unknown[]) => boolean,
  column: string,
  number: number,
): Promise<Uint8Array> {
  const book = await openXlsx(bytes);
  const rows = book.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  const at = rows.find((row) => row.includes(column))?.indexOf(column) ?? -1;
  const row = rows.find(find);
  if (row === undefined || at < 0) throw new Error(`there is no such cell on ${sheet}`);
  row[at] = number;
  return saveXlsx(book);
}
