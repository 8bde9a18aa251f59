// A figure is an amount with its unit and its reason, down to the rows; no function returns a bare total.
import type { Words } from './phrase.ts';
import type { Factor } from './factor.ts';
import type { Fraction } from './fraction.ts';
import type { LedgerLine, Portion, Share } from './ledger.ts';
import type { PotentialSet } from './gas.ts';
import type { Labels } from './language.ts';
import type { Unit } from './unit.ts';

/** Why a figure is what it is; explaining is a walk over this. */
export type Reason =
  /** Rows of one ledger line added up, in the unit they were written in. */
  | { readonly kind: 'rows'; readonly line: LedgerLine }
  /** A unit step: amount = from × ratio. */
  | { readonly kind: 'unit'; readonly from: Figure; readonly ratio: Fraction }
  /** Quantity times factor; divided by it where a value such as a density is used the other way round. */
  | {
      readonly kind: 'factor';
      readonly quantity: Figure;
      readonly factor: Factor;
      readonly divided: boolean;
      readonly chosen: Words;
      /** The size of a value that is a share: 1/100 of one in per cent. */
      readonly scale?: Fraction;
    }
  /** The days of bills that lie in the year or month. */
  | { readonly kind: 'portion'; readonly from: Figure; readonly portion: Portion }
  /** The share of an entity that counts under the consolidation approach. */
  | { readonly kind: 'share'; readonly from: Figure; readonly share: Share }
  /** What an instrument covers of the electricity of a ledger line; `by` is that part of the instrument's own quantity, the same amount. */
  | { readonly kind: 'covered'; readonly from: Figure; readonly by: Figure }
  /** What is left of a ledger line's electricity beside what instruments cover. */
  | { readonly kind: 'uncovered'; readonly from: Figure; readonly covered: readonly Figure[] }
  /** A step by a constant of nature or of arithmetic, written as one knows it: `44/12`; amount = from × ratio. */
  | {
      readonly kind: 'constant';
      readonly from: Figure;
      readonly ratio: Fraction;
      readonly text: string;
      readonly what: Words;
    }
  /** Mass of a gas times its warming potential. */
  | {
      readonly kind: 'potential';
      readonly mass: Figure;
      readonly gas: string;
      readonly potential: Fraction;
      readonly set: PotentialSet;
    }
  | { readonly kind: 'sum'; readonly parts: readonly Figure[] }
  | { readonly kind: 'ratio'; readonly top: Figure; readonly bottom: Figure };

/** An amount with unit and reason. `name` is the KPI key, or empty for a step on the way. */
export type Figure = {
  readonly name: string;
  readonly amount: Fraction;
  readonly unit: Unit;
  readonly because: Reason;
};

/** What a total lacks: a KPI of its sum that has no figure, or rows that said `/`, in words. */
export type Lack = { readonly kpi: string } | { readonly rows: string };

/** The name of what is lacking. */
export function lackName(lack: Lack): string {
  return 'kpi' in lack ? lack.kpi : lack.rows;
}

/** What a cell of the table holds: a figure, nothing known (`/`), or nothing that could be (`不適用`). */
export type KpiValue =
  | {
      readonly status: 'value';
      readonly figure: Figure;
      readonly without: readonly Lack[];
    }
  /** `isStated`: a row says `/`; the table then shows it. `why` is said where the company file declares it so. */
  | { readonly status: 'missing'; readonly isStated?: boolean; readonly why?: Labels }
  | { readonly status: 'not-applicable'; readonly why?: Labels };

export const MISSING: KpiValue = { status: 'missing' };
export const STATED_MISSING: KpiValue = { status: 'missing', isStated: true };
export const NOT_APPLICABLE: KpiValue = { status: 'not-applicable' };
