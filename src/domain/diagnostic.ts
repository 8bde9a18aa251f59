// What is wrong, where, and what to do about it: a value that is collected, never thrown.

/** How much a diagnostic weighs: an error stops every total, a warning goes out with the figures, a note informs. */
export type Severity = 'error' | 'warning' | 'note';

/**
 * A place in a file: line and column count from 1 (the header is line 1); `text` is that line as it stands in the file.
 * While rows stream past, a place is the record's number (the header is record 1) and the column's name; line, column and text
 * are found by reading the file again, for the few places that are printed.
 */
export type Place = {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly text?: string;
  /** The cell as a person looks it up, `bills.xlsx!2025!D14`, where it is not a line of a text; `text` then is the row with bars. */
  readonly address?: string;
  readonly record?: number;
  readonly field?: string;
  /** Where the cells of columns stand that the file's own header does not name: a fleet list has `km` for the quantity. */
  readonly cells?: ReadonlyMap<string, number>;
};

/** Whose mistake it is: the data's (exit 1) or the command's and the company file's (exit 2). */
export type Blame = 'data' | 'command';

/** One fault: `code` is its kebab-case name, `message` says what, `hint` says what one can do. */
export type Diagnostic = {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly place?: Place;
  readonly blame: Blame;
  /** What it speaks of, where it is not of everything: factors, editions, activities or KPIs by name, and one year. */
  readonly about?: About;
  /** The numbers that show it, by what they are: a quantity, a median, a ratio. Exact decimal text. */
  readonly evidence?: Evidence;
  /** The fault and the parameters that it was told with, for whoever says it in another language. */
  readonly origin?: { readonly fault: object; readonly parameters: object };
};

/** Named numbers, in the order in which they are told. */
export type Evidence = Readonly<Record<string, string>>;

export type About = { readonly names: readonly string[]; readonly year?: string };

/** A result with what was found on the way. */
export type Checked<T> = { readonly value: T; readonly diagnostics: readonly Diagnostic[] };

/** How many diagnostics of one code are kept and printed; all are counted. */
export const KEPT_PER_CODE = 100;

/** Diagnostics of one code that were counted only. */
export type LeftOut = { readonly severity: Severity; readonly code: string; readonly count: number };

/** Collects diagnostics in bounded memory: counts all, keeps the first hundred of each code unless told to keep every one. */
export class Problems {
  readonly #kept: Diagnostic[] = [];
  readonly #counts = new Map<string, number>();
  readonly #limit: number;
  #errors = 0;
  #blamesCommand = false;

  constructor(limit: number = KEPT_PER_CODE) {
    this.#limit = limit;
  }

  add(diagnostic: Diagnostic): void {
    const name = `${diagnostic.severity} ${diagnostic.code}`;
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    if (diagnostic.severity === 'error') {
      this.#errors++;
      if (diagnostic.blame === 'command') this.#blamesCommand = true;
    }
    if (count <= this.#limit) this.#kept.push(diagnostic);
  }

  addAll(diagnostics: Iterable<Diagnostic>): void {
    for (const diagnostic of diagnostics) this.add(diagnostic);
  }

  /** Keeps the value, collects the diagnostics. */
  take<T>(checked: Checked<T>): T {
    this.addAll(checked.diagnostics);
    return checked.value;
  }

  get hasErrors(): boolean {
    return this.#errors > 0;
  }

  /** Whether an error is the command's or the company file's, which exits 2 where the data's exits 1. */
  get blamesCommand(): boolean {
    return this.#blamesCommand;
  }

  /** What was kept, in the order it was found. */
  get kept(): readonly Diagnostic[] {
    return this.#kept;
  }

  /** Whether another diagnostic of this code would be kept. */
  keeps(code: string, severity: Severity = 'error'): boolean {
    return (this.#counts.get(`${severity} ${code}`) ?? 0) < this.#limit;
  }

  /** What was counted but not kept. */
  leftOut(): readonly LeftOut[] {
    return [...this.#counts].flatMap(([name, count]) => {
      const [severity, code = ''] = name.split(' ');
      return count > this.#limit ? [{ severity: severity as Severity, code, count: count - this.#limit }] : [];
    });
  }
}

/** The diagnostics in a fixed order: by the order of the files given, line, column, then code; those of no file come last. */
export function inFileOrder(diagnostics: readonly Diagnostic[], files: readonly string[]): Diagnostic[] {
  const rank = new Map(files.map((file, index) => [file, index]));
  const rankOf = (diagnostic: Diagnostic): number =>
    diagnostic.place === undefined ? files.length + 1 : (rank.get(diagnostic.place.file) ?? files.length);
  return [...diagnostics].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      byText(a.place?.file ?? '', b.place?.file ?? '') ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
      byText(a.code, b.code) ||
      byText(a.message, b.message),
  );
}

/** Orders texts by code unit, the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Where a place is, as an editor or a spreadsheet jumps to it: `2025.csv:17:37`, `bills.xlsx!2025!D14`. */
export function whereOf({ file, line, column, address }: Place): string {
  return address ?? [file, line, column].filter((part) => part !== undefined).join(':');
}
