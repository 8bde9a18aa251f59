// Reads the tables that scores, ranges and shares of estimates are judged by: pedigree.csv, basic-uncertainty.csv, quality-limits.csv.
import { Fraction } from '../domain/fraction.ts';
import { INDICATORS, type QualityTables } from '../domain/uncertainty.ts';
import { listIn, type TableRow } from './readTable.ts';

/** The tables; a fault in them is our own and thrown. */
export function readQualityTables(rowsOf: (name: string) => readonly TableRow[]): QualityTables {
  const limits = rowsOf('quality-limits.csv');
  const percentOf = (name: string): Fraction => {
    const row = limits.find((each) => each.cell('limit') === name);
    return numberIn(row?.cell('percent') ?? '', `quality-limits.csv: ${name}`).over(Fraction.of(100n));
  };
  const scores = rowsOf('pedigree.csv');
  return {
    pedigree: new Map(
      INDICATORS.map((indicator) => [
        indicator,
        scores
          .filter((row) => row.cell('indicator') === indicator)
          .sort((a, b) => Number(a.cell('score')) - Number(b.cell('score')))
          .map((row) => numberIn(row.cell('factor'), `pedigree.csv: ${indicator}`)),
      ]),
    ),
    basic: rowsOf('basic-uncertainty.csv').map((row) => ({
      covers: listIn(row.cell('covers')),
      factor: numberIn(row.cell('factor'), 'basic-uncertainty.csv'),
    })),
    ranks: limits
      .filter((row) => row.cell('label_en') !== '')
      .map((row) => ({
        name: row.cell('limit'),
        upTo: row.cell('percent') === '' ? undefined : percentOf(row.cell('limit')),
        labels: {
          en: row.cell('label_en'),
          'zh-Hant': row.cell('label_zh_hant'),
          'zh-Hans': row.cell('label_zh_hans'),
        },
      })),
    limits: { component: percentOf('component'), estimates: percentOf('estimates') },
  };
}

function numberIn(text: string, where: string): Fraction {
  const number = Fraction.parse(text);
  if (number === undefined) throw new Error(`${where}: "${text}" is no number`);
  return number;
}
