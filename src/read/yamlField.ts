// A field of a YAML file with its place: the company file is read through this, so that every fault has line and column.
// Scalars keep their text exactly as written (`0.380`, `12-31`, `2025`); names such as `__proto__` are names like any other.
import { phrase, type Words } from '../domain/phrase.ts';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type ParsedNode, type YAMLMap } from 'yaml';
import type { Diagnostic, Place } from '../domain/diagnostic.ts';
import { companyUnreadable, fieldInvalid, fieldUnknown } from '../domain/faults/companyFaults.ts';
import type { Fault } from '../domain/faults/define.ts';
import { nearestName } from '../domain/spelling.ts';
import { MAX_DEPTH } from './raw/limits.ts';

/** What fields report to and find their places with. */
type File = {
  readonly shown: string;
  readonly lines: readonly string[];
  readonly counter: LineCounter;
  readonly diagnostics: Diagnostic[];
};

const ROOT = 'the company file';

/** One field: a text, a list, or further fields. Asking for what it is not reports a fault and gives nothing. */
export class YamlField {
  readonly name: string;
  readonly place: Place;
  readonly #namePlace: Place;
  readonly #node: ParsedNode | null;
  readonly #file: File;

  constructor(name: string, node: ParsedNode | null, key: ParsedNode | null, file: File) {
    this.name = name;
    this.#node = node;
    this.#file = file;
    this.place = placeAt((node ?? key)?.range[0] ?? 0, file);
    this.#namePlace = placeAt((key ?? node)?.range[0] ?? 0, file);
  }

  /** Where its name stands. */
  get namePlace(): Place {
    return this.#namePlace;
  }

  /** The scalar's text, empty where the field holds something else. The failsafe schema makes every scalar a text. */
  get #scalar(): string {
    return isScalar(this.#node) && typeof this.#node.value === 'string' ? this.#node.value : '';
  }

  /** The text of a scalar, trimmed; undefined (and a fault) where the field holds something else or nothing. */
  text(): string | undefined {
    const text = this.#scalar.trim();
    if (text !== '') return text;
    const isEmpty = this.#node === null || isScalar(this.#node);
    this.fault(
      isEmpty ? phrase`has no value` : phrase`wants one value`,
      phrase`write ${this.name}: and its value after it`,
    );
    return undefined;
  }

