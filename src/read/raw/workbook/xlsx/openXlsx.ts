// Opens an Excel workbook (.xlsx, .xlsm): finds its sheets, and reads each as it is unpacked, whatever its size.
import type { Problems } from '../../../../domain/diagnostic.ts';
import { macrosIgnored } from '../../../../domain/faults/sourceFaults.ts';
import type { RawOptions, RawTable } from '../../rawTable.ts';
import { attributeOf } from '../../xml/readXml.ts';
import { readPart } from '../../zip/readPart.ts';
import { neededPart, type ZipFile, type ZipPart } from '../../zip/zipFile.ts';
import type { Epoch } from '../dateText.ts';
import { sheetTables, type FoundSheet } from '../sheet.ts';
import { findMerged } from './findMerged.ts';
import { readStrings } from './readStrings.ts';
import { readFormats } from './readFormats.ts';
import { readSheet, type CellContext } from './readSheet.ts';

/** A sheet as the workbook lists it. */
type Listed = { readonly name: string; readonly isHidden: boolean; readonly id: string };

/** A part that another one refers to. */
type Relation = { readonly id: string; readonly kind: string; readonly target: string };

/** The sheets of the workbook. */
export async function openXlsx(
  zip: ZipFile,
  options: RawOptions,
  problems: Pick<Problems, 'add'>,
): Promise<readonly RawTable[]> {
  if ([...zip.parts.keys()].some((name) => name.endsWith('vbaProject.bin')))
    problems.add(macrosIgnored({ file: zip.shown }, {}));
  const root = await readRelations(zip, '');
  const book = root.find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const relations = await readRelations(zip, book);
  const { listed, epoch } = await readBook(zip, neededPart(zip, book));
  const context = rememberedContext(zip, relations, epoch);
  const sheets = listed.flatMap(({ name, isHidden, id }): FoundSheet[] => {
    const relation = relations.find((each) => each.id === id);
    if (relation !== undefined && relation.kind !== 'worksheet') return [];
    return [
      {
        name,
        isHidden,
        open: async () => {
          const part = neededPart(zip, relation?.target ?? name);
          const merged = await findMerged(zip, part);
          return {
            merged,
            rows: async function* () {
              yield* readSheet(zip, part, { name, merged }, await context());
            },
          };
        },
      },
    ];
  });
  return sheetTables(zip.shown, sheets, options, problems);
}

/** Strings and formats, read once, when a first row is asked for. */
function rememberedContext(zip: ZipFile, relations: readonly Relation[], epoch: Epoch): () => Promise<CellContext> {
  let context: Promise<CellContext> | undefined;
  const partOf = (wanted: string): ZipPart | undefined => {
    const target = relations.find(({ kind }) => kind === wanted)?.target;
    return target === undefined ? undefined : neededPart(zip, target);
  };
  const read = async (): Promise<CellContext> => {
    const [strings, styles] = [partOf('sharedStrings'), partOf('styles')];
    return {
      strings: strings === undefined ? [] : await readStrings(zip, strings),
      formats: styles === undefined ? [] : await readFormats(zip, styles),
      epoch,
    };
  };
  return () => (context ??= read());
}

async function readBook(zip: ZipFile, part: ZipPart): Promise<{ listed: readonly Listed[]; epoch: Epoch }> {
  const listed: Listed[] = [];
  let epoch: Epoch = 1900;
  await readPart(zip, part, {
    open: (name, attributes) => {
      if (name === 'workbookPr' && /^(?:1|true)$/.test(attributeOf(attributes, 'date1904') ?? '')) epoch = 1904;
      if (name !== 'sheet') return;
      // The prefix of the relation's id is the document's to choose.
      const id = /:id\s*=\s*["']([^"']*)/.exec(attributes)?.[1] ?? '';
      const state = attributeOf(attributes, 'state') ?? 'visible';
      listed.push({ name: attributeOf(attributes, 'name') ?? '', isHidden: state !== 'visible', id });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return { listed, epoch };
}

/** What a part refers to; the workbook itself is what the file refers to. */
async function readRelations(zip: ZipFile, from: string): Promise<readonly Relation[]> {
  const slash = from.lastIndexOf('/') + 1;
  const part = zip.parts.get(`${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`);
  const relations: Relation[] = [];
  if (part === undefined) return relations;
  await readPart(zip, part, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return;
      const type = attributeOf(attributes, 'Type') ?? '';
      relations.push({
        id: attributeOf(attributes, 'Id') ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: resolved(from.slice(0, slash), attributeOf(attributes, 'Target') ?? ''),
      });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return relations;
}

/** A target as a name of a part: from the root, or beside the part that refers to it. */
function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
