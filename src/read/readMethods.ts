// Reads the words of the columns method and data type, in any of their spellings.
import { methodUnknown } from '../domain/faults/methodFaults.ts';
import type { Details } from '../domain/ledger.ts';
import { METHOD_COLUMNS, methodNames, methodWord, nearestMethod, type MethodTable } from '../domain/method.ts';
import type { CellFault } from './readDate.ts';

/** The details with the words under their own names; an unknown word is a fault. */
export function withMethods(details: Details, methods: MethodTable, faults: CellFault[]): Details {
  const words = METHOD_COLUMNS.flatMap((column) => {
    const text = details[column];
    if (text === undefined) return [];
    const word = methodWord(column, text, methods);
    if (word !== undefined) return [[column, word.name] as const];
    const parameters = { column, text, nearest: nearestMethod(column, text, methods) };
    faults.push((at) => methodUnknown(at(column), { ...parameters, known: methodNames(column, methods) }));
    return [];
  });
  return words.length === 0 ? details : { ...details, ...Object.fromEntries(words) };
}
