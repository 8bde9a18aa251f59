// How sure one ledger line is: what its rows say, else what the company file says of its site, its class, its activity.
import type { Company } from '../../domain/company.ts';
import { geometricSpreadText } from '../../domain/decimal.ts';
import { Fraction } from '../../domain/fraction.ts';
import type { LedgerLine } from '../../domain/ledger.ts';
import {
  INDICATORS,
  parseHalfWidth,
  parsePedigree,
  type Pedigree,
  type QualityTables,
  type StatedUncertainty,
} from '../../domain/uncertainty.ts';

/**
 * Half of a 95 % range as a share of the amount. `spread` is there where it comes from a pedigree: then the range is amount / spread
 * to amount × spread.
 */
export type Spread = { readonly halfWidth: Fraction; readonly spread: Fraction | undefined };

/** How sure a line's quantity and factor are; undefined where nothing is stated. */
export type LineUncertainty = {
  readonly activity: Spread | undefined;
  readonly factor: Spread | undefined;
  /** The scores of its data, whether or not a half width is stated as well. */
  readonly pedigree: Pedigree | undefined;
};

/** A half width that somebody stated comes before one that follows from scores; a pedigree speaks for quantity and factor together. */
export function uncertaintyOf(line: LedgerLine, company: Company, tables: QualityTables): LineUncertainty {
  const { details, subject } = line;
  const own = company.uncertainty.get(subject.name);
  const said: readonly (StatedUncertainty | undefined)[] = [
    { activity: parseHalfWidth(details.uncertainty ?? ''), pedigree: parsePedigree(details.pedigree ?? '') },
    own?.sites.get(line.site),
    own?.classes.get(line.class),
    own,
  ];
  const first = <Key extends keyof StatedUncertainty>(key: Key): StatedUncertainty[Key] =>
    said.find((statement) => statement?.[key] !== undefined)?.[key];
  const [activity, factor, pedigree] = [first('activity'), first('factor'), first('pedigree')];
  return {
    activity: activity !== undefined ? asStated(activity) : pedigree && ofPedigree(pedigree, line, tables),
    factor: factor && asStated(factor),
    pedigree,
  };
}

function asStated(halfWidth: Fraction): Spread {
  return { halfWidth, spread: undefined };
}

/**
 * The spread of scores, SDg² = exp(√Σ ln² U) over the five factors and the basic uncertainty of the activity (Frischknecht,
 * Jungbluth: ecoinvent report No. 1, 2007, chapter 7). Half of its range, (SDg² − 1 / SDg²) / 2, enters error propagation, which
 * knows half ranges only (IPCC 2006 Guidelines, volume 1, chapter 3).
 */
function ofPedigree(pedigree: Pedigree, { subject }: LedgerLine, tables: QualityTables): Spread {
  const names = [subject.name, ...(subject.use === 'activity' ? [subject.group] : [])];
  const basic = tables.basic.find(({ covers }) => covers.length === 0 || covers.some((name) => names.includes(name)));
  const factors = [
    ...(basic === undefined ? [] : [basic.factor]),
    ...INDICATORS.flatMap((indicator, index) => tables.pedigree.get(indicator)?.[(pedigree[index] ?? 1) - 1] ?? []),
  ];
  const spread = Fraction.parse(geometricSpreadText(factors)) ?? Fraction.one;
  return { halfWidth: spread.minus(Fraction.one.over(spread)).over(Fraction.of(2n)), spread };
}
