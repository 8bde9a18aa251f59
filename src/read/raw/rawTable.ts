// A table as its source has it, before anybody says what its columns mean: rows of texts, each at an address one can look up.

/** A row as it stands. `number` is the line of a text file, the row of a sheet, or the place in a list, counted from 1. */
export type RawRow = {
  readonly number: number;
  /**
   * Cells as texts: numbers in plain decimal digits without an exponent, percentages with their sign (`12.5%`), dates as
   * `2025-01-31` (with ` 14:30` where there is a time, `2025-01` or `2025` where the sheet shows no day or month), an error as it is
   * printed (`#REF!`), a formula that has no value stored as the formula with its `=`, an empty cell as empty text. A cell that others
   * are merged into holds the text; those hold none. Rows of a sheet with nothing in them are left out.
   */
  readonly cells: readonly string[];
  /** Whether the sheet hides the row. */
  readonly isHidden: boolean;
};

/** Cells of a sheet that are one, with rows and columns counted from 1. */
export type MergedCells = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** One table of a source. Reading it again gives the same rows. */
export type RawTable = {
  /** The file as it was named. */
  readonly file: string;
  /** The sheet's name, or the table's within a file that holds several; undefined where there is but one. */
  readonly sheet: string | undefined;
  /** Whether the workbook hides the sheet; such tables come last. */
  readonly isHidden?: boolean;
  /** Names of the columns where the format has its own (JSON keys, Parquet columns); undefined where a row is the header. */
  readonly names: readonly string[] | undefined;
  readonly merged: readonly MergedCells[];
  /** Reads the rows from the first on; a fault that ends the reading goes to the problems that the table was opened with. */
  readonly rows: () => AsyncIterable<RawRow>;
  /** The SHA-256 of the rows as they were last read to their end, where they are no file's. */
  readonly digest?: () => string;
  /** Where a cell stands, as a person looks it up: `bills.xlsx!2025!D14`, `bills.csv:14`, `rows.parquet!row 3!kwh`; columns from 0. */
  readonly addressOf: (row: number, column: number) => string;
};

/** What was said about how to read a source, where it cannot be seen from the bytes. */
export type RawOptions = {
  /** The encoding of a text, by its WHATWG name, or `big5-hkscs`. */
  readonly encoding?: string;
  /** What parts the cells of a text: `,`, `;`, tab or `|`. */
  readonly separator?: string;
  /** The sheet of a workbook, by its name. */
  readonly sheet?: string;
};
