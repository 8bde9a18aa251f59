// Whether a file may be an activity table in UTF-8 with commas, by its first bytes: then it is read directly, at full speed.
import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';

const FIRST_BYTES = 1 << 16;

/** Whether the file is to be read as it stands; what is neither workbook, JSON nor another text is blamed by that reading. */
export function isActivityText(path: string): boolean {
  const bytes = firstBytes(path);
  if (bytes.includes(0)) return false;
  // A character may be cut at the end of what was read.
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const whole = bytes.length < FIRST_BYTES ? bytes : bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
  if (!isUtf8(whole)) return false;
  if (/^\s*[[{<]/.test(text) || text.startsWith('%PDF') || text.startsWith('PK')) return false;
  const first = text.split(/\r\n|\r|\n/).find((line) => line.trim() !== '') ?? '';
  return first.includes(',') || !/[;\t|]/.test(first);
}

function firstBytes(path: string): Buffer {
  const buffer = Buffer.alloc(FIRST_BYTES);
  const file = openSync(path, 'r');
  try {
    return buffer.subarray(0, readSync(file, buffer, 0, FIRST_BYTES, 0));
  } finally {
    closeSync(file);
  }
}
