// What V8 compiled of the program's parts, kept in the user's cache folder from one call of a command to the next. It saves time and
// nothing else: what cannot be read, written or trusted is compiled anew, without a word.
import {
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  closeSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

/** The compiled code of each part by the part's name, as V8 gave it. */
export type CompiledCode = ReadonlyMap<string, Buffer>;

/** V8 reads code in place that begins at a multiple of this many bytes, and copies it otherwise. */
const ALIGNMENT = 8;
const WORDS_PER_SECTOR = 128;
const MILLISECONDS_PER_DAY = 86_400_000;
/** Code of builds that nobody has called for this long is removed. */
const KEPT_DAYS = 30;

/**
 * The file for the code of one command of this build, run by this Node; none where the user's folder is not known, and where
 * Node was told to keep no code (`NODE_DISABLE_COMPILE_CACHE`) or to count what runs.
 */
export function compiledCodePath(build: string, command: string): string | undefined {
  const { env, version, arch } = process;
  if (env['NODE_DISABLE_COMPILE_CACHE'] || env['NODE_V8_COVERAGE']) return undefined;
  const folder = cacheFolder(env);
  return folder && join(folder, 'esgcalc', `${build}-${version}-${arch}`, command);
}

function cacheFolder(env: NodeJS.ProcessEnv): string | undefined {
  const { HOME: home, LOCALAPPDATA: local, XDG_CACHE_HOME: stated } = env;
  const usual = process.platform === 'darwin' ? ['Library', 'Caches'] : ['.cache'];
  const folder =
    process.platform === 'win32' ? local : stated && isAbsolute(stated) ? stated : home && join(home, ...usual);
  return folder && isAbsolute(folder) ? folder : undefined;
}

/** The code in the file, or none where there is no such file, where another user could have written it, or where it is not whole. */
export function readCompiledCode(path: string): CompiledCode {
  try {
    const content = readOwn(path);
    return content === undefined ? new Map() : unpacked(content);
  } catch {
    return new Map();
  }
}

function readOwn(path: string): Buffer | undefined {
  const descriptor = openSync(path, 'r');
  try {
    const { uid, mode } = fstatSync(descriptor);
    const isOwn = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
    return isOwn ? readFileSync(descriptor) : undefined;
  } finally {
    closeSync(descriptor);
  }
}

/** Node does not look whether code is damaged before it runs it, so the sum behind it decides. */
function unpacked(content: Buffer): CompiledCode {
  const code = new Map<string, Buffer>();
  const inner = content.subarray(0, -ALIGNMENT);
  if (content.readUInt32LE(inner.length) !== sumOf(inner)) return code;
  const end = inner.indexOf('\n');
  const parts: readonly (readonly [string, number])[] = JSON.parse(inner.toString('latin1', 0, end));
  let from = aligned(end + 1);
  for (const [part, length] of parts) {
    code.set(part, inner.subarray(from, from + length));
    from = aligned(from + length);
  }
  return code;
}

/** Of one word of every sector: that is what a disk loses, and to load what makes better sums takes as long as to compile. */
function sumOf({ buffer, byteOffset, length }: Buffer): number {
  const words = new Uint32Array(buffer, byteOffset, length / Uint32Array.BYTES_PER_ELEMENT);
  let sum = length;
  for (let at = 0; at < words.length; at += WORDS_PER_SECTOR) sum = (Math.imul(sum, 31) + (words[at] ?? 0)) >>> 0;
  return sum;
}

function aligned(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

/** Writes the code whole or not at all, for this user alone, and removes that of builds long gone. */
export function writeCompiledCode(path: string, code: CompiledCode): void {
  const folder = dirname(path);
  const part = `${path}.${process.pid}`;
  try {
    if (mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined) removeOld(folder);
    try {
      writeFileSync(part, packed(code), { flag: 'wx', mode: 0o600 });
      renameSync(part, path);
    } finally {
      rmSync(part, { force: true });
    }
  } catch {
    // Then the next call compiles anew.
  }
}

function packed(code: CompiledCode): Buffer {
  const index = `${JSON.stringify([...code].map(([part, { length }]) => [part, length]))}\n`;
  const padding = (offset: number): Buffer => Buffer.alloc(aligned(offset) - offset);
  const blocks = [Buffer.from(index, 'latin1'), padding(index.length)];
  for (const data of code.values()) blocks.push(data, padding(data.length));
  const inner = Buffer.concat(blocks);
  const sum = Buffer.alloc(ALIGNMENT);
  sum.writeUInt32LE(sumOf(inner));
  return Buffer.concat([inner, sum]);
}

function removeOld(folder: string): void {
  for (const name of readdirSync(dirname(folder))) {
    const other = join(dirname(folder), name);
    if (Date.now() - statSync(other).mtimeMs > KEPT_DAYS * MILLISECONDS_PER_DAY) rmSync(other, { recursive: true });
  }
}
