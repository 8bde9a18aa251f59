// The last gate before people: whatever a cell, a name or an argument held, a terminal gets text, line ends, and our own colours.
import { OBEYED, visible } from '../domain/obeyed.ts';

/** The signs that the painter writes: bold, dim, underlined, and the colours of brand.ts, each with its end. */
const PAINTED = '\\u001b\\[(?:1|2|4|22|24|31|32|33|34|36|39)m';

const UNPAINTED = new RegExp(`\\n|${OBEYED}`, 'gu');
const BESIDE_PAINT = new RegExp(`${PAINTED}|\\n|${OBEYED}`, 'gu');

/** The text as it may be printed; `isPainted` where it has colours. */
export function harmlessText(text: string, isPainted: boolean): string {
  return text.replace(isPainted ? BESIDE_PAINT : UNPAINTED, (sign) =>
    sign === '\n' || sign.length > 1 ? sign : visible(sign),
  );
}
