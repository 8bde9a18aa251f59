// Pieces of sentences that many faults share.

/** `；是否指“kWh”？` where a near name is known. */
export function suggested(nearest: string | undefined): string {
  return nearest === undefined ? '' : `；是否指“${nearest}”？`;
}

/** The first few of a list, and how many more there are. */
export function few(texts: readonly string[], most = 6): string {
  const more = texts.length - most;
  return `${texts.slice(0, most).join('、')}${more > 0 ? ` 等 ${texts.length} 项` : ''}`;
}
