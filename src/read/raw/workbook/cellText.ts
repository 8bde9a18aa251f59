// A number of a cell as text, the way its format shows what it is: plain digits, a percentage, a date, a time.
import { percentText, sheetNumber } from '../plainNumber.ts';
import { dateText, type Epoch } from './dateText.ts';
import type { FormatKind } from './numberFormat.ts';

/** The text of a stored number. */
export function numberText(written: string, kind: FormatKind, epoch: Epoch): string {
  if (kind === 'number') return sheetNumber(written);
  if (kind === 'percent') return percentText(sheetNumber(written));
  return dateText(written, kind, epoch);
}

/** The text of a truth value, as a sheet shows it. */
export function truthText(isTrue: boolean): string {
  return isTrue ? 'TRUE' : 'FALSE';
}

/** A formula that has no value stored; `=…` where the file does not say how it goes either. */
export function formulaText(formula: string): string {
  return `=${formula.trim() === '' ? '…' : formula.trim()}`;
}
