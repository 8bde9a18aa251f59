// How several years are named.

/** `2023–2025` for years that follow one another, else a list. */
export function yearsText(years: readonly string[]): string {
  const [first, last] = [years[0] ?? '', years.at(-1) ?? ''];
  const isRun = years.length > 1 && Number(last.slice(0, 4)) - Number(first.slice(0, 4)) === years.length - 1;
  return isRun ? `${first}–${last}` : years.join(', ');
}
