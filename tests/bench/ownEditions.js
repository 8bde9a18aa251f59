// A company with many editions of its own that no row asks for: what they cost is what the number of factors costs.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const EDITIONS = 200;
const FACTORS = 50;

/** Writes the company beside the table; gives its company file. */
export function writeOwnEditions(table) {
  const folder = join(dirname(table), 'many-editions');
  rmSync(folder, { recursive: true, force: true });
  for (let edition = 0; edition < EDITIONS; edition++) {
    const id = `bench-own-${edition}`;
    mkdirSync(join(folder, 'factors', id), { recursive: true });
    const head = {
      id,
      family: id,
      kind: 'combustion',
      publisher: 'bench',
      title: id,
      dataYear: '2025',
      applies: 'matching-region',
    };
    writeFileSync(join(folder, 'factors', id, 'edition.json'), JSON.stringify({ ...head, published: '2025-12-31' }));
    const rows = Array.from(
      { length: FACTORS },
      (_, factor) => `petrol,class ${factor},,CO2,${factor + 1}.5,kg/L,bench,yes`,
    );
    const columns = 'activity,class,region,gas,value,unit,source,checked';
    writeFileSync(join(folder, 'factors', id, 'factors.csv'), `${[columns, ...rows].join('\n')}\n`);
  }
  const file = join(folder, 'esgcalc.yaml');
  writeFileSync(file, 'organisation: bench\n');
  return file;
}
