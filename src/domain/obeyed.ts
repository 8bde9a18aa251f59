// Signs that are no text: what a terminal, a browser or the direction of writing obeys. Whatever files hold, people see texts.

/** Control characters, line and paragraph separators, marks that turn the direction of writing around. */
const SIGNS = '\\p{Cc}\\u2028-\\u202e\\u2066-\\u2069';

/** One such sign, as a pattern. */
export const OBEYED = `[${SIGNS}]`;

const EACH = new RegExp(OBEYED, 'gu');
const ANY = new RegExp(OBEYED, 'u');
const SPACED = new RegExp(`[\\s${SIGNS}]+`, 'gu');

/** The text with each such sign written out, `\u001b`, so that it stands on one line and moves nothing. */
export function visible(text: string): string {
  return text.replace(EACH, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The text with a space in the place of such signs and of the spaces around them. */
export function oneLine(text: string): string {
  return text.replace(SPACED, (run) => (ANY.test(run) ? ' ' : run));
}

/** The text with a dot for each such sign, so that what follows stands where it stood. */
export function dotted(text: string): string {
  return text.replace(EACH, '·');
}
