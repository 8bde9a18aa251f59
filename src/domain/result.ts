// The results as programs read them, in JSON and from the library: the types of what the result schema describes. Amounts are exact
// decimal text, never numbers, so that no digit is lost on the way.

/** An exact decimal: every digit where it ends, 34 significant digits where a division does not; `null` where there is none. */
export type ExactText = string | null;

/** What `compute` gives. Where an error stands nothing is totalled: `figures` is empty and `diagnostics` say why. */
export type ComputeResult = {
  /** The version of this form, apart from the program's. */
  readonly schema: 1;
  readonly organisation: string | null;
  /** The reporting years, in order. */
  readonly years: readonly string[];
  readonly figures: readonly ResultFigure[];
  /** The figures of every group; only where groups were asked for. */
  readonly groups?: readonly ResultGroup[];
  readonly targets: readonly ResultTarget[];
  /** Every factor that a figure stands on. */
  readonly factors: readonly ResultFactor[];
  readonly notes: readonly (FactorNoteResult | RemarkResult)[];
  readonly inputs: readonly ResultInput[];
  readonly diagnostics: readonly ResultDiagnostic[];
};

/** One line of the KPI table. */
export type ResultFigure = {
  /** The KPI, such as `scope1` or `ghg_intensity`; a company may have its own. */
  readonly key: string;
  /** Its name in the language asked for. */
  readonly label: string;
  /** The unit of its values, such as `tCO2e` or `kWh/RMB 1M`. */
  readonly unit: string;
  /** Decimals of the printed values. */
  readonly decimals: number;
  /** Where HKEX asks for it; empty where it does not. */
  readonly hkex: string;
  /** Where GRI asks for it; empty where it does not. */
  readonly gri: string;
  /** By reporting year. */
  readonly values: Readonly<Record<string, ResultValue>>;
};

/** A figure of one year. */
export type ResultValue = {
  readonly value: ExactText;
  /** Rounded once, half up; `/` where no figure is known, `n/a` where none can be. */
  readonly printed: string;
  readonly status: 'value' | 'missing' | 'not-applicable';
  /** Parts that this total does not hold, for they are missing. */
  readonly without?: readonly string[];
  /** Why there is no figure, where the company file declares it. */
  readonly why?: string;
  /** Only where the figure differs from what was published. */
  readonly restated?: RestatedResult;
};

/** What was published of a figure that has changed since. */
export type RestatedResult = {
  /** As it was printed, without marks between thousands. */
  readonly published: string;
  /** The unit that it was printed in, which the difference is in too. */
  readonly unit: string;
  /** Today's exact figure less the published one. */
  readonly difference: ExactText;
  /** The difference in per cent of the published figure. */
  readonly percent: ExactText;
  /** Causes from the log of restatements, parted by `; `. */
  readonly cause: string | null;
  readonly why: string | null;
};

/** The figures of one value of the columns that figures are grouped by. */
export type ResultGroup = {
  /** Column and value. */
  readonly by: Readonly<Record<string, string>>;
  readonly figures: readonly ResultFigure[];
};

/** A factor that a figure stands on. */
export type ResultFactor = {
  /** `edition/activity:class@region`. */
  readonly id: string;
  /** The digits as their publisher printed them. */
  readonly value: string;
  readonly unit: string;
  readonly gas: string;
  readonly kind: string;
  readonly edition: string;
  /** The year that the value describes. */
  readonly dataYear: string | null;
  /** The day the edition became public, where it is known. */
  readonly published: string | null;
  readonly source: string;
  /** Whether the value was compared with the publication. */
  readonly checked: boolean;
};

/** What has to be said about a factor. */
export type FactorNoteResult = {
  readonly activity: string;
  readonly title: string;
  /** The KPIs that the note belongs to. */
  readonly keys: readonly string[];
  readonly lines: readonly { readonly years: readonly string[]; readonly text: string }[];
};

/** A remark that belongs to no factor. */
export type RemarkResult = { readonly text: string };

