// What is known of lists of vehicles, from the tables fleet-columns.csv, fleet-classes.csv and fuel-economy.csv.
import { Fraction } from '../domain/fraction.ts';
import type { Column, FleetVocabulary } from '../domain/vocabulary.ts';
import { listIn, type TableRow } from './readTable.ts';

/** Columns of the activity table that a list of vehicles has other columns for. */
const REPLACED = ['activity', 'class', 'quantity', 'unit'];

/** The vocabulary of fleet lists; their own columns come last, so that their spellings win over those they share with others. */
export function fleetVocabulary(
  rowsOf: (name: string) => readonly TableRow[],
  own: readonly Column[],
  shared: readonly Column[],
): FleetVocabulary {
  return {
    columns: [...shared.filter(({ name }) => !REPLACED.includes(name)), ...own],
    kinds: rowsOf('fleet-classes.csv').map((row) => ({
      name: row.cell('vehicle'),
      fuelClass: row.cell('fuel_class'),
      spellings: listIn(row.cell('spellings')),
    })),
    economies: rowsOf('fuel-economy.csv').flatMap((row) => {
      const litres = Fraction.parse(row.cell('value'));
      return litres === undefined ? [] : [{ class: row.cell('class'), fuel: row.cell('fuel'), litres }];
    }),
  };
}
