// A digest is the same in whichever thread it is taken, and memory does not grow with what waits for it.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, ThreadDigest } from '../../src/read/digest.ts';

const here = (blocks: readonly Uint8Array[]): string => {
  const hash = createHash('sha256');
  for (const block of blocks) hash.update(block);
  return hash.digest('hex');
};

describe('the digest of another thread', () => {
  it('is that of this one, of blocks of any length that are written over as soon as they are added', async () => {
    const blocks = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(blocks, async (given) => {
        const digest = new ThreadDigest();
        const buffer = new Uint8Array(200);
        for (const block of given) {
          buffer.set(block);
          await digest.add(buffer.subarray(0, block.length));
        }
        expect(await digest.end()).toBe(here(given));
      }),
      { numRuns: 12 },
    );
  });

  it('makes its caller wait when many blocks lie before it', async () => {
    const digest = new ThreadDigest();
    const block = new Uint8Array(1000);
    const waits: (Promise<void> | undefined)[] = [];
    for (let count = 0; count < 20; count++) waits.push(digest.add(block));
    expect(waits.slice(0, 15).every((wait) => wait === undefined)).toBe(true);
    expect(waits[19]).toBeInstanceOf(Promise);
    await waits[19];
    expect(await digest.end()).toBe(here(Array.from({ length: 20 }, () => block)));
  });
});

it('is taken in this thread where the file is small', () => {
  expect(digestOf(1000)).not.toBeInstanceOf(ThreadDigest);
});
