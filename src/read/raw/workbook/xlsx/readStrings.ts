// The strings that the cells of an Excel workbook share: rich text as plain text, without the pronunciation that may stand over it.
import { textTooLong } from '../../../../domain/faults/sourceFaults.ts';
import { phrase } from '../../../../domain/phrase.ts';
import { MAX_CELL_CHARACTERS, MAX_HELD_PART_BYTES } from '../../limits.ts';
import { Refusal } from '../../refusal.ts';
import { readPart } from '../../zip/readPart.ts';
import { tooLarge, type ZipFile, type ZipPart } from '../../zip/zipFile.ts';

/** The strings, in the order in which cells name them. */
export async function readStrings(zip: ZipFile, part: ZipPart): Promise<readonly string[]> {
  if (part.unpacked > MAX_HELD_PART_BYTES)
    throw tooLarge(zip.shown, phrase`the text of its cells`, part.unpacked, `${MAX_HELD_PART_BYTES / 2 ** 20} MiB`);
  const strings: string[] = [];
  const current = new StringText();
  await readPart(zip, part, {
    open: (name) => {
      if (name === 'si') current.clear();
      else current.open(name);
    },
    text: (text) => current.add(text),
    close: (name) => {
      if (name !== 'si') return current.close(name);
      const text = current.text();
      if (text.length > MAX_CELL_CHARACTERS)
        throw new Refusal(textTooLong({ file: zip.shown }, { what: phrase`a cell`, limit: MAX_CELL_CHARACTERS }));
      strings.push(text);
    },
  });
  return strings;
}

/** Gathers the text of `<t>` elements, but for those of a pronunciation (`<rPh>`). */
export class StringText {
  #text = '';
  #isInText = false;
  #isInPronunciation = false;

  clear(): void {
    this.#text = '';
  }

  open(name: string): void {
    if (name === 't') this.#isInText = true;
    else if (name === 'rPh') this.#isInPronunciation = true;
  }

  /** Adds text where it counts; what is too long already grows no more. */
  add(text: string): void {
    if (this.#isInText && !this.#isInPronunciation && this.#text.length <= MAX_CELL_CHARACTERS) this.#text += text;
  }

  close(name: string): void {
    if (name === 't') this.#isInText = false;
    else if (name === 'rPh') this.#isInPronunciation = false;
  }

  text(): string {
    return unescaped(this.#text);
  }
}

/** Characters that XML cannot hold are written `_x000D_` in Excel's parts. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
