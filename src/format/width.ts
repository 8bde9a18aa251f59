// Text that lines up: Chinese characters take two columns, and lines break where the language allows.
import stringWidth from 'string-width';

/** Columns a text takes on a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isNarrow(code)) width += 1;
    else if (isWide(code)) width += 2;
    else return stringWidth(text);
  }
  return width;
}

/** Letters and signs that take one column whatever stands beside them: all of ASCII that prints, accents, dashes, lines. */
function isNarrow(code: number): boolean {
  return (
    (code >= 0x20 && code < 0x7f) ||
    (code > 0xa0 && code < 0x300) ||
    (code >= 0x2010 && code < 0x2028) ||
    (code >= 0x2500 && code < 0x2580)
  );
}

/** Characters and Chinese punctuation that take two. */
function isWide(code: number): boolean {
  return (code >= 0x4e00 && code < 0xa000) || (code > 0x3000 && code < 0x3020) || (code > 0xff00 && code < 0xff5f);
}

/** Breaks a text into lines of at most `room` columns, at spaces or between Chinese characters; a longer word is cut. */
export function wrap(text: string, room: number): string[] {
  const width = Math.max(1, room);
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (widthOf((line + piece).trimEnd()) <= width) line += piece;
    else {
      if (line.trim() !== '') lines.push(line.trimEnd());
      line = piece.trimStart();
      while (widthOf(line.trimEnd()) > width) {
        const cut = cutAt(line, width);
        lines.push(line.slice(0, cut));
        line = line.slice(cut);
      }
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** Lines of which the first begins with `start` and the others below where its text begins. */
export function hanging(start: string, text: string, width: number): string[] {
  const lines = wrap(text, Math.max(20, width - widthOf(start)));
  return lines.map((line, index) => (index === 0 ? start : ' '.repeat(widthOf(start))) + line);
}

/** Words with the space after them; every wide character is a piece of its own; both keep the punctuation that must not begin a line. */
function piecesOf(text: string): string[] {
  return (
    text.match(
      /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef][，。；：、）》」]*|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+[，。；：、）》」]*\s*|\s+/gu,
    ) ?? []
  );
}

function cutAt(text: string, width: number): number {
  let [end, taken] = [0, 0];
  for (const character of text) {
    taken += widthOf(character);
    if (taken > width) break;
    end += character.length;
  }
  return Math.max(end, 1);
}

/** A text with spaces after it up to a width. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
