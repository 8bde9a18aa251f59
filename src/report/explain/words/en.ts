// Explanations in English.
import type { ExplainWords } from '../explainWords.ts';

const rowsOf = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'}`;
const order = (sign: number): string => (sign < 0 ? 'below' : sign > 0 ? 'above' : 'equal to');

export const en: ExplainWords = {
  title: {
    noValue: '(none)',
    noFigure: 'no figure',
    changeOf: (key, from, to) => `change of ${key} ${from} to ${to}`,
    targetsOn: (key) => `targets on ${key}`,
    exactly: 'exactly',
    digitsOfIt: '34 digits of it:',
    rounded: (decimals) => `rounded half up to ${decimals} ${decimals === 1 ? 'decimal' : 'decimals'}: `,
    unending: 'a decimal that does not end: 34 digits are shown, the exact fraction is computed with',
    published: (then, difference, reasons) => `published: ${then}${difference}: ${reasons}`,
    restatedBy: (amount) => `, restated by ${amount}`,
    ledgerLine: 'ledger line',
    row: 'row',
    asItStands: 'as it stands in the file',
  },
  steps: {
    to: (from, to) => `${from === '' ? '' : `${from} `}to ${to}`,
    days: 'days of the bills',
    shareOf: (entity) => `share of ${entity}`,
    potential: (gas, set) => `warming potential of ${gas}, ${set}`,
    less: 'covered by an instrument, taken off',
    coveredBelow: 'covered by the instrument below',
    covered: (amounts) => `− ${amounts} covered by instruments`,
  },
  branches: {
    rows: rowsOf,
    noEvidence: 'evidence: none given',
    evidence: (ids, more, without) => {
      const others = more === 0 ? '' : `, and of ${more} more ${more === 1 ? 'row' : 'rows'}`;
      return `evidence: ${ids}${others}${without === 0 ? '' : `; ${rowsOf(without)} without`}`;
    },
    factor: 'factor: ',
    kind: 'kind:   ',
    source: 'source: ',
    chosen: 'chosen: ',
    check: 'check:  ',
    note: 'note:   ',
    asAbove: ' (as above)',
    published: (day) => `, published ${day}`,
    sumOf: (parts) => `sum of the ${parts} parts below`,
    without: (parts) => `without ${parts}: no figure`,
    withoutIn: (year, parts) => `${year} is without ${parts}`,
    asOn: (day) => `as on ${day}`,
    none: 'none',
    quantity: 'quantity',
    step: 'step',
    alike: (count) => (count === 1 ? '1 part is the same in both years' : `${count} parts are the same in both years`),
    alikeFigure: (name) => `${name} is the same in both years`,
    below: (branches, lines, depth) =>
      `${branches} ${branches === 1 ? 'branch' : 'branches'} below, ${lines} ledger ${lines === 1 ? 'line' : 'lines'} in all (--depth ${depth} shows more)`,
    others: (lines) => `the other ${lines} ledger lines, none larger, together`,
    allLines: '--all-lines shows them',
  },
  target: {
    baseValue: (year, isWritten) => `base value of ${year}, ${isWritten ? 'as written' : 'as computed'}`,
    figureOf: (year, from) => `figure of ${year}${from === '' ? '' : `: ${from}`}`,
    used: (amounts) => `used so far: ${amounts}`,
    left: (difference) => `left: ${difference}`,
    keptUp: (sum) => `this year's figure kept up to the end: ${sum}`,
    leftEach: (quotient) => `left a year: ${quotient}`,
    lasts: (quotient) => `at this year's figure it lasts: ${quotient}`,
    years: 'years',
    headroom: (difference) => `headroom, limit − figure: ${difference}`,
    headroomTimes: (measure, product) => `headroom × ${measure}: ${product}`,
    flip: (top, measure, isMetThere, quotient) =>
      `with ${top} as it is, the limit is kept where ${measure} is ${isMetThere ? 'at least' : 'above'}: ${quotient}`,
    roundsToLimit: (sum) => `(${sum}, what still rounds to the limit)`,
    achieved: (quotient) => `achieved of the way: ${quotient}`,
    status: (year, standing) => `status of ${year}: ${standing}`,
    condition: (text) => `condition: ${text}`,
    comparedPrinted: (decimals, own, sign, limit) =>
      `compared at ${decimals} decimals: ${own} is ${order(sign)} ${limit}`,
    comparedExactly: (own, sign, limit) => `compared exactly: ${own} is ${order(sign)} ${limit}`,
    withMeasure: (amount, measure) => `, ${amount} with ${measure} as it is`,
    limitsOf: (years, text) => `limit of ${years} ${text}`,
    allLimits: (text) => `all limits together ${text}`,
    limitOf: (year, formula) => `limit of ${year}: ${formula}`,
    inAll: (years) => `in all over ${years} years`,
    asWritten: 'as written',
    atBase: 'the base value',
    lessEach: (share, years, since, formula) =>
      `less ${share} % for ${years === 1 ? 'the year' : `each of the ${years} years`} since ${since}: ${formula}`,
    lessShare: (share, formula) => `base value less ${share} %: ${formula}`,
    straight: (formula) => `on a straight line: ${formula}`,
    compound: (formula) => `by the same share each year, 34 digits of a root: ${formula}`,
    converging: (isOfShare, formula) => `(base value − end) × p${isOfShare ? ' × m' : ''} + end = ${formula}`,
    ofSector: (activity) => `, m at most 1, with ${activity} of the company over the sector's`,
  },
};
