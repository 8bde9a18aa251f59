// Reads factors/frameworks.csv and disclosures.csv: the frameworks, their items in order, and what answers each.
import { join } from 'node:path';
import {
  FRAMEWORKS,
  parseAnswer,
  type DisclosureItem,
  type Framework,
  type FrameworkId,
} from '../domain/disclosure.ts';
import type { Labels } from '../domain/language.ts';
import { listIn, readTable, type TableRow } from './readTable.ts';

/** One framework; a fault in these tables is our own and thrown. A row without a code is a heading. */
export function readFramework(folder: string, id: FrameworkId): Framework {
  const isOurs = (row: TableRow): boolean => row.cell('framework') === id;
  const about = readTable(join(folder, 'frameworks.csv')).rows.find(isOurs);
  if (about === undefined) throw new Error(`frameworks.csv has no ${id}; it knows ${FRAMEWORKS.join(', ')}`);
  const parts: { labels: Labels; items: DisclosureItem[] }[] = [];
  for (const row of readTable(join(folder, 'disclosures.csv')).rows.filter(isOurs)) {
    if (row.cell('code') === '') parts.push({ labels: texts(row, 'label'), items: [] });
    else parts.at(-1)?.items.push(item(row));
  }
  return { id, names: texts(about, 'name'), notes: texts(about, 'note'), parts };
}

function item(row: TableRow): DisclosureItem {
  return {
    code: row.cell('code'),
    also: row.cell('also'),
    edition: row.cell('edition'),
    labels: texts(row, 'label'),
    answers: listIn(row.cell('answers')).map((text) => {
      const answer = parseAnswer(text);
      if (answer === undefined) throw new Error(`disclosures.csv:${row.line}: "${text}" answers nothing`);
      return answer;
    }),
    checked: row.cell('checked') === 'yes',
  };
}

function texts(row: TableRow, name: string): Labels {
  return {
    en: row.cell(`${name}_en`),
    'zh-Hant': row.cell(`${name}_zh_hant`),
    'zh-Hans': row.cell(`${name}_zh_hans`),
  };
}
