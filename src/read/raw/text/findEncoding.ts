// The encoding of a text: as the user says, as a web page says of itself, or as its bytes show.
import { encodingUnknown, kindUnread } from '../../../domain/faults/sourceFaults.ts';
import { phrase } from '../../../domain/phrase.ts';
import { nearestName } from '../../../domain/spelling.ts';
import { Refusal } from '../refusal.ts';
import { detectEncoding, markedEncoding, unmarkedWide } from './detectEncoding.ts';
import { ENCODING_NAMES, encodingNamed, type Encoding } from './encodings.ts';

/** Within a page's head, or an XML declaration. */
const DECLARED = /(?:charset\s*=\s*["']?|encoding\s*=\s*["'])([\w-]+)/i;

const BINARY = {
  what: phrase`no text, and of no kind that is known`,
  hint: phrase`export the table as CSV or as a workbook, and give that file`,
};

/** The encoding of a text that begins with these bytes; `isTold` where the user said it. */
export async function findEncoding(
  path: string,
  shown: string,
  head: Buffer,
  kind: 'delimited' | 'json' | 'page',
  told: string | undefined,
): Promise<{ readonly encoding: Encoding; readonly isTold: boolean }> {
  if (told !== undefined) {
    const encoding = await encodingNamed(told);
    if (encoding !== undefined) return { encoding, isTold: true };
    throw new Refusal(encodingUnknown(undefined, { name: told, nearest: nearestName(told, ENCODING_NAMES) }));
  }
  const isWide = (markedEncoding(head) ?? unmarkedWide(head)) !== undefined;
  if (!isWide && head.includes(0)) throw new Refusal(kindUnread({ file: shown }, BINARY));
  if (!isWide && kind !== 'delimited') {
    // JSON is UTF-8 by its standard; and may be one line of any length, which is not to be looked through.
    const declared = kind === 'json' ? 'utf-8' : DECLARED.exec(head.toString('latin1'))?.[1];
    const encoding = declared === undefined ? undefined : await encodingNamed(declared);
    if (encoding !== undefined) return { encoding, isTold: false };
  }
  return { encoding: await detectEncoding(path, shown, head), isTold: false };
}