/** A file or table that was read. */
export type ResultInput = {
  readonly file: string;
  /** Of its bytes, in hexadecimal; empty where it could not be read. */
  readonly sha256: string;
  /** Its data rows, blank lines left out. */
  readonly rows: number;
};

/** Something wrong, or to be known, with its place and what one can do. */
export type ResultDiagnostic = {
  /** An error stops every total, a warning goes out with the figures, a note informs. */
  readonly severity: 'error' | 'warning' | 'note';
  /** The kind of fault, such as `unit-mismatch`. */
  readonly code: string;
  /** In English. */
  readonly message: string;
  readonly file: string | null;
  /** From 1; the header of a table is line 1. */
  readonly line: number | null;
  /** In characters, from 1. */
  readonly column: number | null;
  /** The cell, where the file is no text: `bills.xlsx!2025!D14`. There is no column then. */
  readonly address?: string;
  readonly hint: string | null;
};

/** A target with its progress. */
export type ResultTarget = {
  /** The KPI that has the target. */
  readonly key: string;
  readonly type: 'cap' | 'reduce' | 'to' | 'contract' | 'converge' | 'budget';
  /** `linear` or `compound`, where a path leads to the last year. */
  readonly path: string | null;
  readonly base: string;
  /** The base year's figure, as published or as computed. */
  readonly baseValue: ExactText;
  readonly baseValueFrom: 'written' | 'computed' | null;
  /** The years in which the target holds. */
  readonly years: readonly string[];
  /** A share in per cent as it was written; null where an amount was. */
  readonly written: string | null;
  /** The limit of the last year, as it was written where it was. */
  readonly limit: ExactText;
  readonly unit: string;
  /** Whether printed or exact figures are compared. */
  readonly comparison: 'printed' | 'exact';
  readonly condition: string | null;
  /** Whether the last limit is not below the base value as printed: no reduction is implied. */
  readonly isCeiling: boolean;
  readonly progress: readonly TargetYear[];
  /** Years of the target after the last one computed. */
  readonly coming: readonly ComingTargetYear[];
  /** What a path allows over all its years, where figures add up over years. */
  readonly total: ExactText;
};

/** Where one year stands to a target. */
export type TargetYear = {
  readonly year: string;
  readonly role: 'base-year' | 'target-year' | 'other-year';
  /** The figure in the target's unit. */
  readonly value: ExactText;
  /** The most it may be in this year; of a budget in all. */
  readonly limit: ExactText;
  readonly status: 'met' | 'at-cap' | 'exceeded' | 'on-track' | 'off-track' | 'not-assessed';
  /** Why the year is not assessed. */
  readonly reason:
    'no-figure' | 'base-missing' | 'base-zero' | 'no-path' | 'activity-missing' | 'sum-incomplete' | 'outside' | null;
  /** The limit less the figure; of a budget what is left. */
  readonly headroom: ExactText;
  /** The figure less the limit; null for a budget. */
  readonly gap: ExactText;
  /** The headroom in the numerator's unit, where the figure is a ratio. */
  readonly headroomAbsolute: ExactText;
  readonly headroomAbsoluteUnit: string | null;
  /** The share of the way from the base value to the last limit that is done. */
  readonly achieved: ExactText;
  /** The measure's amount at which a ratio just meets its limit. */
  readonly flip: {
    readonly key: string;
    readonly value: ExactText;
    readonly unit: string;
    readonly met: 'at' | 'above';
  } | null;
  /** What a budget's years have used, and what is left. */
  readonly budget: {
    readonly used: ExactText;
    readonly share: ExactText;
    readonly left: ExactText;
    readonly leftEachYear: ExactText;
    readonly yearsLeft: ExactText;
  } | null;
};

/** The limit of a year that is still to come. */
export type ComingTargetYear = {
  readonly year: string;
  readonly limit: ExactText;
  /** Less than the base value by this share. */
  readonly reduction: ExactText;
  /** The limit in the numerator's unit at the present measure, for a ratio. */
  readonly absolute: ExactText;
  readonly absoluteUnit: string | null;
};
