// Reads XML as it streams past: names without their prefix, text with its entities put in, nothing held but what is open.
// Declarations of entities, the old way to blow up a reader, are refused.
import { textTooLong } from '../../../domain/faults/sourceFaults.ts';
import { phrase, type Phrase } from '../../../domain/phrase.ts';
import { MAX_CELL_CHARACTERS } from '../limits.ts';
import { Refusal } from '../refusal.ts';

/** What is done as elements open and close; text may come in several pieces. `attributes` is read by `attributeOf`. */
export type XmlHandler = {
  readonly open: (name: string, attributes: string) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
};

/** Elements that are open at once at the most. */
const DEEPEST = 256;

/** A piece of text that is handed on before its end. */
const LONG_TEXT = 1 << 16;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Feeds pieces of a document to a handler, in their order; `broken` makes the fault of a document that is none. */
export class XmlReader {
  readonly #handler: XmlHandler;
  readonly #broken: (what: Phrase) => Error;
  readonly #shown: string;
  readonly #open: string[] = [];
  #rest = '';
  #hasRoot = false;

  constructor(handler: XmlHandler, shown: string, broken: (what: Phrase) => Error) {
    this.#handler = handler;
    this.#shown = shown;
    this.#broken = broken;
  }

  /** Reads on. */
  feed(piece: string): void {
    const text = this.#rest + piece;
    let at = 0;
    for (;;) {
      const next = text.indexOf('<', at);
      if (next < 0) break;
      if (next > at) this.#text(text.slice(at, next));
      const end = this.#markup(text, next);
      if (end < 0) {
        at = next;
        break;
      }
      at = end;
    }
    this.#rest = this.#handOn(text.slice(at));
  }

  /** Says that the document ends here. */
  end(): void {
    if (this.#open.length > 0 || !this.#hasRoot || this.#rest.trim() !== '')
      throw this.#broken(phrase`it stops in the middle`);
  }

  /** Hands on long text, but for an entity that may be cut at its end; keeps what is not complete. */
  #handOn(rest: string): string {
    if (rest.startsWith('<')) {
      if (rest.length <= MAX_CELL_CHARACTERS) return rest;
      throw new Refusal(textTooLong({ file: this.#shown }, { what: phrase`an element`, limit: MAX_CELL_CHARACTERS }));
    }
    if (rest.length < LONG_TEXT) return rest;
    const ampersand = rest.lastIndexOf('&');
    const cut = ampersand > rest.length - 16 ? ampersand : rest.length;
    this.#text(rest.slice(0, cut));
    return rest.slice(cut);
  }

  /** Reads what begins with `<`; gives where it ends, -1 where the end is yet to come. */
  #markup(text: string, at: number): number {
    switch (text[at + 1]) {
      case undefined:
        return -1;
      case '?':
        return after(text, '?>', at);
      case '!':
        return this.#declaration(text, at);
      case '/': {
        const end = text.indexOf('>', at);
        if (end >= 0) this.#close(text.slice(at + 2, end).trim());
        return end < 0 ? -1 : end + 1;
      }
      default: {
        const end = endOfTag(text, at);
        if (end >= 0) this.#tag(text.slice(at + 1, end));
        return end < 0 ? -1 : end + 1;
      }
    }
  }

  #declaration(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return after(text, '-->', at + 4);
    if (text.startsWith('<![CDATA[', at)) {
      const end = after(text, ']]>', at);
      if (end >= 0) this.#handler.text(text.slice(at + 9, end - 3));
      return end;
    }
    if (text.length - at < 9) return -1;
    throw this.#broken(phrase`it declares entities, which a workbook does not`);
  }

  #tag(tag: string): void {
    const isEmpty = tag.endsWith('/');
    const body = isEmpty ? tag.slice(0, -1) : tag;
    const blank = body.search(/\s/);
    const name = blank < 0 ? body : body.slice(0, blank);
    const local = localName(name);
    this.#hasRoot = true;
    this.#handler.open(local, blank < 0 ? '' : body.slice(blank));
    if (isEmpty) this.#handler.close(local);
    else if (this.#open.push(name) > DEEPEST) throw this.#broken(phrase`elements lie more than ${DEEPEST} deep`);
  }

  #close(name: string): void {
    if (this.#open.pop() !== name) throw this.#broken(phrase`</${name}> closes nothing`);
    this.#handler.close(localName(name));
  }

  #text(text: string): void {
    this.#handler.text(decodeEntities(text));
  }
}

/** The value of an attribute, by the name that it has in the document; undefined where there is none. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (let at = 0; at < attributes.length;) {
    const equals = attributes.indexOf('=', at);
    if (equals < 0) return undefined;
    let start = equals + 1;
    while (attributes[start] === ' ') start++;
    const end = attributes.indexOf(attributes[start] ?? '"', start + 1);
    if (end < 0) return undefined;
    if (attributes.slice(at, equals).trim() === name) return decodeEntities(attributes.slice(start + 1, end));
    at = end + 1;
  }
  return undefined;
}

/** Text with its entities put in; one that is not known stays as it stands. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi,
    (all, hex?: string, digits?: string, name?: string) => {
      if (name !== undefined) return ENTITIES.get(name) ?? all;
      const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function after(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? -1 : at + sign.length;
}

const [DOUBLE_QUOTE, SINGLE_QUOTE, TAG_END] = [0x22, 0x27, 0x3e];

/** Where the `>` of a tag stands, which may have one in a quoted value before it; -1 where that is yet to come. */
export function endOfTag(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === TAG_END) return at;
    if (character !== DOUBLE_QUOTE && character !== SINGLE_QUOTE) continue;
    at = text.indexOf(character === DOUBLE_QUOTE ? '"' : "'", at + 1);
    if (at < 0) return -1;
  }
  return -1;
}
