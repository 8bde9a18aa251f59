// Opens a JSON document, or JSON lines, as tables: a first reading finds the lists of records and the names in them.
import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import type { Diagnostic, Problems } from '../../../domain/diagnostic.ts';
import { jsonBroken, sheetTooLarge, tableNone, textUndecodable } from '../../../domain/faults/sourceFaults.ts';
import { phrase, type Phrase } from '../../../domain/phrase.ts';
import { chooseSheet } from '../chooseSheet.ts';
import { MAX_COLUMNS } from '../limits.ts';
import { plainDigits } from '../plainNumber.ts';
import type { RawOptions, RawRow, RawTable } from '../rawTable.ts';
import { guarded, Refusal } from '../refusal.ts';
import { decodedBlocks, type TextFile } from '../text/decodedBlocks.ts';
import { JsonRecords, type ListPath, type RecordHandler } from './jsonRecords.ts';
import { JsonScanner, type Scalar } from './scanJson.ts';

/** What a first reading finds of a list: its names in the order in which they come, and the line of each record. */
type Found = {
  readonly kind: 'object' | 'list';
  readonly columns: Map<string, number>;
  readonly lines: number[];
  /** Why it is no list of records after all. */
  fault?: Diagnostic;
};

/** The tables of the document. */
export async function openJson(
  file: TextFile,
  options: RawOptions,
  problems: Pick<Problems, 'add'>,
): Promise<readonly RawTable[]> {
  const found = await survey(file);
  const single = found.get(undefined);
  const lists = [...found].filter(([path]) => path !== undefined);
  const isSingle = single !== undefined && (single.lines.length > 1 || lists.length === 0);
  const tables = isSingle ? [[undefined, single] as const] : lists;
  if (tables.length === 0)
    throw new Refusal(tableNone({ file: file.shown }, { what: phrase`it has no list of objects, and no object` }));
  const nameOf = ([path]: (typeof tables)[number]): string | undefined => (tables.length > 1 ? path : undefined);
  const chosen = chooseSheet(file.shown, tables, nameOf, options.sheet);
  const fault = chosen.find(([, list]) => list.fault !== undefined)?.[1].fault;
  if (fault !== undefined) throw new Refusal(fault);
  return chosen.map(([path, list]) => tableOf(file, path, list, tables.length > 1, problems));
}

function tableOf(
  file: TextFile,
  path: ListPath,
  { kind, columns, lines }: Found,
  isOneOfSeveral: boolean,
  problems: Pick<Problems, 'add'>,
): RawTable {
  const names = kind === 'object' ? [...columns.keys()] : undefined;
  return {
    file: file.shown,
    sheet: isOneOfSeveral ? path : undefined,
    names,
    merged: [],
    rows: guarded(() => readRows(file, path, columns), file.shown, problems),
    addressOf: (row, column) => {
      if (path === undefined) return `${file.shown}:${row}`;
      return `${file.shown}:${lines[row - 1] ?? 1}!row ${row}!${names?.[column] ?? column + 1}`;
    },
  };
}

async function survey(file: TextFile): Promise<ReadonlyMap<ListPath, Found>> {
  const found = new Map<ListPath, Found>();
  const strays = new Set<ListPath>();
  const blame = (list: Found | undefined, line: number, what: Phrase): void => {
    if (list !== undefined) list.fault ??= jsonBroken({ file: file.shown, line }, { what });
  };
  const handler: RecordHandler = {
    begin: (path, kind, line) => {
      const list = found.get(path) ?? { kind, columns: new Map<string, number>(), lines: [] };
      found.set(path, list);
      list.lines.push(line);
      if (list.kind !== kind || strays.has(path))
        blame(list, line, phrase`records of a list are all objects, or all lists`);
    },
    cell: (path, name) => {
      const list = found.get(path);
      if (list === undefined || list.columns.has(name) || list.columns.size > MAX_COLUMNS) return;
      list.columns.set(name, list.columns.size);
      if (list.columns.size <= MAX_COLUMNS) return;
      list.fault = sheetTooLarge(
        { file: file.shown },
        { what: phrase`the records have more names`, limit: MAX_COLUMNS },
      );
    },
    end: () => undefined,
    stray: (path, line) => {
      strays.add(path);
      blame(found.get(path), line, phrase`a value stands among the records and is none`);
    },
  };
  const scanner = new JsonScanner(new JsonRecords(handler, false, file.shown), file.shown);
  for await (const text of textOf(file)) scanner.feed(text);
  scanner.end();
  return found;
}

async function* readRows(file: TextFile, path: ListPath, columns: ReadonlyMap<string, number>): AsyncGenerator<RawRow> {
  const builder = new RowBuilder(file.shown, path, columns);
  const scanner = new JsonScanner(new JsonRecords(builder, path === undefined, file.shown), file.shown);
  for await (const text of textOf(file)) {
    scanner.feed(text);
    yield* builder.take();
  }
  scanner.end();
  yield* builder.take();
}

/** Makes rows of the records of one list. */
class RowBuilder implements RecordHandler {
  readonly #shown: string;
  readonly #path: ListPath;
  readonly #columns: ReadonlyMap<string, number>;
  #ready: RawRow[] = [];
  #cells: (string | undefined)[] = [];
  #count = 0;
  #line = 0;

  constructor(shown: string, path: ListPath, columns: ReadonlyMap<string, number>) {
    this.#shown = shown;
    this.#path = path;
    this.#columns = columns;
  }

  take(): RawRow[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  readonly begin = (path: ListPath, _kind: string, line: number): void => {
    if (path !== this.#path) return;
    this.#count++;
    this.#line = line;
    this.#cells = [];
  };

  readonly cell = (path: ListPath, name: string, { text, isString }: Scalar): void => {
    if (path !== this.#path) return;
    const column = this.#columns.get(name) ?? this.#columns.size;
    if (this.#cells[column] !== undefined)
      throw new Refusal(
        jsonBroken(
          { file: this.#shown, line: this.#line },
          { what: phrase`the name ${name} stands twice in record ${this.#count}` },
        ),
      );
    this.#cells[column] = isString ? text : text === 'null' ? '' : plainDigits(text);
  };

  readonly end = (path: ListPath): void => {
    if (path !== this.#path) return;
    const cells = Array.from({ length: this.#columns.size }, (_, column) => this.#cells[column] ?? '');
    this.#ready.push({ number: path === undefined ? this.#line : this.#count, cells, isHidden: false });
  };

  readonly stray = (): void => undefined;
}

/** The text in pieces that may end anywhere: a document may be one line, whatever its size. */
async function* textOf(file: TextFile): AsyncGenerator<string> {
  const { encoding, path, shown, isTold } = file;
  if (encoding.name === 'big5-hkscs') return yield* decodedBlocks(file);
  const decoder = new TextDecoder(encoding.name, { fatal: true });
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const text = decoded(decoder, chunk as Buffer);
    if (text === undefined) {
      // Line by line it is told which one it is.
      for await (const block of decodedBlocks(file)) if (block === '') break;
      throw new Refusal(textUndecodable({ file: shown }, { encoding: encoding.name, isTold }));
    }
    yield text;
  }
}

function decoded(decoder: InstanceType<typeof TextDecoder>, chunk: Buffer): string | undefined {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    return undefined;
  }
}
