// GB18030 and Big5 share their bytes: of the two, that is taken whose reading gives everyday characters and the other's does not.
import type { EncodingCandidate } from '../../../domain/faults/sourceFaults.ts';
import type { Encoding } from './encodings.ts';

/** From this share of everyday characters on, a reading makes sense. */
const SENSIBLE_SHARE = 0.6;

/** So much greater has the share to be than that of the other reading. */
const CLEAR_LEAD = 0.2;

/** So many different everyday characters have to be there: a sign such as `°C` may look like one, again and again. */
const FEWEST_CHARACTERS = 4;

/** What a pair of bytes says of a reading: it is an everyday character, a rare one, or tells nothing. */
type Weigh = (lead: number, trail: number) => 'common' | 'rare' | undefined;

/** The encoding of a sample of lines; or what it reads as in each that it may be in. */
export function judgeChinese(
  sample: readonly Buffer[],
  [gb18030, big5]: readonly [Encoding, Encoding],
): { readonly encoding: Encoding } | { readonly candidates: readonly EncodingCandidate[] } {
  const readings = [readingOf(sample, gb18030, weighGb), readingOf(sample, big5, weighBig5)];
  // A reading with faults is looked at only where there is none without.
  const whole = readings.filter(({ isWhole }) => isWhole);
  const fit = (whole.length > 0 ? whole : readings).filter(({ share }) => share > 0).sort((a, b) => b.share - a.share);
  const [best, next] = fit;
  if (
    best !== undefined &&
    best.share >= SENSIBLE_SHARE &&
    best.share - (next?.share ?? 0) >= CLEAR_LEAD &&
    best.different >= FEWEST_CHARACTERS
  )
    return { encoding: best.encoding };
  return { candidates: fit.map(({ encoding: { name }, text }) => ({ encoding: name, text })) };
}

/** What a sample is in an encoding: how much of it is everyday characters, and its first words. */
type Reading = {
  readonly encoding: Encoding;
  readonly isWhole: boolean;
  readonly share: number;
  readonly different: number;
  readonly text: string;
};

/** Lines that cannot be decoded are faults where most can; else the sample is not of the encoding, and its share is 0. */
function readingOf(sample: readonly Buffer[], encoding: Encoding, weigh: Weigh): Reading {
  const lines = sample.filter((line) => encoding.decode(line) !== undefined);
  if (lines.length * 2 <= sample.length) return { encoding, isWhole: false, share: 0, different: 0, text: '' };
  const bytes = Buffer.concat(lines);
  const text = /[\u2E80-\u{3FFFF}]+/u.exec(encoding.show(bytes))?.[0].slice(0, 12) ?? '';
  const characters = new Set<number>();
  let [common, rare] = [0, 0];
  for (let at = 0; at < bytes.length - 1; at++) {
    const [lead = 0, trail = 0] = [bytes[at], bytes[at + 1]];
    if (lead < 0x80) continue;
    at++;
    const weight = weigh(lead, trail);
    if (weight === 'rare') rare++;
    if (weight !== 'common') continue;
    common++;
    characters.add(lead * 256 + trail);
  }
  const share = common === 0 ? 0 : common / (common + rare);
  return { encoding, isWhole: lines.length === sample.length, share, different: characters.size, text };
}

/** Everyday are the 3,755 characters of level 1 of GB 2312; its signs, and characters of four bytes, tell nothing. */
function weighGb(lead: number, trail: number): ReturnType<Weigh> {
  if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) return 'common';
  return (lead >= 0xa1 && lead <= 0xa9) || (trail >= 0x30 && trail <= 0x39) ? undefined : 'rare';
}

/** Everyday are the 5,401 characters of level 1 of Big5; signs, and what Hong Kong added (everyday words of Cantonese), tell nothing. */
function weighBig5(lead: number): ReturnType<Weigh> {
  if (lead >= 0xa4 && lead <= 0xc6) return 'common';
  return lead >= 0xc9 && lead <= 0xf9 ? 'rare' : undefined;
}
