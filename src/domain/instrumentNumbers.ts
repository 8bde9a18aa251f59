// The numbers that certificates carry: one, a range, or several of either, as an evidence cell writes them.

/** Certificates `from` to `to` of one series: `GEC-2025-0001..0500` is 1 to 500 of `gec-2025-`. */
export type NumberRange = { readonly series: string; readonly from: bigint; readonly to: bigint };

const SEPARATOR = /[;；,，、]/;
const RANGE = /^(.*?)(\d+)\s*(?:\.\.+|…|–|—|~|～|至|到|\s-\s|\sto\s)\s*(.*?)(\d+)$/i;
const SINGLE = /^(.*?)(\d+)$/;

/** What is longer carries no number: it is a text, the same where it stands again. */
const LONGEST_TEXT = 200;

/** Reads an evidence cell. A text without a number is a series of one, so that the same text is still the same evidence. */
export function parseInstrumentNumbers(text: string): NumberRange[] {
  return text
    .normalize('NFKC')
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) =>
      part.length > LONGEST_TEXT ? { series: seriesOf(part), from: 0n, to: 0n } : (rangeOf(part) ?? singleOf(part)),
    );
}

/** A range whose second number repeats the series or leaves it out; what runs backwards is none. */
function rangeOf(text: string): NumberRange | undefined {
  const [, series = '', first = '', again = '', last = ''] = RANGE.exec(text) ?? [];
  if (first === '' || (again !== '' && seriesOf(again) !== seriesOf(series))) return undefined;
  // `20250001..0500`: digits that the second number leaves out are those of the first.
  const whole = last.length < first.length ? first.slice(0, first.length - last.length) + last : last;
  const [from, to] = [BigInt(first), BigInt(whole)];
  return to < from ? undefined : { series: seriesOf(series), from, to };
}

function singleOf(text: string): NumberRange {
  const [, series = text, digits = '0'] = SINGLE.exec(text) ?? [];
  return { series: seriesOf(series), from: BigInt(digits), to: BigInt(digits) };
}

function seriesOf(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}
