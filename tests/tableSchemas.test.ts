// The table schemas and the tables agree: every edition's factors.csv, activity tables, and quantities as the program reads them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readQuantity } from '../src/read/readQuantity.ts';
import { FACTORS, filesNamed, FIXTURES, printed, shownNames } from './support/printedSchemas.ts';

type Field = {
  readonly name: string;
  readonly description: string;
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[]; readonly pattern?: string };
};

describe('the table schemas', () => {
  const fieldsOfTable = (name: string): readonly Field[] => printed(name)['fields'] as Field[];

  /** The cells of a table that its schema refuses. */
  function refusedCells(path: string, fields: readonly Field[]): string[] {
    const rows = parseCsv<Record<string, string>>(readFileSync(path), { columns: true, bom: true });
    return rows.flatMap((row) =>
      fields.flatMap(({ name, constraints = {} }) => {
        const cell = row[name];
        const isFit =
          cell === undefined
            ? true
            : cell === ''
              ? constraints.required !== true
              : (constraints.enum?.includes(cell) ?? true) &&
                new RegExp(`^(?:${constraints.pattern ?? '[^]*'})$`, 's').test(cell);
        return isFit ? [] : [`${name}: ${cell}`];
      }),
    );
  }

  it('describe every column', () => {
    for (const name of ['activities', 'factors'])
      expect(fieldsOfTable(name).filter(({ description }) => description === '')).toEqual([]);
  });

  it.each(shownNames(filesNamed(FACTORS, 'factors.csv')))('%s fits', (_, path) => {
    const header = readFileSync(path, 'utf8').split('\n')[0]?.trim().split(',') ?? [];
    const fields = fieldsOfTable('factors');
    expect(header.filter((column) => !fields.some(({ name }) => name === column))).toEqual([]);
    expect(refusedCells(path, fields)).toEqual([]);
  });

  it.each(['vcredit/2023.csv', 'vcredit/2025.csv', 'office/2025.csv'])('%s fits', (path) =>
    expect(refusedCells(join(FIXTURES, path), fieldsOfTable('activities'))).toEqual([]),
  );

  it('let through every quantity that the program reads', () => {
    const pattern = fieldsOfTable('activities').find(({ name }) => name === 'quantity')?.constraints?.pattern ?? '';
    const fits = (text: string): boolean => new RegExp(`^(?:${pattern})$`).test(text);
    const good = [
      '0',
      '12.50',
      '-3',
      '−3',
      '+3',
      '1,282,324.00',
      '１２３．５',
      '/',
      '／',
      'n/a',
      'N/A',
      'NA',
      'n.a.',
      'Not Applicable',
      '不適用',
      '不适用',
    ];
    const bad = ['', '1.28E+06', 'about 5', '12 kWh', '1.2.3', '-'];
    for (const text of good)
      expect([text, readQuantity(text).kind === 'fault', fits(text)]).toEqual([text, false, true]);
    for (const text of bad)
      expect([text, readQuantity(text).kind === 'fault', fits(text)]).toEqual([text, true, false]);
  });
});
