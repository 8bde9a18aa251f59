// A factor's unit taken apart as the program does it: at its first slash, each side with what it measures.
import { dimensionKey } from '../../domain/dimension.ts';
import { Fraction } from '../../domain/fraction.ts';
import { parseUnit, type UnitTable } from '../../domain/unit.ts';
import type { UnitFault } from '../../domain/unitParser.ts';

/** `text` as written; `per` is its lower side, empty for a share such as per cent; `ratio` leads to base units. */
export type Quotient = {
  readonly text: string;
  readonly per: string;
  readonly topDimension: string;
  readonly perDimension: string;
  readonly ratio: Fraction;
};

/** Reads `kg/kWh`, `GJ/10^4 Nm3`, `%`, or says which part names no unit. */
export function readQuotient(text: string, units: UnitTable): Quotient | UnitFault {
  const [topText = '', per = ''] = text.split(/\/(.*)/s);
  const top = parseUnit(topText, units);
  if ('fault' in top) return top;
  const topDimension = dimensionKey(top.unit);
  if (per === '') return { text, per, topDimension, perDimension: '', ratio: top.unit.ratio };
  const lower = parseUnit(per, units);
  if ('fault' in lower) return lower;
  const ratio = top.unit.ratio.over(lower.unit.ratio);
  return { text, per, topDimension, perDimension: dimensionKey(lower.unit), ratio };
}
