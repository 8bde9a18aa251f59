// Which encoding a text is in, told from its bytes: its mark, zero bytes in every other place, or that all of it is UTF-8.
// What is none of these is judged between GB18030 and Big5; what cannot be told is asked for, never guessed.
import { isAscii, isUtf8 } from 'node:buffer';
import { encodingUndecided, textUndecodable } from '../../../domain/faults/sourceFaults.ts';
import { Refusal } from '../refusal.ts';
import { countLines, placeOf } from './decodedBlocks.ts';
import { encodingNamed, type Encoding } from './encodings.ts';
import { judgeChinese } from './judgeChinese.ts';
import { lineBlocks, linesIn } from './lineBlocks.ts';

/** So much of the lines that are not UTF-8 is judged. */
const SAMPLE_BYTES = 1 << 18;

/** The encoding of a file; `head` are its first bytes. Refuses what cannot be told. */
export async function detectEncoding(path: string, shown: string, head: Buffer): Promise<Encoding> {
  const wide = markedEncoding(head) ?? unmarkedWide(head);
  if (wide !== undefined) return required(wide);
  const [utf8, { foreign, unfit, first, sample }] = [await required('utf-8'), await scan(path, shown)];
  if (first === undefined) return utf8;
  const line = (await countLines(path, first.offset)) + 1;
  // Lines of another encoding are hardly UTF-8 by chance: where most foreign lines are, the others have a fault.
  if (unfit * 2 < foreign)
    throw new Refusal(textUndecodable(placeOf(shown, line, first.bytes, utf8), { encoding: utf8.name, isTold: false }));
  const verdict = judgeChinese(sample, [await required('gb18030'), await required('big5-hkscs')]);
  if ('candidates' in verdict) throw new Refusal(encodingUndecided({ file: shown, line }, verdict));
  return verdict.encoding;
}

/** The encoding whose byte order mark a text begins with. */
export function markedEncoding(head: Buffer): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark shows in its commas, digits and line ends: their zero bytes all stand on one side of the pair. */
export function unmarkedWide(head: Buffer): string | undefined {
  let [even, odd] = [0, 0];
  for (let at = head.indexOf(0); at >= 0; at = head.indexOf(0, at + 1)) {
    if (at % 2 === 0) even++;
    else odd++;
  }
  if (Math.max(even, odd) * 20 < head.length || Math.min(even, odd) > 0) return undefined;
  const name = odd > even ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(name).decode(head.subarray(0, head.length & ~1));
  // eslint-disable-next-line no-control-regex -- what has control characters is no text
  return /[\u0000-\u0008\u000e-\u001f\uFFFD]/.test(text) ? undefined : name;
}

/** What a scan for UTF-8 found: lines with foreign characters, those of them that are not UTF-8, and the first of these. */
type Scan = {
  readonly foreign: number;
  readonly unfit: number;
  readonly first: { readonly bytes: Buffer; readonly offset: number } | undefined;
  readonly sample: readonly Buffer[];
};

async function scan(path: string, shown: string): Promise<Scan> {
  let [offset, foreign, unfit, size] = [0, 0, 0, 0];
  let first: Scan['first'];
  const sample: Buffer[] = [];
  for await (const block of lineBlocks(path, shown, 'byte')) {
    const isFit = isUtf8(block);
    // A block of another encoding is hardly UTF-8 by chance: such a block counts as a hundred lines that are.
    if (isFit && !isAscii(block)) foreign += 100;
    for (const bytes of isFit ? [] : linesIn(block)) {
      if (isAscii(bytes)) continue;
      foreign++;
      if (isUtf8(bytes)) continue;
      unfit++;
      first ??= { bytes, offset: offset + bytes.byteOffset - block.byteOffset };
      sample.push(bytes);
      size += bytes.length;
    }
    offset += block.length;
    if (size > SAMPLE_BYTES) break;
  }
  return { foreign, unfit, first, sample };
}

async function required(name: string): Promise<Encoding> {
  const encoding = await encodingNamed(name);
  if (encoding === undefined) throw new Error(`${name} is an encoding of every Node`);
  return encoding;
}
