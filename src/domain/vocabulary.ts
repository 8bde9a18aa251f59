// Everything the program knows by name, read once from the tables under factors/.
import type { SubjectTable } from './activity.ts';
import type { PresetRule } from './company.ts';
import type { Family } from './factor.ts';
import type { GasTable } from './gas.ts';
import type { KpiTable } from './kpi.ts';
import type { UnitTable } from './unit.ts';

/** A column of the activity table and how else its header may be written. */
export type Column = { readonly name: string; readonly spellings: readonly string[] };

export type Vocabulary = {
  readonly units: UnitTable;
  readonly subjects: SubjectTable;
  readonly gases: GasTable;
  readonly kpis: KpiTable;
  readonly families: ReadonlyMap<string, Family>;
  readonly columns: readonly Column[];
  readonly presets: ReadonlyMap<string, readonly PresetRule[]>;
};
