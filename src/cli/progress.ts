// A line on standard error for work that takes over a second: rows, rate, time left. Only on a terminal; it wipes itself away.
import { statSync } from 'node:fs';
import type { Language } from '../domain/language.ts';
import { grouped } from '../domain/grouped.ts';
import type { Progress } from '../api/surroundings.ts';
import type { Source } from '../read/sourceRecords.ts';
import type { Terminal } from './shell.ts';

const QUIET = 1000;
const BETWEEN = 200;
const WIPE = '\r\u001B[K';

const WORDS: Readonly<Record<Language, (rows: string, rate: string, left: string | undefined) => string>> = {
  en: (rows, rate, left) => `${rows} rows, ${rate} a second${left === undefined ? '' : `, ${left} s left`}`,
  'zh-Hant': (rows, rate, left) => `已讀 ${rows} 行，每秒 ${rate} 行${left === undefined ? '' : `，尚餘 ${left} 秒`}`,
  'zh-Hans': (rows, rate, left) => `已读 ${rows} 行，每秒 ${rate} 行${left === undefined ? '' : `，还剩 ${left} 秒`}`,
};

/** What tells how far reading is, and `end`, which wipes the line; nothing of either where nobody sits before a terminal. */
export function progressOn(
  sources: readonly Source[],
  language: Language,
  { err, draw = err, errIsTerminal, now }: Terminal,
): Progress {
  if (!errIsTerminal || now === undefined) return { tell: undefined, end: () => undefined };
  const began = now();
  const whole = sizeOf(sources);
  let last = began + QUIET - BETWEEN;
  const files = new Map<string, { rows: number; bytes: number }>();
  return {
    tell: (file, rows, bytes) => {
      files.set(file, { rows, bytes });
      const time = now();
      if (time - last < BETWEEN) return;
      last = time;
      const all = [...files.values()];
      const [read, done] = [
        all.reduce((sum, each) => sum + each.rows, 0),
        all.reduce((sum, each) => sum + each.bytes, 0),
      ];
      const rate = Math.round((read * 1000) / (time - began));
      const left = whole === undefined || done === 0 ? undefined : ((time - began) * (whole - done)) / done / 1000;
      const text = WORDS[language](
        grouped(String(read)),
        grouped(String(rate)),
        left === undefined ? undefined : String(Math.ceil(left)),
      );
      draw(`${WIPE}${text}`);
    },
    end: () => {
      if (last >= began + QUIET) draw(WIPE);
    },
  };
}

/** The bytes of all files; undefined where one is read through a profile, whose rows say nothing of its bytes. */
function sizeOf(sources: readonly Source[]): number | undefined {
  const sizes = sources.map(({ path, tidy }) =>
    tidy === undefined ? statSync(path, { throwIfNoEntry: false })?.size : undefined,
  );
  return sizes.reduce(
    (sum: number | undefined, size) => (sum === undefined || size === undefined ? undefined : sum + size),
    0,
  );
}
