// The SHA-256 of a file that is read block by block. Of a large file it is taken in another thread, while this one reads on: hashing
// is a third of the work, and the one part of it that needs nothing of the rest.
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Takes blocks, of which it keeps none, and gives their digest at the end; every digest that was begun has to be ended. */
export type Digest = {
  /** Has to be waited for where it gives a promise. */
  add(block: Uint8Array): Promise<void> | undefined;
  end(): Promise<string>;
};

/** A file of fewer bytes is hashed sooner than another thread starts. */
const LARGE = 1 << 24;
/** Memory is bounded: so many blocks may lie before the other thread. */
const MOST_WAITING = 16;

/** The digest of a file with so many bytes, taken where it is taken sooner. */
export function digestOf(bytes: number): Digest {
  return bytes >= LARGE && availableParallelism() > 1 ? new ThreadDigest() : new OwnDigest();
}

/** Hashes in this thread. */
class OwnDigest implements Digest {
  readonly #hash = createHash('sha256');

  add(block: Uint8Array): undefined {
    this.#hash.update(block);
  }

  end(): Promise<string> {
    return Promise.resolve(this.#hash.digest('hex'));
  }
}

type Message = { readonly block: Uint8Array<ArrayBuffer>; readonly length: number } | 'end';

/** What the other thread does. It goes there as text, and knows nothing that stands outside of it. */
function hashBlocks(): void {
  const { parentPort } = process.getBuiltinModule('node:worker_threads');
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256');
  parentPort?.on('message', (message: Message) => {
    if (message === 'end') {
      parentPort.postMessage(hash.digest('hex'));
      parentPort.close();
    } else {
      hash.update(message.block.subarray(0, message.length));
      parentPort.postMessage(message.block, [message.block.buffer]);
    }
  });
}

/** Hashes in another thread: copies of the blocks go there and come back to be written over. */
export class ThreadDigest implements Digest {
  readonly #worker = new Worker(`(${hashBlocks.toString()})()`, { eval: true });
  readonly #free: Uint8Array<ArrayBuffer>[] = [];
  readonly #digest: Promise<string>;
  #waiting = 0;
  #wake: () => void = () => undefined;

  constructor() {
    this.#digest = new Promise((resolve, reject) => {
      this.#worker.on('message', (message: Uint8Array<ArrayBuffer> | string) => {
        if (typeof message === 'string') return resolve(message);
        this.#free.push(message);
        this.#waiting--;
        this.#wake();
      });
      this.#worker.on('error', reject);
    });
    // It is awaited at the end, or while blocks wait; until then a failure stands here.
    this.#digest.catch(() => this.#wake());
  }

  add(block: Uint8Array): Promise<void> | undefined {
    const kept = this.#free.findIndex(({ length }) => length >= block.length);
    const copy = this.#free.splice(kept, kept < 0 ? 0 : 1)[0] ?? new Uint8Array(block.length);
    copy.set(block);
    this.#worker.postMessage({ block: copy, length: block.length }, [copy.buffer]);
    this.#waiting++;
    if (this.#waiting < MOST_WAITING) return undefined;
    const isBack = new Promise<void>((resolve) => (this.#wake = resolve));
    return Promise.race([isBack, this.#digest.then(() => undefined)]);
  }

  end(): Promise<string> {
    this.#worker.postMessage('end');
    return this.#digest;
  }
}
