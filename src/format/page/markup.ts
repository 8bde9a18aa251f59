// HTML that cannot be broken into: every text is escaped unless it is markup already, by type.
import { oneLine } from '../../domain/obeyed.ts';

/** A piece of HTML. Only `html` and `joined` make it. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Piece = Markup | string | readonly Markup[] | undefined;

/** Markup from a template, without its indentation; texts are escaped, lists stand one after another, `undefined` is nothing. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(parts.map((part, index) => textOf(pieces[index - 1]) + part.replace(/\s*\n\s*/g, '\n')).join(''));
}

/** Pieces one after another with a text between. */
export function joined(pieces: readonly Markup[], between = ''): Markup {
  return new Markup(pieces.map(({ text }) => text).join(escaped(between)));
}

export const NOTHING = new Markup('');

function textOf(piece: Piece): string {
  if (piece === undefined) return '';
  if (typeof piece === 'string') return escaped(piece);
  return piece instanceof Markup ? piece.text : piece.map(({ text }) => text).join('');
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text as HTML shows it, between tags and in quoted attributes. Control characters, and those that turn the direction of the text
 * around them, become spaces: a site's name is somebody else's text.
 */
function escaped(text: string): string {
  return oneLine(text).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}
