// Finds the records in a JSON document: the objects (or lists) of a list that lies in no other, and objects that stand by themselves.
import { textTooLong } from '../../../domain/faults/sourceFaults.ts';
import { phrase } from '../../../domain/phrase.ts';
import { MAX_CELL_CHARACTERS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { JsonHandler, Scalar } from './scanJson.ts';

/** Where the list is that records lie in: its keys joined by points. Objects that stand by themselves have none. */
export type ListPath = string | undefined;

/** Told of records and their cells as they stream past. */
export type RecordHandler = {
  readonly begin: (path: ListPath, kind: 'object' | 'list', line: number) => void;
  /** A cell: in an object its keys joined by points, in a list its place. A list within a record is a cell, as JSON has it. */
  readonly cell: (path: ListPath, name: string, value: Scalar) => void;
  readonly end: (path: ListPath) => void;
  /** What stands among records and is none. */
  readonly stray: (path: ListPath, line: number) => void;
};

/** An open object or list: the key that was read last, and how many elements there were. */
type Level = { readonly kind: 'object' | 'list'; key: string; count: number };

/** A list within a record, written out as it is read. */
type Writing = { readonly depth: number; readonly name: string; readonly path: ListPath; text: string };

/** Turns the pieces of a document into records. Lists at the top are records' lists, but where single objects are read: then cells. */
export class JsonRecords implements JsonHandler {
  readonly #handler: RecordHandler;
  readonly #readsSingle: boolean;
  readonly #file: string;
  #line = 1;
  readonly #levels: Level[] = [];
  #writing: Writing | undefined;

  constructor(handler: RecordHandler, readsSingle: boolean, file: string) {
    this.#handler = handler;
    this.#file = file;
    this.#readsSingle = readsSingle;
  }

  readonly begin = (kind: 'object' | 'list', line: number): void => {
    const parent = this.#levels.at(-1);
    if (parent !== undefined) parent.count++;
    const depth = this.#levels.length;
    const list = this.#list();
    if (this.#writing === undefined) this.#line = line;
    if (this.#writing !== undefined) this.#write(kind === 'object' ? '{' : '[');
    else if (depth === 0 && kind === 'object') this.#handler.begin(undefined, kind, line);
    else if (list >= 0 && list === depth - 1) this.#handler.begin(this.#path(), kind, line);
    else if (kind === 'list' ? list >= 0 || (depth > 0 && this.#readsSingle) : parent?.kind === 'list')
      this.#writing = { depth, name: this.#name(), path: this.#path(), text: kind === 'object' ? '{' : '[' };
    // Of a single object a list is a cell, also where it is looked into for records.
    else if (kind === 'list' && depth > 0) this.#handler.cell(undefined, this.#name(), { text: '', isString: true });
    this.#levels.push({ kind, key: '', count: 0 });
  };

  readonly end = (kind: 'object' | 'list'): void => {
    this.#levels.pop();
    const depth = this.#levels.length;
    const list = this.#list();
    if (this.#writing !== undefined) {
      this.#writing.text += kind === 'object' ? '}' : ']';
      if (depth > this.#writing.depth) return;
      const { path, name, text } = this.#writing;
      this.#writing = undefined;
      this.#handler.cell(path, name, { text, isString: true });
    } else if ((depth === 0 && kind === 'object') || (list >= 0 && list === depth - 1)) this.#handler.end(this.#path());
  };

  readonly key = (name: string): void => {
    const level = this.#levels.at(-1);
    if (level === undefined) return;
    level.key = name;
    if (this.#writing === undefined) return;
    this.#writing.text += `${level.count > 0 ? ',' : ''}${JSON.stringify(name)}:`;
  };

  readonly scalar = (value: Scalar, line: number): void => {
    const parent = this.#levels.at(-1);
    if (parent !== undefined) parent.count++;
    const list = this.#list();
    if (this.#writing !== undefined) this.#write(value.isString ? JSON.stringify(value.text) : value.text);
    else if (parent === undefined || list === this.#levels.length - 1) this.#handler.stray(this.#path(), line);
    else this.#handler.cell(this.#path(), this.#name(), value);
  };

  /** Adds to the list that is written out; in an object the comma came before the key. */
  #write(text: string): void {
    const level = this.#levels.at(-1);
    if (this.#writing === undefined) return;
    this.#writing.text += level?.kind === 'list' && level.count > 1 ? `,${text}` : text;
    if (this.#writing.text.length <= MAX_CELL_CHARACTERS) return;
    const place = { file: this.#file, line: this.#line };
    throw new Refusal(textTooLong(place, { what: phrase`a list`, limit: MAX_CELL_CHARACTERS }));
  }

  /** The level of the outermost list; -1 where there is none. */
  #list(): number {
    return this.#levels.findIndex(({ kind }) => kind === 'list');
  }

  #path(): ListPath {
    const list = this.#list();
    return list < 0 ? undefined : joined(this.#levels.slice(0, list));
  }

  /** The name of the cell that is read, within its record. */
  #name(): string {
    return joined(this.#levels.slice(this.#list() + 1));
  }
}

function joined(levels: readonly Level[]): string {
  return levels.map(({ kind, key, count }) => (kind === 'list' ? String(count) : key)).join('.');
}
