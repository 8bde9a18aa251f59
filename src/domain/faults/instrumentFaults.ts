// What can be wrong with contractual instruments of market-based scope 2, and what has to be said of them.
import { defineFault, quoted } from './define.ts';
import type { Words } from '../phrase.ts';

export const instrumentStatus = defineFault<{ instrument: string; text: string }>(
  'instrument-status',
  ({ instrument, text }) => ({
    message:
      text === ''
        ? `the ${instrument} does not say whether it is cancelled`
        : `${quoted(text)} is no status of an instrument`,
    hint: 'write cancelled in the status column where it is retired for the company (已核銷), or held where it is not yet: only cancelled ones count (Scope 2 Guidance, chapter 7)',
  }),
);

export const instrumentHeld = defineFault<{ instrument: string; energy: string; year: string }>(
  'instrument-held',
  ({ instrument, energy, year }) => ({
    message: `${energy} MWh of ${instrument}, ${year}, are held and not cancelled; they do not count`,
    hint: 'cancel them for the company and write cancelled in the status column',
  }),
  { severity: 'warning' },
);

export const instrumentUnplaced = defineFault<{ instrument: string }>('instrument-unplaced', ({ instrument }) => ({
  message: `the ${instrument} names neither a region nor a site, so nothing says which electricity it is for`,
  hint: 'give the region of its market, such as CN, or the site that holds it',
}));

export const instrumentNegative = defineFault<{ instrument: string; energy: string }>(
  'instrument-negative',
  ({ instrument, energy }) => ({
    message: `the ${instrument} comes to ${energy} MWh; what is covered cannot be less than nothing`,
    hint: 'correct the row itself, or give a credit note the evidence of the row it corrects',
  }),
);

export const instrumentUnproven = defineFault<{ instrument: string }>(
  'instrument-unproven',
  ({ instrument }) => ({
    message: `the ${instrument} has no evidence; whether it is used twice cannot be seen`,
    hint: 'give its numbers in the evidence column, such as GEC-2025-0001..0500',
  }),
  { severity: 'warning' },
);

export const instrumentTwice = defineFault<{ evidence: string; year: string; file: string; other: string }>(
  'instrument-twice',
  ({ evidence, year, file, other }) => ({
    message: `${quoted(evidence)} is used twice: another row of ${year}, in ${quoted(file)}, has ${quoted(other)}`,
    hint: 'a certificate counts once, in one year, for one holder; correct the numbers or remove one of the rows',
  }),
);

export const instrumentFraction = defineFault<{ instrument: string; energy: string }>(
  'instrument-fraction',
  ({ instrument, energy }) => ({
    message: `${energy} MWh are no whole number of certificates (${instrument})`,
    hint: 'a certificate is one whole megawatt-hour, 1,000 kWh; give how many were cancelled',
  }),
);

export const instrumentExcess = defineFault<{
  instruments: string;
  claimed: string;
  holder: string;
  year: string;
  available: string;
  excess: string;
}>('instrument-excess', ({ instruments, claimed, holder, year, available, excess }) => ({
  message: `${claimed} MWh of ${instruments} for ${holder}, ${year}, where ${available} MWh of electricity can be covered: ${excess} MWh too many`,
  hint: 'claim no more than the electricity of that holder, market and year; the last certificate may exceed it by less than one; write held for the others',
}));

export const instrumentRemainder = defineFault<{ instruments: string; holder: string; year: string; excess: string }>(
  'instrument-remainder',
  ({ instruments, holder, year, excess }) => ({
    message: `${excess} MWh of the last ${instruments} for ${holder}, ${year}, exceed the electricity and stay unused`,
  }),
  { severity: 'note' },
);

export const instrumentFactor = defineFault<{ instrument: string; class: string; isCertificate: boolean }>(
  'instrument-factor',
  ({ instrument, class: kind, isCertificate }) => ({
    message: isCertificate
      ? `a ${instrument} takes no factor: it stands for generation without emissions`
      : `the ${instrument}${kind === '' ? '' : ` (${kind})`} says nothing of its emissions`,
    hint: isCertificate
      ? 'leave the factor column empty, or name the row a contract'
      : `pin the supplier's factor in the factor column, name it in esgcalc.yaml (factors: {${instrument}: {edition: ..., why: ...}}), or give wind, solar, hydropower or ocean as class`,
  }),
);

export const residualMissing = defineFault<{ region: Words; year: string; isUnpublished: boolean }>(
  'residual-missing',
  ({ region, year, isUnpublished }) => ({
    message: `${isUnpublished ? `no residual mix of ${region} was published in time for ${year}` : `no residual mix is known for ${region}`}; electricity without instruments takes the grid average there`,
    hint: 'the Scope 2 Guidance allows it where no residual mix is available; say so beside the figure',
  }),
  { severity: 'note' },
);