  get isText(): boolean {
    return isScalar(this.#node);
  }

  /** The items of a list; one text alone counts as a list of one, nothing as none. */
  items(): YamlField[] {
    if (this.#node === null || (isScalar(this.#node) && this.#scalar === '')) return [];
    if (isScalar(this.#node)) return [this];
    if (isSeq(this.#node)) return this.#node.items.map((item) => new YamlField(this.name, item, null, this.#file));
    this.fault(phrase`wants a list`, phrase`write ${this.name}: [one, another]`);
    return [];
  }

  /** All fields below, whatever their names. */
  entries(): (readonly [string, YamlField])[] {
    if (this.#node === null || (isScalar(this.#node) && this.#scalar === '')) return [];
    if (!isMap(this.#node)) {
      const hint = phrase`the next lines, indented by two spaces, hold "name: value"`;
      this.fault(phrase`wants fields below it`, this.name === ROOT ? phrase`each line holds "name: value"` : hint);
      return [];
    }
    return this.#node.items.map((pair) => {
      const key = pair.key;
      const name = isScalar(key) ? String(key.value) : String(key);
      return [name, new YamlField(name, pair.value, key, this.#file)] as const;
    });
  }

  /** The fields below by name; a name that is not known is a fault that says the nearest one that is. */
  fields<Name extends string>(known: readonly Name[]): ReadonlyMap<Name, YamlField> {
    const fields = new Map<Name, YamlField>();
    for (const [name, field] of this.entries()) {
      const own = known.find((each) => each === name);
      if (own !== undefined) fields.set(own, field);
      else
        this.#file.diagnostics.push(
          fieldUnknown(field.#namePlace, {
            field: name,
            nearest: nearestName(name, known),
            known: known.join(', '),
            isBare: field.#node === null,
          }),
        );
    }
    return fields;
  }

  /** Reports that the field's value will not do. */
  fault(what: Words, hint: Words): void {
    const { diagnostics } = this.#file;
    const fault = fieldInvalid(this.place, { field: this.name, what, hint });
    // A field may be asked several times what it is; it answers once.
    const isSaid = diagnostics.some(({ message, place }) => message === fault.message && sameSpot(place, fault.place));
    if (!isSaid) diagnostics.push(fault);
  }

  /** Reports a diagnostic at the field's place. */
  report(fault: (place: Place) => Diagnostic): void {
    this.#file.diagnostics.push(fault(this.place));
  }

  /** Reports that the field itself, by its name, has no business here. */
  faultOfName(what: Words, hint: Words): void {
    this.reportName((place) => fieldInvalid(place, { field: this.name, what, hint }));
  }

  /** Reports a diagnostic at the field's name. */
  reportName(fault: (place: Place) => Diagnostic): void {
    this.#file.diagnostics.push(fault(this.#namePlace));
  }
}

/** How a file is called that cannot be read. */
type Unreadable = Fault<{ what: Words; hint?: Words }>;

/** Parses a YAML file into its topmost field, or undefined (and faults) where it is no YAML. */
export function parseYaml(
  text: string,
  shown: string,
  diagnostics: Diagnostic[],
  unreadable: Unreadable = companyUnreadable,
): YamlField | undefined {
  const counter = new LineCounter();
  const file: File = { shown, lines: text.split(/\r?\n/), counter, diagnostics };
  // The library compares every name with every other to find one twice; here each is looked up.
  const document = withoutTraces(() =>
    parseDocument(text, { schema: 'failsafe', lineCounter: counter, prettyErrors: false, uniqueKeys: false }),
  );
  const errors = document.errors.map(({ pos, code, message }) => ({
    at: pos[0],
    ...(WORDS.get(code) ?? { what: message }),
  }));
  let isTooDeep = document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION');
  visit(document, {
    Collection: (_, node, path) => {
      isTooDeep ||= path.length > 2 * MAX_DEPTH;
      for (const at of isMap(node) ? repeatedNames(node) : []) errors.push({ at, ...TWICE });
    },
    Alias: (_, { range, source }) =>
      void errors.push({
        at: range?.[0] ?? 0,
        what: phrase`*${source} stands for another place`,
        hint: phrase`write the value here too`,
      }),
  });
  if (isTooDeep) {
    const what = phrase`values lie more than ${MAX_DEPTH} deep in one another`;
    diagnostics.push(unreadable({ file: shown }, { what, hint: phrase`look for a bracket that is not closed` }));
    return undefined;
  }
  // One slip makes the parser stumble over all that follows on its line; the first stumble says where to look.
  const firstOnLine = new Map(errors.toReversed().map((error) => [counter.linePos(error.at).line, error]));
  for (const { at, ...words } of firstOnLine.values()) diagnostics.push(unreadable(placeAt(at, file), words));
  return errors.length > 0 ? undefined : new YamlField(ROOT, document.contents, null, file);
}

/** The library makes an exception of every stumble, a million of them where quotes are many; nobody reads their traces. */
function withoutTraces<Result>(task: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return task();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Where names stand that the same fields have already. */
function repeatedNames(map: YAMLMap): number[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    if (seen.has(name)) return [key.range?.[0] ?? 0];
    seen.add(name);
    return [];
  });
}

const TWICE = { what: phrase`this name stands twice`, hint: phrase`keep one of the two` };

/** What the parser's codes mean to someone who writes a company file; the rest it says well itself. */
const WORDS: ReadonlyMap<string, { readonly what: Words; readonly hint: Words }> = new Map([
  ['TAB_AS_INDENT', { what: phrase`the line begins with a tab`, hint: phrase`indent with two spaces` }],
  [
    'BLOCK_AS_IMPLICIT_KEY',
    { what: phrase`a value holds a colon and a space`, hint: phrase`put the whole value in quotes` },
  ],
  [
    'MULTIPLE_DOCS',
    { what: phrase`a second document begins here`, hint: phrase`remove the line ---; one file holds one company` },
  ],
]);

function sameSpot(a: Place | undefined, b: Place | undefined): boolean {
  return a?.line === b?.line && a?.column === b?.column;
}

function placeAt(offset: number, file: File): Place {
  const { line, col } = file.counter.linePos(offset);
  return { file: file.shown, line: Math.max(1, line), column: Math.max(1, col), text: file.lines[line - 1] ?? '' };
}
