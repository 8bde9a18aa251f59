// Zipped files: which kind of workbook one is, or what else, told from the parts that it has.
import type { Problems } from '../../../domain/diagnostic.ts';
import { kindUnread } from '../../../domain/faults/sourceFaults.ts';
import { phrase, type Phrase } from '../../../domain/phrase.ts';
import type { RawOptions, RawTable } from '../rawTable.ts';
import { Refusal } from '../refusal.ts';
import { readZip } from '../zip/zipFile.ts';

const SAVE = phrase`open it in a spreadsheet program and save it as .xlsx`;

/** Parts that tell what a zipped file is where it is no workbook that is read. */
const OTHERS: readonly (readonly [part: RegExp, what: Phrase, hint: Phrase])[] = [
  [/^xl\/workbook\.bin$/, phrase`a binary Excel workbook (.xlsb)`, SAVE],
  [/^word\//, phrase`a Word document`, phrase`copy its table into a spreadsheet and save that`],
  [/^ppt\//, phrase`a presentation`, phrase`copy its table into a spreadsheet and save that`],
  [/\.iwa$/, phrase`a document of Numbers or Pages`, phrase`export it as .xlsx or CSV`],
];

/** The tables of a zipped file. */
export async function openZipped(
  { path, shown }: { readonly path: string; readonly shown: string },
  options: RawOptions,
  problems: Pick<Problems, 'add'>,
): Promise<readonly RawTable[]> {
  const zip = await readZip(path, shown);
  const names = [...zip.parts.keys()];
  const found = OTHERS.find(([part]) => names.some((name) => part.test(name)));
  if (found !== undefined) throw new Refusal(kindUnread({ file: shown }, { what: found[1], hint: found[2] }));
  if (zip.parts.has('content.xml')) {
    const { openOds } = await import('./ods/openOds.ts');
    return openOds(zip, options, problems);
  }
  if (zip.parts.has('[Content_Types].xml')) {
    const { openXlsx } = await import('./xlsx/openXlsx.ts');
    return openXlsx(zip, options, problems);
  }
  const packed = names.slice(0, 3).join(', ');
  throw new Refusal(
    kindUnread(
      { file: shown },
      { what: phrase`a zip archive of ${packed}`, hint: phrase`unpack it, and give the files inside` },
    ),
  );
}
