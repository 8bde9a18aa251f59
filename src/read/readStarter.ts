// Reads what a new company is offered: uses with their rows (factors/starter.csv), and the regions that sites may lie in.
import { join } from 'node:path';
import type { Region, StarterRow, StarterUse } from '../domain/starter.ts';
import { readTable } from './readTable.ts';

/** The uses in the order of the table; a use of several activities stands in several lines, the first of which has its labels. */
export function readStarter(folder: string): readonly StarterUse[] {
  const uses = new Map<string, { name: string; labels: StarterUse['labels']; rows: StarterRow[] }>();
  for (const row of readTable(join(folder, 'starter.csv')).rows) {
    const name = row.cell('use');
    const labels = {
      en: row.cell('label_en'),
      'zh-Hant': row.cell('label_zh_hant'),
      'zh-Hans': row.cell('label_zh_hans'),
    };
    const use = uses.get(name) ?? { name, labels, rows: [] };
    uses.set(name, use);
    use.rows.push({
      activity: row.cell('activity'),
      class: row.cell('class'),
      unit: row.cell('unit'),
      every: row.cell('every') as StarterRow['every'],
      per: row.cell('per') as StarterRow['per'],
    });
  }
  return [...uses.values()];
}

/** Every country, province and grid that a factor may be of. */
export function readRegions(folder: string): readonly Region[] {
  return readTable(join(folder, 'regions.csv')).rows.map((row) => ({
    code: row.cell('region'),
    name: row.cell('name'),
  }));
}
