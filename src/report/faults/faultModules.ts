// Every module of src/domain that declares faults or phrases; a translation has one part for each.
import * as rowFaults from '../../domain/faults/rowFaults.ts';
import type { Translation } from './translation.ts';

export const FAULT_MODULES = { rowFaults };

/** All of them in one language. */
export type Translations = {
  readonly [Name in keyof typeof FAULT_MODULES]: Translation<(typeof FAULT_MODULES)[Name]>;
};
