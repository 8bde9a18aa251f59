// Reads JSON as it streams past. Numbers keep their digits: as doubles they would lose some.
import { jsonBroken, nestedTooDeep, textTooLong } from '../../../domain/faults/sourceFaults.ts';
import { phrase, type Phrase } from '../../../domain/phrase.ts';
import { MAX_CELL_CHARACTERS, MAX_DEPTH } from '../limits.ts';
import { Refusal } from '../refusal.ts';

/** A value that is no object and no list: its text, and whether it is a string. */
export type Scalar = { readonly text: string; readonly isString: boolean };

/** What is done with the pieces of a document, in their order; lines are counted from 1. */
export type JsonHandler = {
  readonly begin: (kind: 'object' | 'list', line: number) => void;
  readonly end: (kind: 'object' | 'list') => void;
  readonly key: (name: string) => void;
  readonly scalar: (value: Scalar, line: number) => void;
};

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const WORD = /[^\s,:"[\]{}]+/y;

/** What may come next: a value, the first or another key of an object, its colon, or a comma or end. */
type Expected = 'value' | 'first value' | 'first key' | 'key' | 'colon' | 'comma';

/** Scans pieces of one or several documents, one after another. */
export class JsonScanner {
  readonly #handler: JsonHandler;
  readonly #shown: string;
  readonly #open: ('object' | 'list')[] = [];
  #expected: Expected = 'value';
  #rest = '';
  #line = 1;
  #column = 0;
  #hasValue = false;

  constructor(handler: JsonHandler, shown: string) {
    this.#handler = handler;
    this.#shown = shown;
  }

  /** Reads on. */
  feed(piece: string): void {
    this.#read(this.#rest + piece, false);
  }

  /** Says that the text ends here. */
  end(): void {
    this.#read(`${this.#rest} `, true);
    if (this.#open.length > 0) throw this.#broken(phrase`it stops in the middle`);
    if (!this.#hasValue) throw this.#broken(phrase`there is nothing in it`);
  }

  #read(text: string, isLast: boolean): void {
    let at = 0;
    while (at < text.length) {
      const end = this.#token(text, at, isLast);
      if (end < 0) break;
      this.#column += end - at;
      at = end;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > 2 * MAX_CELL_CHARACTERS)
      throw new Refusal(textTooLong(this.#place(), { what: phrase`a text`, limit: MAX_CELL_CHARACTERS }));
  }

  /** Reads what begins here; gives where it ends, -1 where that is yet to come. */
  #token(text: string, at: number, isLast: boolean): number {
    const character = text[at] ?? '';
    switch (character) {
      case '\n':
        this.#line++;
        this.#column = -1;
        return at + 1;
      case ' ':
      case '\t':
      case '\r':
        return at + 1;
      case '{':
      case '[':
        this.#begin(character === '{' ? 'object' : 'list');
        return at + 1;
      case '}':
      case ']':
        this.#end(character === '}' ? 'object' : 'list');
        return at + 1;
      case ',':
        if (this.#expected !== 'comma' || this.#open.length === 0)
          throw this.#broken(phrase`a comma stands where none may`);
        this.#expected = this.#open.at(-1) === 'object' ? 'key' : 'value';
        return at + 1;
      case ':':
        if (this.#expected !== 'colon') throw this.#broken(phrase`a colon stands where none may`);
        this.#expected = 'value';
        return at + 1;
      case '"':
        return this.#string(text, at);
      default:
        return this.#word(text, at, isLast);
    }
  }

  #begin(kind: 'object' | 'list'): void {
    this.#value();
    this.#handler.begin(kind, this.#line);
    if (this.#open.push(kind) > MAX_DEPTH) throw new Refusal(nestedTooDeep(this.#place(), { limit: MAX_DEPTH }));
    this.#expected = kind === 'object' ? 'first key' : 'first value';
  }

  #end(kind: 'object' | 'list'): void {
    const isComplete = this.#expected === 'comma' || this.#expected.startsWith('first');
    if (!isComplete || this.#open.pop() !== kind) throw this.#broken(phrase`a bracket closes what it does not end`);
    this.#expected = this.#open.length === 0 ? 'value' : 'comma';
    this.#handler.end(kind);
  }

  #string(text: string, at: number): number {
    let end = text.indexOf('"', at + 1);
    while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
    if (end < 0) return -1;
    const value = this.#unquoted(text.slice(at, end + 1));
    if (this.#expected === 'first key' || this.#expected === 'key') {
      this.#handler.key(value);
      this.#expected = 'colon';
    } else this.#scalar({ text: value, isString: true });
    return end + 1;
  }

  #unquoted(quoted: string): string {
    if (quoted.length > MAX_CELL_CHARACTERS)
      throw new Refusal(textTooLong(this.#place(), { what: phrase`a text`, limit: MAX_CELL_CHARACTERS }));
    // eslint-disable-next-line no-control-regex -- they have to be escaped, which JSON.parse says
    if (!/[\\\u0000-\u001f]/.test(quoted)) return quoted.slice(1, -1);
    try {
      return JSON.parse(quoted) as string;
    } catch {
      throw this.#broken(phrase`${quoted.slice(0, 40)} is no text: line ends and backslashes in it have to be escaped`);
    }
  }

  #word(text: string, at: number, isLast: boolean): number {
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0] ?? text[at] ?? '';
    if (at + word.length === text.length && !isLast) return -1;
    if (!NUMBER.test(word) && !/^(?:true|false|null)$/.test(word))
      throw this.#broken(
        word.includes("'")
          ? phrase`${word.slice(0, 40)} is no value; texts stand in double quotes`
          : phrase`${word.slice(0, 40)} is no value`,
      );
    this.#scalar({ text: word, isString: false });
    return at + word.length;
  }

  #scalar(value: Scalar): void {
    this.#value();
    this.#handler.scalar(value, this.#line);
    this.#expected = this.#open.length === 0 ? 'value' : 'comma';
  }

  #value(): void {
    if (this.#expected !== 'value' && this.#expected !== 'first value')
      throw this.#broken(
        this.#expected === 'comma'
          ? phrase`a value stands where a comma is expected`
          : phrase`a value stands where a key is expected`,
      );
    this.#hasValue = true;
  }

  #broken(what: Phrase): Refusal {
    return new Refusal(jsonBroken(this.#place(), { what }));
  }

  #place(): { readonly file: string; readonly line: number; readonly column: number } {
    return { file: this.#shown, line: this.#line, column: this.#column + 1 };
  }
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}
