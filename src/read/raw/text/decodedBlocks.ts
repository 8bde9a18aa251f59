// A text file's characters, in blocks of whole lines; the line of which a character is not of the encoding is refused.
import { createReadStream } from 'node:fs';
import type { Diagnostic } from '../../../domain/diagnostic.ts';
import { textUndecodable } from '../../../domain/faults/sourceFaults.ts';
import { Refusal } from '../refusal.ts';
import type { Encoding } from './encodings.ts';
import { lineBlocks, linesIn } from './lineBlocks.ts';

/** A text that is read: `isTold` where the user said its encoding. */
export type TextFile = {
  readonly path: string;
  readonly shown: string;
  readonly encoding: Encoding;
  readonly isTold: boolean;
};

/** The text in blocks of whole lines. */
export async function* decodedBlocks(file: TextFile): AsyncGenerator<string> {
  let before = 0;
  for await (const block of lineBlocks(file.path, file.shown, file.encoding.unit)) {
    const text = file.encoding.decode(block);
    if (text === undefined) throw new Refusal(await findUndecodable(file, block, before));
    before += block.length;
    yield text;
  }
}

/** The fault of the first line of a block that cannot be decoded; lines before it are counted by reading the file again. */
async function findUndecodable(file: TextFile, block: Buffer, before: number): Promise<Diagnostic> {
  const { encoding, isTold, path, shown } = file;
  let line = await countLines(path, before);
  for (const bytes of encoding.unit === 'byte' ? linesIn(block) : []) {
    line++;
    if (encoding.decode(bytes) === undefined)
      return textUndecodable(placeOf(shown, line, bytes, encoding), { encoding: encoding.name, isTold });
  }
  return textUndecodable({ file: shown }, { encoding: encoding.name, isTold });
}

/** Where the first character of a line stands that is not of the encoding. */
export function placeOf(file: string, line: number, bytes: Buffer, encoding: Encoding): Diagnostic['place'] & object {
  const text = encoding.show(bytes).replace(/[\r\n]+$/, '');
  return { file, line, column: encoding.findUnknown(text) + 1, text };
}

/** How many lines end within the first bytes of a file. */
export async function countLines(path: string, bytes: number): Promise<number> {
  let count = 0;
  if (bytes === 0) return count;
  for await (const data of createReadStream(path, { end: bytes - 1 }))
    for (const byte of data as Buffer) if (byte === 0x0a) count++;
  return count;
}
