// An explanation as programs read it, in JSON and from the library: the types of what the explanation schema describes.
import type { ExactText, ResultTarget } from './result.ts';

/** Why one figure is what it is, down to ledger lines and factors. */
export type Explanation = {
  /** The version of this form, apart from the program's. */
  readonly schema: 1;
  readonly kind: 'figure' | 'target' | 'change';
  /** The KPI. */
  readonly key: string;
  readonly label: string;
  /** Of a change the later year. */
  readonly year: string;
  /** Column and value of the group. */
  readonly by: Readonly<Record<string, string>>;
  readonly unit: string;
  /** The exact figure. */
  readonly value: ExactText;
  /** Whether its decimal ends; else 34 significant digits are given. */
  readonly ends: boolean | null;
  /** Decimals of the printed figure. */
  readonly decimals: number;
  /** The figure rounded once, half up. */
  readonly printed: string | null;
  /** What was published, where it differs, and why. */
  readonly published: string | null;
  /** Only of targets. */
  readonly targets?: readonly ResultTarget[];
  readonly explanation: ExplanationNode;
  /** The rows behind the ledger lines; only where they were asked for. */
  readonly rows?: readonly ExplanationRow[];
};

/** A branch: a figure, a ledger line, or what is folded or cut. */
export type ExplanationNode = {
  readonly kind: 'figure' | 'line' | 'folded' | 'cut' | 'target' | 'change';
  /** The key of the KPI; empty for ledger lines and steps on the way. */
  readonly name: string;
  readonly label: string;
  readonly value: ExactText;
  readonly unit: string | null;
  /** Whether the decimal of the value ends. */
  readonly ends: boolean | null;
  /** Of a change: the earlier year. */
  readonly before?: ExplanationSide | null;
  /** Of a change: the later year. */
  readonly after?: ExplanationSide | null;
  /** How it is added or divided, in words and numbers. */
  readonly equations: readonly string[];
  readonly steps: readonly ExplanationStep[];
  readonly ledgerLine: ExplanationLine | null;
  readonly factors: readonly ExplanationFactor[];
  readonly remarks: readonly string[];
  readonly children: readonly ExplanationNode[];
};

/** One side of a change. */
export type ExplanationSide = { readonly value: ExactText; readonly unit: string };

/** A step from a quantity to a result. */
export type ExplanationStep = {
  /** What is done, with its numbers: `× 0.5306 kg/kWh`. */
  readonly by: string;
  readonly value: ExactText;
  readonly unit: string;
  /** The gas that the value is of, where the unit does not say it. */
  readonly gas: string | null;
  /** The id of the factor that the step takes. */
  readonly factor: string | null;
};

/** Rows added up. */
export type ExplanationLine = {
  /** Its number in this explanation. */
  readonly number: number;
  readonly quantity: ExactText;
  readonly unit: string;
  readonly rows: number;
  /** Its first pieces of evidence, how many rows have others, how many have none. */
  readonly evidence: {
    readonly ids: readonly string[];
    readonly moreRows: number;
    readonly rowsWithout: number;
  } | null;
};

/** A factor with the reason why it was chosen. */
export type ExplanationFactor = {
  readonly id: string;
  /** The digits as their publisher printed them. */
  readonly value: string;
  readonly unit: string;
  readonly gas: string;
  readonly kind: string;
  readonly edition: string;
  /** The year that the value describes. */
  readonly dataYear: string;
  /** The day the edition became public, where it is known. */
  readonly published: string | null;
  readonly source: string;
  readonly chosen: string;
  /** Whether the value was compared with the publication. */
  readonly checked: boolean;
  readonly note: string;
};

/** A row as it stands in its file. */
export type ExplanationRow = {
  /** The number of its ledger line. */
  readonly ledgerLine: number;
  readonly file: string;
  readonly line: number;
  /** The cell of the quantity, where the file is no text: `bills.xlsx!2025!D14`. */
  readonly address?: string;
  readonly text: string;
};
