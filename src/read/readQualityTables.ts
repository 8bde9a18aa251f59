// Reads the tables that scores, ranges and shares of estimates are judged by: pedigree.csv, basic-uncertainty.csv, quality-limits.csv.
import { Fraction } from '../domain/fraction.ts';
import { onRequest } from '../domain/onRequest.ts';
import { INDICATORS, type QualityTables } from '../domain/uncertainty.ts';
import { listIn, type TableRow } from './readTable.ts';

/** The tables, each read when it is first asked for; a fault in them is our own and thrown. */
export function readQualityTables(rowsOf: (name: string) => readonly TableRow[]): QualityTables {
  const own = onRequest({ limits: () => rowsOf('quality-limits.csv'), scores: () => rowsOf('pedigree.csv') });
  const percentOf = (name: string): Fraction => {
    const row = own.limits.find((each) => each.cell('limit') === name);
    return numberIn(row?.cell('percent') ?? '', `quality-limits.csv: ${name}`).over(Fraction.of(100n));
  };
  return onRequest<QualityTables>({
    pedigree: () =>
      new Map(
        INDICATORS.map((indicator) => [
          indicator,
          own.scores
            .filter((row) => row.cell('indicator') === indicator)
            .sort((a, b) => Number(a.cell('score')) - Number(b.cell('score')))
            .map((row) => numberIn(row.cell('factor'), `pedigree.csv: ${indicator}`)),
        ]),
      ),
    basic: () =>
      rowsOf('basic-uncertainty.csv').map((row) => ({
        covers: listIn(row.cell('covers')),
        factor: numberIn(row.cell('factor'), 'basic-uncertainty.csv'),
      })),
    ranks: () =>
      own.limits
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
    limits: () => ({ component: percentOf('component'), estimates: percentOf('estimates') }),
  });
}

function numberIn(text: string, where: string): Fraction {
  const number = Fraction.parse(text);
  if (number === undefined) throw new Error(`${where}: "${text}" is no number`);
  return number;
}
