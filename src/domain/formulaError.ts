// What a spreadsheet leaves in a cell where its formula failed.

const FORMULA_ERROR =
  /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|GETTING_DATA|#+)$/i;

/** Whether a cell holds the error of a formula, such as `#REF!`; `####` is a number in a column too narrow for it. */
export function isFormulaError(text: string): boolean {
  return FORMULA_ERROR.test(text.trim());
}
