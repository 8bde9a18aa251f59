// A field of a YAML file with its place: the company file is read through this, so that every fault has line and column.
// Scalars keep their text exactly as written (`0.380`, `12-31`, `2025`); names such as `__proto__` are names like any other.
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type ParsedNode } from 'yaml';
import type { Diagnostic, Place } from '../domain/diagnostic.ts';
import { companyUnreadable, fieldInvalid, fieldUnknown } from '../domain/faults/companyFaults.ts';
import { nearestName } from '../domain/spelling.ts';

/** What fields report to and find their places with. */
type File = {
  readonly shown: string;
  readonly lines: readonly string[];
  readonly counter: LineCounter;
  readonly diagnostics: Diagnostic[];
};

/** One field: a text, a list, or further fields. Asking for what it is not reports a fault and gives nothing. */
export class YamlField {
  readonly name: string;
  readonly place: Place;
  readonly #node: ParsedNode | null;
  readonly #file: File;

  constructor(name: string, node: ParsedNode | null, key: ParsedNode | null, file: File) {
    this.name = name;
    this.#node = node;
    this.#file = file;
    this.place = placeAt((node ?? key)?.range[0] ?? 0, file);
  }

  /** The scalar's text, empty where the field holds something else. The failsafe schema makes every scalar a text. */
  get #scalar(): string {
    return isScalar(this.#node) && typeof this.#node.value === 'string' ? this.#node.value : '';
  }

  /** The text of a scalar, trimmed; undefined (and a fault) where the field holds something else or nothing. */
  text(): string | undefined {
    if (this.#scalar !== '') return this.#scalar.trim();
    this.fault('wants a text', `write ${this.name}: followed by one value`);
    return undefined;
  }

  get isText(): boolean {
    return isScalar(this.#node);
  }

  /** The items of a list; one text alone counts as a list of one. */
  items(): YamlField[] {
    if (isScalar(this.#node)) return [this];
    if (isSeq(this.#node))
      return this.#node.items.map((item) => new YamlField(this.name, item, null, this.#file));
    this.fault('wants a list', `write ${this.name}: [one, another]`);
    return [];
  }

  /** All fields below, whatever their names. */
  entries(): (readonly [string, YamlField])[] {
    if (this.#node === null || (isScalar(this.#node) && this.#scalar === '')) return [];
    if (!isMap(this.#node)) {
      this.fault('wants fields below it', `write ${this.name}: and below it "name: value", indented`);
      return [];
    }
    return this.#node.items.map((pair) => {
      const key = pair.key;
      const name = isScalar(key) ? String(key.value) : String(key);
      return [name, new YamlField(name, pair.value, key, this.#file)] as const;
    });
  }

  /** The fields below by name; a name that is not known is a fault that says the nearest one that is. */
  fields(known: readonly string[]): ReadonlyMap<string, YamlField> {
    const fields = new Map<string, YamlField>();
    for (const [name, field] of this.entries()) {
      if (known.includes(name)) fields.set(name, field);
      else
        this.#file.diagnostics.push(
          fieldUnknown(field.#keyPlace(this.#node), {
            field: name,
            nearest: nearestName(name, known),
            known: known.join(', '),
          }),
        );
    }
    return fields;
  }

  /** Reports that the field's value will not do. */
  fault(what: string, hint: string): void {
    this.#file.diagnostics.push(fieldInvalid(this.place, { field: this.name, what, hint }));
  }

  /** Reports a diagnostic at the field's place. */
  report(fault: (place: Place) => Diagnostic): void {
    this.#file.diagnostics.push(fault(this.place));
  }

  #keyPlace(parent: ParsedNode | null): Place {
    if (!isMap(parent)) return this.place;
    const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === this.name);
    return placeAt((pair?.key)?.range[0] ?? 0, this.#file);
  }
}

/** Parses a YAML file into its topmost field, or undefined (and faults) where it is no YAML. */
export function parseYaml(text: string, shown: string, diagnostics: Diagnostic[]): YamlField | undefined {
  const counter = new LineCounter();
  const file: File = { shown, lines: text.split(/\r?\n/), counter, diagnostics };
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: counter, prettyErrors: false });
  const errors = [...document.errors, ...(/[&*]\w/.test(text) ? aliasErrors(document) : [])];
  for (const error of errors) diagnostics.push(companyUnreadable(placeAt(error.pos[0], file), { what: error.message }));
  return errors.length > 0 ? undefined : new YamlField('the company file', document.contents, null, file);
}

/** Aliases would let one place of the file speak for another; nothing in a company file needs them. */
function aliasErrors(document: ReturnType<typeof parseDocument>): { pos: [number, number]; message: string }[] {
  const found: { pos: [number, number]; message: string }[] = [];
  const text = document.toString();
  if (/(^|\s|\[|,)\*\w/.test(text))
    found.push({ pos: [0, 0], message: 'aliases (*name) are not read; write the value where it belongs' });
  return found;
}

function placeAt(offset: number, file: File): Place {
  const { line, col } = file.counter.linePos(offset);
  return { file: file.shown, line: Math.max(1, line), column: Math.max(1, col), text: file.lines[line - 1] ?? '' };
}
