// What a program hands to the library. Names and meanings are those of the command line and of esgcalc.yaml.

/** A row of an activity table: column and text. Quantities are text, so that no digit is lost. */
export type ActivityRow = Readonly<Record<string, string>>;

/** A table that stands in no file. */
export type ActivityTable = {
  /** What diagnostics and explanations call it. */
  readonly name: string;
} & (
  | {
      /** Its rows; their columns are those of an activity file, such as `date`, `site`, `activity`, `quantity`, `unit`. */
      readonly rows: readonly ActivityRow[];
    }
  | {
      /** The text of a CSV file, with its header. */
      readonly text: string;
    }
);

/**
 * What is read: the path of a file, a glob, a folder with an `esgcalc.yaml` whose `data:` names the files, or a table in memory. Tables in
 * memory are activity tables as they stand, and belong, as it were, in `folder`.
 */
export type ActivityInput = string | ActivityTable;

/** The settings of a company as `esgcalc.yaml` has them, written as an object; `esgcalc schema company` lists the fields. */
export type CompanySettings = { readonly [field: string]: unknown };

/** Where inputs and the company are found. */
export type PlaceOptions = {
  /** What relative paths start from; the working folder of the process without it. */
  readonly folder?: string;
  /**
   * The path of a company file, `'none'`, or the settings themselves, whose relative paths start from `folder`. Without it the
   * `esgcalc.yaml` beside or above the inputs is taken, where there is one.
   */
  readonly company?: string | CompanySettings;
  /** Stands in for environment variables that a source's connection names; those of the process are never read. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
};

/** How figures are computed. */
export type ComputeOptions = PlaceOptions & {
  /** The reporting years wanted, such as `2025` or `2023-2025`; all of them without it. */
  readonly year?: string;
  /** Columns to group by: `site`, `entity`, `month`, `quarter`, `scope`, `category`, `gas`, or any column of the inputs. */
  readonly by?: readonly string[];
  /** The language of labels; without it that of the company, else English. Messages are English. */
  readonly language?: 'en' | 'zh-Hant' | 'zh-Hans';
  /** The assessment report of the warming potentials; without it that of the company, else `ar6`. */
  readonly gwp?: 'sar' | 'ar4' | 'ar5' | 'ar6';
  /** The listing preset that names factor families for common activities; `hkex` without it. */
  readonly preset?: string;
  /** Compute every year under the factors published by this day, such as `2025-12-31`; pins are set aside. */
  readonly asOf?: string;
  /** With `asOf`: keep the pins of the company. */
  readonly keepPins?: boolean;
  /** Market-based Scope 2 too, even where there are no instruments. */
  readonly marketBased?: boolean;
  /** Compare targets with the exact figures instead of the printed decimals. */
  readonly exact?: boolean;
  /** Give every diagnostic, not only the first hundred of each code. */
  readonly allErrors?: boolean;
};

/** What is explained, and how far. */
export type ExplainOptions = Omit<ComputeOptions, 'by' | 'year'> & {
  /** The year of the figure; the last one without it. */
  readonly year?: string;
  /** The figure of one group: column and value, `''` for rows without one. */
  readonly where?: Readonly<Record<string, string>>;
  /** The targets on the figure instead: limit, comparison, headroom, status and why. */
  readonly target?: boolean;
  /** What changed since that year instead: both sides of every part that differs. */
  readonly from?: string;
  /** How many levels are told; all without it. */
  readonly depth?: number;
  /** Every ledger line of a long sum, not only the largest. */
  readonly allLines?: boolean;
  /** List the rows too. */
  readonly rows?: boolean;
};

/** Which factors are listed: those that meet all that is given; upper and lower case are the same. */
export type FactorQuery = Pick<PlaceOptions, 'folder'> & {
  /** The id of a family or an edition, such as `cn-grid-average`. */
  readonly family?: string;
  /** A region's code, such as `CN-SH`. */
  readonly region?: string;
  /** An activity, in any of the three languages. */
  readonly activity?: string;
  /** A kind, such as `average` or `footprint`. */
  readonly kind?: string;
  /** The year that the data describe. */
  readonly year?: string;
  /** What the id, publisher, title, source or note holds. */
  readonly text?: string;
};
