// What editions are checked against: the vocabulary, regions, plausible bands, and the families that are known.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import { readTable } from '../readTable.ts';
import { readBands, type Band } from './bands.ts';

export type ValidationBasis = {
  readonly vocabulary: Vocabulary;
  readonly regions: ReadonlySet<string>;
  readonly bands: readonly Band[];
  readonly families: ReadonlySet<string>;
};

/** Reads what the vocabulary does not hold; a fault in these tables is our own and thrown. */
export function readBasis(factorsFolder: string, folders: readonly string[], vocabulary: Vocabulary): ValidationBasis {
  const own = folders.map((folder) => join(folder, 'families.csv')).filter((file) => existsSync(file));
  return {
    vocabulary,
    regions: new Set(readTable(join(factorsFolder, 'regions.csv')).rows.map((row) => row.cell('region'))),
    bands: readBands(join(factorsFolder, 'bands.csv'), vocabulary.units),
    families: new Set([
      ...vocabulary.families.keys(),
      ...own.flatMap((file) => readTable(file).rows.map((row) => row.cell('family'))),
    ]),
  };
}
