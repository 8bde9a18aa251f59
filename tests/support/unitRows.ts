// The rows of the tables of units and counting words, as they are written.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { CountingWord, UnitRow } from '../../src/domain/unit.ts';

const read = <Row>(file: string): Row[] =>
  parse<Row>(readFileSync(new URL(`../../factors/${file}`, import.meta.url)), { columns: true });

export const UNIT_ROWS: readonly UnitRow[] = read('units.csv');
export const COUNTING_WORDS: readonly CountingWord[] = read('counting-words.csv');
