// The text of a cell of a web page, as it is seen: entities put in, spaces run together.

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['nbsp', ' '],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['deg', '°'],
  ['sup2', '²'],
  ['sup3', '³'],
  ['yen', '¥'],
  ['middot', '·'],
  ['times', '×'],
  ['ndash', '–'],
  ['mdash', '—'],
]);

/** The text that is seen; one that has `\n` between its lines. */
export function pageText(written: string): string {
  return written
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (all, hex?: string, digits?: string, name?: string) => {
      if (name !== undefined) return ENTITIES.get(name.toLowerCase()) ?? all;
      const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    })
    .split('\n')
    .map((line) => line.replace(/[\s\u00A0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
