// The sums of sums.py where there is no Python: whole digits as BigInt over csv-parse. Exact, and not timed.
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { COLUMNS, KEY } from './makeTable.js';
import { exact, exactText } from './exact.js';

/** Activity, unit, region, class, site and the text of the sum, for every combination in the table. */
export async function sumsOf(path) {
  const at = (column) => COLUMNS.indexOf(column);
  const key = KEY.map(at);
  const sums = new Map();
  for await (const cells of createReadStream(path).pipe(parse({ bom: true, from: 2 }))) {
    const name = JSON.stringify(key.map((index) => cells[index]));
    sums.set(name, (sums.get(name) ?? 0n) + exact(cells[at('quantity')]));
  }
  return [...sums].map(([name, sum]) => JSON.parse(name).concat(exactText(sum)));
}
