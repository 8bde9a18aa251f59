// What stands behind a name that is not known.

/** `；是否指“kWh”？` where a near name is known. */
export function suggested(nearest: string | undefined): string {
  return nearest === undefined ? '' : `；是否指“${nearest}”？`;
}
