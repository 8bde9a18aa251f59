// What can be wrong with the number of a quantity.
import { defineFault, quoted } from './define.ts';

/** `decimal` is the mark of decimals that the number was read with: the point, where nobody states another. */
export const numberUnreadable = defineFault<{ text: string; decimal?: '.' | ',' }>(
  'number-unreadable',
  ({ text, decimal = '.' }) => ({ message: `${quoted(text)} is not a number`, hint: numberHint(text, decimal) }),
);

function numberHint(text: string, decimal: '.' | ','): string {
  if (/\d[oOlI]|[oOlI]\d/.test(text)) return 'look for a letter among the digits, such as O for 0 or l for 1';
  if (decimal === ',' && /^[\d.,\s'’()+-]+$/.test(text))
    return 'the comma marks decimals here, as stated, and a point, space or apostrophe parts thousands: 1200,5 or 1.200,5';
  if (/^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/.test(text))
    return 'thousands are parted by threes: 1,234,567; or write 1234567';
  if (/^\d{1,3}(?:[.\s'’]\d{3})*,\d+$/.test(text))
    return 'a comma parts thousands and a point decimals: 1200.5 or 1,200.5; an import profile can state `decimal: ","`';
  if (/^[\d.,\s'’]+$/.test(text)) return 'a comma parts thousands and a point decimals: 1200.5 or 1,200.5';
  return 'write digits only, 1200.5 or 1,200.5; / where no figure is known, n/a where none can be, 0 for a stated zero';
}

/** A quantity with a unit of its own that is not the row's. `unit` is that of the row, where it has one. */
export const quantityUnit = defineFault<{ text: string; own: string; unit: string | undefined }>(
  'quantity-unit',
  ({ text, own, unit }) => ({
    message: `${quoted(text)} says ${quoted(own)} of itself${unit === undefined ? '' : `, and the unit is ${unit}`}`,
    hint: 'write the number alone, with all its digits, and what it is counted in as the unit',
  }),
);

export const numberExponent = defineFault<{ text: string }>('number-exponent', ({ text }) => ({
  message: `${quoted(text)} is written with an exponent, so digits may have been lost`,
  hint: 'widen the column in the spreadsheet and export all digits, such as 1282324',
}));

export const numberTooLong = defineFault<{ text: string; digits: number }>('number-too-long', ({ text, digits }) => ({
  message: `${quoted(text)} has ${digits} digits`,
  hint: 'no meter shows more than 40 digits; check the cell',
}));

export const quantityNegative = defineFault<{ text: string }>('quantity-negative', ({ text }) => ({
  message: `the quantity ${quoted(text)} is negative and no note says why`,
  hint: 'say in the note column which bill it corrects, such as "credit note for INV-2025-0113"',
}));
