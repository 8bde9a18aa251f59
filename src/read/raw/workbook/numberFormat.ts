// What a number format of a spreadsheet makes of a number: a percentage, a date, a time, or no more than a number.

/** `month` and `year` are dates that show no day, or no month; `duration` counts hours beyond the day. */
export type FormatKind = 'number' | 'percent' | 'date' | 'month' | 'year' | 'time' | 'duration';

/** Formats that have a number in place of a code. Those of Chinese and Japanese programs (27 to 36, 50 to 58) differ by country. */
const BUILT_IN: readonly (readonly [first: number, last: number, kind: FormatKind])[] = [
  [9, 10, 'percent'],
  [14, 16, 'date'],
  [17, 17, 'month'],
  [18, 21, 'time'],
  [22, 22, 'date'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 45, 'time'],
  [46, 46, 'duration'],
  [47, 47, 'time'],
  [50, 58, 'date'],
];

/** The kind of a format; a code that the workbook gives itself goes before the number's usual meaning. */
export function kindOf(id: number, codes: ReadonlyMap<number, string>): FormatKind {
  const code = codes.get(id);
  return code === undefined
    ? (BUILT_IN.find(([first, last]) => first <= id && id <= last)?.[2] ?? 'number')
    : formatKind(code);
}

/** The kind of a format by its code, such as `0.0%`, `yyyy"年"m"月"` or `[$-804]d mmmm yyyy`. */
export function formatKind(code: string): FormatKind {
  // Quoted words, escaped signs, fillers, colours and countries say nothing of the kind; the first part is for positive numbers.
  const [shown = ''] = code
    .replace(/"[^"]*"|\\.|[_*]./gs, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^[\]]*\]/gi, '')
    .split(';');
  const signs = shown.toLowerCase().replace(/general|am\/pm|a\/p|e[+-]/g, '');
  if (signs.includes('%')) return 'percent';
  if (/\[(?:h+|m+|s+)\]/.test(signs)) return 'duration';
  const [hasYear, hasMonth, hasDay, hasTime] = [/[ybeg]/, /m/, /d|aaa/, /[hs]/].map((sign) => sign.test(signs));
  if (hasTime && !hasYear && !hasDay && !/mmm/.test(signs)) return 'time';
  if (hasDay || hasTime) return 'date';
  if (hasYear) return hasMonth ? 'month' : 'year';
  return hasMonth ? 'date' : 'number';
}
