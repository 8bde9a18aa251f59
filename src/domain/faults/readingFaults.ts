// What looks wrong with a reading beside the others of its meter. Amounts are in the unit of the row.
import { aboutRow } from './labelFaults.ts';
import { defineFault } from './define.ts';
import { type Words, type ToldFields } from '../phrase.ts';

/** The meter, and which of its readings: `name` is how it is called, `period` what the reading covers. */
type OfMeter = {
  readonly site: string;
  readonly activity: string;
  readonly year: string;
  readonly name: Words;
  readonly period: Words;
};

export const quantityZero = defineFault<OfMeter & { median: string; others: number }>(
  'quantity-zero',
  ({ name, period, median, others }) => ({
    message: `${name} is 0 in ${period}; its ${others} other periods have ${median} in the middle`,
    hint: 'look for the bill; write / where no figure is known, and say in the note where nothing was used',
  }),
  { severity: 'warning', about: aboutRow, evidence: ({ median, others }) => ({ median, periods: String(others) }) },
);

export const invoiceTwice = defineFault<OfMeter & { evidence: string; first: Words; amount: string }>(
  'invoice-twice',
  ({ name, period, evidence, first, amount }) => ({
    message: `${name} of ${period} stands twice with the evidence "${evidence}": ${amount}, and before in ${first}`,
    hint: 'remove one of the two rows; a correction is a row of its own with a note',
  }),
  { about: aboutRow, evidence: ({ amount, evidence, first }) => ({ amount, evidence, first }) },
);

export const rowTwice = defineFault<OfMeter & { first: Words; amount: string }>(
  'row-twice',
  ({ name, period, first, amount }) => ({
    message: `${name} of ${period} has ${amount} twice, without evidence to tell the rows apart; before in ${first}`,
    hint: 'remove one of the two rows, or give each its evidence',
  }),
  { severity: 'warning', about: aboutRow, evidence: ({ amount, first }) => ({ amount, first }) },
);

export const quantityRepeated = defineFault<OfMeter & { amount: string; periods: readonly string[]; chance: string }>(
  'quantity-repeated',
  ({ name, amount, periods, chance }) => ({
    message: `${name} has ${amount} to the last digit in ${periods.length} periods: ${listed(periods)}; by chance about ${chance} such would be expected`,
    hint: 'look at the bills: a reading copied forward is an estimate and has to be marked as one',
  }),
  {
    severity: 'warning',
    about: aboutRow,
    evidence: ({ amount, periods, chance }) => ({
      amount,
      periods: String(periods.length),
      'expected by chance': chance,
    }),
  },
);

/** A reading against the others: `usual` is what would be expected for as many days, `ratio` how many times that it is. */
type Far = OfMeter & {
  readonly amount: string;
  readonly usual: string;
  readonly ratio: string;
  readonly median: string;
  readonly deviation: string;
  readonly distance: Words;
  readonly readings: number;
};

const numbersOf = ({
  amount,
  usual,
  ratio,
  median,
  deviation,
  distance,
  readings,
}: ToldFields<Far>): Record<string, string> => ({
  amount,
  usual,
  ratio,
  'median a day': median,
  'MAD a day': deviation,
  'distance in MAD': distance,
  readings: String(readings),
});

export const readingOutlier = defineFault<Far>(
  'reading-outlier',
  ({ name, period, amount, usual, ratio, distance, readings }) => ({
    message: `${name} has ${amount} in ${period}, ${ratio} times the usual ${usual}; that is ${distance} times as far from the median as its ${readings} readings usually lie`,
    hint: 'compare the bill; where it is right, waive the finding in esgcalc.yaml with the reason (checks: waivers:)',
  }),
  { severity: 'warning', about: aboutRow, evidence: numbersOf },
);

export const unitSlip = defineFault<Far & { factor: Words; likely: Words }>(
  'unit-slip',
  ({ name, period, amount, usual, ratio, factor, likely }) => ({
    message: `${name} has ${amount} in ${period}, ${ratio} times the usual ${usual}: about ${factor}`,
    hint: `compare the unit and the digits with the bill: ${likely}`,
  }),
  { about: aboutRow, evidence: (far) => ({ ...numbersOf(far), factor: far.factor }) },
);

export const gasVolumeUnstated = defineFault<{ activity: string; unit: string; rows: number }>(
  'gas-volume-unstated',
  ({ activity, unit, rows }) => ({
    message: `${activity} is counted in ${unit} in ${rows} ${rows === 1 ? 'row' : 'rows'} without its temperature and pressure`,
    hint: 'write Nm3 where the bill says 0 °C, or the reference conditions in the note; from 0 to 25 °C a cubic metre holds 8 % less',
  }),
  {
    severity: 'warning',
    about: ({ activity }) => ({ names: [activity] }),
    evidence: ({ rows }) => ({ rows: String(rows) }),
  },
);

/** The first few of a list, and how many more there are. */
export function listed(texts: readonly string[], most = 6): string {
  const more = texts.length - most;
  return `${texts.slice(0, most).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
